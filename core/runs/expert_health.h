#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/model/rank_model.h"
#include "core/model/sample_blocks.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// What an expert of a mixture does over many rows (HoME, KDD 2025, the faults of mixtures).
struct ExpertFigures {
  double zeroRate = 0; ///< share of its outputs that are 0
  double mean = 0;     ///< of its outputs
  double deviation = 0;

  /// More than nine of ten outputs are 0.
  bool isCollapsed() const { return zeroRate > 0.9; }

  friend bool operator==(const ExpertFigures&, const ExpertFigures&) = default;
};

/// What a task's gate gives the experts.
struct GateFigures {
  std::string task;
  std::vector<double> shares; ///< [experts], mean weights; they add up to 1
  double entropy = 0;         ///< of a row's weights, mean over rows, in nats; ln(experts) is an even mixture

  friend bool operator==(const GateFigures&, const GateFigures&) = default;
};

/// The gates and experts of a mixture over many rows.
struct ExpertHealth {
  std::uint64_t rows = 0;
  std::vector<GateFigures> gates;
  std::vector<ExpertFigures> experts;

  /// Degradation: the largest share that any task gives to one expert; near 1 the others idle.
  double largestShare() const;

  friend bool operator==(const ExpertHealth&, const ExpertHealth&) = default;
};

/// Over the first `most` rows. Nothing for a model without experts. Errors: those of the model; Cancelled.
Result<std::optional<ExpertHealth>> expertHealth(const RankModel& model, const SampleBlocks& rows,
                                                 std::uint64_t most = 100'000, const JobControl& job = {});

/// Figures of one batch in that form.
ExpertHealth expertHealthOf(const GateStatistics& statistics, std::uint64_t rows);

/// Both together, as if of one batch.
ExpertHealth joined(const ExpertHealth& a, const ExpertHealth& b);

} // namespace rankwright
