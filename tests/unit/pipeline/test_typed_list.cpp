#include "core/pipeline/request.h"
#include "core/pipeline/typed_list.h"

#include <QTest>

#include <random>

using namespace rankwright;

namespace {

using Elements = std::vector<std::string>;

/// Elements of the letters that mean something in a list, and of some that do not.
class RandomLists {
public:
  Elements draw() {
    Elements elements(1 + random_() % 4);
    for (auto& element : elements)
      for (auto letters = random_() % 5; letters > 0; --letters)
        element += kLetters[random_() % kLetters.size()];
    return elements;
  }

private:
  inline static const Elements kLetters{"a", "\"", ",", " ", "\t", "热", "\"\""};
  std::mt19937_64 random_{11};
};

} // namespace

/// Lists as people type them.
class TestTypedList : public QObject {
  Q_OBJECT

private slots:
  void listsAreRead_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Elements>("elements");
    const auto row = [](const char* name, const char* text, const Elements& elements) {
      QTest::newRow(name) << QByteArray(text) << elements;
    };
    row("one", "a", {"a"});
    row("blanks at commas", "a , b", {"a", "b"});
    row("a comma inside", "\"a, b\", c", {"a, b", "c"});
    row("a quote inside", "\"say \"\"hi\"\"\"", {"say \"hi\""});
    row("a quote that does not begin", "5\" screen, b", {"5\" screen", "b"});
    row("blanks that count", "\" a \"", {" a "});
    row("an empty one", "a,,b", {"a", "", "b"});
    row("an empty one at the end", "a,", {"a", ""});
    row("quotes around nothing", "\"\"", {""});
  }
  void listsAreRead() {
    QFETCH(QByteArray, text);
    const auto read = parseTypedList(text.toStdString());
    QVERIFY(read);
    QTEST(*read, "elements");
  }

  void faultsAreTold_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("not closed") << QByteArray("a, \"b, c") << QByteArray("the quote is not closed: \"b, c");
    QTest::newRow("closed by a doubled one")
        << QByteArray("\"a\"\"") << QByteArray("the quote is not closed: \"a\"\"");
    QTest::newRow("text behind a quote")
        << QByteArray("\"a\" b, c") << QByteArray("behind a closing quote there must be a comma, not: b, c");
  }
  void faultsAreTold() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, error);
    const auto read = parseTypedList(text.toStdString());
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Parse);
    QCOMPARE(QByteArray::fromStdString(read.error().message), error);
  }

  void everyListComesBack() {
    RandomLists lists;
    for (int i = 0; i < 20'000; ++i) {
      const auto elements = lists.draw();
      const auto text = typedList(elements);
      const auto back = parseTypedList(text);
      QVERIFY2(back && *back == elements, text.c_str());
      // One way of writing: what is shown is shown again.
      QCOMPARE(typedList(*back), text);
    }
  }

  void everyTextIsAListOrSaysWhyNot() {
    RandomLists lists;
    for (int i = 0; i < 20'000; ++i) {
      std::string text;
      for (const auto& part : lists.draw())
        text += part;
      const auto read = parseTypedList(text);
      if (!read) continue;
      QVERIFY2(*parseTypedList(typedList(*read)) == *read, text.c_str());
    }
  }

  void valuesComeBackThroughTheirText() {
    const auto schema = Schema::of({{"tags", ValueType::StringList},
                                    {"counts", ValueType::Int64List},
                                    {"weights", ValueType::Float32List}})
                            .value();
    const std::vector<NamedValue> values = {{"tags", Elements{"Food, drink", "Games", ""}},
                                            {"counts", std::vector<std::int64_t>{-1, 7}},
                                            {"weights", std::vector<float>{0.1F, 1e-7F}}};
    for (const auto& [name, value] : values) {
      const auto read = parseUserFeature(schema, name, typedText(value));
      QVERIFY2(read && read->second == value, name.c_str());
    }
    const auto refused = parseUserFeature(schema, "tags", "\"Food, drink");
    QCOMPARE(refused.error().message,
             std::string("the user feature 'tags': the quote is not closed: \"Food, drink"));
  }
};

QTEST_GUILESS_MAIN(TestTypedList)
#include "test_typed_list.moc"
