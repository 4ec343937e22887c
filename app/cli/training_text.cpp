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

/// What an event log had besides; "" for nothing.
std::string leftOutText(const SampleCounts& samples) {
  std::string text;
  const auto add = [&text](std::uint64_t count, std::string_view what) {
    if (count > 0) text += fmt::format("{}{} {}", text.empty() ? "left out: " : ", ", count, what);
  };
  add(samples.cachedLeftOut, "exposures of lists from a cache");
  add(samples.unknownUsers, "of unknown users");
  add(samples.unknownItems, "of unknown items");
  add(samples.unknownLabels, "whose window the log ends before");
  add(samples.negativesDropped, "negatives dropped");
  return text.empty() ? text : text + '\n';
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
  return fmt::format("trained on {} positive and {} negative rows, judged on {} and {}\n{}"
                     "prepared in {:.1f} s, trained in {:.1f} s\n{}",
                     samples.trainPositives, samples.trainNegatives, samples.heldOutPositives,
                     samples.heldOutNegatives, leftOutText(samples), report.prepareSeconds,
                     report.trainSeconds, table.toText());
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
                     {"cached_left_out", samples.cachedLeftOut},
                     {"unknown_users", samples.unknownUsers},
                     {"unknown_items", samples.unknownItems},
                     {"unknown_labels", samples.unknownLabels},
                     {"negatives_dropped", samples.negativesDropped},
                     {"epochs", epochs},
                     {"kept_epoch", keptEpochOf(report.card)},
                     {"prepare_seconds", report.prepareSeconds},
                     {"train_seconds", report.trainSeconds}};
  return json.dump(2) + '\n';
}

} // namespace rankwright::cli
