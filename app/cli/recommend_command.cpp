#include "app/cli/command.h"
#include "app/cli/comparison_output.h"
#include "app/cli/console.h"
#include "app/cli/logit_tables.h"
#include "app/cli/text_table.h"
#include "app/cli/workspace_option.h"
#include "core/pipeline/reasons.h"
#include "core/workspace/comparison_text.h"
#include "core/workspace/recorded_list_file.h"
#include "core/workspace/request_log.h"
#include "core/workspace/trace_json.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <optional>
#include <string>

namespace rankwright::cli {

namespace {

struct Options {
  PipelineRequestOption ask;
  std::uint32_t count = 0;
  bool trace = false;
  bool offline = false;
  std::string format = "text";
  std::string baseline;
  std::optional<double> minOverlap = {};
  std::string stageLog;
  std::string requestName;

  bool json() const { return ask.workspace.json || format == "json"; }
};

/// A list beside the baseline that was asked for.
struct Compared {
  RecordedList baseline;
  ListComparison comparison;
};

std::string reasonsText(const Trace& trace, std::size_t slot) {
  std::string text;
  const auto* item = rankedAt(trace, slot);
  if (!item) return text;
  for (const auto& reason : topReasons(trace, *item, 3))
    text += fmt::format("{}{} {:+.2f}", text.empty() ? "" : ", ", reason.text, reason.contribution);
  return text;
}

/// What there is to know of a list that is shorter than was asked for, or was not computed now.
void printNotes(Console& console, const Recommendation& answer) {
  if (answer.cached) console.print("A list kept from an earlier request: {}\n", answer.trace->cachedReason);
  if (!answer.note.empty()) console.print("{}\n", answer.note);
}

void printList(Console& console, const Workspace& workspace, const Recommendation& answer) {
  using Align = TextTable::Align;
  TextTable table({{"#", Align::Right},
                   {"item", Align::Right},
                   {"name", Align::Left, 36},
                   {"category", Align::Left, 20},
                   {"score", Align::Right},
                   {"strongest terms of the logit", Align::Left, 110}});
  for (std::size_t i = 0; i < answer.list.size(); ++i) {
    const auto item = answer.list[i].item;
    table.addRow({std::to_string(i + 1), std::string(workspace.items().keyOf(item)),
                  workspace.itemText(item, "name"), workspace.itemText(item, "category"),
                  fmt::format("{:.4f}", answer.list[i].score), reasonsText(*answer.trace, i)});
  }
  console.print("{}", table.toText());
  printNotes(console, answer);
}

void printOutcome(Console& console, const ChannelTrace& channel) {
  if (channel.status == ChannelStatus::Done)
    console.print("{}: {} of at most {} proposed, {} removed\n", channel.name, channel.proposals.size(),
                  channel.limit, channel.removals.size());
  else
    console.print("{}: {}\n", channel.name, describe(channel.status));
  if (!channel.message.empty()) console.print("  {}\n", channel.message);
  for (const auto& each : channel.removalCounts)
    console.print("  {} removed: {}\n", each.count, each.reason);
}

void printChannels(Console& console, const Trace& trace) {
  using Align = TextTable::Align;
  console.print("\nRecall in {:.1f} ms, merge in {:.1f} ms, rank in {:.1f} ms\n", trace.recallMilliseconds,
                trace.mergeMilliseconds, trace.rankMilliseconds);
  TextTable table({{"channel"},
                   {"index"},
                   {"key", Align::Left, 48},
                   {"postings", Align::Right},
                   {"taken", Align::Right}});
  for (const auto& channel : trace.channels)
    for (const auto& key : channel.keys)
      table.addRow({channel.name, channel.index, key.key,
                    key.known ? std::to_string(key.postings) : "unknown", std::to_string(key.taken)});
  console.print("{}", table.toText());
  for (const auto& channel : trace.channels)
    printOutcome(console, channel);
  console.print("{} candidates after merging\n", trace.merged.size());
}

void printParts(Console& console, const Workspace& workspace, const Trace& trace) {
  const auto table = listedPartsTable(workspace, trace);
  if (!table.empty()) console.print("\nWhat the logits are made of\n{}", table);
}

std::string placeText(std::optional<std::uint32_t> place) {
  return place ? std::to_string(*place + 1) : "out";
}

void printConstraints(Console& console, const Workspace& workspace, const Trace& trace) {
  using Align = TextTable::Align;
  console.print("Configuration {}\n", trace.configuration);
  if (trace.constraints.empty()) return;
  TextTable table({{"constraint"},
                   {"item", Align::Right},
                   {"name", Align::Left, 36},
                   {"from", Align::Right},
                   {"to", Align::Right},
                   {"reason", Align::Left, 72}});
  for (const auto& constraint : trace.constraints)
    for (const auto& effect : constraint.effects)
      table.addRow({constraint.name, std::string(workspace.items().keyOf(effect.item)),
                    workspace.itemText(effect.item, "name"), placeText(effect.from), placeText(effect.to),
                    effect.reason});
  console.print("\nConstraints in {:.2f} ms\n{}", trace.constraintMilliseconds, table.toText());
  for (const auto& constraint : trace.constraints)
    if (!constraint.givenWay.empty())
      console.print("{} gave way: {}\n", constraint.name, constraint.givenWay);
}

std::string answerJson(const Workspace& workspace, const Recommendation& answer, const RecordedList& list,
                       const std::optional<Compared>& compared, bool withTrace) {
  auto text = toJson(workspace, answer, withTrace);
  if (!compared) return text;
  auto json = nlohmann::ordered_json::parse(text);
  json["comparison"] =
      nlohmann::ordered_json::parse(comparisonJson(compared->comparison, list, compared->baseline));
  return json.dump(2);
}

void print(const Options& options, Console& console, const Workspace& workspace, const Recommendation& answer,
           const RecordedList& list, const std::optional<Compared>& compared) {
  if (options.json())
    return console.print("{}\n", answerJson(workspace, answer, list, compared, options.trace));
  if (options.format == "csv")
    return console.print("{}", compared ? comparisonCsv(compared->comparison, list, compared->baseline)
                                        : recordedListCsv(list));
  if (compared)
    printComparison(console, compared->comparison, list, compared->baseline);
  else
    printList(console, workspace, answer);
  if (!options.trace) return;
  printChannels(console, *answer.trace);
  printParts(console, workspace, *answer.trace);
  printConstraints(console, workspace, *answer.trace);
}

/// Nothing when no baseline is given. A file that cannot be read is said before a workspace is opened.
Result<std::optional<RecordedList>> readBaseline(const Options& options) {
  if (options.baseline.empty()) return std::nullopt;
  RW_ASSIGN(auto baseline, readRecordedList(options.baseline));
  return std::optional(std::move(baseline));
}

/// Adds the request to the stage log.
Status logStages(const Options& options, const std::shared_ptr<const Workspace>& workspace,
                 const Pipeline& pipeline, const std::shared_ptr<const Trace>& trace) {
  RW_ASSIGN(const auto log, RequestLog::open(options.stageLog, 1, *workspace));
  log->offer({workspace, &pipeline, options.ask.pipeline.name, options.requestName, trace});
  log->finish();
  if (const auto counts = log->counts(); !counts.lastError.empty())
    return fail(ErrorKind::Io, "the stages were not logged: {}", counts.lastError);
  return {};
}

Status checkOverlap(const Options& options, const std::optional<Compared>& compared) {
  if (!options.minOverlap || !compared) return {};
  // Two empty lists are the same.
  const auto overlap = compared->comparison.rankBiasedOverlap.value_or(1);
  if (overlap >= *options.minOverlap) return {};
  return fail(ErrorKind::Conflict, "the rank-biased overlap with the baseline is below {}: {:.4f}",
              *options.minOverlap, overlap);
}

Status run(const Options& options, Console& console) {
  RW_ASSIGN(auto baseline, readBaseline(options));
  RW_ASSIGN(auto opened, options.ask.open(console));
  const auto& workspace = *opened.workspace;
  opened.request.count = options.count;
  opened.request.offline = options.offline;
  RW_ASSIGN(const auto answer, opened.pipeline->recommend(opened.request, true));
  const auto list = recordList(workspace, *answer.trace);
  std::optional<Compared> compared;
  if (baseline) {
    auto comparison = compareLists(list, *baseline);
    compared = Compared{std::move(*baseline), std::move(comparison)};
  }
  print(options, console, workspace, answer, list, compared);
  if (!options.stageLog.empty())
    RW_CHECK(logStages(options, opened.workspace, *opened.pipeline, answer.trace));
  if (!answer.cached) {
    RW_CHECK(workspace.saveKeptLists());
  }
  return checkOverlap(options, compared);
}

void addOutputOptions(CLI::App& command, Options& options) {
  command.add_option("--format", options.format, "How to print it")
      ->check(CLI::IsMember({"text", "json", "csv"}))
      ->capture_default_str();
  auto* baseline =
      command
          .add_option("--baseline", options.baseline,
                      "Compare with a list that --format json or csv printed, or the window saved")
          ->type_name("FILE");
  command
      .add_option("--min-overlap", options.minOverlap,
                  "Fail when the rank-biased overlap with the baseline is less, e.g. 0.8")
      ->check(CLI::Range(0.0, 1.0))
      ->needs(baseline);
}

} // namespace

void addRecommendCommand(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("recommend", "The list for a user, and with --trace how it came about");
  auto options = std::make_shared<Options>();
  options->ask.addTo(*command);
  command->add_option("-n,--count", options->count, "Places of the list (default: as the pipeline says)")
      ->check(CLI::Range(1, 100000));
  command->get_option("--json")->description("Print JSON, as --format json");
  command->add_flag("--trace", options->trace, "Add what every stage did; complete with --json");
  command->add_flag(
      "--offline", options->offline,
      "The list that was kept for the user, as when a source fails ([fallback] of the pipeline)");
  addOutputOptions(*command, *options);
  auto* log = command
                  ->add_option("--stage-log", options->stageLog,
                               "Add what each stage did to this stage log, for funnel")
                  ->type_name("FILE");
  command
      ->add_option("--request", options->requestName,
                   "What the stage log calls the request; funnel feedback finds it by that")
      ->type_name("NAME")
      ->needs(log);
  command->callback(
      [options, &action] { action = [options](Console& console) { return run(*options, console); }; });
}

} // namespace rankwright::cli
