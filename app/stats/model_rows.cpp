#include "app/stats/model_rows.h"

#include <algorithm>

namespace rankwright::stats {

namespace {

void keep(ScoredRows& rows, std::size_t count) {
  count = std::min(count, rows.y.size());
  rows.y.resize(count);
  rows.a.resize(count);
  rows.b.resize(count);
  rows.user.resize(count);
}

} // namespace

ScoredRows modelRows(const StatsCase& each) {
  if (each.inputs.contains("gen")) {
    auto rows = generateScores(each.inputs);
    keep(rows, each.inputs.value("rows", rows.y.size()));
    return rows;
  }
  ScoredRows rows{labels(each, "y"), numbers(each, each.inputs.contains("a") ? "a" : "score"), {}, {}};
  if (each.inputs.contains("b")) rows.b = numbers(each, "b");
  rows.user = each.inputs.value("user", std::vector<std::uint32_t>{});
  return rows;
}

} // namespace rankwright::stats
