#include "widgets/command/command_registry.h"
#include "widgets/common/appearance.h"
#include "widgets/common/filter_field.h"
#include "widgets/common/job_runner.h"
#include "widgets/help/help_browser.h"
#include "widgets/help/help_lists.h"
#include "widgets/help/help_pane.h"
#include "widgets/help/page_find_bar.h"
#include "widgets/help/target_outline.h"

#include <QDesktopServices>
#include <QLineEdit>
#include <QMainWindow>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QToolBar>

using namespace rankwright;

namespace {

/// A window with the guide and the command that opens workspaces.
struct Window {
  explicit Window(const QString& language = QStringLiteral("en")) {
    open = commands.add({.id = QStringLiteral("workspace.open"),
                         .text = QStringLiteral("&Open workspace…"),
                         .toolTip = QStringLiteral("Open a folder"),
                         .icon = {}});
    bar = main.addToolBar(QStringLiteral("Tools"));
    bar->addAction(open);
    pane = new HelpPane(jobs, commands, language);
    main.setCentralWidget(pane);
    main.resize(560, 420);
    main.show();
    main.activateWindow();
    shown = std::make_unique<QSignalSpy>(pane, &HelpPane::pageShown);
  }

  bool shows(const QString& page) {
    return QTest::qWaitFor([&] { return !shown->isEmpty() && shown->last().at(0).toString() == page; });
  }

  bool goTo(const QString& place) {
    shown->clear();
    pane->showPage(place);
    return shows(place.section(QLatin1Char('#'), 0, 0));
  }

  QString text() const { return pane->browser()->toPlainText(); }

  JobRunner jobs;
  CommandRegistry commands;
  QMainWindow main;
  QAction* open = nullptr;
  QToolBar* bar = nullptr;
  HelpPane* pane = nullptr;
  std::unique_ptr<QSignalSpy> shown;
};

/// What the guide says where it stands at the top of the view.
QString topLine(const HelpBrowser& browser) {
  return browser.cursorForPosition({40, 6}).block().text();
}

void clickLink(HelpBrowser& browser, const QString& href) {
  emit browser.linkActivated(href);
}

} // namespace

class TestHelpPane : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void cleanupTestCase();
  void beginsWithTheFirstPage();
  void speaksTheLanguage();
  void goesToAHeading();
  void tabAndEnterFollowALink();
  void backAndForwardByKeyboard();
  void unknownPageIsSaidInPlace();
  void searchByKeyboard();
  void searchWithoutHitsSaysSo();
  void contentsListEveryPage();
  void findsInPage();
  void showMeTriggersAndFlashes();
  void disabledCommandIsSaid();
  void addressIsTold();
  void webLinksOpenOutside();
  void unknownLinksAreNotFollowed();
  void zoomsByKeyboard();
  void wheelZooms();
  void rememberedStateComesBack();
  void recoloursWithTheTheme();
  void picturesFit();

public slots:
  void takeUrl(const QUrl& url) { opened_ = url; }

private:
  std::unique_ptr<Appearance> appearance_;
  QUrl opened_;
};

void TestHelpPane::initTestCase() {
  appearance_ = std::make_unique<Appearance>();
  appearance_->setMode(Appearance::Mode::Light);
}

void TestHelpPane::cleanupTestCase() {
  appearance_.reset();
}

void TestHelpPane::beginsWithTheFirstPage() {
  Window window;
  QVERIFY(window.shows(QStringLiteral("index")));
  QVERIFY(window.text().startsWith(QStringLiteral("The guide")));
}

void TestHelpPane::speaksTheLanguage() {
  Window window(QStringLiteral("zh_CN"));
  QVERIFY(window.shows(QStringLiteral("index")));
  QVERIFY(window.text().startsWith(QStringLiteral("使用指南")));
}

void TestHelpPane::goesToAHeading() {
  Window window;
  QVERIFY(window.goTo(QStringLiteral("tables#sort")));
  QCOMPARE(topLine(*window.pane->browser()), QStringLiteral("Sort"));
}

void TestHelpPane::tabAndEnterFollowALink() {
  Window window;
  QVERIFY(window.shows(QStringLiteral("index")));
  auto* browser = window.pane->browser();
  browser->setFocus();
  QTest::keyClick(browser, Qt::Key_Tab);
  QTest::keyClick(browser, Qt::Key_Return);
  QVERIFY(window.shows(QStringLiteral("first-steps")));
}

void TestHelpPane::backAndForwardByKeyboard() {
  Window window;
  QVERIFY(window.shows(QStringLiteral("index")));
  QVERIFY(window.goTo(QStringLiteral("tables")));
  auto* browser = window.pane->browser();
  browser->verticalScrollBar()->setValue(200);
  browser->setFocus();
  QTest::keyClick(browser, Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
  QVERIFY(window.shows(QStringLiteral("index")));
  QTest::keyClick(browser, Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
  QVERIFY(window.shows(QStringLiteral("tables")));
  QCOMPARE(browser->verticalScrollBar()->value(), 200);
}

void TestHelpPane::unknownPageIsSaidInPlace() {
  Window window;
  QVERIFY(window.shows(QStringLiteral("index")));
  window.pane->showPage(QStringLiteral("nowhere"));
  auto* notice = window.pane->findChild<QWidget*>(QStringLiteral("helpNotice"));
  QVERIFY(notice->isVisible());
  QVERIFY(notice->accessibleName().contains(QStringLiteral("nowhere")));
}

void TestHelpPane::searchByKeyboard() {
  Window window;
  QVERIFY(window.shows(QStringLiteral("index")));
  auto* field = window.pane->searchField();
  QTest::keyClicks(field, QStringLiteral("missing regular"));
  QTest::keyClick(field, Qt::Key_Return);
  auto* hits = window.pane->hits();
  QVERIFY(hits->isVisible());
  QCOMPARE(hits->item(0)->text(), QStringLiteral("Tables and filters › Filters"));
  QTest::keyClick(hits, Qt::Key_Return);
  QVERIFY(window.shows(QStringLiteral("tables")));
  QCOMPARE(topLine(*window.pane->browser()), QStringLiteral("Filters"));
}

void TestHelpPane::searchWithoutHitsSaysSo() {
  Window window;
  QVERIFY(window.shows(QStringLiteral("index")));
  window.pane->search(QStringLiteral("xyzzy"));
  QCOMPARE(window.pane->hits()->count(), 0);
  QVERIFY(window.pane->findChild<QWidget*>(QStringLiteral("helpNotice"))
              ->accessibleName()
              .contains(QStringLiteral("xyzzy")));
  QTest::keyClick(window.pane->searchField(), Qt::Key_Escape);
  QVERIFY(window.pane->browser()->isVisible());
}

void TestHelpPane::contentsListEveryPage() {
  Window window;
  QVERIFY(window.shows(QStringLiteral("index")));
  window.pane->browser()->setFocus();
  QTest::keyClick(window.pane->browser(), Qt::Key_Down, Qt::AltModifier);
  auto* contents = window.pane->contents();
  QVERIFY(contents->isVisible());
  QVERIFY(contents->count() >= 13);
  QTest::keyClick(contents, Qt::Key_Down);
  QTest::keyClick(contents, Qt::Key_Return);
  QVERIFY(window.shows(QStringLiteral("first-steps")));
  QVERIFY(window.pane->browser()->isVisible());
}

void TestHelpPane::findsInPage() {
  Window window;
  QVERIFY(window.goTo(QStringLiteral("tables")));
  auto* browser = window.pane->browser();
  browser->setFocus();
  QTest::keyClick(browser, Qt::Key_F, Qt::ControlModifier);
  auto* find = window.pane->findBar();
  QVERIFY(find->isVisible());
  QTest::keyClicks(find->field(), QStringLiteral("filter"));
  QVERIFY(find->verdict().startsWith(QStringLiteral("1 of ")));
  QTest::keyClick(find->field(), Qt::Key_Return);
  QVERIFY(find->verdict().startsWith(QStringLiteral("2 of ")));
  QTest::keyClick(find->field(), Qt::Key_F3, Qt::ShiftModifier);
  QVERIFY(find->verdict().startsWith(QStringLiteral("1 of ")));
  find->field()->clear();
  QTest::keyClicks(find->field(), QStringLiteral("undo"));
  QCOMPARE(find->verdict(), QStringLiteral("1 of 1"));
  QCOMPARE(browser->textCursor().selectedText().toLower(), QStringLiteral("undo"));
  QTest::keyClicks(find->field(), QStringLiteral("zzz"));
  QCOMPARE(find->verdict(), QStringLiteral("not found"));
  QTest::keyClick(find->field(), Qt::Key_Escape);
  QVERIFY(!find->isVisible());
}

void TestHelpPane::showMeTriggersAndFlashes() {
  Window window;
  QVERIFY(window.shows(QStringLiteral("index")));
  QSignalSpy triggered(window.open, &QAction::triggered);
  clickLink(*window.pane->browser(), QStringLiteral("action:workspace.open"));
  QCOMPARE(triggered.size(), 1);
  auto* outline = window.main.findChild<TargetOutline*>();
  QVERIFY(outline && outline->isVisible());
  QCOMPARE(outline->spot().widget, window.bar->widgetForAction(window.open));
  QTRY_VERIFY(!window.main.findChild<TargetOutline*>());
}

void TestHelpPane::disabledCommandIsSaid() {
  Window window;
  QVERIFY(window.shows(QStringLiteral("index")));
  window.open->setEnabled(false);
  QSignalSpy triggered(window.open, &QAction::triggered);
  clickLink(*window.pane->browser(), QStringLiteral("action:workspace.open"));
  QCOMPARE(triggered.size(), 0);
  QVERIFY(window.pane->findChild<QWidget*>(QStringLiteral("helpNotice"))
              ->accessibleName()
              .contains(QStringLiteral("Open workspace…")));
}

void TestHelpPane::addressIsTold() {
  Window window;
  QSignalSpy followed(window.pane, &HelpPane::followed);
  clickLink(*window.pane->browser(), QStringLiteral("address:item:123"));
  QCOMPARE(followed.size(), 1);
  QCOMPARE(followed.at(0).at(0).value<Address>().text(), QStringLiteral("item:123"));
}

void TestHelpPane::webLinksOpenOutside() {
  Window window;
  QVERIFY(window.shows(QStringLiteral("index")));
  QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "takeUrl");
  clickLink(*window.pane->browser(), QStringLiteral("https://example.org/a"));
  QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
  QCOMPARE(opened_, QUrl(QStringLiteral("https://example.org/a")));
  QCOMPARE(window.pane->currentPage(), QStringLiteral("index"));
}

void TestHelpPane::unknownLinksAreNotFollowed() {
  Window window;
  QVERIFY(window.shows(QStringLiteral("index")));
  clickLink(*window.pane->browser(), QStringLiteral("file:///etc/passwd"));
  QCOMPARE(window.pane->currentPage(), QStringLiteral("index"));
  QVERIFY(window.pane->findChild<QWidget*>(QStringLiteral("helpNotice"))->isVisible());
}

void TestHelpPane::zoomsByKeyboard() {
  Window window;
  QVERIFY(window.shows(QStringLiteral("index")));
  auto* browser = window.pane->browser();
  const auto size = browser->document()->defaultFont().pointSizeF();
  browser->setFocus();
  QTest::keyClick(browser, Qt::Key_Plus, Qt::ControlModifier);
  QTRY_VERIFY(browser->document()->defaultFont().pointSizeF() > size);
  QTest::keyClick(browser, Qt::Key_0, Qt::ControlModifier);
  QTRY_COMPARE(browser->document()->defaultFont().pointSizeF(), size);
}

void TestHelpPane::wheelZooms() {
  Window window;
  QVERIFY(window.shows(QStringLiteral("index")));
  QWheelEvent turn({20, 20}, window.pane->browser()->viewport()->mapToGlobal(QPointF(20, 20)), {}, {0, 120},
                   Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
  QApplication::sendEvent(window.pane->browser()->viewport(), &turn);
  QVERIFY(window.pane->zoom() > 1);
}

void TestHelpPane::rememberedStateComesBack() {
  QJsonObject state;
  {
    Window window;
    QVERIFY(window.goTo(QStringLiteral("tables")));
    window.pane->setZoom(1.5);
    window.pane->browser()->verticalScrollBar()->setValue(120);
    state = window.pane->saveState();
  }
  Window window;
  window.pane->restoreState(state);
  QVERIFY(window.shows(QStringLiteral("tables")));
  QCOMPARE(window.pane->zoom(), 1.5);
  QCOMPARE(window.pane->saveState().value(QStringLiteral("page")).toString(), QStringLiteral("tables"));
}

void TestHelpPane::recoloursWithTheTheme() {
  Window window;
  QVERIFY(window.shows(QStringLiteral("index")));
  const auto colourOfTitle = [&] {
    return window.pane->browser()->document()->begin().begin().fragment().charFormat().foreground().color();
  };
  const auto light = colourOfTitle();
  appearance_->setMode(Appearance::Mode::Dark);
  QTRY_VERIFY(colourOfTitle() != light);
  appearance_->setMode(Appearance::Mode::Light);
  QTRY_COMPARE(colourOfTitle(), light);
}

void TestHelpPane::picturesFit() {
  Window window;
  QVERIFY(window.goTo(QStringLiteral("first-steps")));
  QTRY_VERIFY(window.pane->browser()->document()->size().width() <=
              window.pane->browser()->viewport()->width());
  QVERIFY(!window.pane->browser()->horizontalScrollBar()->isVisible());
}

QTEST_MAIN(TestHelpPane)
#include "test_help_pane.moc"
