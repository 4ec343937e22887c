#include "core/pipeline/reasons.h"
#include "core/pipeline/why_not.h"
#include "shelf.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace rankwright;

namespace {

constexpr int kItems = 300;

/// So many items that one channel finds in order of their number, and whose quality falls. Item 280 costs
/// one.
test::Shelf longShelf() {
  test::Shelf shelf;
  FeatureTableBuilder items(
      Schema::of({{"quality", ValueType::Float32}, {"price", ValueType::Float32}}).value());
  std::vector<std::string> keys;
  InvertedIndexBuilder all;
  for (int i = 0; i < kItems; ++i) {
    keys.push_back("item" + std::to_string(i));
    (void)items.appendRow(std::vector<Value>{static_cast<float>(0.99 - 0.003 * i), i == 280 ? 1.0F : 0.0F});
    all.add("all", ItemId(static_cast<std::uint32_t>(i)), static_cast<float>(kItems - i));
  }
  shelf.items_ = ItemPool(RowKeys::of(keys).value(), items.finish());
  shelf.rules_ = RuleSet();
  shelf.indexes_.clear();
  shelf.indexes_.emplace("popular", all.finish());
  return shelf;
}

const std::string kRanked = "count = 300\n[merge]\ncount = 300\n[rank]\nmodel = 'fm'\n[[constraint]]\nkind = 'fixed'\n"
                            "when = 'price > 0'\nposition = 1\n";

} // namespace

/// Of many candidates the trace tells the parts of those that anybody asks about.
class TestExplainedCandidates : public QObject {
  Q_OBJECT

  test::Shelf shelf_ = longShelf();
  std::unique_ptr<const Pipeline> pipeline_ = shelf_.pipeline(kRanked);
  Recommendation answer_ = pipeline_->recommend({UserId(0), {}, 10}, true).value();

private slots:
  void firstAndListedHaveTheirParts() {
    const auto& ranked = answer_.trace->ranked;
    QCOMPARE(ranked.size(), std::size_t{kItems});
    QCOMPARE(answer_.list.front().item, ItemId(280));
    for (int rank = 0; rank < 100; ++rank)
      QVERIFY(ranked[static_cast<std::size_t>(rank)].parts.has_value());
    QVERIFY(ranked[280].parts.has_value());
    QVERIFY(!ranked[279].parts.has_value());
    for (const auto& each : ranked)
      if (each.parts) QVERIFY(std::abs(probabilityOf(each.parts->logit) - each.score) < 1e-5);
  }

  void reasonsAreOfThoseThatAreExplained() {
    QCOMPARE(topReasons(*answer_.trace, answer_.trace->ranked.front(), 3).size(), std::size_t{1});
    QVERIFY(topReasons(*answer_.trace, answer_.trace->ranked[279], 3).empty());
  }

  void whoAsksAboutAnotherIsToldWhatDiffers() {
    for (const std::uint32_t item : {50U, 250U}) {
      const auto why = explainAbsence(*answer_.trace, *pipeline_, ItemId(item));
      QCOMPARE(why.stage, Stage::Rank);
      QCOMPARE(why.differences.size(), std::size_t{1});
      QCOMPARE(why.differences.front().text, std::string("quality"));
      QVERIFY(why.differences.front().own < why.differences.front().other);
    }
  }

  void aModelOfAnotherTrainingSaysNothing() {
    auto trace = *answer_.trace;
    trace.modelDigest = "another";
    const auto why = explainAbsence(trace, *pipeline_, ItemId(250));
    QCOMPARE(why.stage, Stage::Rank);
    QVERIFY(why.differences.empty());
  }

  void withoutAModelThereAreNoParts() {
    auto shelf = longShelf();
    const auto pipeline = shelf.pipeline("count = 300\n[merge]\ncount = 300\n");
    QVERIFY(pipeline->partsOf({UserId(0), {}, 10}, std::array{ItemId(1)}).value().empty());
    QCOMPARE(pipeline_->partsOf({UserId(0), {}, 10}, std::array{ItemId(1)}).value().size(), std::size_t{1});
  }
};

QTEST_APPLESS_MAIN(TestExplainedCandidates)
#include "test_explained_candidates.moc"
