#include "core/model/negative_sampler.h"
#include "core/model/samples.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <set>
#include <tuple>

using namespace rankwright;

using Triple = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>;

namespace {

constexpr std::uint32_t kItems = 30;

std::vector<Interaction> randomInteractions(unsigned seed, std::size_t count) {
  std::mt19937 random(seed);
  std::vector<Interaction> interactions(count);
  for (auto& interaction : interactions) {
    interaction.user = UserId(random() % 9);
    interaction.item = ItemId(random() % kItems);
    interaction.context = random() % 4;
  }
  return interactions;
}

std::set<std::pair<std::uint32_t, std::uint32_t>> usedPairs(const std::vector<Interaction>& interactions) {
  std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (const auto& interaction : interactions)
    pairs.emplace(interaction.user.value(), interaction.item.value());
  return pairs;
}

Triple rowOf(const Samples& samples, std::uint32_t row) {
  return {samples.users[row], samples.items[row], samples.contexts[row]};
}

SampleSplit draw(const std::vector<Interaction>& interactions, const SampleOptions& options) {
  return drawSamples(interactions, kItems, options, {}).value();
}

} // namespace

class TestSamples : public QObject {
  Q_OBJECT

private slots:
  void positivesAreTheInteractions() {
    const auto interactions = randomInteractions(1, 200);
    const auto split = draw(interactions, {.negatives = 3, .heldOut = 0.25, .seed = 5});
    std::vector<Triple> expected;
    for (const auto& interaction : interactions)
      expected.emplace_back(interaction.user.value(), interaction.item.value(), interaction.context);
    std::vector<Triple> actual;
    for (const auto* part : {&split.train, &split.heldOut})
      for (std::uint32_t row = 0; row < part->size(); ++row)
        if (part->labels[row] == 1) actual.push_back(rowOf(*part, row));
    std::ranges::sort(expected);
    std::ranges::sort(actual);
    QVERIFY(actual == expected);
  }

  void negativesShareUserAndContextAndWereNeverUsed() {
    const auto interactions = randomInteractions(2, 200);
    const auto used = usedPairs(interactions);
    const auto samples = draw(interactions, {.negatives = 3, .heldOut = 0, .seed = 5}).train;
    QCOMPARE(samples.size(), 800U);
    for (std::uint32_t row = 0; row < samples.size(); ++row) {
      const auto positive = row / 4 * 4;
      QCOMPARE(samples.labels[row], static_cast<std::uint8_t>(row == positive));
      QCOMPARE(samples.users[row], samples.users[positive]);
      QCOMPARE(samples.contexts[row], samples.contexts[positive]);
      QVERIFY(row == positive || !used.contains({samples.users[row], samples.items[row]}));
      QVERIFY(samples.items[row] < kItems);
    }
  }

  void negativesAreUniform() {
    const std::vector<Interaction> interactions(20'000, Interaction{UserId(0), ItemId(3)});
    const auto samples = draw(interactions, {.negatives = 1, .heldOut = 0, .seed = 5}).train;
    std::map<std::uint32_t, int> counts;
    for (std::uint32_t row = 1; row < samples.size(); row += 2)
      ++counts[samples.items[row]];
    QCOMPARE(counts.size(), std::size_t{kItems - 1});
    const double expected = 20'000.0 / (kItems - 1);
    for (const auto& [item, count] : counts)
      QVERIFY(std::abs(count - expected) < 5 * std::sqrt(expected)); // five standard deviations
  }

  void aUserOfEveryItemHasNoNegatives() {
    std::vector<Interaction> interactions;
    for (std::uint32_t item = 0; item < kItems; ++item)
      interactions.push_back({UserId(0), ItemId(item)});
    const auto samples = draw(interactions, {.negatives = 5, .heldOut = 0, .seed = 1}).train;
    QCOMPARE(samples.size(), kItems);
  }

  void theOnlyUnusedItemIsFound_data() {
    QTest::addColumn<uint>("unused");
    QTest::newRow("first") << 0U;
    QTest::newRow("between") << 11U;
    QTest::newRow("last") << kItems - 1;
  }

  void theOnlyUnusedItemIsFound() {
    QFETCH(uint, unused);
    std::vector<Interaction> interactions;
    for (std::uint32_t item = 0; item < kItems; ++item)
      if (item != unused) interactions.push_back({UserId(0), ItemId(item)});
    const auto samples = draw(interactions, {.negatives = 1, .heldOut = 0, .seed = 1}).train;
    for (std::uint32_t row = 1; row < samples.size(); row += 2)
      QCOMPARE(samples.items[row], unused);
  }

  void theHeldOutShareIsAboutRight() {
    const auto interactions = randomInteractions(3, 5000);
    std::set<Triple> distinct;
    for (const auto& i : interactions)
      distinct.emplace(i.user.value(), i.item.value(), i.context);
    std::set<Triple> heldOut;
    const auto split = draw(interactions, {.negatives = 1, .heldOut = 0.3, .seed = 5});
    for (std::uint32_t row = 0; row < split.heldOut.size(); row += 2)
      heldOut.insert(rowOf(split.heldOut, row));
    const double share = static_cast<double>(heldOut.size()) / static_cast<double>(distinct.size());
    QVERIFY2(std::abs(share - 0.3) < 0.06, qPrintable(QString::number(share)));
  }

  void equalInteractionsStayTogether() {
    const auto split = draw(randomInteractions(4, 3000), {.negatives = 1, .heldOut = 0.5, .seed = 5});
    std::set<Triple> train;
    for (std::uint32_t row = 0; row < split.train.size(); row += 2)
      train.insert(rowOf(split.train, row));
    for (std::uint32_t row = 0; row < split.heldOut.size(); row += 2)
      QVERIFY(!train.contains(rowOf(split.heldOut, row)));
  }

  void theSeedDecides_data() {
    QTest::addColumn<quint64>("otherSeed");
    QTest::addColumn<bool>("same");
    QTest::newRow("same seed") << quint64{5} << true;
    QTest::newRow("another seed") << quint64{6} << false;
  }

  void theSeedDecides() {
    QFETCH(quint64, otherSeed);
    QFETCH(bool, same);
    const auto interactions = randomInteractions(6, 200);
    const auto a = draw(interactions, {.negatives = 2, .heldOut = 0.2, .seed = 5});
    const auto b = draw(interactions, {.negatives = 2, .heldOut = 0.2, .seed = otherSeed});
    QCOMPARE(a.train.items == b.train.items && a.heldOut.items == b.heldOut.items, same);
  }

  void countsRows() {
    const auto split = draw(randomInteractions(7, 100), {.negatives = 2, .heldOut = 0.2, .seed = 5});
    const auto counts = countSamples(split);
    QCOMPARE(counts.trainPositives + counts.heldOutPositives, std::uint64_t{100});
    QCOMPARE(counts.trainNegatives, 2 * counts.trainPositives);
    QCOMPARE(counts.heldOutNegatives, 2 * counts.heldOutPositives);
  }

  void anItemOutsideThePoolIsAnError() {
    const std::vector<Interaction> interactions{{UserId(0), ItemId(kItems)}};
    const auto split = drawSamples(interactions, kItems, {}, {});
    QCOMPARE(split.error().kind, ErrorKind::InvalidArgument);
    QVERIFY(QString::fromStdString(split.error().message).endsWith("30"));
  }

  void stopsWhenAsked() {
    std::stop_source source;
    source.request_stop();
    const auto split = drawSamples(randomInteractions(8, 10), kItems, {}, {source.get_token(), {}});
    QCOMPARE(split.error().kind, ErrorKind::Cancelled);
  }

  void distinctPairsAreDrawnOnceEach() {
    const auto interactions = randomInteractions(3, 400);
    SampleOptions options;
    options.distinctPairs = true;
    options.heldOut = 0;
    const auto train = draw(interactions, options).train;
    std::multiset<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::uint32_t row = 0; row < train.size(); ++row)
      if (train.labels[row] == 1) pairs.emplace(train.users[row], train.items[row]);
    const auto used = usedPairs(interactions);
    QVERIFY(std::ranges::equal(pairs, used));
  }

  // Repeated pairs must not be held out more often than others.
  void distinctPairsAreHeldOutInTheirShare() {
    std::vector<Interaction> interactions;
    for (std::uint32_t user = 0; user < 400; ++user)
      for (std::uint32_t context = 0; context < 20; ++context)
        interactions.push_back({UserId(user), ItemId(user % kItems), context, {}, 1});
    SampleOptions options;
    options.distinctPairs = true;
    options.heldOut = 0.25;
    const auto counts = countSamples(draw(interactions, options));
    QCOMPARE(counts.trainPositives + counts.heldOutPositives, std::uint64_t{400});
    QVERIFY2(counts.heldOutPositives > 60 && counts.heldOutPositives < 140, // 100 ± 4.6 standard deviations
             qPrintable(QString::number(counts.heldOutPositives)));
  }

  void theShareOfNegativesThatWereDrawnIsKnown() {
    // User 0 leaves 28 of the items, user 1 leaves 29.
    const std::vector<Interaction> interactions = {
        {UserId(0), ItemId(0), 0, {}, 1}, {UserId(0), ItemId(1), 0, {}, 1}, {UserId(1), ItemId(0), 0, {}, 1}};
    const auto split = draw(interactions, {.negatives = 2, .heldOut = 0});
    QVERIFY(split.negativeRate.has_value());
    QCOMPARE(*split.negativeRate, 6.0 / (28 + 28 + 29));
    QCOMPARE(*countSamples(split).negativeRate, *split.negativeRate);
  }

  void withoutEvenChancesThereIsNoShare() {
    const auto split = draw(randomInteractions(3, 50), {.negatives = 2, .negativePower = 0.75});
    QVERIFY(!split.negativeRate);
  }

  void popularItemsAreDrawnByTheirPower_data() {
    QTest::addColumn<double>("power");
    QTest::newRow("uniform") << 0.0;
    QTest::newRow("square root") << 0.5;
    QTest::newRow("proportional") << 1.0;
  }

  void popularItemsAreDrawnByTheirPower() {
    QFETCH(double, power);
    // Item 0 has 99 users and item 1 none; user 200 draws.
    std::vector<Interaction> interactions;
    for (std::uint32_t user = 0; user < 99; ++user)
      interactions.push_back({UserId(user), ItemId(0), 0, {}, 1});
    interactions.push_back({UserId(200), ItemId(2), 0, {}, 1});
    NegativeSampler sampler(interactions, 3, power, 1);
    double popular = 0;
    constexpr int kDraws = 20'000;
    for (int i = 0; i < kDraws; ++i) {
      const auto item = sampler.draw(UserId(200));
      QVERIFY(item && *item != ItemId(2));
      popular += *item == ItemId(0) ? 1 : 0;
    }
    const double expected = std::pow(100, power) / (std::pow(100, power) + 1);
    QVERIFY2(std::abs(popular / kDraws - expected) < 0.02, qPrintable(QString::number(popular / kDraws)));
  }

  void nothingIsDrawnForAUserOfEverything() {
    const std::vector<Interaction> interactions = {{UserId(0), ItemId(0), 0, {}, 1},
                                                   {UserId(0), ItemId(1), 0, {}, 1}};
    QVERIFY(!NegativeSampler(interactions, 2, 0, 1).draw(UserId(0)));
    QVERIFY(!NegativeSampler(interactions, 2, 0.75, 1).draw(UserId(0)));
  }
};

QTEST_APPLESS_MAIN(TestSamples)
#include "test_samples.moc"
