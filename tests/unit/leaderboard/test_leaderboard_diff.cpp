#include "core/leaderboard/leaderboard_diff.h"
#include "core/leaderboard/leaderboard_overlap.h"
#include "core/leaderboard/leaderboard_set.h"
#include "tests/unit/leaderboard/board_store.h"

#include <algorithm>
#include <random>
#include <set>

using namespace rankwright;
using rankwright::test::BoardStore;

namespace {

std::vector<ItemId> idsOf(const std::vector<std::uint32_t>& rows) {
  std::vector<ItemId> items;
  for (const auto row : rows)
    items.emplace_back(row);
  return items;
}

LeaderboardList boardOf(const std::vector<std::uint32_t>& rows, PlacedBy placedBy = PlacedBy::Rank) {
  LeaderboardList list;
  for (const auto row : rows)
    list.entries.push_back({ItemId(row), placedBy});
  return list;
}

} // namespace

class TestLeaderboardDiff : public QObject {
  Q_OBJECT

private slots:
  void listsTellMovesNewAndGone() {
    const auto before = idsOf({1, 2, 3, 4});
    const auto after = idsOf({1, 3, 5, 4});
    const auto changes = diffLists(before, after);
    QCOMPARE(changes.size(), std::size_t{3});
    QVERIFY((changes[0] == SlotChange{ItemId(3), 3, 2}));
    QVERIFY(changes[1].isNew() && changes[1].after == 3);
    QVERIFY(changes[2].isGone() && changes[2].before == 2);
  }

  // What is told is enough to make the one list of the other.
  void changesTurnOneListIntoTheOther() {
    std::mt19937 random(5);
    for (int round = 0; round < 200; ++round) {
      std::vector<std::uint32_t> rows(12);
      std::ranges::generate(rows, [row = 0U]() mutable { return row++; });
      std::ranges::shuffle(rows, random);
      const auto before = idsOf({rows.begin(), rows.begin() + static_cast<int>(random() % 10)});
      std::ranges::shuffle(rows, random);
      const auto after = idsOf({rows.begin(), rows.begin() + static_cast<int>(random() % 10)});
      auto made = before;
      made.resize(after.size());
      for (const auto& change : diffLists(before, after))
        if (!change.isGone()) made[change.after - 1] = change.item;
      QVERIFY(made == after);
    }
  }

  void configsTellTheirKeys() {
    const auto before =
        BoardStore::board("slots = 5\norder = 'rating'\nexclude = ['7']\n[[pin]]\nitem = '3'\n"
                          "[[constraint]]\nkind = 'cap'\nfields = ['category']");
    const auto after =
        BoardStore::board("slots = 6\norder = 'rating'\nowner = 'anna'\n[[pin]]\nitem = '3'\nslot = 2\n"
                          "until = '2026-01-01'\n[[pin]]\nitem = '4'\n"
                          "[[constraint]]\nkind = 'cap'\nfields = ['category']");
    const std::vector<SettingChange> expected = {{"slots", "5", "6"},
                                                 {"exclude 7", "excluded", ""},
                                                 {"pin 3", "slot 1", "slot 2, … to 2026-01-01"},
                                                 {"owner", "", "anna"},
                                                 {"pin 4", "", "slot 1"}};
    QVERIFY(diffConfigs(before, after) == expected);
    QVERIFY(diffConfigs(before, before).empty());
  }

  void overlapCountsEachPair() {
    const auto a = boardOf({1, 2, 3, 4});
    const auto b = boardOf({3, 4, 5});
    const auto c = boardOf({9});
    const auto none = boardOf({});
    const std::vector<const LeaderboardList*> lists = {&a, &b, &c, &none};
    const OverlapMatrix overlap(lists);
    QCOMPARE(overlap.shared(0, 1), 2U);
    QCOMPARE(overlap.shared(1, 0), 2U);
    QCOMPARE(overlap.shared(0, 0), 4U);
    QCOMPARE(*overlap.jaccard(0, 1), 0.4);
    QCOMPARE(*overlap.shareOfSmaller(0, 1), 2.0 / 3);
    QCOMPARE(*overlap.jaccard(0, 2), 0.0);
    QVERIFY(!overlap.jaccard(3, 3) && !overlap.shareOfSmaller(0, 3));
  }

  void shareIsOfTheFirstBoard() {
    const auto a = boardOf({1, 2, 3, 4});
    const auto b = boardOf({3, 4, 5});
    const auto none = boardOf({});
    const std::vector<const LeaderboardList*> lists = {&a, &b, &none};
    const OverlapMatrix overlap(lists);
    QCOMPARE(*overlap.shareOfFirst(0, 1), 0.5);
    QCOMPARE(*overlap.shareOfFirst(1, 0), 2.0 / 3);
    QCOMPARE(*overlap.shareOfFirst(0, 0), 1.0);
    QVERIFY(!overlap.shareOfFirst(2, 0));
  }

  void alikeBoardsStandSideBySide() {
    const auto a = boardOf({1, 2, 3, 4});
    const auto other = boardOf({70, 71});
    const auto c = boardOf({2, 3, 4, 5, 6});
    const auto alone = boardOf({99});
    const auto b = boardOf({1, 2, 3, 5});
    const auto twin = boardOf({70, 71});
    const std::vector<const LeaderboardList*> lists = {&a, &other, &c, &alone, &b, &twin};
    QCOMPARE(likenessOrder(OverlapMatrix(lists)), (std::vector<std::size_t>{1, 5, 0, 4, 2, 3}));
  }

  void likenessOrderHasEveryBoardOnce() {
    std::mt19937 random(11);
    for (int round = 0; round < 50; ++round) {
      std::vector<LeaderboardList> boards;
      for (std::size_t i = 0; i < random() % 9; ++i) {
        std::set<std::uint32_t> rows;
        for (std::size_t k = 0; k < random() % 6; ++k)
          rows.insert(random() % 15);
        boards.push_back(boardOf({rows.begin(), rows.end()}));
      }
      std::vector<const LeaderboardList*> lists;
      for (const auto& board : boards)
        lists.push_back(&board);
      auto order = likenessOrder(OverlapMatrix(lists));
      std::ranges::sort(order);
      std::vector<std::size_t> all(boards.size());
      std::ranges::generate(all, [i = std::size_t{0}]() mutable { return i++; });
      QCOMPARE(order, all);
    }
  }

  void fallbackIsNotCounted() {
    const auto a = boardOf({1, 2});
    const auto b = boardOf({1, 2}, PlacedBy::Fallback);
    const std::vector<const LeaderboardList*> lists = {&a, &b};
    QCOMPARE(OverlapMatrix(lists).shared(0, 1), 0U);
  }

  void boardsAreBuiltAfterTheirFallbacks() {
    BoardStore store(20);
    const auto built = valueOf(buildLeaderboards(
        store.columns(),
        {BoardStore::board("slots = 4\nminimum = 4\nfallback = 'b'\n[[pin]]\nitem = '1'", "a"),
         BoardStore::board("slots = 3\nminimum = 3\nfallback = 'c'\n[[pin]]\nitem = '2'", "b"),
         BoardStore::board("slots = 3\norder = 'rating'", "c"),
         BoardStore::board("order = 'nothing'", "d")}));
    QCOMPARE(BoardStore::rowsOf(*built[0].list), (std::vector<std::uint32_t>{1, 2, 4, 9}));
    QVERIFY(built[3].error && !built[3].list);
    QCOMPARE(*findLeaderboard(built, "c"), std::size_t{2});
    QVERIFY(!findLeaderboard(built, "x"));
  }
};

QTEST_GUILESS_MAIN(TestLeaderboardDiff)
#include "test_leaderboard_diff.moc"
