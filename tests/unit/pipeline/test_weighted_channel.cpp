#include "core/index/inverted_index_builder.h"
#include "core/pipeline/weighted_channel.h"
#include "tests/unit/pipeline/channel_answer.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <string>
#include <vector>

using namespace rankwright;

namespace {

using Strings = std::vector<std::string>;

constexpr std::int64_t kNow = 1'700'000'000;
constexpr std::int64_t kHour = 3600;

InvertedIndex likes() {
  InvertedIndexBuilder builder;
  builder.add("x", ItemId(1), 4);
  builder.add("x", ItemId(2), 2);
  builder.add("y", ItemId(2), 3);
  builder.add("y", ItemId(3), 1);
  return builder.finish();
}

ChannelConfig tagsConfig(bool weights) {
  ChannelConfig config{"tags", "index", "tags", "", 10};
  config.kind = ChannelKind::ProfileTags;
  if (weights) config.weights = "weights";
  return config;
}

} // namespace

class TestWeightedChannel : public QObject {
  Q_OBJECT

private slots:
  void actionsFadeByPosition() {
    const auto keys = decayedKeys({"a", "b", "a"}, {}, {}, {.factor = 0.5}).value();
    QCOMPARE(keys.size(), std::size_t{2});
    QCOMPARE(keys[0].key, std::string("a"));
    QCOMPARE(keys[0].weight, 1.25F); // the latest action and the third
    QCOMPARE(keys[1].weight, 0.5F);
  }

  void actionsFadeByTime() {
    const std::vector<std::int64_t> times = {kNow + kHour, kNow - 24 * kHour, kNow - 48 * kHour};
    const auto keys = decayedKeys({"a", "b", "a"}, times, kNow, {.halfLifeHours = 24}).value();
    QCOMPARE(keys[0].weight, 1.25F); // one of the future counts as one of now
    QCOMPARE(keys[1].weight, 0.5F);
  }

  void timesMustBeThere() {
    const Decay byTime{.halfLifeHours = 24};
    QVERIFY(!decayedKeys({"a"}, {}, kNow, byTime));
    QVERIFY(!decayedKeys({"a"}, std::vector<std::int64_t>{kNow}, {}, byTime));
    QVERIFY(decayedKeys({}, {}, {}, byTime).value().empty());
  }

  void tagsWeighByPositionOrAsTold() {
    const auto byPosition = weightedTags({"a", "b"}, {}, false).value();
    QCOMPARE(byPosition[1].weight, 0.5F);
    const auto told = weightedTags({"a", "b"}, std::vector<float>{0.25F, NAN}, true).value();
    QCOMPARE(told[0].weight, 0.25F);
    QCOMPARE(told[1].weight, 0.0F);
    QVERIFY(!weightedTags({"a"}, {}, true));
  }

  void weightsOfSeveralKeysAddUp() {
    const auto index = likes();
    const auto config = tagsConfig(true);
    ChannelAnswer answer(10);
    QVERIFY(answer.ask(WeightedChannel(config, index), {.keys = {"x", "y", "z"}, .weights = {1, 2, 9}}));
    const auto& trace = answer.trace;
    QCOMPARE(trace.proposals.size(), std::size_t{3});
    QCOMPARE(trace.proposals[0].item, ItemId(2)); // 2 + 2·3
    QCOMPARE(trace.proposals[0].weight, 8.0F);
    QCOMPARE(trace.proposals[0].key, 1U); // that adds most
    QCOMPARE(trace.proposals[1].item, ItemId(1));
    QCOMPARE(trace.proposals[2].weight, 2.0F);
    QCOMPARE(trace.repeats.size(), std::size_t{1});
    QCOMPARE(trace.repeats[0].weight, 2.0F); // what x adds to item 2
    QCOMPARE(trace.repeats[0].rank, 0U);
    QVERIFY(!trace.keys[2].known);
    QCOMPARE(trace.keys[1].taken, 2U);
  }

  void deeperPostingsAreNotRead() {
    const auto index = likes();
    auto config = tagsConfig(false);
    config.depth = 1;
    ChannelAnswer answer(10);
    QVERIFY(answer.ask(WeightedChannel(config, index), {.keys = {"x", "y"}}));
    QCOMPARE(answer.trace.proposals.size(), std::size_t{2});
    QCOMPARE(answer.trace.proposals[1].weight, 1.5F); // half of y's 3
  }

  void agreesWithPlainSums() {
    std::mt19937 random(3);
    for (int round = 0; round < 100; ++round) {
      InvertedIndexBuilder builder;
      std::map<std::uint32_t, double> sums;
      std::vector<float> weights;
      const Strings keys = {"a", "b", "c"};
      for (const auto& key : keys) {
        weights.push_back(static_cast<float>(1 + random() % 8) / 8);
        for (std::uint32_t item = 0; item < 300; ++item) {
          if (random() % 3 != 0) continue;
          const auto weight = static_cast<float>(1 + random() % 64);
          builder.add(key, ItemId(item), weight);
          sums[item] += double{weight} * weights.back();
        }
      }
      std::vector<std::pair<double, std::uint32_t>> order;
      for (const auto& [item, sum] : sums)
        order.emplace_back(-sum, item);
      std::ranges::sort(order);
      const auto index = builder.finish();
      const auto config = tagsConfig(true);
      ChannelAnswer answer(40);
      QVERIFY(answer.ask(WeightedChannel(config, index), {.keys = keys, .weights = weights}));
      for (std::size_t rank = 0; rank < answer.trace.proposals.size(); ++rank)
        QCOMPARE(answer.trace.proposals[rank].item.value(), order[rank].second);
      QCOMPARE(answer.trace.proposals.size(), std::min<std::size_t>(40, order.size()));
    }
  }
};

QTEST_APPLESS_MAIN(TestWeightedChannel)
#include "test_weighted_channel.moc"
