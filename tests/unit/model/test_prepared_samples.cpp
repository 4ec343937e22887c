#include "core/model/prepared_samples.h"
#include "core/model/usage_samples.h"
#include "sample_contents.h"
#include "small_store.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <tuple>

using namespace rankwright;
namespace fs = std::filesystem;

namespace {

using Contents = std::vector<SampleContent>;

bool comesBefore(const SampleContent& a, const SampleContent& b) {
  return std::tie(a.user, a.cells, a.labels, a.weight) < std::tie(b.user, b.cells, b.labels, b.weight);
}

// All rows of a part at once, without batches, files and shuffling.
Contents encodePlainly(const SmallStore& store, const FeatureEncoder& encoder, const Samples& samples) {
  const auto program = compileFields(SmallStore::config(), store.rules, store.inputs()).value();
  const auto values = evaluateSamples(program, {store.users, store.items, store.contexts},
                                      {samples.users, samples.items, samples.contexts});
  const auto rows = encoder.encode(values, samples.size()).value();
  const std::vector<std::uint32_t> ids(rows.ids.begin(), rows.ids.end());
  Contents contents;
  appendContents({samples.size(), rows.offsets, ids, rows.values, samples.labels, {}, samples.users},
                 encoder.fieldCount(), 1, contents);
  return contents;
}

} // namespace

class TestPreparedSamples : public QObject {
  Q_OBJECT

  SmallStore store_;
  QTemporaryDir folder_;

  Result<PreparedSamples> prepare(const ModelConfig& config) const {
    RW_ASSIGN(auto source, UsageSamples::create(config, store_.sources(), {}));
    return prepareSamples(config, source, folder_.path().toStdString(), {});
  }

  SampleSplit drawn() const {
    const auto config = SmallStore::config();
    return drawSamples(
               store_.interactions, SmallStore::kItems,
               {config.negatives, config.negativePower, config.distinctPairs, config.heldOut, config.seed},
               {})
        .value();
  }

private slots:
  void theRowsAreThoseOfTheSource() {
    const auto prepared = prepare(SmallStore::config()).value();
    auto train = contentsOf(prepared.train);
    auto expected = encodePlainly(store_, prepared.encoder, drawn().train);
    QVERIFY(train != expected); // they are shuffled
    std::ranges::sort(train, comesBefore);
    std::ranges::sort(expected, comesBefore);
    QVERIFY(train == expected);
    QVERIFY(contentsOf(prepared.heldOut) == encodePlainly(store_, prepared.encoder, drawn().heldOut));
    QVERIFY(prepared.counts == countSamples(drawn()));
    QCOMPARE(prepared.train.labels(), std::vector<std::string>{"click"});
  }

  void theSameSourceGivesTheSameFiles() {
    const auto once = prepare(SmallStore::config()).value();
    const auto rows = contentsOf(once.train);
    const auto twice = prepare(SmallStore::config()).value();
    QCOMPARE(twice.hash(), once.hash());
    QVERIFY(contentsOf(twice.train) == rows);
    auto other = SmallStore::config();
    other.seed = 2;
    QVERIFY(prepare(other)->hash() != once.hash());
  }

  void idsAreCountedOverTrainingRows() {
    const auto prepared = prepare(SmallStore::config()).value();
    std::vector<std::uint32_t> counts(static_cast<std::size_t>(prepared.encoder.idCount()), 0);
    for (const auto& row : contentsOf(prepared.train))
      for (const auto& cell : row.cells)
        for (const auto& [id, x] : cell)
          ++counts[id];
    QCOMPARE(prepared.idCounts, counts);
  }

  void positivesWeighMoreInTrainingAlone() {
    auto config = SmallStore::config();
    config.samples.positiveWeight = 2.5;
    const auto prepared = prepare(config).value();
    for (const auto& row : contentsOf(prepared.train))
      QCOMPARE(row.weight, row.labels[0] == 1 ? 2.5F : 1.0F);
    for (const auto& row : contentsOf(prepared.heldOut))
      QCOMPARE(row.weight, 1.0F);
    QCOMPARE(prepared.counts.positiveWeight, 2.5);
  }

  void whatWasPreparedCanBeOpened() {
    const auto prepared = prepare(SmallStore::config()).value();
    const auto opened = openSamples(prepared.encoder, folder_.path().toStdString(), {}).value();
    QCOMPARE(opened.hash(), prepared.hash());
    QCOMPARE(opened.idCounts, prepared.idCounts);
  }

  void aLogOfUsageHasNoExposures_data() {
    QTest::addColumn<int>("change");
    QTest::newRow("two labels") << 0;
    QTest::newRow("clicked rows alone") << 1;
    QTest::newRow("a split by time") << 2;
    QTest::newRow("dropped negatives") << 3;
  }
  void aLogOfUsageHasNoExposures() {
    QFETCH(int, change);
    auto config = SmallStore::config();
    if (change == 0) config.kind = ModelKind::Esmm;
    if (change == 1) config.samples.given = "click";
    if (change == 2) config.samples.splitByTime = true;
    if (change == 3) config.samples.negativeRate = 0.5;
    const auto prepared = prepare(config);
    QVERIFY(!prepared);
    QCOMPARE(prepared.error().kind, ErrorKind::InvalidArgument);
  }

  void fieldsThatCannotBeEncodedAreRefused() {
    auto config = SmallStore::config();
    config.fields[0].pooling = Pooling::Sum;
    QCOMPARE(prepare(config).error().kind, ErrorKind::InvalidArgument);
  }
};

QTEST_APPLESS_MAIN(TestPreparedSamples)
#include "test_prepared_samples.moc"
