#include "core/table/case_folding.h"
#include "core/table/row_query.h"
#include "memory_table.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <random>
#include <string>
#include <utility>
#include <variant>

using namespace rankwright;

namespace {

using Rows = std::vector<std::uint32_t>;
using Random = std::mt19937;
using Limits = std::numeric_limits<double>;

std::size_t below(Random& random, std::size_t end) {
  return std::uniform_int_distribution<std::size_t>(0, end - 1)(random);
}

OwnedCell randomInteger(Random& random) {
  switch (below(random, 8)) {
  case 0:
    return OwnedCell();
  case 1:
    return std::numeric_limits<std::int64_t>::min();
  case 2:
    return std::numeric_limits<std::int64_t>::max();
  case 3:
    return static_cast<std::int64_t>(random()) * 4'000'000'000;
  default:
    return static_cast<std::int64_t>(below(random, 20)) - 10;
  }
}

OwnedCell randomReal(Random& random) {
  constexpr std::array kOdd = {Limits::quiet_NaN(),  Limits::infinity(), -Limits::infinity(), -0.0, 0.0,
                               Limits::denorm_min(), Limits::lowest()};
  if (below(random, 10) == 0) return OwnedCell();
  if (below(random, 4) == 0) return kOdd[below(random, kOdd.size())];
  return std::uniform_real_distribution(-5.0, 5.0)(random);
}

/// Texts with long common beginnings, in any case, of one and more bytes a letter.
OwnedCell randomText(Random& random, std::size_t variety) {
  const std::array<std::string, 5> beginnings = {"", "a", "com.google.android.apps.",
                                                 "COM.Google.Android.Apps.", "Ä"};
  const std::array<std::string, 6> letters = {"a", "B", "b", "ß", "戏", "Ω"};
  if (below(random, 12) == 0) return OwnedCell();
  auto text = beginnings[below(random, beginnings.size())];
  for (auto length = below(random, variety); length > 0; --length)
    text += letters[below(random, letters.size())];
  return text;
}

template <class Make>
std::vector<OwnedCell> cellsOf(std::size_t count, Make make) {
  std::vector<OwnedCell> cells;
  for (std::size_t i = 0; i < count; ++i)
    cells.push_back(make());
  return cells;
}

MemoryTable randomTable(Random& random, std::size_t rows) {
  MemoryTable table;
  table.add({"integer", CellType::Integer}, cellsOf(rows, [&] { return randomInteger(random); }));
  table.add({"real", CellType::Real}, cellsOf(rows, [&] { return randomReal(random); }));
  table.add({"text", CellType::Text}, cellsOf(rows, [&] { return randomText(random, 6); }));
  table.add({"coded", CellType::Text}, cellsOf(rows, [&] { return randomText(random, 2); })).withCodes();
  return table;
}

bool lacksValue(const Cell& cell) {
  return isMissing(cell) || (std::holds_alternative<double>(cell) && std::isnan(std::get<double>(cell)));
}

/// A cell that orders as plainly as it can be said: a text by its folded form, then by itself.
using PlainKey = std::variant<std::monostate, std::int64_t, double, std::pair<std::string, std::string>>;

PlainKey plainKey(const Cell& cell) {
  if (lacksValue(cell)) return {};
  if (const auto* text = std::get_if<std::string_view>(&cell))
    return std::pair(foldedCase(*text), std::string(*text));
  if (const auto* integer = std::get_if<std::int64_t>(&cell)) return *integer;
  return std::get<double>(cell);
}

bool comesBefore(const PlainKey& a, const PlainKey& b, bool descending) {
  if (a.index() == 0 || b.index() == 0) return a.index() != 0 && b.index() == 0;
  return descending ? b < a : a < b;
}

struct PlainFilter {
  const char* column;
  const char* text;
  std::function<bool(const Cell&)> keeps;
};

const std::vector<PlainFilter>& filters() {
  static const std::vector<PlainFilter> kFilters = {
      {"integer", "-3~4",
       [](const Cell& c) {
         return !isMissing(c) && std::get<std::int64_t>(c) >= -3 && std::get<std::int64_t>(c) <= 4;
       }},
      {"integer", "=missing | 3",
       [](const Cell& c) { return isMissing(c) || std::get<std::int64_t>(c) == 3; }},
      {"real", "> 0", [](const Cell& c) { return !isMissing(c) && std::get<double>(c) > 0; }},
      {"real", "! <= 0", [](const Cell& c) { return isMissing(c) || !(std::get<double>(c) <= 0); }},
      {"text", "GOOGLE & <>missing",
       [](const Cell& c) {
         return !isMissing(c) &&
                foldedCase(std::get<std::string_view>(c)).find("google") != std::string::npos;
       }},
      {"coded", "! ω",
       [](const Cell& c) {
         return isMissing(c) || foldedCase(std::get<std::string_view>(c)).find("ω") == std::string::npos;
       }},
  };
  return kFilters;
}

struct Plan {
  std::vector<PlainFilter> filters;
  std::vector<SortKey> sort;

  RowQuery query() const {
    RowQuery query{{}, sort};
    for (const auto& filter : filters)
      query.filters.push_back({filter.column, filter.text});
    return query;
  }
};

Plan randomPlan(Random& random, const TableSource& table) {
  Plan plan;
  for (auto count = below(random, 3); count > 0; --count)
    plan.filters.push_back(filters()[below(random, filters().size())]);
  for (auto count = below(random, 4); count > 0; --count)
    plan.sort.push_back({table.columns()[below(random, table.columns().size())].key, below(random, 2) == 1});
  return plan;
}

Rows plainAnswer(const TableSource& table, const Plan& plan) {
  Rows rows;
  for (std::uint32_t row = 0; row < table.rowCount(); ++row)
    if (std::all_of(plan.filters.begin(), plan.filters.end(), [&](const auto& filter) {
          return filter.keeps(table.cell(row, *findColumn(table, filter.column)));
        }))
      rows.push_back(row);
  for (auto key = plan.sort.rbegin(); key != plan.sort.rend(); ++key) {
    std::vector<PlainKey> keys;
    for (std::uint32_t row = 0; row < table.rowCount(); ++row)
      keys.push_back(plainKey(table.cell(row, *findColumn(table, key->column))));
    std::stable_sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) {
      return comesBefore(keys[a], keys[b], key->descending);
    });
  }
  return rows;
}

std::string describe(const Plan& plan) {
  std::string text;
  for (const auto& filter : plan.filters)
    text += std::string(filter.column) + ": " + filter.text + "; ";
  for (const auto& key : plan.sort)
    text += (key.descending ? "-" : "") + key.column + ",";
  return text;
}

} // namespace

class TestRowQueryProperty : public QObject {
  Q_OBJECT

private slots:
  void agreesWithAStableSort_data() {
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("tables");
    QTest::newRow("no rows") << 0 << 3;
    QTest::newRow("few rows") << 30 << 150;
    QTest::newRow("more than a comparison sort takes") << 5'000 << 8;
    QTest::newRow("several blocks") << 150'000 << 1;
  }

  void agreesWithAStableSort() {
    QFETCH(int, rows);
    QFETCH(int, tables);
    Random random(static_cast<unsigned>(rows) + 1);
    for (int i = 0; i < tables; ++i) {
      const auto table = randomTable(random, static_cast<std::size_t>(rows));
      const auto plan = randomPlan(random, table);
      const auto answer = queryRows(table, plan.query(), {});
      QVERIFY2(answer.has_value(), describe(plan).c_str());
      const auto expected = plainAnswer(table, plan);
      if (*answer == nullptr)
        QVERIFY2(plan.filters.empty() && plan.sort.empty(), describe(plan).c_str());
      else
        QVERIFY2(**answer == expected, describe(plan).c_str());
    }
  }

  void everyColumnSortsManyRows_data() {
    QTest::addColumn<QString>("column");
    for (const char* column : {"integer", "real", "text", "coded"})
      QTest::newRow(column) << QString::fromUtf8(column);
  }

  void everyColumnSortsManyRows() {
    QFETCH(QString, column);
    Random random(7);
    const auto table = randomTable(random, 200'000);
    const Plan plan{{}, {{column.toStdString(), true}}};
    const auto answer = queryRows(table, plan.query(), {});
    QVERIFY(answer.has_value());
    QVERIFY(**answer == plainAnswer(table, plan));
  }
};

QTEST_APPLESS_MAIN(TestRowQueryProperty)
#include "test_row_query_property.moc"
