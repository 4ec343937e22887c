#pragma once

#include "core/events/event_store.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rankwright {

/// What a query of moments is in SQL: the texts for $1, $2, … and where its columns stand.
struct MomentSql {
  std::string values; ///< a query that gives who, variant, label, v0, v1, …, x0, x1, … of each user and part
  std::vector<std::string> parameters;
};

/// What the log has for a query: numbers of dimensions and of the first day of the look-back's end.
struct MomentSqlFacts {
  std::int64_t experiment = 0;
  std::int64_t start = 0;                     ///< the look-back ends the day before
  std::int64_t firstDay = 0, lastDay = -1;    ///< of the query, none beyond those that the log has
  std::vector<std::int64_t> filterDimensions; ///< in the order of the query's filters
  std::vector<std::int64_t> splitDimensions;  ///< in the order of the query's split; none for other splits
};

/// The values of the metrics of each user, in the dialect of PostgreSQL. Values are `numeric`, so that sums
/// are exact.
MomentSql userValuesSql(const MomentQuery& query, const MomentSqlFacts& facts);

/// A query that gives variant, label, v0, …, the number of users, Σx of each metric and Σxy of each two, a
/// row for each part and variant, in the order of `MomentReport`.
MomentSql momentSql(const MomentQuery& query, const MomentSqlFacts& facts);

/// A query that gives variant, label, v0, …, x0 and the number of users who have it, in the same order.
MomentSql distributionSql(const MomentQuery& query, const MomentSqlFacts& facts);

/// The same rows as changes from a day to the next one that has any, for `MomentSplit::UpToDay`.
MomentSql momentChangeSql(const MomentQuery& query, const MomentSqlFacts& facts);

/// A query that gives, of outside metrics and for each variant, its name, the number of users who were in
/// several variants, that of users with a value of each metric, Σx and Σxy.
std::string givenMomentSql(std::int64_t experiment, const std::vector<std::int64_t>& metrics);

} // namespace rankwright
