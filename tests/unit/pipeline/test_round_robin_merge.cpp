#include "core/pipeline/round_robin_merge.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

using namespace rankwright;

using Channels = std::vector<std::vector<ItemId>>;
Q_DECLARE_METATYPE(Channels)

namespace {

std::vector<ItemId> items(const std::string& letters) {
  std::vector<ItemId> result;
  for (const char letter : letters)
    result.push_back(ItemId(static_cast<std::uint32_t>(letter - 'A')));
  return result;
}

/// The definition, written the other way round: every (round, channel) turn sorted, each item kept at its
/// first turn.
std::vector<ItemId> mergeBySorting(const Channels& channels) {
  struct Turn {
    std::size_t round;
    std::size_t channel;
    ItemId item;
  };
  std::vector<Turn> turns;
  for (std::size_t c = 0; c < channels.size(); ++c)
    for (std::size_t r = 0; r < channels[c].size(); ++r)
      turns.push_back({r, c, channels[c][r]});
  std::stable_sort(turns.begin(), turns.end(), [](const Turn& a, const Turn& b) {
    return std::pair(a.round, a.channel) < std::pair(b.round, b.channel);
  });
  std::vector<ItemId> merged;
  std::set<ItemId> seen;
  for (const auto& turn : turns)
    if (seen.insert(turn.item).second) merged.push_back(turn.item);
  return merged;
}

} // namespace

class TestRoundRobinMerge : public QObject {
  Q_OBJECT

private slots:
  void merges_data() {
    QTest::addColumn<Channels>("channels");
    QTest::addColumn<unsigned>("limit");
    QTest::addColumn<QString>("merged");
    const auto row = [](const char* name, std::vector<std::string> channels, unsigned limit,
                        const char* merged) {
      Channels converted;
      for (const auto& channel : channels)
        converted.push_back(items(channel));
      QTest::newRow(name) << converted << limit << QString::fromLatin1(merged);
    };
    row("the source document's example", {"ABC", "BD", "AE"}, 100, "ABDEC");
    row("order of channels decides", {"AE", "BD", "ABC"}, 100, "ABEDC");
    row("a duplicate uses its turn up", {"AB", "AC"}, 100, "ABC");
    row("limit in the middle of a round", {"ABC", "DEF"}, 3, "ADB");
    row("limit of nothing", {"ABC"}, 0, "");
    row("empty channels", {"", "AB", ""}, 100, "AB");
    row("no channels", {}, 100, "");
    row("the same item twice in a channel", {"AAB"}, 100, "AB");
  }

  void merges() {
    QFETCH(Channels, channels);
    QFETCH(unsigned, limit);
    QFETCH(QString, merged);
    QCOMPARE(mergeRoundRobin(channels, limit).merged, items(merged.toStdString()));
  }

  void agreesWithTheDefinition() {
    std::mt19937 random(11);
    for (int round = 0; round < 300; ++round) {
      Channels channels(random() % 6);
      for (auto& channel : channels)
        for (std::uint32_t i = random() % 12; i > 0; --i)
          channel.push_back(ItemId(random() % 20));
      QCOMPARE(mergeRoundRobin(channels, 1000).merged, mergeBySorting(channels));
    }
  }

  void turnsTellWhoTookWhat() {
    const auto result = mergeRoundRobin(Channels{items("ABC"), items("BD"), items("AE")}, 100);
    QCOMPARE(result.turns.size(), std::size_t{7});
    const auto& skipped = result.turns[2]; // round 0, third channel: A is there
    QVERIFY(!skipped.taken);
    QCOMPARE(skipped.channel, 2U);
    QCOMPARE(skipped.position, 0U);
    const auto& last = result.turns.back();
    QVERIFY(last.taken);
    QCOMPARE(last.round, 2U);
    QCOMPARE(last.position, 4U);
  }
};

QTEST_APPLESS_MAIN(TestRoundRobinMerge)
#include "test_round_robin_merge.moc"
