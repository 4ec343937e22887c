#pragma once

#include "core/base/job_control.h"
#include "core/leaderboard/leaderboard_check.h"
#include "core/workspace/leaderboard_preview.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// A text that stands for another one in the rules of a board: its audience, candidates and order.
struct RuleReplacement {
  std::string from;
  std::string to;
};

/// What is changed on several boards alike; what is nothing stays as each board has it.
struct BulkEdit {
  std::optional<std::string> owner = {};
  std::optional<std::string> audience = {};
  std::optional<std::string> condition = {}; ///< candidates must meet it as well
  std::optional<RuleReplacement> replacement = {};
  std::optional<std::uint32_t> slotCount = {};
  std::optional<std::uint32_t> halfLifeDays = {};
  std::optional<std::uint32_t> refreshHours = {};
  std::optional<double> newAppsShare = {};  ///< of the slots, in [0, 1]
  std::optional<std::string> start = {};    ///< a date; empty: the key is taken out
  std::optional<std::string> end = {};      ///< likewise
  std::optional<std::string> excluded = {}; ///< key of an item
  std::optional<LeaderboardPin> pin = {};   ///< its dates are not looked at

  bool isEmpty() const;
};

/// The board's text after the edit. Errors: those of `withEdits`.
Result<std::string> withBulkEdit(std::string_view toml, const LeaderboardConfig& board, const BulkEdit& edit);

/// What an edit would do to one board.
struct BulkOutcome {
  std::string board;
  std::string diff = {};                            ///< of the text, in unified format; "": nothing changes
  std::optional<Error> error = {};                  ///< why the board cannot be edited so
  std::vector<LeaderboardFinding> findings = {};    ///< after the edit
  std::vector<LeaderboardFinding> newFindings = {}; ///< those that it did not have before
};

/// What the edit would do to those boards, in the order of the texts; nothing is written. `texts` are those
/// of all boards, as they are. Errors: Cancelled.
Result<std::vector<BulkOutcome>> tryBulkEdit(LeaderboardPreview& preview, std::vector<LeaderboardText> texts,
                                             const std::vector<std::string>& boards, const BulkEdit& edit,
                                             const JobControl& job = {});

} // namespace rankwright
