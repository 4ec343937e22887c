#include "app/cli/console.h"
#include "app/cli/index_reports.h"
#include "app/cli/report_format.h"
#include "app/cli/workspace_option.h"
#include "core/workspace/user_keys.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>

namespace rankwright::cli {

namespace {

struct Options {
  std::string folder;
  RequestOption request;
  ReportFormat output;
};

Status printKeysOfUser(const Options& options, Console& console) {
  RW_ASSIGN(const auto workspace, (WorkspaceOption{options.folder, false}.open(console)));
  RW_ASSIGN(const auto request, options.request.resolve(*workspace));
  ProgressLine line;
  RW_ASSIGN(auto keys, keysOfUser(*workspace, request, console.job(line)));
  return options.output.print(*userKeysTable(std::move(keys)), nullptr, console);
}

} // namespace

void addIndexUserReport(CLI::App& index, Action& action) {
  auto options = std::make_shared<Options>();
  auto* command = index.add_subcommand(
      "user", "The keys that a user's request asks the indexes for: hit, miss, and the rule that made each");
  addWorkspaceFolder(*command, options->folder);
  options->request.addTo(*command);
  options->output.addTo(*command);
  command->callback([options, &action] {
    action = [options](Console& console) { return printKeysOfUser(*options, console); };
  });
}

} // namespace rankwright::cli
