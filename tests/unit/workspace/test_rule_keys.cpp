#include "core/feature/feature_table.h"
#include "core/workspace/rule_keys.h"

#include <QTest>

#include <algorithm>
#include <string>
#include <vector>

using namespace rankwright;

namespace {

constexpr std::uint32_t kItems = 2500; // more than one batch

ItemPool pool() {
  std::vector<std::string> keys;
  FeatureTableBuilder builder(
      Schema::of({{"category", ValueType::String}, {"price", ValueType::Int64}}).value());
  for (std::uint32_t i = 0; i < kItems; ++i) {
    keys.push_back(std::to_string(i));
    const Value category = i % 3 == 0 ? Value() : Value(std::string(i % 3 == 1 ? "Games" : "Tools"));
    if (!builder.appendRow(std::vector<Value>{category, std::int64_t{i % 2}})) qFatal("the row does not fit");
  }
  return ItemPool(RowKeys::of(keys).value(), builder.finish());
}

} // namespace

class TestRuleKeys : public QObject {
  Q_OBJECT

  const ItemPool items_ = pool();

  Status visit(const char* text, const char* rule, std::vector<std::string>& keys) const {
    const auto rules = RuleSet::parse(text, "rules");
    if (!rules) return tl::unexpected(rules.error());
    return ruleKeysOf(*rules, items_, {})(rule, [&](ItemId item, std::string_view key, std::uint32_t) {
      keys.push_back(std::to_string(item.value()) + "=" + std::string(key));
      return Status();
    });
  }

private slots:
  void eachItemHasItsKeys() {
    std::vector<std::string> keys;
    const auto status = visit("k = concat(category, \"!\")", "k", keys);
    QVERIFY2(status.has_value(), status ? "" : status.error().describe().c_str());
    QVERIFY(std::find(keys.begin(), keys.end(), "1=Games!") != keys.end());
    QVERIFY(std::find(keys.begin(), keys.end(), "2498=Tools!") != keys.end());
  }

  void integersAreKeys() {
    std::vector<std::string> keys;
    QVERIFY(visit("k = price + 5", "k", keys).has_value());
    QCOMPARE(keys.size(), std::size_t{kItems});
    QCOMPARE(keys[1], std::string("1=6"));
  }

  void otherRulesAreErrors_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::newRow("no such rule") << QStringLiteral("a = price") << int(ErrorKind::NotFound);
    QTest::newRow("a feature of users") << QStringLiteral("k = age") << int(ErrorKind::NotFound);
    QTest::newRow("decimals") << QStringLiteral("k = price * 0.5") << int(ErrorKind::Type);
  }

  void otherRulesAreErrors() {
    QFETCH(QString, text);
    std::vector<std::string> keys;
    const auto status = visit(qPrintable(text), "k", keys);
    QVERIFY(!status);
    QTEST(int(status.error().kind), "kind");
  }
};

QTEST_APPLESS_MAIN(TestRuleKeys)
#include "test_rule_keys.moc"
