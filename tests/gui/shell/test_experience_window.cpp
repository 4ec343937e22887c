#include "widgets/chart/chart_palette.h"
#include "widgets/chart/chart_panel.h"
#include "widgets/common/appearance.h"
#include "widgets/common/fact_view.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/theme.h"
#include "widgets/help/help_pane.h"
#include "widgets/simulator/card_view.h"
#include "widgets/simulator/score_panel.h"
#include "widgets/simulator/trace_panel.h"
#include "widgets/table/column_header.h"
#include "window_hands.h"

#include <QDialog>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QPushButton>
#include <QToolBar>
#include <QToolButton>

using namespace rankwright;

namespace {

bool holdsColour(const QImage& image, const QColor& colour) {
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x)
      if (image.pixel(x, y) == colour.rgb()) return true;
  return false;
}

} // namespace

/// What every view promises, asked of the whole window by keys and clicks.
class TestExperienceWindow : public QObject {
  Q_OBJECT

private slots:
  void init();
  void cleanup() { workbench_.reset(); }
  void themeRecoloursChartsAtOnce();
  void paletteFindsObjects_data();
  void paletteFindsObjects();
  void oneActionIsEverywhere();
  void everyActionIsInThePalette();
  void trainingIsCancelledByAClick();
  void clickCancelsAndLateListsAreDropped();
  void escapeClosesEveryTransient_data();
  void escapeClosesEveryTransient();
  void helpKeyOpensThePage_data();
  void helpKeyOpensThePage();
  void derivedNumbersExplainThemselves();
  void filterChipIsUndone();
  void selectionIsSummedUpInTheStatusBar();

private:
  MainWindow& window() const { return workbench_->window(); }
  DataTable& openApps();
  test::ShellFixture fixture_;
  std::unique_ptr<Workbench> workbench_;
};

void TestExperienceWindow::init() {
  QFile::remove(fixture_.path(QStringLiteral("settings.ini")));
  QDir(fixture_.path(QStringLiteral("state"))).removeRecursively();
  workbench_ = std::make_unique<Workbench>(fixture_.memory(), QStringLiteral("en"));
  QVERIFY(fixture_.open(window()));
  QTRY_COMPARE(window().view().list()->cards().size(), 20U);
}

DataTable& TestExperienceWindow::openApps() {
  hands::press(Qt::Key_2, Qt::ControlModifier);
  auto& table = *window().apps().table();
  if (!QTest::qWaitFor([&] { return table.source() != nullptr; })) qFatal("the apps are not shown");
  table.grid()->setFocus();
  hands::press(Qt::Key_Home, Qt::ControlModifier);
  return table;
}

void TestExperienceWindow::themeRecoloursChartsAtOnce() {
  auto* chart = window().view().scores()->scores();
  QTRY_VERIFY(chart->isShowingChart());
  window().deck().dock(QStringLiteral("scores"))->raise();
  const auto take = [&](const QString& entry) {
    return hands::takeFromPalette(window(), QStringLiteral("appearance ") + entry);
  };
  QVERIFY(take(QStringLiteral("light")));
  QTRY_VERIFY(holdsColour(chart->grab().toImage(), chartColoursOf(lightPalette()).style(0).colour));
  QVERIFY(take(QStringLiteral("dark")));
  QCoreApplication::sendPostedEvents();
  const auto after = chart->grab().toImage();
  QVERIFY(holdsColour(after, chartColoursOf(darkPalette()).style(0).colour));
  QVERIFY(holdsColour(after, chartColoursOf(darkPalette()).background));
  QVERIFY(!holdsColour(after, chartColoursOf(lightPalette()).background));
  QVERIFY(take(QStringLiteral("light")));
}

void TestExperienceWindow::paletteFindsObjects_data() {
  QTest::addColumn<QString>("kind");
  for (const auto* kind : {"item", "user", "key", "view", "rule"})
    QTest::newRow(kind) << QString::fromLatin1(kind);
}

/// Words in any order: the typed text has the object's words from the last to the first.
void TestExperienceWindow::paletteFindsObjects() {
  QFETCH(QString, kind);
  const auto& workspace = *window().view().workspace();
  const auto& index = *workspace.indexes().begin();
  const auto key = toQt(index.second.keyAt(0));
  const QHash<QString, QPair<QString, QString>> objects{
      {QStringLiteral("item"),
       {toQt(workspace.itemText(ItemId(3), "name")), toQt(workspace.items().keyOf(ItemId(3)))}},
      {QStringLiteral("user"), {toQt(workspace.users().keyOf(UserId(7))), toQt(workspace.users().keyOf(UserId(7)))}},
      {QStringLiteral("key"), {key + QLatin1Char(' ') + toQt(index.first), toQt(index.first) + QLatin1Char('=') + key}},
      {QStringLiteral("view"), {window().keys().title(), window().keys().id()}},
      {QStringLiteral("rule"), {toQt(workspace.rules().names().front()), toQt(workspace.rules().names().front())}}};
  auto words = objects[kind].first.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  std::reverse(words.begin(), words.end());
  hands::press(Qt::Key_K, Qt::ControlModifier);
  QTRY_VERIFY(window().palette().line()->hasFocus());
  hands::type(words.join(QLatin1Char(' ')));
  const auto* found = window().palette().list()->model();
  const Address wanted{kind, objects[kind].second};
  const auto isOffered = [&] {
    for (int row = 0; row < found->rowCount(); ++row)
      for (int role = Qt::UserRole; role < Qt::UserRole + 12; ++role)
        if (found->index(row, 0).data(role).value<Address>() == wanted) return true;
    return false;
  };
  QTRY_VERIFY2(isOffered(), qPrintable(wanted.text()));
  hands::press(Qt::Key_Escape);
  QVERIFY(!window().palette().isVisible());
}

void TestExperienceWindow::oneActionIsEverywhere() {
  auto* train = window().commands().find(QStringLiteral("workspace.train"));
  const auto inMenu = [&](const QAction* action) {
    for (const auto* menu : window().findChildren<QMenu*>())
      if (menu->actions().contains(action)) return true;
    return false;
  };
  QVERIFY(inMenu(train));
  auto* apps = window().commands().find(QStringLiteral("view.apps"));
  QVERIFY(inMenu(apps));
  QVERIFY(window().findChild<QToolBar*>(QStringLiteral("viewsBar"))->actions().contains(apps));
  auto& table = openApps();
  auto* menu = hands::askForMenu();
  QVERIFY(menu);
  auto* copy = table.action(QStringLiteral("table.copyWithHeaders"));
  QVERIFY(menu->actions().contains(copy));
  QVERIFY(window().commands().find(QStringLiteral("table.copyWithHeaders")));
  hands::press(Qt::Key_Escape);
}

/// Whatever a menu offers, the palette offers too.
void TestExperienceWindow::everyActionIsInThePalette() {
  const auto& registered = window().commands().commands();
  QSet<const QAction*> known;
  for (const auto* command : registered)
    known << command;
  QStringList missing;
  for (const auto* title : window().menuBar()->actions())
    for (const auto* action : title->menu()->actions())
      if (!action->isSeparator() && !action->menu() && !known.contains(action)) missing << action->text();
  QCOMPARE(missing, QStringList());
}

void TestExperienceWindow::trainingIsCancelledByAClick() {
  QTRY_VERIFY(window().commands().find(QStringLiteral("workspace.train"))->isEnabled());
  hands::press(Qt::Key_T, Qt::ControlModifier);
  QVERIFY(window().jobs().isRunning(QStringLiteral("train")));
  QSignalSpy reopened(&window(), &MainWindow::workspaceOpened);
  QToolButton* cancel = nullptr;
  QTRY_VERIFY((cancel = window().findChild<QToolButton*>(QStringLiteral("cancelJob"))));
  QElapsedTimer time;
  time.start();
  QTest::mouseClick(cancel, Qt::LeftButton);
  QVERIFY(!window().jobs().isRunning(QStringLiteral("train")));
  QVERIFY2(time.elapsed() < 200, qPrintable(QString::number(time.elapsed())));
  QTRY_VERIFY(!window().findChild<QToolButton*>(QStringLiteral("cancelJob")));
  QTest::qWait(300);
  QCOMPARE(reopened.size(), 0);
}

void TestExperienceWindow::clickCancelsAndLateListsAreDropped() {
  auto& view = window().view();
  QVERIFY(hands::tabTo(*view.users()->list()));
  hands::press(Qt::Key_Home);
  for (int i = 0; i < 10; ++i)
    hands::press(Qt::Key_Down);
  const auto last = view.selectedUser();
  const auto shown = [&] {
    const auto& trace = view.currentTrace();
    return trace && toQt(view.workspace()->users().keyOf(trace->request.user)) == last;
  };
  QTRY_VERIFY(shown());
  QSignalSpy changed(&view, &GuessYouLike::listChanged);
  QTest::qWait(300);
  QCOMPARE(changed.size(), 0);
  QVERIFY(shown());
}

void TestExperienceWindow::escapeClosesEveryTransient_data() {
  QTest::addColumn<QString>("command");
  QTest::addColumn<QByteArray>("type");
  QTest::newRow("palette") << QStringLiteral("palette.show") << QByteArray("rankwright::CommandPalette");
  QTest::newRow("preferences") << QStringLiteral("preferences.show")
                               << QByteArray("rankwright::PreferencesDialog");
  QTest::newRow("jobs") << QStringLiteral("jobs.show") << QByteArray("rankwright::JobsPopup");
  QTest::newRow("shortcuts") << QStringLiteral("help.shortcuts") << QByteArray("rankwright::ShortcutSheet");
  QTest::newRow("about") << QStringLiteral("help.about") << QByteArray("rankwright::AboutPage");
  QTest::newRow("import") << QStringLiteral("workspace.import") << QByteArray("rankwright::ImportWizard");
  QTest::newRow("open") << QStringLiteral("workspace.open") << QByteArray("QFileDialog");
  QTest::newRow("find in a table") << QStringLiteral("table.find") << QByteArray("rankwright::TableFindBar");
  QTest::newRow("go to a row") << QStringLiteral("table.goToRow") << QByteArray("rankwright::RowBar");
  QTest::newRow("filter language") << QStringLiteral("table.filterHelp")
                                   << QByteArray("rankwright::FilterHelp");
  QTest::newRow("columns") << QStringLiteral("table.columns") << QByteArray("rankwright::ColumnDialog");
  QTest::newRow("export") << QStringLiteral("table.export") << QByteArray("QFileDialog");
}

void TestExperienceWindow::escapeClosesEveryTransient() {
  QFETCH(QString, command);
  QFETCH(QByteArray, type);
  auto& table = openApps();
  const auto find = [&]() -> QWidget* {
    for (auto* widget : window().findChildren<QWidget*>())
      if (widget->inherits(type) && widget->isVisible()) return widget;
    return nullptr;
  };
  auto* action = command.startsWith(QLatin1String("table.")) ? table.action(command)
                                                              : window().commands().find(command);
  QVERIFY(action && !find());
  action->trigger();
  QTRY_VERIFY(find());
  if (find()->isWindow()) QVERIFY(QTest::qWaitForWindowActive(find()));
  hands::press(Qt::Key_Escape);
  QTRY_VERIFY(!find());
  QTRY_VERIFY(window().isActiveWindow());
  QVERIFY(table.isAncestorOf(QApplication::focusWidget()));
}

void TestExperienceWindow::helpKeyOpensThePage_data() {
  QTest::addColumn<QString>("control");
  QTest::addColumn<QString>("page");
  QTest::newRow("cells") << QStringLiteral("grid") << QStringLiteral("tables");
  QTest::newRow("header") << QStringLiteral("header") << QStringLiteral("tables#columns");
  QTest::newRow("filter") << QStringLiteral("filter") << QStringLiteral("tables#filters");
  QTest::newRow("chart") << QStringLiteral("chart") << QStringLiteral("charts");
  QTest::newRow("cards") << QStringLiteral("cards") << QStringLiteral("guess-you-like#cards");
}

void TestExperienceWindow::helpKeyOpensThePage() {
  QFETCH(QString, control);
  QFETCH(QString, page);
  auto& table = *window().apps().table();
  if (control != QLatin1String("chart") && control != QLatin1String("cards")) openApps();
  const QHash<QString, QWidget*> controls{
      {QStringLiteral("grid"), table.grid()},
      {QStringLiteral("header"), table.grid()->header()},
      {QStringLiteral("filter"), table.filterRow()->cell(0)},
      {QStringLiteral("chart"), window().view().scores()->scores()->plotArea()},
      {QStringLiteral("cards"), window().view().cards()}};
  window().deck().dock(QStringLiteral("scores"))->raise();
  controls[control]->setFocus();
  QTRY_VERIFY(controls[control]->hasFocus());
  hands::press(Qt::Key_F1);
  auto* guide = window().findChild<HelpPane*>();
  QTRY_VERIFY(guide->isVisible());
  QTRY_COMPARE(guide->currentPage(), page);
}

/// Every column of the trace and every header of a table says what it is.
void TestExperienceWindow::derivedNumbersExplainThemselves() {
  for (const auto* view : window().view().trace()->findChildren<FactView*>())
    for (int column = 0; column < view->facts().columnCount(); ++column)
      QVERIFY2(!view->facts().headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty(),
               qPrintable(view->objectName() + QString::number(column)));
  for (const auto* table : {window().view().list()->table(), openApps().grid() ? window().apps().table() : nullptr})
    for (int column = 0; column < table->grid()->model()->columnCount(); ++column)
      QVERIFY2(table->grid()->header()->explained(column).contains(QLatin1Char('\n')) ||
                   table->grid()->header()->explained(column).contains(QLatin1String("<br")),
               qPrintable(table->grid()->header()->explained(column)));
}

void TestExperienceWindow::filterChipIsUndone() {
  auto& table = openApps();
  const auto all = table.grid()->model()->rowCount();
  QVERIFY(hands::choose(hands::askForMenu(), QStringLiteral("Filter by this cell")));
  QTRY_COMPARE(table.grid()->model()->rowCount(), 1);
  auto* chip = table.findChild<QToolButton*>(QStringLiteral("chip"));
  QVERIFY(chip && chip->isVisible());
  QVERIFY(hands::tabTo(*chip));
  hands::press(Qt::Key_Delete);
  QTRY_COMPARE(table.grid()->model()->rowCount(), all);
  hands::press(Qt::Key_Z, Qt::ControlModifier);
  QTRY_COMPARE(table.grid()->model()->rowCount(), 1);
}

void TestExperienceWindow::selectionIsSummedUpInTheStatusBar() {
  openApps();
  hands::press(Qt::Key_Down, Qt::ShiftModifier);
  const auto* summary = window().findChild<QLabel*>(QStringLiteral("selectionSummary"));
  QTRY_VERIFY2(summary->text().startsWith(QStringLiteral("2 cells")), qPrintable(summary->text()));
  hands::press(Qt::Key_Up);
  QTRY_VERIFY(summary->text().isEmpty());
}

QTEST_MAIN(TestExperienceWindow)
#include "test_experience_window.moc"
