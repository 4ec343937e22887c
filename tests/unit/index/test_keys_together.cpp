#include "core/index/inverted_index_builder.h"

#include <QTest>

#include <random>
#include <string>
#include <vector>

using namespace rankwright;

/// Keys that are looked up together get the lists that each gets alone.
class TestKeysTogether : public QObject {
  Q_OBJECT

  static InvertedIndex indexOf(std::uint32_t keys) {
    InvertedIndexBuilder builder;
    for (std::uint32_t i = 0; i < keys * 5; ++i)
      builder.add("key" + std::to_string(i % keys), ItemId(i), static_cast<float>(i % 11));
    return builder.finish();
  }

  static bool agree(const InvertedIndex& index, const std::vector<std::string>& keys) {
    const std::vector<std::string_view> texts(keys.begin(), keys.end());
    std::vector<std::optional<PostingList>> lists(keys.size(), PostingList{}); // whatever stood there before
    index.findAll(texts, lists);
    for (std::size_t i = 0; i < keys.size(); ++i) {
      const auto alone = index.find(keys[i]);
      if (lists[i].has_value() != alone.has_value()) return false;
      if (alone && lists[i]->decoded() != alone->decoded()) return false;
    }
    return true;
  }

private slots:
  void agreeWithLookupsOneByOne_data() {
    QTest::addColumn<unsigned>("indexed");
    QTest::addColumn<unsigned>("asked");
    QTest::newRow("no keys") << 500U << 0U;
    QTest::newRow("one") << 500U << 1U;
    QTest::newRow("a batch") << 500U << 32U;
    QTest::newRow("a batch and one") << 500U << 33U;
    QTest::newRow("many batches") << 500U << 1000U;
    QTest::newRow("of a large index") << 30'000U << 20'000U;
    QTest::newRow("of an index with one key") << 1U << 40U;
    QTest::newRow("of an empty index") << 0U << 40U;
  }

  void agreeWithLookupsOneByOne() {
    QFETCH(unsigned, indexed);
    QFETCH(unsigned, asked);
    const auto index = indexOf(indexed);
    std::mt19937 random(11);
    std::vector<std::string> keys; // some twice, and as many that are absent
    for (unsigned i = 0; i < asked; ++i)
      keys.push_back("key" + std::to_string(random() % (2 * indexed + 1)));
    QVERIFY(agree(index, keys));
  }

  void unusualKeysAgree() {
    InvertedIndexBuilder builder;
    const std::vector<std::string> keys{"", std::string(1, '\0'), std::string(5000, 'k'), "", "absent"};
    for (const auto& key : keys)
      if (key != "absent") builder.add(key, ItemId(1), 1);
    QVERIFY(agree(builder.finish(), keys));
  }
};

QTEST_APPLESS_MAIN(TestKeysTogether)
#include "test_keys_together.moc"
