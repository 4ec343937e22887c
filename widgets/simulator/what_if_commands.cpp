// What a person does with a draft, as commands.
#include "core/base/toml_text.h"
#include "core/document/workspace_parts.h"
#include "widgets/common/text.h"
#include "widgets/document/document.h"
#include "widgets/document/document_set.h"
#include "widgets/simulator/configuration_model.h"
#include "widgets/simulator/draft_configuration.h"
#include "widgets/simulator/joint_undo.h"
#include "widgets/simulator/save_draft_page.h"
#include "widgets/simulator/what_if_panel.h"

#include <QAction>
#include <QIcon>
#include <QLabel>
#include <QStackedWidget>
#include <QTreeView>

#include <algorithm>

namespace rankwright {

QAction* WhatIfPanel::action(const QString& id) const {
  const auto found = std::ranges::find(commands_, id, [](const auto& each) { return each.second.id; });
  return found == commands_.end() ? nullptr : found->first;
}

QAction* WhatIfPanel::add(CommandSpec spec, Call call) {
  auto* action = new QAction(QIcon::fromTheme(spec.icon), spec.text, this);
  action->setObjectName(spec.id);
  action->setToolTip(spec.toolTip);
  action->setShortcut(spec.shortcut);
  action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  spec.group = tr("What if");
  addAction(action);
  if (call) connect(action, &QAction::triggered, this, call);
  commands_.emplace_back(action, std::move(spec));
  return action;
}

/// The action's text names the step that is undone.
void WhatIfPanel::adoptUndo(QAction* action, CommandSpec spec) {
  action->setObjectName(spec.id);
  action->setToolTip(spec.toolTip);
  action->setShortcut(spec.shortcut);
  action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  spec.group = tr("What if");
  addAction(action);
  commands_.emplace_back(action, std::move(spec));
}

void WhatIfPanel::addCommands() {
  adoptUndo(draft_.undo().undoAction(), {.id = QStringLiteral("whatIf.undo"),
                                         .text = {},
                                         .toolTip = tr("Take the last edit of the draft back"),
                                         .icon = QStringLiteral("edit-undo"),
                                         .shortcut = QKeySequence::Undo,
                                         .group = {},
                                         .name = tr("Undo an edit of the draft")});
  adoptUndo(draft_.undo().redoAction(), {.id = QStringLiteral("whatIf.redo"),
                                         .text = {},
                                         .toolTip = tr("Do again what was taken back in the draft"),
                                         .icon = QStringLiteral("edit-redo"),
                                         .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z),
                                         .group = {},
                                         .name = tr("Redo an edit of the draft")});
  addEditCommands();
  sideBySide_ = add({.id = QStringLiteral("whatIf.sideBySide"),
                     .text = tr("Side &by side"),
                     .toolTip = tr("Show the list of the published configuration beside that of the draft"),
                     .icon = QStringLiteral("view-split-left-right")},
                    nullptr);
  sideBySide_->setCheckable(true);
  connect(sideBySide_, &QAction::toggled, this, &WhatIfPanel::sideBySideChanged);
  add({.id = QStringLiteral("whatIf.discard"),
       .text = tr("&Discard draft"),
       .toolTip = tr("Go back to the published configuration; undo brings the draft back"),
       .icon = QStringLiteral("edit-clear-history")},
      &WhatIfPanel::discard);
  add({.id = QStringLiteral("whatIf.save"),
       .text = tr("&Save draft…"),
       .toolTip = tr("Write the draft into the workspace's files, once you have seen what changes"),
       .icon = QStringLiteral("document-save"),
       .shortcut = QKeySequence::Save},
      &WhatIfPanel::save);
  add({.id = QStringLiteral("whatIf.saveAs"),
       .text = tr("Save as draft &configuration…"),
       .toolTip = tr("Write the pipeline to a file of its own, and leave the published one as it is"),
       .icon = QStringLiteral("document-save-as")},
      &WhatIfPanel::saveAs);
}

void WhatIfPanel::addEditCommands() {
  add({.id = QStringLiteral("whatIf.moveUp"),
       .text = tr("Move &up"),
       .toolTip = tr("Move the channel before the one above"),
       .icon = QStringLiteral("go-up"),
       .shortcut = QKeySequence(Qt::CTRL | Qt::Key_Up)},
      &WhatIfPanel::moveUp);
  add({.id = QStringLiteral("whatIf.moveDown"),
       .text = tr("Move do&wn"),
       .toolTip = tr("Move the channel behind the one below"),
       .icon = QStringLiteral("go-down"),
       .shortcut = QKeySequence(Qt::CTRL | Qt::Key_Down)},
      &WhatIfPanel::moveDown);
  add({.id = QStringLiteral("whatIf.duplicate"),
       .text = tr("D&uplicate"),
       .toolTip = tr("Add a copy of the channel or constraint behind it"),
       .icon = QStringLiteral("edit-copy"),
       .shortcut = QKeySequence(Qt::CTRL | Qt::Key_D)},
      &WhatIfPanel::duplicate);
  add({.id = QStringLiteral("whatIf.remove"),
       .text = tr("&Remove"),
       .toolTip = tr("Take the channel or constraint out of the draft"),
       .icon = QStringLiteral("edit-delete"),
       .shortcut = QKeySequence::Delete},
      &WhatIfPanel::remove);
  add({.id = QStringLiteral("whatIf.open"),
       .text = tr("&Open in its file"),
       .toolTip = tr("Show where the file says this"),
       .icon = QStringLiteral("document-edit"),
       .shortcut = QKeySequence(Qt::CTRL | Qt::Key_Return)},
      &WhatIfPanel::openFile);
  for (const auto* id :
       {"whatIf.moveUp", "whatIf.moveDown", "whatIf.duplicate", "whatIf.remove", "whatIf.open"})
    tree_->addAction(action(QLatin1String(id)));
  tree_->setContextMenuPolicy(Qt::ActionsContextMenu);
}

/// Says what the draft is, and which commands make sense.
void WhatIfPanel::showState() {
  const auto isDraft = draft_.isDraft();
  const auto isReadOnly = draft_.isReadOnly();
  if (isReadOnly && draft_.texts())
    state_->setText(tr("The workspace is read-only."));
  else
    state_->setText(isDraft ? tr("A draft that is not saved. The list shows what it gives.")
                            : tr("The published configuration. Change a part to see what follows."));
  const auto element = currentElement();
  for (const auto* id : {"whatIf.moveUp", "whatIf.moveDown", "whatIf.duplicate", "whatIf.remove"})
    action(QLatin1String(id))->setEnabled(element && !isReadOnly);
  for (const auto* id : {"whatIf.discard", "whatIf.save", "whatIf.saveAs"})
    action(QLatin1String(id))->setEnabled(isDraft && !isReadOnly);
  action(QStringLiteral("whatIf.open"))->setEnabled(tree_->currentIndex().isValid());
}

std::optional<QModelIndex> WhatIfPanel::currentElement() const {
  const auto current = tree_->currentIndex();
  if (!current.isValid() || model_->tableOf(current).kind != ConfigurationTable::Kind::Element)
    return std::nullopt;
  return current.parent().isValid() ? current.parent() : current;
}

void WhatIfPanel::moveUp() {
  if (const auto element = currentElement()) model_->moveBy(*element, -1);
}

void WhatIfPanel::moveDown() {
  if (const auto element = currentElement()) model_->moveBy(*element, 1);
}

void WhatIfPanel::duplicate() {
  const auto element = currentElement();
  const auto texts = draft_.texts();
  if (!element || !texts) return;
  const auto& table = model_->tableOf(*element);
  const TomlPlace copy{table.place.table, table.place.index + 1};
  auto edited = withTomlElementCopied(texts->pipeline.text, table.place.table, table.place.index);
  // Names tell channels apart, so that two of one name would be a mistake.
  if (edited && table.find("name"))
    edited = withTomlValue(*edited, copy, "name", tomlString(tr("%1 copy").arg(table.title).toStdString()));
  wantedCurrent_ = copy;
  editPipeline(edited, tr("copy of %1").arg(table.title));
}

void WhatIfPanel::remove() {
  const auto element = currentElement();
  const auto texts = draft_.texts();
  if (!element || !texts) return;
  const auto& table = model_->tableOf(*element);
  editPipeline(withoutTomlTable(texts->pipeline.text, table.place), tr("removal of %1").arg(table.title));
}

void WhatIfPanel::openFile() {
  const auto current = tree_->currentIndex();
  if (!current.isValid() || !draft_.pipeline()) return;
  const auto& table = model_->tableOf(current);
  const auto value = model_->valueOf(current);
  if (value && !value->rule.empty()) return emit followed({QStringLiteral("rule"), value->name});
  if (table.kind == ConfigurationTable::Kind::Rules && draft_.rules())
    return emit followed({QStringLiteral("file"), draft_.rules()->path()});
  const auto line = value ? value->line : table.line;
  emit followed({QStringLiteral("file"), QStringLiteral("%1:%2").arg(draft_.pipeline()->path()).arg(line)});
}

void WhatIfPanel::save() {
  emit wanted();
  pages_->setCurrentWidget(savePage_);
  savePage_->askToSave();
}

void WhatIfPanel::saveAs() {
  emit wanted();
  pages_->setCurrentWidget(savePage_);
  savePage_->askForName();
}

void WhatIfPanel::discard() {
  draft_.discard();
}

void WhatIfPanel::setSideBySide(bool wanted) {
  sideBySide_->setChecked(wanted);
}

bool WhatIfPanel::isSideBySide() const {
  return sideBySide_->isChecked();
}

} // namespace rankwright
