#include "app/cli/training_text.h"

#include "app/cli/text_table.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <optional>

namespace rankwright::cli {

namespace {

using Json = nlohmann::ordered_json;

std::string figure(const std::optional<double>& value) {
  return value ? fmt::format("{:.4f}", *value) : "-";
}

double keptEpochOf(const ModelCard& card) {
  return card.kept < card.curve.size() ? card.curve[card.kept].epoch : 0;
}

Json figureJson(const std::optional<double>& value) {
  return value ? Json(*value) : Json(nullptr);
}

} // namespace

std::string trainingText(const TrainingReport& report) {
  using Align = TextTable::Align;
  TextTable table({{"epoch", Align::Right},
                   {"training log loss", Align::Right},
                   {"held-out log loss", Align::Right},
                   {"held-out AUC", Align::Right},
                   {""}});
  const auto& curve = report.card.curve;
  for (std::size_t i = 0; i < curve.size(); ++i)
    table.addRow({fmt::format("{:g}", curve[i].epoch), fmt::format("{:.4f}", curve[i].trainLoss),
                  figure(curve[i].heldOutLoss()), figure(curve[i].heldOutAuc()),
                  i == report.card.kept ? "kept" : ""});
  const auto& samples = report.card.samples;
  return fmt::format("trained on {} interactions and {} sampled negatives, judged on {} and {}\n"
                     "prepared in {:.1f} s, trained in {:.1f} s\n{}",
                     samples.trainPositives, samples.trainNegatives, samples.heldOutPositives,
                     samples.heldOutNegatives, report.prepareSeconds, report.trainSeconds, table.toText());
}

std::string trainingJson(const TrainingReport& report) {
  Json epochs = Json::array();
  for (const auto& epoch : report.card.curve)
    epochs.push_back({{"epoch", epoch.epoch},
                      {"train_log_loss", epoch.trainLoss},
                      {"held_out_log_loss", figureJson(epoch.heldOutLoss())},
                      {"held_out_auc", figureJson(epoch.heldOutAuc())}});
  const auto& samples = report.card.samples;
  const Json json = {{"train_positives", samples.trainPositives},
                     {"train_negatives", samples.trainNegatives},
                     {"held_out_positives", samples.heldOutPositives},
                     {"held_out_negatives", samples.heldOutNegatives},
                     {"epochs", epochs},
                     {"kept_epoch", keptEpochOf(report.card)},
                     {"prepare_seconds", report.prepareSeconds},
                     {"train_seconds", report.trainSeconds}};
  return json.dump(2) + '\n';
}

} // namespace rankwright::cli
