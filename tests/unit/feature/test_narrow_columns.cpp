#include "core/feature/column_builder.h"
#include "core/feature/narrow_column_builder.h"

#include <QTest>

#include <random>

using namespace rankwright;

class TestNarrowColumns : public QObject {
  Q_OBJECT

  static Value valueOf(ValueType type, std::mt19937& random, std::uint32_t range) {
    const auto number = static_cast<std::int64_t>(random() % range) - 7;
    const auto text = [&] { return "text " + std::to_string(random() % range); };
    const auto length = random() % 4;
    switch (type) {
    case ValueType::Int64:
      return number;
    case ValueType::Float32:
      return static_cast<float>(number) / 4;
    case ValueType::String:
      return text();
    case ValueType::Int64List:
      return std::vector<std::int64_t>(length, number);
    case ValueType::Float32List:
      return std::vector<float>(length, static_cast<float>(number) / 4);
    case ValueType::StringList:
      break;
    }
    return std::vector<std::string>(length, text());
  }

private slots:
  void holdsWhatAPlainBuilderHolds_data() {
    QTest::addColumn<int>("type");
    QTest::addColumn<unsigned>("rows");
    QTest::addColumn<unsigned>("range");
    QTest::addColumn<bool>("misses");
    for (int type = 0; type < 6; ++type) {
      const auto name = std::string(describe(static_cast<ValueType>(type)));
      QTest::newRow((name + ", few different").c_str()) << type << 1000U << 5U << true;
      QTest::newRow((name + ", many different").c_str()) << type << 1000U << 2'000'000'000U << false;
      QTest::newRow((name + ", several blocks").c_str()) << type << 40'000U << 70'000U << true;
      QTest::newRow((name + ", none").c_str()) << type << 0U << 1U << false;
      QTest::newRow((name + ", one").c_str()) << type << 1U << 1U << false;
    }
  }

  void holdsWhatAPlainBuilderHolds() {
    QFETCH(int, type);
    QFETCH(unsigned, rows);
    QFETCH(unsigned, range);
    QFETCH(bool, misses);
    std::mt19937 random(7);
    ColumnBuilder plain(static_cast<ValueType>(type));
    NarrowColumnBuilder narrow(static_cast<ValueType>(type));
    for (unsigned row = 0; row < rows; ++row) {
      const auto value = misses && row % 3 == 1 ? Value() : valueOf(plain.type(), random, range);
      QVERIFY(plain.append(value).has_value());
      QVERIFY(narrow.appendValue(value).has_value());
    }
    QCOMPARE(narrow.missingCount(), misses ? (rows + 1) / 3 : 0U);
    const auto expected = plain.finish();
    const auto column = narrow.finish();
    QVERIFY(column.check().has_value());
    QCOMPARE(column.rowCount(), rows);
    for (unsigned row = 0; row < rows; ++row)
      QVERIFY2(column.valueAt(row) == expected.valueAt(row), std::to_string(row).c_str());
  }

  void numbersTakeTheirOwnWidth() {
    NarrowColumnBuilder builder(ValueType::Int64);
    for (std::int64_t i = 0; i < 100'000; ++i)
      builder.append(1'000'000'000'000 + i);
    const auto column = builder.finish();
    QCOMPARE(column.parts().integers.form(), NumberForm::Frame);
    QCOMPARE(column.parts().integers.codes().width(), 4U);
  }

  void listsOfOneLengthHaveNoOffsets() {
    NarrowColumnBuilder builder(ValueType::Float32List);
    for (int i = 0; i < 10; ++i)
      builder.append(std::span<const float>(std::vector<float>(16, 1.5F)));
    QVERIFY(builder.finish().parts().offsets.isFixed());
  }

  void refusesOtherTypes() {
    NarrowColumnBuilder builder(ValueType::Int64);
    QCOMPARE(builder.appendValue(Value(std::string("x"))).error().kind, ErrorKind::Type);
    QCOMPARE(builder.rowCount(), 0U);
  }

  void distinctTextsNeedNoBuilder() {
    const auto keys = RowKeys::of({"b", "c", "a"}).value();
    const auto column = columnOfDistinct(keys);
    QVERIFY(column.check().has_value());
    for (std::uint32_t row = 0; row < 3; ++row)
      QVERIFY(column.stringAt(row) == keys.at(row));
    QCOMPARE(column.codeAt(2), 0U);
  }
};

QTEST_GUILESS_MAIN(TestNarrowColumns)
#include "test_narrow_columns.moc"
