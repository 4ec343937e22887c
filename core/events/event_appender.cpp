#include "core/events/event_appender.h"

#include "core/events/event_log_schema.h"

#include <array>
#include <cmath>
#include <cstdlib>

namespace rankwright {

namespace {

constexpr std::int64_t kEndOfYear9999 = 253'402'300'800'000;

/// The counters of actions, in the order of `EventKind` behind the exposures.
constexpr std::array<Measure, kEventKindCount> kMeasureOf = {Measure::Exposures,   Measure::Clicks,
                                                             Measure::Downloads,   Measure::Installs,
                                                             Measure::Activations, Measure::Payments};

bool isFinite(const std::optional<double>& value) {
  return !value || std::isfinite(*value);
}

Status checkExposure(const LoggedEvent& event) {
  if (event.propensity && !(*event.propensity > 0 && *event.propensity <= 1))
    return fail(ErrorKind::InvalidArgument, "a propensity is above 0 and at most 1: {}", *event.propensity);
  if (!isFinite(event.score) || !isFinite(event.clickProbability) || !isFinite(event.installProbability))
    return fail(ErrorKind::InvalidArgument, "a predicted score is not finite, of the item: {}", event.item);
  return {};
}

Status checkEvent(const LoggedEvent& event) {
  if (event.item.empty()) return fail(ErrorKind::InvalidArgument, "the event has no item: ''");
  if (event.user.empty() && event.request.empty())
    return fail(ErrorKind::InvalidArgument, "the event has neither a user nor a request: ''");
  if (event.time < 0 || event.time >= kEndOfYear9999)
    return fail(ErrorKind::InvalidArgument, "the time lies beyond the years 1970 to 9999: {}", event.time);
  if (event.amount != 0 && event.kind != EventKind::Pay)
    return fail(ErrorKind::InvalidArgument, "only payments have an amount, not the kind: {}",
                nameOf(event.kind));
  if (std::abs(event.amount) > kLargestAmount)
    return fail(ErrorKind::InvalidArgument, "the amount is too large: {}", event.amount / kMillionths);
  return event.kind == EventKind::Exposure ? checkExposure(event) : Status();
}

} // namespace

Result<EventAppender> EventAppender::open(const SqliteDatabase& database) {
  RW_ASSIGN(auto settings, readEventLogSettings(database));
  RW_ASSIGN(auto clock, DayClock::in(settings.zone));
  RW_ASSIGN(auto users, EventNames::open(database, "user"));
  RW_ASSIGN(auto items, EventNames::open(database, "item"));
  RW_ASSIGN(auto models, EventNames::open(database, "model"));
  RW_ASSIGN(auto configurations, EventNames::open(database, "configuration"));
  RW_ASSIGN(auto metrics, EventNames::open(database, "metric"));
  RW_ASSIGN(auto cells, EventCells::open(database, settings.dimensions.size()));
  RW_ASSIGN(auto requests, EventRequests::open(database));
  RW_ASSIGN(auto rollups, RollupIncrements::open(database));
  RW_ASSIGN(auto exposure, database.prepare("INSERT OR IGNORE INTO exposure VALUES "
                                            "(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"));
  RW_ASSIGN(auto action,
            database.prepare("INSERT OR IGNORE INTO action VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"));
  RW_ASSIGN(auto actionsOf, database.prepare("SELECT kind, user, cell, day, amount FROM action "
                                             "WHERE request = ?1 AND cell <> ?2"));
  RW_ASSIGN(auto move, database.prepare("UPDATE action SET cell = ?2 WHERE request = ?1"));
  RW_ASSIGN(auto given, database.prepare("INSERT OR IGNORE INTO given VALUES (?1, ?2, ?3, ?4)"));
  RW_ASSIGN(auto findGiven, database.prepare("SELECT value FROM given WHERE variant = ?1 AND metric = ?2 "
                                             "AND user = ?3"));
  return EventAppender(database, std::move(settings), std::move(clock),
                       {std::move(users), std::move(items), std::move(models), std::move(configurations),
                        std::move(metrics), std::move(cells), std::move(requests), std::move(rollups)},
                       {std::move(exposure), std::move(action), std::move(actionsOf), std::move(move),
                        std::move(given), std::move(findGiven)});
}

Status EventAppender::begin() {
  RW_ASSIGN(const auto version, database_->queryInt64("PRAGMA data_version"));
  if (version == std::exchange(version_, version)) return {};
  for (auto* names :
       {&tables_.users, &tables_.items, &tables_.models, &tables_.configurations, &tables_.metrics})
    RW_CHECK(names->forget());
  tables_.cells.forget();
  return tables_.requests.forget();
}

Result<AppendOutcome> EventAppender::append(const LoggedEvent& event) {
  RW_CHECK(checkEvent(event));
  RW_ASSIGN(const auto outcome,
            event.kind == EventKind::Exposure ? appendExposure(event) : appendAction(event));
  if (tables_.rollups.full()) RW_CHECK(tables_.rollups.flush());
  return outcome;
}

Result<AppendOutcome> EventAppender::appendExposure(const LoggedEvent& event) {
  if (event.user.empty())
    return fail(ErrorKind::InvalidArgument, "the exposure has no user, of the request: {}", event.request);
  Place place;
  RW_ASSIGN(place.cell, tables_.cells.cellOf(event.circumstances));
  RW_ASSIGN(place.user, tables_.users.numberOf(event.user));
  RW_ASSIGN(place.request, requestShown(event, place.user, place.cell.id));
  place.day = clock_.dayOf(event.time);
  RW_ASSIGN(const bool added, insertExposure(event, place));
  if (!added) return AppendOutcome::Duplicate;
  const auto measure = event.cached ? Measure::Cached : Measure::Exposures;
  tables_.rollups.add({place.cell.id, place.day, place.user}, measure, 1);
  if (place.cell.assignments != kNoAssignments)
    tables_.rollups.addExposed(place.cell.assignments, place.user, event.time, place.day);
  return AppendOutcome::Added;
}

Result<bool> EventAppender::insertExposure(const LoggedEvent& event, const Place& place) {
  RW_ASSIGN(const auto item, tables_.items.numberOf(event.item));
  auto& insert = statements_.exposure;
  insert.bind(1, place.request).bind(2, event.time).bind(3, item).bind(4, event.slot).bind(5, place.user);
  insert.bind(6, place.cell.id).bind(7, place.day).bind(8, std::int64_t{event.cached});
  insert.bindOptional(9, event.score).bindOptional(10, event.clickProbability);
  RW_CHECK(insert.bindOptional(11, event.installProbability).bindOptional(12, event.propensity).run());
  return database_->changedRows() > 0;
}

Result<std::int64_t> EventAppender::requestShown(const LoggedEvent& event, std::int64_t user,
                                                 std::int64_t cell) {
  if (event.request.empty()) return kNoRequest;
  auto* known = tables_.requests.remembered(event.request);
  if (known && known->shown) return known->id;
  RW_ASSIGN(const auto model, numberOrNone(tables_.models, event.model));
  RW_ASSIGN(const auto configuration, numberOrNone(tables_.configurations, event.configuration));
  if (!known) {
    // Most requests are new: adding is the look-up.
    RW_ASSIGN(const auto added, tables_.requests.add(event.request, true, user, cell, model, configuration));
    if (added) return *added;
    RW_ASSIGN(known, tables_.requests.find(event.request));
    if (!known) return fail(ErrorKind::Corrupt, "the event log cannot number the request: {}", event.request);
    if (known->shown) return known->id;
  }
  RW_CHECK(tables_.requests.show(*known, user, cell, model, configuration));
  const auto id = known->id;
  RW_CHECK(moveActions(id, cell));
  return id;
}

Result<std::int64_t> EventAppender::numberOrNone(EventNames& names, std::string_view name) {
  if (name.empty()) return 0;
  return names.numberOf(name);
}

/// Actions that came before the exposures of their request count under its circumstances from now on.
Status EventAppender::moveActions(std::int64_t request, std::int64_t cell) {
  auto& actions = statements_.actionsOf;
  actions.bind(1, request).bind(2, cell);
  for (;;) {
    RW_ASSIGN(const bool row, actions.step());
    if (!row) break;
    const auto measure = kMeasureOf[static_cast<std::size_t>(actions.int64At(0))];
    const RollupIncrements::Key from{actions.int64At(2), actions.int64At(3), actions.int64At(1)};
    const RollupIncrements::Key to{cell, from.day, from.user};
    const auto amount = actions.int64At(4);
    tables_.rollups.add(from, measure, -1);
    tables_.rollups.add(from, Measure::Amount, -amount);
    tables_.rollups.add(to, measure, 1);
    tables_.rollups.add(to, Measure::Amount, amount);
  }
  return statements_.moveActions.bind(1, request).bind(2, cell).run();
}

Result<EventAppender::Place> EventAppender::placeOfAction(const LoggedEvent& event) {
  Place place;
  KnownRequest* known = nullptr;
  if (!event.request.empty()) {
    RW_ASSIGN(known, tables_.requests.find(event.request));
  }
  if (event.user.empty() && !(known && known->user))
    return fail(ErrorKind::InvalidArgument, "the event has no user, and the log lacks its request: {}",
                event.request);
  RW_ASSIGN(place.user,
            event.user.empty() ? Result<std::int64_t>(*known->user) : tables_.users.numberOf(event.user));
  if (known && known->shown)
    place.cell.id = known->cell;
  else {
    RW_ASSIGN(place.cell, tables_.cells.cellOf(event.circumstances));
  }
  if (known)
    place.request = known->id;
  else if (!event.request.empty()) {
    RW_ASSIGN(const auto added, tables_.requests.add(event.request, false, place.user, place.cell.id, 0, 0));
    place.request = added.value_or(kNoRequest); // it was looked for just now
  }
  place.day = clock_.dayOf(event.time);
  return place;
}

Result<AppendOutcome> EventAppender::appendAction(const LoggedEvent& event) {
  RW_ASSIGN(const auto place, placeOfAction(event));
  RW_ASSIGN(const auto item, tables_.items.numberOf(event.item));
  auto& insert = statements_.action;
  insert.bind(1, place.request).bind(2, event.time).bind(3, item);
  insert.bind(4, static_cast<std::int64_t>(event.kind)).bind(5, place.user).bind(6, place.cell.id);
  RW_CHECK(insert.bind(7, place.day).bind(8, event.amount).run());
  if (database_->changedRows() == 0) return AppendOutcome::Duplicate;
  const RollupIncrements::Key key{place.cell.id, place.day, place.user};
  tables_.rollups.add(key, kMeasureOf[static_cast<std::size_t>(event.kind)], 1);
  if (event.amount != 0) tables_.rollups.add(key, Measure::Amount, event.amount);
  return AppendOutcome::Added;
}

Result<AppendOutcome> EventAppender::append(const GivenMetric& given) {
  if (given.user.empty() || given.metric.empty())
    return fail(ErrorKind::InvalidArgument, "a value has no user or no metric: {}", given.user);
  if (std::abs(given.value) > kLargestAmount)
    return fail(ErrorKind::InvalidArgument, "the value is too large: {}", given.value / kMillionths);
  RW_ASSIGN(const auto variant, tables_.cells.variantOf({given.experiment, given.variant}));
  RW_ASSIGN(const auto metric, tables_.metrics.numberOf(given.metric));
  RW_ASSIGN(const auto user, tables_.users.numberOf(given.user));
  RW_CHECK(statements_.given.bind(1, variant).bind(2, metric).bind(3, user).bind(4, given.value).run());
  if (database_->changedRows() > 0) return AppendOutcome::Added;
  statements_.findGiven.bind(1, variant).bind(2, metric).bind(3, user);
  return sameValue(given.value);
}

Result<AppendOutcome> EventAppender::sameValue(std::int64_t value) {
  RW_CHECK(statements_.findGiven.step());
  const auto known = statements_.findGiven.int64At(0);
  statements_.findGiven.reset();
  if (known == value) return AppendOutcome::Duplicate;
  return fail(ErrorKind::Conflict, "the user has another value of the metric already: {}",
              static_cast<double>(known) / kMillionths);
}

Status EventAppender::flush() {
  return tables_.rollups.flush();
}

} // namespace rankwright
