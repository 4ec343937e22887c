#include "core/workspace/leaderboard_prediction.h"

#include "core/base/parallel_blocks.h"
#include "core/leaderboard/leaderboard_store.h"
#include "core/leaderboard/signal_formulas.h"
#include "core/pipeline/replay.h"
#include "core/workspace/compared_boards.h"
#include "core/workspace/outcome_tally.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

constexpr std::size_t kClicks = 0;
constexpr std::size_t kInstalls = 1;
constexpr std::size_t kNewApps = 2;

constexpr std::size_t kBatchUsers = 256;
constexpr std::size_t kBlockUsers = 8;

/// What is known of a user before lists are looked at.
struct Onlooker {
  std::vector<std::uint8_t> sees;   ///< [boards, 2]
  std::vector<double> chances = {}; ///< [items, actions] of the model
  std::vector<std::uint8_t> has;    ///< [items], whether the user has the app already
};

/// The chance of an outcome, and its derivative by the app's rate where it has one.
struct Chance {
  double value = 0;
  double perRate = 0;
};

/// The users of a prediction, batch after batch.
class Prediction {
public:
  Prediction(const Pipeline& pipeline, const ComparedBoards& boards, const ListJudge& judge,
             const PredictionBasis& basis, const RequestClock& clock)
      : pipeline_(pipeline), boards_(boards), judge_(judge), basis_(basis), clock_(clock) {
    const std::array<OutcomeTally, kBoardOutcomeCount> empty = {tally(), tally(), tally()};
    tallies_.assign(boards.boards().size() + 1, empty);
    users_.assign(boards.boards().size(), {0, 0});
  }

  /// [slots], and of each item of the boards for clicks and for installs.
  void estimate(std::vector<UncertainFactor> slots, std::array<std::vector<UncertainFactor>, 2> rates) {
    slots_ = std::move(slots);
    rates_ = std::move(rates);
  }

  Status run(const std::vector<UserId>& users, const JobControl& job) {
    for (std::size_t first = 0; first < users.size(); first += kBatchUsers) {
      job.report("predicting", static_cast<double>(first), static_cast<double>(users.size()));
      const auto count = std::min(kBatchUsers, users.size() - first);
      RW_ASSIGN(const auto batch, ask(std::span(users).subspan(first, count), job));
      for (const auto& each : batch)
        add(each);
    }
    return {};
  }

  LeaderboardPrediction finish() const;

private:
  OutcomeTally tally() const { return {boards_.mostSlots(), boards_.items().size()}; }
  std::vector<std::uint8_t> ownedBy(UserId user) const;
  Result<Onlooker> onlooker(UserId user) const;
  Result<std::vector<Onlooker>> ask(std::span<const UserId> users, const JobControl& job) const;
  Chance chanceOf(std::size_t outcome, const Onlooker& user, const ComparedBoard& board,
                  std::uint32_t item) const;
  void add(const Onlooker& user);
  void addList(const Onlooker& user, std::size_t board, std::size_t side);
  PredictedBoard boardOf(std::size_t position) const;

  const Pipeline& pipeline_;
  const ComparedBoards& boards_;
  const ListJudge& judge_;
  const PredictionBasis& basis_;
  RequestClock clock_;
  std::vector<UncertainFactor> slots_;
  std::array<std::vector<UncertainFactor>, 2> rates_;
  std::vector<std::array<OutcomeTally, kBoardOutcomeCount>> tallies_; ///< the last one of all boards
  std::vector<std::array<std::uint32_t, 2>> users_;                   ///< who see the lists
};

std::vector<std::uint8_t> Prediction::ownedBy(UserId user) const {
  const auto used = user == kNoUser ? std::span<const ItemId>() : pipeline_.sources().usedItems(user);
  std::vector<std::uint8_t> owned;
  for (const auto item : boards_.items())
    owned.push_back(std::ranges::binary_search(used, item) ? 1 : 0);
  return owned;
}

Result<Onlooker> Prediction::onlooker(UserId user) const {
  Request request{.user = user, .context = {}};
  request.clock = clock_;
  RW_ASSIGN(const auto features, pipeline_.features(request));
  Onlooker found{.sees = boards_.audiencesOf(features.tables(), clock_), .has = ownedBy(user)};
  if (basis_.model.empty()) return found;
  RW_ASSIGN(found.chances, judge_.chances(request, boards_.items()));
  return found;
}

Result<std::vector<Onlooker>> Prediction::ask(std::span<const UserId> users, const JobControl& job) const {
  std::vector<Result<Onlooker>> found(users.size());
  const JobControl quiet{job.stop, {}};
  RW_CHECK(forEachBlock(
      users.size(), quiet,
      [&](std::size_t, Block block) {
        for (auto i = block.first; i < block.last; ++i)
          found[i] = onlooker(users[i]);
      },
      kBlockUsers));
  std::vector<Onlooker> all;
  for (auto& each : found) {
    if (!each) return failureOf(each);
    all.push_back(std::move(*each));
  }
  return all;
}

Chance Prediction::chanceOf(std::size_t outcome, const Onlooker& user, const ComparedBoard& board,
                            std::uint32_t item) const {
  if (outcome == kNewApps) return {static_cast<double>(board.isNew[item]), 0};
  const auto source = outcome == kClicks ? basis_.clicks : basis_.installs;
  const auto& actions = judge_.actions();
  if (source != ChanceSource::Model && user.has[item] != 0) return {};
  switch (source) {
  case ChanceSource::Rates:
    return {rates_[outcome][item].value, 1};
  case ChanceSource::Model:
    return {user.chances[item * actions.size() + outcome], 0};
  case ChanceSource::Conversions: {
    const auto click = user.chances[item * actions.size() + kClicks];
    return {click * rates_[outcome][item].value, click};
  }
  case ChanceSource::None:
    break;
  }
  return {};
}

void Prediction::addList(const Onlooker& user, std::size_t board, std::size_t side) {
  const auto& compared = boards_.boards()[board];
  const auto& list = compared.lists[side].places;
  for (std::size_t outcome = 0; outcome < kBoardOutcomeCount; ++outcome)
    for (std::size_t slot = 0; slot < list.size(); ++slot) {
      const auto chance = chanceOf(outcome, user, compared, list[slot]);
      for (auto* tally : {&tallies_[board][outcome], &tallies_.back()[outcome]})
        side == 0 ? tally->addBefore(slot, slots_[slot].value, list[slot], chance.value, chance.perRate)
                  : tally->addAfter(slot, slots_[slot].value, list[slot], chance.value, chance.perRate);
    }
}

void Prediction::add(const Onlooker& user) {
  for (std::size_t board = 0; board < boards_.boards().size(); ++board)
    for (std::size_t side = 0; side < 2; ++side) {
      if (user.sees[2 * board + side] == 0) continue;
      ++users_[board][side];
      addList(user, board, side);
    }
  for (auto& tallies : tallies_)
    for (auto& tally : tallies)
      tally.endUser();
}

PredictedBoard Prediction::boardOf(std::size_t position) const {
  static const std::vector<UncertainFactor> kNoRates;
  const auto& tallies = tallies_[position];
  PredictedBoard board;
  board.outcomes[kNewApps] = tallies[kNewApps].finish(slots_, kNoRates);
  if (basis_.clicks != ChanceSource::None)
    board.outcomes[kClicks] = tallies[kClicks].finish(slots_, rates_[kClicks]);
  if (basis_.installs != ChanceSource::None)
    board.outcomes[kInstalls] = tallies[kInstalls].finish(slots_, rates_[kInstalls]);
  return board;
}

LeaderboardPrediction Prediction::finish() const {
  LeaderboardPrediction prediction{.basis = basis_};
  for (std::size_t i = 0; i < boards_.boards().size(); ++i) {
    auto board = boardOf(i);
    board.board = boards_.boards()[i].name;
    board.usersBefore = users_[i][0];
    board.usersAfter = users_[i][1];
    prediction.boards.push_back(std::move(board));
  }
  prediction.together = boardOf(boards_.boards().size());
  return prediction;
}

/// Without users there is still one of whom nothing is known.
std::vector<UserId> sampleOf(const UserStore& users, const PredictionOptions& options) {
  if (users.size() == 0) return {kNoUser};
  return sampleUsers(users.size(), options.users, options.seed);
}

std::vector<const Pipeline*> pipelinesOf(const Workspace& workspace) {
  std::vector<const Pipeline*> pipelines;
  for (const auto& name : workspace.pipelineNames())
    if (const auto pipeline = workspace.pipeline(name)) pipelines.push_back(*pipeline);
  return pipelines;
}

bool predicts(const ListJudge& judge, ListAction action) {
  return std::ranges::find(judge.actions(), action) != judge.actions().end();
}

/// Installs of clicks, as all logs count them.
std::vector<HitRate> conversionsOf(const LeaderboardSignals& signals, std::uint32_t items) {
  std::vector<HitRate> conversions(items);
  for (std::uint32_t row = 0; row < items; ++row) {
    const auto total = totalOf(signals.counts().of(ItemId(row)));
    conversions[row] = {static_cast<double>(total.installs), static_cast<double>(total.clicks)};
  }
  return conversions;
}

/// The rate on boards: Gamma around that in all lists with the relative variance `spread`, after what boards
/// themselves have seen of it.
UncertainFactor onBoards(const UncertainFactor& rate, const HitRate& seen, double spread) {
  const auto shape = 1 / spread;
  const auto trials = shape / rate.value + seen.trials;
  const auto value = (shape + seen.hits) / trials;
  const auto perRate = value * shape / (rate.value * rate.value * trials);
  return {value, (shape + seen.hits) / (trials * trials) + perRate * perRate * rate.variance};
}

bool hasTrials(std::span<const HitRate> rates) {
  return std::ranges::any_of(rates, [](const HitRate& rate) { return rate.trials > 0; });
}

} // namespace

Result<std::vector<VersionChange>> changesOf(std::span<const BoardDraft> drafts,
                                             const std::filesystem::path& store) {
  std::optional<LeaderboardStore> open;
  std::vector<VersionChange> changes;
  for (const auto& draft : drafts) {
    VersionChange change{
        .before = {.version = {.board = draft.board}},
        .after = {.version = {.board = draft.board}, .toml = draft.toml, .items = draft.items}};
    if (draft.expected > 0 && !open) {
      RW_ASSIGN(open, LeaderboardStore::open(store));
    }
    if (draft.expected > 0) {
      RW_ASSIGN(change.before, open->version(draft.board, draft.expected));
    }
    changes.push_back(std::move(change));
  }
  return changes;
}

std::string_view describe(BoardOutcome outcome) {
  static constexpr std::array<std::string_view, kBoardOutcomeCount> kNames = {"clicks", "installs",
                                                                              "new-app exposures"};
  return kNames[static_cast<std::size_t>(outcome)];
}

std::optional<double> PredictedOutcome::relative() const {
  if (before == 0) return std::nullopt;
  return change.value / before;
}

Result<std::shared_ptr<const LeaderboardPredictor>>
LeaderboardPredictor::open(std::shared_ptr<LeaderboardWorkbench> workbench, const JobControl& job) {
  const std::shared_ptr<LeaderboardPredictor> predictor(new LeaderboardPredictor(std::move(workbench)));
  const auto& workspace = predictor->workbench_->workspace();
  RW_ASSIGN(predictor->responses_, readLoggedResponses(workspace, job));
  RW_ASSIGN(predictor->judge_, ListJudge::of(pipelinesOf(workspace)));
  predictor->fitRates();
  return std::shared_ptr<const LeaderboardPredictor>(predictor);
}

void LeaderboardPredictor::fitRates() {
  basis_.examination = responses_.source;
  basis_.examinationOfBoards = responses_.ofBoards;
  basis_.exposures = responses_.exposures;
  basis_.model = judge_.model();
  const bool hasRates = hasTrials(responses_.clicks);
  const auto usual = hasRates ? ChanceSource::Rates : ChanceSource::None;
  basis_.clicks = predicts(judge_, ListAction::Click) ? ChanceSource::Model : usual;
  basis_.installs = predicts(judge_, ListAction::Install) ? ChanceSource::Model : usual;
  if (basis_.clicks == ChanceSource::Rates) rates_[kClicks] = responses_.clicks;
  if (basis_.installs == ChanceSource::Rates) rates_[kInstalls] = responses_.installs;
  if (basis_.clicks == ChanceSource::Model && basis_.installs != ChanceSource::Model) {
    auto conversions = conversionsOf(workbench_->itemSignals(), workbench_->workspace().items().size());
    basis_.installs = hasTrials(conversions) ? ChanceSource::Conversions : ChanceSource::None;
    rates_[kInstalls] = std::move(conversions);
  }
  for (std::size_t i = 0; i < rates_.size(); ++i)
    priors_[i] = fitBetaPrior(rates_[i]);
}

UncertainFactor LeaderboardPredictor::rateOf(std::size_t outcome, ItemId item) const {
  if (rates_[outcome].empty()) return {};
  const auto& seen = rates_[outcome][item.value()];
  const UncertainFactor rate{priors_[outcome].mean(seen), priors_[outcome].variance(seen)};
  const bool isOfLogs = (outcome == kClicks ? basis_.clicks : basis_.installs) == ChanceSource::Rates;
  if (!isOfLogs || responses_.spread <= 0) return rate;
  const auto& boards = outcome == kClicks ? responses_.boardClicks : responses_.boardInstalls;
  return onBoards(rate, boards[item.value()], responses_.spread);
}

Result<LeaderboardPrediction> LeaderboardPredictor::predict(std::span<const VersionChange> changes,
                                                            const PredictionOptions& options,
                                                            const JobControl& job) const {
  const auto& workspace = workbench_->workspace();
  RW_ASSIGN(const auto boards, ComparedBoards::of(*workbench_, changes));
  std::vector<UncertainFactor> slots;
  for (std::uint32_t slot = 0; slot < boards.mostSlots(); ++slot) {
    const auto examination = responses_.examination(slot);
    slots.push_back({examination.weight, examination.variance});
  }
  std::array<std::vector<UncertainFactor>, 2> rates;
  for (std::size_t i = 0; i < rates.size(); ++i)
    for (const auto item : boards.items())
      rates[i].push_back(rateOf(i, item));
  Prediction prediction(workspace.pipeline(), boards, judge_, basis_, workbench_->columns().sources().clock);
  prediction.estimate(std::move(slots), std::move(rates));
  const auto users = sampleOf(workspace.users(), options);
  RW_CHECK(prediction.run(users, job));
  auto result = prediction.finish();
  result.users = static_cast<std::uint32_t>(users.size());
  return result;
}

} // namespace rankwright
