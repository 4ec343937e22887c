#include "core/base/file.h"
#include "core/workspace/id_file_rows.h"
#include "tests/unit/result_values.h"

#include <QTemporaryDir>
#include <QTest>

#include <fmt/ranges.h>

#include <array>
#include <cmath>

using namespace rankwright;

namespace {

using Names = std::vector<std::string>;

FieldOptions standardised(std::string name) {
  FieldOptions field;
  field.name = std::move(name);
  field.numbers = NumberEncoding::Standardised;
  return field;
}

} // namespace

class TestIdFileRows : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;

  std::filesystem::path write(const std::string& text, const char* name = "rows.csv") const {
    const auto path = fileIn(folder_, name);
    expect(writeFileAtomically(path, text));
    return path;
  }

  // Rows as "values|labels".
  Result<Names> read(const std::filesystem::path& path, const IdFileMapping& mapping) const {
    Names rows;
    RW_CHECK(readIdFile(path, mapping, {}, "reading", {}, [&rows](const SourceBatch& batch) -> Status {
      const auto labels = batch.labels.size() / batch.rowCount;
      for (std::uint32_t row = 0; row < batch.rowCount; ++row) {
        std::string text;
        for (const auto& value : batch.values) {
          if (value.isMissing(row))
            text += "- ";
          else if (value.type() == ValueType::String)
            text += std::string(value.stringAt(row)) + ' ';
          else
            text += fmt::format("{} ", value.float32At(row));
        }
        rows.push_back(fmt::format("{}|{}", text, fmt::join(batch.labels.subspan(row * labels, labels), "")));
      }
      return {};
    }));
    return rows;
  }

  IdFileMapping mapped(const std::filesystem::path& path, Names labels = {"label"}, const Names& wanted = {},
                       const std::vector<FieldOptions>& options = {}) const {
    return valueOf(mapIdFile(valueOf(idFileColumns(path)), std::move(labels), wanted, options));
  }

private slots:
  void columnsAreFieldsButForTheLabel_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("commas") << "label,user,item\n1,7,a\n0,,\"b,c\"\n";
    QTest::newRow("tabs") << "user\tlabel\titem\n7\t1.0\ta\n\t0\tb,c\n";
    QTest::newRow("semicolons, no last line end") << "user;item;label\r\n7;a;1\r\n;b,c;0";
    QTest::newRow("a byte order mark") << QString::fromUtf8("\xEF\xBB\xBFlabel|user|item\n1|7|a\n0||b,c\n");
  }
  void columnsAreFieldsButForTheLabel() {
    QFETCH(QString, text);
    const auto path = write(text.toStdString());
    QCOMPARE(valueOf(read(path, mapped(path))), (Names{"7 a |1", "- b,c |0"}));
  }

  void wantedFieldsAreInTheirOrder() {
    const auto path = write("label,user,item,price\n1,7,a,2.5\n0,8,b,\n");
    const auto mapping = mapped(path, {"label"}, {"price", "user"}, {standardised("price")});
    QCOMPARE(valueOf(read(path, mapping)), (Names{"2.5 7 |1", "- 8 |0"}));
    QCOMPARE(valueOf(mapping.schema()).fields()[0].type, ValueType::Float32);
  }

  void ofTwoLabelsTheSecondIsThatOfBoth() {
    const auto path = write("click,buy,user\n1,1,a\n1,0,b\n0,1,c\n0,0,d\n");
    QCOMPARE(valueOf(read(path, mapped(path, {"click", "buy"}))),
             (Names{"a |11", "b |10", "c |00", "d |00"}));
  }

  void manyRowsComeInBatches() {
    std::string text = "label,user\n";
    Names expected;
    for (int row = 0; row < 5000; ++row) {
      text += fmt::format("{},u{}\n", row % 2, row);
      expected.push_back(fmt::format("u{} |{}", row, row % 2));
    }
    const auto path = write(text);
    QCOMPARE(valueOf(read(path, mapped(path))), expected);
  }

  void oneFileTrainsAndOneJudges() {
    const auto train = write("label,user\n1,a\n0,b\n", "train.csv");
    const auto valid = write("user,label\nc,1\n", "valid.csv");
    auto samples = valueOf(IdFileSamples::create(mapped(train), {}, train, valid));
    std::vector<std::pair<bool, std::uint32_t>> batches;
    expect(samples.forEachBatch("reading", {}, [&](const SourceBatch& batch) -> Status {
      batches.emplace_back(batch.heldOut, batch.rowCount);
      return {};
    }));
    QCOMPARE(batches, (std::vector<std::pair<bool, std::uint32_t>>{{false, 2}, {true, 1}}));
  }

  void negativesAreDroppedAndPositivesWeigh() {
    std::string text = "label,user\n";
    for (int row = 0; row < 4000; ++row)
      text += fmt::format("{},u\n", row % 4 == 0 ? 1 : 0);
    const auto path = write(text);
    ModelConfig config;
    config.samples.negativeRate = 0.3;
    config.samples.positiveWeight = 2;
    auto samples = valueOf(IdFileSamples::create(mapped(path), config, path, path));
    std::array<std::array<int, 2>, 2> counts{};
    expect(samples.forEachBatch("reading", {}, [&](const SourceBatch& batch) -> Status {
      for (std::uint32_t row = 0; row < batch.rowCount; ++row) {
        ++counts[batch.heldOut][batch.labels[row]];
        const auto weight = batch.weights.empty() ? 1 : batch.weights[row];
        if (weight != (batch.labels[row] == 1 && !batch.heldOut ? 2 : 1))
          return fail(ErrorKind::Internal, "weight {}", weight);
      }
      return {};
    }));
    QCOMPARE(counts[1], (std::array{3000, 1000}));
    QCOMPARE(counts[0][1], 1000);
    QVERIFY2(std::abs(counts[0][0] - 900) < 4 * 25, qPrintable(QString::number(counts[0][0])));
    QCOMPARE(samples.leftOut().negativeRate, 0.3);
  }

  void error_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("end");
    QTest::newRow("another label") << "label,user\n1,a\n2,b\n" << ErrorKind::InvalidArgument << ": 2";
    QTest::newRow("no label") << "label,user\n,a\n" << ErrorKind::InvalidArgument << ": ";
    QTest::newRow("too few cells") << "label,user\n1,a\n0\n" << ErrorKind::Corrupt << "";
    QTest::newRow("no number") << "label,user,price\n1,a,cheap\n" << ErrorKind::Type << ": cheap";
    QTest::newRow("another file") << "click,user\n1,a\n" << ErrorKind::NotFound << ": label";
    QTest::newRow("nothing") << "" << ErrorKind::Corrupt << "rows.csv";
  }
  void error() {
    QFETCH(QString, text);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, end);
    FieldOptions user;
    user.name = "user";
    IdFileMapping mapping{{"label"}, {user}};
    if (text.contains("price")) mapping.fields.push_back(standardised("price"));
    const auto rows = read(write(text.toStdString()), mapping);
    QVERIFY(!rows);
    QVERIFY2(rows.error().kind == kind, rows.error().describe().c_str());
    QVERIFY2(rows.error().message.ends_with(end.toStdString()), rows.error().message.c_str());
    QVERIFY(rows.error().message.find("rows.csv") != std::string::npos);
  }

  void mappingError_data() {
    QTest::addColumn<Names>("labels");
    QTest::addColumn<Names>("wanted");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no such label") << Names{"click"} << Names{} << ErrorKind::NotFound;
    QTest::newRow("no label") << Names{} << Names{} << ErrorKind::InvalidArgument;
    QTest::newRow("no such field") << Names{"label"} << Names{"age"} << ErrorKind::NotFound;
    QTest::newRow("a label as a field") << Names{"label"} << Names{"label"} << ErrorKind::Conflict;
    QTest::newRow("a field twice") << Names{"label"} << Names{"user", "user"} << ErrorKind::Conflict;
    QTest::newRow("no field") << Names{"label", "user"} << Names{} << ErrorKind::InvalidArgument;
  }
  void mappingError() {
    QFETCH(Names, labels);
    QFETCH(Names, wanted);
    QFETCH(ErrorKind, kind);
    QCOMPARE(mapIdFile({"label", "user"}, labels, wanted, {}).error().kind, kind);
  }
};

QTEST_APPLESS_MAIN(TestIdFileRows)
#include "test_id_file_rows.moc"
