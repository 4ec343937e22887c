#pragma once

#include "core/pipeline/recorded_list.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace rankwright {

/// How likely the reader of rank-biased overlap goes on to the next place: the first ten carry 86 % of the
/// weight.
inline constexpr double kOverlapPersistence = 0.9;

/// Where an item stands in a list and in the baseline; in at least one of them.
struct ComparedItem {
  std::optional<std::uint32_t> place = {};         ///< in the list, from 0
  std::optional<std::uint32_t> baselinePlace = {}; ///< in the baseline, from 0
  std::optional<double> scoreChange = {};          ///< nothing when the scores do not compare

  /// Places won since the baseline, negative for lost ones; nothing for an item of one list only.
  std::optional<std::int64_t> rankChange() const;
};

/// What an item did between the baseline and the list.
enum class Move : std::uint8_t { Same, Up, Down, Entered, Left };

Move moveOf(const ComparedItem& item);
/// The name of a move as files have it: "same", "up", "down", "new", "left".
std::string_view describe(Move move);

/// A part of what made the two lists, known of both, that is not the same.
enum class OriginPart : std::uint8_t { Workspace, User, Context, Model };

/// Whether different models ranked, as far as it is known: of different names, or one trained again since.
bool rankedDifferently(const ListOrigin& a, const ListOrigin& b);

/// The name as files have it: "workspace", "user", "context", "model".
std::string_view describe(OriginPart part);

/// A list beside its baseline.
struct ListComparison {
  std::vector<ComparedItem> items; ///< those of the list in its order, then what left it, in the baseline's
  std::size_t listSize = 0;
  std::size_t baselineSize = 0;
  std::size_t kept = 0; ///< items of both
  std::optional<double> jaccard = {};
  std::optional<double> rankBiasedOverlap = {}; ///< with `kOverlapPersistence`
  std::optional<double> kendallTau = {};
  std::vector<OriginPart> differences = {};
  bool scoresCompare = false; ///< whether the same model scored both, or none scored either

  std::size_t entered() const { return listSize - kept; }
  std::size_t left() const { return baselineSize - kept; }
  /// Items that stand among the first `depth` places of both.
  std::size_t sharedAt(std::size_t depth) const;
};

/// Compares by the items' keys, whatever the users and workspaces.
ListComparison compareLists(const RecordedList& list, const RecordedList& baseline);

} // namespace rankwright
