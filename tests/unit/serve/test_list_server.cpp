#include "core/simulate/random.h"
#include "raw_connection.h"
#include "running_server.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <memory>
#include <string>

using namespace rankwright;
using Json = nlohmann::json;

namespace {

constexpr auto kSample = RW_SOURCE_DIR "/configs/sample";
constexpr auto kJson = "application/json";

std::string post(const std::string& path, const std::string& body, const std::string& headers = "") {
  return "POST " + path + " HTTP/1.1\r\nHost: a\r\n" + headers +
         "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

} // namespace

/// Real requests to a real server, over the sample workspace.
class TestListServer : public QObject {
  Q_OBJECT

  std::unique_ptr<RunningServer> server_;

private slots:
  void initTestCase() { server_ = std::make_unique<RunningServer>(kSample); }
  void cleanupTestCase() { QVERIFY(server_->end().has_value()); }

  void answersAsThePipelineDoes() {
    const std::string body = R"({"trace_id": "a", "user_id": "54", "time": 1700000000, "count": 7})";
    auto client = server_->client();
    const auto answer = client.Post("/feeds", body, kJson);
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->get_header_value("Content-Type"), std::string(kJson));
    const auto own = answerServeRequest(*(*server_)->workspace(), ServeScene::Feeds, body);
    QCOMPARE(answer->body, own.json);
    QCOMPARE(Json::parse(answer->body)["count"].get<int>(), 7);
  }

  void statuses_data() {
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const std::string& request, int status, ServeCode code) {
      QTest::newRow(name) << QByteArray::fromStdString(request) << status << static_cast<int>(code);
    };
    using enum ServeCode;
    row("a list", post("/feeds", R"({"user_id": "54"})"), 200, Success);
    row("related", post("/related", R"({"user_id": "54", "relate_id": "7"})"), 200, Success);
    row("unknown pipeline", post("/feeds", R"({"user_id": "54", "pipeline": "x"})"), 404, UnknownPipeline);
    row("unknown user", post("/feeds", R"({"user_id": "x"})"), 404, UnknownUser);
    row("unknown item", post("/related", R"({"user_id": "54", "relate_id": "x"})"), 404, UnknownItem);
    row("no JSON", post("/feeds", "{"), 400, BadRequest);
    row("wrong type", post("/feeds", R"({"user_id": 54})"), 400, BadRequest);
    row("no such path", post("/lists", "{}"), 404, NoSuchRoute);
    row("no such method", "GET /feeds HTTP/1.1\r\nHost: a\r\n\r\n", 405, NoSuchRoute);
    row("too large", post("/feeds", std::string(300 * 1024, ' ')), 413, TooLarge);
    row("too large by its length alone", "POST /feeds HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n", 413,
        TooLarge);
    row("compressed", post("/feeds", "xyz", "Content-Encoding: gzip\r\n"), 415, BadRequest);
    row("no length", "POST /feeds HTTP/1.1\r\nHost: a\r\n\r\n", 411, BadRequest);
    row("no HTTP", "hello\r\n\r\n", 400, BadRequest);
    row("long address", "GET /" + std::string(20'000, 'a') + " HTTP/1.1\r\n\r\n", 414, TooLarge);
  }

  void statuses() {
    QFETCH(QByteArray, request);
    const RawConnection connection((*server_)->port());
    connection.send(request.toStdString());
    connection.sendEnd();
    const auto answer = connection.receiveAll();
    QTEST(QString::fromStdString(answer.substr(9, 3)).toInt(), "status");
    const auto json = Json::parse(answer.substr(answer.find("\r\n\r\n") + 4), nullptr, false);
    QVERIFY2(!json.is_discarded(), answer.c_str());
    QTEST(json["code"].get<int>(), "code");
  }

  void bodyInChunksIsReadAndLimited() {
    const auto chunked = [this](std::size_t blanks) {
      const RawConnection connection((*server_)->port());
      connection.send(
          "POST /feeds HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n11\r\n{\"user_id\": \"54\"}\r\n");
      for (std::size_t sent = 0; sent < blanks; sent += 0x1000)
        connection.send("1000\r\n" + std::string(0x1000, ' ') + "\r\n");
      connection.send("0\r\n\r\n");
      connection.sendEnd();
      return connection.receiveAll().substr(9, 3);
    };
    QCOMPARE(chunked(0), std::string("200"));
    QCOMPARE(chunked(1 << 20), std::string("413"));
  }

  void requestsInOnePieceAreAllAnswered() {
    const RawConnection connection((*server_)->port());
    const auto one = post("/feeds", R"({"user_id": "54", "count": 1})");
    connection.send(one + one + one);
    connection.sendEnd();
    const auto answers = connection.receiveAll();
    std::size_t number = 0;
    for (std::size_t at = 0; (at = answers.find("HTTP/1.1 200", at)) != std::string::npos; ++at)
      ++number;
    QCOMPARE(number, std::size_t{3});
  }

  void healthTellsWhatIsServed() {
    auto client = server_->client();
    const auto health = Json::parse(client.Get("/healthz")->body);
    QCOMPARE(health["status"].get<std::string>(), std::string("ok"));
    QCOMPARE(health["pipelines"][0].get<std::string>(), std::string("default"));
    QCOMPARE(health["items"].get<std::uint32_t>(), (*server_)->workspace()->items().size());
  }

  void metricsCountWhatWasAsked() {
    using serve::Route;
    const auto before = (*server_)->metrics().requests(Route::Feeds, 200);
    auto client = server_->client();
    for (int i = 0; i < 3; ++i)
      client.Post("/feeds", R"({"user_id": "54"})", kJson);
    QTRY_COMPARE((*server_)->metrics().requests(Route::Feeds, 200), before + 3);
    const auto text = QString::fromStdString(client.Get("/metrics")->body);
    for (const auto* line : {"rankwright_requests_total{route=\"feeds\",status=\"200\"} ",
                             "rankwright_request_seconds_bucket{route=\"feeds\",le=\"+Inf\"} ",
                             "rankwright_snapshot_generation 1", "rankwright_requests_in_flight 0",
                             "process_resident_memory_bytes "})
      QVERIFY2(text.contains(QString::fromLatin1(line)), line);
    for (const auto& line : text.split(u'\n', Qt::SkipEmptyParts))
      QVERIFY2(line.startsWith(u'#') || line.count(u' ') == 1, qPrintable(line));
  }

  void damagedBodiesAreAnswered() {
    const std::string whole =
        R"({"user_id":"54","count":2,"context":{"country":"Spain"},"features":{"x":[1]}})";
    Random random(11, 0);
    auto client = server_->client();
    for (int round = 0; round < 400; ++round) {
      auto body = whole;
      for (auto edits = 1 + random.below(3); edits > 0; --edits)
        body[random.below(static_cast<std::uint32_t>(body.size()))] = static_cast<char>(random.below(256));
      const auto answer = client.Post("/feeds", body, kJson);
      QVERIFY2(answer, body.c_str());
      QVERIFY2(answer->status == 200 || answer->status == 400 || answer->status == 404, body.c_str());
      QVERIFY2(!Json::parse(answer->body, nullptr, false).is_discarded(), answer->body.c_str());
    }
  }

  void damagedRequestsDoNoHarm() {
    const auto whole = post("/feeds", R"({"user_id":"54","count":2})", "Connection: keep-alive\r\n");
    Random random(12, 0);
    for (int round = 0; round < 300; ++round) {
      auto request = whole;
      for (auto edits = 1 + random.below(4); edits > 0; --edits)
        request[random.below(static_cast<std::uint32_t>(request.size()))] =
            static_cast<char>(random.below(256));
      const RawConnection connection((*server_)->port());
      connection.send(request);
      connection.sendEnd();
      const auto answer = connection.receiveAll();
      QVERIFY2(answer.empty() || answer.starts_with("HTTP/1."), request.c_str());
    }
    auto client = server_->client();
    QCOMPARE(client.Get("/healthz")->status, 200);
  }
};

QTEST_GUILESS_MAIN(TestListServer)
#include "test_list_server.moc"
