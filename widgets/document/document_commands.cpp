#include "widgets/document/document_commands.h"

#include "widgets/document/document.h"
#include "widgets/document/document_editor.h"
#include "widgets/document/document_set.h"
#include "widgets/document/editor_tabs.h"

#include <QIcon>
#include <QWidget>

#include <algorithm>

namespace rankwright {

DocumentCommands::DocumentCommands(DocumentSet& documents, EditorTabs& tabs, QWidget& view)
    : QObject(&view), view_(view), documents_(documents), tabs_(tabs) {
  addFileCommands();
  addUndoCommands();
  addEditCommands();
  addFindCommands();
  makeMenu();
  connect(&tabs, &EditorTabs::pageChanged, this, &DocumentCommands::followPage);
  connect(&documents, &DocumentSet::dirtyChanged, this, &DocumentCommands::refresh);
  connect(&documents, &DocumentSet::readOnlyChanged, this, &DocumentCommands::followPage);
  followPage();
}

QAction* DocumentCommands::add(CommandSpec spec, QAction* action) {
  if (!action) action = new QAction(spec.text, &view_);
  action->setObjectName(spec.id);
  action->setIcon(QIcon::fromTheme(spec.icon));
  action->setToolTip(spec.toolTip);
  action->setShortcut(spec.shortcut);
  action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  commands_.emplace_back(action, std::move(spec));
  return action;
}

QAction* DocumentCommands::addForEditor(CommandSpec spec, EditorCall call) {
  auto* action = add(std::move(spec));
  connect(action, &QAction::triggered, this, [this, call] {
    if (auto* editor = tabs_.currentEditor()) call(*editor);
  });
  ofEditor_.push_back(action);
  return action;
}

void DocumentCommands::addFileCommands() {
  const auto group = tr("Files");
  auto* save = add({QStringLiteral("file.save"), tr("&Save"), tr("Write the file in front to disk"),
                    QStringLiteral("document-save"), QKeySequence::Save, group});
  connect(save, &QAction::triggered, this, [this] {
    if (auto* editor = tabs_.currentEditor(); editor && canSave()) editor->document().save(documents_.jobs());
  });
  auto* all =
      add({QStringLiteral("file.save-all"), tr("Save &all"), tr("Write every unsaved file to disk"),
           QStringLiteral("document-save-all"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), group});
  connect(all, &QAction::triggered, &documents_, &DocumentSet::saveAll);
  changing_.push_back(addForEditor({QStringLiteral("file.revert"),
                                    tr("Re&vert to saved"),
                                    tr("Go back to the text that was saved last; undo brings yours back"),
                                    QStringLiteral("document-revert"),
                                    {},
                                    group},
                                   [](DocumentEditor& editor) { editor.document().revert(); }));
  auto* difference = add({QStringLiteral("file.difference"), tr("Show &difference"),
                          tr("Compare the text in front with the file on disk"), QStringLiteral("vcs-diff"),
                          QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), group});
  connect(difference, &QAction::triggered, this, &DocumentCommands::differenceWanted);
  ofEditor_.push_back(difference);
  auto* close = add({QStringLiteral("file.close-tab"), tr("&Close tab"),
                     tr("Close the tab in front; unsaved text is kept"), QStringLiteral("tab-close"),
                     QKeySequence(Qt::CTRL | Qt::Key_W), group});
  connect(close, &QAction::triggered, &tabs_, &EditorTabs::closeCurrent);
}

void DocumentCommands::addUndoCommands() {
  const auto group = tr("Text");
  add({QStringLiteral("text.undo"), tr("&Undo"), tr("Take the last edit back"), QStringLiteral("edit-undo"),
       QKeySequence::Undo, group},
      undo_.createUndoAction(&view_, tr("Undo")));
  add({QStringLiteral("text.redo"), tr("&Redo"), tr("Do again what was taken back"),
       QStringLiteral("edit-redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), group},
      undo_.createRedoAction(&view_, tr("Redo")));
}

void DocumentCommands::addEditCommands() {
  const auto group = tr("Text");
  changing_.push_back(
      addForEditor({QStringLiteral("text.cut"), tr("Cu&t"), tr("Move the selected text to the clipboard"),
                    QStringLiteral("edit-cut"), QKeySequence::Cut, group},
                   [](DocumentEditor& editor) { editor.cut(); }));
  addForEditor({QStringLiteral("text.copy"), tr("&Copy"), tr("Copy the selected text to the clipboard"),
                QStringLiteral("edit-copy"), QKeySequence::Copy, group},
               [](DocumentEditor& editor) { editor.copy(); });
  changing_.push_back(
      addForEditor({QStringLiteral("text.paste"), tr("&Paste"), tr("Insert the clipboard's text"),
                    QStringLiteral("edit-paste"), QKeySequence::Paste, group},
                   [](DocumentEditor& editor) { editor.paste(); }));
  addForEditor({QStringLiteral("text.select-all"), tr("Select &all"), tr("Select the whole text"),
                QStringLiteral("edit-select-all"), QKeySequence::SelectAll, group},
               [](DocumentEditor& editor) { editor.selectAll(); });
}

void DocumentCommands::addFindCommands() {
  const auto group = tr("Text");
  addForEditor({QStringLiteral("text.find"), tr("&Find…"), tr("Look for text in the file in front"),
                QStringLiteral("edit-find"), QKeySequence::Find, group},
               [](DocumentEditor& editor) { editor.showFind(false); });
  addForEditor({QStringLiteral("text.find-next"), tr("Find &next"), tr("Go to the next match"),
                QStringLiteral("go-down"), QKeySequence(Qt::Key_F3), group},
               [](DocumentEditor& editor) { editor.findNext(); });
  addForEditor({QStringLiteral("text.find-previous"), tr("Find pre&vious"), tr("Go to the previous match"),
                QStringLiteral("go-up"), QKeySequence(Qt::SHIFT | Qt::Key_F3), group},
               [](DocumentEditor& editor) { editor.findPrevious(); });
  changing_.push_back(addForEditor(
      {QStringLiteral("text.replace"), tr("R&eplace…"), tr("Look for text and put other text in its place"),
       QStringLiteral("edit-find-replace"), QKeySequence(Qt::CTRL | Qt::Key_H), group},
      [](DocumentEditor& editor) { editor.showFind(true); }));
  addForEditor({QStringLiteral("text.go-to-line"), tr("&Go to line…"),
                tr("Put the caret at a line by its number"), QStringLiteral("go-jump"),
                QKeySequence(Qt::CTRL | Qt::Key_G), group},
               [](DocumentEditor& editor) { editor.showGoToLine(); });
  addForEditor({QStringLiteral("text.go-to-error"), tr("Go to &mistake"),
                tr("Put the caret where the check found a mistake"), QStringLiteral("data-error"),
                QKeySequence(Qt::Key_F8), group},
               [](DocumentEditor& editor) { editor.goToError(); });
  changing_.push_back(
      addForEditor({QStringLiteral("text.mend"), tr("&Mend"),
                    tr("Write what was probably meant where the check found the mistake next to the caret"),
                    QStringLiteral("tools-check-spelling"), QKeySequence(Qt::ALT | Qt::Key_Return), group},
                   [](DocumentEditor& editor) { editor.mend(); }));
}

QAction* DocumentCommands::find(const QString& id) const {
  const auto found =
      std::ranges::find_if(commands_, [&](const Command& each) { return each.second.id == id; });
  return found == commands_.end() ? nullptr : found->first;
}

void DocumentCommands::makeMenu() {
  const auto line = [this] {
    auto* separator = new QAction(this);
    separator->setSeparator(true);
    menu_.append(separator);
  };
  for (const auto* ids :
       {"text.undo text.redo", "text.cut text.copy text.paste text.select-all",
        "text.find text.replace text.go-to-line", "file.save file.revert file.difference"}) {
    if (!menu_.isEmpty()) line();
    for (const auto& id : QString::fromLatin1(ids).split(QLatin1Char(' ')))
      menu_.append(find(id));
  }
}

void DocumentCommands::followPage() {
  auto* editor = documents_.isReadOnly() ? nullptr : tabs_.currentEditor();
  if (editor) undo_.addStack(&editor->document().undoStack());
  undo_.setActiveStack(editor ? &editor->document().undoStack() : nullptr);
  refresh();
}

bool DocumentCommands::canSave() const {
  const auto* editor = tabs_.currentEditor();
  return editor && !documents_.isReadOnly() && editor->document().isDirty();
}

void DocumentCommands::refresh() {
  const bool editor = tabs_.currentEditor() != nullptr;
  for (auto* action : ofEditor_)
    action->setEnabled(editor);
  for (auto* action : changing_)
    action->setEnabled(editor && !documents_.isReadOnly());
  find(QStringLiteral("file.save"))->setEnabled(canSave());
  find(QStringLiteral("file.save-all"))->setEnabled(documents_.isDirty() && !documents_.isReadOnly());
  find(QStringLiteral("file.close-tab"))->setEnabled(tabs_.count() > 0);
}

} // namespace rankwright
