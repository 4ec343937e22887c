#include "core/workspace/used_items.h"
#include "core/workspace/user_profiles.h"

#include <QTest>

#include <string>
#include <vector>

using namespace rankwright;

using Strings = std::vector<std::string>;

namespace {

Interaction use(std::uint32_t user, std::uint32_t item, std::uint32_t context, float count,
                std::optional<std::int64_t> time = {}) {
  return {UserId(user), ItemId(item), context, time, count};
}

/// Items 0 and 1 are games, 2 a tool, 3 has no category.
ItemPool items() {
  FeatureTableBuilder builder(Schema::of({{"category", ValueType::String}}).value());
  for (const Value& category :
       {Value(std::string("Games")), Value(std::string("Games")), Value(std::string("Tools")), Value()})
    (void)builder.appendRow(std::vector<Value>{category});
  return ItemPool(RowKeys::of({"i0", "i1", "i2", "i3"}).value(), builder.finish());
}

FeatureTable contexts() {
  FeatureTableBuilder builder(
      Schema::of({{"daytime", ValueType::String}, {"hour", ValueType::Int64}}).value());
  for (const Value& daytime : {Value(std::string("morning")), Value(std::string("night")), Value()})
    (void)builder.appendRow(std::vector<Value>{daytime, Value()});
  return builder.finish();
}

} // namespace

class TestUserProfiles : public QObject {
  Q_OBJECT

  static UserStore profiles(const std::vector<Interaction>& log) {
    return deriveUserProfiles({"ann", "bob"}, items(), contexts(), log).value();
  }

private slots:
  void usesAreCounted() {
    const auto users = profiles({use(0, 0, 0, 1), use(0, 2, 1, 5), use(0, 0, 1, 2), use(0, 3, 2, 9)});
    const UserId ann(0);
    QVERIFY(users.valueAt(ann, "used_items") == Value(Strings{"i3", "i2", "i0"}));
    QVERIFY(users.valueAt(ann, "last_items") == Value(Strings{"i3", "i0", "i2"}));
    QVERIFY(users.valueAt(ann, "top_categories") == Value(Strings{"Tools", "Games"}));
    QVERIFY(users.valueAt(ann, "usual_daytime") == Value(std::string("night")));
    QVERIFY(users.valueAt(ann, "item_count") == Value(std::int64_t{3}));
    QVERIFY(users.valueAt(ann, "use_count") == Value(std::int64_t{17}));
    QVERIFY(!users.features().find("usual_hour")); // not text
  }

  void timeDecidesWhatIsLatest() {
    const auto users = profiles({use(0, 0, 0, 1, 300), use(0, 1, 0, 1, 100), use(0, 2, 0, 1, 200)});
    QVERIFY(users.valueAt(UserId(0), "last_items") == Value(Strings{"i0", "i2", "i1"}));
  }

  void recentUsesHaveTheirTimes() {
    const auto users = profiles({use(0, 0, 0, 1, 300), use(0, 1, 0, 1, 100), use(0, 0, 0, 1, 200)});
    QVERIFY(users.valueAt(UserId(0), "recent_items") == Value(Strings{"i0", "i0", "i1"}));
    QVERIFY(users.valueAt(UserId(0), "recent_times") == Value(std::vector<std::int64_t>{300, 200, 100}));
  }

  void onlyTheLastFiftyUsesAreRecent() {
    std::vector<Interaction> log;
    for (std::uint32_t i = 0; i < 70; ++i)
      log.push_back(use(0, i % 4, 0, 1, i));
    const auto users = profiles(log);
    const auto times = std::get<std::vector<std::int64_t>>(users.valueAt(UserId(0), "recent_times"));
    QCOMPARE(times.size(), std::size_t{50});
    QCOMPARE(times.front(), std::int64_t{69});
    QCOMPARE(times.back(), std::int64_t{20});
  }

  void withoutATimeThereAreNone() {
    const auto users = profiles({use(0, 0, 0, 1, 300), use(0, 1, 0, 1)});
    QVERIFY(users.valueAt(UserId(0), "recent_items") == Value(Strings{"i0", "i1"}));
    QVERIFY(isMissing(users.valueAt(UserId(0), "recent_times")));
  }

  void aUserWithoutUsesHasNoTastes() {
    const auto users = profiles({use(0, 0, 0, 1)});
    const UserId bob(1);
    for (const char* feature :
         {"used_items", "last_items", "top_categories", "usual_daytime", "recent_items"})
      QVERIFY2(isMissing(users.valueAt(bob, feature)), feature);
    QVERIFY(users.valueAt(bob, "item_count") == Value(std::int64_t{0}));
  }

  void usedItemsAreAscendingAndPerUser() {
    const auto users = profiles({use(1, 3, 0, 1), use(1, 0, 0, 7)});
    const UsedItems used(users, items());
    QVERIFY(used.of(UserId(0)).empty());
    QCOMPARE(std::vector<ItemId>(used.of(UserId(1)).begin(), used.of(UserId(1)).end()),
             (std::vector<ItemId>{ItemId(0), ItemId(3)}));
  }
};

QTEST_APPLESS_MAIN(TestUserProfiles)
#include "test_user_profiles.moc"
