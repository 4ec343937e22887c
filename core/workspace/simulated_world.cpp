#include "core/workspace/simulated_world.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

constexpr std::int64_t kMillisecondsPerDay = 86'400'000;

/// "default", and "default-2" where a pipeline is in two arms.
std::string variantName(const std::string& pipeline, const std::vector<SimulatedArm>& arms) {
  auto name = pipeline;
  for (unsigned number = 2; std::ranges::find(arms, name, &SimulatedArm::variant) != arms.end(); ++number)
    name = fmt::format("{}-{}", pipeline, number);
  return name;
}

VisitCalendar calendarOf(const SimulatedPeople& people, const ExperimentSimulationOptions& options) {
  VisitCalendar calendar;
  calendar.seed = options.seed;
  calendar.firstDay = options.firstDay ? *options.firstDay - options.warmUpDays : people.lastDay() + 1;
  calendar.weatherSeed = people.storeSeed();
  calendar.weatherDay = people.storeDay();
  calendar.weakNetworkShare = options.weakNetworkShare;
  return calendar;
}

std::vector<ItemId> itemsOf(const std::vector<std::string>& keys, const ItemPool& items) {
  std::vector<ItemId> found;
  for (const auto& key : keys)
    if (const auto item = items.find(key)) found.push_back(*item);
  return found;
}

/// Which of `count` variants of equal shares a person is in.
std::size_t variantOf(const std::string& experiment, std::uint64_t seed, std::size_t count,
                      std::string_view person) {
  AssignmentDesign design;
  design.layerSalt = experiment;
  design.salt = fmt::format("{}:{}", experiment, seed);
  design.variants.resize(count);
  return *rankwright::assign(design, person).variant;
}

} // namespace

SimulatedWorld::SimulatedWorld(const Workspace& workspace, const SimulatedPeople& people,
                               const ExperimentSimulationOptions& options)
    : workspace_(workspace),
      people_(people),
      options_(options),
      experiment_(experimentNameOf(options)),
      calendar_(calendarOf(people, options)),
      shelves_(people.affinity(), options.seed),
      exploration_(CounterRandom(options.seed), options.exploreShare),
      setting_{workspace, shelves_, exploration_, options.count,
               (calendar_.firstDay + options.warmUpDays + options.days) * kMillisecondsPerDay} {}

Result<std::unique_ptr<const SimulatedWorld>> SimulatedWorld::of(const Workspace& workspace,
                                                                 const SimulatedPeople& people,
                                                                 const ExperimentSimulationOptions& options,
                                                                 const std::vector<ArmShelf>& shelves) {
  std::unique_ptr<SimulatedWorld> world(new SimulatedWorld(workspace, people, options));
  for (std::size_t arm = 0; arm < options.arms.size(); ++arm)
    RW_CHECK(world->addArm(options.arms[arm], arm < shelves.size() ? shelves[arm] : ArmShelf()));
  return world;
}

Status SimulatedWorld::addArm(const std::string& name, const ArmShelf& shelf) {
  RW_ASSIGN(const auto* const pipeline, workspace_.pipeline(name));
  auto config = pipeline->config();
  config.parallelRecall = false;
  for (auto& channel : config.channels)
    channel.budgetMilliseconds = 0;
  SimulatedArm arm;
  arm.variant = variantName(name, arms_);
  arm.model = pipeline->needsModel() ? config.model : "";
  arm.configuration = pipeline->configurationHash();
  arm.same = static_cast<std::size_t>(std::ranges::find(options_.arms, name) - options_.arms.begin());
  RW_ASSIGN(arm.pipeline, workspace_.makePipeline(std::move(config)));
  if (shelf) {
    auto sources = arm.pipeline->sources();
    sources.shelf = shelf;
    RW_ASSIGN(arm.pipeline, Pipeline::create(arm.pipeline->config(), std::move(sources)));
  }
  arms_.push_back(std::move(arm));
  return {};
}

std::vector<StoreVisit> SimulatedWorld::visitsOf(UserId person) const {
  const auto& traits = people_.affinity().users()[person.value()];
  std::vector<StoreVisit> visits;
  for (std::uint32_t day = 0; day < options_.warmUpDays + options_.days; ++day)
    std::ranges::copy(rankwright::visitsOf(calendar_, person, people_.habitsOf(person), traits,
                                           static_cast<std::uint16_t>(day)),
                      std::back_inserter(visits));
  return visits;
}

/// From the day of the first visit of the experiment on, as analyses count.
TimeSpan SimulatedWorld::spanOf(const std::vector<StoreVisit>& visits) const {
  const auto first =
      std::ranges::find_if(visits, [&](const StoreVisit& visit) { return visit.day >= options_.warmUpDays; });
  if (first == visits.end()) return {};
  return {(calendar_.firstDay + first->day) * kMillisecondsPerDay, setting_.endTime};
}

TimeSpan SimulatedWorld::days() const {
  return {calendar_.firstDay * kMillisecondsPerDay, setting_.endTime};
}

std::size_t SimulatedWorld::armOf(std::string_view person) const {
  return variantOf(experiment_, options_.seed, arms_.size(), person);
}

void SimulatedWorld::assign(PersonOutcome& outcome) const {
  outcome.arm = armOf(outcome.key);
  if (!options_.treatment.empty())
    outcome.treated = variantOf(options_.treatment, options_.seed, 2, outcome.key) == 1;
}

CustomerLife SimulatedWorld::newborn(UserId person, const PersonProfile& profile, TimeSpan counted) const {
  const CounterRandom random(options_.seed);
  const auto responsiveness = responsivenessOf(random, person.value(), profile.newcomer);
  auto truth = std::make_shared<const Customer::Person>(
      Customer::Person{person, UserUtilities(people_.affinity(), person), responsiveness, random,
                       std::max<std::int64_t>(0, calendar_.firstDay - people_.storeDay())});
  return {setting_, std::move(truth), profile, itemsOf(profile.used, workspace_.items()), counted};
}

Result<ExpectedSums> SimulatedWorld::liveOn(CustomerLife life, const Turn& turn, SimulatedLife* record,
                                            PersonOutcome& outcome, const JobControl& job) const {
  const auto asked = life.requests();
  life.enter(*arms_[turn.arm].pipeline, turn.treated);
  for (const auto& visit : turn.visits)
    RW_CHECK(life.visit(visit, true, record, job));
  outcome.requests += life.requests() - asked;
  return life.sums();
}

/// Both potential outcomes and more: every arm with the same random numbers.
Status SimulatedWorld::tellArms(const CustomerLife& before, Turn turn, PersonOutcome& outcome,
                                const JobControl& job) const {
  const auto own = outcome.arms.front();
  outcome.arms.clear();
  for (turn.arm = 0; turn.arm < arms_.size(); ++turn.arm) {
    const auto same = arms_[turn.arm].same;
    if (same == arms_[outcome.arm].same) {
      outcome.arms.push_back(own);
    } else if (same < turn.arm) {
      outcome.arms.push_back(outcome.arms[same]);
    } else {
      RW_ASSIGN(const auto sums, liveOn(before, turn, nullptr, outcome, job));
      outcome.arms.push_back(sums);
    }
  }
  return {};
}

Status SimulatedWorld::tellTreatments(const CustomerLife& before, Turn turn, PersonOutcome& outcome,
                                      const JobControl& job) const {
  const auto own = outcome.arms[outcome.arm];
  turn.arm = outcome.arm;
  turn.treated = !outcome.treated;
  RW_ASSIGN(const auto other, liveOn(before, turn, nullptr, outcome, job));
  outcome.treatments = outcome.treated ? std::vector{other, own} : std::vector{own, other};
  return {};
}

Result<PersonOutcome> SimulatedWorld::live(UserId person, const JobControl& job) const {
  RW_ASSIGN(const auto profile, people_.profileOf(person));
  PersonOutcome outcome;
  outcome.key = profile.key;
  outcome.newcomer = profile.newcomer;
  outcome.country = countries()[people_.habitsOf(person).country].name;
  assign(outcome);

  const auto visits = visitsOf(person);
  auto life = newborn(person, profile, spanOf(visits));
  life.enter(*arms_.front().pipeline, false);
  const auto begun = std::ranges::partition_point(
      visits, [&](const StoreVisit& visit) { return visit.day < options_.warmUpDays; });
  for (auto visit = visits.begin(); visit != begun; ++visit)
    RW_CHECK(life.visit(*visit, false, &outcome.life, job));
  outcome.requests += life.requests();

  const Turn turn{std::span(begun, visits.end()), outcome.arm, outcome.treated};
  RW_ASSIGN(const auto own, liveOn(life, turn, &outcome.life, outcome, job));
  outcome.inExperiment = own.shownAnything();
  if (!options_.truth) return outcome;
  outcome.arms.push_back(own);
  RW_CHECK(tellArms(life, turn, outcome, job));
  if (!options_.treatment.empty()) RW_CHECK(tellTreatments(life, turn, outcome, job));
  return outcome;
}

} // namespace rankwright
