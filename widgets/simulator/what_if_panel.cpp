#include "widgets/simulator/what_if_panel.h"

#include "core/workspace/rule_edit.h"
#include "widgets/common/flow_layout.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/text.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"
#include "widgets/simulator/configuration_model.h"
#include "widgets/simulator/draft_configuration.h"
#include "widgets/simulator/save_draft_page.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace rankwright {

namespace {

constexpr int kLeastWidth = 10 * kUnit; ///< of a column

std::vector<QString> namesOf(const auto& map) {
  std::vector<QString> names;
  for (const auto& [name, value] : map)
    names.push_back(toQt(name));
  return names;
}

QStringList mergePolicies() {
  QStringList names;
  for (const auto policy : {MergePolicy::RoundRobin, MergePolicy::NextUnseen, MergePolicy::Weighted,
                            MergePolicy::Priority, MergePolicy::Calibrated})
    names << toQt(nameOf(policy));
  return names;
}

} // namespace

WhatIfPanel::WhatIfPanel(JobRunner& jobs, DraftConfiguration& draft, QWidget* parent)
    : QWidget(parent),
      jobs_(jobs),
      draft_(draft),
      model_(new ConfigurationModel(this)),
      tree_(new QTreeView),
      message_(new MessageBar),
      state_(new MutedLabel),
      savePage_(new SaveDraftPage(jobs, draft)),
      pages_(new QStackedWidget) {
  addCommands();
  build();
  connectModel();
  showState();
}

void WhatIfPanel::build() {
  buildTree();
  state_->setObjectName(QStringLiteral("draftState"));
  message_->setObjectName(QStringLiteral("draftMessage"));
  state_->setWordWrap(true);
  state_->setContentsMargins(2 * kUnit, 0, 2 * kUnit, 0);
  auto* rows = new QWidget;
  auto* column = new QVBoxLayout(rows);
  column->setContentsMargins(0, kUnit, 0, 0);
  column->setSpacing(kUnit);
  column->addWidget(buildTools());
  column->addWidget(state_);
  column->addWidget(message_);
  column->addWidget(tree_, 1);
  pages_->addWidget(rows);
  pages_->addWidget(savePage_);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(0, 0, 0, 0);
  all->addWidget(pages_);
  setFocusProxy(tree_);
}

QWidget* WhatIfPanel::buildTools() {
  tools_ = new QWidget;
  // In a narrow dock they stand in two lines.
  auto* row = new FlowLayout(tools_, 0);
  row->setContentsMargins(kUnit, 0, kUnit, 0);
  for (const auto* id :
       {"whatIf.undo", "whatIf.redo", "whatIf.moveUp", "whatIf.moveDown", "whatIf.sideBySide"})
    row->addWidget(makeToolButton(action(QLatin1String(id))));
  for (const auto* id : {"whatIf.discard", "whatIf.saveAs", "whatIf.save"})
    row->addWidget(makeToolButton(action(QLatin1String(id))));
  return tools_;
}

void WhatIfPanel::setRuleLines(RuleLineSetup setup) {
  delegate_->setRuleLines(std::move(setup));
}

void WhatIfPanel::addTool(QAction* action) {
  tools_->layout()->addWidget(makeToolButton(action));
}

void WhatIfPanel::buildTree() {
  tree_->setObjectName(QStringLiteral("configuration"));
  tree_->setAccessibleName(tr("Configuration of the pipeline"));
  tree_->setModel(model_);
  tree_->setFrameShape(QFrame::NoFrame);
  tree_->setUniformRowHeights(true);
  tree_->setAllColumnsShowFocus(true);
  tree_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                         QAbstractItemView::SelectedClicked);
  tree_->setDragDropMode(QAbstractItemView::InternalMove);
  tree_->setDropIndicatorShown(true);
  delegate_ = new ConfigurationDelegate(tree_);
  delegate_->setChoices([this](const ConfigurationValue& value) { return choicesFor(value); });
  tree_->setItemDelegate(delegate_);
  tree_->installEventFilter(this);
  auto* header = tree_->header();
  header->setStretchLastSection(false);
  header->setMinimumSectionSize(kLeastWidth);
  header->setSectionResizeMode(ConfigurationModel::NameColumn, QHeaderView::Stretch);
  header->setSectionResizeMode(ConfigurationModel::ValueColumn, QHeaderView::Stretch);
  header->setSectionResizeMode(ConfigurationModel::ShareColumn, QHeaderView::ResizeToContents);
}

void WhatIfPanel::connectModel() {
  connect(model_, &ConfigurationModel::valueEdited, this, &WhatIfPanel::editValue);
  connect(model_, &ConfigurationModel::switched, this, &WhatIfPanel::switchElement);
  connect(model_, &ConfigurationModel::moved, this, &WhatIfPanel::moveElement);
  connect(model_, &ConfigurationModel::modelAboutToBeReset, this, &WhatIfPanel::keepPlace);
  connect(model_, &ConfigurationModel::modelReset, this, &WhatIfPanel::restorePlace);
  connect(tree_->selectionModel(), &QItemSelectionModel::currentChanged, this, &WhatIfPanel::showState);
  connect(&draft_, &DraftConfiguration::changed, this, &WhatIfPanel::readTables);
  connect(&draft_, &DraftConfiguration::failed, this,
          [this](const QString& title, const Error& error) { message_->showError(title, error, nullptr); });
  connect(savePage_, &SaveDraftPage::closed, this, [this](const QString& path) {
    pages_->setCurrentIndex(0);
    tree_->setFocus();
    showState();
    if (!path.isEmpty()) state_->setText(tr("Saved as %1.").arg(path));
  });
}

void WhatIfPanel::setWorkspace(std::shared_ptr<const Workspace> workspace) {
  workspace_ = std::move(workspace);
  message_->dismiss();
  pages_->setCurrentIndex(0);
  if (!workspace_) model_->setTables({});
  model_->setShares({});
}

void WhatIfPanel::setShares(std::vector<ChannelShare> shares) {
  model_->setShares(std::move(shares));
}

void WhatIfPanel::readTables() {
  showState();
  const auto texts = draft_.texts();
  if (!texts) return;
  jobs_.start(
      {QStringLiteral("what-if/rows"), tr("Reading the configuration"), this},
      [texts = *texts](const JobControl&) { return readConfiguration(texts); },
      [this](ConfigurationTables tables) { showTables(std::move(tables)); },
      [this](const Error& error) {
        if (error.kind == ErrorKind::Cancelled) return;
        tree_->setEnabled(false);
        message_->showError(tr("The configuration cannot be read. Mend it in its file, or undo."), error,
                            nullptr);
      });
}

void WhatIfPanel::showTables(ConfigurationTables tables) {
  // What was wrong with an edit is history once another text is read.
  message_->dismiss();
  tree_->setEnabled(true);
  const auto isFirst = model_->tables().empty();
  model_->setReadOnly(draft_.isReadOnly());
  model_->setTables(std::move(tables));
  if (isFirst)
    for (int row = 0; row < model_->rowCount(); ++row)
      tree_->setExpanded(model_->index(row, 0),
                         model_->tables()[std::size_t(row)].kind != ConfigurationTable::Kind::Element);
  if (const auto wanted = std::exchange(wantedCurrent_, std::nullopt))
    for (int row = 0; row < model_->rowCount(); ++row)
      if (model_->tables()[std::size_t(row)].place == *wanted) tree_->setCurrentIndex(model_->index(row, 0));
  showState();
}

void WhatIfPanel::keepPlace() {
  expanded_.clear();
  for (int row = 0; row < model_->rowCount(); ++row)
    if (tree_->isExpanded(model_->index(row, 0)))
      expanded_.push_back(model_->tables()[std::size_t(row)].title);
  const auto current = tree_->currentIndex();
  currentRow_ = current.parent().isValid() ? current.parent().row() : current.row();
}

void WhatIfPanel::restorePlace() {
  for (int row = 0; row < model_->rowCount(); ++row)
    if (std::ranges::find(expanded_, model_->tables()[std::size_t(row)].title) != expanded_.end())
      tree_->expand(model_->index(row, 0));
  if (currentRow_ >= 0 && model_->rowCount() > 0)
    tree_->setCurrentIndex(model_->index(std::min(currentRow_, model_->rowCount() - 1), 0));
}

void WhatIfPanel::editPipeline(const Result<std::string>& edited, const QString& name, quint64 step) {
  draft_.edit(draft_.pipeline(), edited, name, step);
}

void WhatIfPanel::editValue(const ConfigurationValue& value, const QString& literal, quint64 step) {
  const auto name = tr("change of %1").arg(value.name);
  const auto texts = draft_.texts();
  if (!texts) return;
  if (value.rule.empty())
    return editPipeline(withTomlValue(texts->pipeline.text, value.place, value.key, literal.toStdString()),
                        name, step);
  const auto isToml = texts->rules.source.ends_with(".toml");
  draft_.edit(draft_.rules(),
              withRuleExpression(texts->rules.text, isToml, value.rule, literal.toStdString()), name, step);
}

/// Nothing is written where the usual is wanted, so that a switch there and back leaves the file as it was.
void WhatIfPanel::switchElement(const TomlPlace& place, bool enabled) {
  const auto texts = draft_.texts();
  if (!texts) return;
  const auto& text = texts->pipeline.text;
  if (enabled)
    editPipeline(withoutTomlKey(text, place, "enabled"), tr("switching on"));
  else
    editPipeline(withTomlValue(text, place, "enabled", "false"), tr("switching off"));
}

void WhatIfPanel::moveElement(const TomlPlace& place, std::size_t to) {
  const auto texts = draft_.texts();
  if (!texts) return;
  wantedCurrent_ = TomlPlace{place.table, to};
  editPipeline(withTomlElementMoved(texts->pipeline.text, place.table, place.index, to), tr("move"));
}

QStringList WhatIfPanel::choicesFor(const ConfigurationValue& value) const {
  if (!workspace_ || !value.rule.empty()) return {};
  if (value.key == "policy") return mergePolicies();
  if (value.key == "index") {
    auto names = namesOf(workspace_->indexes());
    std::ranges::copy(namesOf(workspace_->vectorIndexes()), std::back_inserter(names));
    return {names.begin(), names.end()};
  }
  if (value.key == "keys" || value.key == "vector") {
    QStringList names;
    for (const auto& name : workspace_->rules().names())
      names << toQt(name);
    return names;
  }
  return {};
}

bool WhatIfPanel::eventFilter(QObject* watched, QEvent* event) {
  // What an open editor leaves over comes here as well.
  if (watched == tree_ && event->type() == QEvent::KeyPress && tree_->hasFocus() &&
      static_cast<QKeyEvent*>(event)->modifiers() == Qt::NoModifier)
    return pressKey(static_cast<QKeyEvent*>(event)->key());
  return QWidget::eventFilter(watched, event);
}

/// A row is one thing to the keyboard: Space switches it, Return and F2 edit its value. False for other keys.
bool WhatIfPanel::pressKey(int key) {
  const auto current = tree_->currentIndex();
  if (!current.isValid()) return false;
  if (key == Qt::Key_Space) {
    toggle(current);
    return true;
  }
  if (key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_F2) return false;
  const auto value = current.siblingAtColumn(ConfigurationModel::ValueColumn);
  if (!value.flags().testFlag(Qt::ItemIsEditable)) return false;
  tree_->edit(value);
  return true;
}

void WhatIfPanel::toggle(const QModelIndex& row) {
  for (const auto column : {ConfigurationModel::NameColumn, ConfigurationModel::ValueColumn}) {
    const auto cell = row.siblingAtColumn(column);
    if (!cell.flags().testFlag(Qt::ItemIsUserCheckable)) continue;
    const auto isOn = cell.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    model_->setData(cell, isOn ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    return;
  }
}

} // namespace rankwright
