#include "core/model/model_config.h"

#include <QTest>

using namespace rankwright;

class TestModelConfig : public QObject {
  Q_OBJECT

private slots:
  void readsEveryKey() {
    const auto config = parseModelToml(R"(kind = "fm"
fields = ["user", { name = "developer", hash_buckets = 1000 }, { name = "tags", min_count = 5 }]
embedding = 8
epochs = 3
batch_size = 512
learning_rate = 0.01
l2 = 1e-6
negatives = 4
seed = 7
threads = 1
min_count = 2
held_out = 0.2
early_stop = 1
early_stop_by = "auc"
)",
                                       "model.toml");
    ModelConfig expected;
    expected.fields = {{"user", 0, 0}, {"developer", 1000, 0}, {"tags", 0, 5}};
    expected.embedding = 8;
    expected.epochs = 3;
    expected.batchSize = 512;
    expected.learningRate = 0.01;
    expected.l2 = 1e-6;
    expected.negatives = 4;
    expected.seed = 7;
    expected.threads = 1;
    expected.minCount = 2;
    expected.heldOut = 0.2;
    expected.earlyStop = 1;
    expected.optimization.stopMeasure = StopMeasure::Auc;
    QVERIFY2(config, config ? "" : config.error().describe().c_str());
    QVERIFY(*config == expected);
  }

  void absentKeysHaveDefaults() {
    ModelConfig expected;
    expected.fields = {{"user", 0, 0}};
    QVERIFY(parseModelToml("fields = ['user']", "model.toml").value() == expected);
  }

  void deepModelsHaveHiddenLayers() {
    const auto named =
        parseModelToml("kind = 'deepfm'\nfields = ['a']\nhidden = [400, 400]\ndropout = 0.2", "").value();
    QVERIFY(named.kind == ModelKind::DeepFm);
    QCOMPARE(named.network.hidden, (std::vector<std::uint32_t>{400, 400}));
    QCOMPARE(named.network.dropout, 0.2);
    QVERIFY(checkModelConfig(named));
    QCOMPARE(parseModelToml("kind = 'deepfm'\nfields = ['a']", "").value().network.hidden, kDefaultHidden);
  }

  void error_data() {
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("no TOML") << QByteArray("fields = [") << ErrorKind::Parse << QByteArray("model.toml:1:");
    QTest::newRow("no fields") << QByteArray("epochs = 1") << ErrorKind::InvalidArgument
                               << QByteArray("fields");
    QTest::newRow("empty fields") << QByteArray("fields = []") << ErrorKind::InvalidArgument
                                  << QByteArray("[]");
    QTest::newRow("fields is a text")
        << QByteArray("fields = 'user'") << ErrorKind::Type << QByteArray("fields must be an array: 'user'");
    QTest::newRow("field is a number")
        << QByteArray("fields = [3]") << ErrorKind::Type << QByteArray("a field");
    QTest::newRow("field without a name") << QByteArray("fields = [{ min_count = 2 }]")
                                          << ErrorKind::InvalidArgument << QByteArray("a field needs a name");
    QTest::newRow("field twice") << QByteArray("fields = ['a',\n 'a']") << ErrorKind::Conflict
                                 << QByteArray("model.toml:2:2: ");
    QTest::newRow("unknown key of a field") << QByteArray("fields = [{ name = 'a', buckets = 2 }]")
                                            << ErrorKind::InvalidArgument << QByteArray("buckets");
    QTest::newRow("hashing with a minimum count")
        << QByteArray("fields = [{ name = 'a', hash_buckets = 2, min_count = 3 }]")
        << ErrorKind::InvalidArgument << QByteArray("min_count");
    QTest::newRow("unknown key") << QByteArray("fields = ['a']\nepoch = 3") << ErrorKind::InvalidArgument
                                 << QByteArray("model.toml:2:1: unknown key: epoch");
    const auto deep = [](const char* rest) { return QByteArray("kind = 'deepfm'\nfields = ['a']\n") + rest; };
    QTest::newRow("hidden layers of a model without")
        << QByteArray("fields = ['a']\nhidden = [4]") << ErrorKind::InvalidArgument
        << QByteArray("unknown key: hidden");
    QTest::newRow("a layer without units")
        << deep("hidden = [4, 0]") << ErrorKind::InvalidArgument << QByteArray("model.toml:3:");
    QTest::newRow("a layer that is no number")
        << deep("hidden = ['4']") << ErrorKind::InvalidArgument << QByteArray("model.toml:3:");
    QTest::newRow("no hidden layers")
        << deep("hidden = []") << ErrorKind::InvalidArgument << QByteArray("model.toml:3:");
    QTest::newRow("nothing for the layers to read")
        << deep("embedding = 0") << ErrorKind::InvalidArgument << QByteArray("embedding");
    QTest::newRow("all outputs left out")
        << deep("dropout = 1.0") << ErrorKind::InvalidArgument << QByteArray("dropout");
    QTest::newRow("unknown kind") << QByteArray("kind = 'gbdt'\nfields = ['a']") << ErrorKind::Unsupported
                                  << QByteArray("gbdt");
    QTest::newRow("text for a number")
        << QByteArray("fields = ['a']\nepochs = 'many'") << ErrorKind::Type
        << QByteArray("model.toml:2:10: epochs must be a whole number: 'many'");
    QTest::newRow("fraction for a whole number")
        << QByteArray("fields = ['a']\nepochs = 1.5") << ErrorKind::Type << QByteArray("1.5");
    QTest::newRow("out of range") << QByteArray("fields = ['a']\nepochs = 0") << ErrorKind::InvalidArgument
                                  << QByteArray("epochs must be from 1 to 100000: 0");
    QTest::newRow("negative seed") << QByteArray("fields = ['a']\nseed = -1") << ErrorKind::InvalidArgument
                                   << QByteArray("-1");
    QTest::newRow("rate that is not a number") << QByteArray("fields = ['a']\nlearning_rate = nan")
                                               << ErrorKind::InvalidArgument << QByteArray("nan");
    QTest::newRow("early stop without held-out rows")
        << QByteArray("fields = ['a']\nearly_stop = 1\nheld_out = 0.0") << ErrorKind::InvalidArgument
        << QByteArray("held_out");
  }

  void error() {
    QFETCH(QByteArray, toml);
    QFETCH(ErrorKind, kind);
    QFETCH(QByteArray, message);
    const auto result = parseModelToml(toml.toStdString(), "model.toml");
    QVERIFY(!result);
    const auto text = QByteArray::fromStdString(result.error().describe());
    QVERIFY2(text.contains(message), text.constData());
    QCOMPARE(result.error().kind, kind);
  }

  void configsOfCallersAreChecked() {
    ModelConfig config;
    config.fields = {{"user", 0, 0}};
    QVERIFY(checkModelConfig(config));
    config.batchSize = 0;
    const auto status = checkModelConfig(config);
    QVERIFY(!status);
    QCOMPARE(status.error().kind, ErrorKind::InvalidArgument);
    QVERIFY(!status.error().span);
  }
};

QTEST_APPLESS_MAIN(TestModelConfig)
#include "test_model_config.moc"
