#include "core/leaderboard/leaderboard_store.h"
#include "core/workspace/leaderboard_refresh.h"
#include "core/workspace/leaderboard_texts.h"
#include "sample_copy.h"

#include <QTest>

#include <barrier>
#include <thread>

using namespace rankwright;

namespace {

constexpr const char* kTop = "slots = 5\norder = \"downloads_min\"\n";
constexpr std::int64_t kNow = 1'800'000'000;
constexpr std::int64_t kDay = 86'400;

} // namespace

/// Lists on the shelf that are built anew from what is published.
class TestLeaderboardRefresh : public QObject {
  Q_OBJECT

  std::unique_ptr<test::SampleCopy> sample_;
  std::shared_ptr<LeaderboardWorkbench> bench_;

  std::filesystem::path file() const { return leaderboardStoreFile(sample_->path()); }
  LeaderboardStore store() const { return valueOf(LeaderboardStore::openOrCreate(file())); }

  void publish(const std::string& board, const std::string& toml, const std::vector<std::string>& items,
               std::int64_t time = kNow - 2 * kDay) const {
    auto open = store();
    const BoardDraft draft{.board = board, .toml = toml, .items = items};
    (void)valueOf(open.publish(std::vector{draft}, {"ann", "a test", time}));
  }

  RefreshOutcome refresh(const std::vector<std::string>& names = {}) const {
    return valueOf(publishRefresh(file(), valueOf(refreshLists(*bench_, file(), names, {})), kNow));
  }

private slots:
  void initTestCase() {
    sample_ = std::make_unique<test::SampleCopy>();
    RequestClock clock{kNow, "UTC"};
    bench_ = valueOf(LeaderboardWorkbench::open(valueOf(Workspace::open(sample_->path(), {})), clock, {}));
  }

  void init() { std::filesystem::remove(file()); }

  void nothingIsDueWithoutAStore() {
    QVERIFY(valueOf(dueLeaderboards(file(), {kNow, "UTC"})).empty());
    QVERIFY(refresh().release.versions.empty());
    QVERIFY(!std::filesystem::exists(file()));
  }

  void anOldListIsBuiltAnewFromWhatIsPublished() {
    publish("top", kTop, {"1", "2"});
    // The draft says something else: that is its author's matter.
    std::filesystem::create_directories(leaderboardFolder(sample_->path()));
    expect(writeFileAtomically(sample_->path() / leaderboardPath("top"), std::string_view("slots = 1\n")));
    QCOMPARE(valueOf(dueLeaderboards(file(), {kNow, "UTC"})).size(), std::size_t{1});
    const auto outcome = refresh();
    QCOMPARE(outcome.release.versions.size(), std::size_t{1});
    const auto& version = outcome.release.versions[0];
    QCOMPARE(version.kind, ReleaseKind::Refresh);
    QCOMPARE(version.who, std::string(kRefresher));
    QCOMPARE(version.why, std::string("Refreshed after 48 hours"));
    QCOMPARE(version.itemCount, 5U);
    QCOMPARE(valueOf(store().version("top", 2)).toml, std::string(kTop));
    QVERIFY(valueOf(dueLeaderboards(file(), {kNow, "UTC"})).empty());
  }

  void aListThatIsTheSameMakesNoVersion() {
    publish("top", kTop, {"1"});
    const auto items = valueOf(store().version("top", refresh().release.versions[0].number)).items;
    const auto again = refresh({"top"});
    QCOMPARE(again.release.number, 0);
    QCOMPARE(again.release.unchanged, std::vector<std::string>{"top"});
    QCOMPARE(valueOf(store().shelf()).boards[0].items, items);
  }

  void boardsThatAreNotDueAreLeftAloneUnlessTheyAreNamed() {
    publish("top", kTop, {"1"}, kNow - 3600);
    QVERIFY(refresh().release.versions.empty());
    QCOMPARE(refresh({"top"}).release.versions[0].why, std::string("Refreshed after 1 hour"));
    QCOMPARE(refreshLists(*bench_, file(), {"tops"}, {}).error().kind, ErrorKind::NotFound);
  }

  void boardsThatWouldBeWorseOffKeepTheirLists_data() {
    QTest::addColumn<QString>("toml");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("no candidates") << QStringLiteral("candidates = \"price == -1\"\n") << true;
    QTest::newRow("a feature that is gone") << QStringLiteral("order = \"no_such_feature\"\n") << true;
    QTest::newRow("fewer than the minimum")
        << QStringLiteral("slots = 1000\nminimum = 1000\norder = \"downloads_min\"\ncandidates = "
                          "\"downloads_min > 100000000\"\n")
        << true;
    QTest::newRow("a pin that is gone")
        << QStringLiteral("order = \"downloads_min\"\n[[pin]]\nitem = \"no such app\"\n") << true;
    QTest::newRow("two pins at one slot, as they were published")
        << QStringLiteral("order = \"downloads_min\"\n[[pin]]\nitem = \"54\"\n[[pin]]\nitem = \"55\"\n")
        << false;
    QTest::newRow("a fallback that is not published")
        << QStringLiteral("order = \"downloads_min\"\nfallback = \"none\"\n") << false;
  }

  void boardsThatWouldBeWorseOffKeepTheirLists() {
    QFETCH(QString, toml);
    QFETCH(bool, isKept);
    publish("odd", toml.toStdString(), {"1"});
    publish("top", kTop, {"1"});
    const auto outcome = refresh();
    QCOMPARE(outcome.kept.size(), isKept ? std::size_t{1} : std::size_t{0});
    if (isKept) QVERIFY(outcome.kept[0].board == "odd" && !outcome.kept[0].reason.empty());
    QCOMPARE(valueOf(store().latestOf("odd"))->number, isKept ? 1U : 2U);
    QCOMPARE(valueOf(store().latestOf("top"))->number, 2U); // the other one goes on
  }

  void aFallbackIsWhatIsPublishedOfIt() {
    publish("base", "slots = 3\norder = \"0 - downloads_min\"\n", {"1"});
    publish("short", "slots = 5\nminimum = 3\nfallback = \"base\"\ncandidates = \"price == -1\"\n", {"1"});
    const auto outcome = refresh();
    // Its rule meets nothing, which is an error although the fallback fills it.
    QCOMPARE(outcome.kept.size(), std::size_t{1});
    QCOMPARE(outcome.kept[0].board, std::string("short"));
  }

  void whoIsSecondWritesNothing() {
    publish("top", kTop, {"1"});
    const auto built = valueOf(refreshLists(*bench_, file(), {}, {}));
    std::barrier start(2);
    std::vector<BoardRelease> releases(2);
    {
      std::vector<std::jthread> threads;
      for (auto& release : releases)
        threads.emplace_back([&] {
          start.arrive_and_wait();
          release = valueOf(publishRefresh(file(), built, kNow)).release;
        });
    }
    QCOMPARE(releases[0].versions.size() + releases[1].versions.size(), std::size_t{1});
    QCOMPARE(valueOf(store().history("top")).size(), std::size_t{2});
  }

  void reasons() {
    QCOMPARE(refreshReason({{.board = "a", .builtAt = kNow - 3 * 3600 - 59}}, kNow),
             std::string("Refreshed after 3 hours"));
    QCOMPARE(
        refreshReason({{.board = "a", .builtAt = kNow - kDay}, {.board = "b", .builtAt = kNow - 7200}}, kNow),
        std::string("Refreshed after 2 to 24 hours"));
  }
};

QTEST_GUILESS_MAIN(TestLeaderboardRefresh)
#include "test_leaderboard_refresh.moc"
