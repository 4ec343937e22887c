#include "core/expr/program.h"

#include <QTest>

#include <optional>
#include <thread>

using namespace rankwright;

namespace {

using Names = std::vector<std::string>;

FeatureTable users() {
  FeatureTableBuilder builder(*Schema::of({{"age", ValueType::Int64}, {"gender", ValueType::String}}));
  static_cast<void>(builder.appendRow(std::vector<Value>{std::int64_t(30), std::string("f")}));
  static_cast<void>(builder.appendRow(std::vector<Value>{Value(), std::string("m")}));
  return builder.finish();
}

FeatureTable items() {
  FeatureTableBuilder builder(*Schema::of({{"cat", ValueType::String}, {"tags", ValueType::StringList}}));
  static_cast<void>(
      builder.appendRow(std::vector<Value>{std::string("games"), std::vector<std::string>{"a", "b"}}));
  static_cast<void>(builder.appendRow(std::vector<Value>{std::string("tools"), std::vector<std::string>{}}));
  static_cast<void>(builder.appendRow(std::vector<Value>{Value(), Value()}));
  return builder.finish();
}

Schema inputSchema() {
  return *Schema::of({{"age", ValueType::Int64},
                      {"gender", ValueType::String},
                      {"cat", ValueType::String},
                      {"tags", ValueType::StringList}});
}

Result<Program> compile(std::string_view text, const Names& outputs) {
  RW_ASSIGN(const auto rules, RuleSet::parse(text, "rules"));
  return Program::compile(rules, outputs, inputSchema());
}

std::int64_t int64(const Value& value) {
  return std::get<std::int64_t>(value);
}

} // namespace

class TestProgram : public QObject {
  Q_OBJECT

private slots:
  void init() {
    users_ = users();
    items_ = items();
  }

  void namesOutputsWithTheirTypes() {
    const auto program = compile("a = age * 1.0\nb = concat(cat, gender)", {"b", "a", "tags"});
    QVERIFY(program);
    QCOMPARE(
        program->outputs(),
        *Schema::of({{"b", ValueType::String}, {"a", ValueType::Float32}, {"tags", ValueType::StringList}}));
  }

  void readsOnlyWhatOutputsNeed() {
    const auto program = compile("a = age + 1\nb = concat(cat, gender)\nc = a * 2", {"c"});
    QVERIFY(program);
    QCOMPARE(program->inputs(), Names{"age"});
  }

  void doesNotCheckWhatOutputsDoNotNeed() {
    QVERIFY(compile("broken = cat + unknown\nc = 1", {"c"}));
    QVERIFY(!compile("broken = cat + unknown\nc = broken", {"c"}));
  }

  void shadowsAnInputFromItsRuleOn() {
    const auto values = evaluate("before = age\nage = age + 1\nafter = age", {"before", "age", "after"}, {0});
    QCOMPARE(int64(values[0].valueAt(0)), 30);
    QCOMPARE(int64(values[1].valueAt(0)), 31);
    QCOMPARE(int64(values[2].valueAt(0)), 31);
  }

  void anAliasSharesTheRows() {
    const auto values = evaluate("x = concat(cat, '!')\ny = x", {"x", "y"}, {0, 1});
    QCOMPARE(values[1].cells<std::string_view>().data(), values[0].cells<std::string_view>().data());
  }

  void broadcastInputsStayConstant() {
    const auto values =
        evaluate("u = concat(gender, age)\ni = concat(gender, cat)\nk = 1 + 2", {"u", "i", "k"}, {0, 1, 2});
    QVERIFY(values[0].isConstant());
    QCOMPARE(values[0].rowCount(), 3U);
    QCOMPARE(values[0].cells<std::string_view>().size(), std::size_t(1));
    QCOMPARE(values[0].stringAt(2), std::string_view("f30"));
    QVERIFY(!values[1].isConstant());
    QVERIFY(values[2].isConstant());
  }

  void selectsTheRowsAskedFor() {
    const auto values = evaluate("x = concat(gender, cat)", {"x"}, {1, 0, 1, 2});
    QCOMPARE(values[0].stringAt(0), std::string_view("ftools"));
    QCOMPARE(values[0].stringAt(1), std::string_view("fgames"));
    QCOMPARE(values[0].stringAt(2), std::string_view("ftools"));
    QVERIFY(values[0].isMissing(3));
  }

  void stringsOfColumnsAreNotCopied() {
    const auto values = evaluate("x = coalesce(cat, gender)", {"x"}, {0});
    const auto dictionary = items_.find("cat")->dictionary().text();
    const auto* text = values[0].stringAt(0).data();
    QVERIFY(text >= dictionary.data() && text < dictionary.data() + dictionary.size());
  }

  void missingRowsReadAsNothing() {
    const auto values =
        evaluate("n = len(cat) + 1\ns = concat(cat, '!')\nl = concat(tags, '!')", {"n", "s", "l"}, {2});
    QVERIFY(values[0].isMissing(0) && values[1].isMissing(0) && values[2].isMissing(0));
    QCOMPARE(values[0].int64At(0), 0);
    QCOMPARE(values[1].stringAt(0), std::string_view());
    QVERIFY(values[2].stringListAt(0).empty());
  }

  void aFeatureThatNoTableHasIsMissing() {
    const auto program = compile("x = coalesce(concat(gender, cat), 'none')", {"x", "gender"});
    QVERIFY(program);
    const auto values = program->evaluate(InputTables(), 2);
    QCOMPARE(values[0].stringAt(1), std::string_view("none"));
    QVERIFY(values[1].isMissing(0));
    QCOMPARE(values[1].type(), ValueType::String);
  }

  void theFirstTableWithAFeatureWins() {
    const auto program = compile("x = age", {"x"});
    QVERIFY(program);
    InputTables tables;
    tables.addBroadcast(users_, 1);
    tables.addBroadcast(users_, 0);
    QVERIFY(program->evaluate(tables, 1)[0].isMissing(0));
  }

  void evaluatesNoRows() {
    const auto values = evaluate("x = concat(cat, gender)\ny = 1", {"x", "y"}, {});
    QCOMPARE(values[0].rowCount(), 0U);
    QCOMPARE(values[1].rowCount(), 0U);
  }

  void vectorsOutliveTheProgram() {
    std::optional<Program> program =
        *compile("x = if(len(cat) == 5, 'a long enough literal, not a short one', cat)", {"x"});
    const std::vector<std::uint32_t> rows = {0};
    InputTables tables;
    tables.addRows(items_, rows);
    const auto values = program->evaluate(tables, 1);
    program.reset();
    QCOMPARE(values[0].stringAt(0), std::string_view("a long enough literal, not a short one"));
  }

  void outputsMustExist() {
    const auto program = compile("x = 1", {"y"});
    QVERIFY(!program);
    QCOMPARE(program.error().kind, ErrorKind::NotFound);
    QVERIFY(!program.error().span);
  }

  void outputsAreNamedOnce() {
    const auto program = compile("x = 1", {"x", "x"});
    QVERIFY(!program);
    QCOMPARE(program.error().kind, ErrorKind::Conflict);
  }

  void errorsPointAtTheOperand() {
    const auto program = compile("a = 1\nb = a +\tcat", {"b"});
    QVERIFY(!program);
    QCOMPARE(program.error().kind, ErrorKind::Type);
    QCOMPARE(*program.error().span, (SourceSpan{"rules", 2, 9, 3}));
  }

  void anEmptyProgramHasNoOutputs() {
    QCOMPARE(Program().outputs().size(), std::size_t(0));
    QVERIFY(Program().evaluate(InputTables(), 3).empty());
  }

  void compilesChainsOfAnyLength() {
    std::string text = "r0 = 1\n";
    for (int i = 1; i <= 5000; ++i)
      text += fmt::format("r{} = r{} + 1\n", i, i - 1);
    const auto program = compile(text, {"r5000"});
    QVERIFY(program);
    QCOMPARE(program->evaluate(InputTables(), 1)[0].int64At(0), 5001);
  }

  void isSharedByThreads() {
    const auto program = compile("x = concat(gender, lower(cat), hash(cat, 100))", {"x"});
    QVERIFY(program);
    const std::vector<std::uint32_t> rows(kBatchRows, 1);
    std::vector<std::string> seen(4);
    std::vector<std::jthread> threads;
    for (auto& text : seen)
      threads.emplace_back([&] {
        InputTables tables;
        tables.addBroadcast(users_, 0);
        tables.addRows(items_, rows);
        text = program->evaluate(tables, kBatchRows)[0].stringAt(kBatchRows - 1);
      });
    threads.clear();
    for (const auto& text : seen)
      QCOMPARE(text, seen[0]);
  }

private:
  /// Evaluates for user 0 and the items of `rows`.
  std::vector<Vector> evaluate(std::string_view text, const Names& outputs,
                               const std::vector<std::uint32_t>& rows) const {
    const auto program = compile(text, outputs);
    if (!program) qFatal("%s", program.error().describe().c_str());
    InputTables tables;
    tables.addBroadcast(users_, 0);
    tables.addRows(items_, rows);
    return program->evaluate(tables, static_cast<std::uint32_t>(rows.size()));
  }

  FeatureTable users_;
  FeatureTable items_;
};

QTEST_APPLESS_MAIN(TestProgram)
#include "test_program.moc"
