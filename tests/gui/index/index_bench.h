#pragma once

#include "core/base/file.h"
#include "core/index/index_encoder.h"
#include "core/simulate/simulate_store.h"
#include "core/workspace/workspace_builder.h"
#include "sample_store.h"
#include "widgets/common/appearance.h"
#include "widgets/common/filter_field.h"
#include "widgets/common/job_runner.h"
#include "widgets/index/index_view.h"
#include "widgets/index/key_search_bar.h"
#include "widgets/index/keys_page.h"
#include "widgets/index/object_keys_panel.h"
#include "widgets/index/overview_page.h"
#include "widgets/table/data_model.h"
#include "widgets/table/data_table.h"
#include "widgets/table/grid_view.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

#include <span>

namespace rankwright::test {

/// A small synthetic workspace with one index more, "big": a million keys "user-000000" to "user-999999" and
/// before them three that many apps stand under, with positions.
class IndexStore {
public:
  static constexpr std::uint32_t kUsers = 1'000'000;
  static constexpr std::uint32_t kApps = 120;

  IndexStore() {
    const auto simulated = must(simulateStore({.items = kApps, .users = 20, .days = 10, .seed = 5}, {}));
    must(buildWorkspace(simulated.store, {folder(), std::nullopt, "Small store", "For tests."}, {}));
    auto toml = must(readTextFile(folder() / "indexes.toml"));
    toml += "\n[[index]]\nname = \"big\"\nkind = \"items\"\ncolumns = [\"category\"]\npositions = true\n";
    if (!writeFileAtomically(folder() / "indexes.toml", toml)) qFatal("the definition was not written");
    if (!bigIndex().save(folder() / "data/indexes/big.rwi")) qFatal("the index was not written");
  }

  std::filesystem::path folder() const { return folder_.path().toStdString() + "/store"; }
  std::shared_ptr<const Workspace> open() const { return must(Workspace::open(folder(), {})); }

private:
  static InvertedIndex bigIndex() {
    IndexEncoder encoder({.positions = true});
    const auto add = [&encoder](std::string_view key, std::uint32_t first, std::uint32_t count) {
      std::vector<Posting> postings;
      for (std::uint32_t i = 0; i < count; ++i)
        postings.push_back({ItemId((first + i) % kApps), static_cast<float>(1 + i), i % 3});
      if (!encoder.add(key, postings)) qFatal("a key was not added");
    };
    add("Alphabet puzzles", 0, 120);
    add("Board games", 0, 60);
    add("Card games", 60, 30);
    for (std::uint32_t user = 0; user < kUsers; ++user)
      add(fmt::format("user-{:06}", user), user, 1 + user % 2);
    return must(encoder.finish());
  }

  QTemporaryDir folder_;
};

/// One for all functions of a test: making a million keys takes a moment.
inline const IndexStore& indexStore() {
  static const IndexStore store;
  return store;
}

/// The view on it, shown, at the big index; its panels beside.
struct IndexBench {
  IndexBench() : workspace(indexStore().open()), view(jobs) {
    view.setWorkspace(workspace);
    view.indexes()->setCurrentText(QStringLiteral("big"));
    view.resize(1280, 720);
    view.show();
    view.activateWindow();
    if (!QTest::qWaitForWindowActive(&view)) qFatal("the window is not active");
  }

  KeysPage& page() { return *view.keysPage(); }
  DataTable& keys() { return *view.keys(); }
  DataTable& postings() { return *view.postings(); }
  /// Shows the keys and puts the caret into the search.
  void goToSearch() {
    view.showPage(QStringLiteral("keys"));
    page().searchBar()->text()->setFocus();
  }
  void search(KeyMatch match, const QString& text) {
    goToSearch();
    page().searchBar()->match()->setCurrentIndex(page().searchBar()->match()->findData(int(match)));
    type(text);
    key(Qt::Key_Return);
  }

  void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
  }
  void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }

  static QString text(const DataTable& table, int place, const char* column) {
    const auto* model = qobject_cast<const DataModel*>(table.grid()->model());
    const auto number = model->columnOf(column);
    return number < 0 ? QStringLiteral("no column") : model->text(place, number);
  }
  static int rowCount(const DataTable& table) { return table.grid()->model()->rowCount(); }
  QString keyAt(int place) { return text(keys(), place, "key"); }
  /// The key that the keyboard is on.
  QString currentKey() {
    const auto current = keys().grid()->currentIndex();
    return current.isValid() ? keyAt(current.row()) : QString();
  }

  JobRunner jobs;
  std::shared_ptr<const Workspace> workspace;
  IndexView view;
};

} // namespace rankwright::test
