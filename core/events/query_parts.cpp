#include "core/events/query_parts.h"

#include <algorithm>

namespace rankwright {

namespace {

Result<UserSums::Days> periodOf(const SqliteDatabase& database, const ExperimentUsers& users,
                                const MomentQuery& query) {
  const auto first = users.firstDay();
  if (!first) return UserSums::Days{};
  RW_ASSIGN(
      const auto last,
      database.queryInt64("SELECT max((SELECT max(day) FROM rollup r WHERE r.cell = c.id)) FROM cell c"));
  return UserSums::Days{std::max(query.firstDay.value_or(*first), *first),
                        std::min(query.lastDay.value_or(last), last)};
}

bool isByDay(MomentSplit split) {
  return split == MomentSplit::Day || split == MomentSplit::DaysSinceFirst || split == MomentSplit::UpToDay;
}

} // namespace

Result<QueryParts> partsOf(const SqliteDatabase& database, const ExperimentUsers& users,
                           const MomentQuery& query) {
  QueryParts result;
  RW_ASSIGN(result.groups, chooseCells(database, query));
  RW_ASSIGN(result.period, periodOf(database, users, query));
  const auto start = query.firstDay.value_or(users.firstDay().value_or(0));
  const UserSums::Days before{start - std::int64_t{query.lookBackDays}, start - 1};
  const auto period = result.period;
  for (std::size_t group = 0; group < result.groups.size(); ++group) {
    const std::span<const std::int64_t> cells = result.groups[group].cells;
    if (!isByDay(query.split)) result.parts.push_back({{cells, period, before}, group});
    for (auto day = period.first; isByDay(query.split) && day <= period.last; ++day)
      result.parts.push_back({{cells, {day, day}, before}, group});
  }
  return result;
}

std::int64_t dayLabel(MomentSplit split, std::int64_t day, std::int64_t firstDay) {
  switch (split) {
  case MomentSplit::Day:
  case MomentSplit::UpToDay:
    return day;
  case MomentSplit::FirstDay:
    return firstDay;
  case MomentSplit::DaysSinceFirst:
    return day - firstDay;
  default:
    return 0;
  }
}

} // namespace rankwright
