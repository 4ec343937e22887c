#include "app/stats/families.h"
#include "app/stats/model_rows.h"
#include "core/metrics/distributions.h"
#include "core/metrics/grouped_auc.h"

namespace rankwright::stats {

namespace {

Json grouped(const StatsCase& each) {
  const auto rows = modelRows(each);
  const auto aucs = need(aucByUser(namedModel(each, rows), rows.y, rows.user));
  return {{"gauc_impression_weighted", need(groupedAuc(aucs, UserWeight::Impressions))},
          {"gauc_positive_weighted", need(groupedAuc(aucs, UserWeight::Positives))},
          {"gauc_unweighted", need(groupedAuc(aucs, UserWeight::Equal))},
          {"users_used", aucs.users.size()},
          {"users_skipped", aucs.skippedUsers},
          {"rows_used", aucs.rows}};
}

Json pairedDifference(const StatsCase& each) {
  const auto rows = modelRows(each);
  const auto a = need(aucByUser(rows.a, rows.y, rows.user));
  const auto b = need(aucByUser(rows.b, rows.y, rows.user));
  const auto difference = need(groupedAucDifference(a, b, UserWeight::Impressions));
  const auto alone = need(groupedAucWithError(a, UserWeight::Impressions));
  const auto z = difference.value / difference.standardError;
  return {
      {"diff", difference.value},      {"se", difference.standardError}, {"z", z},
      {"p_normal", normalTwoSided(z)}, {"gauc_a", alone.value},          {"se_gauc_a", alone.standardError}};
}

} // namespace

std::span<const CaseMethod> groupedAucMethods() {
  static constexpr CaseMethod kMethods[] = {{"Paired", pairedDifference}, {"", grouped}};
  return kMethods;
}

} // namespace rankwright::stats
