#include "core/base/file.h"
#include "core/table/table_export.h"
#include "memory_table.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <limits>
#include <stop_token>

using namespace rankwright;

Q_DECLARE_METATYPE(rankwright::ExportFormat)
Q_DECLARE_METATYPE(rankwright::ExportHeader)

namespace {

/// Cells that each format has to take care of.
MemoryTable awkwardTable() {
  const auto text = [](const char* held) { return OwnedCell(std::string(held)); };
  MemoryTable table;
  TableColumn price{"price", CellType::Real};
  price.title = "Price";
  price.unit = "€";
  table.add({"name, all", CellType::Text},
            {text("a,b"), text("say \"hi\""), text(""), OwnedCell(), text("x\ty|z\nw")});
  table.add(price, {0.1, 1e300, OwnedCell(), std::numeric_limits<double>::infinity(), -2.0});
  return table;
}

/// What a reader of RFC 4180 sees.
std::vector<std::vector<std::string>> parseCsv(const std::string& text) {
  std::vector<std::vector<std::string>> records{{""}};
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"' && quoted && i + 1 < text.size() && text[i + 1] == '"')
      records.back().back() += text[++i];
    else if (c == '"')
      quoted = !quoted;
    else if (c == ',' && !quoted)
      records.back().emplace_back();
    else if (c == '\n' && !quoted)
      records.push_back({""});
    else if (c != '\r' || quoted)
      records.back().back() += c;
  }
  records.pop_back();
  return records;
}

QStringList filesIn(const QTemporaryDir& folder) {
  return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
}

} // namespace

class TestTableExport : public QObject {
  Q_OBJECT

private slots:
  void writes_data();
  void writes();
  void chosenRowsAndColumns();
  void csvReadsBack();
  void jsonReadsBack();
  void emptyTable_data();
  void emptyTable();
  void namesOfFormats();
  void fileIsReplacedAsAWhole();
  void cancelLeavesTheOldFile();
  void folderThatIsNotThere();
  void columnThatIsNotThere();
};

void TestTableExport::writes_data() {
  QTest::addColumn<ExportFormat>("format");
  QTest::addColumn<ExportHeader>("header");
  QTest::addColumn<QString>("text");
  const auto row = [](const char* name, ExportFormat format, ExportHeader header, const char* text) {
    QTest::newRow(name) << format << header << QString::fromUtf8(text);
  };
  row("CSV", ExportFormat::Csv, ExportHeader::Keys,
      "\"name, all\",price\r\n\"a,b\",0.1\r\n\"say "
      "\"\"hi\"\"\",1e+300\r\n\"\",\r\n,inf\r\n\"x\ty|z\nw\",-2\r\n");
  row("CSV with titles", ExportFormat::Csv, ExportHeader::Titles,
      "\"name, all\",Price (€)\r\n\"a,b\",0.1\r\n\"say "
      "\"\"hi\"\"\",1e+300\r\n\"\",\r\n,inf\r\n\"x\ty|z\nw\",-2\r\n");
  row("TSV without a header", ExportFormat::Tsv, ExportHeader::None,
      "a,b\t0.1\n\"say \"\"hi\"\"\"\t1e+300\n\"\"\t\n\tinf\n\"x\ty|z\nw\"\t-2\n");
  row("JSON", ExportFormat::Json, ExportHeader::None,
      "[\n{\"name, all\": \"a,b\", \"price\": 0.1},\n{\"name, all\": \"say \\\"hi\\\"\", \"price\": "
      "1e+300},\n"
      "{\"name, all\": \"\", \"price\": null},\n{\"name, all\": null, \"price\": null},\n"
      "{\"name, all\": \"x\\ty|z\\nw\", \"price\": -2}\n]\n");
  row("Markdown", ExportFormat::Markdown, ExportHeader::Titles,
      "| name, all | Price (€) |\n| :--- | ---: |\n| a,b | 0.1 |\n| say \"hi\" | 1e+300 |\n|  |  |\n|  | inf "
      "|\n"
      "| x\ty\\|z<br>w | -2 |\n");
}

void TestTableExport::writes() {
  QFETCH(ExportFormat, format);
  QFETCH(ExportHeader, header);
  const auto table = awkwardTable();
  const auto text = exportText({table, nullptr, {}, format, header}, {});
  QVERIFY(text.has_value());
  QTEST(QString::fromStdString(*text), "text");
}

void TestTableExport::chosenRowsAndColumns() {
  const auto table = smallTable();
  const auto rows = std::make_shared<const std::vector<std::uint32_t>>(std::vector<std::uint32_t>{4, 1});
  QCOMPARE(*exportText({table, rows, {2, 0}, ExportFormat::Csv, ExportHeader::Keys}, {}),
           std::string("installs,name\r\n500,maps\r\n500,chess\r\n"));
}

void TestTableExport::csvReadsBack() {
  const auto table = awkwardTable();
  const auto records = parseCsv(*exportText({table, nullptr, {}}, {}));
  QCOMPARE(records.size(), std::size_t{6});
  QCOMPARE(records[2][0], std::string("say \"hi\""));
  QCOMPARE(records[5][0], std::string("x\ty|z\nw"));
  QCOMPARE(std::stod(records[1][1]), 0.1);
}

void TestTableExport::jsonReadsBack() {
  MemoryTable table;
  const auto largest = std::numeric_limits<std::int64_t>::max();
  table.add({"real", CellType::Real}, {1.0 / 3, 5e-324, 123456789.123});
  table.add({"integer", CellType::Integer}, {largest, -largest, std::int64_t{0}});
  table.add({"text", CellType::Text}, {std::string("\x01\\游戏"), std::string("bad \xff byte"), OwnedCell()});
  const auto json = nlohmann::json::parse(*exportText({table, nullptr, {}, ExportFormat::Json}, {}));
  QCOMPARE(json[0]["real"].get<double>(), 1.0 / 3);
  QCOMPARE(json[1]["real"].get<double>(), 5e-324);
  QCOMPARE(json[0]["integer"].get<std::int64_t>(), largest);
  QCOMPARE(json[0]["text"].get<std::string>(), std::string("\x01\\游戏"));
  QCOMPARE(json[1]["text"].get<std::string>(), std::string("bad \xEF\xBF\xBD byte"));
  QVERIFY(json[2]["text"].is_null());
}

void TestTableExport::emptyTable_data() {
  QTest::addColumn<ExportFormat>("format");
  QTest::addColumn<QString>("text");
  QTest::newRow("CSV") << ExportFormat::Csv << "name\r\n";
  QTest::newRow("TSV") << ExportFormat::Tsv << "name\n";
  QTest::newRow("JSON") << ExportFormat::Json << "[]\n";
  QTest::newRow("Markdown") << ExportFormat::Markdown << "| name |\n| :--- |\n";
}

void TestTableExport::emptyTable() {
  QFETCH(ExportFormat, format);
  MemoryTable table;
  table.add({"name", CellType::Text}, {});
  QTEST(QString::fromStdString(*exportText({table, nullptr, {}, format}, {})), "text");
}

void TestTableExport::namesOfFormats() {
  for (const auto format : {ExportFormat::Csv, ExportFormat::Tsv, ExportFormat::Json, ExportFormat::Markdown})
    QVERIFY(parseExportFormat(describe(format)) == format);
  QVERIFY(!parseExportFormat("xlsx"));
}

void TestTableExport::fileIsReplacedAsAWhole() {
  QTemporaryDir folder;
  const auto path = folder.filePath(QStringLiteral("table.csv")).toStdString();
  // Several parts of a megabyte.
  MemoryTable table;
  table.add({"text", CellType::Text}, std::vector<OwnedCell>(3000, OwnedCell(std::string(1000, 'x'))));
  QVERIFY(writeFileAtomically(path, "old"));
  QVERIFY(exportFile({table, nullptr, {}}, path, {}));
  QCOMPARE(*readTextFile(path), *exportText({table, nullptr, {}}, {}));
  QCOMPARE(filesIn(folder), QStringList{QStringLiteral("table.csv")});
}

void TestTableExport::cancelLeavesTheOldFile() {
  QTemporaryDir folder;
  const auto path = folder.filePath(QStringLiteral("table.csv")).toStdString();
  QVERIFY(writeFileAtomically(path, "old"));
  MemoryTable table;
  table.add({"number", CellType::Integer}, std::vector<OwnedCell>(300'000, OwnedCell(std::int64_t{7})));
  std::stop_source stop;
  const JobControl job{stop.get_token(), [&](const Progress& progress) {
                         if (progress.done > progress.total / 2) stop.request_stop();
                       }};
  const auto status = exportFile({table, nullptr, {}}, path, job);
  QCOMPARE(status.error().kind, ErrorKind::Cancelled);
  QCOMPARE(*readTextFile(path), std::string("old"));
  QCOMPARE(filesIn(folder), QStringList{QStringLiteral("table.csv")});
}

void TestTableExport::folderThatIsNotThere() {
  const auto table = smallTable();
  const auto status = exportFile({table, nullptr, {}}, "/nonexistent/folder/table.csv", {});
  QCOMPARE(status.error().kind, ErrorKind::Io);
  QVERIFY(QString::fromStdString(status.error().message)
              .endsWith(QStringLiteral("/nonexistent/folder/table.csv")));
}

void TestTableExport::columnThatIsNotThere() {
  const auto table = smallTable();
  QCOMPARE(exportText({table, nullptr, {0, 4}}, {}).error().kind, ErrorKind::InvalidArgument);
}

QTEST_APPLESS_MAIN(TestTableExport)
#include "test_table_export.moc"
