#include "core/model/model_preset.h"
#include "tests/gui/hands/hands.h"
#include "widgets/models/field_model.h"
#include "widgets/models/field_table.h"
#include "widgets/models/option_row.h"
#include "widgets/models/training_form.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace rankwright;

namespace {

/// The form in a window, with three fields and a log to choose from.
struct FormBench {
  FormBench() {
    form.setChoices({{"item_id", "category", "taste"}, {"events"}});
    auto config = presetOf(ModelKind::FactorizationMachine);
    config.fields = {{.name = "item_id"}};
    form.setConfig(config);
    form.resize(900, 1600);
    form.show();
    form.activateWindow();
    if (!QTest::qWaitForWindowActive(&form)) qFatal("the window is not active");
  }
  ModelConfig config() {
    auto config = form.config();
    if (!config) qFatal("%s", config.error().describe().c_str());
    return *config;
  }
  void type(const char* key, const QString& text) {
    auto* line = qobject_cast<QLineEdit*>(form.row(QLatin1String(key))->control());
    line->selectAll();
    if (text.isEmpty()) QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClicks(line, text);
  }
  static void choose(QComboBox* box, int place) {
    box->setCurrentIndex(place);
    emit box->activated(place);
  }
  void choose(ModelKind kind) { choose(form.kinds(), form.kinds()->findData(int(kind))); }

  TrainingForm form;
};

} // namespace

/// All keys of model.toml in plain words.
class TestTrainingForm : public QObject {
  Q_OBJECT

private slots:
  void everyPresetGoesThroughTheForm_data();
  void everyPresetGoesThroughTheForm();
  void everyOptionIsExplained();
  void optionsFollowTheKind();
  void typingChangesTheModel();
  void wrongValuesAreToldWhereTheyStand_data();
  void wrongValuesAreToldWhereTheyStand();
  void noFieldIsToldAbove();
  void anotherKindKeepsDataAndFields();
  void eventLogsHaveOptionsOfTheirOwn();
  void stopAfterOneEpoch();
  void phasesAreToml();
  void fieldModelIsSound();
  void fieldsHaveOptions();
};

void TestTrainingForm::everyPresetGoesThroughTheForm_data() {
  QTest::addColumn<int>("kind");
  for (const auto kind : modelKinds())
    QTest::newRow(std::string(describe(kind)).c_str()) << int(kind);
}

/// What the form shows of a configuration is that configuration.
void TestTrainingForm::everyPresetGoesThroughTheForm() {
  QFETCH(int, kind);
  FormBench bench;
  auto config = presetOf(static_cast<ModelKind>(kind));
  config.fields = {{.name = "taste", .minCount = 3, .pooling = Pooling::Root}, {.name = "item_id"}};
  config.samples.log = "events";
  config.samples.cached = true;
  config.samples.positiveWeight = 2.5;
  config.optimization.evaluations = 4;
  config.optimization.allRows = true;
  config.optimization.rowDecay = 0.001;
  config.optimization.phases = {{2, 0.5, {"embeddings"}, {}}};
  config.l2 = 1e-6;
  config.seed = 7;
  bench.form.setConfig(config);
  QVERIFY(bench.config() == config);
}

void TestTrainingForm::everyOptionIsExplained() {
  QSet<QString> keys;
  for (const auto& option : modelOptions()) {
    QVERIFY2(option.help.size() > 15, qPrintable(option.key));
    QVERIFY2(!option.label.isEmpty(), qPrintable(option.key));
    QVERIFY2(!keys.contains(option.key), qPrintable(option.key));
    QVERIFY2(option.get && option.set && option.applies, qPrintable(option.key));
    keys << option.key;
  }
}

void TestTrainingForm::optionsFollowTheKind() {
  FormBench bench;
  QVERIFY(!bench.form.row(QStringLiteral("hidden"))->isShown());
  bench.choose(ModelKind::DeepFm);
  QVERIFY(bench.form.row(QStringLiteral("hidden"))->isShown());
  QVERIFY(!bench.form.row(QStringLiteral("experts"))->isShown());
  bench.choose(ModelKind::Mmoe);
  QVERIFY(bench.form.row(QStringLiteral("experts"))->isShown());
  bench.choose(ModelKind::LogisticRegression);
  QVERIFY(!bench.form.row(QStringLiteral("embedding"))->isShown());
}

void TestTrainingForm::typingChangesTheModel() {
  FormBench bench;
  QSignalSpy changed(&bench.form, &TrainingForm::changed);
  bench.type("learning_rate", QStringLiteral("0.005"));
  QCOMPARE(bench.config().learningRate, 0.005);
  qobject_cast<QSpinBox*>(bench.form.row(QStringLiteral("epochs"))->control())->setValue(3);
  QCOMPARE(bench.config().epochs, 3U);
  QVERIFY(changed.size() > 1);
  bench.choose(ModelKind::DeepFm);
  bench.type("hidden", QStringLiteral("400, 400, 400"));
  QCOMPARE(bench.config().network.hidden, (std::vector<std::uint32_t>{400, 400, 400}));
}

void TestTrainingForm::wrongValuesAreToldWhereTheyStand_data() {
  QTest::addColumn<QByteArray>("key");
  QTest::addColumn<QString>("text");
  QTest::newRow("too large") << QByteArray("learning_rate") << QStringLiteral("11");
  QTest::newRow("no number") << QByteArray("learning_rate") << QStringLiteral("fast");
  QTest::newRow("nothing") << QByteArray("l2") << QString();
  QTest::newRow("share above one") << QByteArray("held_out") << QStringLiteral("1.5");
  QTest::newRow("layer of nothing") << QByteArray("hidden") << QStringLiteral("64, 0");
}

void TestTrainingForm::wrongValuesAreToldWhereTheyStand() {
  QFETCH(QByteArray, key);
  QFETCH(QString, text);
  FormBench bench;
  bench.choose(ModelKind::DeepFm);
  bench.type(key.constData(), text);
  QVERIFY(!bench.form.config());
  QVERIFY(!bench.form.row(QLatin1String(key))->fault().isEmpty());
  QVERIFY(bench.form.fault().isEmpty());
  auto sound = presetOf(ModelKind::DeepFm);
  sound.fields = {{.name = "item_id"}};
  bench.form.setConfig(sound);
  QVERIFY(bench.form.row(QLatin1String(key))->fault().isEmpty());
  QVERIFY(bench.form.config());
}

void TestTrainingForm::noFieldIsToldAbove() {
  FormBench bench;
  auto* model = bench.form.fieldTable()->fieldModel();
  QVERIFY(model->setData(model->index(0, FieldModel::Name), Qt::Unchecked, Qt::CheckStateRole));
  QVERIFY(!bench.form.config());
  QVERIFY(bench.form.fault().contains(QStringLiteral("field")));
}

void TestTrainingForm::anotherKindKeepsDataAndFields() {
  FormBench bench;
  bench.type("held_out", QStringLiteral("0.25"));
  bench.choose(ModelKind::DcnV2);
  const auto config = bench.config();
  QCOMPARE(config.heldOut, 0.25);
  QCOMPARE(config.fields.front().name, std::string("item_id"));
  QCOMPARE(config.network.hidden, presetOf(ModelKind::DcnV2).network.hidden);
}

void TestTrainingForm::eventLogsHaveOptionsOfTheirOwn() {
  FormBench bench;
  QVERIFY(bench.form.row(QStringLiteral("negatives"))->isShown());
  QVERIFY(!bench.form.row(QStringLiteral("cached"))->isShown());
  FormBench::choose(bench.form.logs(), 1);
  QCOMPARE(bench.config().samples.log, std::string("events"));
  QVERIFY(!bench.form.row(QStringLiteral("negatives"))->isShown());
  QVERIFY(bench.form.row(QStringLiteral("cached"))->isShown());
}

void TestTrainingForm::stopAfterOneEpoch() {
  FormBench bench;
  QTest::mouseClick(bench.form.findChild<QPushButton*>(QStringLiteral("stopAtOne")), Qt::LeftButton);
  QCOMPARE(bench.config().epochs, 1U);
}

void TestTrainingForm::phasesAreToml() {
  FormBench bench;
  bench.form.phases()->setPlainText(QStringLiteral("[[phase]]\nepochs = 2\nlearning_rate = 0.1\n"));
  QCOMPARE(bench.config().optimization.phases.size(), 1UL);
  QCOMPARE(bench.config().optimization.phases.front().learningRate, 0.1);
  bench.form.phases()->setPlainText(QStringLiteral("[[phase]]\nfreeze = [\"heads\"]\n"));
  QVERIFY(!bench.form.config());
  QVERIFY(bench.form.fault().contains(QStringLiteral("heads")));
}

void TestTrainingForm::fieldModelIsSound() {
  FieldModel model;
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
  model.setNames({"a", "b", "c"});
  model.setFields({{.name = "c"}, {.name = "not there any more"}});
  QCOMPARE(model.rowCount(), 4);
  QVERIFY(model.setData(model.index(2, FieldModel::Name), Qt::Checked, Qt::CheckStateRole));
  const auto fields = model.fields();
  QCOMPARE(fields.size(), 3UL);
  QCOMPARE(fields[2].name, std::string("a"));
  model.setNames({"b"});
  QCOMPARE(model.fields().size(), 3UL);
}

void TestTrainingForm::fieldsHaveOptions() {
  FormBench bench;
  auto* model = bench.form.fieldTable()->fieldModel();
  QVERIFY(model->setData(model->index(0, FieldModel::HashBuckets), 1000));
  QVERIFY(model->setData(model->index(0, FieldModel::PoolingOfLists), 1));
  QCOMPARE(bench.config().fields.front().hashBuckets, 1000U);
  QCOMPARE(bench.config().fields.front().pooling, Pooling::Sum);
  QVERIFY(!(model->flags(model->index(1, FieldModel::HashBuckets)) & Qt::ItemIsEditable));
}

QTEST_MAIN(TestTrainingForm)
#include "test_training_form.moc"
