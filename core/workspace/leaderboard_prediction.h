#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/leaderboard/leaderboard_release.h"
#include "core/metrics/estimate.h"
#include "core/pipeline/list_judge.h"
#include "core/workspace/leaderboards.h"
#include "core/workspace/logged_responses.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// An estimated figure that a prediction multiplies with, and what is not known of it.
struct UncertainFactor {
  double value = 0;
  double variance = 0;
};

/// What a board has and what it would have. Of a version without a definition nobody sees anything.
struct VersionChange {
  VersionContent before;
  VersionContent after;
};

/// From the versions that drafts were made from to these drafts. Errors: those of the store, which need not
/// exist where no draft has a version.
Result<std::vector<VersionChange>> changesOf(std::span<const BoardDraft> drafts,
                                             const std::filesystem::path& store);

/// Whom a prediction asks.
struct PredictionOptions {
  std::uint32_t users = 1000; ///< drawn from those of the workspace; all when there are fewer
  std::uint64_t seed = 1;     ///< the same one draws the same users
};

/// What is predicted of a look at a board.
enum class BoardOutcome : std::uint8_t {
  Clicks,
  Installs,
  NewAppExposures, ///< slots with new apps that are looked at
};
inline constexpr std::size_t kBoardOutcomeCount = 3;

/// "clicks", "installs", "new-app exposures".
std::string_view describe(BoardOutcome outcome);

/// An outcome under two lists, for 1,000 users of whom each opens the page once.
struct PredictedOutcome {
  double before = 0;
  double after = 0;
  Estimate change = {}; ///< after less before, of the same users

  /// The change relative to `before`; nothing where that is 0.
  std::optional<double> relative() const;
};

/// What a change of one board would do, or that of all together.
struct PredictedBoard {
  std::string board; ///< "": all together
  /// By `BoardOutcome`; nothing for what cannot be told.
  std::array<std::optional<PredictedOutcome>, kBoardOutcomeCount> outcomes = {};
  std::uint32_t usersBefore = 0; ///< of the sample, who see the board
  std::uint32_t usersAfter = 0;

  const std::optional<PredictedOutcome>& of(BoardOutcome outcome) const {
    return outcomes[static_cast<std::size_t>(outcome)];
  }
};

/// Where the chance of an outcome comes from.
enum class ChanceSource : std::uint8_t {
  None,        ///< nothing tells it
  Model,       ///< the ranking model, for each user and app
  Rates,       ///< the logs' rate of each app
  Conversions, ///< the model's chance of a click, and the app's installs per click
};

/// What a prediction was made from.
struct PredictionBasis {
  ExaminationSource examination = ExaminationSource::Assumed;
  bool examinationOfBoards = false; ///< by lists of boards alone
  ChanceSource clicks = ChanceSource::None;
  ChanceSource installs = ChanceSource::None;
  std::string model = {};      ///< "" without one
  std::uint64_t exposures = 0; ///< of the logs, that have a slot
};

/// What changes of boards would do.
struct LeaderboardPrediction {
  std::vector<PredictedBoard> boards = {}; ///< in the order of the changes
  PredictedBoard together = {};
  std::uint32_t users = 0; ///< in the sample
  PredictionBasis basis = {};
};

/// Predicts what changes of boards would do to clicks, installs and the exposure of new apps. Reads the logs
/// once. Safe on any thread.
class LeaderboardPredictor {
public:
  /// Errors: those of `readLoggedResponses` and of loading the ranking model; Cancelled.
  static Result<std::shared_ptr<const LeaderboardPredictor>>
  open(std::shared_ptr<LeaderboardWorkbench> workbench, const JobControl& job = {});

  /// Of each sampled user who is in the board's audience, which may differ between the two, at the
  /// workbench's time: Σ over slots of the examination times the chance of the app there, before and after.
  /// Rates and conversions do not count for an app that the user has used already. Apps are new by the later
  /// definition's `younger_than_days`. The change is the mean of the users' differences for 1,000 of them;
  /// its interval of 95 % has the scatter between users, and of the logs' rates and examination what is
  /// unknown of these. Reports the stage "predicting". The same at any number of threads. Errors: those of
  /// reading the later definition; those of the model; Cancelled.
  Result<LeaderboardPrediction> predict(std::span<const VersionChange> changes,
                                        const PredictionOptions& options, const JobControl& job = {}) const;

private:
  explicit LeaderboardPredictor(std::shared_ptr<LeaderboardWorkbench> workbench)
      : workbench_(std::move(workbench)) {}

  void fitRates();
  UncertainFactor rateOf(std::size_t outcome, ItemId item) const;

  std::shared_ptr<LeaderboardWorkbench> workbench_;
  LoggedResponses responses_;
  ListJudge judge_;
  PredictionBasis basis_;
  std::array<BetaPrior, 2> priors_ = {};           ///< of clicks and installs
  std::array<std::vector<HitRate>, 2> rates_ = {}; ///< what they are the prior of, [items]; empty: not needed
};

} // namespace rankwright
