#include "widgets/common/widget_help.h"
#include "widgets/help/context_help.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWhatsThis>

#include <algorithm>

using namespace rankwright;

namespace {

/// A box that has a page, with an explained field and a bare one in it.
struct Window {
  Window() {
    auto* column = new QVBoxLayout(&box);
    for (QWidget* widget : std::initializer_list<QWidget*>{field, bare, button})
      column->addWidget(widget);
    setHelp(&box, QStringLiteral("places"));
    setHelp(field, QStringLiteral("tables#filters"), QStringLiteral("Keeps the rows that match."));
    button->setToolTip(QStringLiteral("Saves the file"));
    box.show();
    box.activateWindow();
  }

  QWidget box;
  QLineEdit* field = new QLineEdit;
  QLineEdit* bare = new QLineEdit;
  QPushButton* button = new QPushButton;
};

bool isWhatsThisShown() {
  const auto widgets = QApplication::topLevelWidgets();
  return std::ranges::any_of(
      widgets, [](const QWidget* widget) { return widget->isVisible() && widget->inherits("QWhatsThat"); });
}

} // namespace

class TestContextHelp : public QObject {
  Q_OBJECT

private slots:
  void cleanup();
  void pageIsTheNearestOne_data();
  void pageIsTheNearestOne();
  void f1AsksForThePage();
  void f1WithoutAPageAsksForTheFallback();
  void f1WinsOverAShortcut();
  void otherKeysPass();
  void whatsThisFallsBackToToolTips();
  void shiftF1BeginsTheMode();
  void clickExplainsInTheMode();
  void shiftF1TwiceExplainsTheFocus();
  void escapeEndsTheMode();
};

void TestContextHelp::cleanup() {
  QWhatsThis::leaveWhatsThisMode();
  QWhatsThis::hideText();
}

void TestContextHelp::pageIsTheNearestOne_data() {
  QTest::addColumn<QString>("own");
  QTest::addColumn<QString>("parents");
  QTest::addColumn<QString>("page");
  QTest::newRow("its own") << QStringLiteral("a") << QStringLiteral("b") << QStringLiteral("a");
  QTest::newRow("the parent's") << QString() << QStringLiteral("b") << QStringLiteral("b");
  QTest::newRow("none") << QString() << QString() << QString();
}

void TestContextHelp::pageIsTheNearestOne() {
  QFETCH(QString, own);
  QFETCH(QString, parents);
  QWidget parent;
  QWidget child(&parent);
  setHelp(&parent, parents);
  setHelp(&child, own);
  QTEST(helpPageOf(&child), "page");
}

void TestContextHelp::f1AsksForThePage() {
  ContextHelp help(QStringLiteral("index"));
  Window window;
  QSignalSpy asked(&help, &ContextHelp::pageRequested);
  QTest::keyClick(window.field, Qt::Key_F1);
  QTest::keyClick(window.bare, Qt::Key_F1);
  QCOMPARE(asked.size(), 2);
  QCOMPARE(asked.at(0).at(0).toString(), QStringLiteral("tables#filters"));
  QCOMPARE(asked.at(1).at(0).toString(), QStringLiteral("places"));
}

void TestContextHelp::f1WithoutAPageAsksForTheFallback() {
  ContextHelp help(QStringLiteral("index"));
  QLineEdit field;
  field.show();
  QSignalSpy asked(&help, &ContextHelp::pageRequested);
  QTest::keyClick(&field, Qt::Key_F1);
  QCOMPARE(asked.size(), 1);
  QCOMPARE(asked.at(0).at(0).toString(), QStringLiteral("index"));
}

void TestContextHelp::f1WinsOverAShortcut() {
  ContextHelp help(QStringLiteral("index"));
  Window window;
  QVERIFY(QTest::qWaitForWindowActive(&window.box));
  QShortcut shortcut(QKeySequence(Qt::Key_F1), &window.box);
  QSignalSpy shortcutUsed(&shortcut, &QShortcut::activated);
  QSignalSpy asked(&help, &ContextHelp::pageRequested);
  window.field->setFocus();
  QTest::keyClick(window.box.windowHandle(), Qt::Key_F1);
  QCOMPARE(asked.size(), 1);
  QCOMPARE(shortcutUsed.size(), 0);
}

void TestContextHelp::otherKeysPass() {
  ContextHelp help(QStringLiteral("index"));
  Window window;
  QSignalSpy asked(&help, &ContextHelp::pageRequested);
  QTest::keyClick(window.field, Qt::Key_F1, Qt::ControlModifier);
  QTest::keyClicks(window.field, QStringLiteral("F1"));
  QCOMPARE(asked.size(), 0);
  QCOMPARE(window.field->text(), QStringLiteral("F1"));
}

void TestContextHelp::whatsThisFallsBackToToolTips() {
  Window window;
  QCOMPARE(whatsThisOf(window.field), QStringLiteral("Keeps the rows that match."));
  QCOMPARE(whatsThisOf(window.button), QStringLiteral("Saves the file"));
  QCOMPARE(whatsThisOf(window.bare), QString());
  window.box.setToolTip(QStringLiteral("The box"));
  QCOMPARE(whatsThisOf(window.bare), QStringLiteral("The box"));
}

void TestContextHelp::shiftF1BeginsTheMode() {
  ContextHelp help(QStringLiteral("index"));
  Window window;
  QSignalSpy asked(&help, &ContextHelp::pageRequested);
  QTest::keyClick(window.field, Qt::Key_F1, Qt::ShiftModifier);
  QVERIFY(QWhatsThis::inWhatsThisMode());
  QCOMPARE(asked.size(), 0);
}

void TestContextHelp::clickExplainsInTheMode() {
  ContextHelp help(QStringLiteral("index"));
  Window window;
  QSignalSpy clicked(window.button, &QPushButton::clicked);
  QTest::keyClick(window.field, Qt::Key_F1, Qt::ShiftModifier);
  QTest::mouseClick(window.button, Qt::LeftButton);
  QVERIFY(isWhatsThisShown());
  QCOMPARE(clicked.size(), 0);
}

void TestContextHelp::shiftF1TwiceExplainsTheFocus() {
  ContextHelp help(QStringLiteral("index"));
  Window window;
  QTest::keyClick(window.field, Qt::Key_F1, Qt::ShiftModifier);
  QTest::keyClick(window.field, Qt::Key_F1, Qt::ShiftModifier);
  QVERIFY(isWhatsThisShown());
  QVERIFY(!QWhatsThis::inWhatsThisMode());
}

void TestContextHelp::escapeEndsTheMode() {
  ContextHelp help(QStringLiteral("index"));
  Window window;
  QTest::keyClick(window.field, Qt::Key_F1, Qt::ShiftModifier);
  QTest::keyClick(window.field, Qt::Key_Escape);
  QVERIFY(!QWhatsThis::inWhatsThisMode());
  QVERIFY(!isWhatsThisShown());
}

QTEST_MAIN(TestContextHelp)
#include "test_context_help.moc"
