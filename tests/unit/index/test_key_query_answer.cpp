#include "core/index/inverted_index_builder.h"
#include "core/index/key_query_matches.h"
#include "core/index/key_query_words.h"

#include <QTest>

#include <map>
#include <random>
#include <set>
#include <string>

using namespace rankwright;

namespace {

constexpr std::uint32_t kItems = 100;

std::string text(const std::string& query, const KeyQueryPart& part) {
  return query.substr(part.begin, part.end - part.begin);
}

} // namespace

/// What a query says beside its items: what each operand does, and under which keys an item stands.
class TestKeyQueryAnswer : public QObject {
  Q_OBJECT

  std::map<std::string, std::map<std::uint32_t, float>> lists_;
  InvertedIndex index_;

  KeyQueryAnswer answer(const std::string& query) const {
    return KeyQuery::parse(query)->run(index_, {kItems}).value();
  }

private slots:
  void initTestCase() {
    std::mt19937 random(7);
    InvertedIndexBuilder builder;
    for (const char* key : {"a", "ab", "abc", "b c", "d=1", "d=2", "d=3"})
      for (int i = 0; i < 40; ++i) {
        const auto item = random() % kItems;
        const auto weight = static_cast<float>(random() % 16);
        if (lists_[key].emplace(item, weight).second) builder.add(key, ItemId(item), weight);
      }
    index_ = builder.finish();
  }

  void partsFollowTheQuery_data() {
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QStringList>("parts"); ///< depth, joint, text
    QTest::newRow("a key") << QByteArray(" a ") << QStringList{"0 . a"};
    QTest::newRow("a chain") << QByteArray("a & ab&!abc") << QStringList{"0 & a", "0 & ab", "0 & !abc"};
    QTest::newRow("quotes") << QByteArray("\"b c\" | d*") << QStringList{"0 | \"b c\"", "0 | d*"};
    QTest::newRow("a group") << QByteArray("a & (ab | \"b c\")")
                             << QStringList{"0 & a", "0 & ab | \"b c\"", "1 | ab", "1 | \"b c\""};
    QTest::newRow("and before or") << QByteArray("a & ab | abc")
                                   << QStringList{"0 | a & ab", "1 & a", "1 & ab", "0 | abc"};
    QTest::newRow("not a group") << QByteArray("!(a|ab)") << QStringList{"0 . !(a|ab)", "1 | a", "1 | ab"};
  }

  void partsFollowTheQuery() {
    QFETCH(QByteArray, query);
    QFETCH(QStringList, parts);
    const char* const joints[] = {".", "&", "|"};
    QStringList found;
    for (const auto& part : answer(query.toStdString()).parts)
      found << QStringLiteral("%1 %2 %3")
                   .arg(part.depth)
                   .arg(QLatin1String(joints[static_cast<int>(part.joint)]),
                        QString::fromStdString(text(query.toStdString(), part)));
    QCOMPARE(found, parts);
  }

  /// Each count is what a query of the same text alone finds.
  void countsAreThoseOfQueries() {
    for (const std::string query :
         {"a & ab & !abc", "a | d* | none", "a & (ab | !d=1) & \"b c\"", "!a & !ab"}) {
      const auto found = answer(query);
      for (const auto& part : found.parts) {
        QCOMPARE(part.items, answer(text(query, part)).found);
        const auto end = part.end + (part.end < query.size() && query[part.end] == ')' ? 1 : 0);
        if (part.depth == 0) QCOMPARE(part.remaining, answer(query.substr(0, end)).found);
      }
      QCOMPARE(std::ranges::find_if(found.parts.rbegin(), found.parts.rend(),
                                    [](const auto& part) { return part.depth == 0; })
                   ->remaining,
               found.found);
    }
  }

  void matchesAreThoseOfTheLists_data() {
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArrayList>("keys"); ///< that count
    QTest::newRow("a key") << QByteArray("a") << QByteArrayList{"a"};
    QTest::newRow("excluded") << QByteArray("a & !ab") << QByteArrayList{"a"};
    QTest::newRow("excluded twice") << QByteArray("!(!a & !ab)") << QByteArrayList{"a", "ab"};
    QTest::newRow("a prefix") << QByteArray("d*") << QByteArrayList{"d=1", "d=2", "d=3"};
    QTest::newRow("named twice") << QByteArray("a & (a | d=1)") << QByteArrayList{"a", "d=1"};
    QTest::newRow("only excluded") << QByteArray("!a") << QByteArrayList{};
  }

  void matchesAreThoseOfTheLists() {
    QFETCH(QByteArray, query);
    QFETCH(QByteArrayList, keys);
    const auto parsed = KeyQuery::parse(query.toStdString()).value();
    const auto items = answer(query.toStdString()).items;
    const auto matches = matchItems(parsed, index_, items, 2).value();
    QCOMPARE(matches.size(), items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
      std::uint32_t count = 0;
      float weight = 0;
      for (const auto& key : keys)
        if (const auto& list = lists_.at(key.toStdString()); list.contains(items[i].value())) {
          ++count;
          weight = std::max(weight, list.at(items[i].value()));
        }
      QVERIFY(matches[i].item == items[i]);
      QCOMPARE(matches[i].keyCount, count);
      QCOMPARE(matches[i].weight, weight);
      QCOMPARE(matches[i].keys.size(), std::size_t{std::min(count, 2U)});
    }
  }

  void cancelledMatchStops() {
    std::stop_source source;
    source.request_stop();
    const auto parsed = KeyQuery::parse("a").value();
    QCOMPARE(matchItems(parsed, index_, {}, 5, {source.get_token(), {}}).error().kind, ErrorKind::Cancelled);
  }

  void keyAtThePlace_data() {
    QTest::addColumn<QByteArray>("query"); ///< with ^ at the place
    QTest::addColumn<int>("begin");
    QTest::addColumn<int>("end");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray("^") << 0 << 0 << QByteArray();
    QTest::newRow("a word") << QByteArray("Gam^") << 0 << 3 << QByteArray("Gam");
    QTest::newRow("inside a word") << QByteArray("a & Ga^mes | b") << 4 << 9 << QByteArray("Ga");
    QTest::newRow("between") << QByteArray("a & ^") << 4 << 4 << QByteArray();
    QTest::newRow("before a word") << QByteArray("a &^b") << 3 << 3 << QByteArray();
    QTest::newRow("behind a bracket") << QByteArray("!(ca^") << 2 << 4 << QByteArray("ca");
    QTest::newRow("a prefix") << QByteArray("cat*^") << 0 << 4 << QByteArray("cat");
    QTest::newRow("open quote") << QByteArray("a & \"b ^") << 4 << 7 << QByteArray("b ");
    QTest::newRow("in quotes") << QByteArray("\"b^ c\" & a") << 0 << 5 << QByteArray("b");
    QTest::newRow("closed quote") << QByteArray("\"b c\"^") << 0 << 5 << QByteArray("b c");
    QTest::newRow("escapes") << QByteArray("\"a\\\"b^") << 0 << 5 << QByteArray("a\"b");
    QTest::newRow("Chinese") << QByteArray("游戏^") << 0 << 6 << QByteArray("游戏");
  }

  void keyAtThePlace() {
    QFETCH(QByteArray, query);
    QFETCH(int, begin);
    QFETCH(int, end);
    QFETCH(QByteArray, text);
    const auto place = query.indexOf('^');
    const auto stretch = keyAtPlace(query.remove(place, 1).toStdString(), std::size_t(place));
    QCOMPARE(int(stretch.begin), begin);
    QCOMPARE(int(stretch.end), end);
    QCOMPARE(QByteArray::fromStdString(stretch.text), text);
  }

  void keysAreQuotedWhereTheyMust_data() {
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("a word") << QByteArray("cat=Games") << QByteArray("cat=Games");
    QTest::newRow("a space") << QByteArray("b c") << QByteArray("\"b c\"");
    QTest::newRow("an operator") << QByteArray("a&b") << QByteArray("\"a&b\"");
    QTest::newRow("a star at the end") << QByteArray("5*") << QByteArray("\"5*\"");
    QTest::newRow("a star inside") << QByteArray("5*5") << QByteArray("5*5");
    QTest::newRow("quotes") << QByteArray("a\"b\\") << QByteArray("\"a\\\"b\\\\\"");
    QTest::newRow("nothing") << QByteArray("") << QByteArray("\"\"");
  }

  void keysAreQuotedWhereTheyMust() {
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, written);
    const auto text = keyInQuery(key.toStdString());
    QCOMPARE(QByteArray::fromStdString(text), written);
    InvertedIndexBuilder builder;
    builder.add(key.toStdString(), ItemId(3), 1);
    const auto index = builder.finish();
    QCOMPARE(KeyQuery::parse(text)->run(index, {kItems})->found, std::uint64_t{1});
  }

  void suggestionsAreTheFirstKeys() {
    const auto keys = suggestKeys(index_, "d=", 2);
    QCOMPARE(keys.size(), std::size_t{2});
    QCOMPARE(keys[0].key, std::string("d=1"));
    QCOMPARE(keys[1].key, std::string("d=2"));
    QCOMPARE(keys[1].postings, static_cast<std::uint32_t>(lists_.at("d=2").size()));
    QVERIFY(suggestKeys(index_, "e", 5).empty());
    QCOMPARE(suggestKeys(index_, "", 100).size(), lists_.size());
  }
};

QTEST_APPLESS_MAIN(TestKeyQueryAnswer)
#include "test_key_query_answer.moc"
