#include "core/metrics/auc.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>
#include <vector>

using namespace rankwright;

using Scores = std::vector<float>;
using Labels = std::vector<std::uint8_t>;

namespace {

struct Rows {
  Scores scores;
  Labels labels;
  std::vector<float> weights;
};

// Few distinct scores, so that ties are common.
Rows randomRows(unsigned seed) {
  std::mt19937 random(seed);
  Rows rows;
  const auto count = 2 + random() % 60;
  for (std::size_t i = 0; i < count; ++i) {
    rows.scores.push_back(static_cast<float>(random() % 9) / 8 - 0.5F);
    rows.labels.push_back(static_cast<std::uint8_t>(i < 2 ? i : random() % 2));
    rows.weights.push_back(static_cast<float>(1 + random() % 5));
  }
  return rows;
}

// The definition, pair by pair.
double pairwiseAuc(const Rows& rows) {
  double wins = 0;
  double pairs = 0;
  for (std::size_t p = 0; p < rows.labels.size(); ++p)
    for (std::size_t n = 0; n < rows.labels.size(); ++n) {
      if (rows.labels[p] != 1 || rows.labels[n] != 0) continue;
      const double weight = static_cast<double>(rows.weights[p]) * static_cast<double>(rows.weights[n]);
      pairs += weight;
      if (rows.scores[p] > rows.scores[n]) wins += weight;
      if (rows.scores[p] == rows.scores[n]) wins += weight / 2;
    }
  return wins / pairs;
}

} // namespace

class TestAuc : public QObject {
  Q_OBJECT

private slots:
  void value_data() {
    QTest::addColumn<Scores>("scores");
    QTest::addColumn<Labels>("labels");
    QTest::addColumn<double>("expected");
    QTest::newRow("perfect order") << Scores{1, 2, 3, 4} << Labels{0, 0, 1, 1} << 1.0;
    QTest::newRow("reversed order") << Scores{4, 3, 2, 1} << Labels{0, 0, 1, 1} << 0.0;
    QTest::newRow("one score for all is chance") << Scores{7, 7, 7} << Labels{0, 1, 0} << 0.5;
    QTest::newRow("a tie counts half") << Scores{1, 2, 2} << Labels{0, 0, 1} << 0.75;
    QTest::newRow("minus zero ties with zero") << Scores{0.0F, -0.0F} << Labels{1, 0} << 0.5;
  }

  void value() {
    QFETCH(Scores, scores);
    QFETCH(Labels, labels);
    QTEST(auc(scores, labels).value(), "expected");
  }

  void agreesWithAllPairs() {
    for (unsigned seed = 0; seed < 200; ++seed) {
      const auto rows = randomRows(seed);
      QVERIFY(std::abs(auc(rows.scores, rows.labels, rows.weights).value() - pairwiseAuc(rows)) < 1e-12);
    }
  }

  void equalWeightsChangeNothing() {
    auto rows = randomRows(1);
    rows.weights.assign(rows.labels.size(), 3);
    QCOMPARE(auc(rows.scores, rows.labels, rows.weights).value(), auc(rows.scores, rows.labels).value());
  }

  void error_data() {
    constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
    QTest::addColumn<Scores>("scores");
    QTest::addColumn<Labels>("labels");
    QTest::addColumn<QString>("ending");
    QTest::newRow("no rows") << Scores{} << Labels{} << "0";
    QTest::newRow("fewer labels") << Scores{1, 2} << Labels{1} << "2";
    QTest::newRow("only positives") << Scores{1, 2} << Labels{1, 1} << "label is 0";
    QTest::newRow("only negatives") << Scores{1, 2} << Labels{0, 0} << "label is 1";
    QTest::newRow("label 2") << Scores{1, 2} << Labels{0, 2} << "2";
    QTest::newRow("not a number") << Scores{1, kNan} << Labels{0, 1} << "nan";
  }

  void error() {
    QFETCH(Scores, scores);
    QFETCH(Labels, labels);
    QFETCH(QString, ending);
    const auto result = auc(scores, labels);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::InvalidArgument);
    QVERIFY2(QString::fromStdString(result.error().message).endsWith(ending), result.error().message.c_str());
  }

  void weightError_data() {
    QTest::addColumn<Scores>("weights");
    QTest::newRow("fewer weights") << Scores{1, 1};
    QTest::newRow("negative") << Scores{1, -1, 1};
    QTest::newRow("all zero") << Scores{0, 0, 0};
    QTest::newRow("the only positive weighs nothing") << Scores{1, 1, 0};
  }

  void weightError() {
    QFETCH(Scores, weights);
    const auto result = auc(Scores{1, 2, 3}, Labels{0, 0, 1}, weights);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::InvalidArgument);
  }
};

QTEST_APPLESS_MAIN(TestAuc)
#include "test_auc.moc"
