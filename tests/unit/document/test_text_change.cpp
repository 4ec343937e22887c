#include "core/document/rule_place.h"
#include "core/document/text_change.h"

#include <QTest>

#include <random>

using namespace rankwright;

class TestTextChange : public QObject {
  Q_OBJECT

private slots:
  void changeBetweenIsSmallest_data();
  void changeBetweenIsSmallest();
  void randomChangesGoThereAndBack();
  void wrongChangeLeavesTheText();
  void findsRules_data();
  void findsRules();
};

void TestTextChange::changeBetweenIsSmallest_data() {
  QTest::addColumn<std::string>("before");
  QTest::addColumn<std::string>("after");
  QTest::addColumn<qulonglong>("position");
  QTest::addColumn<std::string>("removed");
  QTest::addColumn<std::string>("inserted");
  QTest::newRow("equal") << std::string("ab") << std::string("ab") << 2ULL << std::string() << std::string();
  QTest::newRow("inserted") << std::string("ac") << std::string("abc") << 1ULL << std::string()
                            << std::string("b");
  QTest::newRow("removed") << std::string("abc") << std::string("ac") << 1ULL << std::string("b")
                           << std::string();
  QTest::newRow("repeated letter") << std::string("aa") << std::string("aaa") << 2ULL << std::string()
                                   << std::string("a");
  QTest::newRow("characters that begin alike")
      << std::string("é") << std::string("è") << 0ULL << std::string("é") << std::string("è");
  QTest::newRow("characters that end alike")
      << std::string("é") << std::string("ĩ") << 0ULL << std::string("é") << std::string("ĩ");
}

void TestTextChange::changeBetweenIsSmallest() {
  QFETCH(std::string, before);
  QFETCH(std::string, after);
  QFETCH(qulonglong, position);
  QFETCH(std::string, removed);
  QFETCH(std::string, inserted);
  const auto change = changeBetween(before, after);
  QCOMPARE(change.position, position);
  QCOMPARE(change.removed, removed);
  QCOMPARE(change.inserted, inserted);
}

void TestTextChange::randomChangesGoThereAndBack() {
  std::mt19937 random(3);
  const auto text = [&] {
    std::string letters;
    for (auto length = random() % 12; length > 0; --length)
      letters += random() % 4 == 0 ? std::string("é") : std::string(1, char('a' + random() % 2));
    return letters;
  };
  for (int i = 0; i < 1000; ++i) {
    const auto before = text();
    const auto after = text();
    const auto change = changeBetween(before, after);
    auto result = before;
    QVERIFY(applyChange(result, change));
    QCOMPARE(result, after);
    QVERIFY(applyChange(result, inverseOf(change)));
    QCOMPARE(result, before);
  }
}

void TestTextChange::wrongChangeLeavesTheText() {
  std::string text = "abc";
  QCOMPARE(applyChange(text, {1, "x", "y"}).error().kind, ErrorKind::InvalidArgument);
  QCOMPARE(applyChange(text, {9, "", "y"}).error().kind, ErrorKind::InvalidArgument);
  QCOMPARE(text, std::string("abc"));
}

void TestTextChange::findsRules_data() {
  QTest::addColumn<std::string>("text");
  QTest::addColumn<bool>("toml");
  QTest::addColumn<int>("place"); // -1: not there
  QTest::newRow("statement") << std::string("a = 1\nband = 2\n") << false << 6;
  QTest::newRow("after a semicolon") << std::string("a = 1; band=2") << false << 7;
  QTest::newRow("used before it is defined") << std::string("a = band\nband = 2") << false << 9;
  QTest::newRow("part of a longer name") << std::string("my_band = 1\nband_2 = 1") << false << -1;
  QTest::newRow("compared") << std::string("band == 1") << false << -1;
  QTest::newRow("commented out") << std::string("# ; band = 1") << false << -1;
  QTest::newRow("string in TOML") << std::string("x = [\n  'band = 1',\n]") << true << 9;
  QTest::newRow("key of TOML is no rule") << std::string("band = 1") << true << -1;
}

void TestTextChange::findsRules() {
  QFETCH(std::string, text);
  QFETCH(bool, toml);
  QFETCH(int, place);
  const auto found = findRule(text, "band", toml);
  QCOMPARE(found ? int(*found) : -1, place);
}

QTEST_APPLESS_MAIN(TestTextChange)
#include "test_text_change.moc"
