#include "core/workspace/rule_preview.h"
#include "rules_bench.h"
#include "widgets/rules/rule_line_assistant.h"
#include "widgets/rules/word_popup.h"

#include <QLineEdit>
#include <QListView>

using namespace rankwright;

namespace {

constexpr auto kRules = "first = log(price + 1)\nsecond = first * 2\nthird = second + 1\n";

/// A line for the rule `second`, shown and with the focus.
struct RuleLineBench : test::RulesBench {
  RuleLineBench() : RulesBench(kRules) {
    line = new QLineEdit(QStringLiteral("first * 2"), &view);
    const auto workspace = view.preview()->workspace();
    assistant = new RuleLineAssistant(
        *line, {workspace, view.preview()->inputs(), {"mine.rules", kRules}, "second"}, jobs);
    line->show();
    line->setFocus();
    QSignalSpy checked(assistant, &RuleLineAssistant::checked);
    if (!checked.wait()) qFatal("the rule was not checked");
  }

  void replace(const QString& text) const {
    line->selectAll();
    QTest::keyClicks(line, text);
  }

  QLineEdit* line;
  RuleLineAssistant* assistant;
};

} // namespace

class TestRuleLineAssistant : public QObject {
  Q_OBJECT

private slots:
  void soundRuleHasNoProblem() {
    RuleLineBench bench;
    QVERIFY(bench.assistant->problem().isEmpty());
  }

  void problemsAreFoundInTheExpression_data() {
    QTest::addColumn<QString>("expression");
    QTest::addColumn<int>("begin");
    QTest::addColumn<int>("end");
    QTest::newRow("unknown name") << "1 + nobody" << 4 << 10;
    QTest::newRow("later rule") << "third" << 0 << 5;
    QTest::newRow("unknown function") << "nolog(price)" << 0 << 5;
  }

  void problemsAreFoundInTheExpression() {
    QFETCH(QString, expression);
    RuleLineBench bench;
    const RuleLine line{
        bench.view.preview()->workspace(), bench.view.preview()->inputs(), {"mine.rules", kRules}, "second"};
    const auto knowledge = test::must(readRuleLine(line, expression.toStdString()));
    QCOMPARE(knowledge.problems.size(), std::size_t(1));
    QTEST(int(knowledge.problems[0].begin), "begin");
    QTEST(int(knowledge.problems[0].end), "end");
    QCOMPARE(knowledge.rules.size(), std::size_t(1)); // the rule before
    QCOMPARE(knowledge.rules[0].name, QStringLiteral("first"));
  }

  void wrongTextIsMarkedAndSaid() {
    RuleLineBench bench;
    bench.replace(QStringLiteral("first * nobody"));
    QTRY_VERIFY(bench.assistant->problem().contains(QStringLiteral("nobody")));
    QCOMPARE(bench.line->toolTip(), bench.assistant->problem());
    QCOMPARE(bench.line->accessibleDescription(), bench.assistant->problem());
    QCOMPARE(bench.line->text(), QStringLiteral("first * nobody"));
    QTest::keyClick(bench.line, Qt::Key_Escape); // the list of words
    bench.replace(QStringLiteral("first * 3"));
    QTRY_VERIFY(bench.assistant->problem().isEmpty());
    QVERIFY(bench.line->toolTip().isEmpty());
  }

  void wordsAreOfferedAndTaken() {
    RuleLineBench bench;
    bench.replace(QStringLiteral("fir"));
    QVERIFY(bench.assistant->words()->isVisible());
    QCOMPARE(bench.assistant->words()->list()->currentIndex().data().toString(), QStringLiteral("first"));
    QTest::keyClick(bench.line, Qt::Key_Return);
    QVERIFY(!bench.assistant->words()->isVisible());
    QCOMPARE(bench.line->text(), QStringLiteral("first"));
    bench.line->setText({});
    QTest::keyClick(bench.line, Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(bench.assistant->words()->isVisible());
    QTest::keyClick(bench.line, Qt::Key_Escape);
    QVERIFY(!bench.assistant->words()->isVisible());
    QVERIFY(bench.line->isVisible());
  }

  void functionsAreOpened() {
    RuleLineBench bench;
    bench.replace(QStringLiteral("floo"));
    QVERIFY(bench.assistant->words()->isVisible());
    QTest::keyClick(bench.line, Qt::Key_Tab);
    QCOMPARE(bench.line->text(), QStringLiteral("floor("));
  }
};

QTEST_MAIN(TestRuleLineAssistant)
#include "test_rule_line_assistant.moc"
