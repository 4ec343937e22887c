#include "core/expr/explanation.h"
#include "core/expr/program.h"
#include "core/expr/program_cache.h"

#include <QTest>

#include <algorithm>

using namespace rankwright;

namespace {

using Names = std::vector<std::string>;

Schema inputs() {
  return *Schema::of({{"h", ValueType::Int64},
                      {"x", ValueType::Float32},
                      {"s", ValueType::String},
                      {"t", ValueType::String}});
}

Program compile(const char* text, const Names& outputs = {}) {
  const auto rules = RuleSet::parse(text, "rules");
  if (!rules) qFatal("%s", rules.error().describe().c_str());
  auto program = Program::compile(*rules, outputs.empty() ? rules->names() : outputs, inputs());
  if (!program) qFatal("%s", program.error().describe().c_str());
  return *std::move(program);
}

FeatureTable row(std::int64_t h, float x, const char* s) {
  FeatureTableBuilder builder(inputs());
  static_cast<void>(builder.appendRow(std::vector<Value>{h, x, std::string(s), std::string("t")}));
  return builder.finish();
}

std::vector<Vector> evaluate(const Program& program, const FeatureTable& table) {
  InputTables tables;
  tables.addBroadcast(table, 0);
  return program.evaluate(tables, 1);
}

} // namespace

/// What becomes of a program between its text and its evaluation.
class TestOptimizer : public QObject {
  Q_OBJECT

private slots:
  void makesProgramsSmaller_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("formula"); // of the only output
    QTest::addColumn<int>("nodes");
    const auto row = [](const char* name, const char* text, const char* formula, int nodes) {
      QTest::newRow(name) << QByteArray(text) << QByteArray(formula) << nodes;
    };
    row("constants are computed", "a = 1 + 2 * 3", "7", 1);
    row("through rules", "k = 2\nm = k * 3\na = m + h", "%0 + %1", 3);
    row("what nothing uses is gone", "b = h + 1\na = h", "input h", 1);
    row("equal calls are one", "a = (h + 1) * (h + 1)", "%2 * %2", 4);
    row("integer plus nothing", "a = h + 0", "input h", 1);
    row("nothing plus integer", "a = 0 + h", "input h", 1);
    row("times one", "a = x * 1.0", "input x", 1);
    row("float plus zero stays, for -0", "a = x + 0.0", "%0 + %1", 3);
    row("float minus zero goes", "a = x - 0.0", "input x", 1);
    row("division by a power of two", "a = x / 4.0", "%0 * %1", 3);
    row("division by another number", "a = x / 3.0", "%0 / %1", 3);
    row("twice negated", "a = -(-x)", "input x", 1);
    row("a known condition", "a = if(1 > 0, h, 5)", "input h", 1);
    row("not equal", "a = not (h == 3)", "%0 != %1", 3);
    row("not less stays, for NaN", "a = not (x < 3.0)", "!%2", 4);
    row("nested concatenation", "a = concat(concat(s, t), s)", "concat(%0, %1, %0)", 3);
    row("empty texts", "a = concat(s, '')", "input s", 1);
    row("a value that is never missing", "a = coalesce(s, 'x', t)", "coalesce(%0, %1)", 3);
    row("an alias is the thing itself", "b = h\na = b", "input h", 1);
  }

  void makesProgramsSmaller() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, formula);
    QFETCH(int, nodes);
    const Explanation explanation(compile(text.constData(), {"a"}));
    const auto isOutput = [](const ExplainedNode& node) { return !node.outputs.empty(); };
    const auto output = std::ranges::find_if(explanation.nodes(), isOutput);
    QVERIFY(output != explanation.nodes().end());
    const auto id = static_cast<std::uint32_t>(output - explanation.nodes().begin());
    QCOMPARE(QByteArray::fromStdString(explanation.formulaOf(id)), formula);
    QCOMPARE(static_cast<int>(explanation.nodes().size()), nodes);
  }

  void outputsThatShareAreAllThere() {
    const auto values = evaluate(compile("a = h + 1\nb = h + 1\nc = b * 2\nd = c"), row(4, 0, ""));
    QCOMPARE(values.size(), std::size_t(4));
    QCOMPARE(values[0].int64At(0), 5);
    QCOMPARE(values[1].int64At(0), 5);
    QCOMPARE(values[2].int64At(0), 10);
    QCOMPARE(values[3].int64At(0), 10);
  }

  void theClockIsNotFolded() {
    const auto program = compile("a = now() + 1\nb = year(0)");
    const auto table = row(0, 0, "");
    for (const std::int64_t now : {100, 200}) {
      InputTables tables;
      tables.addBroadcast(table, 0);
      tables.setClock({now, ""});
      QCOMPARE(program.evaluate(tables, 1)[0].int64At(0), now + 1);
    }
    QVERIFY(evaluate(program, table)[0].isMissing(0));
  }

  void saysWhereNodesComeFrom() {
    const Explanation explanation(compile("a = h + 1\nb = (h + 1) * 2\nc = a"));
    const auto& nodes = explanation.nodes();
    const auto sum = std::ranges::find(nodes, "+", &ExplainedNode::operation);
    QVERIFY(sum != nodes.end());
    QCOMPARE(sum->rules, (Names{"a", "b", "c"}));
    QCOMPARE(sum->ranges, (std::vector<TextRange>{{1, 5, 5}, {2, 6, 5}, {3, 5, 1}}));
    QCOMPARE(sum->outputs, (Names{"a", "c"}));
    QVERIFY(sum->shared);
    QVERIFY(!sum->folded);
  }

  void marksFoldedNodes() {
    const Explanation explanation(compile("a = 2 * 3"));
    QVERIFY(explanation.nodes()[0].folded);
    QCOMPARE(explanation.toText(),
             std::string("%0     int64            6                                in a; folded\na = %0\n"));
  }

  void knowsTheValueAtEachNode() {
    const auto table = row(4, 0.5F, "abc");
    InputTables tables;
    tables.addBroadcast(table, 0);
    const Explanation explanation(compile("a = len(s) + h"));
    const auto values = explanation.valuesAtNodes(tables);
    QVERIFY(values);
    QCOMPARE(values->size(), explanation.nodes().size());
    for (std::size_t id = 0; id < values->size(); ++id)
      if (explanation.nodes()[id].operation == "len") QCOMPARE(std::get<std::int64_t>((*values)[id]), 3);
  }

  void refusesDataOfAnotherType() {
    FeatureTableBuilder builder(*Schema::of({{"h", ValueType::String}}));
    static_cast<void>(builder.appendRow(std::vector<Value>{std::string("4")}));
    const auto table = builder.finish();
    InputTables tables;
    tables.addBroadcast(table, 0);
    const auto values = Explanation(compile("a = h + 1")).valuesAtNodes(tables);
    QVERIFY(!values);
    QCOMPARE(values.error().kind, ErrorKind::Type);
  }

  void programsAreKeptByTheirText() {
    ProgramCache cache(2);
    const auto compiled = [&](const char* text, const Names& outputs) {
      return *cache.compile(*RuleSet::parse(text, "rules"), outputs, inputs());
    };
    const auto first = compiled("a = h\nb = h + 1", {"a"});
    QCOMPARE(compiled("a = h\nb = h + 1", {"a"}).plan(), first.plan());
    QVERIFY(compiled("a = h\nb = h + 1", {"b"}).plan() != first.plan());
    QVERIFY(compiled("a = h\nb = h + 2", {"a"}).plan() != first.plan());
    QCOMPARE(cache.size(), std::size_t(2));
    QVERIFY(!cache.compile(*RuleSet::parse("a = nothing", "rules"), Names{"a"}, inputs()));
  }

  void programsAreKeptByTheTypesOfTheirInputs() {
    ProgramCache cache;
    const auto rules = *RuleSet::parse("a = x", "rules");
    const auto compiled = [&](ValueType type) {
      return *cache.compile(rules, Names{"a"}, *Schema::of({{"x", type}}));
    };
    const auto whole = compiled(ValueType::Int64);
    const auto real = compiled(ValueType::Float32);
    QCOMPARE(whole.outputs().fields()[0].type, ValueType::Int64);
    QCOMPARE(real.outputs().fields()[0].type, ValueType::Float32);
    QCOMPARE(compiled(ValueType::Int64).plan(), whole.plan());
  }

  void largeProgramsPushOutTheOthers() {
    ProgramCache cache(10, 5);
    const auto compile = [&](const char* text) {
      return *cache.compile(*RuleSet::parse(text, "rules"), Names{"a"}, inputs());
    };
    compile("a = -h");
    compile("a = -h * h");
    QCOMPARE(cache.size(), std::size_t(2));
    compile("a = (-h * h) % 7");
    QCOMPARE(cache.size(), std::size_t(1));
    compile("a = (-h * h) % 7 + abs(h)");
    QCOMPARE(cache.size(), std::size_t(1));
  }
};

QTEST_APPLESS_MAIN(TestOptimizer)
#include "test_optimizer.moc"
