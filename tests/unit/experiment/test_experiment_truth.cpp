#include "core/base/file.h"
#include "core/experiment/experiment_truth.h"
#include "tests/unit/result_values.h"

using namespace rankwright;

namespace {

ExperimentTruth truthOf(std::string experiment) {
  ExperimentTruth truth;
  truth.experiment = std::move(experiment);
  truth.seed = 18'446'744'073'709'551'557U; // more than a signed number has
  truth.variants = {{.variant = "with \"quotes\"", .users = 3}, {.variant = "b", .users = 7}};
  double value = 1.0 / 3;
  for (auto& variant : truth.variants)
    for (auto& measure : variant.measures) {
      measure.share = 1 / (1 + value);
      measure.mean = value *= 1.7;
    }
  truth.variants[1].of(Measure::Cached) = {};
  return truth;
}

} // namespace

class TestExperimentTruth : public QObject {
  Q_OBJECT

private slots:
  void isReadAsItWasWritten() {
    const std::vector truths = {truthOf("a"), truthOf("b")};
    QVERIFY(valueOf(parseExperimentTruths(experimentTruthsToml(truths), "t")) == truths);
  }

  void liesBesideItsLog() {
    QCOMPARE(experimentTruthPath("folder/store.eventlog"), std::filesystem::path("folder/store.truth.toml"));
  }

  void isFoundByItsExperiment() {
    const QTemporaryDir folder;
    const auto log = fileIn(folder, "a.eventlog");
    QVERIFY(!valueOf(findExperimentTruth(log, "a")));
    expect(
        writeFileAtomically(fileIn(folder, "a.truth.toml"), experimentTruthsToml(std::vector{truthOf("a")})));
    QVERIFY(valueOf(findExperimentTruth(log, "a")) == truthOf("a"));
    QVERIFY(!valueOf(findExperimentTruth(log, "b")));
  }

  void mistakesHaveTheirPlace_data() {
    QTest::addColumn<QString>("toml");
    QTest::addColumn<QString>("expected");
    const QString head = QStringLiteral("[[experiment]]\nname = \"e\"\nseed = 1\n");
    const QString variant = QStringLiteral("[[experiment.variant]]\nname = \"a\"\nusers = 1\n");
    const QString sums = QStringLiteral("[experiment.variant.mean]\n[experiment.variant.share]\n");
    QTest::newRow("unknown key") << QStringLiteral("truth = 1\n")
                                 << QStringLiteral("t:1:1: unknown key: truth");
    QTest::newRow("no TOML") << QStringLiteral("[[experiment\n") << QStringLiteral("t:1:");
    QTest::newRow("no name") << QStringLiteral("[[experiment]]\nseed = 1\n")
                             << QStringLiteral("the key is missing: name");
    QTest::newRow("twice") << head + head << QStringLiteral("t:5:8: the experiment occurs twice: e");
    QTest::newRow("variant twice") << head + variant + sums + variant + sums
                                   << QStringLiteral("t:10:8: the variant occurs twice: a");
    QTest::newRow("no measure") << head + variant + QStringLiteral("[experiment.variant.mean]\nlikes = 2.0\n")
                                << QStringLiteral("t:8:9: events have no measure called: likes");
    QTest::newRow("more than all") << head + variant +
                                          QStringLiteral(
                                              "[experiment.variant.mean]\n[experiment.variant.share]\n"
                                              "clicks = 1.5\n")
                                   << QStringLiteral("t:9:10: 'clicks' must be between 0 and 1: 1.5");
  }
  void mistakesHaveTheirPlace() {
    QFETCH(QString, toml);
    QFETCH(QString, expected);
    const auto truths = parseExperimentTruths(toml.toStdString(), "t");
    QVERIFY(!truths);
    const auto text = QString::fromStdString(truths.error().describe());
    QVERIFY2(text.contains(expected), qPrintable(text));
  }
};

QTEST_APPLESS_MAIN(TestExperimentTruth)
#include "test_experiment_truth.moc"
