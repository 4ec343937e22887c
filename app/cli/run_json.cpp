#include "app/cli/run_json.h"

#include <cmath>

namespace rankwright::cli {

namespace {

using Json = nlohmann::ordered_json;

Json numberJson(const std::optional<double>& value) {
  return value && std::isfinite(*value) ? Json(*value) : Json(nullptr);
}

Json estimateJson(const std::optional<Estimate>& estimate) {
  if (!estimate) return nullptr;
  return {{"value", estimate->value}, {"interval", {estimate->low, estimate->high}}};
}

std::string_view wordOf(UserWeight weight) {
  if (weight == UserWeight::Equal) return "equal";
  return weight == UserWeight::Positives ? "positives" : "impressions";
}

Json dataJson(const RunData& data) {
  return {{"source", data.source},
          {"train_rows", data.trainRows},
          {"train_positives", data.trainPositives},
          {"held_out_rows", data.heldOutRows},
          {"held_out_positives", data.heldOutPositives},
          {"cached_left_out", data.cachedLeftOut},
          {"data_hash", data.dataHash},
          {"rules_hash", data.rulesHash},
          {"rows_hash", data.rowsHash}};
}

Json costJson(const RunCost& cost) {
  return {{"prepare_seconds", cost.prepareSeconds},
          {"train_seconds", cost.trainSeconds},
          {"samples_per_second", cost.samplesPerSecond},
          {"peak_bytes", cost.peakBytes},
          {"model_bytes", cost.modelBytes},
          {"threads", cost.threads},
          {"program", cost.program},
          {"library", cost.library}};
}

Json expertsJson(const ExpertHealth& health) {
  Json json = {{"rows", health.rows}, {"gates", Json::array()}, {"experts", Json::array()}};
  for (const auto& gate : health.gates)
    json["gates"].push_back({{"task", gate.task}, {"shares", gate.shares}, {"entropy", gate.entropy}});
  for (const auto& expert : health.experts)
    json["experts"].push_back(
        {{"zero_rate", expert.zeroRate}, {"mean", expert.mean}, {"deviation", expert.deviation}});
  return json;
}

Json segmentJson(const SegmentDifference& each) {
  return {{"value", each.value},
          {"rows", each.rows},
          {"positives", each.positives},
          {"users", each.users},
          {"first", numberJson(each.a)},
          {"second", numberJson(each.b)},
          {"difference", numberJson(each.difference())}};
}

Json differenceJson(const MetricDifference& each) {
  return {{"metric", describe(each.metric)},
          {"first", each.a},
          {"second", each.b},
          {"difference", each.difference.value},
          {"interval", {each.difference.low, each.difference.high}},
          {"standard_error", each.standardError},
          {"p", each.p},
          {"replicates", each.replicates}};
}

} // namespace

Json metricsJson(const OutputMetrics& metrics) {
  return {{"output", metrics.output},
          {"rows", metrics.rows},
          {"positives", metrics.positives},
          {"users", metrics.users},
          {"base_rate", metrics.baseRate},
          {"auc", estimateJson(metrics.auc)},
          {"gauc", estimateJson(metrics.groupedAuc)},
          {"gauc_users", metrics.groupedUsers},
          {"log_loss", metrics.logLoss},
          {"clipped_rows", metrics.clippedRows},
          {"ne", numberJson(metrics.normalizedEntropy)},
          {"calibration", estimateJson(metrics.calibrationRatio)},
          {"ece", metrics.calibrationError},
          {"pr_auc", numberJson(metrics.averagePrecision)},
          {"ndcg", estimateJson(metrics.ndcg)},
          {"ndcg_users", metrics.ndcgUsers}};
}

Json judgingJson(const JudgingOptions& judging) {
  return {{"gauc_weight", wordOf(judging.userWeight)},
          {"ndcg_depth", judging.ndcgDepth},
          {"bins", judging.bins},
          {"probability", judging.probability == ProbabilityKind::Raw ? "raw" : "corrected"},
          {"alpha", judging.alpha}};
}

Json runJson(const RunInfo& info) {
  Json json = {{"name", info.name},
               {"note", info.note},
               {"model", info.model},
               {"state", describe(info.state)},
               {"failure", info.failure},
               {"started", info.started},
               {"has_checkpoint", info.hasCheckpoint},
               {"data", dataJson(info.data)},
               {"cost", costJson(info.cost)},
               {"judging", judgingJson(info.judging)},
               {"metrics", Json::array()},
               {"configuration", info.configuration}};
  for (const auto& metrics : info.metrics)
    json["metrics"].push_back(metricsJson(metrics));
  if (info.experts) json["experts"] = expertsJson(*info.experts);
  return json;
}

Json runsJson(const std::vector<ListedRun>& runs) {
  Json json = Json::array();
  for (const auto& run : runs) {
    Json each = run.info ? runJson(*run.info) : Json{{"name", run.name}, {"damage", run.damage}};
    each["baseline"] = run.isBaseline;
    json.push_back(std::move(each));
  }
  return json;
}

Json segmentsJson(const MetricsBySegment& result) {
  Json json = {{"field", result.field}, {"segments", Json::array()}, {"left_out", result.leftOut}};
  for (const auto& segment : result.segments) {
    Json each = {{"value", segment.value}};
    each.update(metricsJson(segment.metrics));
    json["segments"].push_back(std::move(each));
  }
  return json;
}

Json comparisonJson(const std::vector<OutputComparison>& comparisons) {
  Json json = Json::array();
  for (const auto& comparison : comparisons) {
    Json each = {{"output", comparison.output},       {"rows", comparison.rows},
                 {"positives", comparison.positives}, {"users", comparison.users},
                 {"metrics", Json::array()},          {"delong", nullptr}};
    for (const auto& metric : comparison.metrics)
      each["metrics"].push_back(differenceJson(metric));
    if (comparison.delong)
      each["delong"] = {{"difference", -comparison.delong->difference},
                        {"standard_error", comparison.delong->standardError},
                        {"z", -comparison.delong->z},
                        {"p", comparison.delong->p}};
    json.push_back(std::move(each));
  }
  return json;
}

Json differenceJson(const DifferenceBySegment& result) {
  Json json = {{"field", result.field},
               {"metric", describe(result.metric)},
               {"overall", segmentJson(result.overall)},
               {"within", numberJson(result.within)},
               {"reversed", result.isReversed},
               {"segments", Json::array()}};
  for (const auto& segment : result.segments)
    json["segments"].push_back(segmentJson(segment));
  return json;
}

Json sweepJson(const std::vector<TrialResult>& results, ModelMetric metric) {
  Json json = {{"metric", describe(metric)}, {"trials", Json::array()}};
  for (const auto& result : results) {
    Json settings = Json::object();
    for (const auto& [key, value] : result.settings)
      settings[key] = value;
    json["trials"].push_back({{"trial", result.trial},
                              {"settings", std::move(settings)},
                              {"rung", result.budget.rung},
                              {"epochs", result.budget.epochs},
                              {"row_share", result.budget.rowShare},
                              {"metric", numberJson(result.metric)},
                              {"seconds", result.seconds},
                              {"run", result.run},
                              {"failure", result.failure}});
  }
  return json;
}

std::string runJsonText(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace rankwright::cli
