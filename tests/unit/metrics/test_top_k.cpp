#include "core/metrics/top_k.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

using namespace rankwright;

using Relevance = std::vector<std::uint8_t>;

namespace {

// NDCG by its definition: the list's gain over the largest gain of any order, which sorting gives.
double referenceNdcg(std::size_t k, Relevance relevant, std::size_t relevantCount) {
  const auto gain = [k](const Relevance& list) {
    double sum = 0;
    for (std::size_t i = 0; i < list.size() && i < k; ++i)
      sum += list[i] / std::log2(static_cast<double>(i) + 2);
    return sum;
  };
  const double actual = gain(relevant);
  const auto listed = static_cast<std::size_t>(std::count(relevant.begin(), relevant.end(), 1));
  relevant.insert(relevant.end(), relevantCount - listed, 1);
  std::sort(relevant.rbegin(), relevant.rend());
  return actual / gain(relevant);
}

} // namespace

class TestTopK : public QObject {
  Q_OBJECT

private slots:
  void ndcg_data() {
    QTest::addColumn<int>("k");
    QTest::addColumn<Relevance>("relevant");
    QTest::addColumn<int>("relevantCount");
    QTest::addColumn<double>("expected");
    QTest::newRow("relevant first") << 3 << Relevance{1, 1, 0} << 2 << 1.0;
    QTest::newRow("second place") << 3 << Relevance{0, 1, 0} << 1 << 1 / std::log2(3.0);
    QTest::newRow("behind k") << 2 << Relevance{0, 0, 1} << 1 << 0.0;
    QTest::newRow("not in the list") << 2 << Relevance{1, 0} << 2 << 1 / (1 + 1 / std::log2(3.0));
    QTest::newRow("k beyond the list") << 9 << Relevance{1} << 1 << 1.0;
    QTest::newRow("empty list") << 5 << Relevance{} << 4 << 0.0;
  }

  void ndcg() {
    QFETCH(int, k);
    QFETCH(Relevance, relevant);
    QFETCH(int, relevantCount);
    QTEST(ndcgAt(k, {relevant, static_cast<std::size_t>(relevantCount)}).value(), "expected");
  }

  void ndcgAgreesWithSorting() {
    std::mt19937 random(3);
    for (int round = 0; round < 200; ++round) {
      Relevance relevant(1 + random() % 30);
      std::ranges::generate(relevant, [&] { return static_cast<std::uint8_t>(random() % 2); });
      const auto listed = static_cast<std::size_t>(std::ranges::count(relevant, 1));
      const auto all = listed + 1 + random() % 3;
      const auto k = 1 + random() % 35;
      QVERIFY(std::abs(ndcgAt(k, {relevant, all}).value() - referenceNdcg(k, relevant, all)) < 1e-12);
    }
  }

  void recall_data() {
    QTest::addColumn<int>("k");
    QTest::addColumn<int>("relevantCount");
    QTest::addColumn<double>("expected");
    QTest::newRow("first place") << 1 << 2 << 0.5;
    QTest::newRow("between") << 2 << 2 << 0.5;
    QTest::newRow("all") << 3 << 2 << 1.0;
    QTest::newRow("k beyond the list") << 100 << 2 << 1.0;
    QTest::newRow("others were not recalled") << 3 << 8 << 0.25;
  }

  void recall() {
    QFETCH(int, k);
    QFETCH(int, relevantCount);
    QTEST(recallAt(k, {Relevance{1, 0, 1}, static_cast<std::size_t>(relevantCount)}).value(), "expected");
  }

  void error_data() {
    QTest::addColumn<int>("k");
    QTest::addColumn<Relevance>("relevant");
    QTest::addColumn<int>("relevantCount");
    QTest::newRow("k of 0") << 0 << Relevance{1} << 1;
    QTest::newRow("nothing is relevant") << 1 << Relevance{0} << 0;
    QTest::newRow("more listed than there are") << 1 << Relevance{1, 1} << 1;
    QTest::newRow("graded relevance") << 1 << Relevance{3} << 3;
  }

  void error() {
    QFETCH(int, k);
    QFETCH(Relevance, relevant);
    QFETCH(int, relevantCount);
    const JudgedList list{relevant, static_cast<std::size_t>(relevantCount)};
    QCOMPARE(ndcgAt(k, list).error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(recallAt(k, list).error().kind, ErrorKind::InvalidArgument);
  }
};

QTEST_APPLESS_MAIN(TestTopK)
#include "test_top_k.moc"
