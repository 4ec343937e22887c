#include "shell_fixture.h"
#include "widgets/command/command_palette.h"
#include "widgets/command/command_registry.h"
#include "widgets/common/fact_view.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/text.h"
#include "widgets/data/table_view.h"
#include "widgets/document/documents_view.h"
#include "widgets/funnel/funnel_view.h"
#include "widgets/funnel/requests_panel.h"
#include "widgets/funnel/stage_bars.h"
#include "widgets/funnel/stages_page.h"
#include "widgets/index/index_view.h"
#include "widgets/models/models_view.h"
#include "widgets/models/training_page.h"
#include "widgets/shell/layouts.h"
#include "widgets/shell/navigator.h"
#include "widgets/shell/view_deck.h"
#include "widgets/simulator/guess_you_like.h"
#include "widgets/simulator/list_banner.h"
#include "widgets/simulator/list_display.h"
#include "widgets/simulator/trace_panel.h"
#include "widgets/table/data_table.h"
#include "widgets/table/grid_view.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QLineEdit>
#include <QListView>
#include <QSpinBox>

using namespace rankwright;

class TestWindowNavigation : public QObject {
  Q_OBJECT

private slots:
  void init();
  void cleanup();
  void guideNamesCommandsThatExist();
  void shortcutsShowEveryView();
  void addressesLeadHome_data();
  void addressesLeadHome();
  void addressIsCopiedAndPastedIntoThePalette();
  void paletteFindsAViewByName();
  void tableRowIsADoorway();
  void traceKeyIsADoorway();
  void whyNotFromTheTableOfApps();
  void backAndForwardByKeyboard();
  void funnelLeadsToTheUserAndBack();
  void wrongAddressIsSaid();
  void listAsTableHasTheSameApps();
  void rolesArrangeThePanels();
  void namedLayoutsAreKept();
  void everyViewIsWalkedByTab_data();
  void everyViewIsWalkedByTab();

private:
  MainWindow& window() const { return workbench_->window(); }
  QString firstItem() const;
  QString firstUser() const;
  bool fillFunnel() const;
  bool openModelForm() const;

  test::ShellFixture fixture_;
  std::unique_ptr<Workbench> workbench_;
};

void TestWindowNavigation::init() {
  QFile::remove(fixture_.path(QStringLiteral("settings.ini")));
  QDir(fixture_.path(QStringLiteral("state"))).removeRecursively();
  workbench_ = std::make_unique<Workbench>(fixture_.memory(), QStringLiteral("en"));
  QVERIFY(fixture_.open(window()));
}

void TestWindowNavigation::cleanup() {
  workbench_.reset();
}

QString TestWindowNavigation::firstItem() const {
  return toQt(window().view().workspace()->items().keyOf(ItemId(3)));
}

QString TestWindowNavigation::firstUser() const {
  return toQt(window().view().workspace()->users().keyOf(UserId(7)));
}

void TestWindowNavigation::guideNamesCommandsThatExist() {
  QFile file(QStringLiteral(RW_SOURCE_DIR "/tests/gui/help/commands.txt"));
  QVERIFY(file.open(QIODevice::ReadOnly));
  const auto ids = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
  QVERIFY(ids.size() > 15);
  for (const auto& id : ids)
    QVERIFY2(id.startsWith(QLatin1Char('#')) || window().commands().find(id.trimmed()), qPrintable(id));
}

void TestWindowNavigation::shortcutsShowEveryView() {
  int number = 0;
  for (auto* view : window().deck().views()) {
    QTest::keySequence(&window(), QKeySequence(QStringLiteral("Ctrl+%1").arg(++number % 10)));
    QTRY_COMPARE(window().deck().current(), view);
    QVERIFY(view->isVisible());
  }
  QVERIFY(number >= 5);
}

void TestWindowNavigation::addressesLeadHome_data() {
  QTest::addColumn<QString>("view");
  QTest::addColumn<QString>("kind");
  QTest::newRow("user") << QStringLiteral("guess-you-like") << QStringLiteral("user");
  QTest::newRow("item") << QStringLiteral("apps") << QStringLiteral("item");
  QTest::newRow("key") << QStringLiteral("keys") << QStringLiteral("key");
  QTest::newRow("file") << QStringLiteral("documents") << QStringLiteral("file");
}

void TestWindowNavigation::addressesLeadHome() {
  QFETCH(QString, view);
  QFETCH(QString, kind);
  const auto& indexes = window().view().workspace()->indexes();
  const QString key = QString::fromStdString(indexes.begin()->first) + QLatin1Char('=') +
                      QString::fromStdString(std::string(indexes.begin()->second.keyAt(0)));
  const QHash<QString, QString> keys{{QStringLiteral("user"), firstUser()},
                                     {QStringLiteral("item"), firstItem()},
                                     {QStringLiteral("key"), key},
                                     {QStringLiteral("file"), QStringLiteral("workspace.toml")}};
  const Address address{kind, keys.value(kind)};
  QVERIFY(window().navigator().goTo(address));
  QCOMPARE(window().deck().current()->id(), view);
  QTRY_COMPARE(window().navigator().here().text(), address.text());
}

void TestWindowNavigation::addressIsCopiedAndPastedIntoThePalette() {
  window().navigator().goTo({QStringLiteral("user"), firstUser()});
  QTest::keySequence(&window(), QKeySequence(QStringLiteral("Ctrl+Shift+U")));
  QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("user:") + firstUser());
  window().navigator().show(window().apps());
  QTest::keySequence(&window(), QKeySequence(QStringLiteral("Ctrl+K")));
  QTRY_VERIFY(window().palette().isVisible());
  QTest::keySequence(window().palette().line(), QKeySequence::Paste);
  QTRY_VERIFY(window().palette().list()->model()->rowCount() > 0);
  QTest::keyClick(window().palette().line(), Qt::Key_Return);
  QTRY_COMPARE(window().deck().current(), &window().view());
  QCOMPARE(window().view().selectedUser(), firstUser());
}

void TestWindowNavigation::paletteFindsAViewByName() {
  QTest::keySequence(&window(), QKeySequence(QStringLiteral("Ctrl+K")));
  QTRY_VERIFY(window().palette().isVisible());
  QTest::keyClicks(window().palette().line(), QStringLiteral("indexes"));
  QTRY_VERIFY(window().palette().list()->model()->rowCount() > 0);
  QTest::keyClick(window().palette().line(), Qt::Key_Return);
  QTRY_COMPARE(window().deck().current(), &window().keys());
  QVERIFY(!window().palette().isVisible());
}

void TestWindowNavigation::tableRowIsADoorway() {
  window().navigator().show(window().users());
  auto* table = window().users().table();
  QTRY_VERIFY(table->source());
  table->selectRow(7);
  QTest::keyClick(table->grid(), Qt::Key_Return);
  QTRY_COMPARE(window().deck().current(), &window().view());
  QCOMPARE(window().view().selectedUser(), firstUser());
}

void TestWindowNavigation::traceKeyIsADoorway() {
  auto* foundBy = window().view().trace()->findChild<FactView*>(QStringLiteral("foundBy"));
  QTRY_VERIFY(foundBy->facts().rowCount() > 0);
  foundBy->setCurrentIndex(foundBy->facts().index(0, 1));
  QTest::keyClick(foundBy, Qt::Key_Return);
  QTRY_COMPARE(window().deck().current(), &window().keys());
  QTRY_COMPARE(window().navigator().here().kind, QStringLiteral("key"));
  QTRY_VERIFY(window().keys().postings()->source());
}

void TestWindowNavigation::whyNotFromTheTableOfApps() {
  QTRY_VERIFY(window().view().currentTrace());
  QSignalSpy shown(&window().view(), &GuessYouLike::whyNotShown);
  QVERIFY(window().navigator().goTo({QStringLiteral("whynot"), firstItem()}));
  QTRY_COMPARE(shown.size(), 1);
  QTRY_VERIFY(window().view().whyNot()->isVisible());
}

void TestWindowNavigation::backAndForwardByKeyboard() {
  window().navigator().goTo({QStringLiteral("user"), firstUser()});
  window().navigator().goTo({QStringLiteral("item"), firstItem()});
  QTRY_COMPARE(window().navigator().here().kind, QStringLiteral("item"));
  QTest::keySequence(&window(), QKeySequence(QStringLiteral("Alt+Left")));
  QTRY_COMPARE(window().navigator().here().text(), QStringLiteral("user:") + firstUser());
  QTest::keySequence(&window(), QKeySequence(QStringLiteral("Alt+Right")));
  QTRY_COMPARE(window().navigator().here().text(), QStringLiteral("item:") + firstItem());
  QVERIFY(!window().commands().find(QStringLiteral("view.forward"))->isEnabled());
}

/// Simulates a few requests in the Funnel view.
/// A workspace without runs has nothing but the way to the first one.
bool TestWindowNavigation::openModelForm() const {
  auto& models = window().models();
  models.action(QStringLiteral("models.new"))->trigger();
  return QTest::qWaitFor([&] { return models.training()->isReady() && !models.isBusy(); }, 30'000);
}

bool TestWindowNavigation::fillFunnel() const {
  auto& funnel = window().funnel();
  window().navigator().show(funnel);
  funnel.users()->setValue(5);
  funnel.action(QStringLiteral("funnel.simulate"))->trigger();
  return QTest::qWaitFor(
      [&] { return funnel.figures() && funnel.stagesPage()->bars()->facts().rowCount() > 0; }, 30'000);
}

void TestWindowNavigation::funnelLeadsToTheUserAndBack() {
  QVERIFY(fillFunnel());
  auto& funnel = window().funnel();
  auto* requests = funnel.requests()->table();
  funnel.stagesPage()->bars()->setFocus();
  QTest::keyClick(funnel.stagesPage()->bars(), Qt::Key_Home);
  QTest::keyClick(funnel.stagesPage()->bars(), Qt::Key_Return);
  QTRY_VERIFY(requests->isVisible() && requests->source() && requests->currentRow());
  QCOMPARE(window().navigator().here().text(), QStringLiteral("requests:reached=pool"));
  const auto cell = requests->source()->cell(*requests->currentRow(), 0);
  const auto user = toQt(std::get<std::string_view>(cell));
  QSignalSpy answered(&window().view(), &GuessYouLike::whyNotShown);
  QTest::keyClick(requests->grid(), Qt::Key_Home, Qt::ControlModifier);
  QTest::keyClick(requests->grid(), Qt::Key_Return);
  QTRY_COMPARE(window().deck().current(), &window().view());
  QTRY_COMPARE(window().view().selectedUser(), user);
  QTRY_VERIFY(answered.size() > 0);
  QCOMPARE(window().navigator().here().kind, QStringLiteral("logged"));
  QVERIFY(window().view().banner()->isVisible());
  QTest::keySequence(&window(), QKeySequence(QStringLiteral("Alt+Left")));
  QTRY_COMPARE(window().deck().current(), &funnel);
  QCOMPARE(window().navigator().here().text(), QStringLiteral("requests:reached=pool"));
}

void TestWindowNavigation::wrongAddressIsSaid() {
  window().navigator().goTo({QStringLiteral("board"), QStringLiteral("7")});
  QVERIFY(window().messageBar().isVisible());
  QVERIFY(window().messageBar().details().contains(QStringLiteral("board:7")));
}

void TestWindowNavigation::listAsTableHasTheSameApps() {
  auto* list = window().view().list();
  QTRY_COMPARE(list->cards().size(), 20U);
  window().commands().find(QStringLiteral("list.table"))->trigger();
  QVERIFY(list->table()->isVisible());
  const auto source = list->table()->source();
  QCOMPARE(source->rowCount(), 20U);
  QCOMPARE(std::get<std::string_view>(source->cell(4, 1)),
           std::string_view(list->cards()[4].app.key.toStdString()));
}

void TestWindowNavigation::rolesArrangeThePanels() {
  const auto trigger = [this](const char* id) { window().commands().find(QLatin1String(id))->trigger(); };
  trigger("layout.operator");
  QVERIFY(!window().traceDock().isVisible());
  QVERIFY(window().whyNotDock().isVisible());
  trigger("layout.engineer");
  QVERIFY(window().traceDock().isVisible());
  window().traceDock().close();
  trigger("layout.restore");
  QVERIFY(window().traceDock().isVisible());
  QCOMPARE(window().layouts().role(), QStringLiteral("engineer"));
}

void TestWindowNavigation::namedLayoutsAreKept() {
  window().traceDock().close();
  window().layouts().saveAs(QStringLiteral("calm"));
  window().layouts().restoreDefault();
  QVERIFY(window().traceDock().isVisible());
  window().layouts().apply(QStringLiteral("calm"));
  QVERIFY(!window().traceDock().isVisible());
  window().layouts().remove(QStringLiteral("calm"));
  QVERIFY(window().layouts().names().isEmpty());
}

void TestWindowNavigation::everyViewIsWalkedByTab_data() {
  QTest::addColumn<QString>("id");
  for (const auto* id : {"guess-you-like", "apps", "users", "keys", "rules", "documents", "funnel",
                         "experiments", "models", "leaderboards"})
    QTest::newRow(id) << QString::fromLatin1(id);
}

/// Tab alone reaches every control of the window and comes back to the first; each has a name for a screen
/// reader.
void TestWindowNavigation::everyViewIsWalkedByTab() {
  QFETCH(QString, id);
  window().navigator().show(*window().deck().find(id));
  if (id == window().documents().id())
    window().navigator().goTo({QStringLiteral("file"), QStringLiteral("workspace.toml")});
  if (id == window().funnel().id()) QVERIFY(fillFunnel());
  if (id == window().models().id()) QVERIFY(openModelForm());
  QTest::qWait(500);
  if (id == window().documents().id()) QTRY_VERIFY(!window().documents().place().isEmpty());
  QTest::keyClick(&window(), Qt::Key_Tab);
  auto* first = QApplication::focusWidget();
  QSet<QWidget*> reached;
  for (int i = 0; i < 400; ++i) {
    auto* focused = QApplication::focusWidget();
    QVERIFY(focused);
    if (reached.contains(focused) && focused == first) break;
    reached.insert(focused);
    const auto* named = QAccessible::queryAccessibleInterface(focused);
    QVERIFY2(named && !QString(named->text(QAccessible::Name) + named->text(QAccessible::Value)).isEmpty(),
             qPrintable(QLatin1String(focused->metaObject()->className()) + QLatin1Char(' ') +
                        focused->objectName()));
    QTest::keyClick(focused, Qt::Key_Tab);
    if (!first) first = QApplication::focusWidget();
  }
  QStringList names;
  for (const auto* widget : reached)
    names << QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName();
  QVERIFY2(reached.size() > 3, qPrintable(names.join(QLatin1Char('\n'))));
}

QTEST_MAIN(TestWindowNavigation)
#include "test_window_navigation.moc"
