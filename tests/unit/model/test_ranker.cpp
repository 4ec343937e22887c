#include "core/base/file.h"
#include "core/model/ranker.h"
#include "core/model/saved_model.h"
#include "core/model/training.h"
#include "small_store.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <numeric>

using namespace rankwright;

namespace fs = std::filesystem;

class TestRanker : public QObject {
  Q_OBJECT

private slots:
  void initTestCase() {
    const auto report = trainModel(SmallStore::config(), store_.sources(), place(), {});
    QVERIFY2(report, report ? "" : report.error().message.c_str());
    ranker_ = load().value();
  }

  void namesItsFields() {
    QCOMPARE(ranker_->fields(),
             (std::vector<std::string>{"user", "item", "tags", "weekday", "isFree", "price"}));
  }

  void ranksTheTasteOfTheUserFirst() {
    const auto scores = scoresOf(*ranker_, 4);
    float own = 0;
    float other = 0;
    for (std::uint32_t item = 0; item < SmallStore::kItems; ++item)
      (item % 2 == 0 ? own : other) += scores[item];
    QVERIFY(own > 1.5F * other);
    for (const auto score : scores)
      QVERIFY(score > 0 && score < 1);
  }

  void loadingAgainGivesTheSameBits() {
    const auto again = load().value();
    for (std::uint32_t user = 0; user < SmallStore::kUsers; ++user)
      QCOMPARE(scoresOf(*again, user), scoresOf(*ranker_, user));
  }

  void digestTellsModelsApart() {
    QCOMPARE(load().value()->digest(), ranker_->digest());
    auto config = SmallStore::config();
    ++config.seed;
    const auto other = folder_.filePath(QStringLiteral("other")).toStdString();
    QVERIFY(trainModel(config, store_.sources(), other, {}));
    QVERIFY(readModelFiles(other));
    QVERIFY(digestOf(readModelFiles(other)->tensors) != ranker_->digest());
  }

  void servingAndTrainingRowsScoreTheSame() {
    const auto rows = SmallStore::allItems();
    const std::vector<std::uint32_t> sameUser(rows.size(), 7);
    const std::vector<std::uint32_t> sameContext(rows.size(), 1);
    InputTables training;
    training.addRows(store_.users, sameUser);
    training.addRows(store_.items, rows);
    training.addRows(store_.contexts, sameContext);
    QCOMPARE(ranker_->score(training, SmallStore::kItems).value(), scoresOf(*ranker_, 7));
  }

  void theExplanationAddsUpToTheScore() {
    const auto rows = SmallStore::allItems();
    const auto parts = ranker_->explain(requestOf(3, rows), SmallStore::kItems).value();
    const auto scores = scoresOf(*ranker_, 3);
    for (std::size_t row = 0; row < parts.size(); ++row) {
      const auto& part = parts[row];
      const auto sum =
          std::accumulate(part.pair.begin(), part.pair.end(),
                          std::accumulate(part.linear.begin(), part.linear.end(), double{part.bias}));
      QVERIFY(std::abs(sum - part.logit) <= 1e-5 * std::max(1.0, std::abs(sum)));
      QCOMPARE(scores[row], 1 / (1 + std::exp(-part.logit)));
    }
  }

  void unknownValuesShareOneScore() {
    const auto strangers =
        tableOf(store_.users.schema().fields(), {{Value("nobody"), Value(std::int64_t{3})},
                                                 {Value("somebody else"), Value(std::int64_t{4})}});
    const auto rows = SmallStore::allItems();
    std::vector<std::vector<float>> scores;
    for (std::uint32_t user : {0U, 1U}) {
      InputTables tables;
      tables.addBroadcast(strangers, user);
      tables.addRows(store_.items, rows);
      tables.addBroadcast(store_.contexts, 1);
      scores.push_back(ranker_->score(tables, SmallStore::kItems).value());
    }
    QCOMPARE(scores[0], scores[1]);
    QVERIFY(scores[0] != scoresOf(*ranker_, 0));
  }

  void noCandidatesGiveNoScores() { QVERIFY(ranker_->score(requestOf(0, {}), 0).value().empty()); }

  void aRuleOfAnotherTypeIsAnError() {
    const auto rules = RuleSet::parse("isFree = 'yes'", "test.rules").value();
    const auto loaded = loadRanker(place(), rules, store_.inputs());
    QCOMPARE(loaded.error().kind, ErrorKind::Type);
    QVERIFY2(loaded.error().message.find("isFree") != std::string::npos, loaded.error().message.c_str());
  }

  void aRuleThatIsGoneIsAnError() {
    QCOMPARE(loadRanker(place(), RuleSet(), store_.inputs()).error().kind, ErrorKind::NotFound);
  }

  void noModelIsNotFound() {
    QCOMPARE(loadRanker(place() / "absent", store_.rules, store_.inputs()).error().kind, ErrorKind::NotFound);
  }

  void damagedFiles_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const QByteArray tensors = "model.safetensors";
    const QByteArray card = "model.toml";
    const QByteArray vocabulary = "vocabulary.json";
    QTest::newRow("tensors cut short") << tensors << QByteArray() << QByteArray();
    QTest::newRow("tensor renamed") << tensors << QByteArray("\"bias\"") << QByteArray("\"bios\"");
    QTest::newRow("card is no TOML") << card << QByteArray("kind =") << QByteArray("kind");
    QTest::newRow("card of another embedding")
        << card << QByteArray("embedding = 4") << QByteArray("embedding = 5");
    QTest::newRow("card of other fields") << card << QByteArray("'tags'") << QByteArray("'tagt'");
    QTest::newRow("value gone from the vocabulary") << vocabulary << QByteArray("\"u0\",") << QByteArray();
    QTest::newRow("vocabulary cut short") << vocabulary << QByteArray() << QByteArray();
  }

  void damagedFiles() {
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    const fs::path copy = folder_.filePath("damaged").toStdString();
    fs::remove_all(copy);
    fs::copy(place(), copy);
    auto bytes = QByteArray::fromStdString(readTextFile(copy / file.toStdString()).value());
    if (from.isEmpty())
      bytes.chop(10);
    else
      bytes.replace(bytes.indexOf(from), from.size(), to);
    QVERIFY(writeFileAtomically(copy / file.toStdString(), bytes.toStdString()));
    const auto loaded = loadRanker(copy, store_.rules, store_.inputs());
    QVERIFY(!loaded);
    QVERIFY2(loaded.error().kind == ErrorKind::Corrupt, loaded.error().describe().c_str());
  }

private:
  fs::path place() const { return folder_.filePath("model").toStdString(); }

  Result<std::shared_ptr<const Ranker>> load() const {
    return loadRanker(place(), store_.rules, store_.inputs());
  }

  InputTables requestOf(std::uint32_t user, std::span<const std::uint32_t> rows) const {
    InputTables tables;
    tables.addBroadcast(store_.users, user);
    tables.addRows(store_.items, rows);
    tables.addBroadcast(store_.contexts, 1);
    return tables;
  }

  std::vector<float> scoresOf(const Ranker& ranker, std::uint32_t user) const {
    const auto rows = SmallStore::allItems();
    return ranker.score(requestOf(user, rows), SmallStore::kItems).value();
  }

  QTemporaryDir folder_;
  SmallStore store_;
  std::shared_ptr<const Ranker> ranker_;
};

QTEST_APPLESS_MAIN(TestRanker)
#include "test_ranker.moc"
