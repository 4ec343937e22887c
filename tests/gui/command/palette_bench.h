#pragma once

#include "widgets/command/command_palette.h"
#include "widgets/command/command_registry.h"
#include "widgets/common/job_runner.h"

#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QTest>
#include <QVBoxLayout>

namespace rankwright::test {

/// A window with an editor, three commands and a palette.
struct PaletteBench {
  PaletteBench() {
    auto* column = new QVBoxLayout(&window);
    column->addWidget(editor);
    column->addWidget(text);
    open = add("workspace.open", "&Open workspace…", "Workspace", "Ctrl+O");
    close = add("workspace.close", "&Close workspace", "Workspace", "");
    copy = add("edit.copy", "Copy &list", "Edit", "Ctrl+Shift+C");
    window.resize(900, 600);
    window.show();
  }

  QAction* add(const char* id, const char* title, const char* group, const char* keys) {
    auto* action = registry.add({.id = QLatin1String(id),
                                 .text = QString::fromUtf8(title),
                                 .toolTip = QLatin1String("What it does"),
                                 .icon = {},
                                 .shortcut = QKeySequence(QLatin1String(keys)),
                                 .group = QLatin1String(group)});
    window.addAction(action);
    return action;
  }

  bool activate() {
    if (!QTest::qWaitForWindowActive(&window)) return false;
    editor->setFocus();
    return true;
  }

  void pressCtrlK() { QTest::keyClick(QApplication::focusWidget(), Qt::Key_K, Qt::ControlModifier); }

  QStringList titles() const {
    QStringList found;
    const auto* model = palette.list()->model();
    for (int row = 0; row < model->rowCount(); ++row)
      found << model->index(row, 0).data().toString();
    return found;
  }
  QString current() const { return palette.list()->currentIndex().data().toString(); }

  CommandRegistry registry;
  JobRunner jobs;
  QWidget window;
  QLineEdit* editor = new QLineEdit;
  QPlainTextEdit* text = new QPlainTextEdit;
  CommandPalette palette{registry, jobs, &window};
  QAction* open;
  QAction* close;
  QAction* copy;
};

} // namespace rankwright::test
