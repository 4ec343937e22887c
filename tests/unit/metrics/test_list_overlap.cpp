#include "core/metrics/list_overlap.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <vector>

using namespace rankwright;

using Entries = std::vector<int>;

namespace {

/// Two lists and how they are aligned.
class Pair {
public:
  Pair(const Entries& list, const Entries& other) : otherLength_(other.size()) {
    for (const auto entry : list) {
      const auto found = std::ranges::find(other, entry);
      places_.push_back(found == other.end()
                            ? std::nullopt
                            : std::optional(static_cast<std::uint32_t>(found - other.begin())));
    }
  }

  operator AlignedLists() const { return {places_, otherLength_}; }

private:
  std::vector<std::optional<std::uint32_t>> places_;
  std::size_t otherLength_;
};

std::size_t commonAt(std::size_t depth, const Entries& a, const Entries& b) {
  std::size_t common = 0;
  for (std::size_t i = 0; i < std::min(depth, a.size()); ++i)
    for (std::size_t j = 0; j < std::min(depth, b.size()); ++j)
      common += a[i] == b[j];
  return common;
}

/// Rank-biased overlap by its definition, (1 − p) Σ p^(d−1) A(d), where behind the end of the shorter list
/// its entries go on to be found at the rate at which they were, and behind the longer one the agreement
/// stays.
double referenceRbo(const Entries& a, const Entries& b, double p) {
  const auto s = static_cast<double>(std::min(a.size(), b.size()));
  const auto longer = std::max(a.size(), b.size());
  const auto agreement = [&](std::size_t depth) {
    const auto d = static_cast<double>(depth);
    const auto found = static_cast<double>(commonAt(depth, a, b));
    if (d <= s) return found / d;
    const auto atShorter = static_cast<double>(commonAt(static_cast<std::size_t>(s), a, b));
    return (found + atShorter * (d - s) / s) / d;
  };
  double sum = 0;
  for (std::size_t depth = 1; depth < 600; ++depth)
    sum += (1 - p) * std::pow(p, static_cast<double>(depth - 1)) * agreement(std::min(depth, longer));
  return sum;
}

double referenceTau(const Entries& a, const Entries& b) {
  double sum = 0;
  double pairs = 0;
  const auto placeIn = [&](int entry) { return std::ranges::find(b, entry) - b.begin(); };
  for (std::size_t i = 0; i < a.size(); ++i)
    for (std::size_t j = i + 1; j < a.size(); ++j) {
      const auto first = placeIn(a[i]);
      const auto second = placeIn(a[j]);
      if (first == std::ssize(b) || second == std::ssize(b)) continue;
      sum += first < second ? 1 : -1;
      ++pairs;
    }
  return sum / pairs;
}

Entries randomList(std::mt19937& random) {
  Entries all(14);
  std::iota(all.begin(), all.end(), 0);
  std::ranges::shuffle(all, random);
  all.resize(1 + random() % all.size());
  return all;
}

} // namespace

class TestListOverlap : public QObject {
  Q_OBJECT

private slots:
  void knownLists_data() {
    QTest::addColumn<Entries>("list");
    QTest::addColumn<Entries>("other");
    QTest::addColumn<double>("jaccard");
    QTest::addColumn<double>("overlap");
    QTest::addColumn<double>("tau");
    const Entries abc{1, 2, 3};
    const auto none = std::nan("");
    QTest::newRow("the same list") << abc << abc << 1.0 << 1.0 << 1.0;
    QTest::newRow("turned round") << abc << Entries{3, 2, 1} << 1.0 << 0.855 << -1.0;
    QTest::newRow("nothing in common") << abc << Entries{4, 5} << 0.0 << 0.0 << none;
    QTest::newRow("one in common") << abc << Entries{1, 4, 5} << 0.2 << 0.1 * (1 + 0.45 + 0.27) + 0.243
                                   << none;
    QTest::newRow("one empty") << abc << Entries{} << 0.0 << 0.0 << none;
    QTest::newRow("both empty") << Entries{} << Entries{} << none << none << none;
    QTest::newRow("cut off") << abc << Entries{1, 2} << 2.0 / 3 << 1.0 << 1.0;
  }

  void knownLists() {
    QFETCH(Entries, list);
    QFETCH(Entries, other);
    QFETCH(double, jaccard);
    QFETCH(double, overlap);
    QFETCH(double, tau);
    const Pair pair(list, other);
    const auto same = [](std::optional<double> actual, double expected) {
      return std::isnan(expected) ? !actual : actual && std::abs(*actual - expected) < 1e-9;
    };
    QVERIFY(same(jaccardIndex(pair), jaccard));
    QVERIFY2(same(rankBiasedOverlap(pair, 0.9), overlap),
             qPrintable(QString::number(rankBiasedOverlap(pair, 0.9).value_or(-1))));
    QVERIFY(same(kendallTau(pair), tau));
  }

  void overlapAgreesWithItsDefinition() {
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
      const auto a = randomList(random);
      const auto b = randomList(random);
      const auto p = 0.5 + 0.45 * static_cast<double>(random() % 100) / 100;
      const auto actual = rankBiasedOverlap(Pair(a, b), p);
      QVERIFY(actual);
      QVERIFY(std::abs(*actual - referenceRbo(a, b, p)) < 1e-9);
      QVERIFY(std::abs(*actual - *rankBiasedOverlap(Pair(b, a), p)) < 1e-12);
    }
  }

  void tauAgreesWithCountingPairs() {
    std::mt19937 random(11);
    for (int round = 0; round < 300; ++round) {
      const auto a = randomList(random);
      const auto b = randomList(random);
      const auto actual = kendallTau(Pair(a, b));
      QCOMPARE(actual.has_value(), sharedCount(Pair(a, b)) > 1);
      if (actual) QVERIFY(std::abs(*actual - referenceTau(a, b)) < 1e-12);
    }
  }
};

QTEST_APPLESS_MAIN(TestListOverlap)
#include "test_list_overlap.moc"
