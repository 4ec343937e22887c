#include "widgets/rules/rules_view.h"

#include "core/document/rule_files.h"
#include "core/document/workspace_parts.h"
#include "core/expr/function_doc.h"
#include "core/workspace/rule_format.h"
#include "core/workspace/workspace.h"
#include "widgets/common/empty_page.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/document/document.h"
#include "widgets/document/document_commands.h"
#include "widgets/document/document_desk.h"
#include "widgets/document/document_editor.h"
#include "widgets/document/document_set.h"
#include "widgets/document/editor_tabs.h"
#include "widgets/rules/live_preview.h"
#include "widgets/rules/live_table.h"
#include "widgets/rules/node_panel.h"
#include "widgets/rules/problem_panel.h"
#include "widgets/rules/profile_panel.h"
#include "widgets/rules/program_panel.h"
#include "widgets/rules/rename_bar.h"
#include "widgets/rules/rule_check.h"
#include "widgets/rules/where_used_panel.h"
#include "widgets/table/data_table.h"

#include <QIcon>
#include <QJsonArray>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

namespace rankwright {

using namespace std::chrono_literals;

namespace {

constexpr int kEditorWidth = 160 * kUnit;
constexpr int kTableWidth = 130 * kUnit;
constexpr auto kCaretPause = 150ms;

bool isToml(const Document& document) {
  return document.path().endsWith(QLatin1String(".toml"));
}

} // namespace

RulesView::RulesView(DocumentSet& documents, JobRunner& jobs, QWidget* parent)
    : View(parent), documents_(documents), jobs_(jobs), preview_(new LivePreview(jobs, this)) {
  auto* empty = new EmptyPage(iconName());
  empty->setTexts(tr("No rules file is open"),
                  tr("Open one to see and edit its rules, and what they give while you type."));
  desk_ = new DocumentDesk(documents, *this, empty);
  values_ = new LiveTable(*preview_, jobs);
  rename_ = new RenameBar(documents);
  problems_ = new ProblemPanel;
  whereUsed_ = new WhereUsedPanel(documents);
  nodes_ = new NodePanel(jobs);
  program_ = new ProgramPanel(jobs);
  profile_ = new ProfilePanel(jobs);
  addCommands();
  empty->addButton(makeFilesButton());
  build();
  connectParts();
  setHelp(this, QStringLiteral("rules"));
}

void RulesView::build() {
  auto* left = new QWidget;
  auto* column = new QVBoxLayout(left);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(desk_, 1);
  column->addWidget(rename_);
  splitter_ = new QSplitter;
  splitter_->addWidget(left);
  splitter_->addWidget(values_);
  splitter_->setStretchFactor(0, 1);
  splitter_->setStretchFactor(1, 1);
  splitter_->setSizes({kEditorWidth, kTableWidth});
  splitter_->setChildrenCollapsible(false);
  auto* row = new QVBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(splitter_);
}

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

void RulesView::connectParts() {
  caretPause_.setSingleShot(true);
  caretPause_.setInterval(kCaretPause);
  connect(&caretPause_, &QTimer::timeout, this, &RulesView::followCaret);
  connect(desk_, &DocumentDesk::editorAdded, this, &RulesView::setUpEditor);
  connect(desk_, &DocumentDesk::pageChanged, this, &RulesView::showPage);
  connect(desk_, &DocumentDesk::restored, this, &RulesView::openFirst);
  connect(preview_, &LivePreview::computed, this, [this] {
    useKnowledge();
    caretPause_.start();
  });
  connect(values_, &LiveTable::followed, this, &View::followed);
  // A cell of a rule's column is about that rule; one of an app alone about the rule at the caret.
  connect(values_, &LiveTable::placeMoved, this, [this] {
    const auto here = values_->place();
    followRule(here && !here->rule.empty() ? here->rule : ruleAtCaret());
  });
  connect(problems_, &ProblemPanel::followed, this, &View::followed);
  connect(whereUsed_, &WhereUsedPanel::followed, this, &View::followed);
  connect(program_, &ProgramPanel::followed, this, &View::followed);
  connect(profile_, &ProfilePanel::followed, this, &View::followed);
  connect(rename_, &RenameBar::closed, desk_->tabs(), [this] {
    if (auto* editor = desk_->tabs()->currentEditor()) editor->setFocus(Qt::OtherFocusReason);
  });
}

void RulesView::setWorkspace(std::shared_ptr<const Workspace> workspace) {
  workspace_ = std::move(workspace);
  knowledge_.features = workspace_ ? featureWords(*workspace_) : std::vector<RuleWord>();
  preview_->setWorkspace(workspace_);
  values_->setWorkspace(workspace_);
  rename_->setInputs(preview_->inputs());
  whereUsed_->setInputs(preview_->inputs());
  useCheck();
  openFirst();
}

void RulesView::useCheck() {
  documents_.setCheck(preview_->inputs() ? ruleCheck(preview_->inputs(), portability_->isChecked())
                                         : TextCheck(checkToml));
}

void RulesView::listProblems() {
  const auto* editor = desk_->tabs()->currentEditor();
  if (editor)
    problems_->showProblems(editor->document().path(), editor->problems());
  else
    problems_->showProblems({}, {});
}

/// The workspace's rules, unless something is open already.
void RulesView::openFirst() {
  if (!workspace_ || desk_->tabs()->count() > 0) return;
  const auto path = toQt(relativePartPath(workspace_->folder(), workspace_->config().rules));
  if (!documents_.contains(path)) return;
  documents_.open(path, this, [this](Document& document) {
    // Another file may have been asked for and read in the meantime.
    if (desk_->tabs()->count() == 0) desk_->tabs()->showDocument(document);
  });
}

void RulesView::setUpEditor(DocumentEditor* editor) {
  new RuleAssistant(*editor, [this]() -> const RuleKnowledge& { return knowledge_; });
  connect(editor, &DocumentEditor::checked, this, &RulesView::listProblems);
  connect(editor, &DocumentEditor::caretMoved, &caretPause_, qOverload<>(&QTimer::start));
}

RuleAssistant* RulesView::assistant() const {
  auto* editor = desk_->tabs()->currentEditor();
  return editor ? editor->findChild<RuleAssistant*>() : nullptr;
}

// A comparison in front leaves the values of the file that it belongs to.
void RulesView::showPage() {
  auto* editor = desk_->tabs()->currentEditor();
  if (!editor && desk_->tabs()->count() > 0) return;
  listProblems();
  preview_->setDocument(editor ? &editor->document() : nullptr);
  useKnowledge();
  caretPause_.start();
  if (editor) emit placeChanged();
}

void RulesView::useKnowledge() {
  knowledge_.analysis = preview_->rules().analysis;
  profile_->setRules(preview_->workspace(), preview_->inputs(), preview_->rules());
}

void RulesView::followCaret() {
  const auto name = nameAtCaret();
  if (!name.empty()) whereUsed_->showName(toQt(name));
  followRule(ruleAtCaret());
}

void RulesView::followRule(const std::string& rule) {
  const auto& live = preview_->rules();
  const auto* document = preview_->document();
  program_->showRules({.analysis = live.analysis,
                       .inputs = preview_->inputs(),
                       .text = document ? document->text() : std::string(),
                       .path = document ? document->path() : QString(),
                       .rule = rule});
  const auto row = values_->table()->currentRow();
  std::optional<ItemId> item;
  if (live.table && row && *row < live.table->rowCount()) item = live.table->preview().items[*row];
  nodes_->showRule(preview_->workspace(), preview_->inputs(), live, rule, item);
}

std::string RulesView::ruleAtCaret() const {
  const auto* editor = desk_->tabs()->currentEditor();
  if (!editor || !knowledge_.analysis || preview_->document() != &editor->document()) return {};
  for (const auto& rule : knowledge_.analysis->outline.definitions)
    if (editor->caret() >= rule.statement.begin && editor->caret() <= rule.statement.end) return rule.name;
  return {};
}

/// The name under the caret, or else that of the rule around it.
std::string RulesView::nameAtCaret() const {
  const auto rule = ruleAtCaret();
  if (!knowledge_.analysis) return rule;
  const auto* editor = desk_->tabs()->currentEditor();
  if (!editor) return {};
  const auto name = knowledge_.analysis->outline.nameAt(editor->caret());
  return name.empty() || findFunctionDoc(name) ? rule : std::string(name);
}

/// What gives a channel's keys is called a rule, and may be an input feature that no rule is called like.
bool RulesView::isFeature(const Address& address) const {
  if (address.kind == QLatin1String("feature")) return true;
  const auto name = address.key.toStdString();
  return address.kind == QLatin1String("rule") && workspace_ && preview_->inputs() &&
         preview_->inputs()->find(name) && workspace_->rules().textOf(name).empty();
}

void RulesView::goTo(const Address& address) {
  if (!isFeature(address)) return desk_->goTo(address);
  emit panelWanted(QStringLiteral("whereUsed"));
  whereUsed_->showName(address.key);
}

Address RulesView::place() const {
  if (const auto rule = ruleAtCaret(); !rule.empty()) return {QStringLiteral("rule"), toQt(rule)};
  return desk_->place();
}

std::vector<ViewPanel> RulesView::panels() const {
  return {{QStringLiteral("problems"), tr("Problems"), QStringLiteral("data-warning"), problems_,
           Qt::BottomDockWidgetArea},
          {QStringLiteral("whereUsed"), tr("Where used"), QStringLiteral("edit-find-project"), whereUsed_,
           Qt::BottomDockWidgetArea},
          {QStringLiteral("nodeValues"), tr("Value at every node"), QStringLiteral("view-list-tree"), nodes_,
           Qt::BottomDockWidgetArea},
          {QStringLiteral("program"), tr("Optimised program"), QStringLiteral("code-context"), program_,
           Qt::BottomDockWidgetArea},
          {QStringLiteral("profile"), tr("Profile"), QStringLiteral("office-chart-bar"), profile_,
           Qt::BottomDockWidgetArea}};
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

void RulesView::profileRules() {
  emit panelWanted(QStringLiteral("profile"));
  profile_->start();
}

QJsonObject RulesView::saveState() const {
  QJsonArray sizes;
  for (const int size : splitter_->sizes())
    sizes.append(size);
  auto state = desk_->saveState();
  state.insert(QStringLiteral("splitter"), sizes);
  state.insert(QStringLiteral("values"), values_->saveState());
  state.insert(QStringLiteral("portability"), portability_->isChecked());
  return state;
}

void RulesView::restoreState(const QJsonObject& state) {
  QList<int> sizes;
  for (const auto& size : state.value(QLatin1String("splitter")).toArray())
    sizes.append(size.toInt());
  if (sizes.size() == splitter_->count()) splitter_->setSizes(sizes);
  portability_->setChecked(state.value(QLatin1String("portability")).toBool());
  useCheck();
  values_->restoreState(state.value(QLatin1String("values")).toObject());
  desk_->restoreState(state);
}

} // namespace rankwright
