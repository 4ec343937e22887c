#include "core/index/engine_index.h"

#include "core/base/file.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rankwright;

namespace {

ItemPool pool() {
  FeatureTableBuilder none{Schema()};
  for (int i = 0; i < 3; ++i)
    if (!none.appendRow({})) qFatal("an empty row");
  return ItemPool(RowKeys::of({"a", "b", "101"}).value(), none.finish());
}

} // namespace

class TestEngineIndex : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;

  Result<EngineIndex> read(const QByteArray& json) const {
    const auto path = std::filesystem::path(folder_.path().toStdString()) / "index.json";
    const auto status =
        writeFileAtomically(path, std::string_view(json.data(), static_cast<std::size_t>(json.size())));
    if (!status) qFatal("%s", status.error().message.c_str());
    return readEngineIndex(path, pool());
  }

private slots:
  void readsAllForms_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QList<quint32>>("items"); // under the key "k"
    QTest::newRow("entries with scores")
        << QByteArray(R"([{"key": "k", "values": [{"key": "a", "score": 0.5}, {"key": "b", "score": 0.9}]}])")
        << QList<quint32>{1, 0};
    QTest::newRow("numbers of documents")
        << QByteArray(R"({"k": [{"doc_id": 101, "weight": 0.9}, {"doc_id": "a", "weight": 0.1}]})")
        << QList<quint32>{2, 0};
    QTest::newRow("pairs") << QByteArray(R"([{"key": "k", "value": [{"a": 0.1}, {"b": 0.2}]}])")
                           << QList<quint32>{1, 0};
    QTest::newRow("one entry") << QByteArray(R"({"key": "k", "value": [{"101": 0.85}, {"a": 0.76}]})")
                               << QList<quint32>{2, 0};
  }

  void readsAllForms() {
    QFETCH(QByteArray, json);
    const auto read = this->read(json);
    QVERIFY2(read.has_value(), read ? "" : read.error().describe().c_str());
    const auto postings = read->index.find("k");
    QVERIFY(postings.has_value());
    QList<quint32> items;
    for (const auto& posting : postings->decoded())
      items << posting.item.value();
    QTEST(items, "items");
  }

  void unknownItemsAreCounted() {
    const auto read =
        this->read(R"([{"key": "k", "values": [{"key": "a", "score": 1}, {"key": "z", "score": 1}]}])");
    QCOMPARE(read->unknownItems, std::uint64_t{1});
    QCOMPARE(read->index.postingCount(), std::uint64_t{1});
  }

  void otherFormsAreErrors_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("kind");
    QTest::newRow("no JSON") << QByteArray("key\titem:1") << int(ErrorKind::Parse);
    QTest::newRow("a number") << QByteArray("7") << int(ErrorKind::Type);
    QTest::newRow("entry without key") << QByteArray(R"([{"values": []}])") << int(ErrorKind::Type);
    QTest::newRow("postings without weights") << QByteArray(R"({"k": ["a"]})") << int(ErrorKind::Type);
    QTest::newRow("weight in words") << QByteArray(
                                            R"([{"key": "k", "values": [{"key": "a", "score": "x"}]}])")
                                     << int(ErrorKind::Type);
  }

  void otherFormsAreErrors() {
    QFETCH(QByteArray, json);
    const auto read = this->read(json);
    QVERIFY(!read);
    QTEST(int(read.error().kind), "kind");
  }
};

QTEST_GUILESS_MAIN(TestEngineIndex)
#include "test_engine_index.moc"
