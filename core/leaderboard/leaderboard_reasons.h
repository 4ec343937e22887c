#pragma once

#include "core/leaderboard/leaderboard_list.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// What keeps an item off a board.
enum class AbsenceReason : std::uint8_t {
  None,       ///< it stands there
  Withdrawn,  ///< the catalogue has no such app any more
  Excluded,   ///< by the board
  FailsRule,  ///< it does not meet the candidates' rule
  NoOrder,    ///< the board orders nothing: it has pins and a fallback alone
  NoScore,    ///< the order gives it no number, and candidates with one fill the board
  BelowCut,   ///< others have greater scores
  Constraint, ///< its score would do, but too many like it stand there
};

/// Why an item does not stand on a board.
struct Absence {
  AbsenceReason reason = AbsenceReason::None;
  std::uint32_t slot = 0;                    ///< AbsenceReason::None: where it stands, from 1
  std::vector<std::string> failedParts = {}; ///< FailsRule: the conditions that do not hold
  std::optional<float> score = {};
  std::optional<float> neededScore = {}; ///< BelowCut: of the last item that stands there by rank
  std::uint64_t rank = 0;                ///< among all candidates, from 1; 0 for what is none
  std::string constraint = {};           ///< Constraint: its name, where it can be told
};

/// `list` is what `buildLeaderboard` made of the board. Errors: InvalidArgument for an item that is not in
/// the pool; those of the board's expressions; Cancelled.
Result<Absence> whyNotOnBoard(LeaderboardColumns& columns, const LeaderboardConfig& board,
                              const LeaderboardList& list, ItemId item, const JobControl& job = {});

/// One sentence.
std::string describe(const Absence& absence);

/// A summand of a score, or a name that the order reads, and its value for an item.
struct ValuedText {
  std::string text;
  std::string value; ///< "missing" where there is none
};

/// An item's score taken apart.
struct ScoreBreakdown {
  std::optional<float> score = {};
  std::vector<ValuedText> terms = {};  ///< that the score is the sum of, with their signs; one for no sum
  std::vector<ValuedText> inputs = {}; ///< features, signals and rules that the order names
};

/// Errors: those of the board's order.
Result<ScoreBreakdown> explainScore(LeaderboardColumns& columns, const LeaderboardConfig& board, ItemId item);

} // namespace rankwright
