#include "app/serve/request_gate.h"
#include "raw_connection.h"
#include "running_server.h"

#include <QElapsedTimer>
#include <QTest>

#include <memory>
#include <string>
#include <thread>
#include <vector>

using namespace rankwright;
using namespace rankwright::serve;
using namespace std::chrono_literals;

namespace {

constexpr auto kSample = RW_SOURCE_DIR "/configs/sample";
constexpr auto kBody = R"({"user_id": "54", "count": 1})";

std::string statusOfAnswer(const std::string& answer) {
  return answer.size() < 12 ? answer : answer.substr(9, 3);
}

} // namespace

class TestServeLimits : public QObject {
  Q_OBJECT

private slots:
  void slowRequestIsCutOff_data() {
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("nothing but a byte") << QByteArray("P");
    QTest::newRow("within the headers") << QByteArray("POST /feeds HTTP/1.1\r\nContent-Le");
    QTest::newRow("within the body") << QByteArray(
        "POST /feeds HTTP/1.1\r\nContent-Length: 500\r\n\r\n{\"user");
    QTest::newRow("within a chunk") << QByteArray(
        "POST /feeds HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n99\r\n{");
  }

  void slowRequestIsCutOff() {
    QFETCH(QByteArray, begin);
    RunningServer server(kSample, {.requestTime = 300ms});
    const RawConnection connection(server->port());
    QElapsedTimer timer;
    timer.start();
    connection.send(begin.toStdString());
    std::jthread trickle([&](const std::stop_token& stop) {
      while (!stop.stop_requested() && connection.send(" "))
        std::this_thread::sleep_for(50ms);
    });
    const auto answer = connection.receiveAll();
    QCOMPARE(statusOfAnswer(answer), std::string("408"));
    QVERIFY(answer.find("\"code\":-6") != std::string::npos);
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
  }

  void headersWithoutEndAreCutOff() {
    RunningServer server(kSample);
    const RawConnection connection(server->port());
    connection.send("GET /healthz HTTP/1.1\r\n");
    bool taken = true;
    for (int line = 0; line < 100'000 && taken; ++line)
      taken = connection.send("X-Header: " + std::string(100, 'x') + "\r\n");
    QVERIFY(!taken);
  }

  void furtherConnectionsAreRefused() {
    RunningServer server(kSample, {.connections = 2});
    const std::string ask = "GET /healthz HTTP/1.1\r\n\r\n";
    const RawConnection first(server->port());
    auto second = std::make_unique<const RawConnection>(server->port());
    for (const auto* connection : {&first, second.get()}) {
      connection->send(ask);
      QCOMPARE(statusOfAnswer(connection->receiveAll(300)), std::string("200"));
    }
    const RawConnection third(server->port());
    const auto refused = third.receiveAll();
    QCOMPARE(statusOfAnswer(refused), std::string("503"));
    QVERIFY(refused.find("Retry-After") != std::string::npos);
    second.reset();
    const auto statusNow = [&server] {
      auto later = server.client();
      const auto answer = later.Post("/feeds", kBody, "application/json");
      return answer ? answer->status : 0;
    };
    QVERIFY(QTest::qWaitFor([&] { return statusNow() == 200; })); // each look is a connection of its own
  }

  void idleConnectionsAreClosed() {
    RunningServer server(kSample, {.idleTime = 100ms});
    const RawConnection connection(server->port());
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(connection.receiveAll(), std::string());
    QVERIFY(timer.elapsed() < 3000);
  }

  void gateLetsInWaitsAndTurnsAway() {
    using Admission = RequestGate::Admission;
    RequestGate gate(1, 1);
    QVERIFY(gate.enter(0ms) == Admission::Admitted);
    QVERIFY(gate.enter(20ms) == Admission::TimedOut);
    Admission waited = Admission::TimedOut;
    std::thread waiting([&] { waited = gate.enter(10s); });
    QTRY_COMPARE(gate.waiting(), std::size_t{1});
    QVERIFY(gate.enter(10s) == Admission::QueueFull);
    gate.leave();
    waiting.join();
    QVERIFY(waited == Admission::Admitted);
    QCOMPARE(gate.working(), std::size_t{1});
    gate.leave();
    QCOMPARE(gate.working(), std::size_t{0});
  }

  void whoFindsTheQueueFullIsTold() {
    RunningServer server(kSample, {.concurrent = 1, .waiting = 0});
    std::vector<std::thread> clients;
    std::atomic<int> answered = 0;
    std::atomic<int> busy = 0;
    std::atomic<int> other = 0;
    for (int each = 0; each < 8; ++each)
      clients.emplace_back([&] {
        auto client = server.client();
        // Until two of them have met.
        for (int round = 0; round < 20'000 && (answered == 0 || busy == 0); ++round) {
          const auto answer = client.Post("/feeds", kBody, "application/json");
          const int status = answer ? answer->status : 0;
          ++(status == 200 ? answered : status == 429 ? busy : other);
        }
      });
    for (auto& client : clients)
      client.join();
    QCOMPARE(other.load(), 0);
    QVERIFY(answered > 0);
    QVERIFY(busy > 0);
  }

  void endAnswersWhatHasArrived() {
    RunningServer server(kSample, {.concurrent = 1});
    std::vector<std::unique_ptr<RawConnection>> connections;
    const std::string body = kBody;
    const auto request =
        "POST /feeds HTTP/1.1\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
    for (int each = 0; each < 10; ++each) {
      connections.push_back(std::make_unique<RawConnection>(server->port()));
      connections.back()->send("GET /healthz HTTP/1.1\r\n\r\n"); // each has its thread before the end comes
      QVERIFY(connections.back()->receiveAll(100).starts_with("HTTP/1.1 200"));
    }
    for (const auto& connection : connections)
      connection->send(request);
    QVERIFY(server.end().has_value());
    for (const auto& connection : connections)
      QCOMPARE(statusOfAnswer(connection->receiveAll()), std::string("200"));
    QVERIFY(!RawConnection(server->port()).connected());
  }

  void endBeforeTheBeginningReturns() {
    const auto server = ListServer::open({kSample}, {}).value();
    server->end();
    QVERIFY(server->run().has_value());
  }

  void portInUseIsAnError() {
    RunningServer server(kSample);
    const auto second = ListServer::open({kSample, "127.0.0.1", server->port()}, {});
    QCOMPARE(second.error().kind, ErrorKind::Io);
  }
};

QTEST_GUILESS_MAIN(TestServeLimits)
#include "test_serve_limits.moc"
