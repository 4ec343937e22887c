#include "core/pipeline/channel_merge.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

using namespace rankwright;

namespace {

/// One channel as a test writes it: a letter an item, best first.
struct Channel {
  std::string letters;
  MergeShare share = {};
  std::vector<float> weights = {}; ///< of each item; the rest weigh 0
};

using Channels = std::vector<Channel>;
using Lists = std::vector<std::vector<Proposal>>;

constexpr MergePolicy kPolicies[] = {MergePolicy::RoundRobin, MergePolicy::NextUnseen, MergePolicy::Weighted,
                                     MergePolicy::Priority, MergePolicy::Calibrated};

ItemId itemOf(char letter) {
  return ItemId(static_cast<std::uint32_t>(letter - 'A'));
}

std::vector<ItemId> items(const std::string& letters) {
  std::vector<ItemId> result;
  for (const char letter : letters)
    result.push_back(itemOf(letter));
  return result;
}

Lists proposalsOf(const Channels& channels) {
  Lists lists;
  for (const auto& channel : channels) {
    auto& list = lists.emplace_back();
    for (const char letter : channel.letters) {
      const auto rank = static_cast<std::uint32_t>(list.size());
      const auto weight = rank < channel.weights.size() ? channel.weights[rank] : 0;
      list.push_back({itemOf(letter), rank, 0, rank, weight});
    }
  }
  return lists;
}

MergeResult merge(MergePolicy policy, const Channels& channels, std::uint32_t limit = 100) {
  const auto lists = proposalsOf(channels);
  std::vector<OfferedChannel> offered;
  for (std::size_t i = 0; i < channels.size(); ++i)
    offered.push_back({lists[i], channels[i].share});
  return mergeChannels(policy, offered, limit);
}

MergeShare turns(std::uint32_t count) {
  return {.turns = count};
}
MergeShare quota(std::uint32_t count) {
  return {.quota = count};
}
MergeShare calibration(float slope, float intercept) {
  return {.calibration = {slope, intercept}};
}

Channels randomChannels(std::mt19937& random) {
  Channels channels(random() % 6);
  for (auto& channel : channels) {
    for (std::uint32_t i = random() % 12; i > 0; --i) {
      channel.letters += static_cast<char>('A' + random() % 20);
      channel.weights.push_back(static_cast<float>(random() % 5));
    }
    channel.share.turns = 1 + random() % 3;
    if (random() % 3 == 0) channel.share.quota = random() % 5;
    channel.share.calibration = {static_cast<float>(random() % 3), static_cast<float>(random() % 3)};
  }
  return channels;
}

/// Round robin by its definition, written the other way round: every (round, channel) turn sorted, each item
/// kept at its first turn.
std::vector<ItemId> mergeBySorting(const Channels& channels) {
  struct Turn {
    std::size_t round;
    std::size_t channel;
    ItemId item;
  };
  std::vector<Turn> all;
  for (std::size_t c = 0; c < channels.size(); ++c)
    for (std::size_t r = 0; r < channels[c].letters.size(); ++r)
      all.push_back({r, c, itemOf(channels[c].letters[r])});
  std::stable_sort(all.begin(), all.end(), [](const Turn& a, const Turn& b) {
    return std::pair(a.round, a.channel) < std::pair(b.round, b.channel);
  });
  std::vector<ItemId> merged;
  std::set<ItemId> seen;
  for (const auto& turn : all)
    if (seen.insert(turn.item).second) merged.push_back(turn.item);
  return merged;
}

} // namespace

Q_DECLARE_METATYPE(Channels)

class TestChannelMerge : public QObject {
  Q_OBJECT

private slots:
  void merges_data() {
    QTest::addColumn<int>("policy");
    QTest::addColumn<Channels>("channels");
    QTest::addColumn<unsigned>("limit");
    QTest::addColumn<QString>("merged");
    const auto row = [](const char* name, MergePolicy policy, Channels channels, unsigned limit,
                        const char* merged) {
      QTest::newRow(name) << static_cast<int>(policy) << std::move(channels) << limit
                          << QString::fromLatin1(merged);
    };
    using enum MergePolicy;
    row("the source document's example", RoundRobin, {{"ABC"}, {"BD"}, {"AE"}}, 100, "ABDEC");
    row("order of channels decides", RoundRobin, {{"AE"}, {"BD"}, {"ABC"}}, 100, "ABEDC");
    row("a duplicate uses its turn up", RoundRobin, {{"AB"}, {"AC"}}, 100, "ABC");
    row("limit in the middle of a round", RoundRobin, {{"ABC"}, {"DEF"}}, 3, "ADB");
    row("limit of nothing", RoundRobin, {{"ABC"}}, 0, "");
    row("empty channels", RoundRobin, {{""}, {"AB"}, {""}}, 100, "AB");
    row("no channels", RoundRobin, {}, 100, "");
    row("the same item twice in a channel", RoundRobin, {{"AAB"}}, 100, "AB");
    row("a quota ends a channel", RoundRobin, {{"ABC", quota(1)}, {"DEF"}}, 100, "ADEF");
    row("what is there already counts for no quota", RoundRobin, {{"A"}, {"AB", quota(1)}}, 100, "AB");
    row("a quota of nothing", RoundRobin, {{"ABC", quota(0)}, {"D"}}, 100, "D");
    row("the example, on to the next unseen", NextUnseen, {{"ABC"}, {"BD"}, {"AE"}}, 100, "ABECD");
    row("nothing unseen is left", NextUnseen, {{"AB"}, {"AB"}, {"C"}}, 100, "ABC");
    row("two turns to one", Weighted, {{"ABCD", turns(2)}, {"EFGH"}}, 100, "ABECDFGH");
    row("duplicates use turns up", Weighted, {{"AB"}, {"ACD", turns(2)}}, 100, "ACBD");
    row("the first channel first", Priority, {{"AB"}, {"BC"}, {"D"}}, 100, "ABCD");
    row("heavier postings first", Calibrated, {{"AB", {}, {3, 1}}, {"CD", {}, {2, 0.5F}}}, 100, "ACBD");
    row("channels on scales of their own", Calibrated,
        {{"AB", calibration(0.001F, 0), {900, 100}}, {"CD", calibration(1, 0), {0.5F, 0.2F}}}, 100, "ACDB");
    row("alike: the order of the file", Calibrated, {{"AB"}, {"CD"}}, 100, "ABCD");
    row("what is worth less in itself", Calibrated, {{"AB", calibration(0, -1)}, {"CD"}}, 100, "CDAB");
  }

  void merges() {
    QFETCH(int, policy);
    QFETCH(Channels, channels);
    QFETCH(unsigned, limit);
    QFETCH(QString, merged);
    QCOMPARE(merge(MergePolicy(policy), channels, limit).merged, items(merged.toStdString()));
  }

  void roundRobinAgreesWithTheDefinition() {
    std::mt19937 random(11);
    for (int i = 0; i < 300; ++i) {
      auto channels = randomChannels(random);
      for (auto& channel : channels)
        channel.share = {};
      QCOMPARE(merge(MergePolicy::RoundRobin, channels, 1000).merged, mergeBySorting(channels));
    }
  }

  // Whatever the policy: no item twice, none too many, nothing out of the air, quotas kept, the order of a
  // channel's items kept, and without limit and quotas nothing is lost.
  void everyPolicyKeepsItsPromises() {
    std::mt19937 random(12);
    for (int i = 0; i < 300; ++i)
      for (const auto policy : kPolicies) {
        const auto channels = randomChannels(random);
        const std::uint32_t limit = random() % 30;
        const auto result = merge(policy, channels, limit);
        QVERIFY(result.merged.size() <= limit);
        QCOMPARE(std::set(result.merged.begin(), result.merged.end()).size(), result.merged.size());
        std::map<std::uint32_t, std::uint32_t> ranks;
        std::map<std::uint32_t, std::uint32_t> taken;
        std::vector<ItemId> fromTurns;
        for (const auto& turn : result.turns) {
          QCOMPARE(turn.item, itemOf(channels[turn.channel].letters[turn.rank]));
          QCOMPARE(turn.rank, ranks[turn.channel]++);
          QCOMPARE(result.merged[turn.position], turn.item);
          if (!turn.taken) continue;
          ++taken[turn.channel];
          fromTurns.push_back(turn.item);
        }
        QCOMPARE(fromTurns, result.merged);
        for (const auto& [channel, count] : taken)
          QVERIFY(count <= channels[channel].share.quota);
      }
  }

  void nothingIsLostWithoutLimits() {
    std::mt19937 random(13);
    for (int i = 0; i < 200; ++i)
      for (const auto policy : kPolicies) {
        auto channels = randomChannels(random);
        std::set<ItemId> offered;
        for (auto& channel : channels) {
          channel.share.quota = UINT32_MAX;
          for (const char letter : channel.letters)
            offered.insert(itemOf(letter));
        }
        const auto merged = merge(policy, channels, 1000).merged;
        QCOMPARE(std::set(merged.begin(), merged.end()), offered);
      }
  }

  void turnsTellWhoTookWhat() {
    const auto result = merge(MergePolicy::RoundRobin, {{"ABC"}, {"BD"}, {"AE"}});
    QCOMPARE(result.turns.size(), std::size_t{7});
    const auto& skipped = result.turns[2]; // round 0, third channel: A is there
    QVERIFY(!skipped.taken);
    QCOMPARE(skipped.channel, 2U);
    QCOMPARE(skipped.position, 0U);
    const auto& last = result.turns.back();
    QVERIFY(last.taken);
    QCOMPARE(last.round, 2U);
    QCOMPARE(last.rank, 2U);
    QCOMPARE(last.position, 4U);
  }

  void namesAreReadAsTheyAreWritten() {
    for (const auto policy : kPolicies)
      QCOMPARE(parseMergePolicy(nameOf(policy)), std::optional(policy));
    QVERIFY(!parseMergePolicy("random"));
  }
};

QTEST_APPLESS_MAIN(TestChannelMerge)
#include "test_channel_merge.moc"
