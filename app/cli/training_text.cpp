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
  for (const auto& epoch : report.card.epochs)
    table.addRow({std::to_string(epoch.epoch), fmt::format("{:.4f}", epoch.trainLoss),
                  figure(epoch.heldOutLoss), figure(epoch.heldOutAuc),
                  epoch.epoch == report.card.keptEpoch ? "kept" : ""});
  const auto& samples = report.card.samples;
  return fmt::format("trained on {} interactions and {} sampled negatives, judged on {} and {}\n"
                     "prepared in {:.1f} s, trained in {:.1f} s\n{}",
                     samples.trainPositives, samples.trainNegatives, samples.heldOutPositives,
                     samples.heldOutNegatives, report.prepareSeconds, report.trainSeconds, table.toText());
}

std::string trainingJson(const TrainingReport& report) {
  Json epochs = Json::array();
  for (const auto& epoch : report.card.epochs)
    epochs.push_back({{"epoch", epoch.epoch},
                      {"train_log_loss", epoch.trainLoss},
                      {"held_out_log_loss", figureJson(epoch.heldOutLoss)},
                      {"held_out_auc", figureJson(epoch.heldOutAuc)}});
  const auto& samples = report.card.samples;
  const Json json = {{"train_positives", samples.trainPositives},
                     {"train_negatives", samples.trainNegatives},
                     {"held_out_positives", samples.heldOutPositives},
                     {"held_out_negatives", samples.heldOutNegatives},
                     {"epochs", epochs},
                     {"kept_epoch", report.card.keptEpoch},
                     {"prepare_seconds", report.prepareSeconds},
                     {"train_seconds", report.trainSeconds}};
  return json.dump(2) + '\n';
}

} // namespace rankwright::cli
