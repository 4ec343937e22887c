#include "widgets/chart/chart_panel.h"
#include "widgets/simulator/card_view.h"
#include "widgets/simulator/score_panel.h"
#include "widgets/table/column_header.h"
#include "window_hands.h"

#include <QScrollBar>

using namespace rankwright;

/// Whoever closes the window in the evening finds it in the morning as it was.
class TestExperienceSession : public QObject {
  Q_OBJECT

private slots:
  void init();
  void tableComesBackExactly();
  void everyViewHasItsOwnColumns();
  void selectedCardComesBack();
  void chartZoomComesBack();

private:
  MainWindow& window() const { return workbench_->window(); }
  /// Closes the window, if there is one, and starts the program again.
  bool start();
  DataTable* showTable(TableView& view, Qt::Key number);

  test::ShellFixture fixture_;
  std::unique_ptr<Workbench> workbench_;
};

void TestExperienceSession::init() {
  workbench_.reset();
  QFile::remove(fixture_.path(QStringLiteral("settings.ini")));
  QDir(fixture_.path(QStringLiteral("state"))).removeRecursively();
  QVERIFY(start());
}

bool TestExperienceSession::start() {
  if (workbench_) hands::press(Qt::Key_Q, Qt::ControlModifier);
  workbench_.reset();
  workbench_ = std::make_unique<Workbench>(fixture_.memory(), QStringLiteral("en"));
  return fixture_.open(window());
}

DataTable* TestExperienceSession::showTable(TableView& view, Qt::Key number) {
  hands::press(number, Qt::ControlModifier);
  return QTest::qWaitFor([&] { return view.table()->source() != nullptr; }) &&
                 hands::tabTo(*view.table()->grid())
             ? view.table()
             : nullptr;
}

void TestExperienceSession::tableComesBackExactly() {
  auto* table = showTable(window().apps(), Qt::Key_2);
  QVERIFY(table);
  hands::press(Qt::Key_End);
  QVERIFY(hands::choose(hands::askForMenu(), QStringLiteral("Hide this column")));
  hands::press(Qt::Key_Home, Qt::ControlModifier);
  QVERIFY(hands::choose(hands::askForMenu(), QStringLiteral("Freeze up to this column")));
  auto* header = table->grid()->header();
  const auto edge = QPoint(table->columnLayout()->edgeOf(1) - 1, 8);
  QTest::mousePress(header, Qt::LeftButton, {}, edge);
  QTest::mouseMove(header, edge + QPoint(33, 0));
  QTest::mouseRelease(header, Qt::LeftButton, {}, edge + QPoint(33, 0));
  hands::press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
  hands::type(QStringLiteral("1 | 2"));
  QTRY_VERIFY(table->grid()->model()->rowCount() < 300 && !table->isLoading());
  hands::press(Qt::Key_Down);
  QTRY_VERIFY(table->grid()->hasFocus());
  hands::press(Qt::Key_G, Qt::ControlModifier);
  hands::type(QStringLiteral("60"));
  hands::press(Qt::Key_Return);
  hands::press(Qt::Key_Down, Qt::ShiftModifier);
  hands::press(Qt::Key_Right, Qt::ShiftModifier);
  table->grid()->verticalScrollBar()->setValue(table->grid()->verticalScrollBar()->value() + 21);
  const auto state = table->saveState();
  const auto selected = table->grid()->selectedBlocks();
  const auto scrolled = table->grid()->verticalScrollBar()->value();
  QVERIFY(start());
  QTRY_COMPARE(window().deck().current(), &window().apps());
  table = window().apps().table();
  QTRY_COMPARE(table->grid()->selectedBlocks(), selected);
  QTRY_COMPARE(table->grid()->verticalScrollBar()->value(), scrolled);
  QCOMPARE(table->saveState(), state);
}

void TestExperienceSession::everyViewHasItsOwnColumns() {
  auto* apps = showTable(window().apps(), Qt::Key_2);
  QVERIFY(apps);
  const auto shown = apps->columnLayout()->shown().size();
  hands::press(Qt::Key_End);
  QVERIFY(hands::choose(hands::askForMenu(), QStringLiteral("Hide this column")));
  auto* users = showTable(window().users(), Qt::Key_3);
  QVERIFY(users);
  const auto usersShown = users->columnLayout()->shown().size();
  QVERIFY(start());
  QTRY_VERIFY(window().apps().table()->source() && window().users().table()->source());
  QCOMPARE(window().apps().table()->columnLayout()->shown().size(), shown - 1);
  QCOMPARE(window().users().table()->columnLayout()->shown().size(), usersShown);
}

void TestExperienceSession::selectedCardComesBack() {
  auto* cards = window().view().cards();
  QTRY_COMPARE(window().view().list()->cards().size(), 20U);
  QVERIFY(hands::tabTo(*cards));
  hands::press(Qt::Key_End);
  const auto app = cards->currentIndex().data().toString();
  QVERIFY(cards->currentIndex().row() > 0);
  QVERIFY(start());
  QTRY_COMPARE(window().view().list()->cards().size(), 20U);
  QTRY_COMPARE(window().view().cards()->currentIndex().data().toString(), app);
}

void TestExperienceSession::chartZoomComesBack() {
  auto* chart = window().view().scores()->scores();
  QTRY_VERIFY(chart->isShowingChart());
  chart->plotArea()->setFocus();
  hands::press(Qt::Key_Plus);
  hands::press(Qt::Key_Plus);
  const auto zoomed = chart->xRange();
  QVERIFY(start());
  chart = window().view().scores()->scores();
  QTRY_VERIFY(chart->isShowingChart());
  QTRY_COMPARE(chart->xRange(), zoomed);
}

QTEST_MAIN(TestExperienceSession)
#include "test_experience_session.moc"
