#include "core/index/inverted_index_builder.h"
#include "core/pipeline/match_channel.h"
#include "tests/unit/pipeline/channel_answer.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

using namespace rankwright;

namespace {

using Lists = std::map<std::string, std::vector<std::uint32_t>>;

InvertedIndex indexOf(const Lists& lists) {
  InvertedIndexBuilder builder;
  for (const auto& [key, items] : lists) {
    auto weight = static_cast<float>(items.size());
    for (const auto item : items)
      builder.add(key, ItemId(item), weight--);
  }
  return builder.finish();
}

/// One request on random lists: what is asked, and what is to be left out.
struct Case {
  explicit Case(unsigned seed) : random(seed) {
    for (const auto* key : {"a", "b", "c", "d"}) {
      std::vector<std::uint32_t> items(60);
      for (std::uint32_t i = 0; i < items.size(); ++i)
        items[i] = i;
      std::ranges::shuffle(items, random);
      items.resize(random() % 30);
      if (!items.empty()) lists[key] = items;
      if (random() % 4 != 0) keys.emplace_back(key);
    }
    keys.emplace_back("unknown");
    std::ranges::shuffle(keys, random);
    for (std::uint32_t item = 0; item < 60; ++item)
      if (random() % 5 == 0) excluded.emplace_back(item);
    limit = 1 + static_cast<std::uint32_t>(random() % 40);
  }

  std::mt19937 random;
  Lists lists;
  std::vector<std::string> keys;
  std::vector<ItemId> excluded;
  std::uint32_t limit = 0;
};

/// The items that layers give, as one would write it down first.
std::vector<ItemId> plainLayers(const Case& asked) {
  std::vector<ItemId> proposed;
  for (std::size_t layer = 0; layer < 60; ++layer)
    for (const auto& key : asked.keys) {
      const auto list = asked.lists.find(key);
      if (list == asked.lists.end() || layer >= list->second.size()) continue;
      const ItemId item(list->second[layer]);
      if (proposed.size() == asked.limit || std::ranges::count(asked.excluded, item) ||
          std::ranges::count(proposed, item))
        continue;
      proposed.push_back(item);
    }
  return proposed;
}

} // namespace

class TestLayeredRecall : public QObject {
  Q_OBJECT

private slots:
  void agreesWithPlainLayers() {
    for (unsigned seed = 0; seed < 500; ++seed) {
      const Case asked(seed);
      const auto index = indexOf(asked.lists);
      ChannelAnswer answer(asked.limit, asked.excluded);
      QVERIFY(answer.ask(MatchChannel(index), {.keys = asked.keys}));
      std::vector<ItemId> proposed;
      for (const auto& proposal : answer.trace.proposals)
        proposed.push_back(proposal.item);
      QVERIFY2(proposed == plainLayers(asked), qPrintable(QString::number(seed)));
    }
  }

  void saysOfEveryItemWhatBecameOfIt() {
    for (unsigned seed = 0; seed < 200; ++seed) {
      const Case asked(seed);
      const auto index = indexOf(asked.lists);
      ChannelAnswer answer(asked.limit, asked.excluded);
      QVERIFY(answer.ask(MatchChannel(index), {.keys = asked.keys}));
      const auto& trace = answer.trace;
      std::set<ItemId> removed;
      for (const auto& removal : trace.removals)
        QVERIFY(removed.insert(removal.item).second && std::ranges::count(asked.excluded, removal.item));
      QCOMPARE(trace.removalCounts.empty(), removed.empty());
      if (!removed.empty()) QCOMPARE(std::size_t{trace.removalCounts[0].count}, removed.size());
      std::uint32_t taken = 0;
      for (const auto& key : trace.keys)
        taken += key.taken;
      QCOMPARE(std::size_t{taken}, trace.proposals.size());
      for (const auto& repeat : trace.repeats)
        QCOMPARE(trace.proposals[repeat.rank].item, repeat.item);
      for (std::uint32_t rank = 0; rank < trace.proposals.size(); ++rank)
        QCOMPARE(trace.proposals[rank].rank, rank);
    }
  }
};

QTEST_APPLESS_MAIN(TestLayeredRecall)
#include "test_layered_recall.moc"
