#include "core/expr/outline.h"
#include "core/expr/rule_set.h"
#include "core/expr/syntax.h"
#include "tests/unit/expr/random_text.h"

#include <QTest>

using namespace rankwright;

namespace {

QString textOf(const Result<std::string>& result) {
  return QString::fromStdString(result ? *result : result.error().message);
}

/// The tree as one text, without places.
std::string shapeOf(const RuleSyntax& syntax) {
  std::string shape;
  for (const auto& rule : syntax.rules) {
    shape += rule.name + "=";
    for (auto id = rule.first; id <= rule.root; ++id) {
      const auto& expression = syntax.expressions[id];
      shape += fmt::format("{}{}:{}", int(expression.kind), expression.name, toText(expression.literal));
      for (const auto operand : expression.operands)
        shape += fmt::format(",{}", operand - rule.first);
      shape += ' ';
    }
  }
  return shape;
}

std::vector<std::string> commentsOf(std::string_view text) {
  std::vector<std::string> comments;
  for (const auto& token : tokensOf(text)) {
    if (token.kind != RuleTokenKind::Comment) continue;
    auto comment = std::string(text.substr(token.begin, token.end - token.begin));
    comment.erase(comment.find_last_not_of(" \t") + 1);
    comments.push_back(std::move(comment));
  }
  return comments;
}

/// The text as a TOML string: basic, or of several lines, basic or literal.
std::string inString(const std::string& text, std::size_t kind) {
  if (kind == 2) return "'''\n" + text + "'''";
  std::string escaped;
  for (const char c : text) {
    if (c == '"' || c == '\\') escaped += '\\';
    escaped += kind == 0 && c == '\n' ? "\\n" : kind == 0 && c == '\r' ? "\\r" : std::string(1, c);
  }
  return kind == 0 ? '"' + escaped + '"' : "\"\"\"" + escaped + "\"\"\"";
}

} // namespace

class TestFormat : public QObject {
  Q_OBJECT

private slots:
  void formats_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("formatted");
    QTest::newRow("empty") << ""
                           << "";
    QTest::newRow("only blanks") << " \n\n\t"
                                 << "";
    QTest::newRow("operators") << "a=1+2*-3"
                               << "a = 1 + 2 * -3\n";
    QTest::newRow("signs") << "a = - - x - -1 ; b = ! ! c"
                           << "a = --x - -1\nb = !!c\n";
    QTest::newRow("words") << "a =not(x)and y  in[1,2]"
                           << "a = not (x) and y in [1, 2]\n";
    QTest::newRow("calls") << "a = max ( 1 ,min( 2,3 ) )"
                           << "a = max(1, min(2, 3))\n";
    QTest::newRow("empty lists and calls") << "a = f( ) ; b = [ ]"
                                           << "a = f()\nb = []\n";
    QTest::newRow("comments") << "#top\na = 1#one\n   # between\nb = 2"
                              << "#top\na = 1  #one\n# between\nb = 2\n";
    QTest::newRow("a comment after a semicolon") << "a = 1; # one\nb = 2"
                                                 << "a = 1  # one\nb = 2\n";
    QTest::newRow("empty lines") << "\n\na = 1\n\n\n\nb = 2\n\n"
                                 << "a = 1\n\nb = 2\n";
    QTest::newRow("lines in brackets stay") << "a = [\n1,\n      2 # two\n]"
                                            << "a = [\n  1,\n  2  # two\n]\n";
    QTest::newRow("deeper lines") << "a = max(\n[1,\n2],\n3)"
                                  << "a = max(\n  [1,\n    2],\n  3)\n";
    QTest::newRow("Windows line ends") << "a = 1\r\nb = 2\r\n"
                                       << "a = 1\nb = 2\n";
    QTest::newRow("byte order mark") << "\uFEFF"
                                        "a = 1"
                                     << "a = 1\n";
    QTest::newRow("strings stay") << "a = 'x  y'"
                                  << "a = 'x  y'\n";
    QTest::newRow("not in") << "a = b not   in c"
                            << "a = b not in c\n";
    QTest::newRow("broken") << "a = ("
                            << "expected a value, got end of text";
  }

  void formats() {
    QFETCH(QString, text);
    QFETCH(QString, formatted);
    QCOMPARE(textOf(formatRules(text.toStdString())), formatted);
  }

  void formatsToml_data() {
    QTest::addColumn<QByteArray>("expressions");
    QTest::addColumn<QByteArray>("formatted");
    const auto row = [](const char* name, const char* text, const char* formatted) {
      QTest::newRow(name) << QByteArray(text) << QByteArray(formatted);
    };
    row("a literal string", "'a=1+2'", "'a = 1 + 2'");
    row("a basic string", R"("a=1+2")", R"("a = 1 + 2")");
    row("blanks around", "' a=1 '", "'a = 1'");
    row("what is around stays", "[ # 'x=1'\n 'a=1' ,\"b=2\",# c\n]", "[ # 'x=1'\n 'a = 1' ,\"b = 2\",# c\n]");
    row("escaped quotes", R"t("a=concat( \"x\",b )")t", R"t("a = concat(\"x\", b)")t");
    row("escaped letters", R"("gr\u00F6\u00dfe=1 ;b=gr\u00F6\u00dfe")",
        R"("gr\u00F6\u00dfe = 1; b = gr\u00F6\u00dfe")");
    row("an escaped backslash", R"t("a=concat('\\n',b)")t", R"t("a = concat('\\n', b)")t");
    row("beyond ASCII", "'a=concat(\"日本\",b)'", "'a = concat(\"日本\", b)'");
    row("several rules on a line", "'a=1 ;b=a;'", "'a = 1; b = a'");
    row("escaped line breaks", R"("a=1\n\n\n  # c \nb=[1,\n2]")", R"("a = 1\n\n# c\nb = [1,\n  2]")");
    row("an escaped tab", R"("a\t=1")", R"("a = 1")");
    row("several lines", "'''\na=1\nb=2;c=3\n'''", "'''\na = 1\nb = 2\nc = 3\n'''");
    row("several lines, indented", "\"\"\"\n    a=1 # one  \n\n\n  b=[\n1]  # end \n  \"\"\"",
        "\"\"\"\n    a = 1  # one\n\n    b = [\n      1]  # end\n  \"\"\"");
    row("several lines from the quotes on", "'''a=1\n  b=\"it's\"'''", "'''a = 1\nb = \"it's\"'''");
    row("Windows line ends", "'''\r\na=1\r\nb=2\r\n'''", "'''\r\na = 1\r\nb = 2\r\n'''");
    row("a line that goes on", "\"\"\"a=1+\\\n  2\"\"\"", "\"\"\"a=1+\\\n  2\"\"\"");
    row("a comment alone", "'# none', 'a=1'", "'# none', 'a = 1'");
  }

  void formatsToml() {
    QFETCH(QByteArray, expressions);
    QFETCH(QByteArray, formatted);
    const auto file = [](const QByteArray& strings) {
      const QByteArray list = strings.startsWith('[') ? strings : "[" + strings + "]";
      return QByteArray("# top\n[transform] # t\nexpressions=" + list +
                        "\nfeatures=['a']\n\n[other]\nx = 'a=1'\n");
    };
    const auto once = formatTransformToml(file(expressions).toStdString());
    QCOMPARE(textOf(once), QString::fromUtf8(file(formatted)));
    QCOMPARE(textOf(formatTransformToml(*once)), textOf(once));
  }

  void keepsBrokenToml_data() {
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<int>("line");
    QTest::newRow("the TOML") << QByteArray("[transform]\nexpressions = [\n'a=1'\nx") << 4;
    QTest::newRow("a rule") << QByteArray("[transform]\nexpressions = ['a = 1',\n\"b = \\\"x\\\" + (\"]")
                            << 3;
    QTest::newRow("no rules") << QByteArray("x = 1") << 1;
  }

  void keepsBrokenToml() {
    QFETCH(QByteArray, toml);
    const auto formatted = formatTransformToml(toml.toStdString());
    QVERIFY(!formatted);
    QVERIFY(formatted.error().span);
    QTEST(int(formatted.error().span->line), "line");
  }

  /// As below, in strings of each kind.
  void keepsMeaningInToml() {
    RandomText random(29);
    int formattedTexts = 0;
    for (int round = 0; round < 200; ++round) {
      const auto toml = "[transform]\nexpressions = [" + inString(random.rules(), random.below(3)) + "]\n";
      const auto before = parseTransformToml(toml, "r");
      const auto once = formatTransformToml(toml);
      if (!before || !once) continue;
      ++formattedTexts;
      const auto after = parseTransformToml(*once, "r");
      QVERIFY2(after, once->c_str());
      QVERIFY2(shapeOf(before->rules.syntax()) == shapeOf(after->rules.syntax()),
               (toml + "\n---\n" + *once).c_str());
      QCOMPARE(textOf(formatTransformToml(*once)), QString::fromStdString(*once));
    }
    QVERIFY(formattedTexts > 100);
  }

  /// Formatting again changes nothing; the rules and the comments stay the same.
  void keepsMeaning() {
    RandomText random(23);
    int formattedTexts = 0;
    for (int round = 0; round < 1500; ++round) {
      const auto text = random.rules();
      const auto before = RuleSet::parse(text, "r");
      const auto once = formatRules(text);
      QVERIFY2(before.has_value() == once.has_value(), text.c_str());
      if (!once) continue;
      ++formattedTexts;
      const auto after = RuleSet::parse(*once, "r");
      QVERIFY2(after, once->c_str());
      QVERIFY2(shapeOf(before->syntax()) == shapeOf(after->syntax()), (text + "\n---\n" + *once).c_str());
      QVERIFY2(commentsOf(text) == commentsOf(*once), (text + "\n---\n" + *once).c_str());
      QCOMPARE(textOf(formatRules(*once)), QString::fromStdString(*once));
    }
    QVERIFY(formattedTexts > 1000);
  }
};

QTEST_APPLESS_MAIN(TestFormat)
#include "test_rule_format.moc"
