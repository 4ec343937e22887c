#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/logit_tables.h"
#include "app/cli/text_table.h"
#include "app/cli/workspace_option.h"
#include "core/pipeline/ranked_parts.h"
#include "core/pipeline/why_not.h"
#include "core/workspace/repeated_request.h"
#include "core/workspace/trace_json.h"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

namespace rankwright::cli {

namespace {

struct Options {
  PipelineRequestOption ask;
  std::string item;
  std::string stageLog;
  std::uint64_t number = 0; ///< of the request in the log
};

/// What is asked of which pipeline; of a logged request also what is not as it was then.
struct Question {
  std::shared_ptr<const Workspace> workspace;
  const Pipeline* pipeline = nullptr;
  Request request;
  std::optional<RepeatedRequest> repeated = {};
};

Result<Question> loggedQuestion(const Options& options, Console& console) {
  Question question;
  RW_ASSIGN(question.workspace, options.ask.workspace.open(console));
  RW_ASSIGN(question.repeated, repeatRequest(*question.workspace, options.stageLog, options.number));
  RW_ASSIGN(question.pipeline, question.workspace->pipeline(question.repeated->pipeline));
  question.request = question.repeated->request;
  return question;
}

Result<Question> questionOf(const Options& options, Console& console) {
  if (!options.stageLog.empty()) return loggedQuestion(options, console);
  RW_ASSIGN(auto opened, options.ask.open(console));
  return Question{std::move(opened.workspace), opened.pipeline, std::move(opened.request)};
}

void printNearMisses(Console& console, const Trace& trace, const WhyNot& answer) {
  if (answer.nearMisses.empty()) return;
  using Align = TextTable::Align;
  TextTable table({{"channel"}, {"key", Align::Left, 48}, {"place", Align::Right}, {"of", Align::Right}});
  for (const auto& miss : answer.nearMisses)
    table.addRow({trace.channels[miss.channel].name, miss.key, std::to_string(miss.postingPosition + 1),
                  std::to_string(miss.postings)});
  console.print("\n{}", table.toText());
}

void printAnswer(Console& console, const Workspace& workspace, const Trace& trace, const WhyNot& answer,
                 const std::optional<LogitParts>& parts) {
  const auto name = workspace.itemText(answer.item, "name");
  console.print("{}{}: {}\n{}\n", workspace.items().keyOf(answer.item), name.empty() ? "" : " " + name,
                describe(answer.stage), answer.explanation);
  printNearMisses(console, trace, answer);
  if (parts) console.print("\n{}", partsText(*parts, trace.fields));
}

Status run(const Options& options, Console& console) {
  RW_ASSIGN(const auto question, questionOf(options, console));
  const auto& workspace = *question.workspace;
  RW_ASSIGN(const auto item, workspace.item(options.item));
  RW_ASSIGN(const auto answer, question.pipeline->recommend(question.request, true));
  const auto why = explainAbsence(*answer.trace, *question.pipeline, item);
  const auto parts = rankedParts(*answer.trace, *question.pipeline, item);
  if (question.repeated)
    for (const auto& difference : differencesTo(*question.repeated, *answer.trace))
      console.note("{}\n", difference);
  if (options.ask.workspace.json)
    console.print("{}\n", toJson(workspace, *answer.trace, why, parts));
  else
    printAnswer(console, workspace, *answer.trace, why, parts);
  return {};
}

} // namespace

void addWhyNotCommand(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("why-not", "The stage at which an item left a user's request");
  auto options = std::make_shared<Options>();
  options->ask.addTo(*command);
  command->add_option("-i,--item", options->item, "Key of the item")->required();
  auto* log = command
                  ->add_option("--stage-log", options->stageLog,
                               "Ask for a request of this log again, as it was asked then")
                  ->type_name("FILE");
  command->add_option("--row", options->number, "Its id there, as 'funnel requests' has it")->needs(log);
  command->callback(
      [options, &action] { action = [options](Console& console) { return run(*options, console); }; });
}

} // namespace rankwright::cli
