#include "core/postgres/postgres_event_store.h"

#include "core/events/exact_moments.h"
#include "core/events/logged_event.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

namespace rankwright {

namespace {

/// A whole number of any size, as the server writes it.
Int128 wholeIn(std::string_view text) {
  const bool negative = text.starts_with('-');
  Int128 value = 0;
  for (const char c : text.substr(negative ? 1 : 0)) {
    if (c < '0' || c > '9') break;
    value = value * 10 + (c - '0');
  }
  return negative ? -value : value;
}

/// Users, sums and products of a row, from a column on.
ExactMoments momentsIn(const PgRows& rows, int row, int column, std::size_t metrics) {
  const auto users = static_cast<std::uint64_t>(rows.int64At(row, column++));
  std::vector<Int128> sums(metrics);
  std::vector<Int128> products(metrics * (metrics + 1) / 2);
  for (auto& sum : sums)
    sum = wholeIn(rows.textAt(row, column++));
  for (auto& product : products)
    product = wholeIn(rows.textAt(row, column++));
  ExactMoments moments(metrics);
  moments.set(users, std::move(sums), std::move(products));
  return moments;
}

std::optional<double> numberAt(const PgRows& rows, int row, int column) {
  return rows.isNullAt(row, column) ? std::nullopt : std::optional(rows.doubleAt(row, column));
}

ExposureOutcome outcomeIn(const PgRows& rows, int row) {
  return {rows.textAt(row, 0),
          rows.textAt(row, 1),
          rows.textAt(row, 2),
          rows.int64At(row, 3),
          rows.int64At(row, 4),
          rows.int64At(row, 5) != 0,
          numberAt(rows, row, 6),
          numberAt(rows, row, 7),
          numberAt(rows, row, 8),
          numberAt(rows, row, 9),
          static_cast<std::uint32_t>(rows.int64At(row, 10))};
}

constexpr auto kExposures = R"sql(
SELECT v.name, u.name, i.name, e.time, e.slot, e.cached, e.score, e.click_probability, e.install_probability,
  e.propensity, (SELECT coalesce(bit_or(1 << a.kind::int), 0) FROM action a
                 WHERE a.request = e.request AND a.item = e.item AND a."user" = e."user")
FROM exposure e JOIN cell c ON c.id = e.cell JOIN assigned s ON s.experiment = {} AND s.assignments = c.assignments
  JOIN variant v ON v.id = s.variant JOIN "user" u ON u.id = e."user" JOIN item i ON i.id = e.item
WHERE e.request > 0 ORDER BY e.request, e.time, e.item, e.slot, e."user"
)sql";

constexpr auto kGivenValues = R"sql(
SELECT g."user", v.name, g.value FROM given g JOIN variant v ON v.id = g.variant
WHERE v.experiment = {0} AND g.metric = {1} AND NOT EXISTS (SELECT 1 FROM variant w JOIN given o
  ON o.variant = w.id AND o.metric = g.metric AND o."user" = g."user" WHERE w.experiment = {0} AND w.id <> g.variant)
)sql";

/// The log's last day costs a look at all rollups.
bool needsPeriod(const MomentQuery& query) {
  return query.split == MomentSplit::UpToDay ||
         std::ranges::any_of(query.metrics, [](const auto& metric) { return metric.since.has_value(); });
}

} // namespace

Result<std::unique_ptr<EventStore>> PostgresEventStore::open(const std::string& where) {
  RW_ASSIGN(auto connection, PgConnection::open(where, PgConnection::Access::ReadOnly));
  auto found = connection.query("SELECT 1 FROM rollup LIMIT 1");
  if (!found && found.error().kind == ErrorKind::NotFound)
    return fail(ErrorKind::NotFound, "the server has no event log: {}", where);
  if (!found) return failureOf(found);
  return std::unique_ptr<EventStore>(new PostgresEventStore(std::move(connection)));
}

Result<std::int64_t> PostgresEventStore::idOf(const std::string& table, const std::string& name) {
  RW_ASSIGN(const auto rows,
            connection_.query(fmt::format("SELECT id FROM {} WHERE name = $1", table), {name}));
  if (rows.rowCount() == 0) return fail(ErrorKind::NotFound, "the event log has no {}: {}", table, name);
  return rows.int64At(0, 0);
}

Result<MomentSqlFacts> PostgresEventStore::factsOf(const MomentQuery& query, std::uint64_t& usersOfSeveral) {
  MomentSqlFacts facts;
  RW_ASSIGN(facts.experiment, idOf("experiment", query.experiment));
  for (const auto& filter : query.filters) {
    RW_ASSIGN(const auto id, idOf("dimension", filter.dimension));
    facts.filterDimensions.push_back(id);
  }
  for (const auto& name : query.splitDimensions) {
    if (query.split != MomentSplit::Dimensions) break;
    RW_ASSIGN(const auto id, idOf("dimension", name));
    facts.splitDimensions.push_back(id);
  }
  RW_ASSIGN(const auto rows,
            connection_.query(
                fmt::format("SELECT min(day), count(*) FILTER (WHERE variants > 1) FROM (SELECT min(x.day) "
                            "AS day, count(DISTINCT a.variant) AS variants FROM assigned a JOIN exposed x "
                            "ON x.assignments = a.assignments WHERE a.experiment = {} GROUP BY x.\"user\") "
                            "AS users",
                            facts.experiment)));
  facts.start = query.firstDay.value_or(rows.int64At(0, 0));
  if (!rows.isNullAt(0, 0) && needsPeriod(query)) {
    RW_ASSIGN(const auto last, connection_.query("SELECT max(day) FROM rollup"));
    facts.firstDay = std::max(facts.start, rows.int64At(0, 0));
    facts.lastDay = std::min(query.lastDay.value_or(last.int64At(0, 0)), last.int64At(0, 0));
  }
  usersOfSeveral = static_cast<std::uint64_t>(rows.int64At(0, 1));
  return facts;
}

Result<EventStoreSpan> PostgresEventStore::span() {
  EventStoreSpan span;
  RW_ASSIGN(const auto names, connection_.query("SELECT name FROM dimension ORDER BY id"));
  for (int row = 0; row < names.rowCount(); ++row)
    span.dimensions.emplace_back(names.textAt(row, 0));
  RW_ASSIGN(const auto days, connection_.query("SELECT min(day), max(day) FROM rollup"));
  if (days.isNullAt(0, 0)) return span;
  span.firstDay = days.int64At(0, 0);
  span.lastDay = days.int64At(0, 1);
  return span;
}

Result<MomentReport> PostgresEventStore::moments(const MomentQuery& query, const JobControl& job) {
  RW_CHECK(checkMomentSplit(query));
  MomentReport report;
  RW_ASSIGN(const auto facts, factsOf(query, report.usersOfSeveral));
  if (query.split == MomentSplit::UpToDay) {
    RW_ASSIGN(auto grown, growingMoments(query, facts, job));
    report.arms = std::move(grown.arms);
    return report;
  }
  const auto sql = momentSql(query, facts);
  RW_ASSIGN(const auto rows, connection_.query(sql.values, sql.parameters, job));
  const auto scales = scalesOf(query.metrics);
  const auto parts = static_cast<int>(facts.splitDimensions.size());
  for (int row = 0; row < rows.rowCount(); ++row) {
    ArmMoments arm{std::string(rows.textAt(row, 0)), {}, rows.int64At(row, 1), 0, {}, {}};
    for (int part = 0; part < parts; ++part)
      arm.values.emplace_back(rows.textAt(row, 2 + part));
    momentsIn(rows, row, 2 + parts, query.metrics.size()).tell(scales, arm);
    report.arms.push_back(std::move(arm));
  }
  return report;
}

/// The server tells what each day changes, which adds up here.
Result<MomentReport> PostgresEventStore::growingMoments(const MomentQuery& query, const MomentSqlFacts& facts,
                                                        const JobControl& job) {
  const auto sql = momentChangeSql(query, facts);
  RW_ASSIGN(const auto rows, connection_.query(sql.values, sql.parameters, job));
  const auto scales = scalesOf(query.metrics);
  std::map<std::string, ExactMoments, std::less<>> variants;
  MomentReport report;
  int row = 0;
  for (auto day = facts.firstDay; day <= facts.lastDay; ++day) {
    for (; row < rows.rowCount() && rows.int64At(row, 1) <= day; ++row)
      variants.try_emplace(std::string(rows.textAt(row, 0)), query.metrics.size())
          .first->second.merge(momentsIn(rows, row, 2, query.metrics.size()));
    for (const auto& [variant, moments] : variants)
      moments.tell(scales, report.arms.emplace_back(ArmMoments{variant, {}, day, 0, {}, {}}));
  }
  return report;
}

Result<std::vector<ArmDistribution>> PostgresEventStore::distribution(const MomentQuery& query,
                                                                      const JobControl& job) {
  RW_CHECK(checkValueQuery(query));
  std::uint64_t ignored = 0;
  RW_ASSIGN(const auto facts, factsOf(query, ignored));
  const auto sql = distributionSql(query, facts);
  RW_ASSIGN(const auto rows, connection_.query(sql.values, sql.parameters, job));
  const auto parts = static_cast<int>(facts.splitDimensions.size());
  std::vector<ArmDistribution> arms;
  for (int row = 0; row < rows.rowCount(); ++row) {
    ArmDistribution arm{std::string(rows.textAt(row, 0)), {}, rows.int64At(row, 1), {}};
    for (int part = 0; part < parts; ++part)
      arm.values.emplace_back(rows.textAt(row, 2 + part));
    if (arms.empty() || arms.back().variant != arm.variant || arms.back().day != arm.day ||
        arms.back().values != arm.values)
      arms.push_back(std::move(arm));
    const auto value =
        static_cast<double>(wholeIn(rows.textAt(row, 2 + parts))) / scaleOf(query.metrics.front());
    arms.back().counts.push_back({value, static_cast<std::uint64_t>(rows.int64At(row, 3 + parts))});
  }
  return arms;
}

Status PostgresEventStore::userValues(const MomentQuery& query,
                                      const std::function<bool(const UserValues&)>& take,
                                      const JobControl& job) {
  RW_CHECK(checkValueQuery(query));
  std::uint64_t ignored = 0;
  RW_ASSIGN(const auto facts, factsOf(query, ignored));
  const auto scales = scalesOf(query.metrics);
  const auto parts = static_cast<int>(facts.splitDimensions.size());
  std::vector<double> values(scales.size());
  std::vector<std::string> dimensions(facts.splitDimensions.size());
  const auto takeRow = [&](const PgRows& rows, int row) {
    for (int part = 0; part < parts; ++part)
      dimensions[static_cast<std::size_t>(part)] = rows.textAt(row, 3 + part);
    for (std::size_t i = 0; i < values.size(); ++i)
      values[i] = static_cast<double>(wholeIn(rows.textAt(row, 3 + parts + static_cast<int>(i)))) / scales[i];
    return take({rows.int64At(row, 0), rows.textAt(row, 1), dimensions, rows.int64At(row, 2), values});
  };
  return eachRow(userValuesSql(query, facts), takeRow, job);
}

Status PostgresEventStore::givenValues(const std::string& experiment, const std::string& metric,
                                       const std::function<bool(const UserValues&)>& take,
                                       const JobControl& job) {
  RW_ASSIGN(const auto id, idOf("experiment", experiment));
  RW_ASSIGN(const auto known, idOf("metric", metric));
  const auto takeRow = [&](const PgRows& rows, int row) {
    const auto value = static_cast<double>(rows.int64At(row, 2)) / static_cast<double>(kMillionths);
    return take({rows.int64At(row, 0), rows.textAt(row, 1), {}, 0, std::span(&value, 1)});
  };
  return eachRow({fmt::format(kGivenValues, id, known), {}}, takeRow, job);
}

Result<MomentReport> PostgresEventStore::givenMoments(const std::string& experiment,
                                                      const std::vector<std::string>& metrics,
                                                      const JobControl& job) {
  RW_ASSIGN(const auto id, idOf("experiment", experiment));
  std::vector<std::int64_t> ids;
  for (const auto& metric : metrics) {
    RW_ASSIGN(const auto known, idOf("metric", metric));
    ids.push_back(known);
  }
  RW_ASSIGN(const auto rows, connection_.query(givenMomentSql(id, ids), {}, job));
  MomentReport report;
  const std::vector<double> scales(metrics.size(), static_cast<double>(kMillionths));
  for (int row = 0; row < rows.rowCount(); ++row) {
    ArmMoments arm{std::string(rows.textAt(row, 0)), {}, 0, 0, {}, {}};
    momentsIn(rows, row, 2, metrics.size()).tell(scales, arm);
    report.arms.push_back(std::move(arm));
    report.usersOfSeveral = static_cast<std::uint64_t>(rows.int64At(row, 1));
  }
  return report;
}

Status PostgresEventStore::exposures(const std::string& experiment,
                                     const std::function<bool(const ExposureOutcome&)>& take,
                                     const JobControl& job) {
  RW_ASSIGN(const auto id, idOf("experiment", experiment));
  const auto takeRow = [&](const PgRows& rows, int row) { return take(outcomeIn(rows, row)); };
  return eachRow({fmt::format(kExposures, id), {}}, takeRow, job);
}

/// Many rows, a few thousand at a time.
Status PostgresEventStore::eachRow(const MomentSql& sql, const std::function<bool(const PgRows&, int)>& take,
                                   const JobControl& job) {
  RW_CHECK(connection_.execute("BEGIN"));
  auto taken = fetchRows(sql, take, job);
  const auto ended = connection_.execute("ROLLBACK");
  return taken ? ended : taken;
}

Status PostgresEventStore::fetchRows(const MomentSql& sql,
                                     const std::function<bool(const PgRows&, int)>& take,
                                     const JobControl& job) {
  RW_CHECK(connection_.query("DECLARE fetched NO SCROLL CURSOR FOR " + sql.values, sql.parameters, job));
  for (;;) {
    RW_ASSIGN(const auto rows, connection_.query(R"sql(FETCH 4096 FROM fetched)sql", {}, job));
    for (int row = 0; row < rows.rowCount(); ++row)
      if (!take(rows, row)) return {};
    if (rows.rowCount() == 0) return {};
  }
}

} // namespace rankwright
