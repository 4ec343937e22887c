#pragma once

#include "core/base/file.h"
#include "core/simulate/simulate_store.h"
#include "core/workspace/workspace_builder.h"
#include "sample_store.h"
#include "widgets/common/appearance.h"
#include "widgets/common/job_runner.h"
#include "widgets/document/document.h"
#include "widgets/document/document_desk.h"
#include "widgets/document/document_editor.h"
#include "widgets/document/document_set.h"
#include "widgets/document/editor_tabs.h"
#include "widgets/rules/live_preview.h"
#include "widgets/rules/live_table.h"
#include "widgets/rules/rules_view.h"
#include "widgets/table/data_table.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <map>

namespace rankwright::test {

/// A small synthetic workspace with a rules file of the given text beside its own.
class RulesStore {
public:
  RulesStore(std::string_view rules, std::uint32_t apps) {
    static std::map<std::uint32_t, SimulatedStore> stores;
    if (!stores.contains(apps))
      stores.emplace(apps, must(simulateStore({.items = apps, .users = 20, .days = 10, .seed = 5}, {})));
    const auto& simulated = stores.at(apps);
    must(buildWorkspace(simulated.store, {folder(), std::nullopt, "Small store", "For tests."}, {}));
    if (!writeFileAtomically(folder() / "mine.rules", rules)) qFatal("the rules were not written");
  }

  std::filesystem::path folder() const { return folder_.path().toStdString() + "/store"; }
  std::filesystem::path state() const { return folder_.path().toStdString() + "/state"; }
  std::string read(const std::string& name) const {
    return readTextFile(folder() / name).value_or("unreadable");
  }

private:
  QTemporaryDir folder_;
};

/// The view on such a workspace, shown, with mine.rules in front and the focus in it.
struct RulesBench {
  explicit RulesBench(std::string_view rules, std::uint32_t apps = 120)
      : store(rules, apps), documents(jobs), view(documents, jobs) {
    QSignalSpy opened(&documents, &DocumentSet::opened);
    documents.open(store.folder(), store.state(), false);
    if (!opened.wait()) qFatal("the workspace did not open");
    view.setWorkspace(must(Workspace::open(store.folder(), {})));
    view.resize(1280, 720);
    view.show();
    view.activateWindow();
    if (!QTest::qWaitForWindowActive(&view)) qFatal("the window is not active");
    view.goTo({QStringLiteral("file"), QStringLiteral("mine.rules")});
    const auto isThere = [&] { return tabs().currentEditor() && path() == QStringLiteral("mine.rules"); };
    if (!QTest::qWaitFor([&] { return isThere() && source().hasFocus() && values().source(); }))
      qFatal("the rules were not opened: front %s, focus %s, values %d",
             tabs().currentEditor() ? qPrintable(path()) : "none",
             QApplication::focusWidget() ? QApplication::focusWidget()->metaObject()->className() : "none",
             values().source() != nullptr);
  }

  EditorTabs& tabs() { return *view.desk()->tabs(); }
  DocumentEditor& editor() { return *tabs().currentEditor(); }
  QWidget& source() { return *editor().findChild<QWidget*>(QStringLiteral("source")); }
  QString path() { return editor().document().path(); }
  QString text() { return QString::fromStdString(editor().document().text()); }
  DataTable& values() { return *view.values()->table(); }

  /// What the table shows of a rule in a row; nothing when it has no such column or nothing there.
  QString value(std::string_view rule, std::uint32_t row = 0) {
    const auto source = values().source();
    const auto column = source ? findColumn(*source, rule) : std::nullopt;
    if (!column) return QStringLiteral("no column");
    const auto cell = source->cell(row, *column);
    if (const auto* text = std::get_if<std::string_view>(&cell))
      return QString::fromUtf8(text->data(), qsizetype(text->size()));
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return QString::number(*whole);
    if (const auto* real = std::get_if<double>(&cell)) return QString::number(*real);
    return {};
  }

  void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
  }
  void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
  /// Of the editor in front.
  template <class Widget>
  Widget* ofEditor(const char* name) {
    return editor().findChild<Widget*>(QLatin1String(name));
  }
  template <class Widget>
  Widget* child(const char* name) {
    return view.findChild<Widget*>(QLatin1String(name));
  }

  RulesStore store;
  JobRunner jobs;
  DocumentSet documents;
  RulesView view;
};

} // namespace rankwright::test
