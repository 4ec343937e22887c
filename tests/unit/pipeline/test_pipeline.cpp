#include "core/index/index_set.h"
#include "core/index/inverted_index_builder.h"
#include "core/pipeline/pipeline.h"
#include "core/pipeline/reasons.h"
#include "core/pipeline/why_not.h"

#include <QTest>

#include <cmath>
#include <map>
#include <string>
#include <vector>

using namespace rankwright;

namespace {

using Strings = std::vector<std::string>;

/// Scores an item by its feature `quality`, as a model with the two fields `quality` and `place` would.
class QualityRanker final : public Ranker {
public:
  const Strings& fields() const override { return fields_; }
  const std::string& digest() const override { return digest_; }

  Result<std::vector<float>> score(const InputTables& tables, std::uint32_t rowCount) const override {
    RW_ASSIGN(const auto parts, explain(tables, rowCount));
    std::vector<float> scores;
    for (const auto& each : parts)
      scores.push_back(1 / (1 + std::exp(-each.logit)));
    return scores;
  }

  Result<std::vector<LogitParts>> explain(const InputTables& tables, std::uint32_t rowCount) const override {
    const auto quality = tables.find("quality");
    std::vector<LogitParts> parts;
    for (std::uint32_t row = 0; row < rowCount; ++row) {
      const float value = quality.column->float32At(quality.rowFor(row));
      parts.push_back({0.5F, {value, 2.0F}, {0, 0, 0}, value + 2.5F});
    }
    return parts;
  }

private:
  Strings fields_ = {"quality", "place"};
  std::string digest_ = "5eed";
};

/// Eight items, one user who has used item 0, an index by tag and one of everything.
class Fixture {
public:
  Fixture() {
    FeatureTableBuilder items(Schema::of({{"quality", ValueType::Float32}}).value());
    Strings keys;
    for (int i = 0; i < 8; ++i) {
      keys.push_back("item" + std::to_string(i));
      (void)items.appendRow(std::vector<Value>{static_cast<float>(i % 5)});
    }
    items_ = ItemPool(RowKeys::of(keys).value(), items.finish());

    FeatureTableBuilder users(Schema::of({{"tags", ValueType::StringList}}).value());
    (void)users.appendRow(std::vector<Value>{Strings{"a", "b"}});
    users_ = UserStore(RowKeys::of({"ann"}).value(), users.finish());

    InvertedIndexBuilder byTag;
    for (std::uint32_t i = 0; i < 4; ++i)
      byTag.add("a", ItemId(i), static_cast<float>(10 - i));
    byTag.add("b", ItemId(4), 1);
    byTag.add("a_Spain", ItemId(5), 1);
    indexes_.emplace("tag", byTag.finish());
    InvertedIndexBuilder all;
    for (std::uint32_t i = 0; i < 7; ++i)
      all.add("all", ItemId(i), static_cast<float>(i + 1));
    indexes_.emplace("popular", all.finish());

    config_.channels = {{"taste", "tag", "tags", "", 50}, {"everybody", "popular", "", "all", 3}};
    config_.listCount = 2;
    config_.model = "quality";
  }

  Result<std::unique_ptr<const Pipeline>> pipeline() {
    PipelineSources sources;
    sources.items = &items_;
    sources.users = &users_;
    sources.context = &context_;
    sources.rules = &rules_;
    sources.indexes = &indexes_;
    sources.usedItems = [this](UserId) { return std::span<const ItemId>(used_); };
    sources.ranker = [this]() -> Result<std::shared_ptr<const Ranker>> { return ranker_; };
    return Pipeline::create(config_, std::move(sources));
  }

  ItemPool items_;
  UserStore users_;
  Schema context_ = Schema::of({{"country", ValueType::String}}).value();
  RuleSet rules_ =
      RuleSet::parse("tag_country = concat(tags, \"_\", country)\nn = len(tags)", "rules").value();
  IndexSet indexes_;
  std::vector<ItemId> used_ = {ItemId(0)};
  std::shared_ptr<const Ranker> ranker_ = std::make_shared<QualityRanker>();
  PipelineConfig config_;
};

std::vector<std::uint32_t> listed(const Recommendation& answer) {
  std::vector<std::uint32_t> items;
  for (const auto& each : answer.list)
    items.push_back(each.item.value());
  return items;
}

} // namespace

class TestPipeline : public QObject {
  Q_OBJECT

private slots:
  void stagesFillTheTrace() {
    Fixture fixture;
    const auto pipeline = fixture.pipeline().value();
    const auto answer = pipeline->recommend({UserId(0), {}, 0}, true).value();
    const auto& trace = *answer.trace;
    // taste, layered over a and b without the used 0: 4 1 2 3; everybody: 6 5 4.
    QCOMPARE(trace.channels.size(), std::size_t{2});
    QCOMPARE(trace.channels[0].removals.size(), std::size_t{1});
    QCOMPARE(trace.merged,
             (std::vector<ItemId>{ItemId(4), ItemId(6), ItemId(1), ItemId(5), ItemId(2), ItemId(3)}));
    QCOMPARE(listed(answer), (std::vector<std::uint32_t>{4, 3})); // quality 4 and 3
    QCOMPARE(trace.list.size(), std::size_t{2});
    QCOMPARE(trace.ranked.size(), trace.merged.size());
    QCOMPARE(trace.ranked[0].mergePosition, 0U);
    QCOMPARE(trace.ranked[1].mergePosition, 5U);
  }

  void answerIsTheSameWithoutATrace() {
    Fixture fixture;
    const auto pipeline = fixture.pipeline().value();
    const auto with = pipeline->recommend({UserId(0), {}, 4}, true).value();
    const auto without = pipeline->recommend({UserId(0), {}, 4}, false).value();
    QCOMPARE(listed(with), listed(without));
    QCOMPARE(with.list[0].score, without.list[0].score);
    QVERIFY(!without.trace);
  }

  void equalScoresKeepTheMergedOrder() {
    Fixture fixture;
    const auto pipeline = fixture.pipeline().value();
    const auto answer = pipeline->recommend({UserId(0), {}, 6}, true).value();
    // quality: 4→4, 3→3, 2→2, 6→1, 1→1, 5→0
    QCOMPARE(listed(answer), (std::vector<std::uint32_t>{4, 3, 2, 6, 1, 5}));
  }

  void contextReachesTheKeys() {
    Fixture fixture;
    fixture.config_.channels[0].keys = "tag_country";
    const auto pipeline = fixture.pipeline().value();
    const auto answer =
        pipeline->recommend({UserId(0), {{"country", std::string("Spain")}}, 0}, true).value();
    QCOMPARE(answer.trace->channels[0].keys[0].key, std::string("a_Spain"));
    QVERIFY(answer.trace->channels[0].keys[0].known);
    QCOMPARE(answer.trace->channels[0].proposals[0].item, ItemId(5));
  }

  void theClockOfTheRequestReachesTheKeys() {
    Fixture fixture;
    fixture.rules_ = RuleSet::parse("tag_day = concat(tags, '_', curdate())", "rules").value();
    fixture.config_.channels[0].keys = "tag_day";
    const auto pipeline = fixture.pipeline().value();
    const auto firstKeyAt = [&](std::int64_t now) {
      const Request request{UserId(0), {}, 0, {now, "Asia/Shanghai"}};
      return pipeline->recommend(request, true).value().trace->channels[0].keys[0].key;
    };
    QCOMPARE(firstKeyAt(0), std::string("a_1970-01-01"));
    QCOMPARE(firstKeyAt(1700000000), std::string("a_2023-11-15"));
  }

  void missingKeysRecallNothing() {
    Fixture fixture;
    fixture.config_.channels[0].keys = "tag_country";
    const auto pipeline = fixture.pipeline().value();
    const auto answer = pipeline->recommend({UserId(0), {}, 0}, true).value();
    QVERIFY(answer.trace->channels[0].keys.empty());
    QVERIFY(!answer.list.empty());
  }

  void withoutAModelTheMergedOrderStays() {
    Fixture fixture;
    fixture.config_.model.clear();
    const auto pipeline = fixture.pipeline().value();
    QCOMPARE(listed(pipeline->recommend({UserId(0), {}, 3}, false).value()),
             (std::vector<std::uint32_t>{4, 6, 1}));
  }

  void usedItemsMayStay() {
    Fixture fixture;
    fixture.config_.excludeUsed = false;
    const auto pipeline = fixture.pipeline().value();
    const auto answer = pipeline->recommend({UserId(0), {}, 0}, true).value();
    QCOMPARE(answer.trace->merged[0], ItemId(0));
  }

  void refusesConfigurations_data() {
    QTest::addColumn<QString>("index");
    QTest::addColumn<QString>("keys");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("index that does not exist") << "absent"
                                               << "tags" << ErrorKind::NotFound;
    QTest::newRow("rule that does not exist") << "tag"
                                              << "absent" << ErrorKind::NotFound;
    QTest::newRow("item feature before there are items") << "tag"
                                                         << "quality" << ErrorKind::NotFound;
    QTest::newRow("number as key") << "tag"
                                   << "n" << ErrorKind::Type;
  }

  void refusesConfigurations() {
    QFETCH(QString, index);
    QFETCH(QString, keys);
    Fixture fixture;
    fixture.config_.channels[0].index = index.toStdString();
    fixture.config_.channels[0].keys = keys.toStdString();
    QTEST(fixture.pipeline().error().kind, "kind");
  }

  void cancelledRequestStops() {
    Fixture fixture;
    const auto pipeline = fixture.pipeline().value();
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(pipeline->recommend({UserId(0), {}, 0}, false, {stop.get_token(), {}}).error().kind,
             ErrorKind::Cancelled);
  }

  void whyNot_data() {
    QTest::addColumn<unsigned>("item");
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<QString>("part");
    QTest::newRow("listed") << 4U << Stage::Listed << "place 1 of 2";
    QTest::newRow("ranked too low") << 1U << Stage::Rank << "ranked 5 of 6";
    QTest::newRow("used already") << 0U << Stage::Filter << "used already";
    QTest::newRow("under no key") << 7U << Stage::Recall << "none of the request's 3 keys";
  }

  void whyNot() {
    QFETCH(unsigned, item);
    QFETCH(QString, part);
    Fixture fixture;
    const auto pipeline = fixture.pipeline().value();
    const auto answer = pipeline->recommend({UserId(0), {}, 0}, true).value();
    const auto why = explainAbsence(*answer.trace, *pipeline, ItemId(item));
    QTEST(why.stage, "stage");
    QVERIFY2(why.explanation.find(part.toStdString()) != std::string::npos, why.explanation.c_str());
  }

  void whyNotNamesTheNearestMiss() {
    Fixture fixture;
    fixture.config_.channels = {{"everybody", "popular", "", "all", 3}};
    const auto pipeline = fixture.pipeline().value();
    const auto answer = pipeline->recommend({UserId(0), {}, 0}, true).value();
    const auto why = explainAbsence(*answer.trace, *pipeline, ItemId(1)); // popular: 6 5 4 3 2 1 0
    QCOMPARE(why.stage, Stage::Recall);
    QCOMPARE(why.nearMisses.size(), std::size_t{1});
    QCOMPARE(why.nearMisses[0].postingPosition, 5U);
    QCOMPARE(why.nearMisses[0].postings, 7U);
    QVERIFY2(why.explanation.find("place 6 of 7") != std::string::npos, why.explanation.c_str());
  }

  void whyNotNamesTheMerge() {
    Fixture fixture;
    fixture.config_.mergeCount = 3;
    const auto pipeline = fixture.pipeline().value();
    const auto answer = pipeline->recommend({UserId(0), {}, 0}, true).value();
    const auto why = explainAbsence(*answer.trace, *pipeline, ItemId(3));
    QCOMPARE(why.stage, Stage::Merge);
    QVERIFY2(why.explanation.find("stopped at 3 candidates") != std::string::npos, why.explanation.c_str());
  }

  void reasonsLeaveOutWhatAllCandidatesShare() {
    Fixture fixture;
    const auto pipeline = fixture.pipeline().value();
    const auto answer = pipeline->recommend({UserId(0), {}, 0}, true).value();
    const auto reasons = topReasons(*answer.trace, answer.trace->ranked[0], 3);
    QCOMPARE(reasons.size(), std::size_t{1}); // `place` adds 2 to every logit
    QCOMPARE(reasons[0].text, std::string("quality"));
    QCOMPARE(reasons[0].contribution, 4.0F);
  }
};

QTEST_APPLESS_MAIN(TestPipeline)
#include "test_pipeline.moc"
