#include "core/base/file.h"
#include "core/index/inverted_index.h"
#include "core/index/inverted_index_builder.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <map>
#include <random>
#include <vector>

using namespace rankwright;
namespace fs = std::filesystem;

namespace {

using Reference = std::map<std::string, std::map<std::uint32_t, float>>;

/// Postings of a reference map in the order an index promises.
std::vector<std::pair<std::uint32_t, float>> ordered(const std::map<std::uint32_t, float>& postings) {
  std::vector<std::pair<std::uint32_t, float>> list(postings.begin(), postings.end());
  std::stable_sort(list.begin(), list.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  return list;
}

bool equals(const PostingList& postings, const std::vector<std::pair<std::uint32_t, float>>& expected) {
  const auto decoded = postings.decoded();
  return std::equal(
      decoded.begin(), decoded.end(), expected.begin(), expected.end(),
      [](const auto& a, const auto& b) { return a.item == ItemId(b.first) && a.weight == b.second; });
}

} // namespace

class TestInvertedIndex : public QObject {
  Q_OBJECT

  static InvertedIndex small() {
    InvertedIndexBuilder builder;
    builder.add("Games", ItemId(1), 2);
    builder.add("Games", ItemId(0), 2);
    builder.add("Games", ItemId(2), 1);
    builder.add("Games", ItemId(2), 4);
    builder.add("Tools", ItemId(1), 1);
    return builder.finish();
  }

private slots:
  void listsFallByWeightThenRiseById() {
    const auto index = small();
    const auto games = index.find("Games").value();
    QVERIFY(equals(games, {{2, 5.0F}, {0, 2.0F}, {1, 2.0F}}));
    QVERIFY(!index.find("games"));
  }

  void agreesWithAPlainMap() {
    std::mt19937 random(7);
    Reference reference;
    InvertedIndexBuilder builder;
    for (int i = 0; i < 20000; ++i) {
      const auto key = "key" + std::to_string(random() % 300);
      const std::uint32_t item = random() % 50;
      const auto weight = static_cast<float>(random() % 16);
      builder.add(key, ItemId(item), weight);
      reference[key][item] += weight;
    }
    const auto index = builder.finish();
    QCOMPARE(index.keyCount(), static_cast<std::uint32_t>(reference.size()));
    for (const auto& [key, postings] : reference)
      QVERIFY2(equals(index.find(key).value(), ordered(postings)), key.c_str());
  }

  void longListsAreCut() {
    InvertedIndexBuilder builder({2});
    for (std::uint32_t i = 0; i < 10; ++i)
      builder.add("k", ItemId(i), static_cast<float>(i));
    QVERIFY(equals(builder.finish().find("k").value(), {{9, 9.0F}, {8, 8.0F}}));
  }

  void prefixes_data() {
    QTest::addColumn<QByteArray>("prefix");
    QTest::addColumn<unsigned>("count");
    QTest::newRow("all") << QByteArray("") << 5U;
    QTest::newRow("some") << QByteArray("a") << 3U;
    QTest::newRow("exact key") << QByteArray("ab") << 2U;
    QTest::newRow("none") << QByteArray("zz") << 0U;
    QTest::newRow("highest byte") << QByteArray("\xFF") << 1U;
  }

  void prefixes() {
    QFETCH(QByteArray, prefix);
    InvertedIndexBuilder builder;
    for (const char* key : {"a", "ab", "abc", "b", "\xFF\xFF"})
      builder.add(key, ItemId(0), 1);
    const auto index = builder.finish();
    const auto range = index.keysWithPrefix({prefix.data(), static_cast<std::size_t>(prefix.size())});
    QTEST(range.last - range.first, "count");
    for (auto key = range.first; key < range.last; ++key)
      QVERIFY(index.keyAt(key).starts_with(
          std::string_view(prefix.data(), static_cast<std::size_t>(prefix.size()))));
  }

  void savedIndexIsTheSame() {
    QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "i.rwi";
    const auto index = small();
    QVERIFY(index.save(path).has_value());
    const auto mapped = InvertedIndex::open(path, 3).value();
    QCOMPARE(mapped.keyCount(), index.keyCount());
    QCOMPARE(mapped.postingCount(), index.postingCount());
    QVERIFY(equals(mapped.find("Games").value(), {{2, 5.0F}, {0, 2.0F}, {1, 2.0F}}));
  }

  void itemsOutsideThePoolAreRefused() {
    QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "i.rwi";
    QVERIFY(small().save(path).has_value());
    QCOMPARE(InvertedIndex::open(path, 2).error().kind, ErrorKind::Corrupt);
  }

  void emptyIndexWorks() {
    const auto index = InvertedIndexBuilder().finish();
    QCOMPARE(index.keyCount(), 0U);
    QVERIFY(!index.find(""));
    QCOMPARE(index.keysWithPrefix("").last, 0U);
  }
};

QTEST_APPLESS_MAIN(TestInvertedIndex)
#include "test_inverted_index.moc"
