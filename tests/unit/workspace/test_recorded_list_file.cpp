#include "core/base/file.h"
#include "core/workspace/comparison_text.h"
#include "core/workspace/recorded_list_file.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rankwright;

namespace {

RecordedList sampleList() {
  return {
      .origin = {.workspace = "My \"store\", small",
                 .user = "17",
                 .model = "fm",
                 .context = {{{"country", Value(std::string("Spain"))}, {"hour", Value(std::int64_t{7})}}},
                 .time = 1700000000,
                 .modelDigest = "0123456789abcdef"},
      .items = {{"com.a", "Angry, \"Birds\"", "Games", 0.93125F}, {"com.b", "", "", 0.1F}, {"com.c"}}};
}

} // namespace

class TestRecordedListFile : public QObject {
  Q_OBJECT

private slots:
  void comesBackAsItWas_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("JSON") << QStringLiteral("list.json");
    QTest::newRow("CSV") << QStringLiteral("list.csv");
  }

  void comesBackAsItWas() {
    QFETCH(QString, name);
    QTemporaryDir folder;
    const auto path = folder.filePath(name).toStdString();
    QVERIFY(writeRecordedList(sampleList(), path));
    const auto read = readRecordedList(path);
    QVERIFY2(read, read ? "" : read.error().describe().c_str());
    QCOMPARE(recordedListJson(*read), recordedListJson(sampleList()));
    QVERIFY(!compareLists(*read, sampleList()).items.front().scoreChange.value_or(1));
  }

  void readsWhatPeopleWrite_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("keys");
    const auto row = [](const char* name, const char* text, const char* keys) {
      QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(keys);
    };
    row("one column", "item\nb\na\n", "b a");
    row("tabs and CR LF", "place\titem\r\n2\ta\r\n1\tb\r\n", "b a");
    row("byte order mark", "\xEF\xBB\xBFitem\na\n", "a");
    row("what left has no place", "place,item\n1,a\n,b\n", "a");
    row("places with gaps", "place,item\n7,a\n3,b\n", "b a");
    row("JSON with no more than items", R"({"list": [{"item": "a"}, {"item": "b", "score": null}]})", "a b");
    row("empty list", R"({"list": []})", "");
  }

  void readsWhatPeopleWrite() {
    QFETCH(QByteArray, text);
    const auto list = parseRecordedList(text.toStdString(), "list");
    QVERIFY2(list, list ? "" : list.error().describe().c_str());
    QStringList keys;
    for (const auto& item : list->items)
      keys << QString::fromStdString(item.key);
    QTEST(keys.join(u' '), "keys");
  }

  void saysWhatIsWrongAndWhere_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("error");
    const auto row = [](const char* name, const char* text, const char* error) {
      QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(error);
    };
    row("nothing", " \n", "list:1:1: the file holds no list");
    row("another table", "name,rating\na,4\n",
        "list:1:1: the file has no column \"item\"; its columns are: name, rating");
    row("short row", "place,item\n1,a\n2\n",
        "list:3:1: the row has another number of fields than the header: 1");
    row("place that is no number", "place,item\nfirst,a\n",
        "list:2:1: a place is a whole number from 1, not: first");
    row("place twice", "place,item\n1,a\n1,b\n", "list:3:1: the place is taken already: 1");
    row("item twice", "item\na\nb\na\n", "list:4:1: the item stands in the list twice: a");
    row("score that is no number", "item,score\na,high\n", "list:2:1: the score is no number: high");
    row("stray quote", "item\na\n\"b\n", "list:3:1:");
    row("context that is no object", "item,context\na,Spain\n", "list:2:1:");
    row("broken JSON", "{\"list\": [\n{\"item\": \"a\",\n]}", "list:3:1: the text is no JSON: ");
    row("cut off JSON", "{\"list\": [\n{\"item\"", "list:2:1: the text is no JSON: ");
    row("array", "[1]", "list:1:1: the JSON of a list is one object, not: array");
    row("no list", "{\"user\": \"17\"}", "list:1:1: the JSON has no \"list\"");
    row("list of numbers", "{\"list\": [1]}", "entry 1 of \"list\" is no object: 1");
    row("entry without an item", "{\"list\": [\n{\"item\": \"a\"},\n{\"name\": \"b\"}]}",
        "list:3:1: an entry of the list names no \"item\": {\"name\":\"b\"}");
    row("JSON item twice", "{\"list\": [{\"item\": \"a\"},\n{\"item\": \"a\"}]}",
        "list:2:1: the item stands in the list twice: a");
    row("score of another type", "{\"list\": [{\"item\": \"a\", \"score\": \"1\"}]}",
        "list:1:1: \"score\" is to be a number, not: \"1\"");
    row("user of another type", "{\"user\": 17, \"list\": []}", "\"user\" is to be a text, not: 17");
    row("not UTF-8", "item\na\xFF\n", "not UTF-8");
  }

  void saysWhatIsWrongAndWhere() {
    QFETCH(QByteArray, text);
    QFETCH(QString, error);
    const auto list = parseRecordedList(text.toStdString(), "list");
    QVERIFY(!list);
    const auto said = QString::fromStdString(list.error().describe());
    QVERIFY2(said.contains(error), qPrintable(said));
  }

  void comparisonIsReadAsTheListToo() {
    const auto list = sampleList();
    RecordedList baseline{.origin = {}, .items = {{"com.x"}, {"com.a"}}};
    const auto comparison = compareLists(list, baseline);
    const auto text = comparisonCsv(comparison, list, baseline);
    QVERIFY(QString::fromStdString(text).contains(QStringLiteral("\n,com.x,,,,left,1,,,\n")));
    QCOMPARE(parseRecordedList(text, "csv")->items.size(), list.items.size());
  }
};

QTEST_APPLESS_MAIN(TestRecordedListFile)
#include "test_recorded_list_file.moc"
