#pragma once

#include "sample_events.h"
#include "tests/gui/hands/hands.h"
#include "widgets/chart/chart_panel.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/busy_line.h"
#include "widgets/experiments/experiment_log.h"
#include "widgets/experiments/question_page.h"
#include "widgets/table/data_model.h"
#include "widgets/table/data_table.h"
#include "widgets/table/grid_view.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace rankwright::test {

/// The sample's log, made once for all tests of a program.
inline std::filesystem::path sampleLogPath() {
  static const QTemporaryDir made;
  const std::filesystem::path path = made.path().toStdString() + "/sample.eventlog";
  if (!std::filesystem::exists(path)) SampleEvents::write(path);
  return path;
}

/// The sample's experiment; `shape` changes it before it is one.
template <class Shape>
SharedCase sampleCase(Shape shape) {
  auto made = std::make_shared<ExperimentCase>();
  made->name = "sample";
  made->question.definition = sampleDefinition();
  made->log = must(ExperimentLog::open(sampleLogPath()));
  made->span = must(made->log->ask([](EventStore& store) { return store.span(); }));
  shape(*made);
  return made;
}

inline SharedCase sampleCase() {
  return sampleCase([](ExperimentCase&) {});
}

/// What core says of the sample: `question(EventStore&)`.
template <class Question>
auto asked(const SharedCase& shown, Question question) {
  return must(shown->log->ask(question));
}

/// Keeps a log busy until it goes, as another page's long question would.
class BusyLog {
public:
  explicit BusyLog(const SharedCase& shown) : thread_([this, log = shown->log] { hold(*log); }) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return holds_; });
  }
  ~BusyLog() {
    {
      const std::lock_guard lock(mutex_);
      ends_ = true;
    }
    changed_.notify_all();
    thread_.join();
  }

private:
  void hold(ExperimentLog& log) {
    log.ask([this](EventStore&) {
      std::unique_lock lock(mutex_);
      holds_ = true;
      changed_.notify_all();
      changed_.wait(lock, [this] { return ends_; });
    });
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  bool holds_ = false, ends_ = false;
  std::thread thread_;
};

/// A page in a window of its own.
template <class Page>
struct PageBench {
  PageBench() {
    auto* column = new QVBoxLayout(&window);
    column->addWidget(page);
    window.resize(1200, 700);
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window)) qFatal("the window is not active");
  }
  explicit PageBench(SharedCase shown, const EffectChoice& choice = {"installers", "ranked"}) : PageBench() {
    show(std::move(shown), choice);
  }

  void show(SharedCase shown, const EffectChoice& choice = {"installers", "ranked"}) {
    page->setCase(std::move(shown), choice, {});
  }
  /// Waits until nothing runs any more and what came is shown.
  bool settle() {
    return QTest::qWaitFor([this] { return jobs.running().empty(); }, 30'000) && (QTest::qWait(60), true);
  }
  template <class Child>
  Child* child(const char* name) {
    return window.findChild<Child*>(QLatin1String(name));
  }
  QString said() { return page->messageBar()->isVisible() ? page->messageBar()->details() : QString(); }
  static int rowCount(const DataTable& table) { return table.source() ? int(table.source()->rowCount()) : 0; }
  /// A cell of the source as a number; not a number where it is missing.
  static double number(const DataTable& table, std::uint32_t row, const char* column) {
    const auto place = findColumn(*table.source(), column);
    if (!place) qFatal("no column %s", column);
    const auto cell = table.source()->cell(row, *place);
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return static_cast<double>(*whole);
    const auto* real = std::get_if<double>(&cell);
    return real ? *real : NAN;
  }
  static QString text(const DataTable& table, int row, const char* column) {
    const auto* model = qobject_cast<const DataModel*>(table.grid()->model());
    const auto number = model->columnOf(column);
    return number < 0 ? QStringLiteral("no column") : model->text(row, number);
  }

  JobRunner jobs;
  QWidget window;
  Page* page = new Page(jobs);
};

/// What Tab stops at in a window and a screen reader has no words for.
inline QStringList namelessStops(const QWidget& window) {
  QStringList nameless;
  for (auto* widget : window.findChildren<QWidget*>()) {
    if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy()) continue;
    const auto* told = QAccessible::queryAccessibleInterface(widget);
    if (!told || QString(told->text(QAccessible::Name) + told->text(QAccessible::Value)).isEmpty())
      nameless << QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName();
  }
  return nameless;
}

/// Escape in the page ends what `begin` makes it ask and says so; asking again answers.
template <class Page, class Begin>
void checkEscape(PageBench<Page>& bench, const SharedCase& shown, Begin begin) {
  {
    const BusyLog busy(shown);
    begin();
    QVERIFY(bench.page->isAsking());
    QTRY_VERIFY(bench.page->busyLine()->isVisible());
    bench.page->setFocusPolicy(Qt::StrongFocus);
    bench.page->setFocus();
    hands::press(Qt::Key_Escape);
    QVERIFY(!bench.page->isAsking());
    QVERIFY(bench.said().contains(QStringLiteral("Stopped")));
    QVERIFY(!bench.page->busyLine()->isVisible());
  }
  QTest::mouseClick(bench.template child<QToolButton>("retry"), Qt::LeftButton);
  QVERIFY(bench.settle());
  QVERIFY(bench.said().isEmpty());
}

} // namespace rankwright::test
