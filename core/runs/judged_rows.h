#pragma once

#include "core/base/result.h"
#include "core/runs/predictions.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace rankwright {

/// Which of the two probabilities of an output is judged.
enum class ProbabilityKind : std::uint8_t { Corrected, Raw };

/// The rows that one output can be judged on: those that know its label, of which its condition holds.
struct JudgedRows {
  std::vector<double> probabilities;
  std::vector<std::uint8_t> labels; ///< 0 or 1
  std::vector<std::uint32_t> users; ///< from 0 without gaps, in the order of their first row
  std::uint32_t userCount = 0;
  std::vector<std::uint32_t> rows; ///< positions among the predictions

  std::size_t size() const { return labels.size(); }
};

/// Errors: NotFound for no such output; InvalidArgument when no row is left.
Result<JudgedRows> judgedRows(const Predictions& predictions, std::string_view output,
                              ProbabilityKind kind = ProbabilityKind::Corrected);

/// Some of the rows, by their positions in `rows`; users are numbered anew.
JudgedRows subset(const JudgedRows& rows, std::span<const std::uint32_t> positions);

} // namespace rankwright
