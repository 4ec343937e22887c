#include "tests/unit/leaderboard/board_store.h"

#include <algorithm>
#include <map>
#include <set>

using namespace rankwright;
using rankwright::test::BoardStore;
using Rows = std::vector<std::uint32_t>;

namespace {

constexpr std::uint32_t kApps = 200;

double priceOf(std::uint32_t row) {
  return row % 4;
}
double ratingOf(std::uint32_t row) {
  return 1 + row % 5;
}

/// `category == "Games" & price <= …` sorted by the rating, worked out item by item.
Rows plainList(double mostPrice, const std::set<std::uint32_t>& excluded, std::size_t slotCount) {
  Rows rows;
  for (std::uint32_t row = 0; row < kApps; ++row)
    if (row % 3 == 0 && priceOf(row) <= mostPrice && !excluded.contains(row)) rows.push_back(row);
  std::ranges::stable_sort(rows, [](auto a, auto b) { return ratingOf(a) > ratingOf(b); });
  rows.resize(std::min(rows.size(), slotCount));
  return rows;
}

} // namespace

class TestLeaderboardList : public QObject {
  Q_OBJECT

  BoardStore store_{kApps, 3};

  PlacedBy placedBy(const LeaderboardList& list, std::size_t place) {
    return list.entries.at(place).placedBy;
  }

private slots:
  void isThatOfAPlainSort() {
    std::mt19937 random(3);
    for (int round = 0; round < 100; ++round) {
      const auto price = static_cast<double>(random() % 4);
      const auto slotCount = 1 + random() % 80;
      std::set<std::uint32_t> excluded;
      std::string keys;
      for (auto count = random() % 5; count > 0; --count)
        if (const auto row = static_cast<std::uint32_t>(random() % kApps); excluded.insert(row).second)
          keys += fmt::format("'{}',", row);
      const auto toml = fmt::format("slots = {}\ncandidates = 'category == \"Games\" & price <= {}'\norder = "
                                    "'rating'\nexclude = [{}]\n",
                                    slotCount, price, keys);
      QCOMPARE(BoardStore::rowsOf(store_.list(toml)), plainList(price, excluded, slotCount));
    }
  }

  void readsRulesAndSignals() {
    const auto list = store_.list("slots = 5\ncandidates = 'cheap'\norder = 'stars + board_installs / 1000'");
    QCOMPARE(list.entries.size(), std::size_t{5});
    for (const auto& each : list.entries)
      QVERIFY(priceOf(each.item.value()) <= 1 && ratingOf(each.item.value()) == 5);
  }

  void candidatesAreCountedWithoutWhatIsExcluded() {
    const auto list =
        store_.list("candidates = 'category == \"Games\"'\norder = 'rating'\nexclude = ['0', '1']");
    QCOMPARE(list.candidates, std::uint64_t{66});
  }

  void withdrawnAppsNeverStandThere() {
    const auto list = store_.list("slots = 1000\norder = 'price'\n[[pin]]\nitem = '201'\nslot = 1");
    QCOMPARE(list.entries.size(), std::size_t{kApps});
    QCOMPARE(list.slotOf(ItemId(201)), 0U);
  }

  void itemsWithoutAScoreComeLast() {
    const auto list = store_.list("slots = 200\norder = 'log(price)'"); // no number for what is free
    QCOMPARE(list.entries.size(), std::size_t{kApps});
    QCOMPARE(list.entries.front().item.value() % 4, 3U);
    QVERIFY(list.entries.front().score && !list.entries.back().score);
    QCOMPARE(list.entries.back().item.value(), 196U);
  }

  void pinsStandAtTheirSlots() {
    const auto list =
        store_.list("slots = 6\norder = 'rating'\n[[pin]]\nitem = '10'\nslot = 3\n[[pin]]\nitem = "
                    "'11'\nslot = 6\n[[pin]]\nitem = '4'\nslot = 1");
    QCOMPARE(BoardStore::rowsOf(list), (Rows{4, 9, 10, 14, 19, 11}));
    QCOMPARE(placedBy(list, 2), PlacedBy::Pin);
    QCOMPARE(placedBy(list, 1), PlacedBy::Rank);
    QCOMPARE(list.entries[0].rank, 1U);
    QCOMPARE(list.entries[1].rank, 2U);
  }

  void pinsHaveTheirDays_data() {
    QTest::addColumn<QByteArray>("days");
    QTest::addColumn<bool>("due");
    // The day is 2024-10-04.
    QTest::newRow("today alone") << QByteArray("from = '2024-10-04'\nuntil = '2024-10-04'") << true;
    QTest::newRow("until yesterday") << QByteArray("until = '2024-10-03'") << false;
    QTest::newRow("from tomorrow") << QByteArray("from = '2024-10-05'") << false;
  }

  void pinsHaveTheirDays() {
    QFETCH(QByteArray, days);
    QFETCH(bool, due);
    const auto list = store_.list("slots = 3\norder = 'rating'\n[[pin]]\nitem = '10'\n" + days.toStdString());
    QCOMPARE(list.slotOf(ItemId(10)) == 1, due);
  }

  void secondPinOfASlotMovesOn() {
    const auto list =
        store_.list("slots = 4\norder = 'rating'\n[[pin]]\nitem = '10'\nslot = 2\n[[pin]]\nitem = "
                    "'11'\nslot = 2");
    QCOMPARE(list.slotOf(ItemId(10)), 2U);
    QCOMPARE(list.slotOf(ItemId(11)), 3U);
  }

  void exclusionIsStrongerThanAPin() {
    const auto list = store_.list("slots = 4\norder = 'rating'\nexclude = ['10']\n[[pin]]\nitem = '10'");
    QCOMPARE(list.slotOf(ItemId(10)), 0U);
  }

  void withoutAnOrderOnlyPinsStandThere() {
    const auto list = store_.list("slots = 9\n[[pin]]\nitem = '7'\nslot = 4\n[[pin]]\nitem = '5'\nslot = 1");
    QCOMPARE(BoardStore::rowsOf(list), (Rows{5, 7}));
    QCOMPARE(list.candidates, std::uint64_t{kApps});
  }

  // The youngest have been seen for fewer days, so that less is known of them: 0 is of today.
  void newAppsGetTheirShare() {
    const auto list = store_.list("slots = 8\norder = 'board_age_days'\n[new_apps]\nshare = 0.25\n"
                                  "younger_than_days = 5");
    QCOMPARE(list.entries.size(), std::size_t{8});
    std::size_t kept = 0;
    for (std::size_t place = 0; place < list.entries.size(); ++place) {
      if (placedBy(list, place) != PlacedBy::NewApps) continue;
      ++kept;
      QVERIFY(place == 3 || place == 7);
      QVERIFY(list.entries[place].item.value() < 5);
    }
    QCOMPARE(kept, std::size_t{2});
    QCOMPARE(list.newApps, std::uint64_t{2});
  }

  void newAppsThatRankHighKeepTheirRank() {
    const auto list = store_.list("slots = 4\norder = '-board_age_days'\n[new_apps]\nshare = 0.5\n"
                                  "younger_than_days = 2");
    QCOMPARE(BoardStore::rowsOf(list), (Rows{0, 1, 2, 3}));
    QCOMPARE(placedBy(list, 0), PlacedBy::Rank);
  }

  void potentialChoosesAmongNewApps() {
    const auto list = store_.list("slots = 4\norder = 'board_age_days'\n[new_apps]\nshare = 0.25\n"
                                  "younger_than_days = 50");
    const auto potential = store_.columns().potential();
    float greatest = 0;
    for (std::uint32_t row = 0; row < 50; ++row)
      greatest = std::max(greatest, (*potential)[row]);
    QCOMPARE((*potential)[list.entries[3].item.value()], greatest);
  }

  void capsAndScattersHold() {
    const auto list =
        store_.list("slots = 12\norder = 'rating'\n[[constraint]]\nkind = 'cap'\nfields = "
                    "['category']\nmost = 4\n[[constraint]]\nkind = 'scatter'\nfields = ['developer']"
                    "\nwindow = 12");
    QCOMPARE(list.entries.size(), std::size_t{12});
    std::map<std::uint32_t, int> categories;
    std::set<std::uint32_t> developers;
    for (const auto& each : list.entries) {
      QVERIFY(++categories[each.item.value() % 3] <= 4);
      QVERIFY(developers.insert(each.item.value() / 2).second);
    }
  }

  // Of a thousand apps with the best ratings all are of one category.
  void constraintsReachBeyondTheFirst() {
    BoardStore many(3000);
    const auto list = valueOf(buildLeaderboard(
        many.columns(),
        BoardStore::board(
            "slots = 9\norder = 'if(category == \"Games\", 100, 0) + rating'\n[[constraint]]\nkind = "
            "'cap'\nfields = ['category']\nmost = 3"),
        nullptr));
    std::map<std::uint32_t, int> categories;
    for (const auto& each : list.entries)
      ++categories[each.item.value() % 3];
    QCOMPARE(categories, (std::map<std::uint32_t, int>{{0, 3}, {1, 3}, {2, 3}}));
  }

  void fallbackFillsAShortList() {
    const auto fallback = store_.list("slots = 6\norder = 'rating'");
    const auto* const toml =
        "slots = 5\nminimum = 3\ncandidates = 'price > 2 & rating > 4 & category == \"Games\" & "
        "name < \"App 2\"'\norder = 'rating'\nexclude = ['4']";
    const auto alone = store_.list(toml);
    QVERIFY(alone.entries.size() < 3);
    const auto filled = store_.list(toml, &fallback);
    QCOMPARE(filled.entries.size(), std::size_t{5});
    QCOMPARE(placedBy(filled, 4), PlacedBy::Fallback);
    QCOMPARE(filled.slotOf(ItemId(4)), 0U);
  }

  void aListOfTheMinimumNeedsNoFallback() {
    const auto fallback = store_.list("slots = 6\norder = 'price'");
    const auto list = store_.list("slots = 4\nminimum = 4\norder = 'rating'", &fallback);
    for (std::size_t place = 0; place < 4; ++place)
      QCOMPARE(placedBy(list, place), PlacedBy::Rank);
  }

  void boardsHaveTheirDays() {
    QVERIFY(store_.list("order = 'rating'\nend = '2024-10-04'").active);
    QVERIFY(!store_.list("order = 'rating'\nend = '2024-10-03'").active);
  }

  void whatChangedIsSeenAtOnce() {
    const auto first = store_.list("slots = 3\ncandidates = 'price > 1 & rating > 2'\norder = 'rating'");
    const auto second = store_.list("slots = 3\ncandidates = 'price > 2 & rating > 2'\norder = 'rating'");
    const auto again = store_.list("slots = 3\ncandidates = 'price > 1 & rating > 2'\norder = 'rating'");
    QVERIFY(BoardStore::rowsOf(first) != BoardStore::rowsOf(second));
    QCOMPARE(BoardStore::rowsOf(first), BoardStore::rowsOf(again));
    QVERIFY(first.scores == again.scores);
  }

  void settingsOfSignalsAreKeptApart() {
    const auto quick = store_.list("slots = 50\nhalf_life_days = 1\norder = 'board_installs_decayed'");
    const auto slow = store_.list("slots = 50\nhalf_life_days = 3000\norder = 'board_installs_decayed'");
    const auto ever = store_.list("slots = 50\norder = 'board_installs'");
    QVERIFY(BoardStore::rowsOf(quick) != BoardStore::rowsOf(slow));
    QCOMPARE(BoardStore::rowsOf(slow).front(), BoardStore::rowsOf(ever).front());
  }

  void mistakesStandWhereTheyAre_data() {
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QString>("error");
    QTest::newRow("unknown name") << QByteArray("slots = 3\ncandidates = 'price > 1 & prise > 2'")
                                  << "board.toml:2:27: ";
    QTest::newRow("no condition") << QByteArray("candidates = 'name'") << "must be true or false";
    QTest::newRow("no number") << QByteArray("order = 'category'") << "must give a number";
    QTest::newRow("feature of users") << QByteArray("order = 'age'") << "board.toml:1:";
    QTest::newRow("constraint over nothing")
        << QByteArray("order = 'price'\n[[constraint]]\nkind = 'cap'\nfields = ['colour']")
        << "no such feature: colour";
  }

  void mistakesStandWhereTheyAre() {
    QFETCH(QByteArray, toml);
    QFETCH(QString, error);
    const auto list = buildLeaderboard(store_.columns(), BoardStore::board(toml.toStdString()), nullptr);
    QVERIFY(!list);
    const auto told = QString::fromStdString(list.error().describe());
    QVERIFY2(told.contains(error), qPrintable(told));
  }

  void audiencesAreOverUsers() {
    const auto check = [&](std::string text) {
      return store_.columns().checkAudience({std::move(text), {"board.toml"}});
    };
    QVERIFY(check("age >= 12 & country == \"CN\""));
    QVERIFY(check(""));
    QVERIFY(!check("price > 1"));
    QVERIFY(!check("age"
                   " + 0.5"));
  }
};

QTEST_GUILESS_MAIN(TestLeaderboardList)
#include "test_leaderboard_list.moc"
