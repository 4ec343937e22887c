#include "core/logs/cell_value.h"

#include <QTest>

using namespace rankwright;

class TestCellValue : public QObject {
  Q_OBJECT

private slots:
  void readsCells_data() {
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("value"); // empty: it cannot be read
    constexpr int kInt = 0;
    constexpr int kFloat = 1;
    constexpr int kText = 2;
    constexpr int kInts = 3;
    constexpr int kTexts = 5;
    const auto row = [](const char* name, const char* cell, int type, const char* value) {
      QTest::newRow(name) << QByteArray(cell) << type << QByteArray(value);
    };
    row("whole number", "42", kInt, "42");
    row("negative", "-7", kInt, "-7");
    row("spaces around", " 42 ", kInt, "42");
    row("thousands and more", "10,000+", kInt, "10000");
    row("millions", "1,234,567", kInt, "1234567");
    row("no thousands", "1,5", kInt, "");
    row("no thousands either", "1234,567", kInt, "");
    row("boolean", "TRUE", kInt, "1");
    row("fraction is no whole number", "1.5", kInt, "");
    row("too large", "99999999999999999999", kInt, "");
    row("fraction", "1.5", kFloat, "1.5");
    row("dollars", "$4.99", kFloat, "4.99");
    row("percent", "87%", kFloat, "87");
    row("infinite", "inf", kFloat, "");
    row("text as number", "19M", kFloat, "");
    row("text", "19M", kText, "19M");
    row("missing number", "", kInt, "missing");
    row("not a number is missing", "NaN", kFloat, "missing");
    row("null", "\\N", kText, "missing");
    row("not available", "N/A", kInt, "missing");
    row("list", "a| b|c", kTexts, "[a, b, c]");
    row("empty parts", "|a||", kTexts, "[a]");
    row("only separators", "||", kTexts, "missing");
    row("list of numbers", "1|20", kInts, "[1, 20]");
    row("list with text", "1|x", kInts, "");
  }

  void readsCells() {
    QFETCH(QByteArray, cell);
    QFETCH(int, type);
    QFETCH(QByteArray, value);
    const auto read = parseCell(cell.toStdString(), static_cast<ValueType>(type), '|');
    QCOMPARE(read.has_value(), !value.isEmpty());
    if (read)
      QCOMPARE(QByteArray::fromStdString(toText(*read)), value);
    else
      QCOMPARE(read.error().kind, ErrorKind::Type);
  }

  void readsTimes_data() {
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<qint64>("seconds"); // -1: it is no time
    const auto row = [](const char* name, const char* cell, qint64 seconds) {
      QTest::newRow(name) << QByteArray(cell) << seconds;
    };
    row("seconds", "881250949", 881'250'949);
    row("seconds with fraction", "881250949.0", 881'250'949);
    row("milliseconds", "1511544070123", 1'511'544'070);
    row("epoch", "1970-01-01", 0);
    row("leap day", "2020-02-29", 1'582'934'400);
    row("minutes", "2017-11-07 9:30", 1'510'047'000);
    row("seconds of a day", "2017-11-07T09:30:15", 1'510'047'015);
    row("UTC", "2017-11-07T09:30:15.25Z", 1'510'047'015);
    row("slashes", "2017/11/07", 1'510'012'800);
    row("no such day", "2019-02-29", -1);
    row("no such hour", "2017-11-07 25:00", -1);
    row("words", "January 7, 2018", -1);
    row("empty", "", -1);
  }

  void readsTimes() {
    QFETCH(QByteArray, cell);
    QTEST(qint64(timeIn(cell.toStdString()).value_or(-1)), "seconds");
  }

  void readsLabels() {
    QCOMPARE(labelIn("1"), std::optional(true));
    QCOMPARE(labelIn("False"), std::optional(false));
    QCOMPARE(labelIn("0.0"), std::optional(false));
    QCOMPARE(labelIn("2"), std::optional<bool>());
  }
};

QTEST_GUILESS_MAIN(TestCellValue)
#include "test_cell_value.moc"
