#include "core/events/sqlite_event_store.h"

#include "core/events/event_log_schema.h"
#include "core/events/event_log_settings.h"
#include "core/events/exact_moments.h"
#include "core/events/growing_sums.h"
#include "core/events/logged_event.h"

#include <algorithm>
#include <map>
#include <utility>

namespace rankwright {

namespace {

using Kind = SqliteTransaction::Kind;

/// Users come in no order that helps, but there are few groups.
template <class Value>
class Groups {
public:
  template <class Make>
  Value& at(const GroupKey& key, Make&& make) {
    if (last_ && lastKey_ == key) return *last_;
    lastKey_ = key;
    last_ = &groups_.try_emplace(key, make()).first->second;
    return *last_;
  }

  const std::map<GroupKey, Value>& all() const { return groups_; }

private:
  std::map<GroupKey, Value> groups_;
  GroupKey lastKey_;
  Value* last_ = nullptr;
};

/// Of a value how many users have it.
using ValueCounts = std::map<std::int64_t, std::uint64_t>;

ArmDistribution distributionOf(const ValueCounts& counts, double scale) {
  ArmDistribution arm;
  for (const auto& [value, count] : counts)
    arm.counts.push_back({static_cast<double>(value) / scale, count});
  return arm;
}

/// Experiments may have metrics from outside alone, and no user in any table of exposures.
Result<std::int64_t> idOf(const SqliteDatabase& database, std::string_view table, const std::string& name) {
  RW_ASSIGN(auto find, database.prepare(fmt::format("SELECT id FROM {} WHERE name = ?1", table)));
  RW_ASSIGN(const bool found, find.bind(1, std::string_view(name)).step());
  if (!found) return fail(ErrorKind::NotFound, "the event log has no {}: {}", table, name);
  return find.int64At(0);
}

/// The values of users, in the order of the metrics; of users that lack one only a part of them.
using GivenValues = std::map<std::int64_t, std::vector<std::int64_t>>;

Result<GivenValues> readGiven(const SqliteDatabase& database, std::int64_t variant,
                              const std::vector<std::int64_t>& metrics, const JobControl& job) {
  GivenValues users;
  RW_ASSIGN(auto rows, database.prepare("SELECT user, value FROM given WHERE variant = ?1 AND metric = ?2"));
  for (std::size_t i = 0; i < metrics.size(); ++i) {
    RW_CHECK(job.check());
    rows.bind(1, variant).bind(2, metrics[i]);
    for (;;) {
      RW_ASSIGN(const bool row, rows.step());
      if (!row) break;
      auto& values = users[rows.int64At(0)];
      if (values.size() == i) values.push_back(rows.int64At(1));
    }
  }
  return users;
}

std::optional<double> numberAt(const SqliteStatement& row, int column) {
  return row.isNullAt(column) ? std::nullopt : std::optional(row.doubleAt(column));
}

constexpr std::string_view kExposures = R"sql(
SELECT v.name, u.name, i.name, e.time, e.slot, e.cached, e.score, e.click_probability, e.install_probability,
  e.propensity, (SELECT coalesce(sum(DISTINCT 1 << a.kind), 0) FROM action a
                 WHERE a.request = e.request AND a.item = e.item AND a.user = e.user)
FROM exposure e JOIN cell c ON c.id = e.cell JOIN assigned s ON s.experiment = ?1 AND s.assignments = c.assignments
  JOIN variant v ON v.id = s.variant JOIN user u ON u.id = e.user JOIN item i ON i.id = e.item
WHERE e.request > 0 ORDER BY e.request, e.time, e.item, e.slot, e.user
)sql";

constexpr std::string_view kGivenValues = R"sql(
SELECT g.user, v.name, g.value FROM given g JOIN variant v ON v.id = g.variant
WHERE v.experiment = ?1 AND g.metric = ?2 AND NOT EXISTS (SELECT 1 FROM variant w JOIN given o
  ON o.variant = w.id AND o.metric = g.metric AND o.user = g.user WHERE w.experiment = ?1 AND w.id <> g.variant)
)sql";

ExposureOutcome outcomeIn(const SqliteStatement& row) {
  return {row.textAt(0),
          row.textAt(1),
          row.textAt(2),
          row.int64At(3),
          row.int64At(4),
          row.int64At(5) != 0,
          numberAt(row, 6),
          numberAt(row, 7),
          numberAt(row, 8),
          numberAt(row, 9),
          static_cast<std::uint32_t>(row.int64At(10))};
}

} // namespace

Result<std::unique_ptr<EventStore>> SqliteEventStore::open(const std::filesystem::path& path) {
  RW_ASSIGN(auto database, openEventLog(path));
  return std::unique_ptr<EventStore>(new SqliteEventStore(std::move(database)));
}

Result<const ExperimentUsers*> SqliteEventStore::usersOf(const std::string& experiment) {
  RW_ASSIGN(const auto version, database_.queryInt64("PRAGMA data_version"));
  if (version == version_ && experiment == experiment_) return &users_;
  RW_ASSIGN(users_, ExperimentUsers::read(database_, experiment));
  experiment_ = experiment;
  version_ = version;
  return &users_;
}

Result<EventStoreSpan> SqliteEventStore::span() {
  RW_ASSIGN(auto transaction, SqliteTransaction::begin(database_, Kind::Read));
  EventStoreSpan span;
  RW_ASSIGN(auto settings, readEventLogSettings(database_));
  span.dimensions = std::move(settings.dimensions);
  RW_ASSIGN(auto days,
            database_.prepare("SELECT min((SELECT min(day) FROM rollup r WHERE r.cell = c.id)), max((SELECT "
                              "max(day) FROM rollup r WHERE r.cell = c.id)) FROM cell c"));
  RW_ASSIGN(const bool row, days.step());
  if (!row || days.isNullAt(0)) return span;
  span.firstDay = days.int64At(0);
  span.lastDay = days.int64At(1);
  return span;
}

/// Calls `take(part, user, values)` for each user of each part.
template <class Take>
Status SqliteEventStore::eachUser(const MomentQuery& query, const ExperimentUsers& users,
                                  const QueryParts& parts, const JobControl& job, Take&& take) {
  sums_.begin(query, users, parts.period);
  for (const auto& part : parts.parts) {
    RW_CHECK(job.check());
    RW_CHECK(sums_.read(database_, part.rows, job));
    sums_.tell([&](std::int64_t user, std::span<const std::int64_t> values) { take(part, user, values); });
  }
  return {};
}

Result<MomentReport> SqliteEventStore::moments(const MomentQuery& query, const JobControl& job) {
  RW_CHECK(checkMomentSplit(query));
  RW_ASSIGN(auto transaction, SqliteTransaction::begin(database_, Kind::Read));
  RW_ASSIGN(const auto* users, usersOf(query.experiment));
  if (query.split == MomentSplit::UpToDay) return growingMoments(query, *users, job);
  RW_ASSIGN(const auto parts, partsOf(database_, *users, query));
  Groups<ExactMoments> moments;
  RW_CHECK(eachUser(query, *users, parts, job, [&](const QueryPart& part, std::int64_t user, auto values) {
    const auto label = dayLabel(query.split, part.rows.during.first, users->firstDayOf(user));
    moments
        .at({part.group, label, users->variantOf(user, query.keepUsersOfSeveral)},
            [&] { return ExactMoments(query.metrics.size()); })
        .add(values);
  }));
  MomentReport report{{}, users->usersOfSeveral()};
  const auto scales = scalesOf(query.metrics);
  for (const auto& [key, sums] : moments.all()) {
    ArmMoments arm{users->variants()[key.variant], parts.groups[key.group].values, key.day, 0, {}, {}};
    sums.tell(scales, arm);
    report.arms.push_back(std::move(arm));
  }
  return report;
}

Result<MomentReport> SqliteEventStore::growingMoments(const MomentQuery& query, const ExperimentUsers& users,
                                                      const JobControl& job) {
  RW_ASSIGN(const auto parts, partsOf(database_, users, query));
  sums_.begin(query, users, parts.period);
  GrowingSums growing(query, users);
  MomentReport report{{}, users.usersOfSeveral()};
  const auto scales = scalesOf(query.metrics);
  for (const auto& part : parts.parts) {
    RW_CHECK(job.check());
    RW_CHECK(sums_.read(database_, part.rows, job));
    growing.addDay(sums_, parts.period);
    for (std::size_t variant = 0; variant < users.variants().size(); ++variant) {
      ArmMoments arm{users.variants()[variant], {}, part.rows.during.first, 0, {}, {}};
      growing.moments()[variant].tell(scales, arm);
      if (arm.users > 0) report.arms.push_back(std::move(arm));
    }
  }
  return report;
}

Result<std::vector<ArmDistribution>> SqliteEventStore::distribution(const MomentQuery& query,
                                                                    const JobControl& job) {
  RW_CHECK(checkValueQuery(query));
  RW_ASSIGN(auto transaction, SqliteTransaction::begin(database_, Kind::Read));
  RW_ASSIGN(const auto* users, usersOf(query.experiment));
  RW_ASSIGN(const auto parts, partsOf(database_, *users, query));
  Groups<ValueCounts> groups;
  RW_CHECK(eachUser(query, *users, parts, job, [&](const QueryPart& part, std::int64_t user, auto values) {
    const auto label = dayLabel(query.split, part.rows.during.first, users->firstDayOf(user));
    ++groups.at({part.group, label, users->variantOf(user, query.keepUsersOfSeveral)},
                [] { return ValueCounts(); })[values.front()];
  }));
  std::vector<ArmDistribution> arms;
  for (const auto& [key, counts] : groups.all()) {
    arms.push_back(distributionOf(counts, scaleOf(query.metrics.front())));
    arms.back().variant = users->variants()[key.variant];
    arms.back().values = parts.groups[key.group].values;
    arms.back().day = key.day;
  }
  return arms;
}

Status SqliteEventStore::userValues(const MomentQuery& query,
                                    const std::function<bool(const UserValues&)>& take,
                                    const JobControl& job) {
  RW_CHECK(checkValueQuery(query));
  RW_ASSIGN(auto transaction, SqliteTransaction::begin(database_, Kind::Read));
  RW_ASSIGN(const auto* users, usersOf(query.experiment));
  RW_ASSIGN(const auto parts, partsOf(database_, *users, query));
  const auto scales = scalesOf(query.metrics);
  std::vector<double> scaled(scales.size());
  bool more = true;
  return eachUser(query, *users, parts, job, [&](const QueryPart& part, std::int64_t user, auto values) {
    if (!more) return;
    for (std::size_t i = 0; i < scaled.size(); ++i)
      scaled[i] = static_cast<double>(values[i]) / scales[i];
    more = take({user, users->variants()[users->variantOf(user, query.keepUsersOfSeveral)],
                 parts.groups[part.group].values,
                 dayLabel(query.split, part.rows.during.first, users->firstDayOf(user)), scaled});
  });
}

Status SqliteEventStore::givenValues(const std::string& experiment, const std::string& metric,
                                     const std::function<bool(const UserValues&)>& take,
                                     const JobControl& job) {
  RW_ASSIGN(auto transaction, SqliteTransaction::begin(database_, Kind::Read));
  RW_ASSIGN(const auto id, idOf(database_, "experiment", experiment));
  RW_ASSIGN(const auto known, idOf(database_, "metric", metric));
  RW_ASSIGN(auto rows, database_.prepare(kGivenValues));
  rows.bind(1, id).bind(2, known);
  for (;;) {
    RW_CHECK(job.check());
    RW_ASSIGN(const bool row, rows.step());
    if (!row) return {};
    const auto value = static_cast<double>(rows.int64At(2)) / static_cast<double>(kMillionths);
    if (!take({rows.int64At(0), rows.textAt(1), {}, 0, std::span(&value, 1)})) break;
  }
  rows.reset();
  return {};
}

Result<MomentReport> SqliteEventStore::givenMoments(const std::string& experiment,
                                                    const std::vector<std::string>& metrics,
                                                    const JobControl& job) {
  RW_ASSIGN(auto transaction, SqliteTransaction::begin(database_, Kind::Read));
  RW_ASSIGN(const auto id, idOf(database_, "experiment", experiment));
  std::vector<std::int64_t> ids;
  for (const auto& metric : metrics) {
    RW_ASSIGN(const auto known, idOf(database_, "metric", metric));
    ids.push_back(known);
  }
  RW_ASSIGN(auto variants,
            database_.prepare("SELECT id, name FROM variant WHERE experiment = ?1 ORDER BY name"));
  variants.bind(1, id);
  MomentReport report;
  std::map<std::int64_t, std::uint32_t> variantsOf;
  std::vector<std::pair<std::string, GivenValues>> values;
  for (;;) {
    RW_ASSIGN(const bool row, variants.step());
    if (!row) break;
    RW_ASSIGN(auto users, readGiven(database_, variants.int64At(0), ids, job));
    for (const auto& [user, known] : users)
      ++variantsOf[user];
    values.emplace_back(variants.textAt(1), std::move(users));
  }
  const std::vector<double> scales(metrics.size(), static_cast<double>(kMillionths));
  for (const auto& [variant, users] : values) {
    ExactMoments moments(metrics.size());
    for (const auto& [user, known] : users)
      if (known.size() == metrics.size() && variantsOf[user] == 1) moments.add(known);
    if (moments.users() == 0) continue;
    ArmMoments arm{variant, {}, 0, 0, {}, {}};
    moments.tell(scales, arm);
    report.arms.push_back(std::move(arm));
  }
  report.usersOfSeveral = static_cast<std::uint64_t>(
      std::ranges::count_if(variantsOf, [](const auto& user) { return user.second > 1; }));
  return report;
}

Status SqliteEventStore::exposures(const std::string& experiment,
                                   const std::function<bool(const ExposureOutcome&)>& take,
                                   const JobControl& job) {
  constexpr std::uint64_t kRowsBetweenChecks = 4096;
  RW_ASSIGN(auto transaction, SqliteTransaction::begin(database_, Kind::Read));
  RW_ASSIGN(const auto id, idOf(database_, "experiment", experiment));
  RW_ASSIGN(auto rows, database_.prepare(kExposures));
  rows.bind(1, id);
  for (std::uint64_t i = 1;; ++i) {
    RW_ASSIGN(const bool row, rows.step());
    if (!row || !take(outcomeIn(rows))) break;
    if (i % kRowsBetweenChecks == 0) RW_CHECK(job.check());
  }
  rows.reset();
  return {};
}

} // namespace rankwright
