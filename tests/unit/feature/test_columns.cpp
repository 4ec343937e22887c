#include "core/feature/column_builder.h"
#include "core/feature/feature_table.h"
#include "core/feature/item_pool.h"

#include <QTest>

#include <limits>
#include <string>
#include <vector>

using namespace rankwright;

Q_DECLARE_METATYPE(rankwright::ValueType)
Q_DECLARE_METATYPE(std::vector<rankwright::Value>)

namespace {

using Strings = std::vector<std::string>;
using Integers = std::vector<std::int64_t>;
using Reals = std::vector<float>;

} // namespace

class TestColumns : public QObject {
  Q_OBJECT

private slots:
  void everyTypeComesBack_data() {
    QTest::addColumn<ValueType>("type");
    QTest::addColumn<std::vector<Value>>("values");
    const Value missing;
    QTest::newRow("int64") << ValueType::Int64
                           << std::vector<Value>{std::int64_t{0}, missing,
                                                 std::numeric_limits<std::int64_t>::min()};
    QTest::newRow("float32") << ValueType::Float32 << std::vector<Value>{missing, 0.0F, -1.5F};
    QTest::newRow("string") << ValueType::String
                            << std::vector<Value>{std::string("b"), std::string(), missing, std::string("b"),
                                                  std::string("日本")};
    QTest::newRow("list of int64") << ValueType::Int64List
                                   << std::vector<Value>{Integers{1, 2}, missing, Integers{}, Integers{3}};
    QTest::newRow("list of float32") << ValueType::Float32List
                                     << std::vector<Value>{Reals{}, Reals{0.5F, 1}, missing};
    QTest::newRow("list of string") << ValueType::StringList
                                    << std::vector<Value>{Strings{"z", "a"}, missing, Strings{},
                                                          Strings{"a", ""}};
    QTest::newRow("no rows") << ValueType::StringList << std::vector<Value>{};
    QTest::newRow("more rows than a validity word") << ValueType::Int64 << [] {
      std::vector<Value> values;
      for (std::int64_t i = 0; i < 200; ++i)
        values.push_back(i % 3 == 0 ? Value() : Value(i));
      return values;
    }();
  }

  void everyTypeComesBack() {
    QFETCH(ValueType, type);
    QFETCH(std::vector<Value>, values);
    ColumnBuilder builder(type);
    for (const auto& value : values)
      QVERIFY(builder.append(value).has_value());
    const auto column = builder.finish();
    QCOMPARE(column.rowCount(), static_cast<std::uint32_t>(values.size()));
    for (std::uint32_t row = 0; row < column.rowCount(); ++row)
      QVERIFY2(column.valueAt(row) == values[row], toText(column.valueAt(row)).c_str());
  }

  void stringCodesFollowTheOrderOfStrings() {
    ColumnBuilder builder(ValueType::String);
    for (const char* text : {"pear", "apple", "fig", "apple"})
      QVERIFY(builder.append(std::string(text)).has_value());
    const auto column = builder.finish();
    QCOMPARE(column.dictionary().size(), 3U);
    QVERIFY(column.codeAt(1) < column.codeAt(2));
    QVERIFY(column.codeAt(2) < column.codeAt(0));
    QCOMPARE(column.codeAt(1), column.codeAt(3));
  }

  void integersWidenToFloat32() {
    ColumnBuilder builder(ValueType::Float32);
    QVERIFY(builder.append(std::int64_t{3}).has_value());
    QCOMPARE(builder.finish().float32At(0), 3.0F);
  }

  void wrongTypeIsRefusedAndNothingAppended() {
    ColumnBuilder builder(ValueType::Int64);
    const auto status = builder.append(std::string("seven"));
    QCOMPARE(status.error().kind, ErrorKind::Type);
    QVERIFY(status.error().message.ends_with("seven"));
    QCOMPARE(builder.rowCount(), 0U);
  }

  void tableRefusesARowAsAWhole() {
    FeatureTableBuilder builder(Schema::of({{"a", ValueType::Int64}, {"b", ValueType::String}}).value());
    QVERIFY(!builder.appendRow(std::vector<Value>{std::int64_t{1}, std::int64_t{2}}));
    QVERIFY(!builder.appendRow(std::vector<Value>{std::int64_t{1}}));
    QVERIFY(builder.appendRow(std::vector<Value>{std::int64_t{1}, std::string("x")}).has_value());
    const auto table = builder.finish();
    QCOMPARE(table.rowCount(), 1U);
    QVERIFY(table.valueAt(0, "b") == Value(std::string("x")));
    QVERIFY(isMissing(table.valueAt(0, "no such feature")));
  }

  void schemaRefusesTheSameNameTwice() {
    QCOMPARE(Schema::of({{"a", ValueType::Int64}, {"a", ValueType::String}}).error().kind,
             ErrorKind::Conflict);
  }

  void keysFindTheirRows() {
    const auto keys = RowKeys::of({"10", "9", "b"}).value();
    QCOMPARE(keys.find("9"), std::optional<std::uint32_t>(1));
    QCOMPARE(keys.find("11"), std::nullopt);
    for (std::uint32_t row = 0; row < keys.size(); ++row)
      QCOMPARE(keys.find(keys.at(row)), std::optional(row));
  }

  void keysAreDistinctAndNotEmpty() {
    QCOMPARE(RowKeys::of({"a", "b", "a"}).error().kind, ErrorKind::Conflict);
    QCOMPARE(RowKeys::of({"a", ""}).error().kind, ErrorKind::InvalidArgument);
  }
};

QTEST_APPLESS_MAIN(TestColumns)
#include "test_columns.moc"
