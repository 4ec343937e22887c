#include "core/expr/rule_reach.h"

#include <QTest>

using namespace rankwright;
using Names = std::vector<std::string>;

class TestRuleReach : public QObject {
  Q_OBJECT

private slots:
  void followsRulesToTheirRules_data() {
    QTest::addColumn<Names>("from");
    QTest::addColumn<Names>("reached");
    QTest::newRow("nothing") << Names{} << Names{};
    QTest::newRow("a feature") << Names{"price"} << Names{};
    QTest::newRow("a rule of features") << Names{"band"} << Names{"band"};
    QTest::newRow("a rule of rules") << Names{"key"} << Names{"band", "key", "place"};
    QTest::newRow("two ways to one") << Names{"other", "key"} << Names{"band", "key", "other", "place"};
    QTest::newRow("an unknown name") << Names{"nobody", "place"} << Names{"place"};
  }
  void followsRulesToTheirRules() {
    QFETCH(Names, from);
    QFETCH(Names, reached);
    const auto rules = RuleSet::parse("place = coalesce(country, usual_country)\n"
                                      "band = bucket(price, [1, 3])\n"
                                      "key = concat(place, \"_\", band)\n"
                                      "other = band + 1\n",
                                      "rules");
    QVERIFY(rules.has_value());
    QCOMPARE(rulesReachedFrom(*rules, from), reached);
  }
};

QTEST_APPLESS_MAIN(TestRuleReach)
#include "test_rule_reach.moc"
