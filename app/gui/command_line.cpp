#include "app/gui/command_line.h"

#include "app/usage/exit_status.h"

#include <cstdio>
#include <map>

namespace rankwright {

namespace {

using Writer = std::string (*)(const usage::Program&);

const std::map<QString, Writer>& writers() {
  static const std::map<QString, Writer> all = {{QStringLiteral("man"), usage::manPage},
                                                {QStringLiteral("bash"), usage::bashCompletion},
                                                {QStringLiteral("fish"), usage::fishCompletion},
                                                {QStringLiteral("zsh"), usage::zshCompletion}};
  return all;
}

void print(std::FILE* stream, const QString& text) {
  std::fputs(qPrintable(text), stream);
}

usage::Option optionOf(const QCommandLineOption& option, usage::ValueKind kind) {
  usage::Option told;
  for (const auto& name : option.names())
    told.names.push_back((name.size() == 1 ? "-" : "--") + name.toStdString());
  told.value = {kind, option.valueName().toStdString(), {}};
  told.description = option.description().toStdString();
  return told;
}

} // namespace

CommandLine::CommandLine()
    : workspace_(QStringLiteral("workspace"), tr("The workspace folder to open."), tr("folder")),
      user_(QStringLiteral("user"), tr("The user to select at first."), tr("key")),
      tour_(QStringLiteral("tour"), tr("Render every view of the workspace as PNG into a folder, and exit."),
            tr("folder")),
      startupReport_(QStringLiteral("startup-report"),
                     tr("Print how long the start took and how much memory it needs, and exit.")),
      watchdog_(
          QStringLiteral("watchdog"),
          tr("Report whatever keeps the window from answering for longer than a frame, with its stack; with "
             "--tour such a report is a failure.")),
      watchdogLimit_(QStringLiteral("watchdog-limit"),
                     tr("How many milliseconds --watchdog lets pass; a frame, which is 16, without it."),
                     tr("milliseconds")),
      language_(QStringLiteral("language"), tr("The language of the window: en or zh_CN."), tr("language")),
      help_({QStringLiteral("h"), QStringLiteral("help")}, tr("Print this help and exit.")),
      version_({QStringLiteral("v"), QStringLiteral("version")}, tr("Print the version and exit.")),
      generate_(QStringLiteral("generate"), {}, QStringLiteral("what")) {
  generate_.setFlags(QCommandLineOption::HiddenFromHelp);
  for (const auto& row : rows())
    parser_.addOption(row.option);
  parser_.addOption(generate_);
  parser_.addPositionalArgument(QStringLiteral("workspace"),
                                tr("The workspace folder to open; without one, the latest."),
                                QStringLiteral("[workspace]"));
  parser_.setApplicationDescription(tr("A workbench for the people behind an app store's recommendations."));
}

std::vector<CommandLine::Row> CommandLine::rows() const {
  using enum usage::ValueKind;
  return {{workspace_, Folder},   {user_, Text},     {tour_, Folder},
          {startupReport_, None}, {watchdog_, None}, {watchdogLimit_, Text},
          {language_, Text},      {help_, None},     {version_, None}};
}

void CommandLine::parse(const QStringList& arguments) {
  error_.clear();
  if (!parser_.parse(arguments))
    error_ = parser_.errorText();
  else if (parser_.isSet(watchdogLimit_) && !watchdogLimit())
    error_ = tr("The limit of the watchdog is a number of milliseconds above 0, not: %1")
                 .arg(parser_.value(watchdogLimit_));
  else if (parser_.positionalArguments().size() + (parser_.isSet(workspace_) ? 1 : 0) > 1)
    error_ = tr("Only one workspace can be opened, so there is no use for: %1")
                 .arg(parser_.positionalArguments().constLast());
}

bool CommandLine::asksForText() const {
  return error_.isEmpty() && isTextSet();
}

bool CommandLine::needsDisplay() const {
  return error_.isEmpty() && !isTextSet() && !parser_.isSet(tour_);
}

bool CommandLine::isTextSet() const {
  return parser_.isSet(help_) || parser_.isSet(version_) || parser_.isSet(generate_);
}

std::optional<int> CommandLine::answer() {
  if (!error_.isEmpty()) {
    print(stderr, QStringLiteral("rankwright: %1\n").arg(error_));
    return usage::kWrongUsage;
  }
  if (parser_.isSet(help_)) return printHelp();
  if (parser_.isSet(version_)) {
    print(stdout, QStringLiteral("rankwright " RW_VERSION "\n"));
    return usage::kDone;
  }
  if (parser_.isSet(generate_)) return generate(parser_.value(generate_));
  return std::nullopt;
}

int CommandLine::printHelp() const {
  print(stdout, parser_.helpText());
  print(stdout,
        u'\n' +
            tr("Exit status: %1 done, %2 it failed (the reason is on standard error), %3 wrong usage.")
                .arg(usage::kDone)
                .arg(usage::kFailed)
                .arg(usage::kWrongUsage) +
            u'\n');
  return usage::kDone;
}

int CommandLine::generate(const QString& what) const {
  const auto writer = writers().find(what);
  if (writer == writers().end()) {
    print(stderr, QStringLiteral("rankwright: %1\n")
                      .arg(tr("Only man, bash, fish and zsh can be generated, not: %1").arg(what)));
    return usage::kWrongUsage;
  }
  std::fputs(writer->second(usage()).c_str(), stdout);
  return usage::kDone;
}

std::optional<int> CommandLine::watchdogLimit() const {
  if (!parser_.isSet(watchdogLimit_)) return std::nullopt;
  bool isNumber = false;
  const auto limit = parser_.value(watchdogLimit_).toInt(&isNumber);
  return isNumber && limit > 0 ? std::optional(limit) : std::nullopt;
}

Launch CommandLine::launch() const {
  const auto workspace =
      parser_.isSet(workspace_) ? parser_.value(workspace_) : parser_.positionalArguments().value(0);
  return {.workspace = workspace,
          .user = parser_.value(user_),
          .tourFolder = parser_.value(tour_),
          .startupReport = parser_.isSet(startupReport_),
          .watchdog = parser_.isSet(watchdog_) || parser_.isSet(watchdogLimit_),
          .watchdogLimit = watchdogLimit(),
          .language = parser_.value(language_)};
}

usage::Program CommandLine::usage() const {
  usage::Program program;
  program.command = {"rankwright", "a workbench for an app store's recommendations", {}, {}, {}};
  for (const auto& row : rows())
    program.command.options.push_back(optionOf(row.option, row.kind));
  program.command.positionals = {
      {{usage::ValueKind::Folder, "workspace", {}},
       "The workspace folder to open, or its workspace.toml; without one, the latest.",
       false,
       false}};
  program.version = RW_VERSION;
  program.description = {
      parser_.applicationDescription().toStdString(),
      "The window shows the whole engine at work on a workspace: pick a user, see the list that the engine "
      "would "
      "serve, and follow every app in it from the rule that made a key to its place on the screen.",
      "The options of every Qt program, such as -platform, are understood too."};
  program.exitStatuses = usage::exitStatuses();
  program.environment = {{"RANKWRIGHT_PLUGINS",
                          "A folder to look for librw_model_torch.so in, before those of the installation."},
                         {"QT_QPA_PLATFORM",
                          "The platform to draw on; offscreen needs no display. --tour, --help and --version "
                          "need none in any case."}};
  program.files = {{"~/.config/rankwright/rankwright.conf",
                    "What the window remembers: its size, its docks, the workspaces opened lately."},
                   {"workspace.toml",
                    "Names the parts of a workspace; the page workspace.md of the guide describes them."}};
  program.examples = {
      {"rankwright store", "Opens the workspace in the folder store."},
      {"rankwright --tour pictures --workspace store", "Saves a picture of every view, without a display."}};
  program.seeAlso = {"rankwright-cli(1)"};
  return program;
}

} // namespace rankwright
