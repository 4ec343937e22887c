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
  card.curve = {{0.5, 8, 0.6931471805599453, {{"pctr", 0.7, 0.5}, {"pctcvr", 0.1, 0.75}}, {}},
                {1, 16, 1.0 / 3, {{"pctr", 0.25, std::nullopt}}, {{10, 1, 2, 0.5, 0.75, 3}}},
                {2, 32, 1, {}, {}}};
  card.kept = 1;
  card.dataHash = "0123456789abcdef";
  card.rulesHash = "fedcba9876543210";
  card.program = "Rankwright 0.1";
  card.library = "LibTorch 1.13.1";
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

  void readsCardsOfVersionOne() {
    const auto card = parseModelCard("format = 'rankwright model'\nversion = 1\nkind = 'fm'\nfields = ['a']\n"
                                     "kept_epoch = 2\n[samples]\n[[field]]\nname = 'a'\ntype = 'string'\n"
                                     "[[epoch]]\nnumber = 1\ntrain_loss = 0.5\n"
                                     "[[epoch]]\nnumber = 2\ntrain_loss = 0.4\nheld_out_loss = 0.6\n",
                                     "model.toml");
    QVERIFY2(card, card ? "" : card.error().describe().c_str());
    QCOMPARE(card->curve.size(), std::size_t{2});
    QCOMPARE(card->kept, 1U);
    QCOMPARE(card->curve[1].heldOutLoss(), std::optional(0.6));
    QVERIFY(!card->curve[0].heldOutLoss());
  }

  void refusesWeightsOfNoPoint() {
    auto card = exampleCard();
    card.kept = 3;
    QVERIFY(!parseModelCard(modelCardToToml(card), "model.toml"));
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
    QTest::newRow("a later version") << QByteArray("version = 2") << QByteArray("version = 3")
                                     << ErrorKind::Unsupported;
    QTest::newRow("unknown type") << QByteArray("'list of string'") << QByteArray("'list'")
                                  << ErrorKind::InvalidArgument;
    QTest::newRow("unknown key") << QByteArray("kept =") << QByteArray("best =")
                                 << ErrorKind::InvalidArgument;
    QTest::newRow("AUC above one") << QByteArray("auc = 0.5") << QByteArray("auc = 1.5")
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
