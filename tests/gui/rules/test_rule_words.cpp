#include "widgets/rules/call_tip.h"
#include "widgets/rules/rule_words.h"
#include "widgets/rules/word_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace rankwright;

class TestRuleWords : public QObject {
  Q_OBJECT

private slots:
  void knowsTheWordBeingTyped_data();
  void knowsTheWordBeingTyped();
  void bestFitComesFirst_data();
  void bestFitComesFirst();
  void knowsTheFunction_data();
  void knowsTheFunction();
  void marksTheArgument_data();
  void marksTheArgument();
  void modelKeepsItsPromises();
};

void TestRuleWords::knowsTheWordBeingTyped_data() {
  QTest::addColumn<QString>("text"); // the caret stands at |
  QTest::addColumn<bool>("offered");
  QTest::addColumn<QString>("word");
  const auto row = [](const char* name, const char* text, bool offered, const char* word = "") {
    QTest::newRow(name) << QString::fromLatin1(text) << offered << QString::fromLatin1(word);
  };
  row("behind the sign", "a = |", true);
  row("a beginning", "a = pri|", true, "pri");
  row("inside a word", "a = pri|ce", true, "pri");
  row("an argument", "a = log(pr|", true, "pr");
  row("after an operator", "a = b + c|", true, "c");
  row("over a line end in parentheses", "a = log(\n  p|", true, "p");
  row("a name that is defined", "ab|", false);
  row("a new statement", "a = 1\nb|", false);
  row("behind a semicolon", "a = 1; b|", false);
  row("in a text", "a = \"pri|ce\"", false);
  row("in a comment", "a = b # pri|", false);
  row("in a number", "a = 12|", false);
}

void TestRuleWords::knowsTheWordBeingTyped() {
  QFETCH(QString, text);
  QFETCH(bool, offered);
  QFETCH(QString, word);
  auto rules = text.toStdString();
  const auto caret = rules.find('|');
  rules.erase(caret, 1);
  const auto typed = typedWordAt(rules, caret);
  QCOMPARE(typed.has_value(), offered);
  if (typed) QCOMPARE(QString::fromStdString(typed->text), word);
}

void TestRuleWords::bestFitComesFirst_data() {
  QTest::addColumn<QString>("typed");
  QTest::addColumn<QStringList>("names");
  QTest::newRow("beginning before inside")
      << QStringLiteral("pri") << QStringList{QStringLiteral("price"), QStringLiteral("last_price")};
  QTest::newRow("letters of words") << QStringLiteral("lp") << QStringList{QStringLiteral("last_price")};
  QTest::newRow("nothing fits") << QStringLiteral("xyz") << QStringList();
}

void TestRuleWords::bestFitComesFirst() {
  QFETCH(QString, typed);
  std::vector<RuleWord> words;
  for (const auto* name : {"last_price", "name", "price"})
    words.push_back({RuleWord::Kind::Feature, QString::fromLatin1(name), {}, {}});
  QStringList names;
  for (const auto& word : fittingWords(words, typed))
    names << word.name;
  QTEST(names, "names");
}

void TestRuleWords::knowsTheFunction_data() {
  QTest::addColumn<QString>("line"); // the caret stands at |
  QTest::addColumn<QString>("function");
  const auto row = [](const char* name, const char* line, const char* function) {
    QTest::newRow(name) << QString::fromLatin1(line) << QString::fromLatin1(function);
  };
  row("before its name", "a = |log(x)", "log");
  row("behind its name", "a = log|(x)", "log");
  row("in its call", "a = log(x| + 1)", "log");
  row("the inner call", "a = log(abs(x|))", "abs");
  row("the name rather than the call around", "a = log(a|bs(x))", "abs");
  row("an unknown name", "a = lag|(x)", "");
  row("outside", "a = log(x) + y|", "");
  row("in a comment", "# log|(x)", "");
}

void TestRuleWords::knowsTheFunction() {
  QFETCH(QString, line);
  auto text = line.toStdString();
  const auto caret = text.find('|');
  text.erase(caret, 1);
  QTEST(QString::fromStdString(functionAt(text, caret)), "function");
}

void TestRuleWords::marksTheArgument_data() {
  QTest::addColumn<QString>("signature");
  QTest::addColumn<int>("argument");
  QTest::addColumn<QString>("marked");
  const auto bucket = QStringLiteral("bucket(x: number, bounds: list) → int64");
  QTest::newRow("first") << bucket << 0 << QStringLiteral("bucket(<b>x: number</b>, bounds: list) → int64");
  QTest::newRow("second") << bucket << 1 << QStringLiteral("bucket(x: number,<b> bounds: list</b>) → int64");
  QTest::newRow("too many") << bucket << 2 << bucket;
  QTest::newRow("any number") << QStringLiteral("cat(a, b, …) → x") << 5
                              << QStringLiteral("cat(a, b,<b> …</b>) → x");
  QTest::newRow("none") << QStringLiteral("now() → int64") << 1 << QStringLiteral("now() → int64");
}

void TestRuleWords::marksTheArgument() {
  QFETCH(QString, signature);
  QFETCH(int, argument);
  QTEST(markedSignature(signature, static_cast<std::size_t>(argument)), "marked");
}

void TestRuleWords::modelKeepsItsPromises() {
  WordModel model;
  QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
  model.setWords(functionWords());
  QVERIFY(model.rowCount() > 40);
  QVERIFY(!model.index(0).data(WordModel::SignatureRole).toString().isEmpty());
  model.setWords({});
  QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(TestRuleWords)
#include "test_rule_words.moc"
