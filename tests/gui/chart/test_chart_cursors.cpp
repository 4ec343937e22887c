#include "chart_fixture.h"
#include "sample_charts.h"

#include <QLocale>

using namespace rankwright;

namespace {

/// The cell of the read-out's line that begins with `name`.
QString cellOf(const ChartPanel& panel, const QString& name, int column) {
  for (const auto& line : panel.readout().split(u'\n'))
    if (line.startsWith(name + u'\t')) return line.split(u'\t').value(column);
  return {};
}

} // namespace

class TestChartCursors : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void keyboardStopsAtPoints();
  void mouseReadsTheNearestPoint();
  void marksTellTheDifference();
  void clicksSetMarks();
  void marksAreDragged();
  void escapeClears();
  void hiddenSeriesAreLeftOut();
  void gapsHaveNoValue();
  void barsAreReadByCategory();
  void rowsAreReadByKeyboard_data();
  void rowsAreReadByKeyboard();
  void cursorOutsideScrolls();
};

void TestChartCursors::initTestCase() {
  QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestChartCursors::keyboardStopsAtPoints() {
  ShownChart chart(twoLines());
  QVERIFY(chart.ready);
  for (int i = 0; i < 4; ++i)
    chart.key(Qt::Key_Right, Qt::ControlModifier);
  QCOMPARE(chart.panel.cursors()->moving()->x(), 3.0);
  QCOMPARE(cellOf(chart.panel, QStringLiteral("Control"), 1), QStringLiteral("9"));
  QCOMPARE(cellOf(chart.panel, QStringLiteral("Variant"), 1), QStringLiteral("6"));
  chart.key(Qt::Key_Left, Qt::ControlModifier);
  QCOMPARE(cellOf(chart.panel, QStringLiteral("Control"), 1), QStringLiteral("4"));
}

void TestChartCursors::mouseReadsTheNearestPoint() {
  ShownChart chart(twoLines());
  chart.hover(chart.at(0.5, 0.5));
  const auto x = std::round(chart.panel.cursors()->moving()->x());
  QCOMPARE(cellOf(chart.panel, QStringLiteral("Control"), 1), QString::number(x * x));
  QEvent leave(QEvent::Leave);
  QApplication::sendEvent(chart.plot, &leave);
  QVERIFY(chart.panel.readout().isEmpty());
}

void TestChartCursors::marksTellTheDifference() {
  ShownChart chart(twoLines());
  for (int i = 0; i < 3; ++i)
    chart.key(Qt::Key_Right, Qt::ControlModifier);
  chart.key(Qt::Key_A);
  for (int i = 0; i < 5; ++i)
    chart.key(Qt::Key_Right, Qt::ControlModifier);
  chart.key(Qt::Key_B);
  // Columns: name, cursor, A, B, B − A.
  QCOMPARE(cellOf(chart.panel, QStringLiteral("Day"), 4), QStringLiteral("5"));
  QCOMPARE(cellOf(chart.panel, QStringLiteral("Control"), 2), QStringLiteral("4"));
  QCOMPARE(cellOf(chart.panel, QStringLiteral("Control"), 3), QStringLiteral("49"));
  QCOMPARE(cellOf(chart.panel, QStringLiteral("Control"), 4), QStringLiteral("45"));
  QCOMPARE(cellOf(chart.panel, QStringLiteral("Variant"), 4), QStringLiteral("10"));
}

void TestChartCursors::clicksSetMarks() {
  ShownChart chart(twoLines());
  QTest::mouseClick(chart.plot, Qt::LeftButton, Qt::ControlModifier, chart.at(0.3, 0.5));
  QTest::mouseClick(chart.plot, Qt::LeftButton, Qt::ControlModifier | Qt::ShiftModifier, chart.at(0.6, 0.5));
  QVERIFY(chart.panel.cursors()->mark(CursorMark::A));
  QVERIFY(*chart.panel.cursors()->mark(CursorMark::A) < *chart.panel.cursors()->mark(CursorMark::B));
}

void TestChartCursors::marksAreDragged() {
  ShownChart chart(twoLines());
  QTest::mouseClick(chart.plot, Qt::LeftButton, Qt::ControlModifier, chart.at(0.3, 0.5));
  const auto before = *chart.panel.cursors()->mark(CursorMark::A);
  const auto range = chart.panel.xRange();
  // The read-out has taken some of the height, none of the width.
  chart.drag(chart.at(0.3, 0.5), chart.at(0.6, 0.5));
  QVERIFY(*chart.panel.cursors()->mark(CursorMark::A) > before + 1);
  QCOMPARE(chart.panel.xRange(), range);
}

void TestChartCursors::escapeClears() {
  ShownChart chart(twoLines());
  chart.key(Qt::Key_Right, Qt::ControlModifier);
  chart.key(Qt::Key_A);
  chart.key(Qt::Key_Escape);
  QVERIFY(chart.panel.cursors()->isEmpty());
  QVERIFY(chart.panel.readout().isEmpty());
}

void TestChartCursors::hiddenSeriesAreLeftOut() {
  ShownChart chart(twoLines());
  chart.key(Qt::Key_Right, Qt::ControlModifier);
  chart.panel.setSeriesVisible(0, false);
  QVERIFY(cellOf(chart.panel, QStringLiteral("Control"), 1).isEmpty());
  QVERIFY(!cellOf(chart.panel, QStringLiteral("Variant"), 1).isEmpty());
}

void TestChartCursors::gapsHaveNoValue() {
  ShownChart chart(
      chartOf({.series = {LineSeries{QStringLiteral("AUC"), {0, 1, 2}, {0.5, std::nan(""), 0.7}}}}));
  chart.key(Qt::Key_Right, Qt::ControlModifier);
  QCOMPARE(cellOf(chart.panel, QStringLiteral("AUC"), 1), QStringLiteral("0.5"));
  chart.key(Qt::Key_Right, Qt::ControlModifier);
  QVERIFY(cellOf(chart.panel, QStringLiteral("AUC"), 1).isEmpty());
}

void TestChartCursors::barsAreReadByCategory() {
  ShownChart chart(groupedBars());
  chart.key(Qt::Key_Right, Qt::ControlModifier);
  chart.key(Qt::Key_Right, Qt::ControlModifier);
  QCOMPARE(cellOf(chart.panel, QStringLiteral("Stage"), 1), QStringLiteral("Merge"));
  QCOMPARE(cellOf(chart.panel, QStringLiteral("Live"), 1), QStringLiteral("400"));
  QCOMPARE(cellOf(chart.panel, QStringLiteral("Draft"), 1), QStringLiteral("500"));
}

void TestChartCursors::rowsAreReadByKeyboard_data() {
  QTest::addColumn<bool>("map");
  QTest::addColumn<QString>("row");
  QTest::addColumn<QString>("value");
  QTest::newRow("forest") << false << QStringLiteral("Variant B, Click rate") << QStringLiteral("0.4");
  QTest::newRow("heat map") << true << QStringLiteral("Strength, country") << QStringLiteral("0.1");
}

void TestChartCursors::rowsAreReadByKeyboard() {
  QFETCH(bool, map);
  QFETCH(QString, row);
  QFETCH(QString, value);
  ShownChart chart(map ? heatMap() : forest());
  chart.key(Qt::Key_Right, Qt::ControlModifier);
  chart.key(Qt::Key_Down, Qt::ControlModifier);
  QCOMPARE(cellOf(chart.panel, row, 1), value);
}

void TestChartCursors::cursorOutsideScrolls() {
  ShownChart chart(twoLines());
  chart.panel.setXRange({0, 2.5});
  for (int i = 0; i < 4; ++i)
    chart.key(Qt::Key_Right, Qt::ControlModifier);
  QCOMPARE(chart.panel.cursors()->moving()->x(), 3.0);
  QVERIFY(chart.panel.xRange().lower < 3 && chart.panel.xRange().upper > 3);
}

QTEST_MAIN(TestChartCursors)
#include "test_chart_cursors.moc"
