#include "core/workspace/leaderboard_news.h"

#include "core/base/file.h"
#include "core/leaderboard/leaderboard_store.h"
#include "tests/unit/result_values.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace rankwright;

/// What a reader of news tells of a folder in which others publish and write.
class TestLeaderboardNews : public QObject {
  Q_OBJECT

private slots:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    std::filesystem::create_directories(path() / "leaderboards");
  }

  void firstLookHasNoNews() {
    publish("old", 0);
    write("old", "slots = 1\n");
    QVERIFY(valueOf(LeaderboardNewsReader(path(), {}).look()).empty());
  }

  void releasesAreToldOnceTheEarliestFirst() {
    LeaderboardNewsReader reader(path(), {});
    QVERIFY(valueOf(reader.look()).empty());
    publish("front", 0);
    publish("top", 0);
    const auto news = valueOf(reader.look());
    QCOMPARE(news.releases.size(), std::size_t{2});
    QCOMPARE(news.releases[0].versions.front().board, std::string("front"));
    QCOMPARE(news.releases[1].number, std::int64_t{2});
    QVERIFY(valueOf(reader.look()).empty());
  }

  void knownReleasesAreNoNews() {
    publish("front", 0);
    publish("top", 0);
    publish("last", 0);
    const auto news = valueOf(LeaderboardNewsReader(path(), 2).look());
    QCOMPARE(news.releases.size(), std::size_t{1});
    QCOMPARE(news.releases[0].number, std::int64_t{3});
  }

  void filesThatComeChangeOrGoAreTold() {
    write("a", "slots = 1\n");
    LeaderboardNewsReader reader(path(), 0);
    QVERIFY(!valueOf(reader.look()).filesChanged);
    write("b", "slots = 1\n");
    QVERIFY(valueOf(reader.look()).filesChanged);
    QVERIFY(!valueOf(reader.look()).filesChanged);
    write("b", "slots = 10\n");
    QVERIFY(valueOf(reader.look()).filesChanged);
    std::filesystem::remove(path() / "leaderboards/a.toml");
    QVERIFY(valueOf(reader.look()).filesChanged);
    QVERIFY(!valueOf(reader.look()).filesChanged);
  }

  void otherFilesAreNoBoards() {
    LeaderboardNewsReader reader(path(), 0);
    QVERIFY(!valueOf(reader.look()).filesChanged);
    expect(writeFileAtomically(path() / "leaderboards/notes.txt", "x"));
    QVERIFY(!valueOf(reader.look()).filesChanged);
  }

private:
  std::filesystem::path path() const { return folder_->path().toStdString(); }
  void write(const std::string& board, const std::string& toml) const {
    expect(writeFileAtomically(path() / "leaderboards" / (board + ".toml"), toml));
  }
  void publish(const std::string& board, std::uint32_t expected) const {
    auto store = valueOf(LeaderboardStore::openOrCreate(leaderboardStoreFile(path())));
    const std::vector<BoardDraft> drafts{
        {.board = board, .toml = "slots = 1\n", .items = {"x"}, .expected = expected}};
    valueOf(store.publish(drafts, {.who = "Bob", .why = "first"}));
  }

  std::unique_ptr<QTemporaryDir> folder_;
};

QTEST_GUILESS_MAIN(TestLeaderboardNews)
#include "test_leaderboard_news.moc"
