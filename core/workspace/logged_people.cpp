#include "core/workspace/logged_people.h"

#include "core/simulate/streams.h"
#include "core/workspace/logged_tastes.h"
#include "core/workspace/workspace_files.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

constexpr std::int64_t kSecondsPerDay = 86400;
constexpr std::int64_t kDayWithoutTimes = 20150; // as of a synthetic store
constexpr std::uint32_t kUsersBetweenChecks = 1024;

std::int64_t lastDayOf(std::span<const Interaction> interactions) {
  std::int64_t last = -1;
  for (const auto& each : interactions)
    last = std::max(last, each.time.value_or(-1));
  return last < 0 ? kDayWithoutTimes : last / kSecondsPerDay;
}

std::vector<std::vector<ItemId>> usedByRow(std::span<const Interaction> interactions, std::size_t rows) {
  std::vector<std::vector<ItemId>> used(rows);
  for (const auto& each : interactions)
    used[each.user.value()].push_back(each.item);
  for (auto& items : used) {
    std::ranges::sort(items);
    const auto same = std::ranges::unique(items);
    items.erase(same.begin(), same.end());
  }
  return used;
}

} // namespace

Result<std::unique_ptr<const SimulatedPeople>>
LoggedPeople::of(const Workspace& workspace, std::uint32_t users, std::uint64_t seed, const JobControl& job) {
  job.report("reading the log", 0, 0);
  RW_ASSIGN(const auto store, LogStore::openReadOnly(WorkspaceFiles{workspace.config().data}.log()));
  RW_ASSIGN(const auto log, store.resolve(workspace.items(), workspace.users(), {job.stop, {}}));
  std::unique_ptr<LoggedPeople> people(new LoggedPeople(workspace));
  RW_CHECK(people->make(log, users, seed, job));
  return people;
}

Status LoggedPeople::make(const ResolvedLog& log, std::uint32_t users, std::uint64_t seed,
                          const JobControl& job) {
  const auto used = usedByRow(log.interactions, workspace_.users().size());
  for (std::uint32_t row = 0; row < used.size(); ++row)
    if (!used[row].empty()) rows_.emplace_back(row);
  if (rows_.empty())
    return fail(ErrorKind::InvalidArgument, "nobody did anything in the log of the workspace: {}",
                workspace_.config().name);
  auto apps = appsOfLog(workspace_.items(), log.interactions, seed);
  std::vector<UserTraits> traits;
  for (std::uint32_t number = 0; number < users; ++number) {
    if (number % kUsersBetweenChecks == 0) RW_CHECK(job.check());
    const auto row = rows_[number % rows_.size()];
    habits_.push_back(habitsFor(row, number, seed));
    traits.push_back(tastesOfUser(used[row.value()], apps, number, seed));
    traits.back().language = countries()[habits_.back().country].language;
  }
  affinity_ = AffinityModel(std::move(apps), std::move(traits));
  storeSeed_ = seed;
  storeDay_ = lastDay_ = lastDayOf(log.interactions);
  return {};
}

UserHabits LoggedPeople::habitsFor(UserId row, std::uint32_t number, std::uint64_t seed) const {
  Random random(seed, Streams::kUsers, number);
  auto habits = drawHabits(random);
  const auto* const usual = workspace_.users().features().find("usual_country");
  if (!usual || usual->type() != ValueType::String) return habits;
  const auto all = countries();
  const auto found = std::ranges::find(all, usual->stringAt(row.value()), &Country::name);
  if (found != all.end()) habits.country = static_cast<std::uint8_t>(found - all.begin());
  return habits;
}

Result<PersonProfile> LoggedPeople::profileOf(UserId person) const {
  const auto row = rows_[person.value() % rows_.size()];
  const auto round = person.value() / rows_.size();
  PersonProfile profile;
  profile.key = workspace_.users().keyOf(row);
  if (round > 0) profile.key += fmt::format("#{}", round + 1);
  profile.user = row;
  profile.used = usedKeysOf(workspace_, row);
  return profile;
}

} // namespace rankwright
