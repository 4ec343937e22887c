#include "core/base/file.h"
#include "core/expr/program.h"
#include "tests/rules/cell_text.h"
#include "tests/rules/rule_test_case.h"

#include <QTest>

#include <algorithm>
#include <filesystem>
#include <map>
#include <numeric>

using namespace rankwright;

namespace {

constexpr std::uint32_t kBroadcastRows = 3;

FeatureTable tableOf(const TestTable& table) {
  FeatureTableBuilder builder(table.schema);
  for (const auto& row : table.rows)
    if (!builder.appendRow(row)) qFatal("a cell does not have the type of its column");
  return builder.finish();
}

/// A case with its tables built.
class RuleTest {
public:
  explicit RuleTest(const RuleTestCase& test) : test_(test) {
    if (test.user) user_ = tableOf(*test.user);
    if (test.items) items_ = tableOf(*test.items);
  }

  Result<Program> compile() const {
    RW_ASSIGN(const auto rules, RuleSet::parse(test_.rules, "rules"));
    std::vector<std::string> outputs = rules.names();
    if (test_.expect) {
      outputs.clear();
      for (const auto& field : test_.expect->schema.fields())
        outputs.push_back(field.name);
    }
    Schema inputs = user_.schema();
    for (const auto& field : items_.schema().fields())
      RW_CHECK(inputs.add(field));
    return Program::compile(rules, outputs, inputs);
  }

  std::uint32_t rowCount() const { return test_.items ? items_.rowCount() : 1; }

  /// The rows' values when batch row i is item `rows[i]`.
  std::vector<Vector> evaluateRows(const Program& program, const std::vector<std::uint32_t>& rows) const {
    auto tables = withUser();
    if (test_.items) tables.addRows(items_, rows);
    return program.evaluate(tables, static_cast<std::uint32_t>(rows.size()));
  }

  /// The values when every row of the batch is that item.
  std::vector<Vector> evaluateBroadcast(const Program& program, std::uint32_t row) const {
    auto tables = withUser();
    if (test_.items) tables.addBroadcast(items_, row);
    return program.evaluate(tables, kBroadcastRows);
  }

private:
  InputTables withUser() const {
    InputTables tables;
    if (test_.user) tables.addBroadcast(user_, 0);
    return tables;
  }

  const RuleTestCase& test_;
  FeatureTable user_;
  FeatureTable items_;
};

} // namespace

/// Runs every case of the `.ruletest` files in this folder.
class TestRules : public QObject {
  Q_OBJECT

private slots:
  void initTestCase() {
    for (const auto& entry : std::filesystem::directory_iterator(RW_SOURCE_DIR "/tests/rules"))
      if (entry.path().extension() == ".ruletest") readFile(entry.path());
    QVERIFY(!cases_.empty());
  }

  void cases_data() {
    QTest::addColumn<QString>("name");
    for (const auto& [name, test] : cases_)
      QTest::newRow(name.c_str()) << QString::fromStdString(name);
  }

  void cases() {
    QFETCH(QString, name);
    const auto& test = cases_.at(name.toStdString());
    const RuleTest prepared(test);
    const auto program = prepared.compile();
    if (test.error) return checkError(*test.error, program);
    QVERIFY2(program, program ? "" : program.error().describe().c_str());
    QCOMPARE(program->outputs().size(), test.expect->schema.size());
    for (std::size_t i = 0; i < test.expect->schema.size(); ++i)
      QCOMPARE(QString::fromUtf8(describe(program->outputs().fields()[i].type)),
               QString::fromUtf8(describe(test.expect->schema.fields()[i].type)));
    QCOMPARE(test.expect->rows.size(), std::size_t(prepared.rowCount()));
    checkValues(prepared, *program, *test.expect);
  }

private:
  void readFile(const std::filesystem::path& path) {
    const auto text = readTextFile(path);
    QVERIFY(text);
    const auto cases = parseRuleTests(*text, path.filename().string());
    QVERIFY2(cases, cases ? "" : cases.error().describe().c_str());
    for (const auto& test : *cases) {
      const auto [added, isNew] = cases_.emplace(path.stem().string() + ": " + test.name, test);
      QVERIFY2(isNew, added->first.c_str());
    }
  }

  void checkValues(const RuleTest& prepared, const Program& program, const TestTable& expect) {
    std::vector<std::uint32_t> rows(prepared.rowCount());
    std::iota(rows.begin(), rows.end(), 0U);
    const auto forward = prepared.evaluateRows(program, rows);
    std::ranges::reverse(rows);
    const auto backward = prepared.evaluateRows(program, rows);
    for (std::uint32_t row = 0; row < rows.size(); ++row) {
      checkRow(forward, row, expect, row, "as rows");
      checkRow(backward, row, expect, rows[row], "as rows in reverse order");
      checkRow(prepared.evaluateBroadcast(program, row), kBroadcastRows - 1, expect, row,
               "standing for all rows");
    }
  }

  void checkRow(const std::vector<Vector>& actual, std::uint32_t row, const TestTable& expect,
                std::uint32_t expectedRow, const char* how) {
    for (std::size_t i = 0; i < actual.size(); ++i) {
      const auto value = actual[i].valueAt(row);
      const auto& wanted = expect.rows[expectedRow][i];
      QVERIFY2(sameValue(value, wanted),
               fmt::format("{} of row {} ({}) is {}, expected {}", expect.schema.fields()[i].name,
                           expectedRow + 1, how, toText(value), toText(wanted))
                   .c_str());
    }
  }

  void checkError(const ExpectedError& expected, const Result<Program>& program) {
    QVERIFY2(!program, "the rules compiled, but an error was expected");
    const auto& error = program.error();
    const auto text = error.describe();
    QCOMPARE(QString::fromUtf8(describe(error.kind)), QString::fromStdString(expected.kind));
    QVERIFY2(error.message.find(expected.message) != std::string::npos, text.c_str());
    QVERIFY2(error.span.has_value() == expected.hasPlace, text.c_str());
    if (!expected.hasPlace) return;
    QVERIFY2(error.span->line == expected.line && error.span->column == expected.column, text.c_str());
    if (expected.length) QCOMPARE(error.span->length, *expected.length);
  }

  std::map<std::string, RuleTestCase> cases_;
};

QTEST_APPLESS_MAIN(TestRules)
#include "ruletest_runner.moc"
