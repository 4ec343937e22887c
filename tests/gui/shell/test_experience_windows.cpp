#include "widgets/chart/chart_panel.h"
#include "widgets/common/fact_view.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/message_bar.h"
#include "widgets/document/documents_view.h"
#include "widgets/document/source_view.h"
#include "widgets/help/help_pane.h"
#include "widgets/rules/rules_view.h"
#include "widgets/simulator/card_view.h"
#include "widgets/simulator/score_panel.h"
#include "widgets/simulator/trace_panel.h"
#include "widgets/table/column_header.h"
#include "window_hands.h"

#include <QDockWidget>
#include <QElapsedTimer>
#include <QLabel>
#include <QStatusBar>
#include <QToolButton>

using namespace rankwright;

namespace {

QWidget* shownWindow(const QByteArray& type) {
  for (auto* each : QApplication::topLevelWidgets())
    if (each->isVisible() && each->inherits(type)) return each;
  return nullptr;
}

} // namespace

/// What a person meets beside the views: windows that open and close, jobs that are cancelled, help.
class TestExperienceWindows : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void cleanupTestCase() { workbench_.reset(); }
  void escapeGoesBack_data();
  void escapeGoesBack();
  void escapeClearsASearchFirst();
  void helpKeyOpensThePage_data();
  void helpKeyOpensThePage();
  void trainingIsCancelledByAClick();

private:
  MainWindow& window() const { return workbench_->window(); }
  /// Makes a training last longer than a person needs to cancel it.
  void trainLong() const;
  /// What a desktop does once the window in front of it is closed.
  void activate() const;
  QWidget* control(const QString& name) const;

  test::ShellFixture fixture_;
  std::unique_ptr<Workbench> workbench_;
};

void TestExperienceWindows::initTestCase() {
  trainLong();
  workbench_ = std::make_unique<Workbench>(fixture_.memory(), QStringLiteral("en"));
  QVERIFY(fixture_.open(window()));
  QTRY_COMPARE(window().view().list()->cards().size(), 20U);
}

void TestExperienceWindows::trainLong() const {
  QFile file(fixture_.folder() + QStringLiteral("/model.toml"));
  QVERIFY(file.open(QIODevice::ReadWrite));
  auto text = QString::fromUtf8(file.readAll());
  text.replace(QStringLiteral("epochs = 15"), QStringLiteral("epochs = 5000"));
  text.replace(QStringLiteral("early_stop = 3"), QStringLiteral("early_stop = 0"));
  QVERIFY(file.resize(0));
  file.write(text.toUtf8());
}

void TestExperienceWindows::activate() const {
  window().activateWindow();
  QVERIFY(QTest::qWaitForWindowActive(&window()));
}

void TestExperienceWindows::escapeGoesBack_data() {
  QTest::addColumn<QString>("menu");
  QTest::addColumn<QString>("entry");
  QTest::addColumn<QByteArray>("type");
  const auto row = [](const char* name, const char* menu, const char* entry, const char* type) {
    QTest::newRow(name) << QString::fromUtf8(menu) << QString::fromUtf8(entry) << QByteArray(type);
  };
  row("preferences", "Workspace", "Preferences…", "rankwright::PreferencesDialog");
  row("shortcuts", "Help", "Shortcuts", "rankwright::ShortcutSheet");
  row("about", "Help", "About Rankwright", "rankwright::AboutPage");
  row("import", "Workspace", "Import…", "rankwright::ImportWizard");
  row("open a workspace", "Workspace", "Open workspace…", "QFileDialog");
}

/// From the table into a window and back, by keys alone.
void TestExperienceWindows::escapeGoesBack() {
  QFETCH(QString, menu);
  QFETCH(QString, entry);
  QFETCH(QByteArray, type);
  hands::press(Qt::Key_2, Qt::ControlModifier);
  auto* before = window().apps().table()->grid();
  QTRY_VERIFY(before->isVisible());
  before->setFocus();
  QVERIFY(hands::takeFromMenu(window(), menu, entry));
  QTRY_VERIFY(shownWindow(type));
  QVERIFY(QTest::qWaitForWindowActive(shownWindow(type)));
  QTRY_VERIFY(shownWindow(type)->isAncestorOf(QApplication::focusWidget()));
  hands::press(Qt::Key_Escape);
  QTRY_VERIFY(!shownWindow(type));
  activate();
  QCOMPARE(QApplication::focusWidget(), before);
}

void TestExperienceWindows::escapeClearsASearchFirst() {
  QVERIFY(hands::takeFromMenu(window(), QStringLiteral("Help"), QStringLiteral("Shortcuts")));
  const auto type = QByteArray("rankwright::ShortcutSheet");
  QTRY_VERIFY(shownWindow(type));
  QVERIFY(QTest::qWaitForWindowActive(shownWindow(type)));
  auto* filter = shownWindow(type)->findChild<FilterField*>();
  filter->setFocus();
  hands::type(QStringLiteral("open"));
  hands::press(Qt::Key_Escape);
  QVERIFY(shownWindow(type));
  QCOMPARE(filter->text(), QString());
  hands::press(Qt::Key_Escape);
  QTRY_VERIFY(!shownWindow(type));
  activate();
}

QWidget* TestExperienceWindows::control(const QString& name) const {
  auto& apps = *window().apps().table();
  const QHash<QString, QWidget*> controls{
      {QStringLiteral("users"), window().view().users()->filterField()},
      {QStringLiteral("cards"), window().view().cards()},
      {QStringLiteral("trace"), window().view().trace()->findChild<FactView*>()},
      {QStringLiteral("chart"), window().view().scores()->scores()->plotArea()},
      {QStringLiteral("cells"), apps.grid()},
      {QStringLiteral("header"), apps.grid()->header()},
      {QStringLiteral("filter"), apps.filterRow()->cell(0)},
      {QStringLiteral("keys"), window().keys().findChild<DataTable*>(QStringLiteral("keysTable"))->grid()},
      {QStringLiteral("rules"), window().rules().findChild<SourceView*>()},
      {QStringLiteral("profile"),
       window().deck().dock(QStringLiteral("profile"))->findChild<QAbstractButton*>()},
      {QStringLiteral("file"), window().documents().findChild<SourceView*>()}};
  return controls[name];
}

void TestExperienceWindows::helpKeyOpensThePage_data() {
  QTest::addColumn<QString>("view");
  QTest::addColumn<QString>("page");
  const auto row = [](const char* control, const char* view, const char* page) {
    QTest::newRow(control) << QString::fromLatin1(view) << QString::fromLatin1(page);
  };
  row("users", "guess-you-like", "first-steps");
  row("cards", "guess-you-like", "guess-you-like");
  row("trace", "guess-you-like", "guess-you-like");
  row("chart", "guess-you-like", "charts");
  row("cells", "apps", "tables");
  row("header", "apps", "tables");
  row("filter", "apps", "tables");
  row("keys", "keys", "tables");
  row("rules", "rules", "rules-view");
  row("profile", "rules", "rules-view");
  row("file", "documents", "files");
}

void TestExperienceWindows::helpKeyOpensThePage() {
  QFETCH(QString, view);
  QFETCH(QString, page);
  auto& deck = window().deck();
  window().navigator().show(*deck.find(view));
  if (view == QLatin1String("documents"))
    window().navigator().goTo({QStringLiteral("file"), QStringLiteral("workspace.toml")});
  window().keys().showPage(QStringLiteral("keys"));
  for (auto* dock : deck.docksOf(*deck.find(view)))
    dock->show();
  const auto name = QString::fromLatin1(QTest::currentDataTag());
  QTRY_VERIFY(control(name));
  for (auto* each = control(name)->parentWidget(); each; each = each->parentWidget())
    if (auto* dock = qobject_cast<QDockWidget*>(each)) dock->raise();
  QTRY_VERIFY(control(name)->isVisible());
  control(name)->setFocus();
  QTRY_VERIFY(control(name)->hasFocus());
  hands::press(Qt::Key_F1);
  auto* guide = window().findChild<HelpPane*>();
  QTRY_VERIFY(guide->isVisible());
  QTRY_COMPARE(guide->currentPage(), page);
  deck.dock(QStringLiteral("help"))->close();
}

void TestExperienceWindows::trainingIsCancelledByAClick() {
  QTRY_VERIFY(window().commands().find(QStringLiteral("workspace.train"))->isEnabled());
  QSignalSpy reopened(&window(), &MainWindow::workspaceOpened);
  hands::press(Qt::Key_T, Qt::ControlModifier);
  QVERIFY(window().jobs().isRunning(QStringLiteral("train")));
  const auto cancel = [&] {
    const auto buttons = window().statusBar()->findChildren<QToolButton*>(QStringLiteral("cancelJob"));
    const auto found = std::ranges::find_if(buttons, &QWidget::isVisible);
    return found == buttons.end() ? nullptr : *found;
  };
  QTRY_VERIFY(cancel());
  QElapsedTimer time;
  time.start();
  QTest::mouseClick(cancel(), Qt::LeftButton);
  QVERIFY(!window().jobs().isRunning(QStringLiteral("train")));
  QVERIFY2(time.elapsed() < 200, qPrintable(QString::number(time.elapsed())));
  QVERIFY(window().messageBar().isVisible());
  QCOMPARE(window().messageBar().findChild<QLabel*>(QStringLiteral("messageTitle"))->text(),
           QStringLiteral("Training was cancelled; the earlier model stays."));
  QTRY_VERIFY(!cancel());
  QTest::qWait(300);
  QCOMPARE(reopened.size(), 0);
}

QTEST_MAIN(TestExperienceWindows)
#include "test_experience_windows.moc"
