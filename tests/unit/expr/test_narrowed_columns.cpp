#include "core/expr/program.h"
#include "core/feature/snapshot.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <random>
#include <string>
#include <vector>

using namespace rankwright;

namespace {

constexpr std::uint32_t kRows = 3000;

FeatureTable madeTable() {
  FeatureTableBuilder builder(*Schema::of({{"small", ValueType::Int64},
                                           {"level", ValueType::Int64},
                                           {"large", ValueType::Int64},
                                           {"price", ValueType::Float32},
                                           {"rating", ValueType::Float32},
                                           {"category", ValueType::String},
                                           {"name", ValueType::String},
                                           {"sizes", ValueType::Int64List},
                                           {"weights", ValueType::Float32List},
                                           {"vector", ValueType::Float32List},
                                           {"tags", ValueType::StringList}}));
  std::mt19937 random(21);
  const auto below = [&random](std::uint32_t end) { return static_cast<std::int64_t>(random() % end); };
  const auto listOf = [&]<class T>(std::int64_t size, T element) {
    std::vector<decltype(element())> list;
    for (std::int64_t i = 0; i < size; ++i)
      list.push_back(element());
    return list;
  };
  const auto orMissing = [&](Value value) { return below(8) == 0 ? Value() : value; };
  for (std::uint32_t row = 0; row < kRows; ++row)
    (void)builder.appendRow(std::vector<Value>{
        below(200), orMissing(5'000'000'000 + below(3) * 1'000'000'000), orMissing(below(2'000'000'000)),
        static_cast<float>(below(100'000)) / 7, orMissing(static_cast<float>(below(50)) / 10),
        orMissing("c" + std::to_string(below(20))), "name " + std::to_string(row),
        orMissing(listOf(below(6), [&] { return 1000 + below(300); })),
        orMissing(listOf(below(4), [&] { return static_cast<float>(below(40)); })),
        listOf(4, [&] { return static_cast<float>(below(1'000'000)); }),
        orMissing(listOf(below(8), [&] { return "t" + std::to_string(below(300)); }))});
  return builder.finish();
}

} // namespace

/// Rules give the same over columns as a builder leaves them and over those that a snapshot narrowed.
class TestNarrowedColumns : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  FeatureTable plain_;
  FeatureTable verified_;
  FeatureTable unverified_;
  std::vector<std::uint32_t> shuffled_;

private slots:
  void initTestCase() {
    plain_ = madeTable();
    QCOMPARE(plain_.rowCount(), kRows);
    std::vector<std::string> keys;
    for (std::uint32_t row = 0; row < kRows; ++row)
      keys.push_back(std::to_string(row));
    const auto path = std::filesystem::path(folder_.path().toStdString()) / "items.rwp";
    QVERIFY(saveSnapshot(ItemPool(RowKeys::of(keys).value(), plain_), path).has_value());
    verified_ = openItemPool(path, Verification::Now).value().features();
    unverified_ = openItemPool(path, Verification::Later).value().features();
    std::mt19937 random(5);
    for (std::uint32_t i = 0; i < kRows; ++i)
      shuffled_.push_back(static_cast<std::uint32_t>(random() % kRows));
  }

  void everyRuleGivesTheSame_data() {
    QTest::addColumn<QString>("rule");
    for (const char* rule : {"small",
                             "level",
                             "large",
                             "price",
                             "rating",
                             "category",
                             "name",
                             "sizes",
                             "weights",
                             "vector",
                             "tags",
                             "small + level * 2",
                             "price * rating - large",
                             "concat(category, name)",
                             "concat(category, '!')",
                             "category == 'c3'",
                             "contains(tags, 't7')",
                             "count(tags, 't7')",
                             "index_of(tags, 't7')",
                             "contains(tags, 'absent')",
                             "sum(sizes)",
                             "sum(vector)",
                             "max(weights)",
                             "avg(weights)",
                             "len(tags) + len(sizes)",
                             "contains(sizes, 1100)",
                             "concat(tags, '!')"})
      QTest::newRow(rule) << QString::fromLatin1(rule);
  }

  void everyRuleGivesTheSame() {
    QFETCH(QString, rule);
    const auto rules = RuleSet::parse("x = " + rule.toStdString(), "rules");
    QVERIFY2(rules.has_value(), rules ? "" : rules.error().describe().c_str());
    const std::vector<std::string> outputs = {"x"};
    const auto program = Program::compile(*rules, outputs, plain_.schema());
    QVERIFY2(program.has_value(), program ? "" : program.error().describe().c_str());
    for (const bool isRange : {true, false})
      for (const auto* table : {&verified_, &unverified_}) {
        const auto expected = valuesOf(*program, plain_, isRange);
        const auto values = valuesOf(*program, *table, isRange);
        for (std::uint32_t row = 0; row < expected.size(); ++row)
          QVERIFY2(values[row] == expected[row], qPrintable(QStringLiteral("row %1").arg(row)));
      }
  }

private:
  std::vector<Value> valuesOf(const Program& program, const FeatureTable& table, bool isRange) const {
    constexpr std::uint32_t kFirst = 1000; // in the middle of a chunk of offsets
    InputTables tables;
    if (isRange)
      tables.addRange(table, kFirst);
    else
      tables.addRows(table, shuffled_);
    const auto rows = isRange ? kRows - kFirst : kRows;
    const auto results = program.evaluate(tables, rows);
    std::vector<Value> values;
    for (std::uint32_t row = 0; row < rows; ++row)
      values.push_back(results[0].valueAt(row));
    return values;
  }
};

QTEST_APPLESS_MAIN(TestNarrowedColumns)
#include "test_narrowed_columns.moc"
