#include "core/table/row_search.h"
#include "memory_table.h"

#include <QTest>

#include <stop_token>

using namespace rankwright;

using Found = std::optional<FoundRow>;
Q_DECLARE_METATYPE(rankwright::RowSearch)
Q_DECLARE_METATYPE(rankwright::RowNumbers)
Q_DECLARE_METATYPE(Found)

namespace {

RowNumbers rowNumbers(std::vector<std::uint32_t> rows) {
  return std::make_shared<const std::vector<std::uint32_t>>(std::move(rows));
}

} // namespace

class TestRowSearch : public QObject {
  Q_OBJECT

private slots:
  void finds_data();
  void finds();
  void findsFarAway();
  void errors();
};

void TestRowSearch::finds_data() {
  QTest::addColumn<RowSearch>("search");
  QTest::addColumn<RowNumbers>("rows");
  QTest::addColumn<Found>("found");
  const auto row = [](const char* name, RowSearch search, RowNumbers rows, Found found) {
    QTest::newRow(name) << search << rows << found;
  };
  row("first", {"chess", {}, {}, false}, nullptr, FoundRow{1, 0, false});
  row("next", {"chess", {}, 1, false}, nullptr, FoundRow{3, 0, false});
  row("around the end", {"chess", {}, 3, false}, nullptr, FoundRow{1, 0, true});
  row("last, from the end", {"chess", {}, {}, true}, nullptr, FoundRow{3, 0, false});
  row("before", {"chess", {}, 3, true}, nullptr, FoundRow{1, 0, false});
  row("around the start", {"chess", {}, 1, true}, nullptr, FoundRow{3, 0, true});
  row("around the start from the first row", {"chess", {}, 0, true}, nullptr, FoundRow{3, 0, true});
  row("around the end from the last row", {"chess", {}, 4, false}, nullptr, FoundRow{1, 0, true});
  row("the place itself comes last", {"äpfel", {}, 2, false}, nullptr, FoundRow{2, 0, true});
  row("a number by its digits", {"1.2", {}, {}, false}, nullptr, FoundRow{4, 1, false});
  row("texts with codes", {"food", {}, {}, false}, nullptr, FoundRow{2, 3, false});
  row("only in the columns asked for", {"5", {2}, {}, false}, nullptr, FoundRow{1, 2, false});
  row("first of the columns as they are asked for", {"s", {3, 0}, {}, false}, nullptr, FoundRow{0, 3, false});
  row("nowhere", {"nothing", {}, {}, false}, nullptr, std::nullopt);
  row("operators are plain text", {"| maps", {}, {}, false}, nullptr, std::nullopt);
  row("an empty text", {"", {}, {}, false}, nullptr, std::nullopt);
  row("in the order shown", {"chess", {}, 0, false}, rowNumbers({3, 0, 1}), FoundRow{2, 0, false});
  row("among the rows shown", {"äpfel", {}, {}, false}, rowNumbers({3, 0, 1}), std::nullopt);
  row("no rows", {"a", {}, {}, false}, rowNumbers({}), std::nullopt);
}

void TestRowSearch::finds() {
  QFETCH(RowSearch, search);
  QFETCH(RowNumbers, rows);
  QFETCH(Found, found);
  const auto table = smallTable();
  const auto answer = findRow(table, rows, search, {});
  QVERIFY2(answer.has_value(), answer ? "" : answer.error().message.c_str());
  QCOMPARE(answer->has_value(), found.has_value());
  if (!found) return;
  QCOMPARE((*answer)->place, found->place);
  QCOMPARE((*answer)->column, found->column);
  QCOMPARE((*answer)->wrapped, found->wrapped);
}

void TestRowSearch::findsFarAway() {
  std::vector<OwnedCell> cells(600'000, OwnedCell(std::int64_t{1}));
  cells[10] = cells[599'990] = std::int64_t{77};
  MemoryTable table;
  table.add({"number", CellType::Integer}, std::move(cells));
  QCOMPARE((*findRow(table, nullptr, {"77", {}, 10, false}, {}))->place, 599'990U);
  QCOMPARE((*findRow(table, nullptr, {"77", {}, 599'990, true}, {}))->place, 10U);
}

void TestRowSearch::errors() {
  const auto table = smallTable();
  std::stop_source stop;
  stop.request_stop();
  QCOMPARE(findRow(table, nullptr, {"x", {}, {}, false}, {stop.get_token(), {}}).error().kind,
           ErrorKind::Cancelled);
  QCOMPARE(findRow(table, nullptr, {"x", {9}, {}, false}, {}).error().kind, ErrorKind::InvalidArgument);
  QCOMPARE(findRow(table, nullptr, {"x", {}, 5, false}, {}).error().kind, ErrorKind::InvalidArgument);
}

QTEST_APPLESS_MAIN(TestRowSearch)
#include "test_row_search.moc"
