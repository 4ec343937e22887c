#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/text_table.h"
#include "app/cli/workspace_option.h"
#include "core/pipeline/reasons.h"
#include "core/workspace/trace_json.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace rankwright::cli {

namespace {

struct Options {
  WorkspaceOption workspace;
  RequestOption request;
  std::uint32_t count = 0;
  bool trace = false;
};

std::string reasonsText(const Trace& trace, const RankedItem& item) {
  std::string text;
  for (const auto& reason : topReasons(trace, item, 3))
    text += fmt::format("{}{} {:+.2f}", text.empty() ? "" : ", ", reason.text, reason.contribution);
  return text;
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
                  fmt::format("{:.4f}", answer.list[i].score),
                  reasonsText(*answer.trace, answer.trace->ranked[i])});
  }
  console.print("{}", table.toText());
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
    console.print("{}: {} of at most {} proposed, {} removed\n", channel.name, channel.proposals.size(),
                  channel.limit, channel.removals.size());
  console.print("{} candidates after merging\n", trace.merged.size());
}

Status run(const Options& options, Console& console) {
  RW_ASSIGN(const auto workspace, options.workspace.open(console));
  RW_ASSIGN(auto request, options.request.resolve(*workspace));
  request.count = options.count;
  RW_ASSIGN(const auto answer, workspace->pipeline().recommend(request, true));
  if (options.workspace.json) {
    console.print("{}\n", toJson(*workspace, answer, options.trace));
    return {};
  }
  printList(console, *workspace, answer);
  if (options.trace) printChannels(console, *answer.trace);
  return {};
}

} // namespace

void addRecommendCommand(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("recommend", "The list for a user, and with --trace how it came about");
  auto options = std::make_shared<Options>();
  options->workspace.addTo(*command);
  options->request.addTo(*command);
  command->add_option("-n,--count", options->count, "Places of the list (default: as the pipeline says)")
      ->check(CLI::Range(1, 100000));
  command->add_flag("--trace", options->trace, "Add what every stage did; complete with --json");
  command->callback(
      [options, &action] { action = [options](Console& console) { return run(*options, console); }; });
}

} // namespace rankwright::cli
