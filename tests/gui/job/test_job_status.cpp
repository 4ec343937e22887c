#include "widgets/common/message_bar.h"
#include "widgets/job/failed_jobs.h"
#include "widgets/job/job_row.h"
#include "widgets/job/job_status.h"
#include "widgets/job/jobs_popup.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QProgressBar>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <condition_variable>
#include <optional>

using namespace rankwright;
using namespace std::chrono_literals;

namespace {

Result<int> untilStopped(const JobControl& job) {
  std::mutex mutex;
  std::unique_lock lock(mutex);
  std::condition_variable_any wake;
  wake.wait(lock, job.stop, [] { return false; });
  return fail(ErrorKind::Cancelled, "stopped");
}

Result<int> failing(const JobControl&) {
  return fail(ErrorKind::NotFound, "no such user: {}", "u7");
}

} // namespace

class TestJobStatus : public QObject {
  Q_OBJECT

private slots:
  void init();
  void cleanup();
  void showsProgressAndCancels();
  void hidesShortJobs();
  void saysHowManyMoreRun();
  void popupGroupsByKind();
  void popupCancelsByKeyboard();
  void failuresAreKeptWithAReport();
  void cancelledJobsAreNoFailures();
  void failuresCanBeForgotten();
  void escapeClosesThePopup();

private:
  void start(const QString& slot, const QString& title, const QString& kind = {});
  void startFailing(const QString& title);
  QStringList labels() const;

  std::unique_ptr<JobRunner> jobs_;
  std::unique_ptr<JobStatus> status_;
  std::optional<Error> error_;
};

void TestJobStatus::init() {
  error_.reset();
  jobs_ = std::make_unique<JobRunner>();
  status_ = std::make_unique<JobStatus>(*jobs_);
  status_->setPatience(0ms);
  status_->show();
}

void TestJobStatus::cleanup() {
  status_.reset();
  jobs_.reset();
}

void TestJobStatus::start(const QString& slot, const QString& title, const QString& kind) {
  jobs_->start(
      {slot, title, this, kind},
      [](const JobControl& job) {
        job.report("category", 25, 100);
        return untilStopped(job);
      },
      [](int) {}, [this](const Error& error) { error_ = error; });
}

void TestJobStatus::startFailing(const QString& title) {
  jobs_->start(
      {title, title, this}, failing, [](int) {}, [this](const Error& error) { error_ = error; });
}

QStringList TestJobStatus::labels() const {
  QStringList all;
  for (const auto* label : status_->popup().findChildren<QLabel*>())
    if (label->isVisible()) all << label->text();
  return all;
}

void TestJobStatus::showsProgressAndCancels() {
  start(QStringLiteral("a"), QStringLiteral("Building indexes"));
  QTRY_VERIFY(status_->findChild<QProgressBar*>());
  auto* bar = status_->findChild<QProgressBar*>();
  QTRY_COMPARE(bar->value() * 100 / std::max(1, bar->maximum()), 25);
  QCOMPARE(bar->accessibleName(), QStringLiteral("Building indexes"));
  QTest::mouseClick(status_->findChild<QToolButton*>(QStringLiteral("cancelJob")), Qt::LeftButton);
  QVERIFY(error_);
  QVERIFY(!status_->findChild<QProgressBar*>());
}

void TestJobStatus::hidesShortJobs() {
  status_->setPatience(300ms);
  startFailing(QStringLiteral("Short"));
  QVERIFY(!status_->findChild<QProgressBar*>());
  QTRY_VERIFY(error_);
  QVERIFY(!status_->findChild<QProgressBar*>());
}

void TestJobStatus::saysHowManyMoreRun() {
  for (const auto* slot : {"a", "b", "c"})
    start(QLatin1String(slot), QLatin1String(slot));
  auto* button = status_->findChild<QToolButton*>(QStringLiteral("allJobs"));
  QTRY_COMPARE(button->text(), QStringLiteral("2 more"));
}

void TestJobStatus::popupGroupsByKind() {
  start(QStringLiteral("a"), QStringLiteral("Training FM"), QStringLiteral("Models"));
  start(QStringLiteral("b"), QStringLiteral("Training DeepFM"), QStringLiteral("Models"));
  start(QStringLiteral("c"), QStringLiteral("Importing"), QStringLiteral("Import"));
  QTest::mouseClick(status_->findChild<QToolButton*>(QStringLiteral("allJobs")), Qt::LeftButton);
  QVERIFY(status_->popup().isVisible());
  QTRY_COMPARE(labels().count(QStringLiteral("Models")), 1);
  QCOMPARE(labels().count(QStringLiteral("Import")), 1);
  QCOMPARE(status_->popup().findChildren<JobRow*>().size(), 3);
}

void TestJobStatus::popupCancelsByKeyboard() {
  start(QStringLiteral("a"), QStringLiteral("Importing"), QStringLiteral("Import"));
  status_->showAll();
  QVERIFY(QTest::qWaitForWindowActive(&status_->popup()));
  auto* cancel = status_->popup().findChild<QToolButton*>(QStringLiteral("cancelJob"));
  QVERIFY(cancel);
  cancel->setFocus();
  QTest::keyClick(cancel, Qt::Key_Space);
  QVERIFY(error_);
  QCOMPARE(error_->kind, ErrorKind::Cancelled);
  QVERIFY(status_->popup().findChildren<JobRow*>().isEmpty());
}

void TestJobStatus::failuresAreKeptWithAReport() {
  startFailing(QStringLiteral("Reading users"));
  QTRY_VERIFY(error_);
  QTRY_COMPARE(status_->findChild<QToolButton*>(QStringLiteral("allJobs"))->text(),
               QStringLiteral("1 failed"));
  status_->showAll();
  QTest::mouseClick(status_->popup().findChild<QToolButton*>(QStringLiteral("copyReport")), Qt::LeftButton);
  const auto report = QGuiApplication::clipboard()->text();
  for (const auto* part : {"Reading users", "not found: no such user: u7", "Qt 6"})
    QVERIFY2(report.contains(QLatin1String(part)), qPrintable(report));
}

void TestJobStatus::cancelledJobsAreNoFailures() {
  start(QStringLiteral("a"), QStringLiteral("Importing"));
  jobs_->cancel(jobs_->running().front().id);
  QVERIFY(error_);
  QCOMPARE(status_->findChild<QToolButton*>(QStringLiteral("allJobs"))->text(), QStringLiteral("Jobs"));
}

void TestJobStatus::failuresCanBeForgotten() {
  startFailing(QStringLiteral("Reading users"));
  QTRY_VERIFY(error_);
  status_->showAll();
  QTest::mouseClick(status_->popup().findChild<QToolButton*>(QStringLiteral("forgetFailures")),
                    Qt::LeftButton);
  QTRY_COMPARE(labels(), QStringList{QStringLiteral("Nothing is running, and nothing failed.")});
}

void TestJobStatus::escapeClosesThePopup() {
  status_->showAll();
  QVERIFY(status_->popup().isVisible());
  QTest::keyClick(&status_->popup(), Qt::Key_Escape);
  QVERIFY(!status_->popup().isVisible());
}

QTEST_MAIN(TestJobStatus)
#include "test_job_status.moc"
