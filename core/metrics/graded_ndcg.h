#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>

namespace rankwright {

/// What an item of relevance r adds at the top.
enum class Gain : std::uint8_t {
  Linear,      ///< r
  Exponential, ///< 2^r − 1
};

/// What items of the same score get.
enum class TiedGain : std::uint8_t {
  Averaged,   ///< each the mean gain of its group (McSherry and Najork 2008)
  InputOrder, ///< what the order of the input gives: depends on it
};

/// What a list without any relevant item counts as. A mean moves with the choice: say which, and how many
/// there were.
enum class NothingRelevant : std::uint8_t {
  Zero, ///< scikit-learn, torchmetrics, XGBoost's ndcg-
  One,  ///< XGBoost's ndcg
  Skip,
};

struct GradedOptions {
  Gain gain = Gain::Linear;
  TiedGain ties = TiedGain::Averaged;
  NothingRelevant none = NothingRelevant::Skip;
  std::size_t k = std::numeric_limits<std::size_t>::max(); ///< positions that count, at least 1
};

/// Σ gain / log2(place + 1) of the items by falling score, places from 1. Errors: InvalidArgument for unequal
/// lengths, for a score that is not finite, or for a relevance that is negative or not finite.
Result<double> dcg(std::span<const double> relevance, std::span<const double> scores,
                   const GradedOptions& options);

/// DCG over that of the items by falling relevance (Järvelin and Kekäläinen 2002). Nothing where the list is
/// to be skipped. Errors: as `dcg`.
Result<std::optional<double>> gradedNdcg(std::span<const double> relevance, std::span<const double> scores,
                                         const GradedOptions& options);

} // namespace rankwright
