#pragma once

#include "core/funnel/candidate_rows.h"
#include "core/funnel/funnel_report.h"
#include "core/funnel/request_choice.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// Counts how many candidates reach each stage, request by request.
class StageTally {
public:
  explicit StageTally(std::size_t stages) : perRequest_(stages), taken_(stages) {}

  void add(const ChosenRequest& request, std::span<const CandidateRow> candidates);
  /// Appends what another tally counted of later requests.
  void merge(const StageTally& later);

  /// [stages]; `log` names them. Without values.
  std::vector<StageFigures> figures(const StageLogInfo& log) const;
  /// Candidates that reach a stage, over all requests; of the first stage the pools.
  std::uint64_t reaching(std::size_t stage) const;

private:
  std::vector<std::vector<double>> perRequest_; ///< [stages][requests] that reach it
  std::vector<std::uint64_t> taken_;            ///< [stages] items taken that reach it
};

} // namespace rankwright
