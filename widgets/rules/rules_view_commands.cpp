// What a person can do in the view of rules: its commands, and the menu of rules files.

#include "core/document/rule_files.h"
#include "core/document/text_change.h"
#include "core/document/workspace_parts.h"
#include "core/workspace/rule_format.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/text.h"
#include "widgets/document/document.h"
#include "widgets/document/document_commands.h"
#include "widgets/document/document_desk.h"
#include "widgets/document/document_editor.h"
#include "widgets/document/document_set.h"
#include "widgets/document/editor_tabs.h"
#include "widgets/rules/live_preview.h"
#include "widgets/rules/profile_panel.h"
#include "widgets/rules/rename_bar.h"
#include "widgets/rules/rule_assistant.h"
#include "widgets/rules/rule_line_assistant.h"
#include "widgets/rules/rules_view.h"
#include "widgets/rules/where_used_panel.h"

#include <QIcon>
#include <QMenu>

namespace rankwright {

namespace {

bool isToml(const Document& document) {
  return document.path().endsWith(QLatin1String(".toml"));
}

} // namespace

QAction* RulesView::addCommand(CommandSpec spec, void (RulesView::*call)()) {
  auto* action = new QAction(QIcon::fromTheme(spec.icon), spec.text, this);
  action->setObjectName(spec.id);
  action->setToolTip(spec.toolTip);
  action->setShortcut(spec.shortcut);
  action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  connect(action, &QAction::triggered, this, call);
  addAction(action);
  commands_.emplace_back(action, std::move(spec));
  return action;
}

void RulesView::addCommands() {
  const auto group = tr("Rules");
  const QList<QAction*> tools = {
      addCommand({QStringLiteral("rules.complete"), tr("&Complete"),
                  tr("Offer the names that fit at the caret"), QStringLiteral("code-function"),
                  QKeySequence(Qt::CTRL | Qt::Key_Space), group},
                 &RulesView::completeWord),
      addCommand({QStringLiteral("rules.rename"), tr("Re&name…"),
                  tr("Give the rule at the caret another name in every file"), QStringLiteral("edit-rename"),
                  QKeySequence(Qt::Key_F2), group},
                 &RulesView::renameRule),
      addCommand({QStringLiteral("rules.format"), tr("&Format"),
                  tr("Put the rules of the file in front into the usual spacing"),
                  QStringLiteral("format-indent-more"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_F), group},
                 &RulesView::formatRules),
      addCommand({QStringLiteral("rules.definition"), tr("Go to &definition"),
                  tr("Go to where the rule at the caret is defined"), QStringLiteral("go-jump-definition"),
                  QKeySequence(Qt::Key_F12), group},
                 &RulesView::goToDefinition),
      addCommand({QStringLiteral("rules.uses"), tr("Where &used"),
                  tr("List what uses the rule or feature at the caret"), QStringLiteral("edit-find-project"),
                  QKeySequence(Qt::SHIFT | Qt::Key_F12), group},
                 &RulesView::findUses),
      addCommand({QStringLiteral("rules.profile"), tr("&Profile all apps"),
                  tr("Compute the rules for all apps: missing values, distribution and cost"),
                  QStringLiteral("office-chart-bar"), QKeySequence(), group},
                 &RulesView::profileRules),
      addCommand({QStringLiteral("rules.blastRadius"), tr("&Blast radius of this edit"),
                  tr("Replay the lists of a sample of users with the rules as published and as edited"),
                  QStringLiteral("crosshairs"), QKeySequence(), group},
                 &RulesView::showBlastRadius),
      addPortability()};
  desk_->addTools(tools);
}

QAction* RulesView::addPortability() {
  portability_ = addCommand({QStringLiteral("rules.portability"), tr("Po&rtability check"),
                             tr("Also mark what the original library, Minia, would reject or read otherwise"),
                             QStringLiteral("globe"), QKeySequence(), tr("Rules")},
                            &RulesView::useCheck);
  portability_->setCheckable(true);
  return portability_;
}

std::vector<std::pair<QAction*, CommandSpec>> RulesView::commands() const {
  auto all = desk_->commands()->all();
  all.insert(all.end(), commands_.begin(), commands_.end());
  return all;
}

QAction* RulesView::makeFilesButton() {
  files_ = new QMenu(tr("Rules files"), this);
  auto* action = files_->menuAction();
  action->setIcon(QIcon::fromTheme(QStringLiteral("document-open")));
  action->setToolTip(tr("Open a rules file of the workspace"));
  connect(files_, &QMenu::aboutToShow, this, [this] { fillFiles(*files_); });
  desk_->addTools({action});
  return action;
}

// The files are looked for when they are wanted: others may have come since.
void RulesView::fillFiles(QMenu& menu) {
  menu.clear();
  auto* looking = menu.addAction(tr("Looking for rules files…"));
  looking->setEnabled(false);
  std::vector<WorkspacePart> parts;
  for (const auto& path : documents_.paths())
    parts.push_back({path.toStdString(), (documents_.folder() / path.toStdString()).lexically_normal()});
  jobs_.start(
      {QStringLiteral("rules/files"), tr("Looking for rules files"), this},
      [parts](const JobControl& job) { return findRuleFiles(parts, job); },
      [this](const std::vector<std::string>& files) {
        files_->clear();
        for (const auto& file : files)
          connect(files_->addAction(QIcon::fromTheme(iconName()), toQt(file)), &QAction::triggered, this,
                  [this, path = toQt(file)] { desk_->openPath(path); });
      },
      [](const Error&) {});
}

void RulesView::completeWord() {
  if (auto* helper = assistant()) helper->offerWords();
}

void RulesView::renameRule() {
  if (const auto name = nameAtCaret(); !name.empty() && !documents_.isReadOnly()) rename_->open(toQt(name));
}

void RulesView::formatRules() {
  auto* editor = desk_->tabs()->currentEditor();
  if (!editor || editor->isReadOnly()) return;
  auto& document = editor->document();
  const auto formatted = formatRuleFile(document.text(), isToml(document));
  if (!formatted)
    return desk_->showError(tr("The rules cannot be formatted before they parse."), formatted.error());
  const auto change = changeBetween(document.text(), *formatted);
  if (!change.isEmpty()) document.edit({change}, {}, tr("Format rules"));
}

void RulesView::goToDefinition() {
  if (const auto name = nameAtCaret(); !name.empty()) desk_->goTo({QStringLiteral("rule"), toQt(name)});
}

void RulesView::findUses() {
  whereUsed_->showName(toQt(nameAtCaret()));
  emit panelWanted(QStringLiteral("whereUsed"));
}

void RulesView::assist(QLineEdit& line, const NamedText& file, const std::string& rule) {
  if (workspace_ && preview_->inputs())
    new RuleLineAssistant(line, {workspace_, preview_->inputs(), file, rule}, jobs_);
}

/// The edited rules are part of the draft, whose home is another view.
void RulesView::showBlastRadius() {
  emit followed({QStringLiteral("blastradius"), QStringLiteral("draft")});
}

void RulesView::profileRules() {
  emit panelWanted(QStringLiteral("profile"));
  profile_->start();
}

} // namespace rankwright
