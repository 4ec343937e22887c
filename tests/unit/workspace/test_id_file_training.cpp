#include "core/base/file.h"
#include "core/model/model_preset.h"
#include "core/model/saved_model.h"
#include "core/workspace/id_file_training.h"
#include "tests/unit/result_values.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <map>
#include <random>

using namespace rankwright;

namespace {

// Users of a taste click apps of that taste, and install some of what they click.
std::string drawnRows(int rows, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  std::string text = "click,install,user,item\n";
  for (int row = 0; row < rows; ++row) {
    const auto user = random() % 30, item = random() % 30;
    const double chance = user % 3 == item % 3 ? 0.3 : 0.05;
    const bool click = static_cast<double>(random() % 10'000) < chance * 10'000;
    const bool install = click && random() % 10 < (item % 2 == 0 ? 6 : 2);
    text += fmt::format("{},{},u{},i{}\n", int{click}, int{install}, user, item);
  }
  return text;
}

} // namespace

class TestIdFileTraining : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;

  IdFileTask task(ModelKind kind) const {
    IdFileTask made{file("train.csv"), file("valid.csv"), file("test.csv"), {}, {}, {}, {}};
    std::vector<std::string> labels{"click"};
    if (isMultiTask(kind)) labels.emplace_back("install");
    const auto columns = valueOf(idFileColumns(made.train));
    made.mapping = valueOf(mapIdFile(columns, labels, {"user", "item"}, {}));
    made.config = presetOf(kind);
    made.config.fields = made.mapping.fields;
    made.config.embedding = 4;
    made.config.epochs = 6;
    made.config.batchSize = 512;
    made.config.earlyStop = 1;
    return made;
  }

  std::filesystem::path file(const char* name) const { return fileIn(folder_, name); }

private slots:
  void initTestCase() {
    expect(writeFileAtomically(file("train.csv"), drawnRows(30'000, 1)));
    expect(writeFileAtomically(file("valid.csv"), drawnRows(6'000, 2)));
    expect(writeFileAtomically(file("test.csv"), drawnRows(10'000, 3)));
  }

  void eachSeedIsTrainedAndJudged() {
    auto asked = task(ModelKind::FactorizationMachine);
    asked.seeds = {1, 2};
    asked.out = file("models");
    std::map<std::uint64_t, std::size_t> points;
    const auto report =
        valueOf(trainOnIdFiles(asked, {}, [&](std::uint64_t seed, const CurvePoint&) { ++points[seed]; }));
    QCOMPARE(report.runs.size(), std::size_t{2});
    QCOMPARE(report.testRows, std::uint64_t{10'000});
    for (const auto& run : report.runs) {
      QCOMPARE(points[run.seed], run.report.card.curve.size());
      QVERIFY2(*run.test[0].auc > 0.7, qPrintable(QString::number(*run.test[0].auc)));
      const auto saved = readModelFiles(asked.out / fmt::format("seed-{}", run.seed));
      QVERIFY(saved.has_value());
      QCOMPARE(saved->card.config.seed, run.seed);
    }
    const auto mean = report.meanTest();
    QCOMPARE(*mean[0].auc, (*report.runs[0].test[0].auc + *report.runs[1].test[0].auc) / 2);
    QVERIFY(*report.runs[0].test[0].auc != *report.runs[1].test[0].auc);
  }

  // The chance that a model learned from weighted and dropped rows is corrected to that of all of them.
  void treatedRowsGiveTheSameProbabilities() {
    auto asked = task(ModelKind::FactorizationMachine);
    const auto plain = *valueOf(trainOnIdFiles(asked, {})).runs[0].test[0].logLoss;
    asked.config.samples.negativeRate = 0.3;
    asked.config.samples.positiveWeight = 5;
    const auto treated = *valueOf(trainOnIdFiles(asked, {})).runs[0].test[0].logLoss;
    QVERIFY2(std::abs(treated / plain - 1) < 0.02, qPrintable(QString::number(treated / plain)));
  }

  void twoLabelsGiveThreeOutputs() {
    const auto report = valueOf(trainOnIdFiles(task(ModelKind::Esmm), {}));
    const auto& test = report.runs[0].test;
    QCOMPARE(test.size(), std::size_t{3});
    for (const auto& quality : test)
      QVERIFY2(*quality.auc > 0.6, quality.output.c_str());
  }

  void labelsFitTheKind_data() {
    QTest::addColumn<bool>("several");
    QTest::newRow("one label of a model of two tasks") << true;
    QTest::newRow("two labels of a model of one") << false;
  }
  void labelsFitTheKind() {
    QFETCH(bool, several);
    auto asked = task(several ? ModelKind::Esmm : ModelKind::FactorizationMachine);
    asked.mapping.labels =
        several ? std::vector<std::string>{"click"} : std::vector<std::string>{"click", "install"};
    QCOMPARE(trainOnIdFiles(asked, {}).error().kind, ErrorKind::InvalidArgument);
  }
};

QTEST_GUILESS_MAIN(TestIdFileTraining)
#include "test_id_file_training.moc"
