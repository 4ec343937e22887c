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

  /// Formatting again changes nothing; the rules and the comments stay the same.
  void keepsMeaning() {
    RandomText random(23);
    int formattedTexts = 0;
    for (int round = 0; round < 4000; ++round) {
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
    QVERIFY(formattedTexts > 2000);
  }
};

QTEST_APPLESS_MAIN(TestFormat)
#include "test_rule_format.moc"
