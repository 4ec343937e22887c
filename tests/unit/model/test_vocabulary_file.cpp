#include "core/base/file.h"
#include "core/model/vocabulary_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace rankwright;

namespace {

FeatureEncoder exampleEncoder() {
  constexpr auto kLowest = std::numeric_limits<std::int64_t>::min();
  return FeatureEncoder::of(
             {{"user", ValueType::String, Vocabulary<std::string>({"", "\"quoted\"", "Ünïcode"})},
              {"age", ValueType::Int64, Vocabulary<std::int64_t>({kLowest, -1, 0, 33})},
              {"tags", ValueType::StringList, Hashing{500}},
              {"never seen", ValueType::Int64List, Vocabulary<std::int64_t>(std::vector<std::int64_t>{})},
              {"price", ValueType::Float32, NumberScaling{}},
              {"rating", ValueType::Float32, Standardisation{3.1415926535897931, 0.1}},
              {"size", ValueType::Float32, NumberBuckets{{-1.1F, 0, 1e-30F, 77.5F}}},
              {"words", ValueType::StringList, Hashing{501}, Pooling::Root}})
      .value();
}

} // namespace

class TestVocabularyFile : public QObject {
  Q_OBJECT

private slots:
  void readsWhatItWrote() {
    QVERIFY(writeVocabulary(exampleEncoder(), path()));
    const auto read = readVocabulary(path());
    QVERIFY2(read, read ? "" : read.error().message.c_str());
    QCOMPARE(read->idCount(), exampleEncoder().idCount());
    for (std::size_t f = 0; f < read->fields().size(); ++f) {
      QCOMPARE(read->fields()[f].name(), exampleEncoder().fields()[f].name());
      QCOMPARE(read->fields()[f].type(), exampleEncoder().fields()[f].type());
      QCOMPARE(read->fields()[f].schemeName(), exampleEncoder().fields()[f].schemeName());
      QCOMPARE(read->fields()[f].idCount(), exampleEncoder().fields()[f].idCount());
    }
    QCOMPARE(std::get<Standardisation>(read->fields()[5].scheme()),
             std::get<Standardisation>(exampleEncoder().fields()[5].scheme()));
    QCOMPARE(std::get<NumberBuckets>(read->fields()[6].scheme()),
             std::get<NumberBuckets>(exampleEncoder().fields()[6].scheme()));
    QCOMPARE(read->fields()[7].pooling(), Pooling::Root);
    QCOMPARE(read->fields()[2].pooling(), Pooling::Mean);
    QCOMPARE(std::get<Vocabulary<std::string>>(read->fields()[0].scheme()).values(),
             std::get<Vocabulary<std::string>>(exampleEncoder().fields()[0].scheme()).values());
    QCOMPARE(std::get<Vocabulary<std::int64_t>>(read->fields()[1].scheme()).values(),
             std::get<Vocabulary<std::int64_t>>(exampleEncoder().fields()[1].scheme()).values());
  }

  void theFirstVersionIsRead() {
    const std::string_view text = R"({"format": "rankwright vocabulary", "version": 1, "fields": [
      {"name": "tags", "type": "list of string", "scheme": "vocabulary", "values": ["a", "b"]},
      {"name": "price", "type": "float32", "scheme": "number"}]})";
    QVERIFY(writeFileAtomically(path(), text));
    const auto read = readVocabulary(path());
    QVERIFY2(read, read ? "" : read.error().message.c_str());
    QCOMPARE(read->idCount(), std::int64_t{6});
    QCOMPARE(read->fields()[0].pooling(), Pooling::Mean);
  }

  void damage_data() {
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<ErrorKind>("kind");
    const auto corrupt = [](const char* name, const char* from, const char* to) {
      QTest::newRow(name) << QByteArray(from) << QByteArray(to) << ErrorKind::Corrupt;
    };
    corrupt("no JSON", "{", "[");
    corrupt("another format", "rankwright vocabulary", "words");
    corrupt("no fields", "\"fields\"", "\"fjelds\"");
    corrupt("unknown type", "\"string\"", "\"text\"");
    corrupt("empty name", "\"user\"", "\"\"");
    corrupt("scheme of another type", "\"number\"", "\"vocabulary\"");
    corrupt("unknown scheme", "\"hashing\"", "\"guessing\"");
    corrupt("no buckets", "500", "0");
    corrupt("absurdly many buckets", "500", "99999999999");
    corrupt("values that are not sorted", "33", "-7");
    corrupt("value of another type", "33", "\"33\"");
    corrupt("fraction", "33", "33.5");
    corrupt("value beyond int64", "33", "18446744073709551615");
    corrupt("no values", "\"values\"", "\"valves\"");
    corrupt("no deviation", "\"deviation\"", "\"variation\"");
    corrupt("no deviation at all", "0.1", "0.0");
    corrupt("borders that do not ascend", "77.5", "-7.5");
    corrupt("unknown pooling", "\"sqrt\"", "\"max\"");
    QTest::newRow("a later version") << QByteArray("\"version\": 2") << QByteArray("\"version\": 3")
                                     << ErrorKind::Unsupported;
  }

  void damage() {
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(ErrorKind, kind);
    QVERIFY(writeVocabulary(exampleEncoder(), path()));
    auto text = QByteArray::fromStdString(readTextFile(path()).value());
    QVERIFY2(text.contains(from), text.constData());
    text.replace(text.indexOf(from), from.size(), to);
    QVERIFY(writeFileAtomically(path(), text.toStdString()));
    const auto read = readVocabulary(path());
    QVERIFY(!read);
    QVERIFY2(read.error().kind == kind, read.error().message.c_str());
    QVERIFY(QString::fromStdString(read.error().message).endsWith("vocabulary.json"));
  }

  void textThatIsNotUtf8IsRefused() {
    const auto encoder =
        FeatureEncoder::of({{"user", ValueType::String, Vocabulary<std::string>({"\xff"})}}).value();
    QCOMPARE(writeVocabulary(encoder, path()).error().kind, ErrorKind::InvalidArgument);
  }

private:
  std::filesystem::path path() const { return folder_.filePath("vocabulary.json").toStdString(); }

  QTemporaryDir folder_;
};

QTEST_APPLESS_MAIN(TestVocabularyFile)
#include "test_vocabulary_file.moc"
