#include "core/base/file.h"
#include "core/model/saved_model.h"
#include "core/model/training.h"
#include "small_store.h"

#include <QTemporaryDir>
#include <QTest>

#include <stop_token>

using namespace rankwright;

namespace fs = std::filesystem;

class TestTraining : public QObject {
  Q_OBJECT

private slots:
  void learnsTheTasteOfTheUsers() {
    const auto report = train(SmallStore::config(), folder("taste"));
    QVERIFY2(report, report ? "" : report.error().message.c_str());
    const auto& last = report->card.curve.back();
    QVERIFY2(*last.heldOutAuc() > 0.8, qPrintable(QString::number(*last.heldOutAuc())));
    QVERIFY(*last.heldOutLoss() < 0.6);
  }

  void theReportIsWhatWasSaved() {
    TrainingExtras extras;
    extras.date = "2024-05-01";
    const auto report =
        trainModel(SmallStore::config(), store_.sources(), folder("saved"), {}, extras).value();
    QVERIFY(readModelCard(folder("saved")).value() == report.card);
    QCOMPARE(report.card.date, std::string("2024-05-01"));
    QVERIFY(report.card.config == SmallStore::config());
    QCOMPARE(report.card.fields.size(), std::size_t{6});
    QCOMPARE(report.card.samples.trainPositives + report.card.samples.heldOutPositives, std::uint64_t{1500});
    QCOMPARE(report.card.samples.trainNegatives, 2 * report.card.samples.trainPositives);
    QVERIFY(report.trainSeconds > 0);
  }

  void theSameInputGivesTheSameFiles() {
    auto config = SmallStore::config();
    config.threads = 2;
    config.epochs = 2;
    QVERIFY(train(config, folder("once")));
    QVERIFY(train(config, folder("twice")));
    for (const auto name : {kTensorFile, kCardFile, kVocabularyFile})
      QVERIFY2(readTextFile(folder("once") / name).value() == readTextFile(folder("twice") / name).value(),
               name.data());
  }

  void everyThreadIsTheDefault() {
    auto config = SmallStore::config();
    config.threads = 0;
    config.epochs = 1;
    QVERIFY(train(config, folder("threads")).value().card.config.threads >= 1);
  }

  void theCallerHearsOfEpochsAndProgress() {
    QStringList stages;
    const JobControl job{{}, [&stages](const Progress& progress) {
                           const auto stage =
                               QString::fromUtf8(progress.stage.data(), qsizetype(progress.stage.size()));
                           if (!stages.contains(stage)) stages.append(stage);
                         }};
    double epochs = 0;
    TrainingExtras extras;
    extras.onPoint = [&epochs](const CurvePoint& metrics) { epochs = metrics.epoch; };
    auto config = SmallStore::config();
    config.epochs = 2;
    QVERIFY(trainModel(config, store_.sources(), folder("progress"), job, extras));
    QCOMPARE(epochs, 2.0);
    QCOMPARE(stages.size(), 6);
    QCOMPARE(stages.first(), QString("drawing samples"));
    QVERIFY(stages[4] == "training epoch 1 of 2" &&
            stages[5].startsWith("training epoch 2 of 2, held-out AUC"));
  }

  void whatStopsLeavesTheOldModel_data() {
    QTest::addColumn<QByteArray>("stage");
    QTest::newRow("while samples are drawn") << QByteArray("drawing samples");
    QTest::newRow("while values are collected") << QByteArray("collecting values");
    QTest::newRow("while rows are encoded") << QByteArray("encoding rows");
    QTest::newRow("in the second epoch") << QByteArray("training epoch 2");
  }

  void whatStopsLeavesTheOldModel() {
    QFETCH(QByteArray, stage);
    const auto place = folder("kept");
    QVERIFY(train(SmallStore::config(), place));
    const auto before = readTextFile(place / kCardFile).value();
    std::stop_source source;
    const JobControl job{source.get_token(), [&](const Progress& progress) {
                           if (std::string_view(progress.stage).starts_with(stage.toStdString()))
                             source.request_stop();
                         }};
    auto config = SmallStore::config();
    config.seed = 99;
    QCOMPARE(trainModel(config, store_.sources(), place, job).error().kind, ErrorKind::Cancelled);
    QCOMPARE(readTextFile(place / kCardFile).value(), before);
    QVERIFY(readModelFiles(place));
    for (const auto& entry : fs::directory_iterator(place.parent_path()))
      QVERIFY2(!entry.path().filename().string().starts_with('.'), entry.path().c_str());
  }

  void error_data() {
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("unknown field") << QByteArray("field") << ErrorKind::NotFound;
    QTest::newRow("user outside the table") << QByteArray("user") << ErrorKind::InvalidArgument;
    QTest::newRow("item outside the table") << QByteArray("item") << ErrorKind::InvalidArgument;
    QTest::newRow("context outside the table") << QByteArray("context") << ErrorKind::InvalidArgument;
    QTest::newRow("no interactions") << QByteArray("none") << ErrorKind::InvalidArgument;
    QTest::newRow("users of every item leave no negatives")
        << QByteArray("all") << ErrorKind::InvalidArgument;
    QTest::newRow("batches of no rows") << QByteArray("batch") << ErrorKind::InvalidArgument;
    QTest::newRow("a file where the folder goes") << QByteArray("file") << ErrorKind::Conflict;
  }

  void error() {
    QFETCH(QByteArray, change);
    QFETCH(ErrorKind, kind);
    SmallStore store;
    auto config = SmallStore::config();
    const auto place = folder(change.constData());
    if (change == "field") config.fields.push_back({"colour", 0, 0});
    if (change == "user") store.interactions[5].user = UserId(SmallStore::kUsers);
    if (change == "item") store.interactions[5].item = ItemId(SmallStore::kItems);
    if (change == "context") store.interactions[5].context = 2;
    if (change == "none") store.interactions.clear();
    if (change == "all") useEverything(store);
    if (change == "batch") config.batchSize = 0;
    if (change == "file") QVERIFY(writeFileAtomically(place, "precious"));
    const auto report = trainModel(config, store.sources(), place, {});
    QVERIFY(!report);
    QVERIFY2(report.error().kind == kind, report.error().describe().c_str());
    QVERIFY(!fs::is_directory(place));
  }

  void aNameInTwoTablesIsAConflict() {
    SmallStore store;
    store.contexts = tableOf({{"age", ValueType::Int64}}, {{Value()}, {Value()}});
    const auto inputs = trainingInputs(store.sources());
    QCOMPARE(inputs.error().kind, ErrorKind::Conflict);
    QVERIFY(QString::fromStdString(inputs.error().message).endsWith("age"));
  }

private:
  static void useEverything(SmallStore& store) {
    store.interactions.clear();
    for (std::uint32_t item = 0; item < SmallStore::kItems; ++item)
      store.interactions.push_back({UserId(0), ItemId(item)});
  }

  Result<TrainingReport> train(const ModelConfig& config, const fs::path& place) const {
    return trainModel(config, store_.sources(), place, {});
  }

  fs::path folder(const char* name) const { return folder_.filePath(QLatin1String(name)).toStdString(); }

  QTemporaryDir folder_;
  SmallStore store_;
};

QTEST_APPLESS_MAIN(TestTraining)
#include "test_training.moc"
