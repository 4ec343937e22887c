#include "core/postgres/postgres_event_store.h"

#include "core/events/exact_moments.h"
#include "core/events/logged_event.h"

#include <fmt/format.h>

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
DECLARE outcome NO SCROLL CURSOR FOR
SELECT v.name, u.name, i.name, e.time, e.slot, e.cached, e.score, e.click_probability, e.install_probability,
  e.propensity, (SELECT coalesce(bit_or(1 << a.kind::int), 0) FROM action a
                 WHERE a.request = e.request AND a.item = e.item AND a."user" = e."user")
FROM exposure e JOIN cell c ON c.id = e.cell JOIN assigned s ON s.experiment = {} AND s.assignments = c.assignments
  JOIN variant v ON v.id = s.variant JOIN "user" u ON u.id = e."user" JOIN item i ON i.id = e.item
WHERE e.request > 0 ORDER BY e.request, e.time, e.item, e.slot, e."user"
)sql";

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
  usersOfSeveral = static_cast<std::uint64_t>(rows.int64At(0, 1));
  return facts;
}

Result<MomentReport> PostgresEventStore::moments(const MomentQuery& query, const JobControl& job) {
  MomentReport report;
  RW_ASSIGN(const auto facts, factsOf(query, report.usersOfSeveral));
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

Result<std::vector<ArmDistribution>> PostgresEventStore::distribution(const MomentQuery& query,
                                                                      const JobControl& job) {
  if (query.metrics.empty())
    return fail(ErrorKind::InvalidArgument, "a distribution needs a metric, of the experiment: {}",
                query.experiment);
  auto whole = query;
  whole.split = MomentSplit::None;
  std::uint64_t ignored = 0;
  RW_ASSIGN(const auto facts, factsOf(whole, ignored));
  const auto sql = userValuesSql(whole, facts);
  RW_ASSIGN(const auto rows,
            connection_.query(
                fmt::format("SELECT variant, x0, count(*) FROM ({}) AS value GROUP BY variant, x0 ORDER BY "
                            "variant COLLATE \"C\", x0",
                            sql.values),
                sql.parameters, job));
  std::vector<ArmDistribution> arms;
  for (int row = 0; row < rows.rowCount(); ++row) {
    if (arms.empty() || arms.back().variant != rows.textAt(row, 0))
      arms.push_back({std::string(rows.textAt(row, 0)), {}});
    const auto value = static_cast<double>(wholeIn(rows.textAt(row, 1))) / scaleOf(query.metrics.front());
    arms.back().counts.push_back({value, static_cast<std::uint64_t>(rows.int64At(row, 2))});
  }
  return arms;
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
  RW_CHECK(connection_.execute("BEGIN"));
  auto taken = takeExposures(id, take, job);
  const auto ended = connection_.execute("ROLLBACK");
  return taken ? ended : taken;
}

Status PostgresEventStore::takeExposures(std::int64_t experiment,
                                         const std::function<bool(const ExposureOutcome&)>& take,
                                         const JobControl& job) {
  RW_CHECK(connection_.execute(fmt::format(kExposures, experiment)));
  for (;;) {
    RW_ASSIGN(const auto rows, connection_.query(R"sql(FETCH 4096 FROM outcome)sql", {}, job));
    for (int row = 0; row < rows.rowCount(); ++row)
      if (!take(outcomeIn(rows, row))) return {};
    if (rows.rowCount() == 0) return {};
  }
}

} // namespace rankwright
