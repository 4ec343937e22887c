#pragma once

#include "core/funnel/candidate_rows.h"
#include "core/funnel/request_choice.h"
#include "core/metrics/estimate.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rankwright {

/// R/R* of stages and of channels (see StageFigures::valueKept). The best of candidates of equal score is the
/// one whose item the log met first; a candidate that was ranked without a score is worth 0.
class ValueKept {
public:
  ValueKept(std::size_t stages, std::size_t channels)
      : stages_(stages), keptOf_(stages + channels), reaching_(stages + 1), known_(stages + 1) {}

  void add(const ChosenRequest& request, std::span<const CandidateRow> candidates);
  /// Appends what another one has of later requests.
  void merge(const ValueKept& later);

  /// Nothing where fewer than 99 of 100 candidates that reach the stage have a value, and where values are
  /// negative or all 0.
  std::optional<Estimate> ofStage(std::size_t stage) const;
  /// Nothing where fewer than 99 of 100 candidates of channels have a value.
  std::optional<Estimate> ofChannel(std::size_t channel) const;

private:
  void count(const CandidateRow& candidate, bool known);
  std::optional<Estimate> estimate(std::size_t part, std::size_t counted) const;

  std::size_t stages_;
  std::vector<std::vector<double>> keptOf_; ///< [stages, then channels][requests] R_q
  std::vector<double> whole_;               ///< [requests] R*_q
  std::vector<std::uint64_t> reaching_;     ///< [stages, then all channels together] candidates
  std::vector<std::uint64_t> known_;        ///< of these, with a value
  bool negative_ = false;
};

} // namespace rankwright
