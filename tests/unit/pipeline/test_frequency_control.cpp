#include "core/pipeline/frequency_control.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace rankwright;

namespace {

using Strings = std::vector<std::string>;

constexpr std::int64_t kNow = 1'700'000'000;
constexpr std::int64_t kHour = 3600;

struct Action {
  std::uint32_t item = 0;
  std::int64_t hoursAgo = 0;
  std::string kind = kUseAction;
};

ItemPool poolOf(std::uint32_t count) {
  Strings keys;
  for (std::uint32_t i = 0; i < count; ++i)
    keys.push_back("item" + std::to_string(i));
  return {RowKeys::of(keys).value(), FeatureTable::of({}, {}, count).value()};
}

Schema schemaOf(bool withKinds) {
  std::vector<Field> fields = {{kRecentItemsFeature, ValueType::StringList},
                               {kRecentTimesFeature, ValueType::Int64List}};
  if (withKinds) fields.push_back({kRecentActionsFeature, ValueType::StringList});
  return Schema::of(std::move(fields)).value();
}

/// A user who did these things.
FeatureTable userOf(const std::vector<Action>& actions, bool withKinds) {
  Strings items;
  Strings kinds;
  std::vector<std::int64_t> times;
  for (const auto& action : actions) {
    items.push_back("item" + std::to_string(action.item));
    times.push_back(kNow - action.hoursAgo * kHour);
    kinds.push_back(action.kind);
  }
  std::vector<Value> row = {items, times};
  if (withKinds) row.emplace_back(kinds);
  FeatureTableBuilder builder(schemaOf(withKinds));
  (void)builder.appendRow(row);
  return builder.finish();
}

std::vector<OverLimit> overLimit(std::vector<FrequencyRule> rules, const std::vector<Action>& actions,
                                 std::optional<std::int64_t> now = kNow, bool withKinds = true) {
  const auto user = userOf(actions, withKinds);
  InputTables tables;
  tables.setClock({now, ""});
  tables.addBroadcast(user, 0);
  return FrequencyControl::create(std::move(rules), user.schema()).value().overLimit(tables, poolOf(20));
}

std::vector<FrequencyRule> parse(const QString& toml) {
  return readFrequencyRules(TomlTable::parse(toml.toStdString(), "pipeline.toml").value()).value();
}

/// Counted for each item and rule, as one would write it down first.
std::vector<OverLimit> counted(const std::vector<FrequencyRule>& rules, const std::vector<Action>& actions) {
  std::vector<OverLimit> over;
  for (std::uint32_t item = 0; item < 20; ++item)
    for (std::uint32_t rule = 0; rule < rules.size(); ++rule) {
      const auto count = std::ranges::count_if(actions, [&](const Action& action) {
        return action.item == item && action.kind == rules[rule].action && action.hoursAgo >= 0 &&
               static_cast<double>(action.hoursAgo) < rules[rule].hours;
      });
      if (count < std::int64_t{rules[rule].count}) continue;
      over.push_back({ItemId(item), rule});
      break;
    }
  return over;
}

} // namespace

class TestFrequencyControl : public QObject {
  Q_OBJECT

private slots:
  void agreesWithCounting() {
    std::mt19937 random(7);
    const Strings kinds = {"use", "click", "install"};
    for (int round = 0; round < 500; ++round) {
      std::vector<FrequencyRule> rules(random() % 4);
      for (auto& rule : rules)
        rule = {kinds[random() % 3], static_cast<double>(1 + random() % 50),
                1 + static_cast<std::uint32_t>(random() % 3)};
      std::vector<Action> actions(random() % 40);
      for (auto& action : actions)
        action = {static_cast<std::uint32_t>(random() % 12), static_cast<std::int64_t>(random() % 60) - 4,
                  kinds[random() % 3]};
      QVERIFY(overLimit(rules, actions) == counted(rules, actions));
    }
  }

  void whatWasDoneLongAgoDoesNotCount() {
    const std::vector<FrequencyRule> rules = {{"use", 24, 2}};
    QVERIFY(overLimit(rules, {{3, 1}, {3, 24}}).empty());
    QVERIFY(overLimit(rules, {{3, 1}, {3, 23}}) == (std::vector<OverLimit>{{ItemId(3), 0}}));
  }

  void withoutATimeEverythingCounts() {
    QVERIFY(overLimit({{"use", 24, 2}}, {{3, 1}, {3, 900}}, std::nullopt) ==
            (std::vector<OverLimit>{{ItemId(3), 0}}));
  }

  void withoutKindsEveryActionIsAUse() {
    QVERIFY(overLimit({{"use", 24, 1}}, {{3, 1, "click"}}, kNow, false) ==
            (std::vector<OverLimit>{{ItemId(3), 0}}));
  }

  void rulesAreRead() {
    const auto rules = parse(QStringLiteral("[[frequency]]\naction = 'click'\ndays = 7\ncount = 3\n"
                                            "[[frequency]]\nhours = 1\n"));
    QVERIFY(rules == (std::vector<FrequencyRule>{{"click", 168, 3}, {"use", 1, 1}}));
    QCOMPARE(describe(rules[0]), std::string("frequency control: 'click' 3 times or more in 7 days"));
    QCOMPARE(describe(rules[1]), std::string("frequency control: 'use' once or more in 1 hour"));
  }

  void refusesText_data() {
    QTest::addColumn<QString>("toml");
    QTest::addColumn<unsigned>("line");
    QTest::newRow("no span") << "[[frequency]]\naction = 'use'" << 1U;
    QTest::newRow("two spans") << "[[frequency]]\nhours = 1\ndays = 2" << 3U;
    QTest::newRow("never") << "[[frequency]]\nhours = 1\ncount = 0" << 3U;
    QTest::newRow("misspelt") << "[[frequency]]\nhours = 1\ncounts = 1" << 3U;
  }
  void refusesText() {
    QFETCH(QString, toml);
    const auto rules = readFrequencyRules(TomlTable::parse(toml.toStdString(), "pipeline.toml").value());
    QVERIFY(!rules);
    QTEST(rules.error().span->line, "line");
  }

  void refusesUsers_data() {
    QTest::addColumn<QString>("feature");
    QTest::addColumn<QString>("action");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no recent items") << "recent_times"
                                     << "use" << ErrorKind::NotFound;
    QTest::newRow("no times") << "recent_items"
                              << "use" << ErrorKind::NotFound;
    QTest::newRow("no kinds of action") << ""
                                        << "click" << ErrorKind::InvalidArgument;
  }
  void refusesUsers() {
    QFETCH(QString, feature);
    QFETCH(QString, action);
    auto fields = schemaOf(false).fields();
    if (!feature.isEmpty()) fields = {{feature.toStdString(), ValueType::StringList}};
    const auto rules = parse(QStringLiteral("[[frequency]]\nhours = 1\naction = '%1'").arg(action));
    const auto control = FrequencyControl::create(rules, Schema::of(fields).value());
    QVERIFY(!control);
    QTEST(control.error().kind, "kind");
    QCOMPARE(control.error().span->line, 3U);
  }
};

QTEST_APPLESS_MAIN(TestFrequencyControl)
#include "test_frequency_control.moc"
