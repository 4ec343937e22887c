#include "core/model/torch/batch_dealer.h"

#include "core/model/memory_samples.h"
#include "random_samples.h"
#include "sample_contents.h"

#include <QTest>

#include <set>

using namespace rankwright;

namespace {

using Places = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

Places placesOf(std::span<const SamplePlace> places) {
  Places result;
  for (const auto& place : places)
    result.emplace_back(place.block, place.row);
  return result;
}

std::vector<Places> deal(BatchDealer& dealer, std::uint32_t epoch, std::uint64_t from = 0) {
  std::vector<Places> batches;
  dealer.start(epoch, from);
  for (auto i = from; i < dealer.batchCount(); ++i)
    batches.push_back(placesOf(dealer.next()));
  return batches;
}

MemorySamples samplesOf(std::uint32_t rows) {
  std::mt19937 random(1);
  const SampleTraits traits{true, false, false};
  return MemorySamples::of(randomShape(traits), randomSamples(random, rows, traits).view()).value();
}

std::vector<SampleContent> contentsOf(const TrainingBatch& batch) {
  std::vector<SampleContent> contents;
  const SampleBlock block{batch.rows,   batch.offsets, batch.ids, batch.values,
                          batch.labels, batch.weights, {}};
  appendContents(block, batch.fields, batch.labelCount, contents);
  return contents;
}

/// Of `all` rows of the samples those at the places.
std::vector<SampleContent> contentsAt(std::span<const SamplePlace> places, const SampleBlocks& samples,
                                      const std::vector<SampleContent>& all) {
  std::vector<std::size_t> first{0};
  for (std::uint32_t number = 0; number < samples.blockCount(); ++number)
    first.push_back(first.back() + samples.block(number).rowCount);
  std::vector<SampleContent> contents;
  for (const auto& place : places)
    contents.push_back(all[first[place.block] + place.row]);
  return contents;
}

} // namespace

class TestBatchDealer : public QObject {
  Q_OBJECT

private slots:
  void everyRowComesOnceAnEpoch_data() {
    QTest::addColumn<uint>("rows");
    QTest::addColumn<uint>("batch");
    QTest::newRow("less than a batch") << 50U << 64U;
    QTest::newRow("whole batches") << 1280U << 64U;
    QTest::newRow("a rest") << 1000U << 64U;
    QTest::newRow("several blocks") << 30'000U << 1000U;
    QTest::newRow("several windows") << 600'000U << 100'000U;
    QTest::newRow("batches larger than a window") << 600'000U << 300'000U;
  }

  void everyRowComesOnceAnEpoch() {
    QFETCH(uint, rows);
    QFETCH(uint, batch);
    const auto samples = samplesOf(rows);
    BatchDealer dealer(samples, batch, 3);
    QCOMPARE(dealer.batchCount(), std::uint64_t{(rows + batch - 1) / batch});
    const auto batches = deal(dealer, 0);
    QVERIFY(dealer.next().empty());
    std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
    for (std::size_t i = 0; i < batches.size(); ++i) {
      QCOMPARE(batches[i].size(), i + 1 < batches.size() ? std::size_t{batch} : (rows - 1) % batch + 1);
      seen.insert(batches[i].begin(), batches[i].end());
    }
    QCOMPARE(seen.size(), std::size_t{rows});
  }

  void seedAndEpochDecide() {
    const auto samples = samplesOf(20'000);
    BatchDealer dealer(samples, 500, 3), same(samples, 500, 3), other(samples, 500, 4);
    const auto first = deal(dealer, 0);
    QVERIFY(first == deal(same, 0));
    QVERIFY(first != deal(dealer, 1));
    QVERIFY(first == deal(dealer, 0));
    QVERIFY(first != deal(other, 0));
  }

  void startsAnywhere() {
    const auto samples = samplesOf(20'000);
    BatchDealer dealer(samples, 500, 3);
    const auto all = deal(dealer, 2);
    const auto rest = deal(dealer, 2, 17);
    QVERIFY(std::vector(all.begin() + 17, all.end()) == rest);
  }

  void gatheredRowsAreThoseOfTheirPlaces_data() {
    QTest::addColumn<bool>("singleEntries");
    QTest::newRow("one id in each cell") << true;
    QTest::newRow("several ids in a cell") << false;
  }

  /// Of several blocks, and in memory that held other rows before.
  void gatheredRowsAreThoseOfTheirPlaces() {
    QFETCH(bool, singleEntries);
    std::mt19937 random(9);
    const SampleTraits traits{singleEntries, true, false};
    const auto owned = randomSamples(random, 40'000, traits);
    const auto samples = MemorySamples::of(randomShape(traits), owned.view()).value();
    QVERIFY(samples.blockCount() > 1);
    const auto all = contentsOf(samples);
    BatchDealer dealer(samples, 15'000, 3);
    dealer.start(0, 0);
    RowGatherer gatherer(samples);
    TrainingBatch batch;
    for (std::uint64_t i = 0; i < dealer.batchCount(); ++i) {
      const auto places = dealer.next();
      gatherer.gather(places, batch);
      QVERIFY(contentsOf(batch) == contentsAt(places, samples, all));
    }
  }

  /// Groups hold each entry of their id once, ascending.
  void entriesAreGroupedById() {
    std::mt19937 random(5);
    const auto owned = randomSamples(random, 500);
    const auto samples = MemorySamples::of(randomShape(), owned.view()).value();
    BatchDealer dealer(samples, 200, 3);
    dealer.start(0);
    RowGatherer gatherer(samples);
    TrainingBatch batch;
    EntryGrouper grouper(samples.idCount());
    EntryGroups groups;
    for (int i = 0; i < 2; ++i) {
      gatherer.gather(dealer.next(), batch);
      grouper.group(batch, groups);
      QCOMPARE(groups.entries.size(), batch.ids.size());
      QCOMPARE(std::set(groups.ids.begin(), groups.ids.end()).size(), groups.ids.size());
      for (std::size_t g = 0; g < groups.ids.size(); ++g)
        for (auto at = groups.begin[g]; at < groups.begin[g + 1]; ++at) {
          QCOMPARE(batch.ids[groups.entries[at]], groups.ids[g]);
          QVERIFY(at == groups.begin[g] || groups.entries[at - 1] < groups.entries[at]);
          const auto cell = groups.cells[groups.entries[at]];
          QVERIFY(batch.offsets[cell] <= groups.entries[at] && groups.entries[at] < batch.offsets[cell + 1]);
        }
    }
  }
};

QTEST_APPLESS_MAIN(TestBatchDealer)
#include "test_batch_dealer.moc"
