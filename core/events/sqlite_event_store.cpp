#include "core/events/sqlite_event_store.h"

#include "core/events/cell_choice.h"
#include "core/events/event_log_schema.h"
#include "core/events/exact_moments.h"
#include "core/events/logged_event.h"

#include <algorithm>
#include <map>
#include <utility>

namespace rankwright {

namespace {

using Kind = SqliteTransaction::Kind;

struct Days {
  std::int64_t first = 0, last = -1;
};

/// The days that the query is about, and none beyond those that the log has.
Result<Days> daysOf(const SqliteDatabase& database, const ExperimentUsers& users, const MomentQuery& query) {
  const auto first = users.firstDay();
  if (!first) return Days{};
  RW_ASSIGN(
      const auto last,
      database.queryInt64("SELECT max((SELECT max(day) FROM rollup r WHERE r.cell = c.id)) FROM cell c"));
  return Days{std::max(query.firstDay.value_or(*first), *first),
              std::min(query.lastDay.value_or(last), last)};
}

/// The parts of a split, as they are read one after the other.
struct Part {
  UserSums::Part rows;
  const CellGroup* group = nullptr;
};

std::vector<Part> partsOf(const std::vector<CellGroup>& groups, const MomentQuery& query, Days days,
                          std::int64_t start) {
  const bool byDay = query.split == MomentSplit::Day || query.split == MomentSplit::DaysSinceFirst;
  const auto lookBack = start - std::int64_t{query.lookBackDays};
  std::vector<Part> parts;
  for (const auto& group : groups) {
    if (!byDay) parts.push_back({{group.cells, days.first, days.last, lookBack, start - 1}, &group});
    for (auto day = days.first; byDay && day <= days.last; ++day)
      parts.push_back({{group.cells, day, day, lookBack, start - 1}, &group});
  }
  return parts;
}

/// What figures are told under: values, day, variant.
struct GroupKey {
  std::size_t part = 0;
  std::int64_t day = 0;
  std::uint16_t variant = 0;

  friend auto operator<=>(const GroupKey&, const GroupKey&) = default;
};

/// Users come in no order that helps, but there are few groups.
class MomentGroups {
public:
  explicit MomentGroups(std::size_t metrics) : metrics_(metrics) {}

  ExactMoments& operator[](const GroupKey& key) {
    if (last_ && lastKey_ == key) return *last_;
    lastKey_ = key;
    last_ = &groups_.try_emplace(key, metrics_).first->second;
    return *last_;
  }

  const std::map<GroupKey, ExactMoments>& all() const { return groups_; }

private:
  std::size_t metrics_;
  std::map<GroupKey, ExactMoments> groups_;
  GroupKey lastKey_;
  ExactMoments* last_ = nullptr;
};

std::int64_t dayLabel(MomentSplit split, std::int64_t day, std::int64_t firstDay) {
  switch (split) {
  case MomentSplit::Day:
    return day;
  case MomentSplit::FirstDay:
    return firstDay;
  case MomentSplit::DaysSinceFirst:
    return day - firstDay;
  default:
    return 0;
  }
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

Result<MomentReport> SqliteEventStore::moments(const MomentQuery& query, const JobControl& job) {
  RW_ASSIGN(auto transaction, SqliteTransaction::begin(database_, Kind::Read));
  RW_ASSIGN(const auto* users, usersOf(query.experiment));
  RW_ASSIGN(const auto groups, chooseCells(database_, query));
  RW_ASSIGN(const auto days, daysOf(database_, *users, query));
  const auto start = query.firstDay.value_or(users->firstDay().value_or(0));
  const auto parts = partsOf(groups, query, days, start);
  MomentGroups moments(query.metrics.size());
  for (const auto& part : parts) {
    RW_CHECK(job.check());
    RW_CHECK(sums_.read(database_, *users, query, part.rows, job));
    const auto group = static_cast<std::size_t>(part.group - groups.data());
    sums_.tell(query, [&](std::int64_t user, std::span<const std::int64_t> values) {
      const auto label = dayLabel(query.split, part.rows.firstDay, users->firstDayOf(user));
      moments[{group, label, users->variantOf(user, query.keepUsersOfSeveral)}].add(values);
    });
  }
  MomentReport report{{}, users->usersOfSeveral()};
  const auto scales = scalesOf(query.metrics);
  for (const auto& [key, sums] : moments.all()) {
    ArmMoments arm{users->variants()[key.variant], groups[key.part].values, key.day, 0, {}, {}};
    sums.tell(scales, arm);
    report.arms.push_back(std::move(arm));
  }
  return report;
}

Result<std::vector<ArmDistribution>> SqliteEventStore::distribution(const MomentQuery& query,
                                                                    const JobControl& job) {
  if (query.metrics.empty())
    return fail(ErrorKind::InvalidArgument, "a distribution needs a metric, of the experiment: {}",
                query.experiment);
  auto whole = query;
  whole.split = MomentSplit::None;
  RW_ASSIGN(auto transaction, SqliteTransaction::begin(database_, Kind::Read));
  RW_ASSIGN(const auto* users, usersOf(query.experiment));
  RW_ASSIGN(const auto groups, chooseCells(database_, whole));
  RW_ASSIGN(const auto days, daysOf(database_, *users, whole));
  const auto start = query.firstDay.value_or(users->firstDay().value_or(0));
  std::vector<std::map<std::int64_t, std::uint64_t>> counts(users->variants().size());
  for (const auto& part : partsOf(groups, whole, days, start)) {
    RW_CHECK(sums_.read(database_, *users, whole, part.rows, job));
    sums_.tell(whole, [&](std::int64_t user, std::span<const std::int64_t> values) {
      ++counts[users->variantOf(user, whole.keepUsersOfSeveral)][values.front()];
    });
  }
  std::vector<ArmDistribution> arms;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    ArmDistribution arm{users->variants()[i], {}};
    for (const auto& [value, count] : counts[i])
      arm.counts.push_back({static_cast<double>(value) / scaleOf(query.metrics.front()), count});
    if (!arm.counts.empty()) arms.push_back(std::move(arm));
  }
  return arms;
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
