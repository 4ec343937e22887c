#include "core/model/model_card.h"

#include <QTest>

using namespace rankwright;

namespace {

ModelCard exampleCard() {
  ModelCard card;
  card.config.fields = {{"user", 0, 0}, {"developer \"quoted\"", 64, 0}};
  card.config.learningRate = 0.1;
  card.config.threads = 2;
  card.date = "2024-05-01";
  card.fields = {{"user", ValueType::String, "vocabulary", 12},
                 {"developer \"quoted\"", ValueType::StringList, "hashing", 65}};
  card.samples = {100, 200, 10, 20, 0.05};
  card.epochs = {{1, 0.6931471805599453, 0.7, 0.5},
                 {2, 1.0 / 3, 0.25, std::nullopt},
                 {3, 1, std::nullopt, std::nullopt}};
  card.keptEpoch = 2;
  return card;
}

} // namespace

class TestModelCard : public QObject {
  Q_OBJECT

private slots:
  void readsWhatItWrote() {
    const auto card = parseModelCard(modelCardToToml(exampleCard()), "model.toml");
    QVERIFY2(card, card ? "" : card.error().describe().c_str());
    QVERIFY(*card == exampleCard());
  }

  void leavesAnUnknownDateOut() {
    auto card = exampleCard();
    card.date.clear();
    const auto toml = modelCardToToml(card);
    QVERIFY(!QByteArray::fromStdString(toml).contains("date"));
    QVERIFY(parseModelCard(toml, "model.toml").value() == card);
  }

  void error_data() {
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no TOML") << QByteArray("= 'fm'") << QByteArray("=") << ErrorKind::Parse;
    QTest::newRow("another format") << QByteArray("rankwright model") << QByteArray("card")
                                    << ErrorKind::InvalidArgument;
    QTest::newRow("a later version") << QByteArray("version = 1") << QByteArray("version = 2")
                                     << ErrorKind::Unsupported;
    QTest::newRow("unknown type") << QByteArray("'list of string'") << QByteArray("'list'")
                                  << ErrorKind::InvalidArgument;
    QTest::newRow("unknown key") << QByteArray("kept_epoch") << QByteArray("best_epoch")
                                 << ErrorKind::InvalidArgument;
    QTest::newRow("AUC above one") << QByteArray("held_out_auc = 0.5") << QByteArray("held_out_auc = 1.5")
                                   << ErrorKind::InvalidArgument;
    QTest::newRow("count that is a text")
        << QByteArray("ids = 65") << QByteArray("ids = '65'") << ErrorKind::Type;
  }

  void error() {
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(ErrorKind, kind);
    auto toml = QByteArray::fromStdString(modelCardToToml(exampleCard()));
    QVERIFY2(toml.contains(from), toml.constData());
    toml.replace(from, to);
    const auto card = parseModelCard(toml.toStdString(), "model.toml");
    QVERIFY(!card);
    QCOMPARE(card.error().kind, kind);
  }
};

QTEST_APPLESS_MAIN(TestModelCard)
#include "test_model_card.moc"
