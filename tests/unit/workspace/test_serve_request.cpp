#include "core/simulate/random.h"
#include "core/workspace/serve_answer.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <memory>
#include <string>

using namespace rankwright;
using Json = nlohmann::json;

/// What apps send and get, over the sample workspace, without a network.
class TestServeRequest : public QObject {
  Q_OBJECT

  std::shared_ptr<const Workspace> workspace_;

  Json ask(const std::string& body, ServeScene scene = ServeScene::Feeds) const {
    return Json::parse(answerServeRequest(*workspace_, scene, body).json);
  }

private slots:
  void initTestCase() {
    const auto workspace = Workspace::open(RW_SOURCE_DIR "/configs/sample", {});
    QVERIFY2(workspace.has_value(), workspace ? "" : workspace.error().describe().c_str());
    workspace_ = *workspace;
  }

  void failures_data() {
    QTest::addColumn<QString>("body");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const char* body, ServeCode code, const char* message) {
      QTest::newRow(name) << QString::fromUtf8(body) << static_cast<int>(code) << QString::fromUtf8(message);
    };
    using enum ServeCode;
    row("empty", "", BadRequest, "JSON");
    row("no JSON", "{\"user_id\": ", BadRequest, "JSON");
    row("a list", "[1, 2]", BadRequest, "[1,2]");
    row("no user", "{}", BadRequest, "user_id");
    row("user is a number", R"({"user_id": 54})", BadRequest, "'user_id' is a text, not: 54");
    row("unknown user", R"({"user_id": "nobody"})", UnknownUser, "nobody");
    row("unknown pipeline", R"({"user_id": "54", "pipeline": "weigthed"})", UnknownPipeline, "'weighted'");
    row("count is a text", R"({"user_id": "54", "count": "5"})", BadRequest, "'count'");
    row("count is negative", R"({"user_id": "54", "count": -1})", BadRequest, "-1");
    row("count is a fraction", R"({"user_id": "54", "count": 1.5})", BadRequest, "1.5");
    row("count is immense", R"({"user_id": "54", "count": 18446744073709551615})", BadRequest, "18446744073");
    row("context is a list", R"({"user_id": "54", "context": []})", BadRequest, "'context'");
    row("feature of another type", R"({"user_id": "54", "context": {"country": 3}})", BadRequest,
        "'country' is string, not: 3");
    row("feature is an object", R"({"user_id": "54", "context": {"country": {"a": 1}}})", BadRequest,
        "'country'");
    row("engine's feature of no type",
        R"({"user_id": "54", "context": {"country": {"type": 9, "value": 1}}})", BadRequest, "9");
    row("mixed list", R"({"user_id": "54", "features": {"x": [1, "a"]}})", BadRequest, "'x'");
    row("number beyond float32", R"({"user_id": "54", "features": {"x": 1e300}})", BadRequest, "too large");
  }

  void failures() {
    QFETCH(QString, body);
    QFETCH(QString, message);
    const auto answer = ask(body.toStdString());
    QTEST(answer["code"].get<int>(), "code");
    const auto said = QString::fromStdString(answer["message"].get<std::string>());
    QVERIFY2(said.contains(message), qPrintable(said));
    QCOMPARE(answer["count"].get<int>(), 0);
    QVERIFY(answer["items"].empty());
  }

  void deepNestingIsRefused() {
    const std::string body = R"({"user_id": "54", "context": )" + std::string(200'000, '[');
    QCOMPARE(ask(body)["code"].get<int>(), static_cast<int>(ServeCode::BadRequest));
  }

  void answerRepeatsItsRequest() {
    const auto answer = ask(R"({"trace_id": "t-1", "user_id": "54", "pipeline": "weighted", "count": 3})");
    QCOMPARE(answer["code"].get<int>(), 0);
    QCOMPARE(answer["message"].get<std::string>(), std::string("success"));
    QCOMPARE(answer["trace_id"].get<std::string>(), std::string("t-1"));
    QCOMPARE(answer["user_id"].get<std::string>(), std::string("54"));
    QCOMPARE(answer["pipeline"].get<std::string>(), std::string("weighted"));
    QCOMPARE(answer["count"].get<int>(), 3);
    QCOMPARE(answer["items"].size(), std::size_t{3});
    QVERIFY(!answer.contains("ignored"));
  }

  void itemsAreThoseOfThePipeline() {
    const auto answer = ask(R"({"user_id": "54", "time": 1700000000, "context": {"country": "Spain"}})");
    Request request{workspace_->user("54").value(), {{"country", Value(std::string("Spain"))}}};
    request.clock = workspace_->presentClock();
    request.clock.now = 1'700'000'000;
    const auto own = workspace_->pipeline().recommend(request, true).value();
    QCOMPARE(answer["items"].size(), own.list.size());
    for (std::size_t place = 0; place < own.list.size(); ++place) {
      const auto& item = answer["items"][place];
      QCOMPARE(item["item"].get<std::string>(), std::string(workspace_->items().keyOf(own.list[place].item)));
      QCOMPARE(item["score"].get<float>(), own.list[place].score);
      QVERIFY(!item["channels"].empty());
      QVERIFY(item["reasons"].size() <= 3);
    }
  }

  void channelsAreAllThatProposed() {
    Request request{workspace_->user("54").value(), {}};
    const auto own = workspace_->pipeline().recommend(request, true).value();
    const auto answer = ask(R"({"user_id": "54"})");
    for (const auto& entry : answer["items"]) {
      const auto item = workspace_->item(entry["item"].get<std::string>()).value();
      std::vector<std::string> expected;
      for (const auto& channel : own.trace->channels)
        if (std::ranges::any_of(channel.proposals, [&](const auto& each) { return each.item == item; }))
          expected.push_back(channel.name);
      QCOMPARE(entry["channels"].get<std::vector<std::string>>(), expected);
    }
  }

  void featuresOfTheEngineCount() {
    const auto plain = ask(R"({"user_id": "54", "time": 1, "context": {"country": "Spain"}})");
    const auto typed =
        ask(R"({"user_id": "54", "time": 1, "features": {"country": {"type": 2, "value": "Spain"}}})");
    QVERIFY(plain["items"] == typed["items"]);
  }

  void contextGoesBeforeFeatures() {
    const auto plain = ask(R"({"user_id": "54", "time": 1, "context": {"country": "Spain"}})");
    const auto both = ask(
        R"({"user_id": "54", "time": 1, "context": {"country": "Spain"}, "features": {"country": "China"}})");
    QVERIFY(plain["items"] == both["items"]);
  }

  void unknownFeaturesAreNamed() {
    const auto answer = ask(R"({"user_id": "54", "context": {"device": "p7", "country": "Spain"}})");
    QCOMPARE(answer["code"].get<int>(), 0);
    QVERIFY(answer["ignored"] == Json::array({"device"}));
  }

  void relatedNeedsItsItem_data() {
    QTest::addColumn<QString>("body");
    QTest::addColumn<int>("code");
    QTest::newRow("none") << R"({"user_id": "54"})" << static_cast<int>(ServeCode::BadRequest);
    QTest::newRow("unknown") << R"({"user_id": "54", "relate_id": "nothing"})"
                             << static_cast<int>(ServeCode::UnknownItem);
    QTest::newRow("known") << R"({"user_id": "54", "relate_id": "7"})" << 0;
  }

  void relatedNeedsItsItem() {
    QFETCH(QString, body);
    QTEST(ask(body.toStdString(), ServeScene::Related)["code"].get<int>(), "code");
  }

  void damagedBodiesGetAnAnswer() {
    const std::string whole =
        R"({"trace_id":"ü","user_id":"54","count":3,"context":{"country":"Spain","x":[1,2.5],"y":null}})";
    Random random(7, 0);
    for (int round = 0; round < 2000; ++round) {
      auto body = whole;
      for (std::uint64_t edits = 1 + random.below(4); edits > 0 && !body.empty(); --edits) {
        const auto at = random.below(static_cast<std::uint32_t>(body.size()));
        if (random.below(3) == 0)
          body.erase(at, 1 + random.below(5));
        else
          body[at] = static_cast<char>(random.below(256));
      }
      const auto answer = answerServeRequest(*workspace_, ServeScene::Feeds, body);
      const auto json = Json::parse(answer.json, nullptr, false);
      QVERIFY2(!json.is_discarded(), answer.json.c_str());
      QCOMPARE(json["code"].get<int>(), static_cast<int>(answer.code));
    }
  }
};

QTEST_APPLESS_MAIN(TestServeRequest)
#include "test_serve_request.moc"
