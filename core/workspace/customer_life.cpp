#include "core/workspace/customer_life.h"

#include "core/pipeline/user_features.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rankwright {

namespace {

constexpr std::uint32_t kSlots = 20;
constexpr std::int64_t kMilliseconds = 1000;

/// The situation in the words of the log, as far as the workspace has features for them.
std::vector<NamedValue> contextOf(const Situation& situation, const Schema& schema) {
  const auto words = usageContextOf(situation, false);
  const std::array<std::pair<const char*, std::string_view>, 7> all = {{{"daytime", words.daytime},
                                                                        {"weekday", words.weekday},
                                                                        {"isweekend", words.isweekend},
                                                                        {"homework", words.homework},
                                                                        {"weather", words.weather},
                                                                        {"country", words.country},
                                                                        {"city", words.city}}};
  std::vector<NamedValue> context;
  for (const auto& [name, word] : all) {
    const auto place = schema.find(name);
    if (!word.empty() && place && schema.fields()[*place].type == ValueType::String)
      context.emplace_back(name, std::string(word));
  }
  return context;
}

/// Adds what came of an exposure, as far as the log reaches.
void recordResponse(const SimulatedEvent& exposure, const Response& response, std::int64_t endTime,
                    std::vector<SimulatedEvent>& events) {
  const auto add = [&](bool happened, EventKind kind, std::int64_t delay, std::int64_t amount = 0) {
    if (!happened || exposure.time + delay >= endTime) return;
    SimulatedEvent event;
    event.kind = kind;
    event.inExperiment = exposure.inExperiment;
    event.list = exposure.list;
    event.item = exposure.item;
    event.time = exposure.time + delay;
    event.amount = amount;
    events.push_back(event);
  };
  add(response.clicked, EventKind::Click, response.click);
  add(response.downloaded, EventKind::Download, response.download);
  add(response.installed, EventKind::Install, response.install);
  add(response.activated, EventKind::Activate, response.activate);
  add(response.paid, EventKind::Pay, response.pay, response.amount);
}

} // namespace

CustomerLife::CustomerLife(const StoreSetting& setting, std::shared_ptr<const Customer::Person> person,
                           const PersonProfile& profile, std::vector<ItemId> owned, TimeSpan counted)
    : setting_(&setting),
      profile_(&profile),
      customer_(std::move(person), owned),
      sums_(counted),
      boardSums_(counted),
      features_(profile.features) {}

void CustomerLife::enter(const Pipeline& pipeline, bool treated) {
  pipeline_ = &pipeline;
  customer_.treat(treated);
}

/// What is installed is known at once, so that the next list leaves it out.
void CustomerLife::rememberInstalls() {
  const auto& installed = customer_.installed();
  if (remembered_ == installed.size()) return;
  remembered_ = installed.size();
  auto keys = profile_->used;
  for (const auto item : installed)
    keys.emplace_back(setting_->workspace.items().keyOf(item));
  std::erase_if(features_, [](const NamedValue& each) { return each.first == kUsedItemsFeature; });
  if (setting_->workspace.users().features().schema().find(kUsedItemsFeature))
    features_.emplace_back(kUsedItemsFeature, std::move(keys));
}

Request CustomerLife::requestOf(const StoreVisit& visit) const {
  Request request{.user = profile_->user,
                  .context = contextOf(visit.situation, setting_->workspace.contextSchema())};
  request.count = setting_->count;
  request.clock = {visit.time, setting_->workspace.config().timeZone};
  request.features = features_;
  return request;
}

CustomerLife::ShownList CustomerLife::explored(std::vector<ListedItem> items, const StoreVisit& visit) const {
  const auto& exploration = setting_->exploration;
  ShownList shown;
  if (!exploration.explores()) {
    shown.items = std::move(items);
    return shown;
  }
  const auto count = static_cast<std::uint32_t>(items.size());
  const DrawPlace place{.user = customer_.person().user.value(), .day = visit.day, .visit = visit.number};
  const auto order = exploration.orderOf(count, place);
  for (std::uint32_t slot = 0; slot < count; ++slot) {
    shown.items.push_back(items[order[slot]]);
    shown.propensities.push_back(exploration.propensity(slot, order[slot], count));
  }
  return shown;
}

Result<CustomerLife::ShownList> CustomerLife::ask(const StoreVisit& visit, const JobControl& job) {
  rememberInstalls();
  RW_ASSIGN(auto answer, pipeline_->recommend(requestOf(visit), false, job));
  ++requests_;
  std::erase_if(answer.list, [&](const ListedItem& each) { return !customer_.isReleased(visit, each.item); });
  return explored(std::move(answer.list), visit);
}

CustomerLife::ShownList CustomerLife::shelf(const StoreVisit& visit) const {
  const auto slots = setting_->count > 0 ? setting_->count : kSlots;
  ShownList shown;
  for (const auto item : setting_->shelves.listFor(customer_, visit, slots))
    shown.items.push_back({item, 0});
  return shown;
}

CustomerLife::ShownList CustomerLife::board(const StoreVisit& visit) const {
  ShownList shown;
  for (const auto item : *board_)
    if (customer_.canBeShown(visit, item)) shown.items.push_back({item, 0});
  return shown;
}

SimulatedEvent CustomerLife::exposureOf(const Showing& showing, std::uint32_t slot) {
  const auto& shown = showing.list.items[slot];
  SimulatedEvent exposure;
  exposure.inExperiment = showing.inExperiment;
  exposure.cached = showing.cached;
  exposure.list = showing.list.number;
  exposure.item = shown.item;
  exposure.time = showing.visit.time * kMilliseconds;
  exposure.slot = static_cast<std::int32_t>(slot);
  if (showing.scored) exposure.score = shown.score;
  if (!showing.list.propensities.empty()) exposure.propensity = showing.list.propensities[slot];
  return exposure;
}

void CustomerLife::show(const Showing& showing, SimulatedLife* record) {
  for (std::uint32_t slot = 0; slot < showing.list.items.size(); ++slot) {
    const auto exposure = exposureOf(showing, slot);
    const auto chances = customer_.chances(showing.visit, exposure.item, slot);
    const auto response = customer_.meet(showing.visit, exposure.item, chances);
    const bool isPriced = customer_.isPriced(exposure.item);
    sums_.addExposure(exposure.time, showing.cached);
    sums_.addResponse(exposure.time, chances, response, isPriced);
    if (showing.visit.domain == StoreDomain::Board)
      boardSums_.addResponse(exposure.time, chances, response, isPriced);
    if (!record) continue;
    record->events.push_back(exposure);
    recordResponse(exposure, response, setting_->endTime, record->events);
  }
}

Status CustomerLife::visit(const StoreVisit& visit, bool inExperiment, SimulatedLife* record,
                           const JobControl& job) {
  const bool home = visit.domain == StoreDomain::Home;
  if (home && visit.weakNetwork && home_.known) {
    show({visit, home_, inExperiment, true, true}, record);
    return {};
  }
  ShownList list;
  if (home) {
    RW_ASSIGN(list, ask(visit, job));
  } else {
    list = board_ && visit.domain == StoreDomain::Board ? board(visit) : shelf(visit);
  }
  list.known = true;
  list.number = lists_++;
  if (record) record->lists.push_back({visit.day, visit.number, visit.domain, home});
  show({visit, list, inExperiment, false, home}, record);
  if (home) home_ = std::move(list);
  return {};
}

} // namespace rankwright
