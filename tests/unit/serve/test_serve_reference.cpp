#include "running_server.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <nlohmann/json.hpp>

#include <memory>
#include <string>

using Json = nlohmann::json;

/// The examples of the reference's page are asked for as they stand there.
class TestServeReference : public QObject {
  Q_OBJECT

  std::unique_ptr<RunningServer> server_;

private slots:
  void initTestCase() { server_ = std::make_unique<RunningServer>(RW_SOURCE_DIR "/configs/sample"); }

  void exampleGivesItsAnswer_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("answer");
    QFile page(QStringLiteral(RW_SOURCE_DIR "/resources/help/reference/serve.md"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    static const QRegularExpression example(
        QStringLiteral("curl -d '([^']+)' http://127\\.0\\.0\\.1:8080(\\S+)\n```\n\n```json\n(.*?)```"),
        QRegularExpression::DotMatchesEverythingOption);
    int number = 0;
    for (auto found = example.globalMatch(QString::fromUtf8(page.readAll())); found.hasNext(); ++number) {
      const auto match = found.next();
      QTest::addRow("example %d", number) << match.captured(2) << match.captured(1) << match.captured(3);
    }
    QCOMPARE(number, 2);
  }

  void exampleGivesItsAnswer() {
    QFETCH(QString, path);
    QFETCH(QString, body);
    QFETCH(QString, answer);
    auto client = server_->client();
    // curl calls it a form; the server does not mind.
    const auto got = client.Post(path.toStdString(), body.toStdString(), "application/x-www-form-urlencoded");
    QVERIFY(got);
    QCOMPARE(QString::fromStdString(Json::parse(got->body).dump(1)),
             QString::fromStdString(Json::parse(answer.toStdString()).dump(1)));
  }
};

QTEST_GUILESS_MAIN(TestServeReference)
#include "test_serve_reference.moc"
