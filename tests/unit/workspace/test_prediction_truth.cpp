#include "core/base/file.h"
#include "core/workspace/leaderboard_prediction.h"
#include "core/workspace/simulated_world.h"
#include "tests/unit/workspace/writable_sample.h"

#include <algorithm>
#include <random>

using namespace rankwright;
using rankwright::test::WritableSample;

namespace {

constexpr std::int64_t kNow = 1'743'600'000; // 2025-04-02, after the last day of the sample's log
constexpr std::uint32_t kPeople = 1500;
constexpr std::size_t kSlotsOfLists = 12;

using Items = std::vector<ItemId>;

ExperimentSimulationOptions storeOptions() {
  ExperimentSimulationOptions options;
  options.arms = {"default", "default"};
  options.experiment = "store";
  options.users = kPeople;
  options.days = 20;
  options.warmUpDays = 0;
  options.truth = false;
  return options;
}

/// The sample's people after the days of the log, whatever it says of them.
class TrueStore {
public:
  explicit TrueStore(const Workspace& workspace)
      : people_(valueOf(SimulatedPeople::of(workspace, kPeople, storeOptions().seed, {}))),
        world_(valueOf(SimulatedWorld::of(workspace, *people_, storeOptions()))) {
    for (std::uint32_t person = 0; person < kPeople; ++person)
      live(UserId(person));
  }

  /// Clicks for 1,000 looks at the list, of which each leaves out what the person has.
  double clicks(const Items& list) const {
    double sum = 0;
    for (const auto& look : looks_) {
      auto life = look.life;
      const auto before = life.boardSums().sum(Measure::Clicks);
      life.showBoard(&list);
      expect(life.visit(look.visit, true, nullptr, {}));
      sum += life.boardSums().sum(Measure::Clicks) - before;
    }
    return 1000 * sum / static_cast<double>(looks_.size());
  }

  /// Apps, the most popular first.
  Items popular(std::size_t count) const {
    const auto& apps = people_->affinity().apps();
    Items items;
    for (std::uint32_t row = 0; row < apps.size(); ++row)
      items.emplace_back(row);
    std::ranges::sort(
        items, [&](ItemId a, ItemId b) { return apps[a.value()].popularity > apps[b.value()].popularity; });
    items.resize(count);
    return items;
  }

private:
  /// Somebody who looks at a board, as often as people do.
  struct Look {
    CustomerLife life;
    StoreVisit visit;
  };

  void live(UserId person) {
    profiles_.push_back(std::make_unique<PersonProfile>(valueOf(people_->profileOf(person))));
    auto life = world_->newborn(person, *profiles_.back(), world_->days());
    life.enter(*world_->arms()[world_->armOf(profiles_.back()->key)].pipeline, false);
    const auto visits = world_->visitsOf(person);
    for (const auto& visit : visits)
      expect(life.visit(visit, true, nullptr, {}));
    for (const auto& visit : visits)
      if (visit.domain == StoreDomain::Board) looks_.push_back({life, visit});
  }

  std::unique_ptr<const SimulatedPeople> people_;
  std::unique_ptr<const SimulatedWorld> world_;
  std::vector<std::unique_ptr<PersonProfile>> profiles_; ///< lives borrow them
  std::vector<Look> looks_;
};

VersionContent contentOf(const Items& items, const ItemPool& pool) {
  VersionContent content{.version = {.board = "board", .number = 1}, .toml = "slots = 12\n"};
  for (const auto item : items)
    content.items.emplace_back(pool.keyOf(item));
  return content;
}

} // namespace

/// Predictions from a log of the simulated store against its truth.
class TestPredictionTruth : public QObject {
  Q_OBJECT

  WritableSample sample_;
  std::shared_ptr<const Workspace> workspace_;
  std::shared_ptr<const LeaderboardPredictor> predictor_;
  std::unique_ptr<TrueStore> store_;

private slots:
  /// A workspace that ranks by a rule and has a log.
  void initTestCase() {
    const auto file = sample_.path() / "pipeline.toml";
    auto toml = valueOf(readTextFile(file));
    const std::string model = "model = \"fm\"";
    toml.replace(toml.find(model), model.size(), "by = \"rule\"\nrule = \"log(downloads_min + 1)\"");
    QVERIFY(writeFileAtomically(file, toml).has_value());
    std::filesystem::remove_all(sample_.path() / "pipelines");
    const auto before = valueOf(Workspace::open(sample_.path(), {}));
    const auto log = eventLogFolder(*before) / "store.eventlog";
    std::filesystem::create_directories(log.parent_path());
    valueOf(simulateExperiment(*before, storeOptions(), log));
    workspace_ = valueOf(Workspace::open(sample_.path(), {}));
    auto bench = valueOf(LeaderboardWorkbench::open(workspace_, {.now = kNow}, {}));
    predictor_ = valueOf(LeaderboardPredictor::open(std::move(bench)));
    store_ = std::make_unique<TrueStore>(*workspace_);
  }

  void changesAreToldAsTheyAre() {
    const auto popular = store_->popular(60);
    std::mt19937 random(3);
    int sure = 0;
    int right = 0;
    int held = 0;
    constexpr int kPairs = 60;
    for (int pair = 0; pair < kPairs; ++pair) {
      auto items = popular;
      std::ranges::shuffle(items, random);
      const Items before(items.begin(), items.begin() + kSlotsOfLists);
      const Items after(items.begin() + kSlotsOfLists, items.begin() + 2 * kSlotsOfLists);
      const auto truth = store_->clicks(after) - store_->clicks(before);
      const std::vector<VersionChange> changes = {
          {contentOf(before, workspace_->items()), contentOf(after, workspace_->items())}};
      const auto prediction = valueOf(predictor_->predict(changes, {}));
      QCOMPARE(prediction.basis.clicks, ChanceSource::Rates);
      QCOMPARE(prediction.basis.examination, ExaminationSource::PositionModel);
      QVERIFY(prediction.basis.examinationOfBoards);
      const auto& change = prediction.together.of(BoardOutcome::Clicks)->change;
      if (change.low <= truth && truth <= change.high) ++held;
      if (change.low <= 0 && change.high >= 0) continue;
      ++sure;
      if ((change.value > 0) == (truth > 0)) ++right;
    }
    // Of intervals of 95 % a few more miss than should: a log tells of those whom it showed an app.
    QVERIFY2(held >= 50, qPrintable(QString::number(held)));
    QVERIFY2(sure >= 25, qPrintable(QString::number(sure)));
    QCOMPARE(right, sure);
  }
};

QTEST_GUILESS_MAIN(TestPredictionTruth)
#include "test_prediction_truth.moc"
