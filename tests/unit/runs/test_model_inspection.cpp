#include "core/runs/model_inspection.h"
#include "tests/unit/result_values.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace rankwright;

namespace {

FloatTensor randomTable(std::int64_t ids, std::int64_t length, unsigned seed) {
  FloatTensor tensor{"embedding.weight", {ids, length}, {}};
  std::mt19937 random(seed);
  std::normal_distribution<float> normal;
  for (std::int64_t i = 0; i < ids * length; ++i)
    tensor.values.push_back(normal(random));
  return tensor;
}

EmbeddingTable tableOf(const FloatTensor& tensor) {
  return valueOf(embeddingTableOf({&tensor, 1}));
}

} // namespace

class TestModelInspection : public QObject {
  Q_OBJECT

private slots:
  void aModelWithoutFactorsHasNoTable() {
    const FloatTensor linear{"linear.weight", {3}, {1, 2, 3}};
    QCOMPARE(embeddingTableOf({&linear, 1}).error().kind, ErrorKind::NotFound);
    const FloatTensor empty{"embedding.weight", {3, 0}, {}};
    QCOMPARE(embeddingTableOf({&empty, 1}).error().kind, ErrorKind::NotFound);
  }

  void strengthIsTheMeanOverPairsOfRows() {
    const auto tensor = randomTable(7, 4, 1);
    const std::vector<FieldIds> fields{{"a", 0, 3}, {"b", 3, 4}};
    const std::vector<std::uint32_t> counts{2, 0, 5, 1, 1, 3, 0};
    const auto strengths = valueOf(pairStrengths(tableOf(tensor), fields, counts));
    double sum = 0;
    double pairs = 0;
    for (std::size_t i = 0; i < 3; ++i)
      for (std::size_t j = 3; j < 7; ++j) {
        double product = 0;
        for (std::size_t k = 0; k < 4; ++k)
          product += static_cast<double>(tensor.values[i * 4 + k]) * tensor.values[j * 4 + k];
        sum += counts[i] * counts[j] * std::abs(product);
        pairs += counts[i] * counts[j];
      }
    QVERIFY(std::abs(strengths.at(0, 1) - sum / pairs) < 1e-9);
    QCOMPARE(strengths.at(0, 1), strengths.at(1, 0));
    QVERIFY(std::isnan(strengths.at(0, 0)));
  }

  void manyIdsAreSampledByTheirRows() {
    const auto tensor = randomTable(4003, 4, 2);
    const std::vector<FieldIds> fields{{"many", 0, 4000}, {"few", 4000, 3}};
    std::vector<std::uint32_t> counts(4003, 1);
    counts[17] = 40'000; // nearly every row has it
    const auto sampled = valueOf(pairStrengths(tableOf(tensor), fields, counts));
    counts.assign(4003, 0);
    counts[17] = counts[4000] = counts[4001] = counts[4002] = 1;
    const auto alone = valueOf(pairStrengths(tableOf(tensor), fields, counts));
    QVERIFY(std::abs(sampled.at(0, 1) / alone.at(0, 1) - 1) < 0.2);
  }

  void normsGoByFrequency() {
    const FloatTensor tensor{"embedding.weight", {5, 2}, {3, 4, 0, 0, 6, 8, 1, 0, 9, 9}};
    const std::vector<std::uint32_t> counts{4, 1, 7, 1, 0};
    const auto buckets = valueOf(normsByFrequency(tableOf(tensor), counts));
    QCOMPARE(buckets.size(), std::size_t{2});
    QCOMPARE(buckets[0].least, 1U);
    QCOMPARE(buckets[0].meanNorm, 0.5);
    QCOMPARE(buckets[1].least, 4U);
    QCOMPARE(buckets[1].ids, std::uint64_t{2});
    QCOMPARE(buckets[1].meanNorm, 7.5);
    QCOMPARE(buckets[1].deviation, 2.5);
  }

  void aDiagonalTableHasItsDiagonalAsSpectrum() {
    const FloatTensor tensor{"embedding.weight", {3, 3}, {2, 0, 0, 0, -4, 0, 0, 0, 1}};
    const std::vector<FieldIds> fields{{"a", 0, 3}};
    const auto spectrum = valueOf(fieldSpectra(tableOf(tensor), fields, {}))[0];
    const std::vector<double> expected{4, 2, 1};
    for (std::size_t i = 0; i < 3; ++i)
      QVERIFY(std::abs(spectrum.singularValues[i] - expected[i]) < 1e-9);
    QVERIFY(std::abs(spectrum.abundance - 7.0 / 4) < 1e-9);
    QVERIFY(std::abs(spectrum.share() - 7.0 / 12) < 1e-9);
  }

  void aLineIsCollapsed_data() {
    QTest::addColumn<float>("spread");
    QTest::addColumn<bool>("isCollapsed");
    QTest::newRow("all on a line") << 0.0F << true;
    QTest::newRow("isotropic") << 1.0F << false;
  }
  void aLineIsCollapsed() {
    QFETCH(float, spread);
    QFETCH(bool, isCollapsed);
    auto tensor = randomTable(100, 10, 3);
    for (std::size_t i = 0; i < tensor.values.size(); ++i)
      if (i % 10 > 0) tensor.values[i] *= spread;
    const auto spectrum = valueOf(fieldSpectra(tableOf(tensor), std::vector<FieldIds>{{"a", 0, 100}}, {}))[0];
    QCOMPARE(spectrum.isCollapsed(), isCollapsed);
    QCOMPARE(spectrum.singularValues.size(), std::size_t{10});
  }

  void idsWithoutRowsAreLeftOut() {
    const FloatTensor tensor{"embedding.weight", {3, 2}, {1, 0, 0, 1, 100, 0}};
    const std::vector<std::uint32_t> counts{1, 1, 0};
    const auto spectrum =
        valueOf(fieldSpectra(tableOf(tensor), std::vector<FieldIds>{{"a", 0, 3}}, counts))[0];
    QCOMPARE(spectrum.ids, std::int64_t{2});
    QVERIFY(std::abs(spectrum.abundance - 2) < 1e-9);
  }

  void refusesWhatDoesNotFit() {
    const auto tensor = randomTable(3, 2, 1);
    const std::vector<std::uint32_t> counts{1, 2};
    QCOMPARE(normsByFrequency(tableOf(tensor), counts).error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(fieldSpectra(tableOf(tensor), std::vector<FieldIds>{{"a", 0, 4}}, {}).error().kind,
             ErrorKind::InvalidArgument);
  }
};

QTEST_APPLESS_MAIN(TestModelInspection)
#include "test_model_inspection.moc"
