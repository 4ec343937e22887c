#include "app/cli/workspace_option.h"

#include "app/cli/console.h"

#include <CLI/CLI.hpp>

namespace rankwright::cli {

std::string checkContextText(const std::string& text) {
  const auto equals = text.find('=');
  if (equals == std::string::npos || equals == 0)
    return "a context feature is written name=value, not: " + text;
  return {};
}

void WorkspaceOption::addTo(CLI::App& command) {
  command.add_option("-w,--workspace", folder, "Folder of the workspace (it holds workspace.toml)")
      ->type_name("DIR")
      ->required();
  command.add_flag("--json", json, "Print JSON");
}

Result<std::shared_ptr<const Workspace>> WorkspaceOption::open(Console& console) const {
  ProgressLine line;
  return Workspace::open(folder, console.job(line));
}

void PipelineOption::addTo(CLI::App& command) {
  command.add_option("--pipeline", name, "Pipeline that answers: 'default', or NAME of pipelines/NAME.toml")
      ->type_name("NAME")
      ->capture_default_str();
}

void addTimeOption(CLI::App& command, std::optional<std::int64_t>& time) {
  command.add_option("--time", time, "The time that rules see, in seconds since 1970 (default: the present)")
      ->type_name("SECONDS");
}

void RequestOption::addTo(CLI::App& command) {
  command.add_option("-u,--user", user, "Key of the user")->required();
  command.add_option("-c,--context", context, "A context feature, name=value; may be repeated")
      ->check(CLI::Validator(checkContextText, "NAME=VALUE"));
  addTimeOption(command, time);
}

Result<Request> RequestOption::resolve(const Workspace& workspace) const {
  Request request;
  request.clock = workspace.presentClock();
  if (time) request.clock.now = time;
  RW_ASSIGN(request.user, workspace.user(user));
  for (const auto& text : context) {
    const auto equals = text.find('=');
    RW_ASSIGN(auto feature, parseContextFeature(workspace.contextSchema(), text.substr(0, equals),
                                                text.substr(equals + 1)));
    request.context.push_back(std::move(feature));
  }
  return request;
}

} // namespace rankwright::cli
