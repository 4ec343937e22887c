#include "chart_fixture.h"
#include "sample_charts.h"
#include "widgets/chart/chart_link.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QJsonArray>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSet>
#include <QSignalSpy>
#include <QToolButton>

using namespace rankwright;

Q_DECLARE_METATYPE(rankwright::ChartPtr)

namespace {

double width(const AxisRange& range) {
  return range.upper - range.lower;
}

QAction* actionOf(const ChartPanel& panel, const QString& id) {
  for (auto* action : panel.actions())
    if (action->objectName() == id) return action;
  return nullptr;
}

} // namespace

class TestChartPanel : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void dragZoomsToTheRectangle();
  void levelDragZoomsOneAxis();
  void escapeEndsADrag();
  void wheelZooms_data();
  void wheelZooms();
  void modifiedDragPans_data();
  void modifiedDragPans();
  void keysMoveAndScale_data();
  void keysMoveAndScale();
  void zoomIsUndoneStepByStep();
  void doubleClickShowsEverything();
  void legendHidesSeries_data();
  void legendHidesSeries();
  void logAxisMasksAndCounts();
  void logAxisRefusesWithoutPositives();
  void emptyChartsSayWhy_data();
  void emptyChartsSayWhy();
  void largeChartsArePrepared();
  void latestChartWins();
  void stateComesBack();
  void stateWaitsForTheChart();
  void linkedPanelsMoveTogether();
  void summaryIsAccessible();
  void summaryIsShownAndCopied();
  void actionsAreNamed();
  void everyControlIsReachedByTab();
};

void TestChartPanel::initTestCase() {
  QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestChartPanel::dragZoomsToTheRectangle() {
  ShownChart chart(twoLines());
  QVERIFY(chart.ready);
  const auto x = chart.panel.xRange(), y = chart.panel.yRange();
  chart.drag(chart.at(0.3, 0.3), chart.at(0.5, 0.6));
  QVERIFY(chart.panel.xRange().lower > x.lower && chart.panel.xRange().upper < x.upper);
  QVERIFY(chart.panel.yRange().lower > y.lower && chart.panel.yRange().upper < y.upper);
  QVERIFY(std::abs(width(chart.panel.xRange()) / width(x) - 0.25) < 0.05);
}

void TestChartPanel::levelDragZoomsOneAxis() {
  ShownChart chart(twoLines());
  QVERIFY(chart.ready);
  const auto x = chart.panel.xRange(), y = chart.panel.yRange();
  chart.drag(chart.at(0.3, 0.5), chart.at(0.5, 0.5));
  QVERIFY(width(chart.panel.xRange()) < width(x));
  QCOMPARE(chart.panel.yRange(), y);
}

void TestChartPanel::escapeEndsADrag() {
  ShownChart chart(twoLines());
  const auto x = chart.panel.xRange();
  QTest::mousePress(chart.plot, Qt::LeftButton, {}, chart.at(0.3, 0.3));
  chart.send(QEvent::MouseMove, chart.at(0.6, 0.6), Qt::LeftButton, {});
  chart.key(Qt::Key_Escape);
  QTest::mouseRelease(chart.plot, Qt::LeftButton, {}, chart.at(0.6, 0.6));
  QCOMPARE(chart.panel.xRange(), x);
}

void TestChartPanel::wheelZooms_data() {
  QTest::addColumn<Qt::KeyboardModifiers>("keys");
  QTest::addColumn<bool>("onX");
  QTest::addColumn<bool>("onY");
  QTest::newRow("both axes") << Qt::KeyboardModifiers() << true << true;
  QTest::newRow("Shift: x") << Qt::KeyboardModifiers(Qt::ShiftModifier) << true << false;
  QTest::newRow("Ctrl: y") << Qt::KeyboardModifiers(Qt::ControlModifier) << false << true;
}

void TestChartPanel::wheelZooms() {
  QFETCH(Qt::KeyboardModifiers, keys);
  QFETCH(bool, onX);
  QFETCH(bool, onY);
  ShownChart chart(twoLines());
  const auto x = chart.panel.xRange(), y = chart.panel.yRange();
  chart.wheel(chart.at(0.5, 0.5), 1, keys);
  QCOMPARE(width(chart.panel.xRange()) < width(x), onX);
  QCOMPARE(width(chart.panel.yRange()) < width(y), onY);
}

void TestChartPanel::modifiedDragPans_data() {
  QTest::addColumn<int>("button");
  QTest::addColumn<Qt::KeyboardModifiers>("keys");
  QTest::newRow("Shift") << int(Qt::LeftButton) << Qt::KeyboardModifiers(Qt::ShiftModifier);
  QTest::newRow("middle button") << int(Qt::MiddleButton) << Qt::KeyboardModifiers();
}

void TestChartPanel::modifiedDragPans() {
  QFETCH(int, button);
  QFETCH(Qt::KeyboardModifiers, keys);
  ShownChart chart(twoLines());
  const auto x = chart.panel.xRange();
  chart.drag(chart.at(0.6, 0.5), chart.at(0.4, 0.5), Qt::MouseButton(button), keys);
  QVERIFY(chart.panel.xRange().lower > x.lower);
  QVERIFY(std::abs(width(chart.panel.xRange()) - width(x)) < 1e-9);
  chart.key(Qt::Key_Backspace);
  QCOMPARE(chart.panel.xRange(), x);
}

void TestChartPanel::keysMoveAndScale_data() {
  QTest::addColumn<int>("key");
  QTest::addColumn<int>("x"); // the sign of the move of its middle
  QTest::addColumn<int>("y");
  QTest::addColumn<int>("size"); // the sign of the change of the width
  QTest::newRow("Left") << int(Qt::Key_Left) << -1 << 0 << 0;
  QTest::newRow("Right") << int(Qt::Key_Right) << 1 << 0 << 0;
  QTest::newRow("Up") << int(Qt::Key_Up) << 0 << 1 << 0;
  QTest::newRow("Down") << int(Qt::Key_Down) << 0 << -1 << 0;
  QTest::newRow("+") << int(Qt::Key_Plus) << 0 << 0 << -1;
  QTest::newRow("-") << int(Qt::Key_Minus) << 0 << 0 << 1;
}

void TestChartPanel::keysMoveAndScale() {
  QFETCH(int, key);
  QFETCH(int, x);
  QFETCH(int, y);
  QFETCH(int, size);
  ShownChart chart(twoLines());
  const auto sign = [](double value) { return std::abs(value) < 1e-9 ? 0 : value > 0 ? 1 : -1; };
  const auto middle = [](const AxisRange& range) { return (range.lower + range.upper) / 2; };
  const auto oldX = chart.panel.xRange(), oldY = chart.panel.yRange();
  chart.key(Qt::Key(key));
  const auto newX = chart.panel.xRange(), newY = chart.panel.yRange();
  QCOMPARE(sign(width(newX) - width(oldX)), size);
  if (size == 0) QCOMPARE(sign(middle(newX) - middle(oldX)), x);
  if (size == 0) QCOMPARE(sign(middle(newY) - middle(oldY)), y);
}

void TestChartPanel::zoomIsUndoneStepByStep() {
  ShownChart chart(twoLines());
  const auto full = chart.panel.xRange();
  chart.drag(chart.at(0.3, 0.3), chart.at(0.7, 0.7));
  const auto first = chart.panel.xRange();
  chart.drag(chart.at(0.4, 0.4), chart.at(0.6, 0.6));
  chart.key(Qt::Key_Backspace);
  QCOMPARE(chart.panel.xRange(), first);
  chart.key(Qt::Key_Backspace);
  QCOMPARE(chart.panel.xRange(), full);
  QVERIFY(!actionOf(chart.panel, QStringLiteral("zoom-back"))->isEnabled());
}

void TestChartPanel::doubleClickShowsEverything() {
  ShownChart chart(twoLines());
  const auto full = chart.panel.xRange();
  chart.key(Qt::Key_Plus);
  QVERIFY(chart.panel.xRange() != full);
  QTest::mouseDClick(chart.plot, Qt::LeftButton, {}, chart.at(0.5, 0.5));
  QCOMPARE(chart.panel.xRange(), full);
  chart.key(Qt::Key_Plus);
  chart.key(Qt::Key_Home);
  QCOMPARE(chart.panel.xRange(), full);
}

void TestChartPanel::legendHidesSeries_data() {
  QTest::addColumn<bool>("byKey");
  QTest::newRow("click") << false;
  QTest::newRow("Space") << true;
}

void TestChartPanel::legendHidesSeries() {
  QFETCH(bool, byKey);
  ShownChart chart(twoLines());
  auto* button = chart.panel.legendButton(1);
  QVERIFY(button);
  button->setFocus();
  const auto before = *chart.panel.encoder(ChartFormat::Png)();
  if (byKey)
    QTest::keyClick(button, Qt::Key_Space);
  else
    QTest::mouseClick(button, Qt::LeftButton);
  QVERIFY(!chart.panel.isSeriesVisible(1));
  QVERIFY(chart.panel.isSeriesVisible(0));
  QVERIFY(*chart.panel.encoder(ChartFormat::Png)() != before);
  chart.panel.setChart(twoLines());
  QVERIFY(!chart.panel.isSeriesVisible(1));
}

void TestChartPanel::logAxisMasksAndCounts() {
  ShownChart chart(
      chartOf({.series = {LineSeries{QStringLiteral("Loss"), {1, 2, 3, 4}, {10, 0, -3, 1000}}}}));
  auto* action = actionOf(chart.panel, QStringLiteral("log-y"));
  action->trigger();
  QVERIFY(chart.panel.isLogarithmic(Qt::Vertical));
  QVERIFY(action->isChecked());
  QVERIFY2(chart.panel.note().startsWith(QStringLiteral("2 points")), qPrintable(chart.panel.note()));
  QVERIFY(chart.panel.yRange().lower > 0 && chart.panel.yRange().lower < 10 &&
          chart.panel.yRange().upper > 1000);
  action->trigger();
  QVERIFY(!chart.panel.isLogarithmic(Qt::Vertical));
  QVERIFY(chart.panel.note().isEmpty());
}

void TestChartPanel::logAxisRefusesWithoutPositives() {
  ShownChart chart(chartOf({.y = {.log = true}, .series = {LineSeries{QString(), {1, 2}, {-1, -2}}}}));
  QVERIFY(!chart.panel.isLogarithmic(Qt::Vertical));
  QVERIFY(!chart.panel.note().isEmpty());
  auto* action = actionOf(chart.panel, QStringLiteral("log-y"));
  action->trigger();
  QVERIFY(!action->isChecked());
  QVERIFY(!chart.panel.setLogarithmic(Qt::Vertical, true));
}

void TestChartPanel::emptyChartsSayWhy_data() {
  QTest::addColumn<ChartPtr>("chart");
  QTest::addColumn<QString>("reason");
  QTest::newRow("none") << ChartPtr() << QStringLiteral("No data. There is nothing to draw yet.");
  QTest::newRow("no series") << chartOf({}) << QStringLiteral("No data. The chart holds no values.");
  QTest::newRow("only gaps") << chartOf({.series = {LineSeries{QString(), {1}, {std::nan("")}}}})
                             << QStringLiteral("No data. Every value is missing.");
  QTest::newRow("wrong lengths") << chartOf({.series = {LineSeries{QStringLiteral("AUC"), {1}, {}}}})
                                 << QStringLiteral("AUC");
}

void TestChartPanel::emptyChartsSayWhy() {
  QFETCH(ChartPtr, chart);
  QFETCH(QString, reason);
  ShownChart shown(twoLines());
  shown.panel.setChart(chart);
  QVERIFY(!shown.panel.isShowingChart());
  QVERIFY2(shown.panel.accessibleDescription().contains(reason),
           qPrintable(shown.panel.accessibleDescription()));
  QVERIFY(!shown.plot->isVisible());
}

void TestChartPanel::largeChartsArePrepared() {
  JobRunner jobs;
  ChartPanel panel(jobs);
  panel.setChart(longLine(200'000));
  QVERIFY(!panel.isShowingChart());
  QTRY_VERIFY(panel.isShowingChart());
  QVERIFY(panel.summary().contains(QStringLiteral("200000 points")));
}

void TestChartPanel::latestChartWins() {
  JobRunner jobs;
  ChartPanel panel(jobs);
  panel.setChart(longLine(200'000));
  panel.setChart(twoLines());
  QVERIFY(panel.isShowingChart());
  QVERIFY(jobs.running().empty());
  QVERIFY(panel.summary().contains(QStringLiteral("Installs per day")));
}

void TestChartPanel::stateComesBack() {
  ShownChart first(twoLines());
  first.drag(first.at(0.3, 0.3), first.at(0.6, 0.6));
  first.panel.setSeriesVisible(0, false);
  first.panel.cursors()->setMark(CursorMark::A, 3.0);
  ShownChart second(twoLines());
  second.panel.restoreState(first.panel.saveState());
  QCOMPARE(second.panel.xRange(), first.panel.xRange());
  QCOMPARE(second.panel.yRange(), first.panel.yRange());
  QVERIFY(!second.panel.isSeriesVisible(0));
  QCOMPARE(second.panel.cursors()->mark(CursorMark::A), std::optional(3.0));
  QCOMPARE(second.panel.saveState(), first.panel.saveState());
}

void TestChartPanel::stateWaitsForTheChart() {
  JobRunner jobs;
  ChartPanel panel(jobs);
  const QJsonObject state{{QStringLiteral("x"), QJsonArray{100, 200}}, {QStringLiteral("cursorB"), 150}};
  panel.restoreState(state);
  QCOMPARE(panel.saveState(), state);
  panel.setChart(longLine(20'000));
  QTRY_VERIFY(panel.isShowingChart());
  QCOMPARE(panel.xRange(), (AxisRange{100, 200}));
  QCOMPARE(panel.cursors()->mark(CursorMark::B), std::optional(150.0));
}

void TestChartPanel::linkedPanelsMoveTogether() {
  ShownChart first(twoLines()), second(twoLines());
  const auto y = second.panel.yRange();
  ChartLink link;
  link.add(&first.panel);
  link.add(&second.panel);
  first.wheel(first.at(0.5, 0.5), 2);
  QCOMPARE(second.panel.xRange(), first.panel.xRange());
  QCOMPARE(second.panel.yRange(), y);
  second.hover(second.at(0.5, 0.5));
  QVERIFY(first.panel.cursors()->moving());
  QCOMPARE(first.panel.cursors()->moving()->x(), second.panel.cursors()->moving()->x());
  link.remove(&second.panel);
  first.key(Qt::Key_Home);
  QVERIFY(second.panel.xRange() != first.panel.xRange());
}

void TestChartPanel::summaryIsAccessible() {
  ShownChart chart(forest());
  auto* plot = QAccessible::queryAccessibleInterface(chart.plot);
  QVERIFY(plot);
  QCOMPARE(plot->text(QAccessible::Name), QStringLiteral("Chart: Lift by metric"));
  QVERIFY(plot->text(QAccessible::Description).contains(QStringLiteral("Click rate: 0.4")));
  chart.panel.setChart(histogram());
  QVERIFY(plot->text(QAccessible::Description).contains(QStringLiteral("fullest bin")));
}

void TestChartPanel::summaryIsShownAndCopied() {
  ShownChart chart(twoLines());
  chart.key(Qt::Key_S);
  auto* text = chart.panel.findChild<QPlainTextEdit*>();
  QVERIFY(text->isVisible());
  QCOMPARE(text->toPlainText(), chart.panel.summary());
  QTRY_COMPARE(QApplication::focusWidget(), text);
  actionOf(chart.panel, QStringLiteral("copy-summary"))->trigger();
  QCOMPARE(QApplication::clipboard()->text(), chart.panel.summary());
}

void TestChartPanel::actionsAreNamed() {
  JobRunner jobs;
  ChartPanel panel(jobs);
  QSet<QString> ids;
  for (const auto& [action, spec] : panel.commands(QStringLiteral("chart"))) {
    QVERIFY(spec.id.startsWith(QStringLiteral("chart.")));
    QVERIFY(!spec.text.isEmpty() && !spec.toolTip.isEmpty());
    QVERIFY(panel.actions().contains(action));
    ids << spec.id;
  }
  QCOMPARE(ids.size(), qsizetype(panel.commands(QString()).size()));
}

void TestChartPanel::everyControlIsReachedByTab() {
  ShownChart chart(twoLines());
  QSet<QWidget*> reached;
  for (int i = 0; i < 20; ++i) {
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    reached << QApplication::focusWidget();
    QVERIFY(!QApplication::focusWidget()->accessibleName().isEmpty());
  }
  QVERIFY(reached.contains(chart.plot));
  QVERIFY(reached.contains(chart.panel.legendButton(0)));
  QVERIFY(reached.contains(chart.panel.legendButton(1)));
}

QTEST_MAIN(TestChartPanel)
#include "test_chart_panel.moc"
