#include "core/index/inverted_index_builder.h"
#include "core/pipeline/match_channel.h"
#include "tests/unit/pipeline/channel_answer.h"

#include <QTest>

#include <string>
#include <vector>

using namespace rankwright;

namespace {

InvertedIndex threeKeys() {
  InvertedIndexBuilder builder;
  const auto addList = [&](const char* key, std::vector<std::uint32_t> items) {
    auto weight = static_cast<float>(items.size());
    for (const auto item : items)
      builder.add(key, ItemId(item), weight--);
  };
  addList("a", {1, 2, 3, 4});
  addList("b", {2, 5});
  addList("c", {6});
  return builder.finish();
}

std::vector<std::uint32_t> proposed(const ChannelTrace& trace) {
  std::vector<std::uint32_t> items;
  for (const auto& proposal : trace.proposals)
    items.push_back(proposal.item.value());
  return items;
}

ChannelTrace recall(const std::vector<std::string>& keys, std::uint32_t count,
                    const std::vector<ItemId>& excluded = {}) {
  const auto index = threeKeys();
  ChannelAnswer answer(count, excluded);
  (void)answer.ask(MatchChannel(index), {.keys = keys});
  return answer.trace;
}

} // namespace

class TestMatchChannel : public QObject {
  Q_OBJECT

private slots:
  void keysInterleaveByLayers() {
    const auto trace = recall({"a", "b", "c"}, 100);
    QCOMPARE(proposed(trace), (std::vector<std::uint32_t>{1, 2, 6, 5, 3, 4}));
    QCOMPARE(trace.proposals[3].key, 1U);
    QCOMPARE(trace.proposals[3].postingPosition, 1U);
    QCOMPARE(trace.proposals[3].rank, 3U);
    QCOMPARE(trace.proposals[3].weight, 1.0F);
  }

  void repeatedFindsAreNoted() {
    const auto trace = recall({"a", "b"}, 100);
    QCOMPARE(trace.repeats.size(), std::size_t{1}); // 2 stands first under b and second under a
    QCOMPARE(trace.repeats[0].item, ItemId(2));
    QCOMPARE(trace.repeats[0].key, 0U);
    QCOMPARE(trace.repeats[0].postingPosition, 1U);
    QCOMPARE(trace.repeats[0].rank, 1U);
  }

  void stopsAtItsCount() { QCOMPARE(proposed(recall({"a", "b"}, 2)), (std::vector<std::uint32_t>{1, 2})); }

  void excludedItemsTakeNoPlace() {
    const auto trace = recall({"a"}, 2, {ItemId(1), ItemId(3)});
    QCOMPARE(proposed(trace), (std::vector<std::uint32_t>{2, 4}));
    QCOMPARE(trace.removals.size(), std::size_t{2});
    QCOMPARE(trace.removals[0].item, ItemId(1));
  }

  void unknownKeysAreToldApart() {
    const auto trace = recall({"x", "c"}, 100);
    QVERIFY(!trace.keys[0].known);
    QVERIFY(trace.keys[1].known);
    QCOMPARE(trace.keys[1].postings, 1U);
    QCOMPARE(trace.keys[1].taken, 1U);
    QCOMPARE(proposed(trace), (std::vector<std::uint32_t>{6}));
  }

  void noKeysRecallNothing() { QVERIFY(recall({}, 100).proposals.empty()); }
};

QTEST_APPLESS_MAIN(TestMatchChannel)
#include "test_match_channel.moc"
