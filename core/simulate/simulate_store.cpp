#include "core/simulate/simulate_store.h"

#include "core/logs/usage_context.h"
#include "core/simulate/app_catalogue.h"
#include "core/simulate/population.h"
#include "core/simulate/sessions.h"

#include <algorithm>
#include <tuple>

namespace rankwright {

namespace {

constexpr std::uint32_t kUsersBetweenReports = 16;

Result<std::vector<UseEvent>> simulateUse(const SimulationOptions& options, const AffinityModel& affinity,
                                          const std::vector<UserHabits>& habits, const JobControl& job) {
  SessionSimulator sessions(options, affinity, habits);
  std::vector<UseEvent> events;
  for (std::uint32_t i = 0; i < options.users; ++i) {
    if (i % kUsersBetweenReports == 0) job.report("simulating users", i, options.users);
    RW_CHECK(job.check());
    sessions.simulate(UserId(i), events);
  }
  std::ranges::stable_sort(events, {},
                           [](const UseEvent& event) { return std::tuple(event.time, event.user.value()); });
  return events;
}

/// Turns events into the interactions of the export and numbers their contexts.
Result<std::vector<Situation>> writeInteractions(const std::vector<UseEvent>& events,
                                                 const std::vector<AppTraits>& apps, StoreExport& store) {
  UsageContextTable contexts;
  std::vector<Situation> situations;
  store.interactions.reserve(events.size());
  for (const auto& event : events) {
    const bool paid = apps[event.item.value()].price > 0;
    RW_ASSIGN(const auto context, contexts.rowOf(usageContextOf(event.situation, paid)));
    if (context == situations.size()) situations.push_back(event.situation);
    store.interactions.push_back(
        {event.user, event.item, context, event.time, static_cast<float>(event.count)});
  }
  store.contexts = contexts.finish();
  return situations;
}

} // namespace

Result<SimulatedStore> simulateStore(const SimulationOptions& options, const JobControl& job) {
  RW_CHECK(checkOptions(options));
  StoreExport store;
  store.actionKind = "use";
  RW_ASSIGN(auto apps, makeApps(options, job));
  RW_ASSIGN(store.items, makeCatalogue(options, apps, job));
  RW_ASSIGN(auto population, makePopulation(options, job));
  for (std::uint32_t i = 0; i < options.users; ++i)
    store.users.push_back(std::to_string(i));

  AffinityModel affinity(std::move(apps), std::move(population.traits));
  RW_ASSIGN(const auto events, simulateUse(options, affinity, population.habits, job));
  RW_ASSIGN(auto situations, writeInteractions(events, affinity.apps(), store));
  store.report.rowsRead = store.interactions.size() + store.items.size();
  return SimulatedStore{std::move(store), SimulatedTruth(std::move(affinity), std::move(situations))};
}

} // namespace rankwright
