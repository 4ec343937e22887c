#include "core/base/file.h"
#include "core/funnel/stage_log_writer.h"
#include "funnel_bench.h"

#include <QAction>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>

using namespace rankwright;

namespace {

/// A log of one served request with a list of two items.
void writeServedLog(const std::filesystem::path& log) {
  LoggedRequest request;
  request.name = "t1";
  request.user = "ann";
  request.scene = "feeds";
  request.pipeline = "default";
  request.pool = 50;
  request.places = 2;
  request.candidates = {{.item = "a", .stage = 5, .slot = 0}, {.item = "b", .stage = 5, .slot = 1}};
  auto writer = test::must(StageLogWriter::create(log, {StageLogSource::Pipeline, "shop", {}}, false));
  test::must(writer.append(request, {}));
  if (!writer.finish()) qFatal("the log was not written");
}

const StageFigures* figuresOf(const FunnelView& view, const std::string& stage) {
  const auto& stages = view.figures()->report.stages;
  const auto found = std::ranges::find(stages, stage, &StageFigures::name);
  return found == stages.end() ? nullptr : &*found;
}

} // namespace

/// What users did with lists that were served.
class TestFunnelFeedback : public QObject {
  Q_OBJECT

private slots:
  void init() {
    store_ = std::make_unique<test::FunnelStore>();
    workspace_ = store_->open();
    log_ = store_->path("served.stagelog");
    writeServedLog(log_);
  }

  void eventsFillTheStagesBehindTheList() {
    test::FunnelBench bench(workspace_);
    QVERIFY(open(bench));
    QCOMPARE(figuresOf(*bench.view, "shown")->candidates, 0U);
    choose(bench, "request,item,action\nt1,a,shown\nt1,b,shown\nt1,b,installed\nt1,b,liked\n");
    QTRY_VERIFY(figuresOf(*bench.view, "shown")->candidates == 2);
    QCOMPARE(figuresOf(*bench.view, "installed")->candidates, 1U);
    QCOMPARE(bench.view->figures()->report.taken, 1U);
    const auto said = bench.child<QLabel>("funnelState")->text();
    QVERIFY2(said.startsWith(QStringLiteral("3 events added")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("line 5")), qPrintable(said));
  }

  void uselessTableIsToldAndNothingChanges() {
    test::FunnelBench bench(workspace_);
    QVERIFY(open(bench));
    choose(bench, "a,b\n1,2\n");
    QTRY_VERIFY(!bench.said().isEmpty());
    QVERIFY(bench.said().contains(QStringLiteral("request, request_id, trace_id")));
    QCOMPARE(figuresOf(*bench.view, "shown")->candidates, 0U);
    QVERIFY(bench.view->action(QStringLiteral("funnel.feedback"))->isEnabled());
  }

  void onlyServedRequestsTakeIt() {
    store_->addLog(*workspace_, 5);
    test::FunnelBench bench(workspace_);
    QVERIFY(bench.isFilled());
    QVERIFY(!bench.view->action(QStringLiteral("funnel.feedback"))->isEnabled());
    QVERIFY(open(bench));
    QVERIFY(bench.view->action(QStringLiteral("funnel.feedback"))->isEnabled());
  }

private:
  bool open(test::FunnelBench& bench) const {
    if (!bench.settle()) return false;
    bench.view->openLog(QString::fromStdString(log_.string()));
    return QTest::qWaitFor(
               [&] { return bench.view->figures() && bench.view->figures()->report.log.path == log_; },
               30'000) &&
           bench.settle();
  }

  /// Writes a table of events and chooses it in the dialog, by its name.
  void choose(test::FunnelBench& bench, const std::string& events) const {
    const auto table = store_->path("events.csv");
    QVERIFY(writeFileAtomically(table, events).has_value());
    bench.view->action(QStringLiteral("funnel.feedback"))->trigger();
    auto* dialog = bench.view->findChild<QFileDialog*>(QStringLiteral("feedbackDialog"));
    QVERIFY(dialog && !dialog->isModal());
    auto* line = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    QVERIFY(line);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    // Typed letter by letter, a list of completions would take the key that follows.
    line->setText(QString::fromStdString(table.string()));
    QTest::keyClick(line, Qt::Key_Return);
  }

  std::unique_ptr<test::FunnelStore> store_;
  std::shared_ptr<const Workspace> workspace_;
  std::filesystem::path log_;
};

QTEST_MAIN(TestFunnelFeedback)
#include "test_funnel_feedback.moc"
