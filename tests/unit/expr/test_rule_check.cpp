#include "core/expr/check.h"
#include "core/expr/nearest_name.h"
#include "core/expr/program.h"

#include <QTest>

using namespace rankwright;

namespace {

Schema inputs() {
  return *Schema::of({{"age", ValueType::Int64},
                      {"price", ValueType::Float32},
                      {"name", ValueType::String},
                      {"tags", ValueType::StringList},
                      {"scores", ValueType::Float32List}});
}

/// One line a finding, e.g. `1:9+4 error: no rule or input feature has this name: agee -> age`.
QString linesOf(const std::vector<Diagnostic>& diagnostics) {
  QStringList lines;
  for (const auto& one : diagnostics) {
    const auto& range = one.place.range;
    auto line = fmt::format("{}:{}+{} {}: {}", range.line, range.column, range.length, describe(one.severity),
                            one.message);
    if (!one.suggestion.empty()) line += " -> " + one.suggestion;
    if (one.related) line += fmt::format(" @{}:{}", one.related->range.line, one.related->range.column);
    lines << QString::fromStdString(line);
  }
  return lines.join(QLatin1Char('\n'));
}

} // namespace

class TestCheck : public QObject {
  Q_OBJECT

private slots:
  void findsMistakes_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    const auto row = [](const char* name, const char* text, const char* found) {
      QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(found);
    };
    row("nothing", "a = age + 1\nb = a * 2", "");
    row("an alias", "a = age\nb = a\nc = b + 1", "");
    row("several statements", "a = (1\nb = 2 +\nc = 3",
        "1:7+1 error: expected ')', got end of line\n2:8+1 error: expected a value, got end of line");
    row("a mistake hides no other in its rule", "a = nam + pric",
        "1:5+3 error: no rule or input feature has this name: nam -> name\n"
        "1:11+4 error: no rule or input feature has this name: pric -> price");
    row("what follows is not reported again", "a = nam\nb = a + 1\nc = b * 2\nd = name + 1",
        "1:5+3 error: no rule or input feature has this name: nam -> name\n"
        "4:5+4 error: '+' adds two numbers or two texts, join text and numbers with concat: string");
    row("a broken rule is defined all the same", "a = (\nb = a + 1",
        "1:6+1 error: expected a value, got end of line");
    row("a name alone is being typed", "a\nb = a + 1", "1:2+1 error: expected '=', got end of line");
    row("the nearest function", "a = buckt(age, [1])",
        "1:5+5 error: no function has this name: buckt -> bucket");
    row("letters swapped", "a = cocnat(name, name)",
        "1:5+6 error: no function has this name: cocnat -> concat");
    row("another case", "a = AGE", "1:5+3 error: no rule or input feature has this name: AGE -> age");
    row("nothing near", "a = zzzzzz", "1:5+6 error: no rule or input feature has this name: zzzzzz");
    row("the nearest rule", "total = 1\nx = totl",
        "2:5+4 error: no rule or input feature has this name: totl -> total");
    row("an unknown function hides nothing inside", "a = nope(zzz)",
        "1:5+4 error: no function has this name: nope\n1:10+3 error: no rule or input feature has this name: "
        "zzz");
    row("defined twice", "x = 1\ny = 2\nx = 3",
        "3:1+1 error: the name is already defined on line 1, column 1: x @1:1");
    row("defined twice, first broken", "x = (\nx = 3",
        "1:6+1 error: expected a value, got end of line\n"
        "2:1+1 error: the name is already defined on line 1, column 1: x @1:1");
    row("used before its definition", "a = b\nb = 1",
        "1:5+1 error: the rule is defined later, on line 2: b @2:1");
    row("uses itself", "a = a + 1",
        "1:5+1 error: the rule uses itself, and no input feature has its name: a");
    row("takes over an input", "age = age + 1\nb = age",
        "1:1+3 warning: from here on the rule takes the place of the input feature: age");
    row("a type in the middle", "a = 1 + len(age) * 2",
        "1:13+3 error: 'len' takes a list or a string, not int64");
    row("number of arguments", "a = if(1, 2)", "1:5+8 error: 'if' takes 3 arguments, not 2");
    row("a named list of bounds", "b = [1, 5]\na = bucket(age, b)", "");
    row("bounds that are computed", "a = bucket(age, [age])", "");
    row("operator of another language", "a = 1 && 2", "1:7+2 error: this is no operator of rules: && -> &");
    row("full-width bracket", "a = len（name)",
        "1:8+1 error: this character has no meaning in rules: （ -> (");
    row("word in capitals", "a = age AND 1", "1:9+3 error: expected end of line, got 'AND' -> and");
    row("comparison for definition", "a == 1", "1:3+2 error: expected '=', got '==' -> =");
    row("not where ! belongs", "a = 1 + not age",
        "1:9+3 error: expected a value, got 'not'; use '!' here -> !");
    row("list without a comma", "a = [1 2]", "1:8+1 error: expected ']' or ',', got '2'");
    row("call without an argument after a comma", "a = max(1,)", "1:11+1 error: expected a value, got ')'");
    row("open call", "a = len(", "1:9+1 error: expected a value or ')', got end of text");
  }

  void findsMistakes() {
    QFETCH(QString, text);
    QFETCH(QString, found);
    QCOMPARE(linesOf(checkRules(text.toStdString(), "r", inputs())), found);
  }

  void placesAreBytesToo() {
    const std::string text = "\xEF\xBB\xBFé = 'ü' # ö\nx = nam";
    const auto found = checkRules(text, "r", inputs());
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(text.substr(found[0].place.begin, found[0].place.end - found[0].place.begin),
             std::string("nam"));
    QCOMPARE(found[0].place.range, (TextRange{2, 5, 3}));
  }

  void soundRulesCompile() {
    const auto analysis = analyzeRules("a = age + 1\nb = nam\nc = b\nd = (\ne = a * 2\na = 3", "r", inputs());
    QCOMPARE(analysis.sound.names(), (std::vector<std::string>{"a", "e"}));
    const auto names = analysis.sound.names();
    QVERIFY(Program::compile(analysis.sound, names, inputs()));
  }

  void warnsOfRulesThatNothingNeeds() {
    CheckOptions options;
    options.outputs = {"c"};
    QCOMPARE(linesOf(checkRules("a = 1\nb = 2\nc = a", "r", inputs(), options)),
             QStringLiteral("2:1+1 warning: no feature needs this rule: b"));
  }

  void outlinesNamesAndTypes() {
    const auto outline = outlineOf("a = price * 2\nb = [len(tags), a]\nc = (", inputs());
    QCOMPARE(outline.definitions.size(), std::size_t(2));
    QCOMPARE(*outline.definitions[0].type, ValueType::Float32);
    QCOMPARE(*outline.definitions[1].type, ValueType::Float32List);
    QCOMPARE(outline.definitions[1].statement.range, (TextRange{2, 1, 18}));
    QStringList references;
    for (const auto& one : outline.references)
      references << QString::fromStdString(fmt::format("{}{}:{}", int(one.kind), one.name, one.index));
    QCOMPARE(references.join(QLatin1Char(' ')), QStringLiteral("1price:1 2len:0 1tags:3 0a:0"));
    QCOMPARE(outline.nameAt(15), std::string_view("b"));
    QCOMPARE(outline.nameAt(20), std::string_view("len"));
    QCOMPARE(outline.nameAt(12), std::string_view());
  }

  void checksToml_data() {
    QTest::addColumn<QString>("toml");
    QTest::addColumn<QString>("found");
    const auto row = [](const char* name, const char* toml, const char* found) {
      QTest::newRow(name) << QString::fromUtf8(toml) << QString::fromUtf8(found);
    };
    row("all mistakes at once",
        "[transform]\nexpressions = ['a = nam', \"b = \\\"x\\\" + 1\", 'c = (']\nfeatures = ['a', 'b']",
        "2:21+3 error: no rule or input feature has this name: nam -> name\n"
        "2:32+5 error: '+' adds two numbers or two texts, join text and numbers with concat: string\n"
        "2:50+1 error: expected a value, got end of text");
    row("an unknown feature", "[transform]\nexpressions = ['total = 1']\nfeatures = ['totl', 'total']",
        "3:13+6 error: no expression defines this feature: totl -> \"total\"");
    row("listed twice", "[transform]\nexpressions = ['a = 1']\nfeatures = ['a', 'a']",
        "3:18+3 error: the feature is listed twice: a @3:13");
    row("not needed", "[transform]\nexpressions = ['a = 1', 'b = 2']\nfeatures = ['a']",
        "2:26+1 warning: no feature needs this rule: b");
    row("no TOML table", "[x]", "1:1+3 error: the file has no [transform] table: t");
  }

  void checksToml() {
    QFETCH(QString, toml);
    QFETCH(QString, found);
    const auto analysis = analyzeTransformToml(toml.toStdString(), "t", inputs());
    QCOMPARE(linesOf(analysis.diagnostics), found);
  }

  void describesLikeACompiler() {
    const std::string text = "a = 1\n\tb = nam + 1";
    const auto found = checkRules(text, "f.rules", inputs());
    QCOMPARE(QString::fromStdString(describeWithLine(found.at(0), "f.rules", text)),
             QStringLiteral(
                 "f.rules:2:6: error: no rule or input feature has this name: nam (did you mean 'name'?)\n"
                 "  \tb = nam + 1\n"
                 "  \t    ^~~"));
  }

  void clipsLongLines() {
    const auto text = "a = " + std::string(5000, ' ') + "nam" + std::string(5000, ' ');
    const auto found = checkRules(text, "f", inputs());
    const auto lines =
        QString::fromStdString(describeWithLine(found.at(0), "f", text)).split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[1].size() < 200);
    QCOMPARE(lines[1].indexOf(QStringLiteral("nam")), lines[2].indexOf(QLatin1Char('^')));
  }

  void measuresDistance_data() {
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("distance");
    QTest::newRow("equal") << "bucket"
                           << "bucket" << 0;
    QTest::newRow("one left out") << "bucket"
                                  << "buckt" << 1;
    QTest::newRow("one too many") << "bucket"
                                  << "buckett" << 1;
    QTest::newRow("another letter") << "bucket"
                                    << "bocket" << 1;
    QTest::newRow("two swapped") << "bucket"
                                 << "bukcet" << 1;
    QTest::newRow("beyond ASCII") << "größe"
                                  << "grösse" << 2;
    QTest::newRow("nothing in common") << "ab"
                                       << "cd" << 2;
    QTest::newRow("beyond the limit") << "abcdefgh"
                                      << "" << 4;
  }

  void measuresDistance() {
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(int, distance);
    const auto first = a.toStdU32String();
    const auto second = b.toStdU32String();
    QCOMPARE(int(editDistance(first, second, 3)), distance);
    QCOMPARE(int(editDistance(second, first, 3)), distance);
  }
};

QTEST_APPLESS_MAIN(TestCheck)
#include "test_rule_check.moc"
