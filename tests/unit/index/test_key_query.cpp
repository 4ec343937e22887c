#include "core/index/inverted_index_builder.h"
#include "core/index/key_query.h"

#include <QTest>

#include <map>
#include <random>
#include <set>
#include <string>

using namespace rankwright;

namespace {

using Set = std::set<std::uint32_t>;
constexpr std::uint32_t kItems = 200;

/// A query beside the set that it must answer.
struct Query {
  std::string text;
  Set items;
};

class Source {
public:
  Source() {
    std::mt19937 random(41);
    InvertedIndexBuilder builder;
    for (const char* key : {"a", "ab", "abc", "b c", "d=1", "d=2"})
      for (int i = 0; i < 60; ++i) {
        const auto item = random() % kItems;
        builder.add(key, ItemId(item), 1);
        sets[key].insert(item);
      }
    index = builder.finish();
  }

  Query draw(int depth, std::mt19937& random) const {
    const auto kind = depth == 0 ? 0 : random() % 4;
    if (kind == 0) return leaf(random);
    auto left = draw(depth - 1, random);
    if (kind == 1) return {"!" + left.text, rest(left.items)};
    const auto right = draw(depth - 1, random);
    Query both{"(" + left.text + (kind == 2 ? " & " : "|") + right.text + ")", {}};
    for (std::uint32_t item = 0; item < kItems; ++item) {
      const bool inLeft = left.items.contains(item);
      const bool inRight = right.items.contains(item);
      if (kind == 2 ? inLeft && inRight : inLeft || inRight) both.items.insert(item);
    }
    return both;
  }

  static Set rest(const Set& items) {
    Set others;
    for (std::uint32_t item = 0; item < kItems; ++item)
      if (!items.contains(item)) others.insert(item);
    return others;
  }

  InvertedIndex index;
  std::map<std::string, Set> sets;

private:
  Query leaf(std::mt19937& random) const {
    const auto number = random() % (sets.size() + 2);
    if (number == sets.size()) return {"none", {}};
    if (number > sets.size()) {
      Set all = sets.at("a");
      all.insert(sets.at("ab").begin(), sets.at("ab").end());
      all.insert(sets.at("abc").begin(), sets.at("abc").end());
      return {"a*", all};
    }
    const auto& [key, items] = *std::next(sets.begin(), static_cast<std::ptrdiff_t>(number));
    return {'"' + key + '"', items};
  }
};

Set valuesOf(const KeyQueryAnswer& answer) {
  Set values;
  for (const auto item : answer.items)
    values.insert(item.value());
  return values;
}

} // namespace

class TestKeyQuery : public QObject {
  Q_OBJECT

  Source source_;

private slots:
  void agreesWithSets() {
    std::mt19937 random(42);
    for (int round = 0; round < 2000; ++round) {
      const auto query = source_.draw(static_cast<int>(random() % 5), random);
      const auto answer = KeyQuery::parse(query.text)->run(source_.index, {kItems});
      QVERIFY2(answer && valuesOf(*answer) == query.items, query.text.c_str());
      QCOMPARE(answer->found, std::uint64_t{query.items.size()});
    }
  }

  void andBindsTighterThanOr() {
    const auto plain = KeyQuery::parse("ab | a & d=1")->run(source_.index, {kItems});
    const auto bracketed = KeyQuery::parse("ab|(a&d=1)")->run(source_.index, {kItems});
    QVERIFY(valuesOf(*plain) == valuesOf(*bracketed));
  }

  void limitsAreKept() {
    const auto answer = KeyQuery::parse("!none")->run(source_.index, {kItems, 5});
    QCOMPARE(answer->items.size(), std::size_t{5});
    QCOMPARE(answer->found, std::uint64_t{kItems});
    QCOMPARE(answer->unknownKeys, std::vector<std::string>{"none"});
    const auto broad = KeyQuery::parse("a*")->run(source_.index, {kItems, UINT32_MAX, 2});
    QCOMPARE(broad.error().kind, ErrorKind::InvalidArgument);
  }

  void wrongQueriesSayWhere_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<unsigned>("column");
    QTest::newRow("nothing") << QByteArray("") << 1U;
    QTest::newRow("operator without a key") << QByteArray("a &") << 4U;
    QTest::newRow("two keys") << QByteArray("a b") << 3U;
    QTest::newRow("open bracket") << QByteArray("(a") << 3U;
    QTest::newRow("open quote") << QByteArray("\"a") << 3U;
    QTest::newRow("columns are characters") << QByteArray("é b") << 3U;
    QTest::newRow("too deep") << QByteArray(500, '!') << 201U;
  }

  void wrongQueriesSayWhere() {
    QFETCH(QByteArray, text);
    const auto query = KeyQuery::parse(text.toStdString());
    QVERIFY(!query);
    QCOMPARE(query.error().kind, ErrorKind::Parse);
    QTEST(query.error().span->column, "column");
  }
};

QTEST_APPLESS_MAIN(TestKeyQuery)
#include "test_key_query.moc"
