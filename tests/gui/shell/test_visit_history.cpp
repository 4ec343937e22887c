#include "widgets/shell/visit_history.h"

#include <QTest>

using namespace rankwright;

namespace {

Visit at(const char* view, const char* key = nullptr) {
  return {QLatin1String(view), key ? Address{QStringLiteral("user"), QLatin1String(key)} : Address()};
}

} // namespace

class TestVisitHistory : public QObject {
  Q_OBJECT

private slots:
  void goesBackAndForward();
  void visitingForgetsWhatWasAhead();
  void theSamePlaceIsNoNewVisit();
  void replacingKeepsWhatIsBehind();
  void endsAtTheEnds();
  void forgetsTheOldest();
  void addressesRoundTrip_data();
  void addressesRoundTrip();
};

void TestVisitHistory::goesBackAndForward() {
  VisitHistory history;
  for (const auto* key : {"1", "2", "3"})
    history.visit(at("list", key));
  QCOMPARE(history.back(), at("list", "2"));
  QCOMPARE(history.back(), at("list", "1"));
  QCOMPARE(history.forward(), at("list", "2"));
  QCOMPARE(history.current(), at("list", "2"));
}

void TestVisitHistory::visitingForgetsWhatWasAhead() {
  VisitHistory history;
  history.visit(at("list", "1"));
  history.visit(at("list", "2"));
  history.back();
  history.visit(at("apps"));
  QVERIFY(!history.canGoForward());
  QCOMPARE(history.back(), at("list", "1"));
}

void TestVisitHistory::theSamePlaceIsNoNewVisit() {
  VisitHistory history;
  history.visit(at("list", "1"));
  history.visit(at("list", "2"));
  history.back();
  history.visit(at("list", "1"));
  QVERIFY(history.canGoForward());
  QVERIFY(!history.canGoBack());
}

void TestVisitHistory::replacingKeepsWhatIsBehind() {
  VisitHistory history;
  history.visit(at("list", "1"));
  history.visit(at("list", "2"));
  history.replaceCurrent(at("list", "3"));
  QCOMPARE(history.back(), at("list", "1"));
  QCOMPARE(history.forward(), at("list", "3"));
}

void TestVisitHistory::endsAtTheEnds() {
  VisitHistory history;
  QCOMPARE(history.current(), std::nullopt);
  QCOMPARE(history.back(), std::nullopt);
  history.visit(at("list"));
  QCOMPARE(history.back(), std::nullopt);
  QCOMPARE(history.forward(), std::nullopt);
}

void TestVisitHistory::forgetsTheOldest() {
  VisitHistory history;
  for (int i = 0; i < 1000; ++i)
    history.visit({QStringLiteral("list"), {QStringLiteral("user"), QString::number(i)}});
  int steps = 0;
  while (history.back())
    ++steps;
  QCOMPARE(steps, 199);
  QCOMPARE(history.current()->place.key, QStringLiteral("800"));
}

void TestVisitHistory::addressesRoundTrip_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<bool>("valid");
  QTest::newRow("item") << "item:com.tencent.mm" << true;
  QTest::newRow("key with colon") << "key:country=a:b" << true;
  QTest::newRow("text around") << "  user:17\n" << true;
  QTest::newRow("no kind") << ":17" << false;
  QTest::newRow("no key") << "user:" << false;
  QTest::newRow("no colon") << "user" << false;
  QTest::newRow("capital kind") << "User:1" << false;
}

void TestVisitHistory::addressesRoundTrip() {
  QFETCH(QString, text);
  QFETCH(bool, valid);
  const auto address = Address::parse(text);
  QCOMPARE(address.has_value(), valid);
  if (address) QCOMPARE(address->text(), text.trimmed());
}

QTEST_GUILESS_MAIN(TestVisitHistory)
#include "test_visit_history.moc"
