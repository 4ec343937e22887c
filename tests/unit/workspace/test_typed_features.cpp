#include "core/pipeline/request.h"
#include "core/workspace/invented_user.h"

#include <QTest>

using namespace rankwright;

class TestTypedFeatures : public QObject {
  Q_OBJECT

  static UserStore store() {
    auto schema = Schema::of({{"country", ValueType::String},
                              {"age", ValueType::Int64},
                              {"spend", ValueType::Float32},
                              {"tastes", ValueType::StringList},
                              {"times", ValueType::Int64List}})
                      .value();
    FeatureTableBuilder builder(std::move(schema));
    using Texts = std::vector<std::string>;
    const std::vector<std::vector<Value>> rows = {
        {std::string("Spain"), std::int64_t(31), 0.1F, Texts{"Food, drink", "Tools"},
         std::vector<std::int64_t>{3, -1}},
        {std::string("Italy"), Value(), 1e-7F, Texts{"Tools"}, Value()},
        {std::string("Spain"), std::int64_t(-2), Value(), Value(), Value()}};
    for (const auto& row : rows)
      if (!builder.appendRow(row)) qFatal("a row does not fit");
    return UserStore(RowKeys::of({"a", "b", "c"}).value(), builder.finish());
  }

private slots:
  void readBackTheyAreTheSame() {
    const auto users = store();
    for (std::uint32_t user = 0; user < users.size(); ++user)
      for (const auto& [name, text] : typedFeatures(users, UserId(user))) {
        const auto read = parseUserFeature(users.features().schema(), name, text).value();
        QVERIFY2(read.second == users.features().valueAt(user, name), text.c_str());
      }
  }

  void whatIsMissingIsLeftOut() {
    const auto texts = typedFeatures(store(), UserId(2));
    QVERIFY(texts == (FeatureTexts{{"country", "Spain"}, {"age", "-2"}}));
  }

  void textsComeMostFrequentFirst() {
    const auto texts = userTexts(store(), 10, {}).value();
    QCOMPARE(texts.size(), std::size_t(2));
    QVERIFY(texts.at("country") == (std::vector<std::string>{"Spain", "Italy"}));
    QVERIFY(texts.at("tastes") == (std::vector<std::string>{"Tools", "Food, drink"}));
    QCOMPARE(userTexts(store(), 1, {}).value().at("country").size(), std::size_t(1));
  }

  void cancelIsHeeded() {
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(userTexts(store(), 1, {stop.get_token(), {}}).error().kind, ErrorKind::Cancelled);
  }
};

QTEST_GUILESS_MAIN(TestTypedFeatures)
#include "test_typed_features.moc"
