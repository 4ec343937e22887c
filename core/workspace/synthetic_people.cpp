#include "core/workspace/synthetic_people.h"

#include "core/logs/usage_context.h"
#include "core/simulate/app_catalogue.h"
#include "core/simulate/counter_random.h"
#include "core/simulate/sessions.h"
#include "core/workspace/user_moment.h"
#include "core/workspace/user_profiles.h"

#include <charconv>
#include <utility>

namespace rankwright {

namespace {

constexpr double kNewcomers = 0.3; // of those whom the workspace does not know

/// Which app of the simulation an item is: keys are numbers.
Result<std::uint32_t> appOf(std::string_view key, const SimulationOptions& store) {
  std::uint32_t app = 0;
  const auto [stop, error] = std::from_chars(key.data(), key.data() + key.size(), app);
  if (error == std::errc() && stop == key.data() + key.size() && app < store.items) return app;
  return fail(ErrorKind::Conflict,
              "the workspace says that it is synthetic, but its seed makes no such item: {}", key);
}

Result<std::vector<AppTraits>> appsByRow(const Workspace& workspace, const SimulationOptions& store,
                                         const JobControl& job) {
  RW_ASSIGN(const auto made, makeApps(store, job));
  std::vector<AppTraits> apps;
  for (std::uint32_t row = 0; row < workspace.items().size(); ++row) {
    RW_ASSIGN(const auto app, appOf(workspace.items().keyOf(ItemId(row)), store));
    apps.push_back(made[app]);
  }
  return apps;
}

/// What somebody did, as a log of one user has it.
struct Past {
  std::vector<Interaction> interactions;
  FeatureTable contexts;
};

Result<Past> pastOf(const std::vector<UseEvent>& events, const std::vector<AppTraits>& apps) {
  Past past;
  UsageContextTable contexts;
  for (const auto& event : events) {
    const bool paid = apps[event.item.value()].price > 0;
    RW_ASSIGN(const auto context, contexts.rowOf(usageContextOf(event.situation, paid)));
    past.interactions.push_back(
        {UserId(0), event.item, context, event.time, static_cast<float>(event.count)});
  }
  past.contexts = contexts.finish();
  return past;
}

} // namespace

SyntheticPeople::SyntheticPeople(const Workspace& workspace, SimulationOptions store)
    : workspace_(workspace), store_(store) {
  storeSeed_ = store.seed;
  storeDay_ = store.firstDay;
  lastDay_ = store.firstDay + store.days - 1;
}

Result<std::unique_ptr<const SimulatedPeople>>
SyntheticPeople::of(const Workspace& workspace, std::uint32_t users, const JobControl& job) {
  std::unique_ptr<SyntheticPeople> people(new SyntheticPeople(workspace, *workspace.config().synthetic));
  RW_CHECK(people->make(users, job));
  return people;
}

Status SyntheticPeople::make(std::uint32_t users, const JobControl& job) {
  job.report("reading the log", 0, 0);
  RW_ASSIGN(auto apps, appsByRow(workspace_, store_, job));
  auto population = store_;
  population.users = users;
  RW_ASSIGN(auto made, makePopulation(population, job));
  affinity_ = AffinityModel(std::move(apps), std::move(made.traits));
  habits_ = std::move(made.habits);
  return {};
}

Status SyntheticPeople::livePast(UserId person, PersonProfile& profile) const {
  std::vector<UseEvent> events;
  SessionSimulator(store_, affinity_, habits_).simulate(person, events);
  RW_ASSIGN(const auto past, pastOf(events, affinity_.apps()));
  RW_ASSIGN(const auto derived,
            deriveUserProfiles({profile.key}, workspace_.items(), past.contexts, past.interactions));
  profile.features = valuesFor(workspace_.users().features().schema(), derived.features(), 0, false);
  auto used = derived.features().valueAt(0, kUsedItemsFeature);
  if (auto* keys = std::get_if<std::vector<std::string>>(&used)) profile.used = std::move(*keys);
  return {};
}

Result<PersonProfile> SyntheticPeople::profileOf(UserId person) const {
  PersonProfile profile;
  profile.key = std::to_string(person.value());
  if (person.value() < store_.users) {
    if (const auto row = workspace_.users().find(profile.key)) {
      profile.user = *row;
      profile.used = usedKeysOf(workspace_, *row);
      return profile;
    }
  }
  const CounterRandom random(store_.seed);
  profile.newcomer = random.at(DrawPurpose::Trait, {.user = person.value(), .item = 1}).chance(0, kNewcomers);
  if (!profile.newcomer) RW_CHECK(livePast(person, profile));
  return profile;
}

} // namespace rankwright
