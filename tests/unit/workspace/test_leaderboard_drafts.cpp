#include "core/workspace/leaderboard_drafts.h"
#include "core/workspace/leaderboard_watch.h"
#include "core/workspace/trace_text.h"
#include "sample_copy.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <string>
#include <vector>

using namespace rankwright;

namespace {

constexpr const char* kTop = "slots = 5\norder = \"downloads_min\"\n";
constexpr const char* kShelf = "[filter]\nexclude_used = false\n[[channel]]\nname = \"a\"\nkind = \"board\"\n"
                               "leaderboard = \"top\"\n";
const Signature kAnn = {"ann", "a test"};

} // namespace

/// Boards of a workspace on their way to its pipelines.
class TestLeaderboardDrafts : public QObject {
  Q_OBJECT

  std::unique_ptr<test::SampleCopy> sample_;

  void write(const std::string& board, const std::string& toml) const {
    const auto folder = sample_->path() / "leaderboards";
    std::filesystem::create_directories(folder);
    expect(writeFileAtomically(folder / (board + ".toml"), toml));
  }

  std::shared_ptr<const Workspace> open() const { return valueOf(Workspace::open(sample_->path(), {})); }

  Result<LeaderboardDrafts> draft(const std::vector<std::string>& names) const {
    auto workspace = open();
    const auto clock = workspace->presentClock();
    const auto workbench = valueOf(LeaderboardWorkbench::open(std::move(workspace), clock, {}));
    return draftLeaderboards(*workbench, names, {});
  }

  BoardRelease publish(const std::vector<std::string>& names) const {
    auto store = valueOf(LeaderboardStore::openOrCreate(leaderboardStoreFile(sample_->path())));
    return valueOf(store.publish(valueOf(draft(names)).drafts, kAnn));
  }

private slots:
  void init() {
    sample_ = std::make_unique<test::SampleCopy>();
    std::filesystem::remove_all(sample_->path() / "leaderboards");
  }

  void aDraftHasTheFilesTextAndTheListThatItGives() {
    write("top", kTop);
    const auto drafted = valueOf(draft({}));
    QCOMPARE(drafted.drafts.size(), std::size_t{1});
    QCOMPARE(drafted.drafts[0].board, std::string("top"));
    QCOMPARE(drafted.drafts[0].toml, std::string(kTop));
    QCOMPARE(drafted.drafts[0].items.size(), std::size_t{5});
    QCOMPARE(drafted.drafts[0].expected, 0U);
  }

  void aDraftStandsOnTheLatestVersion() {
    write("top", kTop);
    (void)publish({"top"});
    QCOMPARE(valueOf(draft({"top"})).drafts[0].expected, 1U);
  }

  void onlyWhatIsNamedIsDraftedAndJudged() {
    write("top", kTop);
    write("none", "slots = 5\ncandidates = \"price == -1\"\norder = \"downloads_min\"\n");
    const auto drafted = valueOf(draft({"top"}));
    QCOMPARE(drafted.drafts.size(), std::size_t{1});
    QVERIFY(!drafted.hasErrors());
    const auto all = valueOf(draft({}));
    QCOMPARE(all.drafts.size(), std::size_t{2});
    QVERIFY(all.hasErrors());
  }

  void faultsAreTold_data() {
    QTest::addColumn<QString>("toml");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("part");
    QTest::newRow("no such board") << QString::fromLatin1(kTop) << QStringLiteral("tops")
                                   << QStringLiteral("tops");
    QTest::newRow("a file that cannot be read")
        << QStringLiteral("slots =") << QStringLiteral("top") << QStringLiteral("top.toml");
    QTest::newRow("a rule that cannot be asked")
        << QStringLiteral("order = \"no_such_feature\"") << QStringLiteral("top")
        << QStringLiteral("no_such_feature");
  }

  void faultsAreTold() {
    QFETCH(QString, toml);
    QFETCH(QString, name);
    QFETCH(QString, part);
    write("top", toml.toStdString());
    const auto drafted = draft({name.toStdString()});
    QVERIFY(!drafted);
    QVERIFY2(drafted.error().describe().find(part.toStdString()) != std::string::npos,
             drafted.error().describe().c_str());
  }

  void anOpenWorkspaceShowsTheNextReleaseWhenItLooks() {
    write("top", kTop);
    sample_->addPipeline("shelf", kShelf);
    const auto workspace = open();
    QCOMPARE(workspace->leaderboards()->release(), 0);
    (void)publish({"top"});
    const auto* pipeline = valueOf(workspace->pipeline("shelf"));
    Request request{UserId(0), {}};
    request.clock = workspace->presentClock();
    QVERIFY(valueOf(pipeline->recommend(request, false)).list.empty());
    QVERIFY(valueOf(workspace->refreshLeaderboards()));
    QVERIFY(!valueOf(workspace->refreshLeaderboards()));
    const auto answer = valueOf(pipeline->recommend(request, true));
    QCOMPARE(answer.list.size(), std::size_t{5});
    QVERIFY(traceText(*workspace, answer).find("leaderboard top, version 1 of release 1") !=
            std::string::npos);
    QCOMPARE(open()->leaderboards()->release(), 1);
  }

  void aStoreThatIsDamagedKeepsNoWorkspaceClosed() {
    expect(writeFileAtomically(leaderboardStoreFile(sample_->path()), std::string_view("damaged")));
    const auto workspace = open();
    QCOMPARE(workspace->refreshLeaderboards().error().kind, ErrorKind::Corrupt);
    QCOMPARE(workspace->leaderboards()->find("top").error().kind, ErrorKind::Corrupt);
  }

  void theWatchTellsFailuresOnceAndWhatCameAfterThem() {
    std::mutex mutex;
    std::vector<bool> news;
    std::atomic<int> looks = 0;
    const auto refresh = [&]() -> Result<bool> {
      const int look = ++looks;
      if (look <= 3) return fail(ErrorKind::Io, "the disk is gone: {}", "d");
      return look == 4;
    };
    const LeaderboardWatch watch(refresh, [&](const Status& status) {
      const std::lock_guard lock(mutex);
      news.push_back(status.has_value());
    });
    QTRY_VERIFY(looks >= 6);
    const std::lock_guard lock(mutex);
    QCOMPARE(news, (std::vector<bool>{false, true}));
  }
};

QTEST_GUILESS_MAIN(TestLeaderboardDrafts)
#include "test_leaderboard_drafts.moc"
