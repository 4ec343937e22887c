#include "core/feature/column_builder.h"
#include "core/index/vector_index_builder.h"
#include "core/index/vector_recall.h"
#include "tests/unit/index/vector_samples.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>

Q_DECLARE_METATYPE(rankwright::VectorMetric)

using namespace rankwright;
namespace fs = std::filesystem;

namespace {

constexpr std::uint32_t kItems = 6000;

float plainNearness(VectorMetric metric, std::span<const float> a, std::span<const float> b) {
  double product = 0;
  double squares = 0;
  double lengthA = 0;
  double lengthB = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    product += double{a[i]} * b[i];
    squares += (double{a[i]} - b[i]) * (double{a[i]} - b[i]);
    lengthA += double{a[i]} * a[i];
    lengthB += double{b[i]} * b[i];
  }
  if (metric == VectorMetric::L2) return static_cast<float>(-squares);
  return static_cast<float>(metric == VectorMetric::Cosine ? product / std::sqrt(lengthA * lengthB)
                                                           : product);
}

/// All items, the nearest first.
std::vector<NearItem> plainNearest(VectorMetric metric, const ItemVectors& vectors,
                                   std::span<const float> query) {
  std::vector<NearItem> all;
  for (std::size_t i = 0; i < vectors.size(); ++i)
    all.push_back({vectors.items()[i], plainNearness(metric, query, vectors.at(i))});
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& a, const auto& b) { return a.nearness > b.nearness; });
  return all;
}

ItemPool poolOf(const std::vector<Value>& vectors) {
  std::vector<std::string> keys;
  ColumnBuilder column(ValueType::Float32List);
  for (std::size_t i = 0; i < vectors.size(); ++i) {
    keys.push_back("item" + std::to_string(i));
    (void)column.append(vectors[i]);
  }
  const auto rows = static_cast<std::uint32_t>(vectors.size());
  std::vector<Column> columns{column.finish()};
  return {
      RowKeys::of(keys).value(),
      FeatureTable::of(Schema::of({{"embedding", ValueType::Float32List}}).value(), std::move(columns), rows)
          .value()};
}

} // namespace

class TestVectorIndex : public QObject {
  Q_OBJECT

  static void addMetrics() {
    QTest::addColumn<VectorMetric>("metric");
    for (const auto metric : {VectorMetric::InnerProduct, VectorMetric::Cosine, VectorMetric::L2})
      QTest::newRow(std::string(describe(metric)).c_str()) << metric;
  }

private slots:
  void distancesAreThoseOfPlainLoops_data() {
    QTest::addColumn<int>("dimension");
    for (const int dimension : {1, 7, 16, 31, 33, 100})
      QTest::addRow("%d numbers", dimension) << dimension;
  }
  void distancesAreThoseOfPlainLoops() {
    QFETCH(int, dimension);
    const auto vectors = sampleVectors(20, static_cast<std::uint32_t>(dimension));
    for (std::size_t i = 1; i < vectors.size(); ++i) {
      const auto a = vectors.at(0);
      const auto b = vectors.at(i);
      const auto product = distanceFor(VectorMetric::InnerProduct)(a.data(), b.data(), a.size());
      const auto squares = distanceFor(VectorMetric::L2)(a.data(), b.data(), a.size());
      QVERIFY(std::abs(product + plainNearness(VectorMetric::InnerProduct, a, b)) < 1e-3F);
      QVERIFY(std::abs(squares + plainNearness(VectorMetric::L2, a, b)) < 1e-3F);
    }
  }

  void theExactSearchIsExact_data() { addMetrics(); }
  void theExactSearchIsExact() {
    QFETCH(VectorMetric, metric);
    const auto vectors = sampleVectors(500, 12);
    const auto index = buildVectorIndex(vectors, {metric}).value();
    std::vector<NearItem> found;
    for (std::size_t i = 0; i < vectors.size(); i += 37) {
      const auto expected = plainNearest(metric, vectors, vectors.at(i));
      index.findNearestExactly(vectors.at(i), 25, found);
      QCOMPARE(found.size(), std::size_t{25});
      for (std::size_t k = 0; k < found.size(); ++k)
        QVERIFY(std::abs(found[k].nearness - expected[k].nearness) < 1e-3F);
    }
  }

  void nearlyAllAreFound_data() { addMetrics(); }
  void nearlyAllAreFound() {
    QFETCH(VectorMetric, metric);
    const auto index = buildVectorIndex(sampleVectors(kItems, 16), {metric}).value();
    QCOMPARE(index.size(), kItems);
    const auto figures = measureRecall(index, sampledVectors(index, 100), 50, 200).value();
    QCOMPARE(figures.queries, 100U);
    QVERIFY2(figures.recall >= 0.95, std::to_string(figures.recall).c_str());
    QVERIFY(figures.medianMicroseconds > 0 && figures.exactMicroseconds > 0);
  }

  void aWiderSearchMissesLess() {
    const auto index = buildVectorIndex(sampleVectors(kItems, 24), {VectorMetric::L2, 8, 40, 10}).value();
    const auto queries = sampledVectors(index, 100);
    const auto narrow = measureRecall(index, queries, 10, 10).value().recall;
    const auto wide = measureRecall(index, queries, 10, kItems).value().recall;
    QVERIFY(narrow < wide);
    QVERIFY(wide > 0.95);
  }

  void oneThreadGivesTheSameGraph() {
    const auto vectors = sampleVectors(1000, 8);
    const VectorIndexOptions options{VectorMetric::Cosine, 8, 50, 50, 1, 7};
    const auto first = buildVectorIndex(vectors, options).value();
    const auto second = buildVectorIndex(vectors, options).value();
    QVERIFY(std::ranges::equal(first.graph().links.span(), second.graph().links.span()));
    QVERIFY(std::ranges::equal(first.graph().upperRows.span(), second.graph().upperRows.span()));
  }

  void savedIndexesAnswerTheSame() {
    const QTemporaryDir folder;
    const auto path = fs::path(folder.path().toStdString()) / "v.rwv";
    const auto index = buildVectorIndex(sampleVectors(2000, 8), {}).value();
    QVERIFY(index.save(path).has_value());
    QVERIFY(verifyVectorIndex(path, 3000).has_value());
    const auto opened = VectorIndex::open(path, 3000).value();
    std::vector<NearItem> a;
    std::vector<NearItem> b;
    for (const std::uint32_t node : {0U, 77U, 1999U}) {
      index.findNearest(index.graph().vectorAt(node), 30, a);
      opened.findNearest(opened.graph().vectorAt(node), 30, b);
      QCOMPARE(a.size(), std::size_t{30});
      QVERIFY(a == b);
      QCOMPARE(a.front().item, index.itemAt(node));
    }
    QCOMPARE(VectorIndex::open(path, 100).error().kind, ErrorKind::Corrupt);
  }

  void itemsHaveTheirVectors() {
    const auto vectors = sampleVectors(50, 4);
    const auto index = buildVectorIndex(vectors, {VectorMetric::L2}).value();
    QVERIFY(std::ranges::equal(*index.vectorOf(ItemId(3)), vectors.at(2)));
    QVERIFY(!index.vectorOf(ItemId(2)).has_value());
    QVERIFY(!index.vectorOf(ItemId(1000)).has_value());
  }

  void fewVectors_data() {
    QTest::addColumn<std::uint32_t>("count");
    for (const std::uint32_t count : {0U, 1U, 2U, 5U})
      QTest::addRow("%u", count) << count;
  }
  void fewVectors() {
    QFETCH(std::uint32_t, count);
    const QTemporaryDir folder;
    const auto path = fs::path(folder.path().toStdString()) / "v.rwv";
    QVERIFY(buildVectorIndex(sampleVectors(count, 3), {})->save(path).has_value());
    QVERIFY(verifyVectorIndex(path, 10).has_value());
    const auto index = VectorIndex::open(path, 10).value();
    std::vector<NearItem> found;
    index.findNearest(std::vector<float>{1, 2, 3}, 10, found);
    QCOMPARE(found.size(), std::size_t{count});
    index.findNearest(std::vector<float>{1, 2}, 10, found);
    QVERIFY(found.empty());
  }

  void vectorsOfNoLengthHaveNoAngle() {
    ItemVectors vectors(2);
    QVERIFY(vectors.add(ItemId(0), std::vector<float>{0, 0}).has_value());
    QVERIFY(vectors.add(ItemId(1), std::vector<float>{3, 4}).has_value());
    const auto index = buildVectorIndex(vectors, {VectorMetric::Cosine}).value();
    QCOMPARE(index.size(), 1U);
    QCOMPARE(index.graph().vectorAt(0)[1], 0.8F);
    QCOMPARE(buildVectorIndex(vectors, {VectorMetric::L2})->size(), 2U);
  }

  void readsAFeature() {
    const auto pool =
        poolOf({std::vector<float>{1, 2}, Value(), std::vector<float>{3, 4}, std::vector<float>{}});
    const auto vectors = itemVectorsOf(pool, "embedding").value();
    QCOMPARE(vectors.size(), 2U);
    QCOMPARE(vectors.dimension(), 2U);
    QCOMPARE(vectors.items()[1], ItemId(2));
    QCOMPARE(vectors.at(1)[0], 3.0F);
    QCOMPARE(itemVectorsOf(pool, "other").error().kind, ErrorKind::NotFound);
  }

  void refusesFeatures_data() {
    QTest::addColumn<std::vector<float>>("vector");
    QTest::newRow("of another length") << std::vector<float>{1, 2, 3};
    QTest::newRow("not a number") << std::vector<float>{1, std::numeric_limits<float>::quiet_NaN()};
    QTest::newRow("infinite") << std::vector<float>{1, std::numeric_limits<float>::infinity()};
  }
  void refusesFeatures() {
    QFETCH(std::vector<float>, vector);
    const auto vectors = itemVectorsOf(poolOf({std::vector<float>{1, 2}, vector}), "embedding");
    QCOMPARE(vectors.error().kind, ErrorKind::InvalidArgument);
    QVERIFY(vectors.error().message.ends_with("item1"));
  }

  void stopsWhenAsked() {
    std::stop_source stop;
    const JobControl job{stop.get_token(), [&](const Progress& progress) {
                           if (progress.done > 0) stop.request_stop();
                         }};
    const auto index = buildVectorIndex(sampleVectors(kItems, 16), {}, job);
    QCOMPARE(index.error().kind, ErrorKind::Cancelled);
  }
};

QTEST_APPLESS_MAIN(TestVectorIndex)
#include "test_vector_index.moc"
