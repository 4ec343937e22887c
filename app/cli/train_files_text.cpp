#include "app/cli/train_files_text.h"

#include "app/cli/text_table.h"
#include "app/cli/training_text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <optional>

namespace rankwright::cli {

namespace {

using Json = nlohmann::ordered_json;
using Align = TextTable::Align;

std::string figure(const std::optional<double>& value) {
  return value ? fmt::format("{:.6f}", *value) : "-";
}

void addRows(TextTable& table, const std::string& seed, const std::vector<OutputQuality>& qualities) {
  for (const auto& quality : qualities)
    table.addRow({seed, quality.output, figure(quality.logLoss), figure(quality.auc)});
}

std::string testText(const IdFileReport& report) {
  if (report.testRows == 0) return {};
  TextTable table(
      {{"seed", Align::Right}, {"output"}, {"test log loss", Align::Right}, {"test AUC", Align::Right}});
  for (const auto& run : report.runs)
    addRows(table, std::to_string(run.seed), run.test);
  if (report.runs.size() > 1) addRows(table, "mean", report.meanTest());
  return fmt::format("\njudged on {} test rows\n{}", report.testRows, table.toText());
}

Json figureJson(const std::optional<double>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json qualitiesJson(const std::vector<OutputQuality>& qualities) {
  Json json = Json::array();
  for (const auto& quality : qualities)
    json.push_back({{"output", quality.output},
                    {"log_loss", figureJson(quality.logLoss)},
                    {"auc", figureJson(quality.auc)}});
  return json;
}

Json runJson(const IdFileRun& run) {
  auto json = Json{{"seed", run.seed}};
  json["training"] = Json::parse(trainingJson(run.report));
  if (!run.test.empty()) json["test"] = qualitiesJson(run.test);
  return json;
}

} // namespace

std::string trainFilesText(const IdFileReport& report) {
  std::string text = fmt::format("read and encoded in {:.1f} s\n", report.prepareSeconds);
  for (const auto& run : report.runs)
    text += fmt::format("\nseed {}: {}", run.seed, trainingText(run.report));
  return text + testText(report);
}

std::string trainFilesJson(const IdFileTask& task, const IdFileReport& report) {
  Json runs = Json::array();
  for (const auto& run : report.runs)
    runs.push_back(runJson(run));
  const Json json = {{"model", describe(task.config.kind)},
                     {"prepare_seconds", report.prepareSeconds},
                     {"test_rows", report.testRows},
                     {"runs", std::move(runs)},
                     {"mean_test", qualitiesJson(report.meanTest())}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace rankwright::cli
