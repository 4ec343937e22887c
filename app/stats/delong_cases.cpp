#include "app/stats/families.h"
#include "app/stats/model_rows.h"
#include "core/metrics/auc.h"
#include "core/metrics/delong.h"
#include "core/metrics/distributions.h"
#include "core/metrics/labels.h"

#include <cmath>

namespace rankwright::stats {

namespace {

Json pairOf(const Estimate& estimate) {
  return {estimate.low, estimate.high};
}

Json twoModels(const StatsCase& each) {
  const auto rows = modelRows(each);
  const auto test =
      need(delongTest(need(aucPlacements(rows.a, rows.y)), need(aucPlacements(rows.b, rows.y))));
  const auto half = normalQuantile(1 - alphaOf(each) / 2) * test.standardError;
  Json json = {{"auc_a", test.aucA},
               {"auc_b", test.aucB},
               {"var_a", test.varianceA},
               {"var_b", test.varianceB},
               {"cov", test.covariance},
               {"diff", test.difference},
               {"se_diff", test.standardError},
               {"z", test.z},
               {"p_two_sided", test.p},
               {"ci_a_wald", pairOf(aucWaldInterval(test.aucA, test.varianceA, alphaOf(each)))},
               {"ci_diff", {test.difference - half, test.difference + half}},
               {"state", test.identical ? "identical" : "tested"}};
  if (const auto logit = aucLogitInterval(test.aucA, test.varianceA, alphaOf(each)))
    json["ci_a_logit"] = pairOf(*logit);
  return json;
}

/// Counts alone give no DeLong error. Where the rows that the file checks its generator with have these
/// counts and this AUC, they are the rows meant.
void addDelongError(Json& json, const StatsCase& each) {
  const auto rows = generateScores(each.generatorChecks.at("scores"));
  const auto placements = need(aucPlacements(rows.a, rows.y));
  const auto counts = countLabels(rows.y);
  if (counts.positives == count(each, "pos") && counts.negatives == count(each, "neg") &&
      std::abs(placements.auc - number(each, "auc")) < 1e-9)
    json["delong_se"] = std::sqrt(delongCovariance(placements, placements));
}

Json fromCounts(const StatsCase& each) {
  Json json = {{"se", need(hanleyMcNeilError(number(each, "auc"), count(each, "pos"), count(each, "neg")))}};
  if (each.generatorChecks.contains("scores")) addDelongError(json, each);
  return json;
}

} // namespace

std::span<const CaseMethod> delongMethods() {
  static constexpr CaseMethod kMethods[] = {{"Hanley-McNeil", fromCounts}, {"", twoModels}};
  return kMethods;
}

} // namespace rankwright::stats
