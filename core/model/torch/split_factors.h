#pragma once

#include "core/model/torch/layers.h"

#include <torch/torch.h>

namespace rankwright {

/// Factors of rows of which some fields are the same in all: W x + b falls apart into what these fields give,
/// once, and the columns of W that belong to the others.
class SplitFactors final : public FactorInput {
public:
  /// `common` is [fields, factors] with zeros for the own fields, whose numbers are `fields`; `own` is [rows,
  /// own fields · factors].
  SplitFactors(torch::Tensor common, torch::Tensor fields, torch::Tensor own)
      : common_(std::move(common)), fields_(std::move(fields)), own_(std::move(own)) {}

  torch::Tensor through(const Linear& layer) const override;
  torch::Tensor whole() const override;

private:
  torch::Tensor common_, fields_, own_;
};

} // namespace rankwright
