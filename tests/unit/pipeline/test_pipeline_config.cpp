#include "core/pipeline/pipeline_config.h"

#include <QTest>

using namespace rankwright;

class TestPipelineConfig : public QObject {
  Q_OBJECT

private slots:
  void channelsKeepTheOrderOfTheFile() {
    const auto config = parsePipelineToml(R"(
[[channel]]
name = "z"
index = "i"
keys = "rule"
[[channel]]
name = "a"
index = "i"
key = "all"
count = 7
[filter]
exclude_used = false
[merge]
count = 30
[rank]
model = "fm"
[list]
count = 5
)",
                                          "pipeline.toml")
                            .value();
    QCOMPARE(config.channels[0].name, std::string("z"));
    QCOMPARE(config.channels[1].name, std::string("a"));
    QCOMPARE(config.channels[1].count, 7U);
    QCOMPARE(config.excludeUsed, false);
    QCOMPARE(config.mergeCount, 30U);
    QCOMPARE(config.model, std::string("fm"));
    QCOMPARE(config.listCount, 5U);
  }

  void switchedOffChannelIsLeftOut() {
    const std::string on = "[[channel]]\nname = 'a'\nindex = 'i'\nkey = 'k'\nenabled = true\n";
    const std::string off = "[[channel]]\nname = 'b'\nindex = 'i'\nkey = 'k'\nenabled = false\n";
    const auto config = parsePipelineToml(off + on, "pipeline.toml").value();
    QCOMPARE(config.channels.size(), 1U);
    QCOMPARE(config.channels[0].name, std::string("a"));
    const auto none = parsePipelineToml(off, "pipeline.toml");
    QCOMPARE(none.error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(none.error().span->line, 5U);
  }

  void sharesOfTheMergeAreRead() {
    const auto config = parsePipelineToml(R"(
[[channel]]
name = "a"
index = "i"
key = "all"
quota = 7
calibration = { slope = 0.5, intercept = -2 }
[merge]
policy = "calibrated"
)",
                                          "pipeline.toml")
                            .value();
    QCOMPARE(config.mergePolicy, MergePolicy::Calibrated);
    QVERIFY(config.channels[0].share == (MergeShare{1, 7, {0.5F, -2}}));
  }

  void refuses_data() {
    QTest::addColumn<QString>("toml");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<unsigned>("line");
    const QString channel = QStringLiteral("[[channel]]\nname = 'a'\nindex = 'i'\nkey = 'k'\n");
    QTest::newRow("no channel") << "[list]\ncount = 5" << ErrorKind::NotFound << 1U;
    QTest::newRow("keys and key") << channel + QStringLiteral("keys = 'r'") << ErrorKind::InvalidArgument
                                  << 2U;
    QTest::newRow("neither keys nor key")
        << "[[channel]]\nname = 'a'\nindex = 'i'" << ErrorKind::InvalidArgument << 2U;
    QTest::newRow("same name twice") << channel + channel << ErrorKind::Conflict << 6U;
    QTest::newRow("unknown policy") << channel + QStringLiteral("[merge]\npolicy = 'random'")
                                    << ErrorKind::InvalidArgument << 6U;
    QTest::newRow("turns under another policy")
        << channel + QStringLiteral("turns = 2") << ErrorKind::InvalidArgument << 5U;
    QTest::newRow("calibration under another policy")
        << channel + QStringLiteral("calibration = { slope = 1 }") << ErrorKind::InvalidArgument << 5U;
    QTest::newRow("calibration that prefers the lighter")
        << channel + QStringLiteral("calibration = { slope = -1 }") << ErrorKind::InvalidArgument << 5U;
    QTest::newRow("list of nothing") << channel + QStringLiteral("[list]\ncount = 0")
                                     << ErrorKind::InvalidArgument << 6U;
    QTest::newRow("misspelt table") << channel + QStringLiteral("[lists]\ncount = 5")
                                    << ErrorKind::InvalidArgument << 5U;
  }

  void refuses() {
    QFETCH(QString, toml);
    const auto config = parsePipelineToml(toml.toStdString(), "pipeline.toml");
    QVERIFY(!config.has_value());
    QTEST(config.error().kind, "kind");
    QTEST(config.error().span->line, "line");
  }
};

QTEST_APPLESS_MAIN(TestPipelineConfig)
#include "test_pipeline_config.moc"
