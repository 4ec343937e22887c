#include "core/experiment/joint_moments.h"

#include <QTest>

#include <cmath>
#include <random>
#include <vector>

using namespace rankwright;

namespace {

using Moments = JointMoments<3>;

std::vector<Moments::Values> randomRows(unsigned seed, std::size_t count) {
  std::mt19937 random(seed);
  std::vector<Moments::Values> rows;
  for (std::size_t i = 0; i < count; ++i) {
    const auto x = static_cast<double>(random() % 50);
    rows.push_back({x, x / 2 + static_cast<double>(random() % 9), 1e6 + static_cast<double>(random() % 3)});
  }
  return rows;
}

Moments momentsOf(const std::vector<Moments::Values>& rows) {
  Moments moments;
  for (const auto& row : rows)
    moments.add(row);
  return moments;
}

/// In two passes.
double plainCovariance(const std::vector<Moments::Values>& rows, std::size_t i, std::size_t j) {
  const auto n = static_cast<double>(rows.size());
  double meanI = 0;
  double meanJ = 0;
  for (const auto& row : rows) {
    meanI += row[i] / n;
    meanJ += row[j] / n;
  }
  double sum = 0;
  for (const auto& row : rows)
    sum += (row[i] - meanI) * (row[j] - meanJ);
  return sum / (n - 1);
}

bool near(double got, double want) {
  return std::abs(got - want) <= 1e-9 * std::max({1.0, std::abs(got), std::abs(want)});
}

void compare(const Moments& got, const std::vector<Moments::Values>& rows) {
  QCOMPARE(got.count(), rows.size());
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t j = 0; j < 3; ++j)
      QVERIFY2(near(got.covariance(i, j), plainCovariance(rows, i, j)),
               qPrintable(QStringLiteral("%1, %2").arg(i).arg(j)));
}

} // namespace

class TestJointMoments : public QObject {
  Q_OBJECT

private slots:
  void agreesWithTwoPasses() {
    for (unsigned seed = 0; seed < 20; ++seed) {
      const auto rows = randomRows(seed, 2 + seed * 7);
      compare(momentsOf(rows), rows);
    }
  }

  void mergedPartsAreTheWhole() {
    const auto rows = randomRows(1, 300);
    for (const std::size_t cut : {0U, 1U, 37U, 299U, 300U}) {
      const auto middle = rows.begin() + static_cast<std::ptrdiff_t>(cut);
      auto merged = momentsOf({rows.begin(), middle});
      merged.merge(momentsOf({middle, rows.end()}));
      compare(merged, rows);
    }
  }

  void sumsGiveTheSame() {
    const auto rows = randomRows(2, 200);
    Moments::Values sums{};
    Moments::Matrix products{};
    for (const auto& row : rows)
      for (std::size_t i = 0; i < 3; ++i) {
        sums[i] += row[i];
        for (std::size_t j = 0; j < 3; ++j)
          products[i][j] += row[i] * row[j];
      }
    const auto got = Moments::fromSums(rows.size(), sums, products);
    for (std::size_t i = 0; i < 2; ++i)
      for (std::size_t j = 0; j < 2; ++j)
        QVERIFY(near(got.covariance(i, j), plainCovariance(rows, i, j)));
  }

  void varianceIsNeverBelowZero() {
    // Sums of squares as rounding leaves them: 10 users of 0.1 each.
    const auto moments = SampleMoments::fromSums(10, {1}, {{{0.09999999999999998}}});
    QCOMPARE(moments.variance(), 0.0);
  }

  void largeOffsetsKeepTheVariance() {
    SampleMoments moments;
    for (const auto value : {1e9, 1e9 + 1, 1e9 + 2})
      moments.add({value});
    QCOMPARE(moments.variance(), 1.0);
  }

  void linearFormsFollowTheCovariances() {
    const auto rows = randomRows(3, 150);
    const auto moments = momentsOf(rows);
    SampleMoments combined;
    for (const auto& row : rows)
      combined.add({2 * row[0] - row[1]});
    QVERIFY(near(moments.covarianceOf({2, -1, 0}, {2, -1, 0}), combined.variance()));
  }

  void partsAreTakenInTheirOrder() {
    const auto moments = momentsOf(randomRows(4, 60));
    const auto part = moments.of<2, 0>();
    QCOMPARE(part.mean(0), moments.mean(2));
    QCOMPARE(part.covariance(0, 1), moments.covariance(2, 0));
  }

  void oneUserHasNoVariance() {
    SampleMoments moments;
    QCOMPARE(moments.variance(), 0.0);
    moments.add({5});
    QCOMPARE(moments.mean(), 5.0);
    QCOMPARE(moments.variance(), 0.0);
  }
};

QTEST_APPLESS_MAIN(TestJointMoments)
#include "test_joint_moments.moc"
