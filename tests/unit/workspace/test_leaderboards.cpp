#include "core/leaderboard/leaderboard_templates.h"
#include "core/leaderboard/leaderboard_toml.h"
#include "core/leaderboard/signal_formulas.h"
#include "core/workspace/item_counts.h"
#include "core/workspace/leaderboard_texts.h"
#include "core/workspace/leaderboards.h"
#include "tests/unit/workspace/sample_copy.h"

#include <algorithm>
#include <set>

using namespace rankwright;
using rankwright::test::SampleCopy;

namespace {

constexpr std::int64_t kNow = 1'743'600'000; // 2025-04-02, the last day of the sample's log

} // namespace

class TestLeaderboards : public QObject {
  Q_OBJECT

  SampleCopy sample_;
  std::shared_ptr<LeaderboardWorkbench> bench_;

  std::filesystem::path boardFile(const std::string& name) {
    return leaderboardFolder(sample_.path()) / (name + ".toml");
  }

  std::vector<LeaderboardFinding> findings() {
    const auto files = valueOf(readLeaderboards(sample_.path()));
    return bench_->check(files, valueOf(bench_->build(files, {})));
  }

private slots:
  void initTestCase() {
    auto workspace = valueOf(Workspace::open(sample_.path(), {}));
    bench_ = valueOf(LeaderboardWorkbench::open(workspace, {.now = kNow}, {}));
  }

  void sampleBoardsAreFull() {
    const auto files = valueOf(readLeaderboards(sample_.path()));
    QCOMPARE(files.size(), std::size_t{4});
    const auto boards = valueOf(bench_->build(files, {}));
    for (const auto& board : boards) {
      QVERIFY2(board.list, board.config.name.c_str());
      QCOMPARE(board.list->entries.size(), std::size_t{board.config.slotCount});
    }
  }

  void sampleBoardsHaveNoFaults() {
    for (const auto& finding : findings())
      QVERIFY2(finding.severity == FindingSeverity::Note, (finding.board + ": " + finding.message).c_str());
  }

  // A user's first use of an item is an install, every use a click.
  void logsAreCounted() {
    const auto& counts = bench_->itemSignals().counts();
    std::uint64_t installs = 0;
    std::uint64_t clicks = 0;
    for (std::uint32_t row = 0; row < counts.itemCount(); ++row) {
      const auto total = totalOf(counts.of(ItemId(row)));
      installs += total.installs;
      clicks += total.clicks;
    }
    QCOMPARE(clicks, std::uint64_t{77'663});
    QVERIFY(installs > 0 && installs < 46'354);
    QCOMPARE(textOfDay(*counts.lastDay()), std::string("2025-04-02"));
  }

  void modelScoresAllItems() {
    const auto board = valueOf(parseLeaderboardToml("order = \"board_model_score\"", "model", "model.toml"));
    const auto list = valueOf(buildLeaderboard(bench_->columns(), board, nullptr));
    QCOMPARE(list.entries.size(), std::size_t{20});
    for (const auto& entry : list.entries)
      QVERIFY(entry.score && *entry.score > 0 && *entry.score < 1);
  }

  void brokenFileHidesNoOther() {
    expect(writeFileAtomically(boardFile("wrong"), "slots = \"many\"\n"));
    const auto files = valueOf(readLeaderboards(sample_.path()));
    QCOMPARE(files.size(), std::size_t{5});
    QCOMPARE(valueOf(bench_->build(files, {})).size(), std::size_t{4});
    const auto all = findings();
    QCOMPARE(all.front().board, std::string("wrong"));
    QCOMPARE(all.front().place->line, 1U);
    std::filesystem::remove(boardFile("wrong"));
  }

  void workspaceNeedsNoBoards() { QVERIFY(valueOf(readLeaderboards(sample_.path() / "pipelines")).empty()); }

  // The operator's first steps: a board of a template is nearly empty, and a wider rule fills it.
  void templateBecomesABoard() {
    const auto& schema = bench_->workspace().items().features().schema();
    const auto templates = leaderboardTemplates(schema, "Casual");
    const auto found = std::ranges::find(templates, "category_top",
                                         [](const LeaderboardTemplate& each) { return each.config.name; });
    QVERIFY(found != templates.end());
    auto config = found->config;
    config.name = "casual";
    config.candidates.text += " & rating >= 4.5";
    expect(writeFileAtomically(boardFile("casual"), toToml(config)));
    const auto isShort = [](const LeaderboardFinding& finding) {
      return finding.board == "casual" && finding.kind == FindingKind::ShortList;
    };
    QVERIFY(std::ranges::any_of(findings(), isShort));
    config.candidates = found->config.candidates;
    expect(writeFileAtomically(boardFile("casual"), toToml(config)));
    QVERIFY(std::ranges::none_of(findings(), isShort));
    std::filesystem::remove(boardFile("casual"));
  }

  void templatesAreDistinctBoards() {
    const auto templates = leaderboardTemplates(bench_->workspace().items().features().schema(), "Casual");
    QCOMPARE(templates.size(), std::size_t{8});
    std::set<std::string> names;
    for (const auto& each : templates) {
      QVERIFY(names.insert(each.config.name).second);
      const auto again = valueOf(parseLeaderboardToml(toToml(each.config), each.config.name, "template"));
      QVERIFY2(again == each.config, each.config.name.c_str());
      const auto list = buildLeaderboard(bench_->columns(), each.config, nullptr);
      QVERIFY2(list, each.config.name.c_str());
    }
  }

  void templatesNeedTheirFeatures() {
    const auto templates = leaderboardTemplates(valueOf(Schema::of({{"text", ValueType::String}})), "Casual");
    for (const auto& each : templates)
      QVERIFY2(each.config.candidates.text.find("price") == std::string::npos &&
                   each.config.constraints.empty(),
               each.config.name.c_str());
  }
};

QTEST_GUILESS_MAIN(TestLeaderboards)
#include "test_leaderboards.moc"
