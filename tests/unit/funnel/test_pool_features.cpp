#include "core/funnel/pool_features.h"
#include "funnel_reference.h"

#include <algorithm>

using namespace rankwright;

namespace {

/// Eight apps: a name for each, three categories of which one stands at most of them, a price, a list.
ItemPool smallPool() {
  FeatureTableBuilder builder(valueOf(Schema::of({{"name", ValueType::String},
                                                  {"category", ValueType::String},
                                                  {"price", ValueType::Float32},
                                                  {"tags", ValueType::StringList}})));
  const std::vector<std::string> categories = {"Games", "Tools", "Games", "News", "Games", "Games", "Games"};
  std::vector<std::string> keys;
  for (std::size_t i = 0; i < 8; ++i) {
    keys.push_back("i" + std::to_string(i));
    const auto category = i < categories.size() ? Value(categories[i]) : Value();
    expect(builder.appendRow(std::vector<Value>{"app " + std::to_string(i), category, i < 4 ? 0.5F : 2.0F,
                                                std::vector<std::string>{"a"}}));
  }
  return ItemPool(valueOf(RowKeys::of(keys)), builder.finish());
}

} // namespace

class TestPoolFeatures : public QObject {
  Q_OBJECT

private slots:
  void namesAndListsAreNoClasses() {
    const auto features = loggedFeatures(smallPool());
    QVERIFY(features == (std::vector<LoggedFeature>{{"category", false}, {"price", true}}));
  }

  void valuesOfThePoolAreCounted() {
    const auto pool = smallPool();
    const auto values = poolValues(pool, std::vector<LoggedFeature>{{"category", false}, {"price", true}});
    QCOMPARE(values.size(), 2U);
    const auto count = [](const std::vector<PoolValue>& of, const FeatureCell& value) {
      const auto found = std::ranges::find(of, value, &PoolValue::value);
      return found == of.end() ? 0U : found->items;
    };
    QCOMPARE(count(values[0], std::string("Games")), 5U);
    QCOMPARE(count(values[0], std::string("News")), 1U);
    QCOMPARE(count(values[0], {}), 1U);
    QCOMPARE(count(values[1], 0.5), 4U);
    QCOMPARE(count(values[1], 2.0), 4U);
  }

  void whatThePoolLacksIsMissing() {
    const auto pool = smallPool();
    const std::vector<LoggedFeature> features = {{"category", true}, {"age", true}, {"price", true}};
    const auto cells = featureCells(pool, features, "i5");
    QVERIFY(cells == (std::vector<FeatureCell>{{}, {}, 2.0}));
    QVERIFY(featureCells(pool, features, "unheard of") == std::vector<FeatureCell>(3));
  }
};

QTEST_GUILESS_MAIN(TestPoolFeatures)
#include "test_pool_features.moc"
