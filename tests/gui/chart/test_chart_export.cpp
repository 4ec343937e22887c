#include "chart_fixture.h"
#include "core/base/file.h"
#include "sample_charts.h"
#include "widgets/chart/chart_export.h"
#include "widgets/chart/chart_file.h"
#include "widgets/common/message_bar.h"

#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QSet>
#include <QSvgRenderer>
#include <QTemporaryDir>

#include <future>

using namespace rankwright;

Q_DECLARE_METATYPE(rankwright::ChartPtr)

namespace {

QByteArray contentOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int colourCount(const QImage& image) {
  QSet<QRgb> colours;
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x)
      colours << image.pixel(x, y);
  return int(colours.size());
}

QByteArray encoded(const ChartPanel& panel, ChartFormat format, double scale = 1) {
  const auto encode = panel.encoder(format, scale);
  return encode ? encode().value_or(QByteArray()) : QByteArray();
}

} // namespace

class TestChartExport : public QObject {
  Q_OBJECT

private slots:
  void picturesHaveTheScale();
  void everyKindIsDrawn_data();
  void everyKindIsDrawn();
  void pdfIsADocument();
  void drawingLeavesTheViewAlone();
  void savesWholeFiles_data();
  void savesWholeFiles();
  void workersEncodeTheSame_data();
  void workersEncodeTheSame();
  void failuresAreToldAndLeaveNothing();
  void failedSaveIsToldInThePanel();
  void cancelledSaveLeavesTheOldFile();
  void nothingToSaveIsTold();
  void savesAllChartsOfAView();
  void allChartsIntoAMissingFolder();
  void namesAreFitForFiles_data();
  void namesAreFitForFiles();
  void copies();
  void saveAsDoesNotBlock();
};

void TestChartExport::picturesHaveTheScale() {
  ShownChart chart(twoLines());
  QVERIFY(chart.ready);
  const auto once = QImage::fromData(encoded(chart.panel, ChartFormat::Png));
  const auto twice = QImage::fromData(encoded(chart.panel, ChartFormat::Png, 2));
  QVERIFY(!once.isNull());
  QCOMPARE(twice.size(), once.size() * 2);
}

void TestChartExport::everyKindIsDrawn_data() {
  QTest::addColumn<ChartPtr>("chart");
  QTest::newRow("lines") << twoLines();
  QTest::newRow("bars") << groupedBars();
  QTest::newRow("histogram") << histogram();
  QTest::newRow("scatter") << scatter();
  QTest::newRow("heat map") << heatMap();
  QTest::newRow("forest") << forest();
  QTest::newRow("reliability") << reliability();
}

void TestChartExport::everyKindIsDrawn() {
  QFETCH(ChartPtr, chart);
  ShownChart shown(chart);
  const auto png = QImage::fromData(encoded(shown.panel, ChartFormat::Png));
  QVERIFY(colourCount(png) > 5);
  const auto svg = encoded(shown.panel, ChartFormat::Svg);
  QSvgRenderer renderer(svg);
  QVERIFY(renderer.isValid());
  QCOMPARE(renderer.viewBox().size(), png.size());
  QVERIFY(QString::fromUtf8(svg).contains(chart->title));
  QImage drawn(renderer.defaultSize(), QImage::Format_ARGB32);
  drawn.fill(Qt::transparent);
  QPainter painter(&drawn);
  renderer.render(&painter);
  painter.end();
  QVERIFY(colourCount(drawn) > 5);
}

void TestChartExport::pdfIsADocument() {
  ShownChart chart(twoLines());
  const auto pdf = encoded(chart.panel, ChartFormat::Pdf);
  QVERIFY(pdf.startsWith("%PDF-"));
  QVERIFY(pdf.trimmed().endsWith("%%EOF"));
}

void TestChartExport::drawingLeavesTheViewAlone() {
  ShownChart chart(twoLines());
  const auto before = chart.panel.grab().toImage();
  const auto range = chart.panel.xRange();
  encoded(chart.panel, ChartFormat::Png, 3);
  encoded(chart.panel, ChartFormat::Svg);
  QCOMPARE(chart.panel.xRange(), range);
  QCOMPARE(chart.panel.grab().toImage(), before);
}

void TestChartExport::savesWholeFiles_data() {
  QTest::addColumn<int>("format");
  QTest::addColumn<QByteArray>("begin");
  QTest::newRow("PNG") << int(ChartFormat::Png) << QByteArray("\x89PNG");
  QTest::newRow("SVG") << int(ChartFormat::Svg) << QByteArray("<?xml");
  QTest::newRow("PDF") << int(ChartFormat::Pdf) << QByteArray("%PDF");
  QTest::newRow("CSV") << int(ChartFormat::Csv)
                       << QByteArray("series,Day,Installs (thousands),lower,upper\nControl,0,0,,\n");
}

void TestChartExport::savesWholeFiles() {
  QFETCH(int, format);
  QFETCH(QByteArray, begin);
  QTemporaryDir folder;
  const auto path = folder.filePath(QStringLiteral("chart.out"));
  ShownChart chart(twoLines());
  std::optional<Status> told;
  chart.panel.saveTo(path, ChartFormat(format), 1, [&](const Status& status) { told = status; });
  QTRY_VERIFY(told);
  QVERIFY(*told);
  QVERIFY(contentOf(path).startsWith(begin));
  QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("chart.out")});
}

void TestChartExport::failuresAreToldAndLeaveNothing() {
  QTemporaryDir folder;
  const auto path = folder.filePath(QStringLiteral("missing/chart.png"));
  ShownChart chart(twoLines());
  std::optional<Status> told;
  chart.panel.saveTo(path, ChartFormat::Png, 1, [&](const Status& status) { told = status; });
  QTRY_VERIFY(told);
  QVERIFY(!*told);
  QVERIFY(QString::fromStdString(told->error().message).contains(path));
  QVERIFY(QDir(folder.path()).isEmpty());
}

void TestChartExport::workersEncodeTheSame_data() {
  QTest::addColumn<ChartFormat>("format");
  QTest::newRow("PNG") << ChartFormat::Png;
  QTest::newRow("SVG") << ChartFormat::Svg;
}

void TestChartExport::workersEncodeTheSame() {
  QFETCH(ChartFormat, format);
  ShownChart chart(heatMap());
  const auto encode = chart.panel.encoder(format, 2);
  auto first = std::async(std::launch::async, encode);
  auto second = std::async(std::launch::async, encode);
  const auto here = encode();
  QVERIFY(here && !here->isEmpty());
  QCOMPARE(*first.get(), *here);
  QCOMPARE(*second.get(), *here);
}

void TestChartExport::failedSaveIsToldInThePanel() {
  QTemporaryDir folder;
  const auto path = folder.filePath(QStringLiteral("missing/chart.png"));
  ShownChart chart(twoLines());
  chart.panel.saveAs();
  auto* name = chart.panel.findChild<QFileDialog*>()->findChild<QLineEdit*>();
  name->setText(path);
  QTest::keyClick(name, Qt::Key_Return);
  auto* messages = chart.panel.findChild<MessageBar*>();
  QTRY_VERIFY(messages->isVisible());
  QVERIFY(messages->details().contains(path));
  QVERIFY(QDir(folder.path()).isEmpty());
}

void TestChartExport::cancelledSaveLeavesTheOldFile() {
  QTemporaryDir folder;
  const auto path = folder.filePath(QStringLiteral("chart.csv"));
  QVERIFY(writeFileAtomically(path.toStdString(), "old"));
  std::stop_source stop;
  const auto encode = [&]() -> Result<QByteArray> {
    stop.request_stop();
    return QByteArray("new");
  };
  const auto status = writeChart(encode, path, {stop.get_token(), {}});
  QCOMPARE(status.error().kind, ErrorKind::Cancelled);
  QCOMPARE(contentOf(path), QByteArray("old"));
  QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("chart.csv")});
}

void TestChartExport::nothingToSaveIsTold() {
  JobRunner jobs;
  ChartPanel panel(jobs);
  std::optional<Status> told;
  panel.saveTo(QStringLiteral("chart.png"), ChartFormat::Png, 1,
               [&](const Status& status) { told = status; });
  QVERIFY(told && !*told);
}

void TestChartExport::savesAllChartsOfAView() {
  QTemporaryDir folder;
  ShownChart first(twoLines()), second(twoLines()), third(forest());
  ChartPanel empty(first.jobs);
  QStringList paths;
  saveCharts(
      first.jobs, {&first.panel, &second.panel, &empty, &third.panel}, folder.path(), ChartFormat::Svg, this,
      [&](const QStringList& written) { paths = written; },
      [](const Error& error) { QFAIL(error.message.c_str()); });
  QTRY_COMPARE(paths.size(), 3);
  QCOMPARE(QDir(folder.path()).entryList(QDir::Files, QDir::Name),
           (QStringList{QStringLiteral("Installs per day 2.svg"), QStringLiteral("Installs per day.svg"),
                        QStringLiteral("Lift by metric.svg")}));
}

void TestChartExport::allChartsIntoAMissingFolder() {
  QTemporaryDir folder;
  const auto missing = folder.filePath(QStringLiteral("missing"));
  ShownChart chart(twoLines());
  std::optional<Error> told;
  saveCharts(
      chart.jobs, {&chart.panel}, missing, ChartFormat::Png, this,
      [](const QStringList&) { QFAIL("nothing can be written there"); },
      [&](const Error& error) { told = error; });
  QTRY_VERIFY(told);
  QCOMPARE(told->kind, ErrorKind::Io);
  QVERIFY(QString::fromStdString(told->message).contains(missing));
  QVERIFY(QDir(folder.path()).isEmpty());
}

void TestChartExport::namesAreFitForFiles_data() {
  QTest::addColumn<QString>("title");
  QTest::addColumn<QString>("name");
  QTest::newRow("plain") << QStringLiteral("AUC by step") << QStringLiteral("AUC by step");
  QTest::newRow("path") << QStringLiteral("../a/b") << QStringLiteral("a b");
  QTest::newRow("Chinese") << QStringLiteral("安装量") << QStringLiteral("安装量");
  QTest::newRow("empty") << QString() << QStringLiteral("Chart");
}

void TestChartExport::namesAreFitForFiles() {
  QFETCH(QString, title);
  QFETCH(QString, name);
  QCOMPARE(fileNameOf(title).trimmed(), name);
}

void TestChartExport::copies() {
  ShownChart chart(histogram());
  QTest::keyClick(chart.plot, Qt::Key_C, Qt::ControlModifier);
  QTRY_COMPARE(QApplication::clipboard()->image().size(),
               QImage::fromData(encoded(chart.panel, ChartFormat::Png, 2)).size());
  chart.panel.copyData();
  QTRY_VERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("series,from,to,count")));
}

void TestChartExport::saveAsDoesNotBlock() {
  ShownChart chart(twoLines());
  chart.panel.saveAs();
  auto* dialog = chart.panel.findChild<QFileDialog*>();
  QVERIFY(dialog && !dialog->isModal());
  dialog->reject();
}

QTEST_MAIN(TestChartExport)
#include "test_chart_export.moc"
