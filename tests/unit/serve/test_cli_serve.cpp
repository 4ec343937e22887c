#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <httplib.h>

#include <csignal>

/// `rankwright-cli serve` as a program of its own.
class TestCliServe : public QObject {
  Q_OBJECT

  const QString sample_ = QStringLiteral(RW_SOURCE_DIR "/configs/sample");
  QProcess process_;
  int port_ = 0;

  void signal(int number) const { ::kill(static_cast<pid_t>(process_.processId()), number); }

  std::string metrics() const {
    httplib::Client client("127.0.0.1", port_);
    const auto answer = client.Get("/metrics");
    return answer ? answer->body : std::string();
  }

private slots:
  void init() {
    process_.start(QStringLiteral(RW_BINARY_DIR "/bin/rankwright-cli"),
                   {"serve", "-w", sample_, "--port", "0", "--max-body", "1"});
    QVERIFY(process_.waitForReadyRead(30'000));
    const auto line = QString::fromUtf8(process_.readLine());
    const auto found =
        QRegularExpression(QStringLiteral("^Listening at http://127\\.0\\.0\\.1:(\\d+)\n$")).match(line);
    QVERIFY2(found.hasMatch(), qPrintable(line));
    port_ = found.captured(1).toInt();
  }

  void cleanup() {
    process_.kill();
    process_.waitForFinished();
  }

  void answersUntilItIsStopped_data() {
    QTest::addColumn<int>("number");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
  }

  void answersUntilItIsStopped() {
    httplib::Client client("127.0.0.1", port_);
    QCOMPARE(client.Post("/feeds", R"({"user_id": "54"})", "application/json")->status, 200);
    QCOMPARE(client.Post("/feeds", std::string(2000, ' '), "application/json")->status, 413);
    QFETCH(int, number);
    signal(number);
    QVERIFY(process_.waitForFinished(10'000));
    QCOMPARE(process_.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process_.exitCode(), 0);
  }

  void hangupReloads() {
    QVERIFY(metrics().find("rankwright_snapshot_generation 1") != std::string::npos);
    signal(SIGHUP);
    QTRY_VERIFY(metrics().find("rankwright_snapshot_generation 2") != std::string::npos);
  }

  void wrongWorkspaceIsToldAtOnce() {
    QProcess other;
    other.start(process_.program(), {"serve", "-w", "/nonexistent", "--port", "0"});
    QVERIFY(other.waitForFinished(10'000));
    QCOMPARE(other.exitCode(), 1);
    QVERIFY(other.readAllStandardError().contains("/nonexistent"));
  }
};

QTEST_GUILESS_MAIN(TestCliServe)
#include "test_cli_serve.moc"
