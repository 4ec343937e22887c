#include "core/workspace/leaderboard_preview.h"
#include "tests/unit/workspace/sample_copy.h"

#include <algorithm>
#include <array>
#include <random>

using namespace rankwright;
using rankwright::test::SampleCopy;

namespace {

constexpr std::int64_t kNow = 1'743'600'000; // 2025-04-02, the last day of the sample's log

std::vector<std::uint32_t> rowsOf(const PreviewedLeaderboard& preview) {
  std::vector<std::uint32_t> rows;
  if (preview.board.list)
    for (const auto& entry : preview.board.list->entries)
      rows.push_back(entry.item.value());
  return rows;
}

std::vector<FindingKind> kindsOf(const PreviewedLeaderboard& preview) {
  std::vector<FindingKind> kinds;
  for (const auto& finding : preview.findings)
    kinds.push_back(finding.kind);
  return kinds;
}

/// A board's text of one of a few kinds, some of which cannot be read or built, and which fall back on
/// others.
std::string someText(std::mt19937& random) {
  static constexpr std::array<const char*, 6> kRules = {
      "price == 0", "rating >= 4", "rating >= 5.5", "no_such_feature > 1", "rating >=", "board_installs > 2"};
  const auto pick = [&](std::uint32_t count) { return random() % count; };
  auto text = "slots = " + std::to_string(1 + pick(8)) + "\norder = \"board_installs\"\n";
  if (pick(2) == 0) text += "candidates = \"" + std::string(kRules[pick(kRules.size())]) + "\"\n";
  if (pick(2) == 0) text += "minimum = 5\nfallback = \"board" + std::to_string(pick(5)) + "\"\n";
  return pick(9) == 0 ? text + "slots = " : text;
}

} // namespace

class TestLeaderboardPreview : public QObject {
  Q_OBJECT

  SampleCopy sample_;
  std::shared_ptr<LeaderboardWorkbench> workbench_;

private slots:
  void initTestCase() {
    auto workspace = valueOf(Workspace::open(sample_.path(), {}));
    workbench_ = valueOf(LeaderboardWorkbench::open(workspace, {.now = kNow}, {}));
  }

  // What only differs is built, and all answers are those of who builds everything.
  void looksAreThoseOfOneWhoSeesAllAnew() {
    std::mt19937 random(7);
    LeaderboardPreview preview(workbench_);
    std::vector<LeaderboardText> texts;
    for (int board = 0; board < 5; ++board)
      texts.push_back({"board" + std::to_string(board), someText(random)});
    for (int step = 0; step < 60; ++step) {
      if (texts.size() > 3 && random() % 8 == 0)
        texts.erase(texts.begin() + static_cast<std::ptrdiff_t>(random() % texts.size()));
      else
        texts[random() % texts.size()].toml = someText(random);
      const auto answers = valueOf(preview.look(texts));
      const auto anew = valueOf(LeaderboardPreview(workbench_).look(texts));
      for (std::size_t i = 0; i < texts.size(); ++i) {
        QCOMPARE(rowsOf(answers[i]), rowsOf(anew[i]));
        QCOMPARE(answers[i].isReadable, anew[i].isReadable);
        QVERIFY(kindsOf(answers[i]) == kindsOf(anew[i]));
      }
    }
  }

  void unreadableTextSaysWhere() {
    LeaderboardPreview preview(workbench_);
    const auto answers =
        valueOf(preview.look({{"good", "order = \"board_installs\"\n"}, {"bad", "slots = 1\nslots = 2\n"}}));
    QVERIFY(answers[0].board.list);
    QVERIFY(!answers[1].isReadable);
    QVERIFY(!answers[1].board.list);
    QCOMPARE(answers[1].findings.front().kind, FindingKind::Broken);
    QCOMPARE(answers[1].findings.front().place->line, 2U);
  }

  void cancelledLookLeavesTheOneBefore() {
    LeaderboardPreview preview(workbench_);
    const std::vector<LeaderboardText> texts = {{"board", "order = \"board_installs\"\n"}};
    const auto before = valueOf(preview.look(texts));
    std::stop_source stop;
    stop.request_stop();
    const auto cancelled = preview.look({{"board", "slots = 3\n"}}, {stop.get_token(), {}});
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().kind, ErrorKind::Cancelled);
    QCOMPARE(rowsOf(valueOf(preview.look(texts)).front()), rowsOf(before.front()));
  }
};

QTEST_GUILESS_MAIN(TestLeaderboardPreview)
#include "test_leaderboard_preview.moc"
