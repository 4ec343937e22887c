#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/text_table.h"
#include "app/cli/workspace_option.h"
#include "core/pipeline/why_not.h"
#include "core/workspace/trace_json.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace rankwright::cli {

namespace {

struct Options {
  PipelineRequestOption ask;
  std::string item;
};

void printAnswer(Console& console, const Workspace& workspace, const Trace& trace, const WhyNot& answer) {
  const auto name = workspace.itemText(answer.item, "name");
  console.print("{}{}: {}\n{}\n", workspace.items().keyOf(answer.item), name.empty() ? "" : " " + name,
                describe(answer.stage), answer.explanation);
  if (answer.nearMisses.empty()) return;
  using Align = TextTable::Align;
  TextTable table({{"channel"}, {"key", Align::Left, 48}, {"place", Align::Right}, {"of", Align::Right}});
  for (const auto& miss : answer.nearMisses)
    table.addRow({trace.channels[miss.channel].name, miss.key, std::to_string(miss.postingPosition + 1),
                  std::to_string(miss.postings)});
  console.print("\n{}", table.toText());
}

Status run(const Options& options, Console& console) {
  RW_ASSIGN(const auto opened, options.ask.open(console));
  const auto& workspace = *opened.workspace;
  RW_ASSIGN(const auto item, workspace.item(options.item));
  RW_ASSIGN(const auto answer, opened.pipeline->recommend(opened.request, true));
  const auto why = explainAbsence(*answer.trace, *opened.pipeline, item);
  if (options.ask.workspace.json)
    console.print("{}\n", toJson(workspace, *answer.trace, why));
  else
    printAnswer(console, workspace, *answer.trace, why);
  return {};
}

} // namespace

void addWhyNotCommand(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("why-not", "The stage at which an item left a user's request");
  auto options = std::make_shared<Options>();
  options->ask.addTo(*command);
  command->add_option("-i,--item", options->item, "Key of the item")->required();
  command->callback(
      [options, &action] { action = [options](Console& console) { return run(*options, console); }; });
}

} // namespace rankwright::cli
