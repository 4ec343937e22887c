#include "core/expr/program.h"
#include "core/expr/rule_set.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rankwright;

namespace {

QByteArray bytes(const std::string& text) {
  return QByteArray::fromStdString(text);
}

} // namespace

class TestTransform : public QObject {
  Q_OBJECT

private slots:
  void readsExpressionsAndFeatures() {
    const auto transform = parseTransformToml(
        "[transform]\n"
        "expressions = ['user_gender_cat1 = concat(gender, cat1_prefer)', \"age2 = age * 2\"]\n"
        "features = [\"user_gender_cat1\"]\n",
        "t.toml");
    QVERIFY2(transform, transform ? "" : transform.error().describe().c_str());
    QCOMPARE(transform->rules.names(), (std::vector<std::string>{"user_gender_cat1", "age2"}));
    QCOMPARE(transform->features, (std::vector<std::string>{"user_gender_cat1"}));
  }

  void takesAllRulesWhenNoFeaturesAreNamed() {
    const auto transform = parseTransformToml("[transform]\nexpressions = ['a = 1', 'b = a']", "t.toml");
    QVERIFY(transform);
    QCOMPARE(transform->features, (std::vector<std::string>{"a", "b"}));
  }

  void reportsErrorsInTheFile_data() {
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QByteArray>("described");
    const auto row = [](const char* name, const char* toml, const char* described) {
      QTest::newRow(name) << QByteArray(toml) << QByteArray(described);
    };
    row("literal string", "[transform]\nexpressions = ['a = 1', 'b = 1 +']",
        "t:2:33: expected a value, got end of text");
    row("next line", "[transform]\nexpressions = [\n  'a = 1',\n  'bé = )']",
        "t:4:9: expected a value, got ')'");
    row("after escapes", "[transform]\nexpressions = [\"a = concat(\\\"x\\\", \\u0040)\"]",
        "t:2:35: this character has no meaning in rules: @");
    row("multi-line literal", "[transform]\nexpressions = ['''\na = 1\nb = ]''']",
        "t:4:5: expected a value, got ']'");
    row("multi-line basic with a folded line", "[transform]\nexpressions = [\"\"\"a = 1 + \\\n   )\"\"\"]",
        "t:3:4: expected a value, got ')'");
    row("an expression does not run on in the next", "[transform]\nexpressions = ['a = (1 +', '2)']",
        "t:2:25: expected a value, got end of text");
    row("defined twice", "[transform]\nexpressions = ['a = 1',\n 'a = 2']",
        "t:3:3: the name is already defined on line 2, column 17: a");
    row("no TOML", "[transform\n", "t:1:11: ");
    row("no transform table", "[x]\n", "t:1:1: the file has no [transform] table: t");
    row("no expressions", "[transform]\n", "t:1:1: [transform] has no expressions: t");
    row("misspelt key", "[transform]\nexpresions = ['a = 1']",
        "t:2:1: [transform] has no such key: expresions");
    row("expressions are a string", "[transform]\nexpressions = 'a = 1'",
        "t:2:15: this must be a list of strings: expressions");
    row("an expression is a number", "[transform]\nexpressions = ['a = 1', 2]",
        "t:2:25: this must be a list of strings only: expressions");
    row("unknown feature", "[transform]\nexpressions = ['a = 1']\nfeatures = ['a', 'b']",
        "t:3:18: no expression defines this feature: b");
    row("feature listed twice", "[transform]\nexpressions = ['a = 1']\nfeatures = ['a', 'a']",
        "t:3:18: the feature is listed twice: a");
  }

  void reportsErrorsInTheFile() {
    QFETCH(QByteArray, toml);
    QFETCH(QByteArray, described);
    const auto transform = parseTransformToml(toml.toStdString(), "t");
    QVERIFY(!transform);
    const auto text = bytes(transform.error().describe());
    QVERIFY2(text.startsWith(described), text.constData());
  }

  void typeErrorsPointIntoTheFile() {
    const auto transform =
        parseTransformToml("[transform]\nexpressions = [\"a = \\\"x\\\"\", 'b = a + 1']", "t");
    QVERIFY(transform);
    const auto program = Program::compile(transform->rules, transform->features, Schema());
    QVERIFY(!program);
    QCOMPARE(*program.error().span, (SourceSpan{"t", 2, 34, 1}));
  }

  void loadsFilesByTheirEnding_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("problem");
    QTest::newRow("TOML") << "t.toml" << QByteArray("[transform]\nexpressions = ['a = 1']") << QByteArray();
    QTest::newRow("plain rules") << "t.rules" << QByteArray("a = 1\n") << QByteArray();
    QTest::newRow("another ending") << "t.txt" << QByteArray("a = 1\n")
                                    << QByteArray("a file of rules is named .toml or .rules");
    QTest::newRow("broken rules") << "t.rules" << QByteArray("a = \n") << QByteArray("expected a value");
  }

  void loadsFilesByTheirEnding() {
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, problem);
    const QTemporaryDir folder;
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    const auto transform = loadTransform(file.fileName().toStdString());
    QCOMPARE(transform.has_value(), problem.isEmpty());
    if (transform)
      QCOMPARE(transform->features, std::vector<std::string>{"a"});
    else
      QVERIFY2(bytes(transform.error().message).startsWith(problem), transform.error().message.c_str());
  }

  void reportsAMissingFile() {
    const auto transform = loadTransform("/nowhere/t.toml");
    QVERIFY(!transform);
    QCOMPARE(transform.error().kind, ErrorKind::NotFound);
  }
};

QTEST_APPLESS_MAIN(TestTransform)
#include "test_transform.moc"
