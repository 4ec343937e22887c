#include "core/workspace/rule_edit.h"

#include <QTest>

using namespace rankwright;

class TestRuleEdit : public QObject {
  Q_OBJECT

  const std::string toml_ = "# Rules.\n[transform]\nexpressions = [\n  # Where.\n"
                            "  'place = coalesce(country, \"x\")',\n"
                            "  \"\"\"a = 1; b = 2\"\"\", # two\n  \"c = 1 # \\u00e9\",\n]\n";
  const std::string plain_ = "# Rules.\nplace = country # where\nband = bucket(price, [1, 2])\n";

private slots:
  void findsRules() {
    const auto rules = ruleTexts(toml_, true);
    QCOMPARE(rules.size(), 4U);
    QCOMPARE(rules[0].name, std::string("place"));
    QCOMPARE(rules[0].expression, std::string("coalesce(country, \"x\")"));
    QCOMPARE(rules[0].line, 5U);
    QCOMPARE(rules[0].quote, '\'');
    QCOMPARE(rules[2].expression, std::string("2"));
    QVERIFY(rules[3].escapes);
    QCOMPARE(ruleTexts(plain_, false)[0].expression, std::string("country"));
  }

  void edits_data() {
    QTest::addColumn<bool>("isToml");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("in TOML") << true << "place"
                             << "\"Spain\""
                             << "coalesce(country, \"x\")"
                             << "\"Spain\"";
    QTest::newRow("the second of a string") << true << "b"
                                            << "a + 1"
                                            << "b = 2"
                                            << "b = a + 1";
    QTest::newRow("before a comment") << false << "place"
                                      << "lower(country)"
                                      << "= country #"
                                      << "= lower(country) #";
  }

  void edits() {
    QFETCH(bool, isToml);
    QFETCH(QString, name);
    QFETCH(QString, expression);
    QFETCH(QString, before);
    QFETCH(QString, after);
    auto expected = isToml ? toml_ : plain_;
    const auto edited = withRuleExpression(expected, isToml, name.toStdString(), expression.toStdString());
    QVERIFY2(edited, edited ? "" : edited.error().describe().c_str());
    expected.replace(expected.find(before.toStdString()), std::size_t(before.size()), after.toStdString());
    QCOMPARE(*edited, expected);
  }

  void refuses_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expression");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("unknown") << "none"
                             << "1" << ErrorKind::NotFound;
    QTest::newRow("the quote around it") << "place"
                                         << "'x'" << ErrorKind::InvalidArgument;
    QTest::newRow("several lines") << "place"
                                   << "1\n2" << ErrorKind::InvalidArgument;
    QTest::newRow("escapes") << "c"
                             << "1" << ErrorKind::Unsupported;
    QTest::newRow("a backslash where it escapes") << "a"
                                                  << "\\n"
                                                  << ErrorKind::InvalidArgument;
  }

  void refuses() {
    QFETCH(QString, name);
    QFETCH(QString, expression);
    QFETCH(ErrorKind, kind);
    const auto edited = withRuleExpression(toml_, true, name.toStdString(), expression.toStdString());
    QVERIFY(!edited);
    QCOMPARE(edited.error().kind, kind);
  }
};

QTEST_MAIN(TestRuleEdit)
#include "test_rule_edit.moc"
