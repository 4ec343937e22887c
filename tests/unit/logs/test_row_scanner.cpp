#include "core/logs/row_scanner.h"

#include <QTest>

#include <random>

using namespace rankwright;

namespace {

using Rows = QList<QStringList>;

Rows scan(const std::string& text, const DelimitedFormat& format) {
  Rows rows;
  RowScanner scanner(text, format);
  while (scanner.next()) {
    QStringList row;
    for (const auto field : scanner.fields())
      row << QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size()));
    rows << (scanner.fault() ? QStringList{QStringLiteral("fault")} : row);
  }
  return rows;
}

/// A field as RFC 4180 writes it.
std::string written(const std::string& field) {
  if (field.find_first_of(",\"\n\r") == std::string::npos && !field.empty()) return field;
  std::string text = "\"";
  for (const char c : field)
    text += c == '"' ? std::string("\"\"") : std::string(1, c);
  return text + '"';
}

} // namespace

class TestRowScanner : public QObject {
  Q_OBJECT

private slots:
  void cutsRows_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Rows>("rows");
    QTest::newRow("plain") << QByteArray("a,b\nc,d\n") << Rows{{"a", "b"}, {"c", "d"}};
    QTest::newRow("no last line end") << QByteArray("a,b\nc,d") << Rows{{"a", "b"}, {"c", "d"}};
    QTest::newRow("carriage returns") << QByteArray("a,b\r\nc,d\r\n") << Rows{{"a", "b"}, {"c", "d"}};
    QTest::newRow("empty fields") << QByteArray(",\n,,\n") << Rows{{"", ""}, {"", "", ""}};
    QTest::newRow("empty lines are none") << QByteArray("a,b\n\n\r\nc,d\n") << Rows{{"a", "b"}, {"c", "d"}};
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "a,b\n")
                                     << Rows{{"a", "b"}};
    QTest::newRow("delimiter in quotes") << QByteArray("\"a,b\",c\n") << Rows{{"a,b", "c"}};
    QTest::newRow("line end in quotes") << QByteArray("\"a\nb\",c\nd,e\n") << Rows{{"a\nb", "c"}, {"d", "e"}};
    QTest::newRow("doubled quotes") << QByteArray("\"say \"\"hi\"\"\",c\n") << Rows{{"say \"hi\"", "c"}};
    QTest::newRow("quote inside a field") << QByteArray("5\" disc,c\n") << Rows{{"5\" disc", "c"}};
    QTest::newRow("only quotes") << QByteArray("\"\",\"\"\"\"\n") << Rows{{"", "\""}};
    QTest::newRow("a stray quote ends with its line")
        << QByteArray("\"a,b\nc,d\n") << Rows{{"fault"}, {"c", "d"}};
    QTest::newRow("text after a quote") << QByteArray("\"a\"b,c\nd,e\n") << Rows{{"fault"}, {"d", "e"}};
    QTest::newRow("empty") << QByteArray() << Rows{};
  }

  void cutsRows() {
    QFETCH(QByteArray, text);
    QTEST(scan(text.toStdString(), {}), "rows");
  }

  void withoutQuoting() { QCOMPARE(scan("\"a\tb\n", {'\t', false, true}), (Rows{{"\"a", "b"}})); }

  void countsLines() {
    const std::string text = "a,b\n\n\"c\nd\",e\nf,g\n";
    RowScanner scanner(text, {});
    QList<quint64> lines;
    while (scanner.next())
      lines << scanner.line();
    QCOMPARE(lines, (QList<quint64>{1, 3, 5}));
  }

  /// Whatever is written by the rules is read back.
  void readsWhatIsWritten() {
    std::mt19937 random(7);
    const std::string alphabet = "ab,\"\n\r ;";
    for (int round = 0; round < 500; ++round) {
      Rows expected;
      std::string text;
      for (unsigned row = 0, rows = random() % 5; row < rows; ++row) {
        QStringList fields;
        for (unsigned column = 0; column < 3; ++column) {
          std::string field;
          for (unsigned i = 0, length = random() % 6; i < length; ++i)
            field += alphabet[random() % alphabet.size()];
          fields << QString::fromStdString(field);
          text += (column > 0 ? "," : "") + written(field);
        }
        expected << fields;
        text += random() % 2 == 0 ? "\n" : "\r\n";
      }
      QCOMPARE(scan(text, {}), expected);
    }
  }
};

QTEST_GUILESS_MAIN(TestRowScanner)
#include "test_row_scanner.moc"
