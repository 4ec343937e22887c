#include "core/logs/tsv_reader.h"

#include "core/base/file.h"
#include "tests/unit/logs/expect_success.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace rankwright;

namespace {

constexpr std::array<std::string_view, 2> kColumns = {"a", "b"};

struct Reading {
  std::vector<std::string> rows; ///< fields joined by |
  ImportReport report;
};

} // namespace

class TestTsvReader : public QObject {
  Q_OBJECT

private:
  QTemporaryDir folder_;

  std::filesystem::path write(const QByteArray& text) const {
    const auto path = std::filesystem::path(folder_.path().toStdString()) / "table.tsv";
    expectSuccess(
        writeFileAtomically(path, std::string_view(text.data(), static_cast<std::size_t>(text.size()))));
    return path;
  }

  Reading read(const QByteArray& text) const {
    Reading reading;
    auto reader = TsvReader::open(write(text), kColumns, reading.report).value();
    while (reader.next())
      reading.rows.push_back(std::string(reader[0]) + "|" + std::string(reader[1]));
    return reading;
  }

private slots:
  void readsRows_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("header alone") << QByteArray("a\tb\n") << QStringList();
    QTest::newRow("header without end") << QByteArray("a\tb") << QStringList();
    QTest::newRow("two rows") << QByteArray("a\tb\n1\t2\n3\t4\n") << QStringList{"1|2", "3|4"};
    QTest::newRow("last line without end") << QByteArray("a\tb\n1\t2") << QStringList{"1|2"};
    QTest::newRow("Windows line ends") << QByteArray("a\tb\r\n1\t2\r\n") << QStringList{"1|2"};
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "a\tb\n1\t2\n")
                                     << QStringList{"1|2"};
    QTest::newRow("empty fields") << QByteArray("a\tb\n\t\n") << QStringList{"|"};
    QTest::newRow("quotes mean nothing") << QByteArray("a\tb\n\"1\t2\"\n") << QStringList{"\"1|2\""};
  }

  void readsRows() {
    QFETCH(const QByteArray, text);
    QFETCH(const QStringList, rows);
    const auto reading = read(text);
    QStringList found;
    for (const auto& row : reading.rows)
      found << QString::fromStdString(row);
    QCOMPARE(found, rows);
    QCOMPARE(reading.report.badRowCount, 0U);
  }

  void countsBadRows_data() {
    QTest::addColumn<QByteArray>("badLine");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("too few fields") << QByteArray("1") << QByteArray("expected 2 fields, found 1: 1");
    QTest::newRow("too many fields") << QByteArray("1\t2\t3")
                                     << QByteArray("expected 2 fields, found 3: 1\\x092\\x093");
    QTest::newRow("empty line") << QByteArray("") << QByteArray("expected 2 fields, found 1: ");
    QTest::newRow("broken UTF-8") << QByteArray("1\tCaf\xE9")
                                  << QByteArray("field 2 is not valid UTF-8: Caf\\xE9");
    QTest::newRow("over-long line") << QByteArray(2 << 20, 'x') + "\t2"
                                    << QByteArray("the line is longer than 1048576 bytes: 2097154");
  }

  void countsBadRows() {
    QFETCH(const QByteArray, badLine);
    QFETCH(const QByteArray, reason);
    const auto reading = read("a\tb\n1\t2\n" + badLine + "\n3\t4\n");
    QCOMPARE(reading.rows, (std::vector<std::string>{"1|2", "3|4"}));
    QCOMPARE(reading.report.rowsRead, 3U);
    QCOMPARE(reading.report.badRowCount, 1U);
    QCOMPARE(reading.report.firstBadRows.size(), 1U);
    QCOMPARE(reading.report.firstBadRows[0].line, 3U);
    QCOMPARE(QByteArray::fromStdString(reading.report.firstBadRows[0].reason), reason);
  }

  void keepsTheFirstTenBadRows() {
    const auto reading = read("a\tb\n" + QByteArray("bad\n").repeated(25));
    QCOMPARE(reading.report.badRowCount, 25U);
    QCOMPARE(reading.report.firstBadRows.size(), 10U);
    QCOMPARE(reading.report.firstBadRows.back().line, 11U);
  }

  void shortensLongValuesBetweenCharacters() {
    const auto reading = read("a\tb\n" + QByteArray("é").repeated(100) + "\n");
    const auto reason = QString::fromStdString(reading.report.firstBadRows[0].reason);
    QVERIFY2(reason.endsWith(QStringLiteral("éé…")), qPrintable(reason));
    QVERIFY(!reason.contains("\\x"));
  }

  void refusesFiles_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    QTest::newRow("empty") << QByteArray("") << int(ErrorKind::Corrupt);
    QTest::newRow("another header") << QByteArray("a\tc\n1\t2\n") << int(ErrorKind::Parse);
    QTest::newRow("header with one column more") << QByteArray("a\tb\tc\n") << int(ErrorKind::Parse);
    QTest::newRow("cut off in the last line") << QByteArray("a\tb\n1\t2\n3") << int(ErrorKind::Corrupt);
  }

  void refusesFiles() {
    QFETCH(const QByteArray, text);
    QFETCH(const int, kind);
    ImportReport report;
    const auto reader = TsvReader::open(write(text), kColumns, report);
    QVERIFY(!reader);
    QCOMPARE(int(reader.error().kind), kind);
    QVERIFY(reader.error().message.find("table.tsv") != std::string::npos);
  }

  void refusesAMissingFile() {
    ImportReport report;
    const auto reader = TsvReader::open("/nowhere/table.tsv", kColumns, report);
    QVERIFY(!reader);
    QCOMPARE(reader.error().kind, ErrorKind::NotFound);
  }
};

QTEST_APPLESS_MAIN(TestTsvReader)
#include "test_tsv_reader.moc"
