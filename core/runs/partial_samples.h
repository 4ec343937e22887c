#pragma once

#include "core/model/sample_source.h"

#include <cstdint>

namespace rankwright {

/// A share of the batches that train, spread evenly over the source, and all that judge: what a rung of
/// successive halving trains on. The first batch is always there. Borrows the source.
class PartialSamples final : public SampleSource {
public:
  PartialSamples(SampleSource& source, double share) : source_(source), share_(share) {}

  const Schema& fields() const override { return source_.fields(); }
  const std::vector<std::string>& labels() const override { return source_.labels(); }
  bool hasUsers() const override { return source_.hasUsers(); }
  std::string rulesText() const override { return source_.rulesText(); }
  Status forEachBatch(std::string_view stage, const JobControl& job, const Take& take) override;
  SampleCounts leftOut() const override { return source_.leftOut(); }

private:
  SampleSource& source_;
  double share_;
};

} // namespace rankwright
