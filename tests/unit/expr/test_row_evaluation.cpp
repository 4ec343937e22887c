#include "core/expr/profile.h"
#include "core/expr/program.h"
#include "core/expr/row_evaluation.h"

#include <QTest>

#include <fmt/format.h>

#include <mutex>
#include <numeric>

using namespace rankwright;

namespace {

constexpr std::uint32_t kRows = 50'000;

/// Few categories and bands, as many names as rows, numbers and lists; some of each are missing.
FeatureTable items() {
  FeatureTableBuilder builder(*Schema::of({{"cat", ValueType::String},
                                           {"band", ValueType::String},
                                           {"name", ValueType::String},
                                           {"n", ValueType::Int64},
                                           {"x", ValueType::Float32},
                                           {"tags", ValueType::StringList}}));
  for (std::uint32_t row = 0; row < kRows; ++row) {
    const auto present = [row](std::uint32_t every, Value value) {
      return row % every == 0 ? Value() : value;
    };
    static_cast<void>(builder.appendRow(std::vector<Value>{
        present(7, fmt::format("cat{}", row % 13)), present(11, fmt::format("band{}", row % 5)),
        fmt::format("name{}", row), std::int64_t(row), present(5, static_cast<float>(row) / 3),
        present(9, std::vector<std::string>{fmt::format("t{}", row % 3), "all"})}));
  }
  return builder.finish();
}

FeatureTable users() {
  FeatureTableBuilder builder(*Schema::of({{"gender", ValueType::String}}));
  static_cast<void>(builder.appendRow(std::vector<Value>{std::string("f")}));
  return builder.finish();
}

constexpr auto kRules = R"(
a = lower(cat)
b = concat(cat, '-', band)
c = hash(concat(gender, cat))
d = len(name) + n
e = coalesce(band, 'none')
f = if(x > 100.0, b, name)
g = contains(tags, 't1')
h = x * 2.0 + n
i = cat == band
j = concat(gender, '!')
)";

Program compile() {
  auto schema = unionOf({&items().schema(), &users().schema()});
  const auto rules = RuleSet::parse(kRules, "rules");
  if (!rules) qFatal("%s", rules.error().describe().c_str());
  auto program = Program::compile(*rules, rules->names(), *schema);
  if (!program) qFatal("%s", program.error().describe().c_str());
  return *std::move(program);
}

} // namespace

/// However rows are laid out and cut into batches, they mean the same as one by one.
class TestRowEvaluation : public QObject {
  Q_OBJECT

private slots:
  void initTestCase() {
    items_ = items();
    users_ = users();
    program_ = compile();
    for (std::uint32_t row = 0; row < kRows; ++row)
      sampled_.push_back((row * 7919) % kRows);
  }

  void layoutsAgree_data() {
    QTest::addColumn<bool>("range");
    QTest::addColumn<quint32>("first");
    QTest::newRow("the whole pool in place") << true << 0U;
    QTest::newRow("a range that starts anywhere") << true << 1237U;
    QTest::newRow("a list of rows") << false << 0U;
  }

  void layoutsAgree() {
    QFETCH(bool, range);
    QFETCH(quint32, first);
    const auto rowOf = [&](std::uint32_t i) { return range ? first + i : sampled_[i]; };
    auto tables = withUser();
    if (range)
      tables.addRange(items_, first);
    else
      tables.addRows(items_, sampled_);
    std::mutex mutex;
    std::uint32_t rows = 0;
    std::string difference;
    const auto done = evaluateRows(program_, tables, kRows - first, {}, [&](auto begin, auto outputs) {
      const std::lock_guard lock(mutex);
      rows += outputs[0].rowCount();
      for (std::uint32_t i = 0; i < outputs[0].rowCount(); i += 97)
        for (std::size_t output = 0; output < outputs.size(); ++output)
          if (outputs[output].valueAt(i) != alone(rowOf(begin + i))[output])
            difference = fmt::format("row {}, output {}", rowOf(begin + i), output);
    });
    QVERIFY(done);
    QCOMPARE(rows, kRows - first);
    QCOMPARE(difference, std::string());
  }

  void manySmallRequestsAgree() {
    const auto program = compile();
    const std::vector<std::uint32_t> rows = {3, 14, 35, 7, 0};
    for (int request = 0; request < 40; ++request) {
      auto tables = withUser();
      tables.addRows(items_, rows);
      const auto values = program.evaluate(tables, 5);
      for (std::uint32_t i = 0; i < rows.size(); ++i)
        for (std::size_t output = 0; output < values.size(); ++output)
          QCOMPARE(values[output].valueAt(i), alone(rows[i])[output]);
    }
  }

  void aReloadedPoolReplacesTheOldOne() {
    const auto program = compile();
    const auto lowered = [&](const FeatureTable& table) {
      auto tables = withUser();
      tables.addRange(table, 0);
      return program.evaluate(tables, table.rowCount())[0].valueAt(1);
    };
    QCOMPARE(lowered(items_), Value(std::string("cat1")));
    FeatureTableBuilder builder(*Schema::of({{"cat", ValueType::String}}));
    for (int row = 0; row < 50; ++row)
      static_cast<void>(builder.appendRow(std::vector<Value>{std::string("OTHER")}));
    QCOMPARE(lowered(builder.finish()), Value(std::string("other")));
    QCOMPARE(lowered(items_), Value(std::string("cat1")));
  }

  void valuesOutliveTheProgram() {
    std::vector<Vector> values;
    {
      const auto program = compile();
      auto tables = withUser();
      tables.addRange(items_, 0);
      values = program.evaluate(tables, kRows);
    }
    QCOMPARE(values[1].stringAt(1), std::string_view("cat1-band1"));
  }

  void stopsWhenAsked() {
    std::stop_source stop;
    stop.request_stop();
    auto tables = withUser();
    tables.addRange(items_, 0);
    const auto done = evaluateRows(program_, tables, kRows, {stop.get_token(), {}}, [](auto, auto) {});
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Cancelled);
    QVERIFY(!profileProgram(program_, tables, kRows, {}, {stop.get_token(), {}}));
  }

  void profilesRules() {
    auto tables = withUser();
    tables.addRange(items_, 0);
    const auto profile =
        profileProgram(program_, tables, kRows, {.mostDistinct = 1000, .topValues = 2, .bins = 4}, {});
    QVERIFY(profile);
    const auto& cat = profile->rules[0];
    QCOMPARE(cat.name, std::string("a"));
    QCOMPARE(cat.rows, std::uint64_t(kRows));
    QCOMPARE(cat.missing, std::uint64_t((kRows + 6) / 7));
    QCOMPARE(cat.distinct, std::uint64_t(13));
    QVERIFY(!cat.moreDistinct);
    QCOMPARE(cat.top.size(), std::size_t(2));
    QVERIFY(cat.top[0].rows >= cat.top[1].rows);
    QVERIFY(cat.histogram.rows.empty());
    const auto& sum = profile->rules[3];
    QVERIFY(sum.moreDistinct);
    QCOMPARE(sum.distinct, std::uint64_t(1000));
    QCOMPARE(sum.histogram.low, 5.0);
    QCOMPARE(sum.histogram.high, double(kRows - 1 + 9));
    QCOMPARE(std::accumulate(sum.histogram.rows.begin(), sum.histogram.rows.end(), std::uint64_t(0)),
             std::uint64_t(kRows));
    QVERIFY(sum.nanosecondsAlone >= sum.nanosecondsOwn);
    QVERIFY(profile->nanosecondsTogether > 0);
  }

private:
  InputTables withUser() const {
    InputTables tables;
    tables.addBroadcast(users_, 0);
    return tables;
  }

  /// The outputs of one row, evaluated by itself.
  std::vector<Value> alone(std::uint32_t row) const {
    auto tables = withUser();
    tables.addBroadcast(items_, row);
    std::vector<Value> values;
    for (const auto& output : program_.evaluate(tables, 1))
      values.push_back(output.valueAt(0));
    return values;
  }

  FeatureTable items_;
  FeatureTable users_;
  Program program_;
  std::vector<std::uint32_t> sampled_;
};

QTEST_APPLESS_MAIN(TestRowEvaluation)
#include "test_row_evaluation.moc"
