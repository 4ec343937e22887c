#include "core/postgres/moment_sql.h"

#include <fmt/format.h>

#include <algorithm>

namespace rankwright {

namespace {

class Writer {
public:
  Writer(const MomentQuery& query, const MomentSqlFacts& facts) : query_(query), facts_(facts) {}

  MomentSql write() {
    std::string sql = "WITH " + chosen() + seen() + arms() + during() + soFar() + before() +
                      "SELECT d.who, d.variant, d.label";
    sql += partColumns("d");
    for (std::size_t i = 0; i < query_.metrics.size(); ++i)
      sql += fmt::format(", ({})::numeric AS x{}", valueOf(i), i);
    sql += grows() ? " FROM so_far d" : " FROM during d";
    if (looksBack()) {
      sql += " LEFT JOIN before b ON b.who = d.who";
      for (std::size_t i = 0; i < facts_.splitDimensions.size(); ++i)
        sql += fmt::format(" AND b.v{0} = d.v{0}", i);
    }
    return {sql + " WHERE d.shown > 0", std::move(parameters_)};
  }

private:
  std::string parameter(const std::string& text) {
    parameters_.push_back(text);
    return fmt::format("${}", parameters_.size());
  }

  bool grows() const { return query_.split == MomentSplit::UpToDay; }

  bool looksBack() const { return std::ranges::any_of(query_.metrics, &UserMetric::lookBack); }

  std::string partColumns(const char* table) const {
    std::string columns;
    for (std::size_t i = 0; i < facts_.splitDimensions.size(); ++i)
      columns += fmt::format(", {}.v{}", table, i);
    return columns;
  }

  /// The cells of the chosen values, with those of the split.
  std::string chosen() {
    std::string columns;
    std::string joins;
    for (std::size_t i = 0; i < facts_.splitDimensions.size(); ++i) {
      columns += fmt::format(", {} AS v{}", toldAs(i), i);
      joins += fmt::format(" JOIN cell_value s{0} ON s{0}.cell = c.id AND s{0}.dimension = {1}", i,
                           facts_.splitDimensions[i]);
    }
    for (std::size_t i = 0; i < query_.filters.size(); ++i) {
      std::string list = "NULL";
      for (const auto& value : query_.filters[i].values)
        list += ", " + parameter(value);
      joins += fmt::format(
          " JOIN cell_value f{0} ON f{0}.cell = c.id AND f{0}.dimension = {1} AND f{0}.value IN ({2})", i,
          facts_.filterDimensions[i], list);
    }
    return fmt::format("chosen AS (SELECT c.id AS cell{} FROM cell c{}), ", columns, joins);
  }

  /// A value of the split, or what it is gathered under.
  std::string toldAs(std::size_t i) {
    if (i >= query_.splitValues.size()) return fmt::format("s{}.value", i);
    std::string list = "NULL";
    for (const auto& value : query_.splitValues[i])
      list += ", " + parameter(value);
    return fmt::format("CASE WHEN s{0}.value IN ({1}) THEN s{0}.value ELSE '{2}' END", i, list, kOtherValues);
  }

  std::string seen() const {
    return fmt::format(
        "seen AS (SELECT x.\"user\" AS who, a.variant, min(x.time) AS time, min(x.day) AS day, "
        "count(*) OVER (PARTITION BY x.\"user\") AS variants FROM assigned a JOIN exposed x ON "
        "x.assignments = a.assignments WHERE a.experiment = {} GROUP BY 1, 2), ",
        facts_.experiment);
  }

  std::string arms() const {
    return fmt::format(
        "arm AS (SELECT DISTINCT ON (s.who) s.who, v.name AS variant, s.day FROM seen s JOIN variant v "
        "ON v.id = s.variant{} ORDER BY s.who, s.time, v.name COLLATE \"C\"), ",
        query_.keepUsersOfSeveral ? "" : " WHERE s.variants = 1");
  }

  std::string sumsOf(bool lookBack) const {
    std::string sums;
    for (std::size_t i = 0; i < query_.metrics.size(); ++i)
      if (query_.metrics[i].lookBack == lookBack)
        sums += fmt::format(", coalesce(sum(r.{}){}, 0) AS s{}", nameOf(query_.metrics[i].measure),
                            daysOf(query_.metrics[i]), i);
    return sums;
  }

  static std::string daysOf(const UserMetric& metric) {
    if (!metric.since || metric.lookBack) return "";
    return fmt::format(" FILTER (WHERE r.day - arm.day BETWEEN {} AND {})", metric.since->from,
                       metric.since->to);
  }

  const char* label() const {
    switch (query_.split) {
    case MomentSplit::Day:
    case MomentSplit::UpToDay:
      return "r.day";
    case MomentSplit::FirstDay:
      return "arm.day";
    case MomentSplit::DaysSinceFirst:
      return "r.day - arm.day";
    default:
      return "0::bigint";
    }
  }

  static constexpr auto kRows =
      " FROM arm JOIN rollup r ON r.\"user\" = arm.who JOIN chosen c ON c.cell = r.cell WHERE ";

  std::string during() const {
    std::string days = "r.day >= arm.day";
    if (query_.firstDay) days += fmt::format(" AND r.day >= {}", *query_.firstDay);
    if (query_.lastDay) days += fmt::format(" AND r.day <= {}", *query_.lastDay);
    return fmt::format(
        "during AS (SELECT arm.who, arm.variant, {} AS label{}, arm.day AS first, sum(r.exposures + "
        "r.cached) AS shown{}{}{} GROUP BY arm.who, arm.variant, arm.day, 3{}){} ",
        label(), partColumns("c"), sumsOf(false), kRows, days, partColumns("c"),
        looksBack() || grows() ? "," : "");
  }

  /// What a user had up to each day that has anything of them.
  std::string soFar() const {
    if (!grows()) return "";
    std::string sums;
    for (std::size_t i = 0; i < query_.metrics.size(); ++i)
      if (!query_.metrics[i].lookBack) sums += fmt::format(", sum(s{0}) OVER days AS s{0}", i);
    return fmt::format("so_far AS (SELECT who, variant, label, first, sum(shown) OVER days AS shown{} FROM "
                       "during WINDOW days AS (PARTITION BY who ORDER BY label)){} ",
                       sums, looksBack() ? "," : "");
  }

  std::string before() const {
    if (!looksBack()) return "";
    return fmt::format("before AS (SELECT arm.who{}{}{}r.day BETWEEN {} AND {} GROUP BY arm.who{}) ",
                       partColumns("c"), sumsOf(true), kRows,
                       facts_.start - std::int64_t{query_.lookBackDays}, facts_.start - 1, partColumns("c"));
  }

  std::string valueOf(std::size_t i) const {
    const auto& metric = query_.metrics[i];
    const auto sum = fmt::format("coalesce({}.s{}, 0)", metric.lookBack ? "b" : "d", i);
    if (metric.since && !metric.lookBack)
      return fmt::format("CASE WHEN d.first + {} >= {} AND d.first + {} <= {} THEN {} ELSE 0 END",
                         metric.since->from, facts_.firstDay, metric.since->to, facts_.lastDay,
                         metric.observed ? "1" : plainOf(metric, sum));
    return plainOf(metric, sum);
  }

  static std::string plainOf(const UserMetric& metric, const std::string& sum) {
    if (metric.any) return fmt::format("CASE WHEN {} > 0 THEN 1 ELSE 0 END", sum);
    return metric.cap ? fmt::format("least({}, {})", sum, *metric.cap) : sum;
  }

  const MomentQuery& query_;
  const MomentSqlFacts& facts_;
  std::vector<std::string> parameters_;
};

/// The columns of a split by dimensions, and the same to order by.
struct PartsSql {
  std::string columns;
  std::string order;
};

PartsSql partsOf(const MomentSqlFacts& facts) {
  PartsSql parts;
  for (std::size_t i = 0; i < facts.splitDimensions.size(); ++i) {
    parts.columns += fmt::format(", v{}", i);
    parts.order += fmt::format("v{} COLLATE \"C\", ", i);
  }
  return parts;
}

} // namespace

MomentSql userValuesSql(const MomentQuery& query, const MomentSqlFacts& facts) {
  return Writer(query, facts).write();
}

MomentSql distributionSql(const MomentQuery& query, const MomentSqlFacts& facts) {
  auto sql = userValuesSql(query, facts);
  const auto [parts, order] = partsOf(facts);
  sql.values = fmt::format("SELECT variant, label{0}, x0, count(*) FROM ({1}) AS value GROUP BY variant, "
                           "label{0}, x0 ORDER BY {2}label, variant COLLATE \"C\", x0",
                           parts, sql.values, order);
  return sql;
}

MomentSql momentSql(const MomentQuery& query, const MomentSqlFacts& facts) {
  auto sql = userValuesSql(query, facts);
  const auto [parts, order] = partsOf(facts);
  std::string sums;
  const auto count = query.metrics.size();
  for (std::size_t i = 0; i < count; ++i)
    sums += fmt::format(", sum(x{})", i);
  for (std::size_t i = 0; i < count; ++i)
    for (std::size_t j = i; j < count; ++j)
      sums += fmt::format(", sum(x{} * x{})", i, j);
  sql.values = fmt::format(
      "SELECT variant, label{0}, count(*){1} FROM ({2}) AS value GROUP BY variant, label{0} ORDER BY "
      "{3}label, variant COLLATE \"C\"",
      parts, sums, sql.values, order);
  return sql;
}

MomentSql momentChangeSql(const MomentQuery& query, const MomentSqlFacts& facts) {
  auto sql = userValuesSql(query, facts);
  const auto count = query.metrics.size();
  std::string before;
  std::string sums;
  for (std::size_t i = 0; i < count; ++i) {
    before += fmt::format(", x{0}, coalesce(lag(x{0}) OVER days, 0) AS y{0}", i);
    sums += fmt::format(", sum(x{0} - y{0})", i);
  }
  for (std::size_t i = 0; i < count; ++i)
    for (std::size_t j = i; j < count; ++j)
      sums += fmt::format(", sum(x{0} * x{1} - y{0} * y{1})", i, j);
  sql.values = fmt::format(
      "SELECT variant, label, sum(CASE WHEN met IS NULL THEN 1 ELSE 0 END){} FROM (SELECT variant, label, "
      "lag(label) OVER days AS met{} FROM ({}) AS value WINDOW days AS (PARTITION BY who ORDER BY label)) AS "
      "change GROUP BY variant, label ORDER BY label, variant COLLATE \"C\"",
      sums, before, sql.values);
  return sql;
}

std::string givenMomentSql(std::int64_t experiment, const std::vector<std::int64_t>& metrics) {
  std::string joins;
  std::string sums;
  for (std::size_t i = 0; i < metrics.size(); ++i) {
    joins += fmt::format(
        " JOIN given g{0} ON g{0}.variant = w.variant AND g{0}.\"user\" = w.who AND g{0}.metric = {1}", i,
        metrics[i]);
    sums += fmt::format(", sum(g{}.value::numeric)", i);
  }
  for (std::size_t i = 0; i < metrics.size(); ++i)
    for (std::size_t j = i; j < metrics.size(); ++j)
      sums += fmt::format(", sum(g{}.value::numeric * g{}.value)", i, j);
  std::string list = "-1";
  for (const auto metric : metrics)
    list += fmt::format(", {}", metric);
  return fmt::format(
      "WITH w AS (SELECT DISTINCT g.\"user\" AS who, g.variant FROM given g JOIN variant v ON v.id = "
      "g.variant WHERE v.experiment = {} AND g.metric IN ({})), n AS (SELECT who, count(*) AS variants "
      "FROM w GROUP BY who) SELECT v.name, (SELECT count(*) FROM n WHERE variants > 1), count(*){} FROM "
      "w JOIN n ON n.who = w.who AND n.variants = 1 JOIN variant v ON v.id = w.variant{} GROUP BY v.name "
      "ORDER BY v.name COLLATE \"C\"",
      experiment, list, sums, joins);
}

} // namespace rankwright
