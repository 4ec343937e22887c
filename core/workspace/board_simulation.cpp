#include "core/workspace/board_simulation.h"

#include "core/base/parallel_blocks.h"
#include "core/experiment/welch.h"
#include "core/leaderboard/leaderboard_store.h"
#include "core/leaderboard/published_boards.h"
#include "core/workspace/board_guests.h"
#include "core/workspace/item_model_scores.h"
#include "core/workspace/kept_board.h"

#include <algorithm>
#include <mutex>
#include <utility>

namespace rankwright {

namespace {

constexpr std::size_t kHand = 0;
constexpr std::size_t kRule = 1;
constexpr std::uint32_t kMostDays = 3650;
constexpr std::uint32_t kHoursOfADay = 24;

using Sums = std::array<double, kBoardMeasureCount>;
using Moments = JointMoments<kBoardMeasureCount>;

constexpr std::size_t at(BoardMeasure measure) {
  return static_cast<std::size_t>(measure);
}

/// What a guest did in each arm; of one of them it counts.
struct GuestSums {
  Sums done = {};                              ///< in the guest's own arm
  std::array<double, kBoardArms> newApps = {}; ///< exposures in each arm
};

Status checkOptions(const BoardSimulationOptions& options) {
  if (options.users < 4 || options.users > SimulationLimits::kUsers)
    return fail(ErrorKind::InvalidArgument, "the number of users must be from 4 to {}: {}",
                SimulationLimits::kUsers, options.users);
  if (options.days < 1 || options.days > kMostDays)
    return fail(ErrorKind::InvalidArgument, "the days must be from 1 to {}: {}", kMostDays, options.days);
  if (options.handDays > kMostDays)
    return fail(ErrorKind::InvalidArgument, "the days between edits must be at most {}: {}", kMostDays,
                options.handDays);
  return {};
}

/// Both arms have the default pipeline: their boards alone differ.
ExperimentSimulationOptions worldOptions(const LeaderboardConfig& board,
                                         const BoardSimulationOptions& options, CalendarDay firstDay) {
  ExperimentSimulationOptions world;
  world.arms.assign(kBoardArms, std::string(kDefaultPipeline));
  world.experiment = board.name;
  world.users = options.users;
  world.days = options.days;
  world.warmUpDays = 0;
  world.firstDay = firstDay;
  world.seed = options.seed;
  world.truth = false;
  return world;
}

/// The scores are the same every day: the model is asked once.
ModelScores modelScoresOnce(const Workspace& workspace) {
  struct Asked {
    std::mutex mutex;
    std::optional<std::vector<float>> scores;
  };
  return
      [&workspace, asked = std::make_shared<Asked>()](const JobControl& job) -> Result<std::vector<float>> {
        const std::lock_guard lock(asked->mutex);
        if (!asked->scores) {
          RW_ASSIGN(asked->scores, scoreItems(workspace, job));
        }
        return *asked->scores;
      };
}

/// Since when each app is new, or will be; nothing for one that is not while the days last.
std::vector<std::optional<CalendarDay>> newAppsOf(const LeaderboardWorkbench& workbench,
                                                  const LeaderboardConfig& board, const DaySpan& days) {
  std::vector<std::optional<CalendarDay>> since;
  const CalendarDay young = board.newApps.youngerThanDays;
  for (std::uint32_t row = 0; row < workbench.workspace().items().size(); ++row) {
    auto first = workbench.itemSignals().firstDayOf(ItemId(row));
    if (first && (*first > *days.last || *first + young <= *days.first)) first.reset();
    since.push_back(first);
  }
  return since;
}

/// The days of the people in a store, one after the other.
class BoardDays {
public:
  BoardDays(LeaderboardWorkbench& workbench, const LeaderboardConfig& board,
            const BoardSimulationOptions& options, CalendarDay firstDay,
            std::span<const PublishedBoard> others)
      : board_(board),
        options_(options),
        firstDay_(firstDay),
        keeping_{workbench, board, others, modelScoresOnce(workbench.workspace()), firstDay},
        boards_{KeptBoard(keeping_, options.handDays),
                KeptBoard(keeping_, std::max(1U, board.refreshHours / kHoursOfADay))} {}

  std::vector<ArmShelf> shelves() const {
    return {[this] { return boards_[kHand].shelf(); }, [this] { return boards_[kRule].shelf(); }};
  }

  Status settle(const SimulatedWorld& world, const SimulatedPeople& people, const JobControl& job);
  Status live(const JobControl& job);
  BoardSimulation finish() const;

private:
  DaySpan span() const { return {firstDay_, firstDay_ + options_.days - 1}; }
  bool isNew(ItemId item, CalendarDay day) const;
  Status liveDay(std::uint32_t day, const JobControl& job);
  void take(std::size_t guest, std::uint32_t day);
  void count(std::size_t guest, std::size_t arm, std::uint32_t day);
  SimulatedBoard armOf(std::size_t arm) const;
  Sums expectedOf(std::size_t guest, std::size_t arm) const;

  const LeaderboardConfig& board_;
  const BoardSimulationOptions& options_;
  CalendarDay firstDay_;
  BoardKeeping keeping_;
  std::array<KeptBoard, kBoardArms> boards_;
  std::vector<std::unique_ptr<BoardGuest>> guests_;
  std::vector<GuestSums> sums_;
  std::vector<std::optional<CalendarDay>> newSince_;
};

Status forEachGuest(std::size_t count, const JobControl& job,
                    const std::function<Status(std::size_t)>& work) {
  std::vector<Status> statuses(count);
  const JobControl quiet{job.stop, {}};
  RW_CHECK(forEachBlock(
      count, quiet,
      [&](std::size_t, Block block) {
        for (auto i = block.first; i < block.last; ++i)
          statuses[i] = work(i);
      },
      8));
  for (auto& status : statuses)
    RW_CHECK(std::move(status));
  return {};
}

Status BoardDays::settle(const SimulatedWorld& world, const SimulatedPeople& people, const JobControl& job) {
  newSince_ = newAppsOf(keeping_.workbench, board_, span());
  guests_.resize(options_.users);
  sums_.resize(options_.users);
  return forEachGuest(options_.users, job, [&](std::size_t i) -> Status {
    RW_ASSIGN(guests_[i], BoardGuest::of(world, people, UserId(static_cast<std::uint32_t>(i))));
    return {};
  });
}

Status BoardDays::live(const JobControl& job) {
  for (std::uint32_t day = 0; day < options_.days; ++day) {
    job.report("simulating days", day, options_.days);
    RW_CHECK(job.check());
    RW_CHECK(liveDay(day, job));
  }
  return {};
}

Status BoardDays::liveDay(std::uint32_t day, const JobControl& job) {
  const JobControl quiet{job.stop, {}};
  for (auto& board : boards_)
    RW_CHECK(board.keep(day, firstDay_ + day, quiet));
  const std::array lists = {&boards_[kHand].items(), &boards_[kRule].items()};
  RW_CHECK(
      forEachGuest(guests_.size(), job, [&](std::size_t i) { return guests_[i]->live(day, lists, quiet); }));
  for (std::size_t i = 0; i < guests_.size(); ++i)
    take(i, day);
  return {};
}

bool BoardDays::isNew(ItemId item, CalendarDay day) const {
  const auto& since = newSince_[item.value()];
  return since && day < *since + CalendarDay{board_.newApps.youngerThanDays};
}

void BoardDays::take(std::size_t guest, std::uint32_t day) {
  for (std::size_t arm = 0; arm < kBoardArms; ++arm)
    count(guest, arm, day);
}

/// Of both arms how often new apps were shown, of the guest's own what boards and analyses know.
void BoardDays::count(std::size_t guest, std::size_t arm, std::uint32_t day) {
  const auto& record = guests_[guest]->record(arm);
  const bool isOwn = guests_[guest]->arm() == arm;
  auto& sums = sums_[guest];
  for (const auto& event : record.events) {
    const auto& list = record.lists[event.list - guests_[guest]->firstList(arm)];
    const bool onBoard = list.domain == StoreDomain::Board;
    DayCounts counts{.day = firstDay_ + day};
    counts.exposures = event.kind == EventKind::Exposure ? 1 : 0;
    counts.clicks = event.kind == EventKind::Click ? 1 : 0;
    counts.installs = event.kind == EventKind::Install ? 1 : 0;
    if (onBoard && counts.exposures > 0 && isNew(event.item, firstDay_ + day)) ++sums.newApps[arm];
    if (!isOwn || counts.exposures + counts.clicks + counts.installs == 0) continue;
    boards_[arm].add(event.item, counts);
    sums.done[at(BoardMeasure::StoreInstalls)] += static_cast<double>(counts.installs);
    if (!onBoard) continue;
    boards_[arm].addOnBoard(event.item, counts);
    sums.done[at(BoardMeasure::Clicks)] += static_cast<double>(counts.clicks);
    sums.done[at(BoardMeasure::Installs)] += static_cast<double>(counts.installs);
  }
  if (isOwn) sums.done[at(BoardMeasure::NewAppExposures)] = sums.newApps[arm];
}

Sums BoardDays::expectedOf(std::size_t guest, std::size_t arm) const {
  const auto& life = guests_[guest]->life(arm);
  Sums sums;
  sums[at(BoardMeasure::Clicks)] = life.boardSums().sum(Measure::Clicks);
  sums[at(BoardMeasure::Installs)] = life.boardSums().sum(Measure::Installs);
  sums[at(BoardMeasure::NewAppExposures)] = sums_[guest].newApps[arm];
  sums[at(BoardMeasure::StoreInstalls)] = life.sums().sum(Measure::Installs);
  return sums;
}

SimulatedBoard BoardDays::armOf(std::size_t arm) const {
  SimulatedBoard result{.changes = boards_[arm].changes()};
  result.users = static_cast<std::uint64_t>(
      std::ranges::count_if(guests_, [&](const auto& guest) { return guest->arm() == arm; }));
  // Those that were new before wait from the first day on.
  auto since = newSince_;
  for (auto& first : since)
    if (first) first = std::max(*first, firstDay_);
  const auto waits = waitsOfNewApps(boards_[arm].countsOnBoard(), since, span(), *span().last,
                                    {SeenBy::Exposures, options_.exposures});
  result.waiting = waitingShares(waits);
  result.median = medianWait(result.waiting);
  return result;
}

/// Welch's interval; of measures in which nobody differs from anybody there is none but the difference.
Estimate differenceOf(const Moments& hand, const Moments& rule, std::size_t measure) {
  const auto summary = [measure](const Moments& moments) {
    return ArmSummary{static_cast<double>(moments.count()), moments.mean(measure), moments.variance(measure)};
  };
  const double difference = rule.mean(measure) - hand.mean(measure);
  const auto test = welchTest(summary(hand), summary(rule));
  if (!test) return {difference, difference, difference};
  return {difference, test->interval.low, test->interval.high};
}

BoardSimulation BoardDays::finish() const {
  std::array<Moments, kBoardArms> done;
  Moments truth;
  BoardSimulation result;
  for (std::size_t guest = 0; guest < guests_.size(); ++guest) {
    done[guests_[guest]->arm()].add(sums_[guest].done);
    auto difference = expectedOf(guest, kRule);
    const auto hand = expectedOf(guest, kHand);
    for (std::size_t i = 0; i < kBoardMeasureCount; ++i)
      difference[i] -= hand[i];
    truth.add(difference);
    result.requests += guests_[guest]->life(kHand).requests() + guests_[guest]->life(kRule).requests();
  }
  for (std::size_t i = 0; i < kBoardMeasureCount; ++i)
    result.effects[i] = {done[kHand].mean(i), done[kRule].mean(i), differenceOf(done[kHand], done[kRule], i),
                         truth.mean(i)};
  result.hand = armOf(kHand);
  result.rule = armOf(kRule);
  result.firstDay = firstDay_;
  result.newApps = static_cast<std::size_t>(
      std::ranges::count_if(newSince_, [](const auto& since) { return since.has_value(); }));
  return result;
}

} // namespace

std::string_view describe(BoardMeasure measure) {
  static constexpr std::array<std::string_view, kBoardMeasureCount> kNames = {
      "clicks", "installs", "new-app exposures", "installs in the store"};
  return kNames[at(measure)];
}

Result<BoardSimulation> simulateBoard(LeaderboardWorkbench& workbench, const LeaderboardConfig& board,
                                      const BoardSimulationOptions& options, const JobControl& job) {
  RW_CHECK(checkOptions(options));
  const auto& workspace = workbench.workspace();
  RW_ASSIGN(const auto people, SimulatedPeople::of(workspace, options.users, options.seed, job));
  RW_ASSIGN(const auto published,
            readPublishedBoards(leaderboardStoreFile(workspace.folder()), workspace.config().timeZone));
  const auto firstDay = options.firstDay.value_or(people->lastDay() - CalendarDay{options.days} + 1);
  BoardDays days(workbench, board, options, firstDay, published.boards);
  RW_ASSIGN(const auto world,
            SimulatedWorld::of(workspace, *people, worldOptions(board, options, firstDay), days.shelves()));
  RW_CHECK(days.settle(*world, *people, job));
  RW_CHECK(days.live(job));
  auto result = days.finish();
  result.tastes = people->source();
  return result;
}

} // namespace rankwright
