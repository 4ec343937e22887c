#include "core/model/fm_halves.h"
#include "core/model/ranker.h"
#include "core/model/training.h"
#include "small_store.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <filesystem>
#include <numeric>

using namespace rankwright;
namespace fs = std::filesystem;

/// A factorisation machine's two halves give what the whole gives.
class TestFmHalves : public QObject {
  Q_OBJECT

  SmallStore store_;
  QTemporaryDir folder_;

  fs::path place() const { return folder_.filePath("fm").toStdString(); }

  Schema requestInputs() const {
    return unionOf({&store_.users.schema(), &store_.contexts.schema()}).value();
  }

  Result<std::shared_ptr<const FmHalves>> load(const RuleSet& rules) const {
    return FmHalves::load(place(), rules, store_.items.schema(), requestInputs());
  }

private slots:
  void initTestCase() {
    const auto report = trainModel(SmallStore::config(), store_.sources(), place(), {});
    QVERIFY2(report, report ? "" : report.error().message.c_str());
  }

  void theProductIsTheLogit() {
    const auto ranker = loadRanker(place(), store_.rules, store_.inputs()).value();
    const auto halves = load(store_.rules).value();
    std::vector<std::vector<float>> vectors;
    QVERIFY(halves
                ->itemVectors(store_.items,
                              [&](std::uint32_t row, std::span<const float> vector) -> Status {
                                if (row != vectors.size()) return fail(ErrorKind::Internal, "row {}", row);
                                vectors.emplace_back(vector.begin(), vector.end());
                                return {};
                              })
                .has_value());
    QCOMPARE(vectors.size(), std::size_t{SmallStore::kItems});
    const auto rows = SmallStore::allItems();
    for (const std::uint32_t user : {0U, 5U, 39U}) {
      InputTables request;
      request.addBroadcast(store_.users, user);
      request.addBroadcast(store_.contexts, 1);
      const auto query = halves->query(request);
      QCOMPARE(query.vector.size(), std::size_t{halves->dimension()});
      auto whole = request;
      whole.addRows(store_.items, rows);
      const auto parts = ranker->explain(whole, SmallStore::kItems).value();
      for (std::size_t row = 0; row < rows.size(); ++row) {
        const auto product = std::inner_product(query.vector.begin(), query.vector.end(),
                                                vectors[row].begin(), double{query.score});
        QVERIFY(std::abs(product - parts[row].logit) < 1e-4);
      }
    }
  }

  void aFieldOfBothSidesIsRefused() {
    const auto rules = RuleSet::parse("isFree = age > 20 and price == 0.0", "test.rules").value();
    const auto halves = load(rules);
    QCOMPARE(halves.error().kind, ErrorKind::Unsupported);
    QVERIFY(halves.error().message.ends_with("isFree"));
  }

  void aFieldOfAnotherTypeIsRefused() {
    const auto halves = load(RuleSet::parse("isFree = 'yes'", "test.rules").value());
    QCOMPARE(halves.error().kind, ErrorKind::Type);
  }

  void trainingsAreToldApart() {
    const auto first = load(store_.rules).value()->identity();
    QCOMPARE(load(store_.rules).value()->identity(), first);
    auto config = SmallStore::config();
    config.seed = 99;
    QVERIFY(trainModel(config, store_.sources(), place(), {}).has_value());
    QVERIFY(load(store_.rules).value()->identity() != first);
  }
};

QTEST_APPLESS_MAIN(TestFmHalves)
#include "test_fm_halves.moc"
