#include "core/logs/pool_import.h"

#include "core/base/file.h"
#include "core/feature/snapshot.h"
#include "core/sqlite/sqlite.h"
#include "tests/unit/logs/expect_success.h"

#include <sqlite3.h>

#include <QTemporaryDir>
#include <QTest>

using namespace rankwright;

namespace {

constexpr const char* kCsv = "app,price,installs,zip,tags,note\n"
                             "a,1.5,10,02139,x|y,\n"
                             "b,2,20,10115,y|x,\n"
                             "a,3,30,10115,x|y,\n"
                             "c,free,40,10115,x|x,\n"
                             "d,4\n"
                             ",5,50,1,x,\n";

} // namespace

class TestPoolImport : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  PoolReport report_;

  std::filesystem::path path(const char* name) const {
    return std::filesystem::path(folder_.path().toStdString()) / name;
  }

  std::filesystem::path file(const char* name, std::string_view text) const {
    expectSuccess(writeFileAtomically(path(name), text));
    return path(name);
  }

  std::filesystem::path database(const char* name, const char* sql) const {
    std::filesystem::remove(path(name));
    sqlite3* handle = nullptr;
    if (sqlite3_open(path(name).c_str(), &handle) != SQLITE_OK ||
        sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
      qFatal("%s", sqlite3_errmsg(handle));
    sqlite3_close(handle);
    return path(name);
  }

  Result<ItemPool> imported(PoolSource source) {
    report_ = {};
    const auto made = importPool(source, path("out.rwp"), report_, {});
    if (!made) return tl::unexpected<Error>(made.error());
    return openItemPool(path("out.rwp"));
  }

  PoolSource sourceOf(const std::filesystem::path& path, const char* toml = "") const {
    PoolSource source;
    source.path = path;
    source.format = poolFormatOf(path);
    auto mapping = parsePoolMapping(toml, "m.toml");
    if (!mapping) qFatal("%s", mapping.error().message.c_str());
    source.mapping = std::move(*mapping);
    return source;
  }

  const FeatureReport& feature(std::string_view name) const {
    for (const auto& each : report_.features)
      if (each.feature == name) return each;
    qFatal("no such feature");
  }

  static QByteArray text(const ItemPool& items, const char* key, const char* name) {
    const auto row = items.find(key);
    return row ? QByteArray::fromStdString(toText(items.valueAt(*row, name))) : QByteArray("no such key");
  }

private slots:
  void findsTheTypesOfCells() {
    const auto items = imported(sourceOf(file("apps.csv", kCsv), "key = \"app\""));
    QVERIFY2(items.has_value(), items ? "" : items.error().describe().c_str());
    QCOMPARE(items->size(), 3U);
    QCOMPARE(text(*items, "a", "item_id"), QByteArray("a"));
    QCOMPARE(text(*items, "a", "price"), QByteArray("1.5")); // the first row of a key stands
    QCOMPARE(text(*items, "b", "zip"), QByteArray("10115"));
    QCOMPARE(feature("zip").type, ValueType::String);
    QCOMPARE(feature("installs").type, ValueType::Int64);
    QCOMPARE(feature("tags").type, ValueType::StringList);
    QCOMPARE(feature("price").type, ValueType::String); // one of five is no number
    QCOMPARE(report_.leftOut, std::vector<std::string>{"note"});
    QCOMPARE(report_.import.rowsRead, std::uint64_t{6});
    QCOMPARE(report_.import.badRowCount, std::uint64_t{3});
    QCOMPARE(report_.duplicateKeys, std::uint64_t{1});
    QCOMPARE(report_.import.firstBadRows[0].line, std::uint64_t{4});
  }

  void theMappingWins() {
    const auto items = imported(sourceOf(file("apps.csv", kCsv), R"(key = "app"
missing = ["free"]
ignore = ["installs"]
[columns.price]
feature = "usd"
type = "float32"
[columns.zip]
type = "int64"
[columns.tags]
type = "list of string"
separator = "|"
length = 2
[columns.note]
type = "string"
)"));
    QVERIFY2(items.has_value(), items ? "" : items.error().describe().c_str());
    QCOMPARE(text(*items, "b", "usd"), QByteArray("2"));
    QCOMPARE(text(*items, "c", "usd"), QByteArray("missing"));
    QCOMPARE(text(*items, "a", "zip"), QByteArray("2139"));
    QCOMPARE(text(*items, "a", "tags"), QByteArray("[x, y]"));
    QCOMPARE(feature("usd").wrongTypes, std::uint64_t{0});
    QVERIFY(feature("usd").isGiven);
    QCOMPARE(feature("note").values, std::uint64_t{0});
    QVERIFY(!items->features().find("installs"));
  }

  void countsWhatIsOfAnotherType() {
    const auto items = imported(sourceOf(file("apps.csv", kCsv), R"(key = "app"
others = "ignore"
[columns.price]
type = "float32"
[columns.tags]
type = "list of string"
length = 3
)"));
    QVERIFY(items.has_value());
    QCOMPARE(items->features().schema().size(), std::size_t{3});
    QCOMPARE(feature("price").wrongTypes, std::uint64_t{1});
    QCOMPARE(feature("price").values, std::uint64_t{2});
    QCOMPARE(feature("tags").badValues, std::uint64_t{3});
    QCOMPARE(report_.import.badCellCount, std::uint64_t{4});
    QCOMPARE(report_.import.firstBadCells[2].line, std::uint64_t{5});
    QCOMPARE(report_.import.firstBadCells[2].reason, std::string("price: expected float32, found: free"));
  }

  void readsLines_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::newRow("JSON") << "apps.jsonl"
                          << R"({"key": "a", "price": 1, "tags": ["x", "y"], "kind": "game", "deep": {"x": 1}}
{"key": "b", "price": 2.5, "tags": [], "kind": 7}
not JSON
{"key": "a", "price": 3}
{"key": "c", "price": "free", "tags": [1, "x"], "kind": "tool"}
)";
    QTest::newRow("the engine's lines")
        << "apps.engine"
        << "a\t{\"price\": {\"type\": 0, \"value\": 1}, \"tags\": {\"type\": 5, \"value\": [\"x\", \"y\"]}, "
           "\"kind\": {\"type\": 2, \"value\": \"game\"}, \"deep\": {\"x\": 1}}\n"
           "b\t{\"price\": {\"type\": 1, \"value\": 2.5}, \"tags\": [], \"kind\": 7}\n"
           "not JSON\n"
           "a\t{\"price\": 3}\n"
           "c\t{\"price\": \"free\", \"tags\": [1, \"x\"], \"kind\": \"tool\"}\n";
  }

  void readsLines() {
    QFETCH(QString, name);
    QFETCH(QString, text);
    const auto items = imported(sourceOf(file(name.toLatin1().constData(), text.toStdString())));
    QVERIFY2(items.has_value(), items ? "" : items.error().describe().c_str());
    QCOMPARE(items->size(), 3U);
    QCOMPARE(feature("price").type, ValueType::Float32);
    QVERIFY(feature("price").reason.find("1 of 3 numbers are not whole, the first in line 2") == 0);
    QCOMPARE(feature("price").wrongTypes, std::uint64_t{1});
    QCOMPARE(feature("kind").wrongTypes, std::uint64_t{1});
    QCOMPARE(feature("tags").badValues, std::uint64_t{1});
    QCOMPARE(TestPoolImport::text(*items, "b", "tags"), QByteArray("[]"));
    QCOMPARE(report_.duplicateKeys, std::uint64_t{1});
    QCOMPARE(report_.import.badRowCount, std::uint64_t{2});
    QCOMPARE(report_.import.firstBadRows[0].line, std::uint64_t{3});
    QCOMPARE(report_.leftOut, std::vector<std::string>{"deep"});
  }

  void aSchemaReadsNumbersWrittenAsTexts() {
    const auto path = file("texts.jsonl", "{\"id\": 7, \"price\": \"$4.99\", \"code\": 12}\n"
                                          "{\"id\": 8, \"price\": 3, \"code\": \"x\", \"absent\": null}\n");
    const auto items = imported(sourceOf(path, R"(key = "id"
[columns.price]
type = "float32"
[columns.code]
type = "string"
[columns.later]
type = "list of int64"
)"));
    QVERIFY2(items.has_value(), items ? "" : items.error().describe().c_str());
    QCOMPARE(text(*items, "7", "price"), QByteArray("4.99"));
    QCOMPARE(text(*items, "7", "code"), QByteArray("12"));
    QCOMPARE(feature("later").missing, std::uint64_t{2});
    QCOMPARE(report_.import.badCellCount, std::uint64_t{0});
  }

  void readsTablesOfADatabase() {
    const auto path = database("store.db", R"(
      CREATE TABLE apps(id TEXT PRIMARY KEY, price REAL, installs INTEGER, tags TEXT, "odd ""name" TEXT, raw BLOB);
      CREATE TABLE other(a INTEGER, b INTEGER);
      INSERT INTO apps VALUES ('a', 1, 5, '["x","y"]', 'q', x'00'), ('b', 2.5, 'many', '[]', NULL, NULL),
                              (NULL, 1, 1, NULL, NULL, NULL), ('c', NULL, 7, '["z"]', 'r', NULL);)");
    const auto items = imported(sourceOf(path, "table = \"apps\""));
    QVERIFY2(items.has_value(), items ? "" : items.error().describe().c_str());
    QCOMPARE(items->size(), 3U);
    QCOMPARE(feature("price").type, ValueType::Float32);
    QCOMPARE(feature("installs").type, ValueType::Int64);
    QCOMPARE(feature("installs").wrongTypes, std::uint64_t{1});
    QCOMPARE(text(*items, "a", "tags"), QByteArray("[x, y]"));
    QCOMPARE(text(*items, "b", "tags"), QByteArray("[]"));
    QCOMPARE(text(*items, "a", "odd_name"), QByteArray("q"));
    QCOMPARE(report_.import.badRowCount, std::uint64_t{1});
    QCOMPARE(report_.import.firstBadRows[0].line, std::uint64_t{3});
  }

  void saysWhatIsWrong_data() {
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("toml");
    QTest::addColumn<unsigned>("line"); // 0: no place in the mapping
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const char* source, const char* toml, unsigned line,
                        const char* message) { QTest::newRow(name) << source << toml << line << message; };
    row("no such key column", "apps.csv", "key = \"id\"", 1, "id");
    row("no such column", "apps.csv", "key = \"app\"\n[columns.cost]\ntype = \"int64\"", 2, "cost");
    row("derived name", "apps.csv", "key = \"app\"\n[columns.price]\nfeature = \"used_items\"", 3,
        "used_items");
    row("which table", "two.db", "", 0, "apps, other");
    row("no such table", "two.db", "table = \"users\"", 1, "users");
    row("no such key of a table", "two.db", "table = \"apps\"\nkey = \"nr\"", 2, "nr");
    row("no primary key", "two.db", "table = \"other\"", 0, "other");
    row("no such file", "nothing.jsonl", "", 0, "nothing.jsonl");
  }

  void saysWhatIsWrong() {
    QFETCH(QString, source);
    QFETCH(QString, toml);
    QFETCH(unsigned, line);
    QFETCH(QString, message);
    file("apps.csv", kCsv);
    database("two.db", "CREATE TABLE apps(id TEXT PRIMARY KEY); CREATE TABLE other(a, b);");
    const auto items = imported(sourceOf(path(source.toLatin1().constData()), toml.toLatin1().constData()));
    QVERIFY(!items.has_value());
    QVERIFY2(QString::fromStdString(items.error().message).endsWith(message),
             items.error().describe().c_str());
    QCOMPARE(items.error().span ? items.error().span->line : 0, line);
  }

  void tooMuchThatIsBadWritesNothing() {
    auto source = sourceOf(file("apps.csv", kCsv), "key = \"app\"");
    std::filesystem::remove(path("out.rwp"));
    source.mostBad = 2;
    QCOMPARE(imported(source).error().kind, ErrorKind::InvalidArgument);
    QVERIFY(!std::filesystem::exists(path("out.rwp")));
    QCOMPARE(report_.import.badRowCount, std::uint64_t{3});
    source.mostBad = 3;
    QVERIFY(imported(source).has_value());
  }

  void readsUsers() {
    auto source = sourceOf(file("users.csv", "user_id,last_items\nu1,a|b\nu2,b|a\nu3,a|b\n"));
    source.kind = SnapshotKind::Users;
    PoolReport report;
    QVERIFY(importPool(source, path("users.rwp"), report, {}).has_value());
    const auto users = openUserStore(path("users.rwp")).value();
    QCOMPARE(users.size(), 3U);
    QCOMPARE(toText(users.valueAt(UserId(0), "last_items")), std::string("[a, b]"));
    QCOMPARE(toText(users.valueAt(UserId(1), "user_id")), std::string("u2"));
  }
};

QTEST_GUILESS_MAIN(TestPoolImport)
#include "test_pool_import.moc"
