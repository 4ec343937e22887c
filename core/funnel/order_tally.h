#pragma once

#include "core/funnel/candidate_rows.h"
#include "core/funnel/funnel_report.h"

#include <array>
#include <span>
#include <vector>

namespace rankwright {

/// Compares the orders in which candidates stand at consecutive stages, request by request.
class OrderTally {
public:
  void add(std::span<const CandidateRow> candidates);
  /// Appends what another one has of later requests.
  void merge(const OrderTally& later);

  std::vector<OrderCorrelation> correlations() const;

private:
  static constexpr std::size_t kSteps = 3;
  std::array<std::vector<double>, kSteps> taus_; ///< [steps][requests that compare]
};

} // namespace rankwright
