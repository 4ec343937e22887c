#include "app/stats/families.h"
#include "app/stats/model_rows.h"
#include "core/metrics/auc.h"
#include "core/metrics/pair_counts.h"
#include "core/metrics/roc_curve.h"

namespace rankwright::stats {

namespace {

/// What an AUC without pairs says.
Json aucOrUndefined(std::span<const double> scores, std::span<const std::uint8_t> labels) {
  const auto result = auc(scores, labels);
  return result ? Json(*result) : Json("undefined");
}

Json edges(const StatsCase& each) {
  Json json = {{"auc", Json::array()}};
  for (const auto& scores : each.inputs.at("scores"))
    json["auc"].push_back(aucOrUndefined(scores.get<std::vector<double>>(), labels(each, "y")));
  const auto oneClass = labels(each, "one_class_y");
  json["one_class"] = aucOrUndefined(std::vector<double>(oneClass.size(), 0.5), oneClass);
  return json;
}

void addModel(Json& json, const std::string& suffix, std::span<const double> scores,
              std::span<const std::uint8_t> labels) {
  const auto pairs = need(countPairs(scores, labels));
  json["auc" + suffix] = pairs.auc();
  json["two_u" + suffix] = pairs.twiceWins;
  json["pos"] = pairs.labels.positives;
  json["neg"] = pairs.labels.negatives;
}

Json area(const StatsCase& each) {
  const auto rows = modelRows(each);
  Json json;
  if (rows.b.empty()) {
    addModel(json, "", rows.a, rows.y);
  } else {
    addModel(json, "_a", rows.a, rows.y);
    addModel(json, "_b", rows.b, rows.y);
  }
  return json;
}

Json tieTraps(const StatsCase& each) {
  const auto rows = modelRows(each);
  const auto by = [&](TieRank rank) { return need(aucOfRanks(rows.a, rows.y, rank)); };
  return {{"correct", by(TieRank::Mid)},
          {"ordinal_rank_stable_order", by(TieRank::Ordinal)},
          {"min_rank", by(TieRank::Lowest)},
          {"max_rank", by(TieRank::Highest)}};
}

Json weighted(const StatsCase& each) {
  const auto rows = modelRows(each);
  const std::vector<float> scores(rows.a.begin(), rows.a.end());
  return {{"auc", need(auc(scores, rows.y, each.inputs.at("weight").get<std::vector<float>>()))}};
}

Json precisionRecall(const StatsCase& each) {
  const auto rows = modelRows(each);
  const auto curve = need(rocCurve(rows.a, rows.y));
  const auto area = precisionRecallArea(curve);
  const auto positives = static_cast<double>(curve.back().truePositives);
  Json json = {{"average_precision", area.averagePrecision},
               {"average_precision_a", area.averagePrecision},
               {"trapezoid_a", area.trapezoid},
               {"base_rate", positives / static_cast<double>(rows.y.size())}};
  if (!rows.b.empty())
    json["average_precision_b"] = precisionRecallArea(need(rocCurve(rows.b, rows.y))).averagePrecision;
  return json;
}

Json rocPoints(const StatsCase& each) {
  const auto rows = modelRows(each);
  const auto curve = need(rocCurve(rows.a, rows.y));
  Json json = {{"fpr", {0.0}}, {"tpr", {0.0}}, {"thresholds_after_first", Json::array()}};
  for (const auto& point : curve) {
    json["fpr"].push_back(static_cast<double>(point.falsePositives) /
                          static_cast<double>(curve.back().falsePositives));
    json["tpr"].push_back(static_cast<double>(point.truePositives) /
                          static_cast<double>(curve.back().truePositives));
    json["thresholds_after_first"].push_back(point.threshold);
  }
  json["ks"] = kolmogorovSmirnov(curve);
  return json;
}

} // namespace

std::span<const CaseMethod> aucMethods() {
  static constexpr CaseMethod kMethods[] = {
      {"AUC edges", edges},          {"wrong tie handling", tieTraps},
      {"Sample-weighted", weighted}, {"verage precision", precisionRecall},
      {"ROC points", rocPoints},     {"", area}};
  return kMethods;
}

} // namespace rankwright::stats
