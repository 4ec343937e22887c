#include "core/logs/engine_store.h"

#include "core/base/file.h"
#include "core/logs/engine_features.h"
#include "core/logs/json_rows.h"
#include "core/logs/pool_reader.h"
#include "tests/unit/logs/expect_success.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rankwright;

class TestEngineStore : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;

  std::filesystem::path file(const char* name, std::string_view text) const {
    const auto path = std::filesystem::path(folder_.path().toStdString()) / name;
    expectSuccess(writeFileAtomically(path, text));
    return path;
  }

private slots:
  void readsFeatures_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("value"); // empty: an error
    const auto row = [](const char* name, const char* json, const char* value) {
      QTest::newRow(name) << QByteArray(json) << QByteArray(value);
    };
    row("int64", R"({"f": {"type": 0, "value": 30}})", "30");
    row("float32", R"({"f": {"type": 1, "value": 1.5}})", "1.5");
    row("whole float32", R"({"f": {"type": 1, "value": 2}})", "2");
    row("string", R"({"f": {"type": 2, "value": "游戏"}})", "游戏");
    row("list of int64", R"({"f": {"type": 3, "value": [1, 2]}})", "[1, 2]");
    row("list of float32", R"({"f": {"type": 4, "value": [1, 2.5]}})", "[1, 2.5]");
    row("list of string", R"({"f": {"type": 5, "value": ["a", "b"]}})", "[a, b]");
    row("plain value", R"({"f": "x"})", "x");
    row("empty list", R"({"f": {"type": 5, "value": []}})", "[]");
    row("fraction as int64", R"({"f": {"type": 0, "value": 1.5}})", "");
    row("number as string", R"({"f": {"type": 2, "value": 5}})", "");
    row("unknown type", R"({"f": {"type": 6, "value": 5}})", "");
    row("type in words", R"({"f": {"type": "int64", "value": 5}})", "");
    row("no object", "[1]", "");
    row("no JSON", "{f: 1}", "");
  }

  void readsFeatures() {
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, value);
    // The second line keeps the file usable whatever becomes of the first.
    const auto path = file("one.txt", "a\t" + json.toStdString() + "\nb\t{\"other\": 1}\n");
    ImportReport report;
    auto rows = readEngineFeatures(path, "", report, {});
    QVERIFY2(rows.has_value(), rows ? "" : rows.error().describe().c_str());
    const auto table = rows->finish().value();
    QCOMPARE(report.badRowCount + report.badCellCount, std::uint64_t{value.isEmpty() ? 1U : 0U});
    if (!value.isEmpty())
      QCOMPARE(QByteArray::fromStdString(toText(table.valueAt(0, "f"))), value);
    else
      QVERIFY(isMissing(table.valueAt(0, "f")));
  }

  void readsAStore() {
    EngineFiles files;
    files.items = file("items.txt", "i1\t{\"cat\": {\"type\": 2, \"value\": \"Games\"}, \"size\": 3}\n"
                                    "i2\t{\"size\": 1.5}\n"
                                    "broken\n"
                                    "i1\t{}\n"
                                    "i3\t{\"cat\": {\"type\": 0, \"value\": 7}}\n");
    files.users = file("users.txt", "u1\t{\"cat\": \"Games\", \"age\": 30}\n");
    const auto store = readEngineStore(files, {});
    QVERIFY2(store.has_value(), store ? "" : store.error().describe().c_str());
    QCOMPARE(store->items.size(), 3U);
    QCOMPARE(toText(store->items.valueAt(ItemId(0), "cat")), std::string("Games"));
    QCOMPARE(toText(store->items.valueAt(ItemId(0), "size")), std::string("3"));
    QVERIFY(isMissing(store->items.valueAt(ItemId(2), "cat")));
    QCOMPARE(toText(store->userFeatures.valueAt(0, "user_cat")), std::string("Games"));
    QCOMPARE(store->report.badRowCount, std::uint64_t{2});
    QCOMPARE(store->report.firstBadRows[0].line, std::uint64_t{3});
    QCOMPARE(store->report.badCellCount, std::uint64_t{1});
    QVERIFY(store->interactions.empty());
  }

  void emptyListsAreOfTheOtherLinesType() {
    EngineFiles files;
    files.items = file("lists.txt", "i1\t{\"tags\": [], \"sizes\": [1.5], \"never\": [], \"name\": []}\n"
                                    "i2\t{\"tags\": [\"new\"], \"sizes\": [], \"name\": \"Two\"}\n");
    const auto store = readEngineStore(files, {});
    QVERIFY2(store.has_value(), store ? "" : store.error().describe().c_str());
    const auto value = [&](std::uint32_t item, const char* name) {
      return store->items.valueAt(ItemId(item), name);
    };
    QVERIFY(value(0, "tags") == Value(std::vector<std::string>()));
    QVERIFY(value(1, "sizes") == Value(std::vector<float>()));
    QVERIFY(value(0, "never") == Value(std::vector<std::int64_t>()));
    QVERIFY(isMissing(value(1, "never")));
    QVERIFY(isMissing(value(0, "name"))); // no list in the other line
    QCOMPARE(store->report.badCellCount, std::uint64_t{1});
  }

  void readsLinesOfObjects() {
    const auto path = file("items.jsonl", "{\"id\": \"a\", \"size\": 3}\n"
                                          "{\"id\": 17, \"size\": 1.5, \"tags\": [\"x\"]}\n"
                                          "{\"size\": 4}\n"
                                          "{\"id\": 1.5}\n"
                                          "{\"id\": \"a\", \"size\": 5}\n");
    auto lines = JsonRows::open({path, "id"}).value();
    PoolReport read;
    PoolReading reading;
    reading.keyFeature = "item_id";
    auto rows = readPool(lines, reading, read, {});
    const auto& report = read.import;
    QVERIFY2(rows.has_value(), rows ? "" : rows.error().describe().c_str());
    const auto items = finishItems(*rows).value();
    QCOMPARE(items.size(), 2U);
    QCOMPARE(items.find("17"), std::optional(ItemId(1)));
    QVERIFY(items.valueAt(ItemId(0), "size") == Value(3.0F));
    QVERIFY(items.valueAt(ItemId(1), "item_id") == Value(std::string("17")));
    QVERIFY(isMissing(items.valueAt(ItemId(0), "id")));
    QCOMPARE(report.rowsRead, std::uint64_t{5});
    QCOMPARE(report.badRowCount, std::uint64_t{3});
    QCOMPARE(report.firstBadRows[2].line, std::uint64_t{5});
  }

  void onlyBadLinesAreAnError() {
    EngineFiles files;
    files.items = file("items.txt", "what\never\n");
    const auto store = readEngineStore(files, {});
    QCOMPARE(store.error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(store.error().span->line, 1U);
  }
};

QTEST_GUILESS_MAIN(TestEngineStore)
#include "test_engine_store.moc"
