#pragma once

#include "core/leaderboard/item_day_counts.h"
#include "core/leaderboard/leaderboard_reasons.h"
#include "core/table/table_source.h"
#include "widgets/simulator/app_catalogue.h"
#include "widgets/simulator/card.h"

#include <memory>
#include <optional>
#include <vector>

namespace rankwright {

/// A board's list with the parts of its scores.
struct ExplainedList {
  LeaderboardList list;
  std::vector<ScoreBreakdown> scores = {}; ///< one an entry; none for a board without an order
  std::vector<std::optional<float>> potentials =
      {}; ///< what new apps are chosen by, one an entry; none for a board that keeps no slots for them
  std::vector<DayCounts> counts = {}; ///< of the whole log, one an entry
  bool hasExposures = false;          ///< the logs tell what was shown
  bool isPublished = false;           ///< a version's list, of which nothing but the items is known
};

/// Errors: those of `explainScore`; Cancelled.
Result<ExplainedList> explainList(LeaderboardColumns& columns, const LeaderboardConfig& board,
                                  LeaderboardList list, const JobControl& job);

/// The list as a table, a row a slot: app, why it is there, score, what the score is the sum of, what the
/// order reads, the potential that new apps are chosen by, and what the logs count.
std::shared_ptr<const TableSource> entryTable(const ExplainedList& list, const AppCatalogue& apps);

/// The list as cards, for the phone.
std::vector<Card> entryCards(const LeaderboardList& list, const AppCatalogue& apps);

} // namespace rankwright
