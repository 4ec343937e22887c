#include "funnel_sample.h"
#include "widgets/funnel/requests_address.h"

#include <QTest>

using namespace rankwright;

namespace {

std::vector<LoggedStage> stages() {
  return test::sampleReport().log.stages;
}

} // namespace

Q_DECLARE_METATYPE(rankwright::CandidateChoice)

/// What a bar or cell stands for, as an address.
class TestRequestsAddress : public QObject {
  Q_OBJECT

private slots:
  void addressIsWritten_data();
  void addressIsWritten();
  void addressIsReadBack_data() { addressIsWritten_data(); }
  void addressIsReadBack();
  void filterIsCarried();
  void pastedTextIsTheSame();
  void nonsenseIsRefused_data();
  void nonsenseIsRefused();
  void choiceIsTold_data();
  void choiceIsTold();
};

void TestRequestsAddress::addressIsWritten_data() {
  QTest::addColumn<CandidateChoice>("choice");
  QTest::addColumn<QString>("key");
  const auto row = [](const char* name, const CandidateChoice& choice, const char* key) {
    QTest::newRow(name) << choice << QString::fromUtf8(key);
  };
  row("everything", {}, "");
  row("a bar", {.reached = 1}, "reached=merged");
  row("lost for a reason", {.lostAt = 0, .reason = "used already", .taken = true},
      "lost=pool&reason=used already&taken");
  row("a reason that the log does not say", {.lostAt = 1, .reason = ""}, "lost=merged&reason=");
  row("signs that separate", {.lostAt = 1, .reason = "a & b = 5 %"}, "lost=merged&reason=a %26 b %3D 5 %25");
  row("Chinese", {.channel = "热门"}, "channel=热门");
  row("two channels", {.channel = "a", .otherChannel = "b"}, "channel=a&with=b");
  row("one channel alone", {.channel = "a", .byThatChannelAlone = true}, "channel=a&alone");
  row("an item", {.item = "com.tencent.mm"}, "item=com.tencent.mm");
}

void TestRequestsAddress::addressIsWritten() {
  QFETCH(CandidateChoice, choice);
  QFETCH(QString, key);
  const auto address = requestsAddress(choice, stages());
  QCOMPARE(address.kind, QStringLiteral("requests"));
  QCOMPARE(address.key, key);
}

void TestRequestsAddress::addressIsReadBack() {
  QFETCH(CandidateChoice, choice);
  const auto back = choiceOf(requestsAddress(choice, stages()), stages());
  QVERIFY(back);
  QVERIFY(*back == choice);
}

void TestRequestsAddress::filterIsCarried() {
  const FunnelFilter filter{
      .scene = "feeds", .user = "a & b", .since = -5, .until = 1700000000, .withTaken = true};
  const CandidateChoice choice{.reached = 1, .taken = true};
  const auto address = requestsAddress(choice, stages(), filter);
  QCOMPARE(address.key,
           QStringLiteral("reached=merged&taken&scene=feeds&user=a %26 b&since=-5&until=1700000000&known"));
  const auto back = filterOf(address);
  QVERIFY(back && *back == filter);
  const auto kept = choiceOf(address, stages());
  QVERIFY(kept && *kept == choice);
  QVERIFY(!filterOf({requestsKind(), QStringLiteral("since=noon")}));
}

void TestRequestsAddress::pastedTextIsTheSame() {
  const CandidateChoice choice{.lostAt = 1, .reason = "places: 5 of 10", .taken = true};
  const auto address = requestsAddress(choice, stages());
  const auto pasted = Address::parse(address.text());
  QVERIFY(pasted);
  QCOMPARE(*pasted, address);
}

void TestRequestsAddress::nonsenseIsRefused_data() {
  QTest::addColumn<QString>("key");
  QTest::addColumn<QString>("told");
  QTest::newRow("a stage that is not there") << QStringLiteral("lost=rank") << QStringLiteral("'rank'");
  QTest::newRow("an unknown word") << QStringLiteral("colour=red") << QStringLiteral("'colour'");
}

void TestRequestsAddress::nonsenseIsRefused() {
  QFETCH(QString, key);
  QFETCH(QString, told);
  const auto choice = choiceOf({requestsKind(), key}, stages());
  QVERIFY(!choice);
  QVERIFY(QString::fromStdString(choice.error().message).endsWith(told));
}

void TestRequestsAddress::choiceIsTold_data() {
  QTest::addColumn<CandidateChoice>("choice");
  QTest::addColumn<QString>("told");
  const auto row = [](const char* name, const CandidateChoice& choice, const char* told) {
    QTest::newRow(name) << choice << QString::fromUtf8(told);
  };
  row("the pool", {.reached = 0}, "All requests");
  row("a bar", {.reached = 1}, "Candidates: reached “Merged”");
  row("lost taken apps", {.lostAt = 1, .reason = "odd", .taken = true},
      "Taken apps: no further than “Merged”: odd");
  row("a pair of channels", {.channel = "a", .otherChannel = "b"}, "Candidates: found by a and b");
  row("a channel alone", {.channel = "a", .byThatChannelAlone = true}, "Candidates: found by a alone");
  row("taken", {.taken = true}, "Requests with a taken app");
}

void TestRequestsAddress::choiceIsTold() {
  QFETCH(CandidateChoice, choice);
  QTEST(choiceText(choice, stages()), "told");
}

QTEST_MAIN(TestRequestsAddress)
#include "test_requests_address.moc"
