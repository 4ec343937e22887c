#pragma once

#include "core/leaderboard/leaderboard_reasons.h"
#include "core/table/table_source.h"
#include "widgets/simulator/app_catalogue.h"
#include "widgets/simulator/card.h"

#include <memory>
#include <vector>

namespace rankwright {

/// A board's list with the parts of its scores.
struct ExplainedList {
  LeaderboardList list;
  std::vector<ScoreBreakdown> scores = {}; ///< one an entry; none for a board without an order
  bool isPublished = false;                ///< a version's list, of which nothing but the items is known
};

/// Errors: those of `explainScore`; Cancelled.
Result<ExplainedList> explainList(LeaderboardColumns& columns, const LeaderboardConfig& board,
                                  LeaderboardList list, const JobControl& job);

/// The list as a table, a row a slot: app, why it is there, score, what the score is the sum of, and what the
/// order reads.
std::shared_ptr<const TableSource> entryTable(const ExplainedList& list, const AppCatalogue& apps);

/// The list as cards, for the phone.
std::vector<Card> entryCards(const LeaderboardList& list, const AppCatalogue& apps);

} // namespace rankwright
