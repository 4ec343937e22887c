#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/report_format.h"
#include "app/cli/text_table.h"
#include "app/cli/workspace_option.h"
#include "core/base/file.h"
#include "core/document/line_diff.h"
#include "core/pipeline/blast_radius.h"
#include "core/table/table_export.h"
#include "core/workspace/blast_radius_markdown.h"
#include "core/workspace/blast_radius_report.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rankwright::cli {

namespace {

struct Options {
  std::string folder;
  ComparedConfigurations names;
  std::vector<std::string> context;
  std::optional<std::int64_t> time = {};
  std::uint32_t users = 1000;
  std::uint64_t seed = 1;
  std::uint32_t count = 0;
  std::string format = "text";
};

/// A configuration that is compared: one of the workspace's, or one of a file over the workspace's data.
struct Configured {
  const Pipeline* pipeline = nullptr;
  std::unique_ptr<const Pipeline> own = nullptr; ///< when it is of a file
};

bool isFileName(const std::string& name) {
  return name.ends_with(".toml") || name.find('/') != std::string::npos;
}

Result<Configured> configured(const Workspace& workspace, const std::string& name) {
  Configured result;
  if (!isFileName(name)) {
    RW_ASSIGN(result.pipeline, workspace.pipeline(name));
    return result;
  }
  RW_ASSIGN(auto config, loadPipelineToml(name));
  RW_ASSIGN(result.own, workspace.makePipeline(std::move(config)));
  result.pipeline = result.own.get();
  return result;
}

Result<ReplayOptions> replayOptions(const Options& options, const Workspace& workspace) {
  ReplayOptions replayed{options.users, options.seed, {}};
  replayed.request.count = options.count;
  replayed.request.clock = workspace.presentClock();
  if (options.time) replayed.request.clock.now = options.time;
  for (const auto& text : options.context) {
    const auto equals = text.find('=');
    RW_ASSIGN(auto feature, parseContextFeature(workspace.contextSchema(), text.substr(0, equals),
                                                text.substr(equals + 1)));
    replayed.request.context.push_back(std::move(feature));
  }
  return replayed;
}

std::string textOf(const Estimate& estimate, const char* unit = "", double scale = 1, int digits = 3) {
  return fmt::format("{:.{}f}{} ({:.{}f} to {:.{}f})", estimate.value * scale, digits, unit,
                     estimate.low * scale, digits, estimate.high * scale, digits);
}

std::string textOf(const ExposureChange& change) {
  return fmt::format("{} -> {} ({:+})", change.before, change.after, change.difference());
}

std::string signedText(const Estimate& estimate) {
  return fmt::format("{:+.4f} ({:+.4f} to {:+.4f})", estimate.value, estimate.low, estimate.high);
}

void printFigures(Console& console, const BlastRadius& radius) {
  TextTable table({{"", TextTable::Align::Left}, {"with an interval of 95 %", TextTable::Align::Left, 80}});
  table.addRow({"users asked", std::to_string(radius.users)});
  table.addRow({"lists changed", textOf(radius.changedShare, " %", 100, 1)});
  table.addRow({"rank-biased overlap", textOf(radius.rankBiasedOverlap)});
  table.addRow({"Jaccard index", textOf(radius.jaccard)});
  table.addRow({"places of all lists", textOf(radius.places)});
  table.addRow({"different items shown", textOf(radius.items)});
  table.addRow({"places of items nobody has used", textOf(radius.newItems)});
  for (const auto& change : radius.predicted) {
    const auto name = fmt::format("{} a list predicted by '{}'", describe(change.action), radius.judge);
    table.addRow({name + " before", textOf(change.before, "", 1, 4)});
    table.addRow({name + " after", textOf(change.after, "", 1, 4)});
    table.addRow({"difference for the same users", signedText(change.difference)});
  }
  for (const auto& number : radius.numbers)
    table.addRow({fmt::format("mean {}: {:.3f} ->", number.feature, number.before.value),
                  fmt::format("{:.3f}, difference {}", number.after.value, signedText(number.difference))});
  console.print("{}", table.toText());
}

void printFeatures(Console& console, const BlastRadius& radius) {
  constexpr std::size_t kShown = 10;
  using Align = TextTable::Align;
  for (const auto& feature : radius.features) {
    TextTable table({{feature.feature, Align::Left, 36},
                     {"places before", Align::Right},
                     {"after", Align::Right},
                     {"change", Align::Right}});
    for (std::size_t i = 0; i < std::min(kShown, feature.values.size()); ++i) {
      const auto& each = feature.values[i];
      table.addRow({each.value.empty() ? "(none)" : each.value, std::to_string(each.places.before),
                    std::to_string(each.places.after), fmt::format("{:+}", each.places.difference())});
    }
    console.print("\n{}", table.toText());
  }
}

void printMostChanged(Console& console, const Workspace& workspace, const BlastRadius& radius) {
  using Align = TextTable::Align;
  TextTable items({{"item", Align::Right},
                   {"name", Align::Left, 36},
                   {"lists before", Align::Right},
                   {"after", Align::Right},
                   {"change", Align::Right}});
  for (const auto& each : radius.mostChangedItems)
    items.addRow({std::string(workspace.items().keyOf(each.item)), workspace.itemText(each.item, "name"),
                  std::to_string(each.places.before), std::to_string(each.places.after),
                  fmt::format("{:+}", each.places.difference())});
  TextTable users(
      {{"user", Align::Right}, {"overlap", Align::Right}, {"new", Align::Right}, {"left", Align::Right}});
  for (const auto& each : radius.mostChangedUsers)
    users.addRow({std::string(workspace.users().keyOf(each.user)),
                  fmt::format("{:.3f}", each.rankBiasedOverlap), std::to_string(each.entered),
                  std::to_string(each.left)});
  if (!radius.mostChangedItems.empty()) console.print("\nItems that change most\n{}", items.toText());
  if (!radius.mostChangedUsers.empty()) console.print("\nUsers whose lists change most\n{}", users.toText());
}

std::filesystem::path fileOf(const Workspace& workspace, const std::string& name) {
  if (isFileName(name)) return name;
  if (name == kDefaultPipeline) return workspace.config().pipeline;
  return workspace.config().pipelines / (name + ".toml");
}

void printTextDiff(Console& console, const Workspace& workspace, const ComparedConfigurations& names) {
  const auto before = readTextFile(fileOf(workspace, names.before));
  const auto after = readTextFile(fileOf(workspace, names.after));
  if (!before || !after || *before == *after) return;
  console.print("\n{}", unifiedDiff(*before, *after, {names.before, names.after}));
}

Status print(const Options& options, const Workspace& workspace, const std::vector<ReplayedUser>& users,
             const BlastRadius& radius, Console& console) {
  if (options.format == "csv")
    return ReportFormat{"csv"}.print(*replayedUsersTable(workspace, users), nullptr, console);
  if (options.format == "json" || options.format == "markdown") {
    const auto page = options.format == "json" ? toJson(workspace, options.names, radius) + '\n'
                                               : toMarkdown(workspace, options.names, radius);
    console.print("{}", page);
    return {};
  }
  printFigures(console, radius);
  printFeatures(console, radius);
  printMostChanged(console, workspace, radius);
  printTextDiff(console, workspace, options.names);
  return {};
}

Status run(const Options& options, Console& console) {
  RW_ASSIGN(const auto workspace, (WorkspaceOption{options.folder, false}.open(console)));
  RW_ASSIGN(const auto before, configured(*workspace, options.names.before));
  RW_ASSIGN(const auto after, configured(*workspace, options.names.after));
  RW_ASSIGN(const auto replayed, replayOptions(options, *workspace));
  const BlastRadiusSummary summary(*before.pipeline, *after.pipeline);
  std::vector<ReplayedUser> users;
  {
    ProgressLine line;
    RW_ASSIGN(users, replay(*before.pipeline, *after.pipeline, replayed, console.job(line)));
  }
  return print(options, *workspace, users, summary.of(users), console);
}

void addRequestOptions(CLI::App& command, Options& options) {
  command.add_option("--users", options.users, "Users to ask for, drawn from all")
      ->check(CLI::Range(1U, UINT32_MAX))
      ->capture_default_str();
  command.add_option("--seed", options.seed, "The same one draws the same users")->capture_default_str();
  command.add_option("-n,--count", options.count, "Places of the lists (default: as each pipeline says)")
      ->check(CLI::Range(1, 100000));
  command.add_option("-c,--context", options.context, "A context feature, name=value; may be repeated")
      ->check(CLI::Validator(checkContextText, "NAME=VALUE"));
  addTimeOption(command, options.time);
}

} // namespace

void addDiffConfigCommand(CLI::App& app, Action& action) {
  auto* command =
      app.add_subcommand("diff-config", "What replacing one pipeline by another does to users' lists");
  auto options = std::make_shared<Options>();
  command->add_option("before", options->names.before, "Pipeline of the workspace, or a TOML file")
      ->required();
  command->add_option("after", options->names.after, "The one that is to replace it")->required();
  addWorkspaceFolder(*command, options->folder);
  addRequestOptions(*command, *options);
  command->add_option("--format", options->format, "How to print it; csv has a row for each user")
      ->check(CLI::IsMember({"text", "json", "csv", "markdown"}))
      ->capture_default_str();
  command->callback(
      [options, &action] { action = [options](Console& console) { return run(*options, console); }; });
}

} // namespace rankwright::cli
