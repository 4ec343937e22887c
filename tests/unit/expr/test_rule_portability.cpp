#include "core/expr/check.h"

#include <QTest>

using namespace rankwright;

namespace {

Schema inputs() {
  return *Schema::of({{"h", ValueType::Int64},
                      {"f", ValueType::Float32},
                      {"name", ValueType::String},
                      {"tags", ValueType::StringList}});
}

QString linesOf(const std::string& text) {
  CheckOptions options;
  options.portability = true;
  QStringList lines;
  for (const auto& one : checkRules(text, "r", inputs(), options)) {
    const auto& range = one.place.range;
    auto line = fmt::format("{}:{}+{} {}: {}", range.line, range.column, range.length, describe(one.severity),
                            one.message);
    if (!one.suggestion.empty()) line += " -> " + one.suggestion;
    lines << QString::fromStdString(line);
  }
  return lines.join(QLatin1Char('\n'));
}

} // namespace

class TestPortability : public QObject {
  Q_OBJECT

private slots:
  void marks_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    const auto row = [](const char* name, const char* text, const char* found) {
      QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(found);
    };
    constexpr auto kChain = "the original takes one sum or difference, and one product, quotient or "
                            "remainder, at a time; use parentheses: ";
    row("what both read alike", "x = (h + 1) * 2; y = concat(\"a\", name); z = -h; w = f - 1.5", "");
    row("a chain", "x = 5 + 5 + h", (std::string("1:5+9 portability: ") + kChain + "+").c_str());
    row("a chain of products", "x = 2 * 3 * 4", (std::string("1:5+9 portability: ") + kChain + "*").c_str());
    row("a long chain is one mark", "x = 1 - 2 - 3 - 4",
        (std::string("1:5+9 portability: ") + kChain + "-").c_str());
    row("parentheses break a chain", "x = (1 - 2) - 3; y = 1 - (2 - 3); z = 1 * 2 + 3", "");
    row("a sign right before a fraction", "x = f -1.5",
        "1:7+1 portability: the original takes a minus sign right before a fraction as its sign; put a blank "
        "between: -1.5 -> - ");
    row("negative numbers in a list", "x = contains([-1, 2], h)",
        "1:15+2 portability: a negative whole number in a list is a syntax error in the original: -1");
    row("a list of both kinds", "x = contains([1, 2.5], f)",
        "1:18+3 portability: lists of the original hold whole numbers or fractions, not both: 2.5");
    row("a computed list", "x = contains([h, 1], h)",
        "1:15+1 portability: lists of the original hold literals only: h");
    row("a comma in a list's string", "x = contains([\"a,b\"], name)",
        "1:15+5 portability: the original cuts a string of a list at each comma: \"a,b\"");
    row("bucket", "x = bucket(h, [0, 18, 60])",
        "1:5+6 portability: the original has no such function: bucket -> bucketize");
    row("if", "x = if(h > 1, 2, 3)", "1:5+2 portability: the original has no such function: if");
    row("types that it does not take", "x = name < \"b\"",
        "1:5+10 portability: the original has no '<' of (string, string) and converts nothing: <");
    row("single quotes", "x = concat('a', name)",
        "1:12+3 portability: the original writes strings in double quotes only: 'a' -> \"a\"");
    row("escapes", "x = concat(\"a\\n\", name)",
        "1:12+5 portability: the original keeps the backslash and the letters of an escape in the text: "
        "\"a\\n\"");
    row("words for signs", "x = h and 1",
        "1:7+3 portability: the original knows only the signs of '&' and '|': and -> &");
    row("not", "x = not h", "1:5+3 portability: the original knows only '!', which binds tighter: not");
    row("an exponent", "x = f + 1e3", "1:9+3 portability: the original knows no exponents: 1e3");
    row("a comment", "x = h + 1 # c", "1:11+3 portability: the original has no comments: # c");
    row("line ends", "x = h + 1\ny = h + 2\nz = h + 3",
        "2:1+1 portability: the original separates statements by ';' only, line ends mean nothing: y");
    row("an alias", "y = h",
        "1:5+1 portability: the original leaves a second name for a value always missing: y");
    row("the same twice", "a = h + 1; b = h + 1",
        "1:12+1 portability: the original computes the same expression once and may lose its second name; "
        "the first is a: b");
    row("a name beyond ASCII", "größe = h + 1",
        "1:1+5 portability: names of the original consist of ASCII letters, digits and '_': größe");
    row("a literal in another case", "True = h + 1",
        "1:1+4 portability: the original takes this for the literal, whatever its case: True");
    row("a leading zero", "x = h + 01",
        "1:9+2 portability: the original reads a leading zero as a number of its own: 01");
    row("an empty list", "x = contains([], name)",
        "1:14+2 portability: an empty list is always one of strings in the original: []");
    row("errors stay errors", "x = nam", "1:5+3 error: no rule or input feature has this name: nam -> name");
  }

  void marks() {
    QFETCH(QString, text);
    QFETCH(QString, found);
    QCOMPARE(linesOf(text.toStdString()), found);
  }

  void isSilentUnlessAsked() { QVERIFY(checkRules("x = 1 + 2 + 3", "r", inputs()).empty()); }
};

QTEST_APPLESS_MAIN(TestPortability)
#include "test_rule_portability.moc"
