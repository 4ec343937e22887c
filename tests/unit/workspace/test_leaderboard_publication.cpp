#include "core/leaderboard/leaderboard_store.h"
#include "core/workspace/leaderboard_publication.h"
#include "core/workspace/leaderboard_texts.h"
#include "tests/unit/workspace/sample_copy.h"

#include <algorithm>

using namespace rankwright;
using rankwright::test::SampleCopy;

namespace {

constexpr std::int64_t kNow = 1'743'600'000;
const Signature kAnn{.who = "Ann", .why = "spring"};

} // namespace

/// From texts to reviews, and from reviews to the shelf.
class TestLeaderboardPublication : public QObject {
  Q_OBJECT

  SampleCopy sample_;
  std::shared_ptr<LeaderboardWorkbench> workbench_;
  QTemporaryDir folder_;

  std::filesystem::path storeFile(const char* name) const { return fileIn(folder_, name); }
  LeaderboardOverview overview(const std::vector<LeaderboardText>& texts, const char* store) {
    LeaderboardPreview preview(workbench_);
    return valueOf(overviewOf(preview, texts, storeFile(store)));
  }
  static std::vector<BoardDraft> draftsOf(const std::vector<LeaderboardReview>& reviews) {
    std::vector<BoardDraft> drafts;
    for (const auto& review : reviews)
      drafts.push_back(review.draft);
    return drafts;
  }

private slots:
  void initTestCase() {
    auto workspace = valueOf(Workspace::open(sample_.path(), {}));
    workbench_ = valueOf(LeaderboardWorkbench::open(workspace, {.now = kNow}, {}));
  }

  void itemsAreComparedByKey_data() {
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    QTest::addColumn<QStringList>("changes"); ///< "item before after"

    QTest::newRow("nothing") << QStringList{"a", "b"} << QStringList{"a", "b"} << QStringList();
    QTest::newRow("new") << QStringList{"a"} << QStringList{"a", "b"} << QStringList{"b 0 2"};
    QTest::newRow("gone") << QStringList{"a", "b"} << QStringList{"b"} << QStringList{"b 2 1", "a 1 0"};
    QTest::newRow("swap") << QStringList{"a", "b"} << QStringList{"b", "a"} << QStringList{"b 2 1", "a 1 2"};
    QTest::newRow("all new") << QStringList() << QStringList{"x"} << QStringList{"x 0 1"};
  }
  void itemsAreComparedByKey() {
    QFETCH(const QStringList, before);
    QFETCH(const QStringList, after);
    QFETCH(const QStringList, changes);
    const auto keys = [](const QStringList& list) {
      std::vector<std::string> all;
      for (const auto& each : list)
        all.push_back(each.toStdString());
      return all;
    };
    QStringList found;
    for (const auto& change : diffKeys(keys(before), keys(after)))
      found << QString::fromStdString(fmt::format("{} {} {}", change.item, change.before, change.after));
    QCOMPARE(found, changes);
  }

  void stateFollowsTheShelf() {
    std::vector<LeaderboardText> texts = {{"top", "slots = 3\norder = \"board_installs\"\n"}};
    QCOMPARE(overview(texts, "state").boards.front().state, DraftState::NeverPublished);
    const auto reviews = valueOf(reviewDrafts(overview(texts, "state"), {"top"}, storeFile("state")));
    QVERIFY(reviews.front().isPublishable());
    QVERIFY(!valueOf(publishDrafts(storeFile("state"), draftsOf(reviews), kAnn)).conflict);
    auto seen = overview(texts, "state");
    QCOMPARE(seen.boards.front().state, DraftState::Published);
    QCOMPARE(seen.boards.front().version->who, std::string("Ann"));
    QVERIFY(!valueOf(reviewDrafts(seen, {"top"}, storeFile("state"))).front().isPublishable());
    texts.front().toml += "note = \"x\"\n";
    QCOMPARE(overview(texts, "state").boards.front().state, DraftState::Edited);
    texts.front().toml += "broken = ";
    QCOMPARE(overview(texts, "state").boards.front().state, DraftState::Unreadable);
    QCOMPARE(overview({}, "state").boards.front().state, DraftState::NoDraft);
  }

  void movedListIsTold() {
    const std::string toml = "slots = 3\norder = \"board_installs\"\n";
    auto store = valueOf(LeaderboardStore::openOrCreate(storeFile("moved")));
    valueOf(store.publish(std::vector<BoardDraft>{{"top", toml, {"gone"}}}, kAnn));
    const auto seen = overview({{"top", toml}}, "moved");
    QCOMPARE(seen.boards.front().state, DraftState::Moved);
    const auto review = valueOf(reviewDrafts(seen, {"top"}, storeFile("moved"))).front();
    QVERIFY(review.difference.settings.empty());
    QCOMPARE(review.difference.list.size(), std::size_t(4));
  }

  void conflictIsAnAnswer() {
    const auto reviews =
        valueOf(reviewDrafts(overview({{"top", "slots = 3\n"}}, "conflict"), {"top"}, storeFile("conflict")));
    auto drafts = draftsOf(reviews);
    drafts.front().items = {"a"};
    QVERIFY(!valueOf(publishDrafts(storeFile("conflict"), drafts, kAnn)).conflict);
    drafts.front().items = {"b"};
    const auto again = valueOf(publishDrafts(storeFile("conflict"), drafts, {.who = "Bob", .why = "mine"}));
    QVERIFY(again.conflict);
    QVERIFY(again.conflict->message.find("Ann") != std::string::npos);
  }

  void errorsAreAnObstacle() {
    const auto seen = overview({{"top", "candidates = \"no_such_feature > 1\"\n"}}, "obstacle");
    const auto review = valueOf(reviewDrafts(seen, {"top"}, storeFile("obstacle"))).front();
    QVERIFY(!review.isPublishable());
    QVERIFY(review.obstacle.find("no_such_feature") != std::string::npos);
  }

  void openTextsStandForFiles() {
    const auto texts =
        valueOf(readLeaderboardTexts(sample_.path(), {{"top_apps", "slots = 1\n"}, {"unheard_of", "x"}}));
    const auto found = std::ranges::find(texts, "top_apps", &LeaderboardText::name);
    QVERIFY(found != texts.end());
    QCOMPARE(found->toml, std::string("slots = 1\n"));
    QVERIFY(found->savedAt);
    QVERIFY(std::ranges::is_sorted(texts, {}, &LeaderboardText::name));
  }

  void pathsAndNamesAgree_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("name");
    QTest::newRow("board") << "leaderboards/top.toml"
                           << "top";
    QTest::newRow("elsewhere") << "rules/top.toml"
                               << "";
    QTest::newRow("not TOML") << "leaderboards/top.csv"
                              << "";
    QTest::newRow("deeper") << "leaderboards/a/top.toml"
                            << "";
    QTest::newRow("no name") << "leaderboards/.toml"
                             << "";
  }
  void pathsAndNamesAgree() {
    QFETCH(const QString, path);
    QFETCH(const QString, name);
    QCOMPARE(leaderboardNameOf(path.toStdString()), name.toStdString());
    if (!name.isEmpty()) QCOMPARE(leaderboardPath(name.toStdString()), path.toStdString());
  }
};

QTEST_GUILESS_MAIN(TestLeaderboardPublication)
#include "test_leaderboard_publication.moc"
