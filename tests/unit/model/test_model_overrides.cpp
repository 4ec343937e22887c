#include "core/model/model_overrides.h"

#include <QTest>

using namespace rankwright;

namespace {

constexpr const char* kText = "kind = \"fm\"\nfields = [\"user\", \"item\"]\nembedding = 4\n";

} // namespace

class TestModelOverrides : public QObject {
  Q_OBJECT

private slots:
  void settingsGoBeforeTheText() {
    const auto config = parseModelToml(
        kText, "model.toml",
        {.settings = {"kind = deepfm", "embedding=16", "hidden=[400, 400]", "l2 = 1e-3", "embedding = 12"}});
    QVERIFY2(config, config ? "" : config.error().describe().c_str());
    QCOMPARE(config->kind, ModelKind::DeepFm);
    QCOMPARE(config->embedding, 12U);
    QCOMPARE(config->network.hidden, (std::vector<std::uint32_t>{400, 400}));
    QCOMPARE(config->l2, 1e-3);
    QCOMPARE(config->fields.size(), std::size_t{2});
  }

  void fieldsAreThoseOfTheTextWhereItHasSome() {
    QCOMPARE(parseModelToml(kText, "model.toml", {.settings = {}, .fields = {"a"}})->fields.size(),
             std::size_t{2});
    const auto config = parseModelToml("", "model.toml", {.settings = {}, .fields = {"a", "b", "c"}});
    QVERIFY2(config, config ? "" : config.error().describe().c_str());
    QCOMPARE(config->fields[2].name, std::string("c"));
  }

  void defaultsStandBehindTheText() {
    const auto config = parseModelToml(
        kText, "model.toml",
        {.settings = {"epochs = 3"}, .defaults = {"embedding = 7", "early_stop = 2", "epochs = 9"}});
    QVERIFY2(config, config ? "" : config.error().describe().c_str());
    QCOMPARE(config->embedding, 4U);
    QCOMPARE(config->earlyStop, 2U);
    QCOMPARE(config->epochs, 3U);
  }

  void error_data() {
    QTest::addColumn<QByteArray>("setting");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no value") << QByteArray("embedding") << ErrorKind::InvalidArgument;
    QTest::newRow("no key") << QByteArray("=3") << ErrorKind::InvalidArgument;
    QTest::newRow("unknown key") << QByteArray("embeding=3") << ErrorKind::InvalidArgument;
    QTest::newRow("out of range") << QByteArray("embedding=-3") << ErrorKind::InvalidArgument;
    QTest::newRow("a text for a number") << QByteArray("embedding=many") << ErrorKind::Type;
    QTest::newRow("no such kind") << QByteArray("kind=magic") << ErrorKind::Unsupported;
    QTest::newRow("no TOML key") << QByteArray("a b=c") << ErrorKind::Parse;
  }
  void error() {
    QFETCH(QByteArray, setting);
    QFETCH(ErrorKind, kind);
    const auto config = parseModelToml(kText, "model.toml", {.settings = {setting.toStdString()}});
    QVERIFY(!config);
    QVERIFY2(config.error().kind == kind, config.error().describe().c_str());
  }
};

QTEST_APPLESS_MAIN(TestModelOverrides)
#include "test_model_overrides.moc"
