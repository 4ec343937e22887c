#include "app/cli/run_texts.h"

#include "app/cli/text_table.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rankwright::cli {

namespace {

using Align = TextTable::Align;

std::string figure(const std::optional<double>& value) {
  return value ? fmt::format("{:.4f}", *value) : "-";
}

std::string figure(const std::optional<Estimate>& value) {
  return value ? fmt::format("{:.4f} ({:.4f} to {:.4f})", value->value, value->low, value->high) : "-";
}

std::string_view wordOf(UserWeight weight) {
  if (weight == UserWeight::Equal) return "equal weights";
  return weight == UserWeight::Positives ? "weighted by positives" : "weighted by impressions";
}

std::string judgingText(const JudgingOptions& judging) {
  return fmt::format(
      "GAUC {}, NDCG of {} positions, ECE of {} bins with as many rows each, {} probabilities, "
      "intervals of {:g} %",
      wordOf(judging.userWeight), judging.ndcgDepth, judging.bins,
      judging.probability == ProbabilityKind::Raw ? "raw" : "corrected", 100 * (1 - judging.alpha));
}

const OutputMetrics* metricsOf(const RunInfo& info, std::string_view output) {
  for (const auto& metrics : info.metrics)
    if (output.empty() || metrics.output == output) return &metrics;
  return nullptr;
}

std::string markOf(const ListedRun& run) {
  return run.isBaseline ? "baseline" : "";
}

std::vector<std::string> runRow(const ListedRun& run, std::string_view output) {
  if (!run.info) return {run.name, "", "damaged", "-", "-", "-", "-", "-", "", ""};
  const auto& info = *run.info;
  const auto* metrics = metricsOf(info, output);
  const auto value = [metrics](ModelMetric metric) {
    return metrics ? figure(valueOf(*metrics, metric)) : std::string("-");
  };
  return {run.name,
          info.model,
          std::string(describe(info.state)),
          value(ModelMetric::Auc),
          value(ModelMetric::GroupedAuc),
          value(ModelMetric::LogLoss),
          value(ModelMetric::NormalizedEntropy),
          value(ModelMetric::CalibrationRatio),
          info.started,
          markOf(run)};
}

std::string expertsText(const ExpertHealth& health) {
  std::vector<TextTable::Column> columns{{"expert", Align::Right}};
  for (const auto& gate : health.gates)
    columns.push_back({fmt::format("share of {}", gate.task), Align::Right});
  for (const char* name : {"zeros", "mean", "deviation"})
    columns.push_back({name, Align::Right});
  TextTable table(std::move(columns));
  for (std::size_t i = 0; i < health.experts.size(); ++i) {
    const auto& expert = health.experts[i];
    std::vector<std::string> row{fmt::format("{}", i + 1)};
    for (const auto& gate : health.gates)
      row.push_back(fmt::format("{:.3f}", gate.shares[i]));
    for (const auto value : {expert.zeroRate, expert.mean, expert.deviation})
      row.push_back(fmt::format("{:.3f}", value));
    table.addRow(std::move(row));
  }
  return table.toText();
}

std::string damages(const std::vector<ListedRun>& runs) {
  std::string text;
  for (const auto& run : runs)
    if (!run.info) text += fmt::format("{}: {}\n", run.name, run.damage);
  return text;
}

} // namespace

std::string runsText(const std::vector<ListedRun>& runs, std::string_view output) {
  TextTable table({{"run"},
                   {"model"},
                   {"state"},
                   {"AUC", Align::Right},
                   {"GAUC", Align::Right},
                   {"log loss", Align::Right},
                   {"NE", Align::Right},
                   {"calibration", Align::Right},
                   {"started"},
                   {""}});
  for (const auto& run : runs)
    table.addRow(runRow(run, output));
  return table.toText() + damages(runs);
}

std::string metricsText(const std::vector<OutputMetrics>& metrics, const JudgingOptions& judging) {
  std::vector<TextTable::Column> columns{{""}};
  for (const auto& each : metrics)
    columns.push_back({each.output, Align::Right});
  TextTable table(std::move(columns));
  const auto add = [&](std::string name, const auto& textOf) {
    std::vector<std::string> row{std::move(name)};
    for (const auto& each : metrics)
      row.push_back(textOf(each));
    table.addRow(std::move(row));
  };
  add("rows", [](const OutputMetrics& m) { return fmt::format("{}", m.rows); });
  add("positives", [](const OutputMetrics& m) { return fmt::format("{}", m.positives); });
  add("users", [](const OutputMetrics& m) { return fmt::format("{}", m.users); });
  add("base rate", [](const OutputMetrics& m) { return fmt::format("{:.4f}", m.baseRate); });
  add("AUC (DeLong)", [](const OutputMetrics& m) { return figure(m.auc); });
  add("GAUC", [](const OutputMetrics& m) { return figure(m.groupedAuc); });
  add("log loss", [](const OutputMetrics& m) { return fmt::format("{:.5f}", m.logLoss); });
  add("NE", [](const OutputMetrics& m) { return figure(m.normalizedEntropy); });
  add("calibration", [](const OutputMetrics& m) { return figure(m.calibrationRatio); });
  add("ECE", [](const OutputMetrics& m) { return fmt::format("{:.5f}", m.calibrationError); });
  add("PR-AUC", [](const OutputMetrics& m) { return figure(m.averagePrecision); });
  add(fmt::format("NDCG@{}", judging.ndcgDepth), [](const OutputMetrics& m) { return figure(m.ndcg); });
  return table.toText() + judgingText(judging) + "\n";
}

std::string runText(const RunInfo& info) {
  std::string text = fmt::format("{}: {}, {}, started {}\n", info.name, info.model, describe(info.state),
                                 info.started.empty() ? "-" : info.started);
  if (!info.note.empty()) text += fmt::format("{}\n", info.note);
  if (!info.failure.empty()) text += fmt::format("{}\n", info.failure);
  const auto& data = info.data;
  text +=
      fmt::format("trained on {} rows of {} ({} positive), judged on {} ({} positive); {} cached exposures "
                  "left out\n",
                  data.trainRows, data.source, data.trainPositives, data.heldOutRows, data.heldOutPositives,
                  data.cachedLeftOut);
  const auto& cost = info.cost;
  text +=
      fmt::format("prepared in {:.1f} s, trained in {:.1f} s on {} threads, {:.0f} samples/s; model of {} "
                  "bytes, memory up to {} bytes\n",
                  cost.prepareSeconds, cost.trainSeconds, cost.threads, cost.samplesPerSecond,
                  cost.modelBytes, cost.peakBytes);
  text += fmt::format("data {}, rules {}, held-out rows {}; {}, {}\n\n", data.dataHash, data.rulesHash,
                      data.rowsHash, cost.program, cost.library);
  if (!info.metrics.empty()) text += metricsText(info.metrics, info.judging) + "\n";
  if (info.experts) text += expertsText(*info.experts) + "\n";
  return text + info.configuration;
}

std::string bySegmentText(const MetricsBySegment& result) {
  TextTable table({{result.field},
                   {"rows", Align::Right},
                   {"positives", Align::Right},
                   {"users", Align::Right},
                   {"AUC", Align::Right},
                   {"GAUC", Align::Right},
                   {"log loss", Align::Right},
                   {"NE", Align::Right},
                   {"calibration", Align::Right}});
  const auto add = [&table](std::string name, const OutputMetrics& m) {
    table.addRow({std::move(name), fmt::format("{}", m.rows), fmt::format("{}", m.positives),
                  fmt::format("{}", m.users), figure(valueOf(m, ModelMetric::Auc)),
                  figure(valueOf(m, ModelMetric::GroupedAuc)), fmt::format("{:.4f}", m.logLoss),
                  figure(m.normalizedEntropy), figure(valueOf(m, ModelMetric::CalibrationRatio))});
  };
  add("all", result.overall);
  for (const auto& segment : result.segments)
    add(segment.value, segment.metrics);
  const auto more = result.leftOut == 0 ? "" : fmt::format("{} more values\n", result.leftOut);
  return fmt::format("{} by {}\n{}{}", result.overall.output, result.field, table.toText(), more);
}

std::string comparisonText(std::string_view a, std::string_view b,
                           const std::vector<OutputComparison>& comparisons) {
  std::string text;
  for (const auto& comparison : comparisons) {
    TextTable table({{comparison.output},
                     {std::string(a), Align::Right},
                     {std::string(b), Align::Right},
                     {"difference, 95 % interval", Align::Right},
                     {"p", Align::Right}});
    for (const auto& each : comparison.metrics)
      table.addRow({std::string(describe(each.metric)), fmt::format("{:.5f}", each.a),
                    fmt::format("{:.5f}", each.b),
                    fmt::format("{:+.5f} ({:+.5f} to {:+.5f})", each.difference.value, each.difference.low,
                                each.difference.high),
                    fmt::format("{:.4f}", each.p)});
    text += fmt::format("{} rows, {} positives, {} users\n{}", comparison.rows, comparison.positives,
                        comparison.users, table.toText());
    if (comparison.delong)
      text += fmt::format("DeLong's test of the AUCs: {:+.5f} ± {:.5f}, p = {:.4g}\n",
                          -comparison.delong->difference, 1.96 * comparison.delong->standardError,
                          comparison.delong->p);
    text += "\n";
  }
  return text + "differences are of the second run; intervals and p by a bootstrap over users\n";
}

std::string differenceText(const DifferenceBySegment& result) {
  TextTable table({{result.field},
                   {"rows", Align::Right},
                   {"positives", Align::Right},
                   {"users", Align::Right},
                   {"first", Align::Right},
                   {"second", Align::Right},
                   {"difference", Align::Right}});
  const auto add = [&table](std::string name, const SegmentDifference& each) {
    const auto difference = each.difference();
    table.addRow({std::move(name), fmt::format("{}", each.rows), fmt::format("{}", each.positives),
                  fmt::format("{}", each.users), figure(each.a), figure(each.b),
                  difference ? fmt::format("{:+.4f}", *difference) : "-"});
  };
  add("all", result.overall);
  for (const auto& segment : result.segments)
    add(segment.value, segment);
  auto text = fmt::format("{} by {}\n{}", describe(result.metric), result.field, table.toText());
  if (result.within) text += fmt::format("mean within segments: {:+.4f}\n", *result.within);
  if (result.isReversed)
    text += "Simpson's paradox: within every segment the difference has the other sign\n";
  return text;
}

std::string sweepText(const std::vector<TrialResult>& results, ModelMetric metric) {
  TextTable table({{"trial", Align::Right},
                   {"settings", Align::Left, 80},
                   {"epochs", Align::Right},
                   {"rows", Align::Right},
                   {std::string(describe(metric)), Align::Right},
                   {"seconds", Align::Right},
                   {"run", Align::Left, 60}});
  for (const auto& result : results) {
    std::vector<std::string> settings;
    for (const auto& [key, value] : result.settings)
      settings.push_back(fmt::format("{} = {}", key, value));
    table.addRow({fmt::format("{}", result.trial), fmt::format("{}", fmt::join(settings, ", ")),
                  fmt::format("{}", result.budget.epochs),
                  fmt::format("{:.3g} %", 100 * result.budget.rowShare),
                  result.metric ? fmt::format("{:.5f}", *result.metric) : "failed",
                  fmt::format("{:.1f}", result.seconds), result.metric ? result.run : result.failure});
  }
  return table.toText();
}

} // namespace rankwright::cli
