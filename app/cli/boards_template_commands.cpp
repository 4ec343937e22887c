#include "app/cli/boards_command.h"
#include "app/cli/console.h"
#include "app/cli/report_table.h"
#include "app/cli/text_table.h"
#include "app/cli/workspace_option.h"
#include "core/base/toml_text.h"
#include "core/document/document_file.h"
#include "core/expr/nearest_name.h"
#include "core/leaderboard/leaderboard_fix.h"
#include "core/leaderboard/leaderboard_toml.h"
#include "core/workspace/board_templates.h"
#include "core/workspace/leaderboard_texts.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright::cli {

namespace {

constexpr std::size_t kLongestMeaning = 120; ///< a sentence is shown whole

struct TemplatesOptions {
  WorkspaceOption workspace;
  std::string category;
  ReportFormat format;
};

struct NewOptions {
  BoardsOption boards;
  std::string name;
  std::string wanted; ///< name of the template
  std::string category;
  std::string title;
  std::vector<std::string> settings; ///< KEY=VALUE
};

Status printTemplates(const TemplatesOptions& options, Console& console) {
  RW_ASSIGN(const auto workspace, options.workspace.open(console));
  ReportTable table({{"template"}, {"title"}, {"meaning"}});
  TextTable text({{"template"}, {"title"}, {"meaning", TextTable::Align::Left, kLongestMeaning}});
  for (const auto& each : templatesFor(*workspace, options.category)) {
    table.addRow({each.config.name, each.title, each.meaning});
    text.addRow({each.config.name, each.title, each.meaning});
  }
  if (options.format.format != "text") return options.format.print(table, nullptr, console);
  console.print("{}", text.toText());
  return {};
}

Result<LeaderboardConfig> templateNamed(const std::vector<LeaderboardTemplate>& templates,
                                        const std::string& name) {
  NearestName nearest(name);
  for (const auto& each : templates) {
    if (each.config.name == name) return each.config;
    nearest.offer(each.config.name);
  }
  if (nearest.name().empty())
    return fail(ErrorKind::NotFound, "no such template; 'boards templates' lists them: {}", name);
  return fail(ErrorKind::NotFound, "no such template (did you mean '{}'?): {}", nearest.name(), name);
}

/// Values of these keys are texts, whatever they look like; those of others stand as TOML writes them.
bool isTextKey(std::string_view key) {
  constexpr std::array<std::string_view, 9> kKeys = {"title", "audience", "candidates", "order", "fallback",
                                                     "owner", "note",     "start",      "end"};
  return std::ranges::find(kKeys, key) != kKeys.end();
}

/// `KEY=VALUE`, or `TABLE.KEY=VALUE`.
Result<LeaderboardEdit> editOf(const std::string& setting) {
  const auto equals = setting.find('=');
  if (equals == 0 || equals == std::string::npos)
    return fail(ErrorKind::InvalidArgument, "a setting is KEY=VALUE, and not: {}", setting);
  auto key = setting.substr(0, equals);
  const auto value = setting.substr(equals + 1);
  LeaderboardEdit edit;
  if (const auto dot = key.find('.'); dot != std::string::npos) {
    edit.place.table = key.substr(0, dot);
    key.erase(0, dot + 1);
  }
  edit.literal = isTextKey(key) ? tomlString(value) : value;
  edit.key = std::move(key);
  return edit;
}

Result<std::string> textOfNew(const NewOptions& options, const Workspace& workspace) {
  RW_ASSIGN(auto config, templateNamed(templatesFor(workspace, options.category), options.wanted));
  config.name = options.name;
  if (!options.title.empty()) config.title = options.title;
  std::vector<LeaderboardEdit> edits;
  for (const auto& setting : options.settings) {
    RW_ASSIGN(edits.emplace_back(), editOf(setting));
  }
  RW_ASSIGN(auto text, withEdits(toToml(config), edits));
  RW_CHECK(parseLeaderboardToml(text, options.name, leaderboardPath(options.name)));
  return text;
}

Status printFindings(const NewOptions& options, LeaderboardWorkbench& workbench, Console& console) {
  RW_ASSIGN(const auto files, readLeaderboards(workbench.workspace().folder()));
  ProgressLine line;
  RW_ASSIGN(const auto built, workbench.build(files, console.job(line)));
  for (const auto& finding : workbench.check(files, built))
    if (finding.board == options.name) console.print("{}\n", textOf(finding));
  return {};
}

Status makeBoard(const NewOptions& options, Console& console) {
  RW_ASSIGN(const auto workbench, options.boards.open(console));
  const auto& workspace = workbench->workspace();
  RW_ASSIGN(const auto text, textOfNew(options, workspace));
  const auto file = workspace.folder() / leaderboardPath(options.name);
  RW_CHECK(saveDocumentFile(file, text, std::nullopt));
  console.print("{}\n", file.string());
  return printFindings(options, *workbench, console);
}

} // namespace

void addBoardTemplates(CLI::App& boards, Action& action) {
  auto* list = boards.add_subcommand("templates", "What a new board can begin with");
  auto listed = std::make_shared<TemplatesOptions>();
  addWorkspaceFolder(*list, listed->workspace.folder);
  list->add_option("--category", listed->category, "Of the template of one category (default: any)");
  listed->format.addTo(*list);
  list->callback([listed, &action] {
    action = [listed](Console& console) { return printTemplates(*listed, console); };
  });
  auto* make = boards.add_subcommand("new", "Make a board from a template, and tell what check says of it");
  auto made = std::make_shared<NewOptions>();
  make->add_option("name", made->name, "Name of the board, which must be new")->required();
  make->add_option("--template", made->wanted, "One of 'boards templates'")->type_name("NAME")->required();
  make->add_option("--title", made->title, "As users read it (default: the template's)");
  make->add_option("--category", made->category, "Of the template of one category (default: any)");
  make->add_option("--set", made->settings,
                   "Another value for a key of the file, e.g. slots=30 or "
                   "new_apps.share=0.2; may be repeated")
      ->type_name("KEY=VALUE")
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  made->boards.addTo(*make);
  make->callback(
      [made, &action] { action = [made](Console& console) { return makeBoard(*made, console); }; });
}

} // namespace rankwright::cli
