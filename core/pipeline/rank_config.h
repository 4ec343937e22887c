#pragma once

#include "core/base/result.h"
#include "core/base/toml_table.h"
#include "core/pipeline/expression_text.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rankwright {

/// What orders the candidates.
enum class RankBy : std::uint8_t {
  MergedOrder, ///< they stay as the merge left them
  Channels,    ///< all that the first channel proposed, in its order, then those of the second, and so on
  Rule,        ///< an expression gives the score
  Model,       ///< a trained model gives the score, or a formula over its outputs; without a model the merged
               ///< order stays
};

/// The word of `pipeline.toml`, e.g. "merged_order".
std::string_view nameOf(RankBy by);
std::optional<RankBy> parseRankBy(std::string_view name);

/// Formulas to begin with: what clicks and installs are worth together, and the chance of an install.
inline constexpr std::array<std::string_view, 2> kRankFormulas = {"0.95 * pctr + 0.05 * pcvr", "pctcvr"};

/// How the candidates are ordered, but for the model's name.
struct RankConfig {
  RankBy by = RankBy::Model;
  ExpressionText rule = {};    ///< over user, context and item; for RankBy::Rule
  ExpressionText formula = {}; ///< the same and the model's outputs; empty: the model's first output

  friend bool operator==(const RankConfig&, const RankConfig&) = default;
};

/// What `[rank]` says.
struct RankSection {
  RankConfig rank;
  std::string model; ///< empty unless a model ranks
};

/// Reads the keys `by`, `model`, `rule`, `formula` of `[rank]`. Without `by`, a model or a rule says it.
/// Errors, with the place: those of the table; InvalidArgument for what does not go together.
Result<RankSection> readRankSection(const TomlTable& rank);

/// The text of that key with its place; an empty one when the table lacks it. Errors: Type.
Result<ExpressionText> readExpression(const TomlTable& table, std::string_view key);

} // namespace rankwright
