#include "widgets/table/row_place.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>
#include <set>

using namespace rankwright;

namespace {

using Rows = std::vector<std::uint32_t>;
using Cells = std::set<std::pair<std::uint32_t, int>>; ///< source row, column

RowNumbers numbers(Rows rows) {
  return std::make_shared<const Rows>(std::move(rows));
}

/// A random part of the rows in random order; all of them in their order now and then.
RowNumbers randomRows(std::mt19937& random, std::uint32_t count) {
  if (random() % 4 == 0) return nullptr;
  Rows rows(count);
  std::iota(rows.begin(), rows.end(), 0U);
  std::ranges::shuffle(rows, random);
  rows.resize(random() % (count + 1));
  return numbers(std::move(rows));
}

Cells cellsOf(const std::vector<CellBlock>& ranges, const RowNumbers& rows) {
  Cells cells;
  for (const auto& range : ranges)
    for (auto place = range.top; place <= range.bottom; ++place)
      for (auto column = range.left; column <= range.right; ++column)
        cells.insert({rows ? (*rows)[std::size_t(place)] : std::uint32_t(place), column});
  return cells;
}

std::vector<CellBlock> randomRanges(std::mt19937& random, const RowNumbers& rows, std::uint32_t count) {
  const auto places = int(rows ? rows->size() : count);
  std::vector<CellBlock> ranges;
  for (auto i = random() % 4; i > 0 && places > 0; --i) {
    const auto top = int(random() % std::uint32_t(places));
    const auto left = int(random() % 3);
    ranges.push_back({top, left, std::min(places - 1, top + int(random() % 9)), left + int(random() % 2)});
  }
  return ranges;
}

} // namespace

class TestRowPlace : public QObject {
  Q_OBJECT

private slots:
  void rangesFollowTheirRows();
  void neighboursBecomeOneRange();
  void tooManyRangesAreDropped();
  void rowsAreFoundWhereTheyWent();
  void pinnedRowsComeFirst();
  void groupsStandBelowTheirHeadings();
  void groupsKeepTheOrderOfTheQuery();
};

void TestRowPlace::rangesFollowTheirRows() {
  std::mt19937 random(7);
  constexpr std::uint32_t kRows = 40;
  for (int round = 0; round < 500; ++round) {
    const auto from = randomRows(random, kRows);
    const auto to = randomRows(random, kRows);
    const auto ranges = randomRanges(random, from, kRows);
    auto expected = cellsOf(ranges, from);
    const auto left = [&](const auto& cell) { return !placeOfRow(to, kRows, cell.first); };
    std::erase_if(expected, left);
    QCOMPARE(cellsOf(followRows(ranges, from, to, kRows), to), expected);
  }
}

void TestRowPlace::neighboursBecomeOneRange() {
  const auto moved = followRows({{0, 1, 2, 3}}, numbers({5, 9, 7}), nullptr, 10);
  QCOMPARE(moved, (std::vector<CellBlock>{{5, 1, 5, 3}, {7, 1, 7, 3}, {9, 1, 9, 3}}));
  QCOMPARE(followRows({{0, 0, 9, 0}}, nullptr, numbers({3, 1, 2}), 10),
           (std::vector<CellBlock>{{0, 0, 2, 0}}));
}

void TestRowPlace::tooManyRangesAreDropped() {
  Rows even;
  for (std::uint32_t row = 0; row < 2 * (kMostBlocks + 1); row += 2)
    even.push_back(row);
  const auto last = int(even.size()) - 1;
  const auto count = std::uint32_t(2 * even.size());
  QVERIFY(followRows({{0, 0, last, 0}}, numbers(even), nullptr, count).empty());
  QCOMPARE(followRows({{0, 0, last - 1, 0}}, numbers(even), nullptr, count).size(), kMostBlocks);
}

void TestRowPlace::rowsAreFoundWhereTheyWent() {
  QCOMPARE(placeOfRow(nullptr, 10, 9), std::optional(9));
  QCOMPARE(placeOfRow(nullptr, 10, 10), std::nullopt);
  QCOMPARE(placeOfRow(numbers({4, 2}), 10, 2), std::optional(1));
  QCOMPARE(placeOfRow(numbers({4, 2}), 10, 3), std::nullopt);
}

void TestRowPlace::pinnedRowsComeFirst() {
  QCOMPARE(*withPinned(numbers({4, 1, 3}), 6, 2), (Rows{0, 1, 4, 3}));
  QCOMPARE(*withPinned(numbers({}), 6, 1), (Rows{0}));
  QCOMPARE(withPinned(nullptr, 6, 2), nullptr);
}

void TestRowPlace::groupsStandBelowTheirHeadings() {
  const RowGroups groups{.groupOf = {1, 0, 1, 0, 0, 1}, .headings = {4, 5}};
  QCOMPARE(*withGroups(nullptr, 6, groups), (Rows{4, 1, 3, 5, 0, 2}));
  QVERIFY(groups.isHeading(5) && !groups.isHeading(2) && !groups.isHeading(6));
}

void TestRowPlace::groupsKeepTheOrderOfTheQuery() {
  const RowGroups groups{.groupOf = {1, 0, 1, 0, 0, 1}, .headings = {4, 5}};
  // The sort puts headings anywhere, and the filter may leave them out.
  QCOMPARE(*withGroups(numbers({5, 3, 2, 1, 0}), 6, groups), (Rows{4, 3, 1, 5, 2, 0}));
  QCOMPARE(*withGroups(numbers({2}), 6, groups), (Rows{5, 2}));
  QCOMPARE(*withGroups(numbers({4, 5}), 6, groups), Rows());
}

QTEST_GUILESS_MAIN(TestRowPlace)
#include "test_row_place.moc"
