#include "widgets/common/tool_button.h"

#include <QAction>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace rankwright;

class TestToolButton : public QObject {
  Q_OBJECT

private slots:
  void hasANameAndAToolTip_data();
  void hasANameAndAToolTip();
  void spaceClicks();
  void followsItsAction();
};

void TestToolButton::hasANameAndAToolTip_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<QString>("accessibleName");
  QTest::addColumn<Qt::ToolButtonStyle>("style");
  QTest::newRow("with text") << QStringLiteral("Copy") << QString() << Qt::ToolButtonTextBesideIcon;
  QTest::newRow("icon alone") << QString() << QStringLiteral("Copy it") << Qt::ToolButtonIconOnly;
}

void TestToolButton::hasANameAndAToolTip() {
  QFETCH(QString, text);
  const std::unique_ptr<QToolButton> button(
      makeToolButton(QStringLiteral("edit-copy"), text, QStringLiteral("Copy it")));
  QCOMPARE(button->toolTip(), QStringLiteral("Copy it"));
  QCOMPARE(button->text(), text);
  QTEST(button->accessibleName(), "accessibleName");
  QTEST(button->toolButtonStyle(), "style");
}

void TestToolButton::spaceClicks() {
  const std::unique_ptr<QToolButton> button(makeToolButton({}, QStringLiteral("Copy"), {}));
  QVERIFY(button->focusPolicy() & Qt::TabFocus);
  int count = 0;
  connect(button.get(), &QToolButton::clicked, this, [&] { ++count; });
  button->show();
  QTest::keyClick(button.get(), Qt::Key_Space);
  QCOMPARE(count, 1);
}

void TestToolButton::followsItsAction() {
  QAction action(QStringLiteral("Zoom in"));
  action.setToolTip(QStringLiteral("Larger text (Ctrl++)"));
  const std::unique_ptr<QToolButton> button(makeToolButton(&action));
  QCOMPARE(button->accessibleName(), QStringLiteral("Zoom in"));
  QCOMPARE(button->toolTip(), QStringLiteral("Larger text (Ctrl++)"));
  action.setEnabled(false);
  QVERIFY(!button->isEnabled());
}

QTEST_MAIN(TestToolButton)
#include "test_tool_button.moc"
