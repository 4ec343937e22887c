#include "widgets/command/shortcut_editor.h"

#include "widgets/command/command_registry.h"
#include "widgets/command/shortcut_model.h"
#include "widgets/common/filter_field.h"
#include "widgets/common/themed_icon.h"
#include "widgets/common/type_scale.h"

#include <QEvent>
#include <QFrame>
#include <QHeaderView>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace rankwright {

namespace {

QString nameWithKeys(const CommandRegistry& registry, const QAction* action) {
  return ShortcutEditor::tr("“%1” (%2)", "a command and its shortcut")
      .arg(registry.nameOf(action), action->shortcut().toString(QKeySequence::NativeText));
}

QString namesWithKeys(const CommandRegistry& registry, const std::vector<QAction*>& actions) {
  QStringList names;
  for (const auto* action : actions)
    names << nameWithKeys(registry, action);
  return names.join(QStringLiteral(", "));
}

QHBoxLayout* rowOf() {
  auto* row = new QHBoxLayout;
  row->setSpacing(2 * kUnit);
  return row;
}

} // namespace

ShortcutEditor::ShortcutEditor(CommandRegistry& registry, QWidget* parent)
    : QWidget(parent),
      registry_(registry),
      model_(new ShortcutModel(registry, this)),
      filter_(new FilterField),
      tree_(new QTreeView),
      name_(new QLabel),
      keys_(new QKeySequenceEdit),
      conflict_(new QFrame),
      conflictText_(new QLabel) {
  filter_->setPlaceholderText(tr("Filter commands by name or keys"));
  filter_->setAccessibleName(tr("Filter commands"));
  filter_->setToolTip(tr("Show only commands whose name, group or keys have these words"));
  buildTree();
  buildKeys();
  buildButtons();
  buildConflict();
  buildLayout();
  connect(filter_, &FilterField::filterChanged, this, &ShortcutEditor::filter);
  connect(filter_, &FilterField::left, this, [this] { tree_->setFocus(Qt::TabFocusReason); });
  connect(&registry_, &CommandRegistry::changed, this, &ShortcutEditor::showCurrent);
  expandAll();
}

ShortcutEditor::~ShortcutEditor() {
  // The focus leaves the keys while the widgets are taken down.
  keys_->removeEventFilter(this);
  keys_->disconnect(this);
}

void ShortcutEditor::buildTree() {
  tree_->setAccessibleName(tr("Commands and their shortcuts"));
  tree_->setUniformRowHeights(true);
  tree_->setAlternatingRowColors(true);
  tree_->setTabKeyNavigation(false);
  tree_->setModel(model_);
  tree_->header()->setStretchLastSection(false);
  tree_->header()->setSectionResizeMode(ShortcutModel::CommandColumn, QHeaderView::Stretch);
  for (const auto column : {ShortcutModel::ShortcutColumn, ShortcutModel::DefaultColumn})
    tree_->header()->resizeSection(column, 32 * kUnit);
  tree_->installEventFilter(this);
  connect(model_, &QAbstractItemModel::modelReset, this, &ShortcutEditor::expandAll);
  connect(tree_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
    const auto* action = model_->actionAt(tree_->currentIndex());
    id_ = action ? action->objectName() : QString();
    showCurrent();
  });
}

void ShortcutEditor::buildKeys() {
  name_->setFont(strongFont());
  name_->setTextFormat(Qt::PlainText);
  name_->setBuddy(keys_);
  keys_->setAccessibleName(tr("Keys of the selected command"));
  keys_->setToolTip(tr("Press the new keys, up to four strokes one after the other"));
  keys_->installEventFilter(this);
  connect(keys_, &QKeySequenceEdit::editingFinished, this, &ShortcutEditor::takeTyped);
}

QPushButton* ShortcutEditor::addButton(const QString& name, const QString& text, const QString& toolTip) {
  auto* button = new QPushButton(text);
  button->setObjectName(name);
  button->setToolTip(toolTip);
  button->setAutoDefault(false);
  return button;
}

void ShortcutEditor::buildButtons() {
  remove_ = addButton(QStringLiteral("removeShortcut"), tr("Re&move"), tr("Leave the command without keys"));
  reset_ = addButton(QStringLiteral("resetShortcut"), tr("Use &default"),
                     tr("Give the command the keys that the program comes with"));
  resetAll_ = addButton(QStringLiteral("resetAllShortcuts"), tr("&Reset all…"),
                        tr("Give every command the keys that the program comes with"));
  connect(remove_, &QPushButton::clicked, this, [this] { apply({}); });
  connect(reset_, &QPushButton::clicked, this, &ShortcutEditor::resetOne);
  connect(resetAll_, &QPushButton::clicked, this, &ShortcutEditor::askResetAll);
}

void ShortcutEditor::buildConflict() {
  conflict_->setFrameShape(QFrame::StyledPanel);
  conflict_->setAccessibleName(tr("Conflict"));
  conflictText_->setObjectName(QStringLiteral("conflictText"));
  conflictText_->setWordWrap(true);
  conflictText_->setTextFormat(Qt::PlainText);
  takeOver_ = addButton(QStringLiteral("takeOver"), tr("&Take it over"),
                        tr("Take the keys from the other commands and give them to this one"));
  connect(takeOver_, &QPushButton::clicked, this, &ShortcutEditor::takeOver);
  auto* row = new QHBoxLayout(conflict_);
  row->setContentsMargins(2 * kUnit, kUnit, kUnit, kUnit);
  row->setSpacing(2 * kUnit);
  row->addWidget(new ThemedIcon(QIcon::fromTheme(QStringLiteral("data-warning")), 4 * kUnit));
  row->addWidget(conflictText_, 1);
  row->addWidget(takeOver_);
  conflict_->hide();
}

void ShortcutEditor::buildLayout() {
  auto* edit = rowOf();
  edit->addWidget(keys_, 1);
  edit->addWidget(remove_);
  edit->addWidget(reset_);
  auto* last = rowOf();
  last->addStretch(1);
  last->addWidget(resetAll_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins({});
  column->setSpacing(2 * kUnit);
  column->addWidget(filter_);
  column->addWidget(tree_, 1);
  column->addWidget(name_);
  column->addLayout(edit);
  column->addWidget(conflict_);
  column->addLayout(last);
}

void ShortcutEditor::filter(const QString& text) {
  model_->setFilter(text);
}

void ShortcutEditor::expandAll() {
  const auto id = id_;
  tree_->expandAll();
  const auto kept = model_->indexOf(id);
  select(kept.isValid() ? id : QString());
}

void ShortcutEditor::select(const QString& id) {
  const auto wanted = model_->indexOf(id);
  const auto first = model_->index(0, 0, model_->index(0, 0));
  tree_->setCurrentIndex(wanted.isValid() ? wanted : first);
  tree_->scrollTo(tree_->currentIndex());
  showCurrent();
}

QAction* ShortcutEditor::current() const {
  return id_.isEmpty() ? nullptr : registry_.find(id_);
}

void ShortcutEditor::showCurrent() {
  const auto* action = current();
  name_->setText(action ? registry_.nameOf(action) : tr("Select a command to change its keys"));
  keys_->setKeySequence(action ? action->shortcut() : QKeySequence());
  keys_->setEnabled(action);
  keys_->setAccessibleDescription(name_->text());
  remove_->setEnabled(action && !action->shortcut().isEmpty());
  reset_->setEnabled(action && !registry_.hasDefaultShortcut(action));
  conflict_->hide();
  if (action) showConflict(action->shortcut());
}

/// Called when the person is done: a second after the last stroke, or on leaving.
void ShortcutEditor::takeTyped() {
  const auto* action = current();
  const auto typed = keys_->keySequence();
  if (action && typed != action->shortcut() && typed != wanted_) offer(typed);
}

void ShortcutEditor::offer(const QKeySequence& sequence) {
  if (registry_.conflicts(sequence, current()).empty()) return apply(sequence);
  keys_->setKeySequence(sequence);
  showConflict(sequence);
}

void ShortcutEditor::apply(const QKeySequence& sequence) {
  if (auto* action = current()) registry_.setShortcut(action, sequence);
}

void ShortcutEditor::showConflict(const QKeySequence& sequence) {
  const auto others = registry_.conflicts(sequence, current());
  wanted_ = others.empty() ? QKeySequence() : sequence;
  conflict_->setVisible(!others.empty());
  if (others.empty()) return;
  conflictText_->setText(
      tr("%1 is taken by %2.", "keys; one or more commands")
          .arg(sequence.toString(QKeySequence::NativeText), namesWithKeys(registry_, others)));
  conflict_->setAccessibleDescription(conflictText_->text());
  takeOver_->setAccessibleDescription(conflictText_->text());
}

void ShortcutEditor::takeOver() {
  const auto sequence = wanted_;
  for (auto* other : registry_.conflicts(sequence, current()))
    registry_.setShortcut(other, {});
  apply(sequence);
  keys_->setFocus(Qt::OtherFocusReason);
}

void ShortcutEditor::resetOne() {
  if (const auto* action = current()) offer(registry_.defaultShortcut(action));
}

void ShortcutEditor::askResetAll() {
  auto* question = new QMessageBox(QMessageBox::Question, tr("Reset all shortcuts"),
                                   tr("Give every command the keys that the program comes with?"),
                                   QMessageBox::Reset | QMessageBox::Cancel, this);
  question->setInformativeText(tr("The shortcuts that you changed are forgotten."));
  question->setDefaultButton(QMessageBox::Cancel);
  question->setAttribute(Qt::WA_DeleteOnClose);
  connect(question->button(QMessageBox::Reset), &QAbstractButton::clicked, &registry_,
          &CommandRegistry::resetShortcuts);
  question->open();
}

bool ShortcutEditor::eventFilter(QObject* watched, QEvent* event) {
  if (watched == keys_ && event->type() == QEvent::FocusOut) takeTyped();
  if (watched == tree_ && event->type() == QEvent::KeyPress) {
    const auto key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_F2) return false;
    if (keys_->isEnabled()) keys_->setFocus(Qt::ShortcutFocusReason);
    return true;
  }
  return false;
}

} // namespace rankwright
