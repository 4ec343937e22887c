#include <tbb/task_arena.h> // before Qt, whose macro "emit" it does not bear

#include "core/pipeline/blast_radius.h"
#include "core/pipeline/list_comparison.h"
#include "core/workspace/blast_radius_report.h"
#include "core/workspace/recorded_list_file.h"
#include "core/workspace/workspace.h"

#include <QElapsedTimer>
#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <memory>
#include <set>
#include <string>

using namespace rankwright;

/// Replays of the sample's two pipelines, held against lists that are asked for one by one.
class TestBlastRadius : public QObject {
  Q_OBJECT

  std::shared_ptr<const Workspace> workspace_;
  const Pipeline* before_ = nullptr;
  const Pipeline* after_ = nullptr;
  std::vector<ReplayedUser> users_;

  static ReplayOptions options(std::uint32_t users) {
    ReplayOptions options{users, 1, {}};
    options.request.clock.now = 1'700'000'000;
    return options;
  }

private slots:
  void initTestCase() {
    const auto workspace = Workspace::open(RW_SOURCE_DIR "/configs/sample", {});
    QVERIFY2(workspace.has_value(), workspace ? "" : workspace.error().describe().c_str());
    workspace_ = *workspace;
    before_ = &workspace_->pipeline();
    after_ = workspace_->pipeline("weighted").value();
    users_ = replay(*before_, *after_, options(100)).value();
  }

  void sampleIsWithoutRepetition_data() {
    QTest::addColumn<std::uint32_t>("population");
    QTest::addColumn<std::uint32_t>("count");
    QTest::newRow("some") << 1000U << 100U;
    QTest::newRow("all") << 50U << 50U;
    QTest::newRow("more than there are") << 5U << 50U;
    QTest::newRow("of nobody") << 0U << 10U;
  }

  void sampleIsWithoutRepetition() {
    QFETCH(std::uint32_t, population);
    QFETCH(std::uint32_t, count);
    const auto users = sampleUsers(population, count, 3);
    QCOMPARE(users.size(), std::size_t{std::min(population, count)});
    std::set<std::uint32_t> rows;
    for (const auto user : users)
      rows.insert(user.value());
    QCOMPARE(rows.size(), users.size());
    QVERIFY(rows.empty() || *rows.rbegin() < population);
  }

  void sampleIsThatOfItsSeed() {
    QCOMPARE(sampleUsers(1000, 100, 3), sampleUsers(1000, 100, 3));
    QVERIFY(sampleUsers(1000, 100, 3) != sampleUsers(1000, 100, 4));
    auto longer = sampleUsers(1000, 200, 3);
    longer.resize(100);
    QCOMPARE(longer, sampleUsers(1000, 100, 3));
  }

  void listsAreThoseOfThePipelines() {
    const auto sample = sampleUsers(workspace_->users().size(), 100, 1);
    QCOMPARE(users_.size(), sample.size());
    for (std::size_t i = 0; i < users_.size(); ++i) {
      QCOMPARE(users_[i].user, sample[i]);
      auto request = options(1).request;
      request.user = sample[i];
      const auto own = after_->recommend(request, true).value();
      const auto same = [](const ListedItem& a, const ListedItem& b) {
        return a.item == b.item && a.score == b.score;
      };
      QVERIFY(std::ranges::equal(users_[i].after, own.list, same));
      const auto comparison =
          compareLists(recordList(*workspace_, *own.trace),
                       recordList(*workspace_, *before_->recommend(request, true).value().trace));
      QCOMPARE(users_[i].rankBiasedOverlap, comparison.rankBiasedOverlap.value());
      QCOMPARE(users_[i].jaccard, comparison.jaccard.value());
      QCOMPARE(std::size_t{users_[i].kept}, comparison.kept);
    }
  }

  void threadsDoNotMatter() {
    Result<std::vector<ReplayedUser>> alone;
    tbb::task_arena arena(1);
    arena.execute([&] { alone = replay(*before_, *after_, options(100)); });
    QVERIFY(*alone == users_);
    const BlastRadiusSummary summary(*before_, *after_);
    const ComparedConfigurations names{"a", "b"};
    QCOMPARE(toJson(*workspace_, names, summary.of(*alone)), toJson(*workspace_, names, summary.of(users_)));
  }

  void sameConfigurationChangesNothing() {
    const auto users = replay(*before_, *before_, options(60)).value();
    const auto radius = BlastRadiusSummary(*before_, *before_).of(users);
    QCOMPARE(radius.changed, std::size_t{0});
    QCOMPARE(radius.rankBiasedOverlap.value, 1.0);
    QCOMPARE(radius.jaccard.low, 1.0);
    QCOMPARE(radius.predicted.size(), std::size_t{1});
    QCOMPARE(radius.predicted.front().difference, (Estimate{0, 0, 0}));
    QCOMPARE(radius.places.difference(), std::int64_t{0});
    QVERIFY(radius.mostChangedItems.empty());
    QVERIFY(radius.mostChangedUsers.empty());
  }

  void figuresAreThoseOfTheLists() {
    const auto radius = BlastRadiusSummary(*before_, *after_).of(users_);
    std::map<std::string, ExposureChange> categories;
    std::map<std::uint32_t, std::int64_t> items;
    for (const auto& user : users_) {
      for (const auto& each : user.before) {
        ++categories[workspace_->itemText(each.item, "category")].before;
        --items[each.item.value()];
      }
      for (const auto& each : user.after) {
        ++categories[workspace_->itemText(each.item, "category")].after;
        ++items[each.item.value()];
      }
    }
    QCOMPARE(radius.features.front().feature, std::string("category"));
    QCOMPARE(radius.features.front().values.size(), categories.size());
    for (const auto& each : radius.features.front().values)
      QCOMPARE(each.places, categories[each.value]);
    QCOMPARE(radius.mostChangedItems.size(), std::size_t{20});
    std::int64_t last = std::numeric_limits<std::int64_t>::max();
    for (const auto& each : radius.mostChangedItems) {
      QCOMPARE(each.places.difference(), items[each.item.value()]);
      QVERIFY(std::abs(each.places.difference()) <= last);
      last = std::abs(each.places.difference());
    }
    QVERIFY(radius.changed > 0 && radius.changedShare.low <= radius.changedShare.value);
    QVERIFY(radius.mostChangedUsers.front().rankBiasedOverlap <=
            radius.mostChangedUsers.back().rankBiasedOverlap);
  }

  void oneModelPredictsBoth() {
    const auto radius = BlastRadiusSummary(*before_, *after_).of(users_);
    QCOMPARE(radius.judge, before_->config().model);
    QCOMPARE(radius.predicted.size(), std::size_t{1});
    const auto& clicks = radius.predicted.front();
    QVERIFY(clicks.action == ListAction::Click);
    double before = 0;
    double after = 0;
    for (const auto& user : users_) {
      before += user.predictedBefore.at(0);
      after += user.predictedAfter.at(0);
    }
    const auto count = static_cast<double>(users_.size());
    QVERIFY(std::abs(clicks.before.value - before / count) < 1e-9);
    QVERIFY(std::abs(clicks.after.value - after / count) < 1e-9);
    QVERIFY(std::abs(clicks.difference.value - (after - before) / count) < 1e-9);
    QVERIFY(clicks.difference.low < clicks.difference.value);
  }

  void unknownFeaturesArePassedOver() {
    const BlastRadiusSummary summary(*before_, *after_,
                                     {{"category", "nothing", "price"}, {"price", "name"}});
    const auto radius = summary.of(users_);
    QCOMPARE(radius.features.size(), std::size_t{1});
    QCOMPARE(radius.numbers.size(), std::size_t{1});
  }

  void partialResultsGrow() {
    std::vector<std::size_t> sizes;
    const auto all = replay(*before_, *after_, options(300), {},
                            [&](std::span<const ReplayedUser> done) { sizes.push_back(done.size()); });
    QVERIFY(!sizes.empty());
    QVERIFY(std::ranges::is_sorted(sizes));
    QVERIFY(sizes.front() >= 1 && sizes.front() <= 16);
  }

  void cancelStops() {
    std::stop_source stop;
    const JobControl job{stop.get_token(), [&](const Progress&) { stop.request_stop(); }};
    QCOMPARE(replay(*before_, *after_, options(300), job).error().kind, ErrorKind::Cancelled);
  }

  void failureNamesItsUser() {
    auto config = before_->config();
    config.model = "none";
    const auto broken = workspace_->makePipeline({config}).value();
    const auto failed = replay(*before_, *broken, options(10));
    QVERIFY2(failed.error().message.find("the request of the user ") == 0, failed.error().message.c_str());
  }

  void jsonHasEveryFigure() {
    const auto json = nlohmann::json::parse(
        toJson(*workspace_, {"default", "weighted"}, BlastRadiusSummary(*before_, *after_).of(users_)));
    QCOMPARE(json["users"].get<int>(), 100);
    for (const auto* key : {"changed_share", "rank_biased_overlap", "jaccard"})
      QVERIFY(json[key]["low"] <= json[key]["value"] && json[key]["value"] <= json[key]["high"]);
    QVERIFY(json["features"].contains("category"));
    QVERIFY(json["numbers"]["price"].contains("difference"));
    QVERIFY(!json["most_changed_items"][0]["item"].get<std::string>().empty());
  }

  void usersTableHasARowForEach() {
    const auto table = replayedUsersTable(*workspace_, users_);
    QCOMPARE(table->rowCount(), 100U);
    QCOMPARE(table->columns().size(), std::size_t{8});
  }
};

QTEST_APPLESS_MAIN(TestBlastRadius)
#include "test_blast_radius.moc"
