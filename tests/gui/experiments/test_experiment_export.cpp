#include "view_bench.h"
#include "widgets/experiments/experiment_export.h"
#include "widgets/experiments/experiment_report.h"

#include <QAction>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace rankwright;

/// What is seen of an experiment, as files.
class TestExperimentExport : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void files_data();
  void files();
  void pageTellsVerdictTrustAndFigures();
  void jsonHasTheFiguresOfTheReport();
  void namesAreEscaped();
  void unwritableFolderIsTold();
  void dialogGoesByTheFilter();

private:
  QByteArray save(const QString& name) {
    const auto path = folder_.filePath(name);
    QSignalSpy saved(exporter_.get(), &ExperimentExport::saved);
    exporter_->saveTo(path, shown_, charts_);
    if (!saved.wait(20'000)) return {};
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }

  QTemporaryDir folder_;
  std::unique_ptr<test::ExperimentStore> store_;
  JobRunner jobs_;
  std::unique_ptr<ExperimentExport> exporter_;
  SharedCase shown_;
  std::vector<ChartPtr> charts_;
};

void TestExperimentExport::initTestCase() {
  store_ = std::make_unique<test::ExperimentStore>();
  store_->addExperiment();
  test::ViewBench bench(store_->open());
  bench.view->open(QStringLiteral("ranking"));
  QVERIFY(bench.settle());
  shown_ = bench.view->shown();
  QVERIFY(shown_ != nullptr);
  charts_ = {liftForest(shown_->definition(), shown_->report)};
  exporter_ = std::make_unique<ExperimentExport>(jobs_);
}

void TestExperimentExport::files_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<QByteArray>("begin");
  QTest::newRow("page") << "report.html" << QByteArray("<!DOCTYPE html>");
  QTest::newRow("document") << "report.pdf" << QByteArray("%PDF-");
  QTest::newRow("metrics") << "report.csv" << QByteArray("metric,arm,control,");
  QTest::newRow("figures") << "report.json" << QByteArray("{");
  QTest::newRow("no ending is a page") << "report" << QByteArray("<!DOCTYPE html>");
}

void TestExperimentExport::files() {
  QFETCH(QString, name);
  QFETCH(QByteArray, begin);
  const auto bytes = save(name);
  QVERIFY2(bytes.startsWith(begin), bytes.left(60).constData());
}

void TestExperimentExport::pageTellsVerdictTrustAndFigures() {
  const auto page = QString::fromUtf8(save(QStringLiteral("page.html")));
  QVERIFY(page.contains(QStringLiteral("<h1>The new ranking</h1>")));
  QVERIFY(page.contains(QStringLiteral("Trust: green")));
  QVERIFY(page.contains(QStringLiteral("data:image/svg+xml;base64,")));
  for (const auto& metric : shown_->definition().metrics)
    QVERIFY(page.contains(QString::fromStdString(metric.name)));
}

void TestExperimentExport::jsonHasTheFiguresOfTheReport() {
  const auto json = QJsonDocument::fromJson(save(QStringLiteral("all.json"))).object();
  const auto rows = json.value(QStringLiteral("metrics")).toArray();
  QCOMPARE(rows.size(), qsizetype(shown_->report.metrics.size()));
  const auto& effect = *shown_->report.metrics.front().effect;
  QCOMPARE(rows.first().toObject().value(QStringLiteral("p")).toDouble(), effect.absolute.p);
  QCOMPARE(json.value(QStringLiteral("trust")).toString(), QStringLiteral("green"));
  QCOMPARE(json.value(QStringLiteral("verdicts")).toArray().size(), 1);
}

void TestExperimentExport::namesAreEscaped() {
  auto other = *shown_;
  other.question.definition.title = "<script>alert(1)</script>";
  QVERIFY(!reportHtml(other, {}).contains(QStringLiteral("<script>")));
}

void TestExperimentExport::unwritableFolderIsTold() {
  QSignalSpy failed(exporter_.get(), &ExperimentExport::failed);
  exporter_->saveTo(folder_.filePath(QStringLiteral("no/such/folder/report.csv")), shown_, charts_);
  QVERIFY(failed.wait(20'000));
}

void TestExperimentExport::dialogGoesByTheFilter() {
  QWidget window;
  window.show();
  exporter_->chooseFile(&window, shown_, charts_);
  auto* dialog = window.findChild<QFileDialog*>(QStringLiteral("reportDialog"));
  QVERIFY(dialog != nullptr);
  QVERIFY(!dialog->isModal());
  QCOMPARE(dialog->defaultSuffix(), QStringLiteral("html"));
  emit dialog->filterSelected(dialog->nameFilters().at(1));
  QCOMPARE(dialog->defaultSuffix(), QStringLiteral("pdf"));
  QTest::keyClick(dialog, Qt::Key_Escape);
}

QTEST_MAIN(TestExperimentExport)
#include "test_experiment_export.moc"
