#include "core/index/index_statistics.h"
#include "core/index/inverted_index_builder.h"

#include <QTest>

#include <map>
#include <random>
#include <string>
#include <vector>

using namespace rankwright;

namespace {

constexpr std::uint32_t kItems = 400;

using Lists = std::map<std::string, std::map<std::uint32_t, float>>;

/// Lists of one posting and of several blocks, weights from `spread` tenths on.
Lists draw(unsigned seed, unsigned spread) {
  std::mt19937 random(seed);
  Lists lists;
  for (int key = 0; key < 60; ++key)
    for (auto left = 1 + random() % (key % 7 == 0 ? 350 : 12); left > 0; --left)
      lists["k" + std::to_string(key)][random() % kItems] = static_cast<float>(1 + random() % spread) / 10;
  return lists;
}

InvertedIndex build(const Lists& lists) {
  InvertedIndexBuilder builder;
  for (const auto& [key, postings] : lists)
    for (const auto& [item, weight] : postings)
      builder.add(key, ItemId(item), weight);
  return builder.finish();
}

std::uint64_t sumOf(const std::vector<std::uint64_t>& counts) {
  std::uint64_t sum = 0;
  for (const auto count : counts)
    sum += count;
  return sum;
}

} // namespace

class TestIndexStatistics : public QObject {
  Q_OBJECT

private slots:
  void deadItemsAgreeWithAPlainCount_data() {
    QTest::addColumn<int>("deadShare");
    QTest::addColumn<std::size_t>("known");
    QTest::newRow("none dead") << 0 << std::size_t{kItems};
    QTest::newRow("some dead") << 5 << std::size_t{kItems};
    QTest::newRow("items out of the pool") << 0 << std::size_t{250};
    QTest::newRow("all dead") << 100 << std::size_t{kItems};
  }

  void deadItemsAgreeWithAPlainCount() {
    QFETCH(int, deadShare);
    QFETCH(std::size_t, known);
    std::mt19937 random(7);
    std::vector<std::uint8_t> servable(known);
    for (auto& each : servable)
      each = static_cast<int>(random() % 100) < deadShare ? 0 : 1;
    const auto lists = draw(3, 20);
    std::uint64_t postings = 0;
    std::uint64_t keys = 0;
    for (const auto& [key, list] : lists) {
      std::uint64_t dead = 0;
      for (const auto& [item, weight] : list)
        dead += item >= known || servable[item] == 0 ? 1 : 0;
      postings += dead;
      keys += dead > 0 ? 1 : 0;
    }
    const auto found = measureIndex(build(lists), {}, servable).value();
    QCOMPARE(found.deadPostings, postings);
    QCOMPARE(found.keysWithDeadItems, keys);
  }

  void withoutAnswerNoItemIsDead() {
    QCOMPARE(measureIndex(build(draw(3, 20)))->deadPostings, std::uint64_t{0});
  }

  void weightsAgreeWithAPlainCount_data() {
    QTest::addColumn<unsigned>("spread");
    QTest::addColumn<bool>("isLogarithmic");
    QTest::newRow("close together") << 20U << false;
    QTest::newRow("far apart") << 5000U << true;
    QTest::newRow("all equal") << 1U << false;
  }

  void weightsAgreeWithAPlainCount() {
    QFETCH(unsigned, spread);
    const auto lists = draw(5, spread);
    const auto weights = measureIndex(build(lists))->weights;
    QTEST(weights.isLogarithmic, "isLogarithmic");
    QCOMPARE(weights.edges.size(), weights.counts.size() + 1);
    for (std::size_t bin = 0; bin < weights.counts.size(); ++bin) {
      const bool isLast = bin + 1 == weights.counts.size();
      std::uint64_t count = 0;
      for (const auto& [key, list] : lists)
        for (const auto& [item, weight] : list)
          if (double{weight} >= weights.edges[bin] && (double{weight} < weights.edges[bin + 1] ||
                                                       (isLast && double{weight} == weights.edges[bin + 1])))
            ++count;
      QVERIFY(weights.edges[bin] < weights.edges[bin + 1]);
      QCOMPARE(weights.counts[bin], count);
    }
    QCOMPARE(sumOf(weights.counts), build(lists).postingCount());
  }

  void emptyIndexHasNoWeights() {
    const auto found = measureIndex(InvertedIndexBuilder().finish()).value();
    QVERIFY(found.weights.counts.empty());
    QCOMPARE(found.longest, 0U);
  }

  void stopsWhenAsked() {
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(measureIndex(build(draw(3, 20)), {stop.get_token(), {}}).error().kind, ErrorKind::Cancelled);
  }
};

QTEST_APPLESS_MAIN(TestIndexStatistics)
#include "test_index_statistics.moc"
