#include "app/stats/families.h"
#include "app/stats/model_rows.h"
#include "core/metrics/calibration.h"
#include "core/metrics/probability_fit.h"

#include <algorithm>

namespace rankwright::stats {

namespace {

std::vector<double> probabilitiesOf(const std::vector<double>& millionths) {
  std::vector<double> probabilities(millionths.size());
  std::ranges::transform(millionths, probabilities.begin(), [](double score) { return score / 1e6; });
  return probabilities;
}

Json fitOf(const StatsCase& each) {
  const auto rows = modelRows(each);
  const auto fit = need(probabilityFit(probabilitiesOf(namedModel(each, rows)), rows.y));
  return {{"logloss", fit.logLoss},
          {"base_rate", fit.baseRate},
          {"background_entropy", fit.backgroundEntropy},
          {"normalized_entropy", fit.normalizedEntropy()},
          {"rig", fit.informationGain()},
          {"brier", fit.brier},
          {"mean_pred", fit.meanProbability},
          {"calibration_pred_over_actual", fit.calibrationRatio()},
          {"copc_actual_over_pred", 1 / fit.calibrationRatio()}};
}

Json clipping(const StatsCase& each) {
  const auto p = numbers(each, "p");
  const auto y = labels(each, "y");
  const auto narrow = need(probabilityFit(p, y, 1e-15));
  return {{"eps_1e-15", narrow.logLoss},
          {"eps_2pow-52", need(probabilityFit(p, y, 0x1p-52)).logLoss},
          {"rows_clipped", narrow.clippedRows}};
}

Json binsJson(const std::vector<CalibrationBin>& bins) {
  Json json = Json::array();
  for (const auto& bin : bins)
    json.push_back({bin.index, bin.rows, bin.meanProbability, bin.rate});
  return json;
}

Json smallBins(const StatsCase& each) {
  const auto bins = need(
      calibrationBins(numbers(each, "p"), labels(each, "y"), each.inputs.at("bins").get<std::uint32_t>()));
  const auto error = calibrationError(bins);
  return {{"ece", error.expected}, {"mce", error.largest}, {"bins", binsJson(bins)}};
}

Json modelBins(const StatsCase& each) {
  const auto rows = modelRows(each);
  const auto p = probabilitiesOf(namedModel(each, rows));
  const auto ten = need(calibrationBins(p, rows.y, 10));
  const auto fifteen = need(calibrationBins(p, rows.y, 15));
  const auto mass = need(calibrationBins(p, rows.y, 10, BinRule::EqualMass));
  return {{"ece_10", calibrationError(ten).expected},
          {"mce_10", calibrationError(ten).largest},
          {"rmsce_10", calibrationError(ten).rootMeanSquare},
          {"bins_10_index_count_meanpred_rate", binsJson(ten)},
          {"ece_15", calibrationError(fifteen).expected},
          {"mce_15", calibrationError(fifteen).largest},
          {"ece_10_equal_mass", calibrationError(mass).expected},
          {"bins_equal_mass", binsJson(mass)}};
}

Json binsOf(const StatsCase& each) {
  return each.inputs.contains("bins") ? smallBins(each) : modelBins(each);
}

} // namespace

std::span<const CaseMethod> logLossMethods() {
  static constexpr CaseMethod kMethods[] = {{"Clipping", clipping}, {"", fitOf}};
  return kMethods;
}

std::span<const CaseMethod> calibrationMethods() {
  static constexpr CaseMethod kMethods[] = {{"", binsOf}};
  return kMethods;
}

} // namespace rankwright::stats
