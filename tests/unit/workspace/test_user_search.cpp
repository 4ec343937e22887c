#include "core/workspace/user_search.h"

#include <QTest>

using namespace rankwright;

class TestUserSearch : public QObject {
  Q_OBJECT

  static UserStore users(std::uint32_t count) {
    FeatureTableBuilder builder(Schema::of({{"usual_country", ValueType::String},
                                            {"installs", ValueType::Int64},
                                            {"spend", ValueType::Float32},
                                            {"used_items", ValueType::StringList}})
                                    .value());
    std::vector<std::string> keys;
    for (std::uint32_t user = 0; user < count; ++user) {
      keys.push_back("u" + std::to_string(user));
      const Value country = user % 2 ? Value(std::string("Spain")) : Value(std::string("New Zealand"));
      const Value installs = user % 5 ? Value(std::int64_t(user)) : Value();
      const std::vector<Value> row{country, installs, Value(float(user) / 2),
                                   Value(std::vector<std::string>{"a"})};
      if (!builder.appendRow(row)) qFatal("no row");
    }
    return {RowKeys::of(std::move(keys)).value(), builder.finish()};
  }

private slots:
  void typedConditionsBecomeRules_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("rule");
    QTest::newRow("as asked") << "country = Spain and installs > 20"
                              << "usual_country == \"Spain\" and installs > 20";
    QTest::newRow("a rule already") << "usual_country == \"Spain\" or not (installs >= 3)"
                                    << "usual_country == \"Spain\" or not (installs >= 3)";
    QTest::newRow("feature on both sides") << "installs<spend"
                                           << "installs<spend";
    QTest::newRow("unknown name stays to be told") << "nothing > 3"
                                                   << "nothing > 3";
    QTest::newRow("words in quotes") << "country = 'New Zealand'"
                                     << "usual_country == 'New Zealand'";
  }

  void typedConditionsBecomeRules() {
    QFETCH(QString, typed);
    QFETCH(QString, rule);
    const auto store = users(1);
    QCOMPARE(QString::fromStdString(userCondition(typed.toStdString(), store.features().schema())), rule);
  }

  void findsUsers_data() {
    QTest::addColumn<QString>("condition");
    QTest::addColumn<int>("count");
    QTest::newRow("text and number") << "country = Spain and installs > 20" << 1072;
    QTest::newRow("missing is not less") << "installs < 10" << 8;
    QTest::newRow("fractions") << "spend = 0.5" << 1;
    QTest::newRow("none") << "country = Nowhere" << 0;
    QTest::newRow("all") << "1 == 1" << 2700;
  }

  void findsUsers() {
    QFETCH(QString, condition);
    QFETCH(int, count);
    const auto store = users(2700); // more than a batch
    const auto found = findUsers(store, condition.toStdString());
    QVERIFY2(found, found ? "" : found.error().describe().c_str());
    QCOMPARE(int(found->size()), count);
    QVERIFY(std::ranges::is_sorted(*found));
  }

  void refuses_data() {
    QTest::addColumn<QString>("condition");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("not an expression") << "country = " << ErrorKind::Parse;
    QTest::newRow("unknown feature") << "nothing > 3" << ErrorKind::NotFound;
    QTest::newRow("no condition") << "country" << ErrorKind::Type;
  }

  void refuses() {
    QFETCH(QString, condition);
    QFETCH(ErrorKind, kind);
    const auto found = findUsers(users(3), condition.toStdString());
    QVERIFY(!found);
    QCOMPARE(found.error().kind, kind);
  }

  void canBeCancelled() {
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(findUsers(users(3), "1 == 1", {stop.get_token(), {}}).error().kind, ErrorKind::Cancelled);
  }
};

QTEST_MAIN(TestUserSearch)
#include "test_user_search.moc"
