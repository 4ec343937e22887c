#include "core/logs/delimited_store.h"

#include "core/base/file.h"
#include "core/logs/delimited_sniffer.h"
#include "tests/unit/logs/expect_success.h"
#include "tests/unit/logs/real_data.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rankwright;

namespace {

/// The file with the roles that are guessed for it.
DelimitedTable guessed(const std::filesystem::path& path, TableKind kind) {
  const auto table = sniffDelimited(path);
  if (!table) qFatal("%s", table.error().describe().c_str());
  return {path, table->format, guessMapping(*table, kind)};
}

QString textOf(const Value& value) {
  return QString::fromStdString(toText(value));
}

} // namespace

class TestDelimitedStore : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;

  std::filesystem::path file(const char* name, const QByteArray& text) const {
    const auto path = std::filesystem::path(folder_.path().toStdString()) / name;
    expectSuccess(
        writeFileAtomically(path, std::string_view(text.data(), static_cast<std::size_t>(text.size()))));
    return path;
  }

  DelimitedTable log(const QByteArray& text) const {
    return guessed(file("log.csv", text), TableKind::Interactions);
  }
  DelimitedTable items(const QByteArray& text) const {
    return guessed(file("items.csv", text), TableKind::Items);
  }

  static StoreExport read(const DelimitedFiles& files) {
    auto store = readDelimitedStore(files, {});
    if (!store) qFatal("%s", store.error().describe().c_str());
    return std::move(*store);
  }

private slots:
  void readsInteractions() {
    const auto store = read({log("user,item,cnt,time,city\nann,chess,3,2017-11-07,Rome\nbob,maps,1,,Rome\n"
                                 "ann,maps,2,100,Oslo\n")});
    QCOMPARE(store.users, (std::vector<std::string>{"ann", "bob"}));
    QCOMPARE(store.items.size(), 2U);
    QCOMPARE(textOf(store.items.valueAt(ItemId(1), "item_id")), QStringLiteral("maps"));
    QCOMPARE(store.interactions.size(), std::size_t{3});
    QCOMPARE(store.interactions[0].time, std::optional<std::int64_t>(1'510'012'800));
    QCOMPARE(store.interactions[0].count, 3.0F);
    QCOMPARE(store.interactions[1].time, std::optional<std::int64_t>());
    QCOMPARE(store.contexts.rowCount(), 2U);
    QCOMPARE(textOf(store.contexts.valueAt(store.interactions[2].context, "city")), QStringLiteral("Oslo"));
    QCOMPARE(store.report.rowsRead, std::uint64_t{3});
    QCOMPARE(store.report.badRowCount, std::uint64_t{0});
  }

  void joinsItemsAndUsers() {
    const auto users = guessed(file("users.csv", "user,age\nbob,30\neve,40\n"), TableKind::Users);
    const auto store = read({log("user,item\nann,1\nbob,2\n"),
                             items("item,title,tags\n1,Chess,a|b\n2,Maps,b\n3,Zip,a\n"), users});
    QCOMPARE(store.items.size(), 3U);
    QCOMPARE(textOf(store.items.valueAt(*store.items.find("1"), "name")), QStringLiteral("Chess"));
    QCOMPARE(textOf(store.items.valueAt(*store.items.find("1"), "tags")), QStringLiteral("[a, b]"));
    QCOMPARE(store.users, (std::vector<std::string>{"bob", "eve", "ann"}));
    QCOMPARE(textOf(store.userFeatures.valueAt(0, "age")), QStringLiteral("30"));
    QCOMPARE(textOf(store.userFeatures.valueAt(2, "age")), QStringLiteral("missing"));
  }

  void badRowsAreListed_data() {
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("too few fields") << QByteArray("ann,1") << QByteArray("expected 4 fields, found 2");
    QTest::newRow("no user") << QByteArray(",1,1,x") << QByteArray("the user is missing");
    QTest::newRow("no item") << QByteArray("ann,,1,x") << QByteArray("the item is missing");
    QTest::newRow("count of none") << QByteArray("ann,1,0,x") << QByteArray("from 1 on: 0");
    QTest::newRow("count in words") << QByteArray("ann,1,many,x") << QByteArray("from 1 on: many");
    QTest::newRow("no UTF-8") << QByteArray("ann,1,1,\xE9") << QByteArray("\\xE9");
    QTest::newRow("open quote") << QByteArray("ann,1,1,\"x") << QByteArray("quote");
    QTest::newRow("unknown item") << QByteArray("ann,99,1,x") << QByteArray("no such item: 99");
  }

  void badRowsAreListed() {
    QFETCH(QByteArray, row);
    QFETCH(QByteArray, reason);
    auto table = log("user,item,cnt,city\nann,1,1,x\nbob,1,2,x\n");
    // The file's beginning is checked as a whole, so that the damage lies further down.
    const QByteArray good = QByteArray("ann,1,1,x\n").repeated(120'000);
    table.path = file("log.csv", "user,item,cnt,city\n" + good + row + "\nbob,1,2,x\n");
    const auto store = read({table, items("item,name\n1,Chess\n2,Maps\n")});
    QCOMPARE(store.report.badRowCount, std::uint64_t{1});
    QCOMPARE(store.report.firstBadRows[0].line, std::uint64_t{120'002});
    QVERIFY2(QByteArray::fromStdString(store.report.firstBadRows[0].reason).contains(reason),
             store.report.firstBadRows[0].reason.c_str());
    QCOMPARE(store.interactions.size(), std::size_t{120'001});
  }

  void unreadableFeaturesAreMissing() {
    auto table = items("item,size\n1,10\n2,20\n");
    table.path = file("items.csv", "item,size\n1,10\n2,Varies\n");
    const auto store = read({log("user,item\nann,1\nbob,2\n"), table});
    QCOMPARE(store.items.size(), 2U);
    QVERIFY(isMissing(store.items.valueAt(ItemId(1), "size")));
    QCOMPARE(store.report.badRowCount, std::uint64_t{0});
    QCOMPARE(store.report.badCellCount, std::uint64_t{1});
    QCOMPARE(store.report.firstBadCells[0].line, std::uint64_t{3});
  }

  void labelsLeaveRowsOut() {
    const auto store = read({log("user,item,click\nann,1,1\nann,2,0\nbob,2,1\n")});
    QCOMPARE(store.interactions.size(), std::size_t{2});
    QCOMPARE(store.report.leftOutCount, std::uint64_t{1});
    QCOMPARE(store.report.badRowCount, std::uint64_t{0});
  }

  void onlyBadRowsAreAnError() {
    auto table = log("user,item,cnt\nann,1,1\nbob,2,1\n");
    table.path = file("log.csv", "user,item,cnt\nann,1,0\nbob,2,0\n");
    const auto store = readDelimitedStore({table}, {});
    QVERIFY(!store);
    QCOMPARE(store.error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(store.error().span->line, 2U);
  }

  void mappingsThatMakeNoSense_data() {
    QTest::addColumn<QStringList>("mapping"); // of the columns a, b, c
    QTest::addColumn<QString>("message");
    QTest::newRow("no user") << QStringList{"item", "context", "ignore"} << "is the user";
    QTest::newRow("two users") << QStringList{"user", "user", "item"} << "b";
    QTest::newRow("two times") << QStringList{"user", "item", "time"} << ""; // the good one, to compare with
    QTest::newRow("name twice") << QStringList{"user", "item", "context::ann"} << "";
    QTest::newRow("name of a profile") << QStringList{"user", "item", "context::used_items"} << "used_items";
    QTest::newRow("name that rules cannot use") << QStringList{"user", "item", "context::1st"} << "1st";
  }

  void mappingsThatMakeNoSense() {
    QFETCH(QStringList, mapping);
    QFETCH(QString, message);
    std::vector<ColumnMapping> columns{{"a"}, {"b"}, {"c"}};
    for (std::size_t i = 0; i < 3; ++i) {
      columns[i].name = columns[i].column;
      expectSuccess(applyMappingText(mapping[qsizetype(i)].toStdString(), columns[i]));
    }
    const auto status = checkMapping(TableKind::Interactions, columns);
    QCOMPARE(status.has_value(), message.isEmpty());
    if (!status) QVERIFY(status.error().message.ends_with(message.toStdString()));
  }

  void sameNameOfItemAndContext() {
    const auto status = checkFiles({log("user,item,size\na,1,2\nb,2,3\n"), items("item,size\n1,2\n2,4\n")});
    QCOMPARE(status.error().kind, ErrorKind::Conflict);
    QVERIFY(status.error().message.ends_with("size"));
  }

  void cancelStops() {
    std::stop_source stop;
    stop.request_stop();
    const auto store = readDelimitedStore({log("user,item\na,1\nb,2\n")}, {stop.get_token(), {}});
    QCOMPARE(store.error().kind, ErrorKind::Cancelled);
  }

  void previewShowsFaults() {
    auto table = items("item,size,tags\n1,10,a|b\n2,20,a|b\n");
    table.path = file("items.csv", "item,size,tags\n1,10,a|b\n,x,a\n3\n");
    const auto preview = previewDelimited(table);
    QVERIFY(preview.has_value());
    QCOMPARE(preview->rows.size(), std::size_t{2});
    QCOMPARE(preview->rows[0].cells[2].text, std::string("[a, b]"));
    QCOMPARE(preview->rows[1].line, std::uint64_t{3});
    QVERIFY(!preview->rows[1].cells[0].error.empty());
    QVERIFY(!preview->rows[1].cells[1].error.empty());
    QCOMPARE(preview->rows[1].cells[1].text, std::string("x"));
    QCOMPARE(preview->report.badRowCount, std::uint64_t{1});
  }

  void readsMovieLens() {
    const auto folder = realData("ml100k");
    RW_NEED_DATA(folder);
    const auto store = read({guessed(folder / "ml-100k.inter", TableKind::Interactions),
                             guessed(folder / "ml-100k.item", TableKind::Items),
                             guessed(folder / "ml-100k.user", TableKind::Users)});
    QCOMPARE(store.interactions.size(), std::size_t{100'000});
    QCOMPARE(store.users.size(), std::size_t{943});
    QCOMPARE(store.items.size(), 1'682U);
    QCOMPARE(store.report.badRowCount, std::uint64_t{0});
    const auto first = *store.items.find("1");
    QCOMPARE(textOf(store.items.valueAt(first, "name")), QStringLiteral("Toy Story"));
    QCOMPARE(textOf(store.items.valueAt(first, "class")), QStringLiteral("[Animation, Children's, Comedy]"));
  }

  void readsTaobao() {
    const auto path = realData("taobao") / "UserBehavior.csv";
    RW_NEED_DATA(path);
    const auto store = read({guessed(path, TableKind::Interactions)});
    QCOMPARE(store.interactions.size(), std::size_t{84'475});
    QVERIFY(store.interactions[0].time.has_value());
  }

  /// A dirty file: apps that stand in it again, and one row that lacks a field.
  void readsGooglePlay() {
    const auto path = realData("googleplay") / "googleplaystore.csv";
    RW_NEED_DATA(path);
    const auto store = read({log("user,item\nann,Coloring book moana\n"), guessed(path, TableKind::Items)});
    QCOMPARE(store.report.rowsRead, std::uint64_t{10'842});
    QCOMPARE(store.items.size() + store.report.badRowCount, std::uint64_t{10'841});
    const auto app = *store.items.find("Coloring book moana");
    QCOMPARE(textOf(store.items.valueAt(app, "installs")), QStringLiteral("500000"));
  }
};

QTEST_GUILESS_MAIN(TestDelimitedStore)
#include "test_delimited_store.moc"
