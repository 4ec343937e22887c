#include "widgets/common/message_bar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>
#include <QToolButton>

using namespace rankwright;

class TestMessageBar : public QObject {
  Q_OBJECT

private slots:
  void saysWhatFailedAndWhere();
  void copiesDetails();
  void retriesOnce();
  void hasNoRetryWithoutOne();

private:
  static Error parseError() {
    return {ErrorKind::Parse, "expected a value, got: ]", SourceSpan{"workspace.toml", 3, 9, 1}};
  }
};

void TestMessageBar::saysWhatFailedAndWhere() {
  MessageBar bar;
  QVERIFY(bar.isHidden());
  bar.showError(QStringLiteral("The workspace could not be opened."), parseError(), nullptr);
  QVERIFY(!bar.isHidden());
  QCOMPARE(
      bar.accessibleDescription(),
      QStringLiteral("The workspace could not be opened.\nworkspace.toml:3:9: expected a value, got: ]"));
}

void TestMessageBar::copiesDetails() {
  MessageBar bar;
  bar.showError(QStringLiteral("Failed."), parseError(), nullptr);
  bar.findChild<QToolButton*>(QStringLiteral("copyDetails"))->click();
  QCOMPARE(QGuiApplication::clipboard()->text(), bar.details());
  QVERIFY(bar.details().contains(QStringLiteral("workspace.toml:3:9")));
}

void TestMessageBar::retriesOnce() {
  MessageBar bar;
  int tries = 0;
  bar.showError(QStringLiteral("Failed."), parseError(), [&] { ++tries; });
  bar.findChild<QToolButton*>(QStringLiteral("retry"))->click();
  QCOMPARE(tries, 1);
  QVERIFY(bar.isHidden());
}

void TestMessageBar::hasNoRetryWithoutOne() {
  MessageBar bar;
  bar.showError(QStringLiteral("Failed."), parseError(), nullptr);
  QVERIFY(bar.findChild<QToolButton*>(QStringLiteral("retry"))->isHidden());
}

QTEST_MAIN(TestMessageBar)
#include "test_message_bar.moc"
