#include "app/stats/families.h"
#include "app/stats/generators.h"
#include "core/metrics/qini.h"

namespace rankwright::stats {

namespace {

UpliftColumns columnsOf(const StatsCase& each) {
  if (each.inputs.contains("gen")) return generateUplift(each.inputs);
  return {labels(each, "y"), labels(each, "t"), numbers(each, "s")};
}

void addCurve(Json& json, const std::vector<UpliftPoint>& curve) {
  for (const auto* key : {"x", "qini", "uplift"})
    json[key] = Json::array();
  for (const auto& point : curve) {
    json["x"].push_back(point.rows);
    json["qini"].push_back(point.qini);
    json["uplift"].push_back(point.uplift);
  }
}

Json upliftOf(const StatsCase& each) {
  const auto columns = columnsOf(each);
  const UpliftRows rows{columns.s, columns.y, columns.t};
  const auto summary = need(upliftSummary(rows));
  const auto n = static_cast<double>(columns.y.size());
  Json json = {{"ate", summary.averageEffect},
               {"qini_area_minus_random", summary.qini.aboveRandom},
               {"qini_area_minus_random_per_n2", summary.qini.aboveRandom / (n * n)},
               {"qini_coefficient_normalised", summary.qini.normalised},
               {"auuc_area", summary.uplift.area},
               {"auuc_area_minus_random", summary.uplift.aboveRandom},
               {"auuc_normalised", summary.uplift.normalised},
               {"auuc_mean_gain_fraction", summary.uplift.area / (n * summary.uplift.end)},
               {"uplift_at_30pct_overall", need(upliftAt(0.3, rows, TiedRows::InputOrder))},
               {"uplift_at_30pct_scikit_uplift_tie_order", need(upliftAt(0.3, rows, TiedRows::ReverseOrder))},
               {"curve_points", summary.curve.size()},
               {"qini_end", summary.qini.end},
               {"uplift_end", summary.uplift.end}};
  addCurve(json, summary.curve);
  return json;
}

} // namespace

std::span<const CaseMethod> upliftMethods() {
  static constexpr CaseMethod kMethods[] = {{"", upliftOf}};
  return kMethods;
}

} // namespace rankwright::stats
