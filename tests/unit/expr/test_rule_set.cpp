#include "core/expr/parser.h"
#include "core/expr/rule_set.h"
#include "core/expr/syntax.h"

#include <QTest>

#include <random>

using namespace rankwright;

namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string result;
  for (; times > 0; --times)
    result += text;
  return result;
}

} // namespace

class TestRuleSet : public QObject {
  Q_OBJECT

private slots:
  void knowsNamesAndTextsInOrder() {
    const auto rules = RuleSet::parse("b = 1 + 2 # sum\n\n a = [b,\n 3] ; c = 'é'", "x.rules");
    QVERIFY(rules);
    QCOMPARE(rules->names(), (std::vector<std::string>{"b", "a", "c"}));
    QCOMPARE(rules->textOf("b"), std::string_view("b = 1 + 2"));
    QCOMPARE(rules->textOf("a"), std::string_view("a = [b,\n 3]"));
    QCOMPARE(rules->textOf("c"), std::string_view("c = 'é'"));
    QCOMPARE(rules->textOf("d"), std::string_view());
  }

  void acceptsTexts_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("empty") << QByteArray("") << 0;
    QTest::newRow("only blanks and comments") << QByteArray("\n  # nothing\n\t\n;") << 0;
    QTest::newRow("no newline at the end") << QByteArray("x = 1") << 1;
    QTest::newRow("Windows newlines") << QByteArray("x = 1\r\ny = (2\r\n+ 3)\r\n") << 2;
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBFx = 1") << 1;
    QTest::newRow("comment at the end") << QByteArray("x = 1 # one") << 1;
    QTest::newRow("quote in a comment") << QByteArray("x = 1 # it's\ny = 2") << 2;
    QTest::newRow("hash in a string") << QByteArray("x = '#'\ny = 2") << 2;
    QTest::newRow("as deep as allowed")
        << QByteArray::fromStdString("x = " + repeated("(", kMaxNesting) + "1" + repeated(")", kMaxNesting))
        << 1;
    QTest::newRow("a long chain") << QByteArray::fromStdString("x = 1" + repeated(" + 1", 20000)) << 1;
    QTest::newRow("many signs") << QByteArray::fromStdString("x = " + repeated("- ", 20000) + "1") << 1;
  }

  void acceptsTexts() {
    QFETCH(QByteArray, text);
    QFETCH(int, count);
    const auto rules = RuleSet::parse(text.toStdString(), "rules");
    QVERIFY2(rules, rules ? "" : rules.error().describe().c_str());
    QCOMPARE(rules->names().size(), std::size_t(count));
  }

  void rejectsTexts_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("described");
    QTest::newRow("no UTF-8") << QByteArray("x = 'é\xFF'")
                              << QByteArray("r:1:7: the text is not UTF-8: byte 0xFF");
    QTest::newRow("overlong UTF-8") << QByteArray("x = 1 # \xC0\xAF")
                                    << QByteArray("r:1:9: the text is not UTF-8: byte 0xC0");
    QTest::newRow("a hundred thousand parentheses")
        << QByteArray::fromStdString("x = " + repeated("(", 100000))
        << QByteArray("r:1:205: more than 200 parentheses and brackets inside each other: (");
    QTest::newRow("error after a byte order mark")
        << QByteArray("\xEF\xBB\xBFx 1") << QByteArray("r:1:3: expected '=', got '1'");
    QTest::newRow("error after Windows newlines")
        << QByteArray("x = 1\r\ny 1") << QByteArray("r:2:3: expected '=', got '1'");
    QTest::newRow("end of text") << QByteArray("x") << QByteArray("r:1:2: expected '=', got end of text");
    QTest::newRow("newline named plainly")
        << QByteArray("x\n") << QByteArray("r:1:2: expected '=', got end of line");
  }

  void rejectsTexts() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, described);
    const auto rules = RuleSet::parse(text.toStdString(), "r");
    QVERIFY(!rules);
    QCOMPARE(QByteArray::fromStdString(rules.error().describe()), described);
  }

  void operandsPrecedeTheirUsers() {
    const auto rules = RuleSet::parse("a = 1 - 2 - len([3, 4])\nb = if(a, -a, a * a)", "rules");
    QVERIFY(rules);
    const auto& syntax = rules->syntax();
    for (const auto& rule : syntax.rules)
      for (auto id = rule.first; id <= rule.root; ++id)
        for (const auto operand : syntax.expressions[id].operands)
          QVERIFY(operand >= rule.first && operand < id);
  }

  void expressionsKnowTheirPlaces() {
    const auto rules = RuleSet::parse("a = 1\nb = len('é') - (a + 22)", "rules");
    QVERIFY(rules);
    const auto& syntax = rules->syntax();
    const auto& root = syntax.expressions[syntax.rules[1].root];
    QCOMPARE(root.range, (TextRange{2, 5, 19}));
    QCOMPARE(syntax.expressions[root.operands[0]].range, (TextRange{2, 5, 8}));
    QCOMPARE(syntax.expressions[root.operands[1]].range, (TextRange{2, 17, 6}));
    QCOMPARE(syntax.rules[1].nameRange, (TextRange{2, 1, 1}));
  }

  /// Texts made of the language's own pieces in random order either parse or give an error with a place in
  /// the text.
  void survivesAnyTokens() {
    static const std::vector<std::string> kPieces = {
        "x",   "=", "==", "(",  ")",   "[",  "]",   ",",    "\n", ";",  "1", "2.5",
        "'a'", "'", "\"", "\\", "and", "or", "not", "!",    "-",  "+",  "*", "/",
        "%",   "<", "#",  "é",  "$",   " ",  "if(", "len(", "1e", "\t", "\r"};
    std::mt19937 random(7);
    for (int round = 0; round < 3000; ++round) {
      std::string text = "x = ";
      for (auto n = random() % 12; n > 0; --n)
        text += kPieces[random() % kPieces.size()];
      const auto rules = RuleSet::parse(text, "rules");
      if (rules) continue;
      QVERIFY2(rules.error().kind != ErrorKind::Internal, text.c_str());
      QVERIFY2(rules.error().span && rules.error().span->length > 0, text.c_str());
    }
  }

  void survivesAnyBytes() {
    std::mt19937 random(11);
    for (int round = 0; round < 3000; ++round) {
      std::string text;
      for (auto n = random() % 20; n > 0; --n)
        text += static_cast<char>(random() % 256);
      const auto rules = RuleSet::parse(text, "rules");
      if (!rules) QVERIFY2(rules.error().kind != ErrorKind::Internal, rules.error().message.c_str());
    }
  }

  /// They stand before the rules, so that each use gives them its own type.
  void emptyListsBecomeRules() {
    const auto rules = *RuleSet::parse("n = sum(numbers)\nt = join(texts, ',')\nown = len(own)", "rules");
    const std::vector<std::string> features = {"numbers", "texts", "own"};
    const auto bound = withEmptyLists(rules, features);
    QVERIFY(bound);
    QCOMPARE(bound->names(), (std::vector<std::string>{"numbers", "texts", "n", "t", "own"}));
    QCOMPARE(bound->textOf("texts"), std::string_view("texts = []"));
    QCOMPARE(rules.names().size(), std::size_t(3));
    const std::vector<std::string> twice = {"numbers", "numbers"};
    QCOMPARE(withEmptyLists(rules, twice).error().kind, ErrorKind::Conflict);
  }
};

QTEST_APPLESS_MAIN(TestRuleSet)
#include "test_rule_set.moc"
