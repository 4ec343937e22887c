#include "core/workspace/leaderboard_prediction.h"

#include "tests/unit/workspace/sample_copy.h"

#include "core/model/model_outputs.h"
#include "core/pipeline/replay.h"

#include <tbb/global_control.h>

#include <cmath>

using namespace rankwright;
using rankwright::test::SampleCopy;

namespace {

constexpr std::int64_t kNow = 1'743'600'000; // 2025-04-02, after the last day of the sample's log

using Keys = std::vector<std::string>;

VersionContent contentOf(const Keys& items, const std::string& toml = "slots = 20\n",
                         const std::string& board = "board") {
  return {.version = {.board = board, .number = 1}, .toml = toml, .items = items};
}

/// Of a board that was never published.
VersionContent nothing() {
  return {.version = {.board = "board"}};
}

Keys keys(std::uint32_t first, std::uint32_t count) {
  Keys all;
  for (std::uint32_t i = 0; i < count; ++i)
    all.push_back(std::to_string(first + i));
  return all;
}

bool isNear(double found, double expected) {
  return std::abs(found - expected) <= 1e-9 * std::max(1.0, std::abs(expected));
}

} // namespace

class TestLeaderboardPrediction : public QObject {
  Q_OBJECT

  SampleCopy sample_;
  std::shared_ptr<LeaderboardWorkbench> workbench_;
  std::shared_ptr<const LeaderboardPredictor> predictor_;

  LeaderboardPrediction predicted(const std::vector<VersionChange>& changes, std::uint32_t users = 60,
                                  std::uint64_t seed = 1) {
    return valueOf(predictor_->predict(changes, {.users = users, .seed = seed}));
  }

  /// Σ examination · chance of a list for a user, one item after the other.
  double plainClicks(UserId user, const Keys& items) {
    const auto& workspace = workbench_->workspace();
    Request request{.user = user, .context = {}};
    request.clock = workbench_->columns().sources().clock;
    double sum = 0;
    for (std::uint32_t slot = 0; slot < items.size(); ++slot) {
      const auto item = valueOf(workspace.item(items[slot]));
      const auto outputs = valueOf(workspace.pipeline().outputsOf(request, std::span(&item, 1)));
      sum += outputs.at(0, kClickOutput) / std::log2(slot + 2.0);
    }
    return sum;
  }

private slots:
  void initTestCase() {
    auto workspace = valueOf(Workspace::open(sample_.path(), {}));
    workbench_ = valueOf(LeaderboardWorkbench::open(workspace, {.now = kNow}, {}));
    predictor_ = valueOf(LeaderboardPredictor::open(workbench_));
  }

  void sumsAreThoseOfAPlainLoop() {
    const auto before = keys(10, 8);
    const auto after = keys(13, 9);
    const auto prediction = predicted({{contentOf(before), contentOf(after)}}, 25);
    double sumBefore = 0;
    double sumChange = 0;
    double squares = 0;
    const auto users = sampleUsers(workbench_->workspace().users().size(), 25, 1);
    for (const auto user : users) {
      const auto shown = plainClicks(user, before);
      const auto change = plainClicks(user, after) - shown;
      sumBefore += shown;
      sumChange += change;
      squares += change * change;
    }
    const auto count = static_cast<double>(users.size());
    const auto mean = sumChange / count;
    const auto error = std::sqrt((squares - count * mean * mean) / (count - 1) / count);
    const auto& clicks = *prediction.boards.front().of(BoardOutcome::Clicks);
    QVERIFY(std::abs(clicks.before - 1000 * sumBefore / count) < 1e-3);
    QVERIFY(std::abs(clicks.change.value - 1000 * mean) < 1e-3);
    QVERIFY(std::abs(clicks.change.high - 1000 * (mean + studentQuantile(users.size() - 1) * error)) < 1e-2);
    QCOMPARE(prediction.basis.clicks, ChanceSource::Model);
    QCOMPARE(prediction.basis.examination, ExaminationSource::Assumed);
    QCOMPARE(prediction.basis.model, std::string("fm"));
  }

  void newAppsAreThoseOfTheBoardsAge() {
    const auto young = workbench_->columns().youngerThan(14);
    Keys items;
    double expected = 0;
    for (std::uint32_t row = 0; row < 40; ++row) {
      items.emplace_back(workbench_->workspace().items().keyOf(ItemId(row)));
      if ((*young)[row] != 0) expected += 1000 / std::log2(row + 2.0);
    }
    QVERIFY(expected > 0);
    const auto toml = "slots = 40\n[new_apps]\nyounger_than_days = 14\n";
    const auto prediction = predicted({{nothing(), contentOf(items, toml)}});
    QVERIFY(isNear(prediction.boards.front().of(BoardOutcome::NewAppExposures)->after, expected));
    QCOMPARE(prediction.boards.front().of(BoardOutcome::NewAppExposures)->before, 0.0);
  }

  void sameListChangesNothing() {
    const auto content = contentOf(keys(5, 10));
    for (const auto& outcome : predicted({{content, content}}).boards.front().outcomes)
      QCOMPARE(outcome->change, Estimate());
  }

  void wayBackIsTheOpposite() {
    const auto one = contentOf(keys(5, 10));
    const auto other = contentOf(keys(12, 10));
    const auto there = predicted({{one, other}}).boards.front();
    const auto back = predicted({{other, one}}).boards.front();
    for (std::size_t i = 0; i < kBoardOutcomeCount; ++i) {
      QVERIFY(isNear(there.outcomes[i]->change.value, -back.outcomes[i]->change.value));
      QVERIFY(isNear(there.outcomes[i]->change.high, -back.outcomes[i]->change.low));
    }
  }

  void onlyTheAudienceIsAsked_data() {
    QTest::addColumn<QString>("audience");
    QTest::addColumn<QString>("other");
    QTest::newRow("by a feature of users") << "usual_daytime == \\\"evening\\\""
                                           << "usual_daytime != \\\"evening\\\"";
    QTest::newRow("everybody") << "1 == 1"
                               << "1 == 2";
  }
  void onlyTheAudienceIsAsked() {
    QFETCH(const QString, audience);
    QFETCH(const QString, other);
    const auto toml = [](const QString& condition) {
      return "slots = 20\naudience = \"" + condition.toStdString() + "\"\n";
    };
    const auto items = keys(5, 10);
    const auto all = predicted({{nothing(), contentOf(items)}}).boards.front();
    const auto some = predicted({{nothing(), contentOf(items, toml(audience))}}).boards.front();
    const auto others = predicted({{nothing(), contentOf(items, toml(other))}}).boards.front();
    QCOMPARE(some.usersAfter + others.usersAfter, all.usersAfter);
    const auto clicks = [](const PredictedBoard& board) { return board.of(BoardOutcome::Clicks)->after; };
    QVERIFY(isNear(clicks(some) + clicks(others), clicks(all)));
  }

  void whoeverLeavesTheAudienceLosesTheBoard() {
    const auto items = keys(5, 10);
    const auto board =
        predicted({{contentOf(items), contentOf(items, "slots = 20\naudience = \"1 == 2\"\n")}})
            .boards.front();
    QCOMPARE(board.usersAfter, 0U);
    QCOMPARE(board.of(BoardOutcome::Clicks)->after, 0.0);
    QVERIFY(board.of(BoardOutcome::Clicks)->change.high < 0);
    QCOMPARE(*board.of(BoardOutcome::Clicks)->relative(), -1.0);
  }

  void togetherIsTheSum() {
    const auto a = keys(5, 10);
    const auto b = keys(40, 6);
    const auto prediction = predicted(
        {{contentOf(a), contentOf(b)},
         {contentOf(b, "slots = 20\n", "second"), contentOf(keys(70, 12), "slots = 20\n", "second")}});
    for (std::size_t i = 0; i < kBoardOutcomeCount; ++i)
      QVERIFY(isNear(prediction.together.outcomes[i]->change.value,
                     prediction.boards[0].outcomes[i]->change.value +
                         prediction.boards[1].outcomes[i]->change.value));
  }

  void isTheSameAtAnyNumberOfThreads() {
    const std::vector<VersionChange> changes = {{contentOf(keys(5, 10)), contentOf(keys(9, 10))}};
    const auto many = predicted(changes, 300).together;
    const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
    const auto few = predicted(changes, 300).together;
    for (std::size_t i = 0; i < kBoardOutcomeCount; ++i)
      QCOMPARE(few.outcomes[i]->change, many.outcomes[i]->change);
  }

  void anotherSeedAsksOthers() {
    const std::vector<VersionChange> changes = {{contentOf(keys(5, 10)), contentOf(keys(9, 10))}};
    QVERIFY(predicted(changes, 40, 1).together.of(BoardOutcome::Clicks)->before !=
            predicted(changes, 40, 2).together.of(BoardOutcome::Clicks)->before);
  }

  void itemsThatAreGoneTakeNoSlot() {
    Keys items = keys(5, 6);
    auto withGone = items;
    withGone.insert(withGone.begin(), "no such app");
    const auto plain = predicted({{nothing(), contentOf(items)}}).together;
    const auto gone = predicted({{nothing(), contentOf(withGone)}}).together;
    QVERIFY(isNear(gone.of(BoardOutcome::Clicks)->after, plain.of(BoardOutcome::Clicks)->after));
  }

  void wrongAudienceIsTold() {
    const auto prediction = predictor_->predict(
        std::vector<VersionChange>{
            {nothing(), contentOf(keys(5, 3), "audience = \"no_such_feature > 1\"\n")}},
        {});
    QVERIFY(!prediction);
    QVERIFY(prediction.error().message.find("no_such_feature") != std::string::npos);
  }

  void canBeCancelled() {
    std::stop_source stop;
    stop.request_stop();
    const auto prediction = predictor_->predict(
        std::vector<VersionChange>{{nothing(), contentOf(keys(5, 3))}}, {}, {stop.get_token(), {}});
    QVERIFY(!prediction);
    QCOMPARE(prediction.error().kind, ErrorKind::Cancelled);
  }
};

QTEST_GUILESS_MAIN(TestLeaderboardPrediction)
#include "test_leaderboard_prediction.moc"
