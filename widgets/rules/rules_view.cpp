#include "widgets/rules/rules_view.h"

#include "core/document/workspace_parts.h"
#include "core/expr/function_doc.h"
#include "core/workspace/workspace.h"
#include "widgets/common/empty_page.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/document/document.h"
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

#include <QJsonArray>
#include <QSplitter>
#include <QVBoxLayout>

namespace rankwright {

using namespace std::chrono_literals;

namespace {

constexpr int kEditorWidth = 160 * kUnit;
constexpr int kTableWidth = 130 * kUnit;
constexpr auto kCaretPause = 150ms;

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
  setHelp(this, QStringLiteral("rules-view"));
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
  program_->showRules({.workspace = preview_->workspace(),
                       .analysis = live.analysis,
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
