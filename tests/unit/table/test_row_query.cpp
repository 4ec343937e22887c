#include "core/table/row_query.h"
#include "memory_table.h"

#include <QTest>

#include <algorithm>
#include <set>
#include <stop_token>
#include <string>
#include <thread>

using namespace rankwright;

using RowList = std::vector<std::uint32_t>;
Q_DECLARE_METATYPE(rankwright::RowQuery)
Q_DECLARE_METATYPE(RowList)

namespace {

/// Many rows whose cells are computed.
class ComputedTable final : public TableSource {
public:
  explicit ComputedTable(std::uint32_t rowCount) : rowCount_(rowCount) {}
  std::uint32_t rowCount() const override { return rowCount_; }
  const std::vector<TableColumn>& columns() const override { return columns_; }
  Cell cell(std::uint32_t row, std::size_t) const override {
    return std::int64_t{row} * 2654435761 % 1000003;
  }

private:
  std::uint32_t rowCount_;
  std::vector<TableColumn> columns_{{"number", CellType::Integer}};
};

} // namespace

class TestRowQuery : public QObject {
  Q_OBJECT

private slots:
  void answers_data();
  void answers();
  void asksNothing();
  void errors_data();
  void errors();
  void reportsItsStages();
  void progressComesFromTheCallingThread();
  void cancelEndsItSoon_data();
  void cancelEndsItSoon();
};

void TestRowQuery::answers_data() {
  QTest::addColumn<RowQuery>("query");
  QTest::addColumn<RowList>("rows");
  const auto row = [](const char* name, RowQuery query, RowList rows) {
    QTest::newRow(name) << query << rows;
  };
  row("filter of a text", {{{"name", "maps"}}, {}}, {0, 4});
  row("filter of texts with codes", {{{"category", "=games"}}, {}}, {1, 3});
  row("missing among codes", {{{"category", "=missing"}}, {}}, {4});
  row("every filter must pass", {{{"category", "games"}, {"rating", "> 4"}}, {}}, {3});
  row("nothing passes", {{{"rating", "> 5"}}, {}}, {});
  row("any column contains", {{{"", "food | maps"}}, {}}, {0, 2, 4});
  row("any column: two conditions in two columns", {{{"", "games & clock"}}, {}}, {3});
  row("any column: no column may", {{{"", "! games"}}, {}}, {0, 2, 4});
  row("any column: number", {{{"", "500"}}, {}}, {1, 4});
  row("any column: order leaves texts out", {{{"", "> 400"}}, {}}, {1, 4});
  row("any column: missing", {{{"", "=missing"}}, {}}, {1, 2, 4});
  row("sort texts without their case first", {{}, {{"name", false}}}, {1, 3, 0, 4, 2});
  row("sort texts down", {{}, {{"name", true}}}, {2, 4, 0, 3, 1});
  row("sort numbers, missing last", {{}, {{"rating", false}}}, {4, 2, 0, 3, 1});
  row("sort numbers down, missing last", {{}, {{"rating", true}}}, {0, 3, 2, 4, 1});
  row("second key breaks ties", {{}, {{"rating", true}, {"installs", false}}}, {3, 0, 2, 4, 1});
  row("codes, missing last", {{}, {{"category", true}, {"name", false}}}, {0, 1, 3, 2, 4});
  row("filter and sort", {{{"installs", "<>missing"}}, {{"installs", true}}}, {1, 4, 0, 3});
}

void TestRowQuery::answers() {
  QFETCH(RowQuery, query);
  const auto table = smallTable();
  const auto rows = queryRows(table, query, {});
  QVERIFY2(rows.has_value(), rows ? "" : rows.error().message.c_str());
  QTEST(**rows, "rows");
}

void TestRowQuery::asksNothing() {
  const auto table = smallTable();
  const auto rows = queryRows(table, {{{"name", "  "}, {"", ""}}, {}}, {});
  QVERIFY(rows.has_value());
  QVERIFY(*rows == nullptr);
}

void TestRowQuery::errors_data() {
  QTest::addColumn<RowQuery>("query");
  QTest::addColumn<int>("kind");
  QTest::addColumn<QString>("message");
  QTest::newRow("filtered column") << RowQuery{{{"size", "1"}}, {}} << int(ErrorKind::NotFound) << "size";
  QTest::newRow("blank filter of a column that is not there")
      << RowQuery{{{"size", ""}}, {}} << int(ErrorKind::NotFound) << "size";
  QTest::newRow("sorted column") << RowQuery{{}, {{"size", true}}} << int(ErrorKind::NotFound) << "size";
  QTest::newRow("filter") << RowQuery{{{"rating", "good"}}, {}} << int(ErrorKind::Parse) << "good";
  QTest::newRow("expression in any column")
      << RowQuery{{{"", "/(/"}}, {}} << int(ErrorKind::Parse) << "missing )";
}

void TestRowQuery::errors() {
  QFETCH(RowQuery, query);
  QFETCH(QString, message);
  const auto table = smallTable();
  const auto rows = queryRows(table, query, {});
  QVERIFY(!rows);
  QTEST(int(rows.error().kind), "kind");
  QVERIFY2(QString::fromStdString(rows.error().message).contains(message), rows.error().message.c_str());
}

void TestRowQuery::reportsItsStages() {
  std::vector<std::string> stages;
  double last = 0;
  const JobControl job{{}, [&](const Progress& progress) {
                         if (stages.empty() || stages.back() != progress.stage) {
                           stages.emplace_back(progress.stage);
                           last = 0;
                         }
                         QVERIFY(progress.done >= last && progress.done <= progress.total);
                         last = progress.done;
                       }};
  const ComputedTable table(400'000);
  QVERIFY(queryRows(table, {{{"number", "> 3"}}, {{"number", true}}}, job));
  QCOMPARE(stages, (std::vector<std::string>{"filtering", "sorting"}));
}

void TestRowQuery::progressComesFromTheCallingThread() {
  std::set<std::thread::id> threads;
  const JobControl job{{}, [&](const Progress&) { threads.insert(std::this_thread::get_id()); }};
  const ComputedTable table(400'000);
  QVERIFY(queryRows(table, {{{"number", "> 3"}}, {{"number", true}}}, job));
  QCOMPARE(threads, std::set{std::this_thread::get_id()});
}

void TestRowQuery::cancelEndsItSoon_data() {
  QTest::addColumn<RowQuery>("query");
  QTest::newRow("while filtering") << RowQuery{{{"number", "1 | 2 | 3 | 4 | 5 | 6"}}, {}};
  QTest::newRow("while sorting") << RowQuery{{}, {{"number", false}, {"number", true}}};
}

void TestRowQuery::cancelEndsItSoon() {
  QFETCH(RowQuery, query);
  const ComputedTable table(10'000'000);
  std::stop_source stop;
  std::chrono::steady_clock::time_point asked;
  std::jthread canceller([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(60));
    asked = std::chrono::steady_clock::now();
    stop.request_stop();
  });
  const auto rows = queryRows(table, query, {stop.get_token(), {}});
  const auto ended = std::chrono::steady_clock::now();
  canceller.join();
  QVERIFY(!rows);
  QCOMPARE(rows.error().kind, ErrorKind::Cancelled);
  QVERIFY2(ended - asked < std::chrono::milliseconds(200),
           qPrintable(QString::number(std::chrono::duration<double, std::milli>(ended - asked).count())));
}

QTEST_APPLESS_MAIN(TestRowQuery)
#include "test_row_query.moc"
