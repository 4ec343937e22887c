#include "widgets/common/message_bar.h"

#include "widgets/common/error_advice.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QTest>
#include <QToolButton>

using namespace rankwright;

class TestMessageBar : public QObject {
  Q_OBJECT

private slots:
  void saysWhatFailedAndWhere();
  void saysWhatItMeansAndWhatToDo();
  void adviceFitsTheKind_data();
  void adviceFitsTheKind();
  void cancelledNeedsNoAdvice();
  void closesByKeyboard();
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
  QVERIFY(bar.accessibleDescription().startsWith(
      QStringLiteral("The workspace could not be opened.\nworkspace.toml:3:9: expected a value, got: ]\n")));
}

void TestMessageBar::saysWhatItMeansAndWhatToDo() {
  MessageBar bar;
  bar.showError(QStringLiteral("The workspace could not be opened."), parseError(), nullptr);
  const auto* advice = bar.findChild<QLabel*>(QStringLiteral("messageAdvice"));
  QVERIFY(!advice->isHidden());
  QCOMPARE(advice->text(),
           QStringLiteral("The text does not follow the grammar of its format. Correct line 3 of "
                          "workspace.toml, save it and try again."));
}

void TestMessageBar::adviceFitsTheKind_data() {
  QTest::addColumn<int>("kind");
  QTest::addColumn<QString>("meaning");
  QTest::addColumn<QString>("remedy");
  const auto row = [](const char* name, ErrorKind kind, const char* meaning, const char* remedy) {
    QTest::newRow(name) << int(kind) << QString::fromUtf8(meaning) << QString::fromUtf8(remedy);
  };
  row("invalid argument", ErrorKind::InvalidArgument, "cannot be used", "Correct the value");
  row("not found", ErrorKind::NotFound, "moved or renamed", "spelt");
  row("parse without a place", ErrorKind::Parse, "grammar", "Correct the text");
  row("type", ErrorKind::Type, "types do not fit", "Correct the text");
  row("corrupt", ErrorKind::Corrupt, "checksum", "backup");
  row("io", ErrorKind::Io, "operating system", "room");
  row("conflict", ErrorKind::Conflict, "exists already", "another name");
  row("unsupported", ErrorKind::Unsupported, "version", "newer version");
  row("internal", ErrorKind::Internal, "nobody foresaw", "report");
}

void TestMessageBar::adviceFitsTheKind() {
  QFETCH(int, kind);
  QFETCH(QString, meaning);
  QFETCH(QString, remedy);
  const auto advice = adviceFor({static_cast<ErrorKind>(kind), "it failed: x"});
  QVERIFY2(advice.meaning.contains(meaning), qPrintable(advice.meaning));
  QVERIFY2(advice.remedy.contains(remedy), qPrintable(advice.remedy));
}

void TestMessageBar::cancelledNeedsNoAdvice() {
  MessageBar bar;
  bar.showError(QStringLiteral("Opening was cancelled."), {ErrorKind::Cancelled, "cancelled: x"}, nullptr);
  QCOMPARE(bar.accessibleDescription(), QStringLiteral("Opening was cancelled."));
  QVERIFY(bar.findChild<QLabel*>(QStringLiteral("messageAdvice"))->isHidden());
}

void TestMessageBar::closesByKeyboard() {
  MessageBar bar;
  bar.showError(QStringLiteral("Failed."), parseError(), nullptr);
  QTest::keyClick(bar.findChild<QToolButton*>(QStringLiteral("dismiss")), Qt::Key_Space);
  QVERIFY(bar.isHidden());
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
