#include "core/document/rule_files.h"
#include "core/document/rule_stretch.h"

#include <QTest>

using namespace rankwright;

class TestRuleStretch : public QObject {
  Q_OBJECT

private slots:
  void findsRulesInToml_data();
  void findsRulesInToml();
  void plainFileIsOneStretch();
  void findsTheStretchAtAByte();
  void knowsRuleFiles_data();
  void knowsRuleFiles();
};

void TestRuleStretch::findsRulesInToml_data() {
  QTest::addColumn<QString>("toml");
  QTest::addColumn<QStringList>("rules");
  const auto row = [](const char* name, const char* toml, const QStringList& rules) {
    QTest::newRow(name) << QString::fromUtf8(toml) << rules;
  };
  const auto one = QStringLiteral("a = 1");
  const auto two = QStringLiteral("b = a");
  row("literal and basic", "[transform]\nexpressions = ['a = 1', \"b = a\"]\n", {one, two});
  row("lines and comments", "[transform]\nexpressions = [\n 'a = 1', # 'no'\n 'b = a',\n]\n", {one, two});
  row("features are no rules", "[transform]\nexpressions = ['a = 1']\nfeatures = [\"a\"]\n", {one});
  row("another table", "[other]\nexpressions = ['a = 1']\n", {});
  row("long text", "[transform]\nexpressions = ['''a = 1''']\n", {one});
  row("open string ends with its line", "[transform]\nexpressions = [\n 'a = 1\n 'b = a',\n]\n", {one, two});
  row("brackets inside a rule", "[transform]\nexpressions = ['a = [1]', 'b = a']\n",
      {QStringLiteral("a = [1]"), two});
  row("quotes inside a rule", "[transform]\nexpressions = ['a = \"x\"']\n", {QStringLiteral("a = \"x\"")});
  row("Chinese before it", "# 规则\n[transform]\nexpressions = ['a = 1']\n", {one});
  row("nothing", "", {});
}

void TestRuleStretch::findsRulesInToml() {
  QFETCH(QString, toml);
  const auto text = toml.toStdString();
  QStringList rules;
  for (const auto& stretch : ruleStretches(text, true))
    rules << QString::fromStdString(text.substr(stretch.begin, stretch.end - stretch.begin));
  QTEST(rules, "rules");
}

void TestRuleStretch::plainFileIsOneStretch() {
  const std::vector<RuleStretch> all = {{0, 5, false}};
  QVERIFY(ruleStretches("a = 1", false) == all);
}

void TestRuleStretch::findsTheStretchAtAByte() {
  const std::string_view text = "[transform]\nexpressions = ['a = 1', \"b = '\\t'\"]\n";
  const auto first = text.find("a = 1");
  QVERIFY(ruleStretchAt(text, true, first) == (RuleStretch{first, first + 5, false}));
  QVERIFY(ruleStretchAt(text, true, first + 5).has_value());
  QVERIFY(!ruleStretchAt(text, true, first - 1).has_value());
  QVERIFY(!ruleStretchAt(text, true, 3).has_value());
  QVERIFY(ruleStretchAt(text, true, text.find("b = ")).value().escapes);
}

void TestRuleStretch::knowsRuleFiles_data() {
  QTest::addColumn<QByteArray>("path");
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<bool>("holds");
  QTest::newRow("plain") << QByteArray("keys.rules") << QByteArray() << true;
  QTest::newRow("transform") << QByteArray("rules.toml") << QByteArray("[transform]\n") << true;
  QTest::newRow("other toml") << QByteArray("model.toml") << QByteArray("kind = \"fm\"\n") << false;
  QTest::newRow("other file") << QByteArray("notes.txt") << QByteArray("[transform]\n") << false;
}

void TestRuleStretch::knowsRuleFiles() {
  QFETCH(QByteArray, path);
  QFETCH(QByteArray, text);
  QTEST(holdsRules(path.toStdString(), text.toStdString()), "holds");
}

QTEST_APPLESS_MAIN(TestRuleStretch)
#include "test_rule_stretch.moc"
