#include "board_drafts.h"
#include "core/sqlite/sqlite.h"
#include "tests/unit/base/killed_writer.h"

#include <random>
#include <set>
#include <string>
#include <vector>

using namespace rankwright;

namespace {

constexpr int kBoards = 30;

std::string boardName(int number) {
  return fmt::format("board{}", number);
}

/// Publishes the same content on all boards, on top of what is there.
bool publishAll(const std::filesystem::path& file, int content) {
  auto store = LeaderboardStore::openOrCreate(file);
  if (!store) return false;
  std::vector<BoardDraft> drafts;
  for (int i = 0; i < kBoards; ++i) {
    const auto latest = store->latestOf(boardName(i));
    if (!latest) return false;
    drafts.push_back(draftOf(boardName(i), content, *latest ? (*latest)->number : 0));
  }
  return store->publish(drafts, {"writer", fmt::format("content {}", content)}).has_value();
}

/// What is wrong with the store; "" when every release is there whole, and no other.
std::string problemOf(const std::filesystem::path& file) {
  const auto store = LeaderboardStore::open(file);
  if (!store) return store.error().describe();
  const auto shelf = store->shelf();
  if (!shelf) return shelf.error().describe();
  if (shelf->mark.number == 0) return shelf->boards.empty() ? "" : "boards without a release";
  std::set<std::vector<std::string>> lists;
  for (const auto& each : shelf->boards) {
    lists.insert(each.items);
    if (each.version.number != shelf->mark.number) return "a board lacks a version: " + each.version.board;
    if (each.version.release != shelf->mark.number)
      return "a board is of an earlier release: " + each.version.board;
  }
  if (shelf->boards.size() != kBoards) return "not all boards are on the shelf";
  return lists.size() == 1 ? "" : "the boards are of several releases";
}

std::string integrityOf(const std::filesystem::path& file) {
  const auto database = valueOf(SqliteDatabase::open(file, SqliteDatabase::Access::ReadWrite));
  auto check = valueOf(database.prepare("PRAGMA integrity_check"));
  (void)valueOf(check.step());
  return std::string(check.textAt(0));
}

/// Publishes `count` contents of its own on top of whatever is there, again whenever somebody was faster.
int publishOnTop(const std::filesystem::path& file, int first, int count) {
  int conflicts = 0;
  auto store = valueOf(LeaderboardStore::openOrCreate(file));
  for (int content = first; content < first + count;) {
    const auto latest = valueOf(store.latestOf("top"));
    const auto done = store.publish(std::vector{draftOf("top", content, latest ? latest->number : 0)},
                                    {"writer", fmt::format("{}", content)});
    if (done)
      ++content;
    else if (done.error().kind == ErrorKind::Conflict)
      ++conflicts;
    else
      return -1;
  }
  return conflicts;
}

} // namespace

class TestKilledPublish : public QObject {
  Q_OBJECT

private slots:
  /// A hundred times at random moments: always the old or the new release, whole.
  void killedAnywhereTheOldOrTheNewIsThere() {
    const QTemporaryDir folder;
    const auto file = fileIn(folder, "leaderboards.sqlite");
    std::mt19937 random(20240307);
    std::int64_t before = 0;
    int advanced = 0;
    int kills = 0;
    while (kills < 100) {
      int content = static_cast<int>(random() % 1000) * 1000;
      if (killWhileWriting(500 + random() % 30'000, [&] { return publishAll(file, ++content); })) ++kills;
      if (!std::filesystem::exists(file)) continue;
      const auto problem = problemOf(file);
      QVERIFY2(problem.empty(), problem.c_str());
      const auto number = valueOf(valueOf(LeaderboardStore::open(file)).latestRelease()).number;
      QVERIFY2(number >= before, "a release is lost");
      if (number > before) ++advanced;
      before = number;
    }
    QCOMPARE(integrityOf(file), std::string("ok"));
    QVERIFY2(advanced >= 20, "the writer was killed too early to say anything");
  }

  /// Neither of two processes loses anything, and who comes late is told.
  void twoProcessesPublishAtOnce() {
    constexpr int kEach = 40;
    const QTemporaryDir folder;
    const auto file = fileIn(folder, "leaderboards.sqlite");
    const auto child = ::fork();
    if (child == 0) {
      const auto conflicts = publishOnTop(file, 1000, kEach);
      ::_exit(conflicts < 0 ? 255 : std::min(conflicts, 254));
    }
    const auto own = publishOnTop(file, 0, kEach);
    int status = 0;
    ::waitpid(child, &status, 0);
    QVERIFY(WIFEXITED(status) && WEXITSTATUS(status) != 255 && own >= 0);
    const auto store = valueOf(LeaderboardStore::open(file));
    const auto history = valueOf(store.history("top"));
    QCOMPARE(history.size(), std::size_t{2 * kEach});
    std::set<std::string> contents;
    for (const auto& each : history) {
      contents.insert(each.why);
      const auto version = valueOf(store.version("top", each.number));
      QCOMPARE(version.items, draftOf("top", std::stoi(each.why), 0).items);
    }
    QCOMPARE(contents.size(), std::size_t{2 * kEach});
    QCOMPARE(history.front().number, static_cast<std::uint32_t>(2 * kEach));
  }

  /// The one gets Conflict, which says who was faster, and succeeds on top of it.
  void whoComesLateSucceedsOnTop() {
    const QTemporaryDir folder;
    const auto file = fileIn(folder, "leaderboards.sqlite");
    {
      auto first = valueOf(LeaderboardStore::openOrCreate(file));
      (void)publishOne(first, draftOf("top", 1, 0));
    }
    const auto child = ::fork();
    if (child == 0) {
      auto own = LeaderboardStore::open(file);
      const bool done = own && own->publish(std::vector{draftOf("top", 2, 1)}, {"bob", "faster"});
      ::_exit(done ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    QVERIFY(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    auto store = valueOf(LeaderboardStore::open(file));
    const auto late = store.publish(std::vector{draftOf("top", 3, 1)}, kAnn);
    QVERIFY(!late);
    QCOMPARE(late.error().kind, ErrorKind::Conflict);
    QVERIFY(late.error().message.starts_with("bob made version 2"));
    QCOMPARE(publishOne(store, draftOf("top", 3, 2)).versions.at(0).number, 3U);
    QCOMPARE(valueOf(store.version("top", 2)).items, draftOf("top", 2, 1).items);
  }
};

QTEST_GUILESS_MAIN(TestKilledPublish)
#include "test_killed_publish.moc"
