#pragma once

#include "core/base/file.h"
#include "core/simulate/simulate_store.h"
#include "core/workspace/workspace_builder.h"
#include "sample_store.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/text.h"
#include "widgets/document/document.h"
#include "widgets/document/document_set.h"
#include "widgets/simulator/configuration_model.h"
#include "widgets/simulator/draft_configuration.h"
#include "widgets/simulator/guess_you_like.h"
#include "widgets/simulator/list_display.h"
#include "widgets/simulator/what_if_panel.h"

#include <QAction>
#include <QApplication>
#include <QSignalSpy>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

namespace rankwright::test {

/// The view with the What-if panel beside it on a small synthetic workspace, the panel having the focus.
struct WhatIfBench {
  WhatIfBench() : view(jobs, documents) {
    std::filesystem::copy(built(), folder(), std::filesystem::copy_options::recursive);
    QSignalSpy opened(&documents, &DocumentSet::opened);
    documents.open(folder(), std::filesystem::path(scratch.path().toStdString()) / "state", false);
    if (!opened.wait()) qFatal("the workspace did not open");
    host.addWidget(&view);
    host.addWidget(view.whatIf());
    host.resize(1280, 800);
    host.show();
    host.activateWindow();
    if (!QTest::qWaitForWindowActive(&host)) qFatal("the window is not active");
    workspace = must(Workspace::open(folder(), {}));
    view.setWorkspace(workspace);
    view.selectUser(toQt(workspace->config().sampleUser));
    if (!QTest::qWaitFor([&] { return !cards().empty() && model().rowCount() > 0; }))
      qFatal("there is no list");
    tree().setFocus();
  }
  ~WhatIfBench() {
    // The views belong to the bench.
    view.setParent(nullptr);
  }

  /// A workspace to be copied: building one takes longer than a test.
  static std::filesystem::path built() {
    static const QTemporaryDir scratch;
    const auto folder = std::filesystem::path(scratch.path().toStdString()) / "store";
    if (std::filesystem::exists(folder)) return folder;
    const auto simulated = must(simulateStore({.items = 200, .users = 30, .days = 10, .seed = 5}, {}));
    must(buildWorkspace(simulated.store,
                        {folder, std::nullopt, "Small store", "For tests.", TasteModel::Categories}, {}));
    return folder;
  }

  std::filesystem::path folder() const { return scratch.path().toStdString() + "/store"; }
  std::string file(const std::string& name) const {
    return readTextFile(folder() / name).value_or("unreadable");
  }
  std::string pipeline() const { return view.draft()->pipeline()->text(); }
  WhatIfPanel& panel() const { return *view.whatIf(); }
  QTreeView& tree() const { return *panel().tree(); }
  ConfigurationModel& model() const { return *panel().model(); }
  const std::vector<Card>& cards() const { return view.list()->cards(); }
  bool showsDraft() const { return view.shownDraft() != nullptr; }

  QModelIndex row(const QString& title) const {
    for (int i = 0; i < model().rowCount(); ++i)
      if (model().index(i, 0).data().toString() == title) return model().index(i, 0);
    qFatal("no such row: %s", qPrintable(title));
    return {};
  }
  QModelIndex row(const QString& title, const QString& value) const {
    const auto top = row(title);
    for (int i = 0; i < model().rowCount(top); ++i)
      if (model().index(i, 0, top).data().toString() == value) return model().index(i, 0, top);
    qFatal("no such value: %s", qPrintable(value));
    return {};
  }
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const {
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
  }

  QTemporaryDir scratch;
  JobRunner jobs;
  DocumentSet documents{jobs};
  QSplitter host;
  GuessYouLike view;
  std::shared_ptr<const Workspace> workspace;
};

} // namespace rankwright::test
