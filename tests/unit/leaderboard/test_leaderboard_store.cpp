#include "board_drafts.h"
#include "core/base/file.h"
#include "core/sqlite/sqlite.h"

#include <map>
#include <random>
#include <string>
#include <vector>

using namespace rankwright;

namespace {

QString text(const std::string& text) {
  return QString::fromStdString(text);
}

/// The content of a board's version; withdrawn when it is none.
using Content = std::optional<std::pair<std::string, std::vector<std::string>>>;

/// What the store says in the plainest way: everything in memory.
struct PlainStore {
  std::map<std::string, std::vector<Content>> versions;
  std::vector<std::map<std::string, std::size_t>> releases; ///< versions of each board after each of them

  std::uint32_t latest(const std::string& board) {
    return static_cast<std::uint32_t>(versions[board].size());
  }
  Content now(const std::string& board) {
    return versions[board].empty() ? Content() : versions[board].back();
  }
  void endRelease(bool wroteAnything) {
    if (!wroteAnything) return;
    auto& counts = releases.emplace_back();
    for (const auto& [board, all] : versions)
      counts[board] = all.size();
  }
};

Content contentOf(const BoardDraft& draft) {
  return std::pair(draft.toml, draft.items);
}

} // namespace

class TestLeaderboardStore : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  int files_ = 0;

  std::filesystem::path newFile() { return fileIn(folder_, fmt::format("{}.sqlite", ++files_).c_str()); }
  LeaderboardStore newStore() { return valueOf(LeaderboardStore::openOrCreate(newFile())); }

  static void compareWithPlain(const LeaderboardStore& store, PlainStore& plain) {
    const auto shelf = valueOf(store.shelf());
    std::size_t onShelf = 0;
    for (const auto& [board, all] : plain.versions) {
      for (std::size_t i = 0; i < all.size(); ++i) {
        const auto version = valueOf(store.version(board, static_cast<std::uint32_t>(i + 1)));
        QCOMPARE(version.version.isWithdrawn, !all[i].has_value());
        if (all[i]) QVERIFY(std::pair(version.toml, version.items) == *all[i]);
      }
      QCOMPARE(valueOf(store.history(board)).size(), all.size());
      if (!plain.now(board)) continue;
      const auto found = std::ranges::find(shelf.boards, board,
                                           [](const VersionContent& each) { return each.version.board; });
      QVERIFY(found != shelf.boards.end());
      QVERIFY(std::pair(found->toml, found->items) == *plain.now(board));
      ++onShelf;
    }
    QCOMPARE(shelf.boards.size(), onShelf);
    QCOMPARE(shelf.mark.number, static_cast<std::int64_t>(plain.releases.size()));
  }

private slots:
  void whatWasPublishedIsThere() {
    auto store = newStore();
    QCOMPARE(valueOf(store.latestRelease()).number, 0);
    const auto draft = draftOf("top", 1, 0);
    const auto release = publishOne(store, draft);
    QCOMPARE(release.number, 1);
    const auto& version = release.versions.at(0);
    QCOMPARE(version.number, 1U);
    QCOMPARE(version.who, std::string("ann"));
    QCOMPARE(version.why, std::string("it is Monday"));
    QCOMPARE(version.time, 1'700'000'000);
    QCOMPARE(version.itemCount, 20U);
    QCOMPARE(version.hash.size(), std::size_t{16});
    const auto content = valueOf(store.version("top", 1));
    QCOMPARE(content.toml, draft.toml);
    QCOMPARE(content.items, draft.items);
    QVERIFY(content.version == version);
  }

  void keysMayHoldAnything() {
    auto store = newStore();
    BoardDraft draft{.board = "odd", .toml = "", .items = {"", "a\nb", "a\\nb", "\\", "日本\t\"'"}};
    (void)publishOne(store, draft);
    QCOMPARE(valueOf(store.version("odd", 1)).items, draft.items);
  }

  void whatDoesNotDifferIsLeftOut() {
    auto store = newStore();
    (void)publishOne(store, draftOf("top", 1, 0));
    const auto none = publishOne(store, draftOf("top", 1, 1));
    QCOMPARE(none.number, 0);
    QCOMPARE(none.unchanged, std::vector<std::string>{"top"});
    const auto some = valueOf(store.publish(std::vector{draftOf("top", 1, 1), draftOf("new", 2, 0)}, kAnn));
    QCOMPARE(some.number, 2);
    QCOMPARE(some.versions.size(), std::size_t{1});
    QCOMPARE(some.unchanged, std::vector<std::string>{"top"});
    QCOMPARE(valueOf(store.history("top")).size(), std::size_t{1});
  }

  void aListOrADefinitionAloneMakesAVersion() {
    auto store = newStore();
    auto draft = draftOf("top", 1, 0);
    (void)publishOne(store, draft);
    draft.expected = 1;
    draft.items.pop_back();
    QCOMPARE(publishOne(store, draft).number, 2);
    draft.expected = 2;
    draft.toml += "# why\n";
    QCOMPARE(publishOne(store, draft).number, 3);
  }

  void refusals_data() {
    QTest::addColumn<QString>("board");
    QTest::addColumn<unsigned>("expected");
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("why");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* name, const char* board, unsigned expected, const char* who,
                        const char* why, ErrorKind kind, const char* part) {
      QTest::newRow(name) << text(board) << expected << text(who) << text(why) << kind << text(part);
    };
    row("somebody was faster", "top", 1U, "bob", "mine", ErrorKind::Conflict,
        "ann made version 2 at 2023-11-14 22:13:20 UTC (it is Monday), and not 1 is the latest any more, of: "
        "top");
    row("it is there already", "top", 0U, "bob", "mine", ErrorKind::Conflict, "version 2");
    row("it was never there", "new", 3U, "bob", "mine", ErrorKind::Conflict,
        "version 3 is expected, but no version was ever published of: new");
    row("nobody", "top", 2U, " ", "mine", ErrorKind::InvalidArgument, "the name of who makes it: ' '");
    row("no reason", "top", 2U, "bob", "\n", ErrorKind::InvalidArgument, "needs a reason");
    row("no name of a board", "../top", 0U, "bob", "mine", ErrorKind::InvalidArgument, "../top");
  }

  void refusals() {
    QFETCH(QString, board);
    QFETCH(unsigned, expected);
    QFETCH(QString, who);
    QFETCH(QString, why);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, part);
    auto store = newStore();
    (void)publishOne(store, draftOf("top", 1, 0));
    (void)publishOne(store, draftOf("top", 2, 1));
    // A second board that could be published goes down with it.
    const std::vector drafts = {draftOf("another", 1, 0), draftOf(board.toStdString(), 3, expected)};
    const auto refused = store.publish(drafts, {who.toStdString(), why.toStdString()});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, kind);
    QVERIFY2(text(refused.error().message).contains(part), refused.error().message.c_str());
    QCOMPARE(valueOf(store.latestRelease()).number, 2);
    QVERIFY(!valueOf(store.latestOf("another")));
  }

  void namedTwice() {
    auto store = newStore();
    const auto boards = store.publish(std::vector{draftOf("a", 1, 0), draftOf("a", 2, 0)}, kAnn);
    QCOMPARE(boards.error().kind, ErrorKind::InvalidArgument);
    auto draft = draftOf("a", 1, 0);
    draft.items.push_back(draft.items.front());
    const auto items = store.publish(std::vector{draft}, kAnn);
    QVERIFY(items.error().message.ends_with(draft.items.front()));
  }

  void rollBackIsAVersion() {
    auto store = newStore();
    (void)publishOne(store, draftOf("top", 1, 0));
    (void)publishOne(store, draftOf("top", 2, 1));
    const auto back =
        valueOf(store.rollBack(std::vector{VersionChoice{"top", 1, 2}}, {"bob", "an incident"}));
    const auto& version = back.versions.at(0);
    QCOMPARE(version.number, 3U);
    QCOMPARE(version.restores, std::optional(1U));
    QCOMPARE(version.kind, ReleaseKind::RollBack);
    QCOMPARE(version.hash, valueOf(store.version("top", 1)).version.hash);
    QCOMPARE(valueOf(store.version("top", 3)).items, draftOf("top", 1, 0).items);
    const auto nowhere = store.rollBack(std::vector{VersionChoice{"top", 9, 3}}, kAnn);
    QCOMPARE(nowhere.error().kind, ErrorKind::NotFound);
    const auto late = store.rollBack(std::vector{VersionChoice{"top", 2, 2}}, kAnn);
    QCOMPARE(late.error().kind, ErrorKind::Conflict);
    const auto nothing = store.rollBack(std::vector{VersionChoice{"none", 1, 0}}, kAnn);
    QCOMPARE(nothing.error().kind, ErrorKind::NotFound);
    QCOMPARE(valueOf(store.latestRelease()).number, 3);
  }

  void withdrawnBoardsAreOffTheShelfAndComeBack() {
    auto store = newStore();
    (void)publishOne(store, draftOf("top", 1, 0));
    const auto gone = valueOf(store.withdraw(std::vector{VersionChoice{"top", 0, 1}}, kAnn));
    QVERIFY(gone.versions.at(0).isWithdrawn);
    QVERIFY(valueOf(store.shelf()).boards.empty());
    QVERIFY(valueOf(store.version("top", 2)).items.empty());
    const auto again = valueOf(store.withdraw(std::vector{VersionChoice{"top", 0, 2}}, kAnn));
    QCOMPARE(again.unchanged, std::vector<std::string>{"top"});
    (void)valueOf(store.rollBack(std::vector{VersionChoice{"top", 1, 2}}, kAnn));
    QCOMPARE(valueOf(store.shelf()).boards.size(), std::size_t{1});
  }

  void theShelfAsAReleaseLeftIt() {
    auto store = newStore();
    (void)valueOf(store.publish(std::vector{draftOf("a", 1, 0), draftOf("b", 1, 0)}, kAnn)); // 1
    (void)publishOne(store, draftOf("a", 2, 1));                                             // 2
    (void)publishOne(store, draftOf("c", 1, 0));                                             // 3
    (void)valueOf(store.withdraw(std::vector{VersionChoice{"b", 0, 1}}, kAnn));              // 4
    const auto choices = valueOf(store.choicesOf(1));
    QCOMPARE(choices.size(), std::size_t{3});
    (void)valueOf(store.rollBack(choices, {"ann", "as on Monday"}));
    const auto shelf = valueOf(store.shelf());
    QCOMPARE(shelf.boards.size(), std::size_t{2});
    QCOMPARE(shelf.boards[0].items, draftOf("a", 1, 0).items);
    QCOMPARE(shelf.boards[1].items, draftOf("b", 1, 0).items);
    QVERIFY(valueOf(store.choicesOf(5)).empty());
    QCOMPARE(store.choicesOf(6).error().kind, ErrorKind::NotFound);
    QCOMPARE(store.choicesOf(0).error().kind, ErrorKind::NotFound);
  }

  void historyComesInPages() {
    auto store = newStore();
    for (std::uint32_t i = 0; i < 7; ++i)
      (void)publishOne(store, draftOf("top", static_cast<int>(i), i));
    const auto first = valueOf(store.history("top", {.count = 3}));
    QCOMPARE(first.size(), std::size_t{3});
    QCOMPARE(first.front().number, 7U);
    const auto next = valueOf(store.history("top", {.before = first.back().number, .count = 10}));
    QCOMPARE(next.size(), std::size_t{4});
    QCOMPARE(next.front().number, 4U);
    const auto releases = valueOf(store.releases({.before = 3, .count = 5}));
    QCOMPARE(releases.size(), std::size_t{2});
    QCOMPARE(releases.front().number, 2);
    QVERIFY(valueOf(store.history("none")).empty());
  }

  /// Two windows, or two programs.
  void twoStoresOverOneFile() {
    const auto file = newFile();
    auto one = valueOf(LeaderboardStore::openOrCreate(file));
    auto other = valueOf(LeaderboardStore::openOrCreate(file));
    (void)publishOne(one, draftOf("top", 1, 0));
    QCOMPARE(other.publish(std::vector{draftOf("top", 2, 0)}, kAnn).error().kind, ErrorKind::Conflict);
    QCOMPARE(publishOne(other, draftOf("top", 2, 1)).number, 2);
    QCOMPARE(valueOf(one.latestOf("top"))->number, 2U);
  }

  void otherFilesAreRefused_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("text") << QByteArray("these are not the bytes of a database, but some text\n") << QString()
                          << ErrorKind::Corrupt;
    QTest::newRow("empty") << QByteArray() << QString() << ErrorKind::Corrupt;
    QTest::newRow("another database") << QByteArray() << text("CREATE TABLE a (b)") << ErrorKind::Corrupt;
    QTest::newRow("a later schema") << QByteArray()
                                    << text("PRAGMA application_id = 1381452866; PRAGMA user_version = 3;")
                                    << ErrorKind::Unsupported;
  }

  void otherFilesAreRefused() {
    QFETCH(QByteArray, content);
    QFETCH(QString, sql);
    QFETCH(ErrorKind, kind);
    const auto file = newFile();
    expect(writeFileAtomically(file,
                               std::string_view(content.data(), static_cast<std::size_t>(content.size()))));
    if (!sql.isEmpty())
      expect(
          valueOf(SqliteDatabase::open(file, SqliteDatabase::Access::ReadWrite)).execute(sql.toStdString()));
    const auto before = valueOf(readTextFile(file));
    for (const auto& opened : {LeaderboardStore::open(file), LeaderboardStore::openOrCreate(file)}) {
      QVERIFY(!opened);
      QCOMPARE(opened.error().kind, kind);
      QVERIFY(opened.error().message.ends_with(file.string()));
    }
    QVERIFY(valueOf(readTextFile(file)) == before);
  }

  void aMissingFileIsToldFromAMissingFolder() {
    QCOMPARE(LeaderboardStore::open(newFile()).error().kind, ErrorKind::NotFound);
    QCOMPARE(LeaderboardStore::openOrCreate(fileIn(folder_, "no/where.sqlite")).error().kind, ErrorKind::Io);
    QCOMPARE(LeaderboardStore::open(folder_.path().toStdString()).error().kind, ErrorKind::Io);
  }

  void whatWasPublishedCannotBeChanged_data() {
    QTest::addColumn<QString>("sql");
    for (const char* sql :
         {"UPDATE list SET items = ''", "DELETE FROM version", "UPDATE release SET who = 'x'",
          "DELETE FROM definition", "UPDATE version SET number = 9"})
      QTest::newRow(sql) << text(sql);
  }

  void whatWasPublishedCannotBeChanged() {
    QFETCH(QString, sql);
    const auto file = newFile();
    auto store = valueOf(LeaderboardStore::openOrCreate(file));
    (void)publishOne(store, draftOf("top", 1, 0));
    auto database = valueOf(SqliteDatabase::open(file, SqliteDatabase::Access::ReadWrite));
    const auto status = database.execute(sql.toStdString());
    QVERIFY(!status);
    QVERIFY(status.error().message.starts_with("what was published does not change"));
  }

  /// Whoever edits the file by hand is told.
  void contentThatLacksItsHashIsCorrupt() {
    const auto file = newFile();
    auto store = valueOf(LeaderboardStore::openOrCreate(file));
    (void)publishOne(store, draftOf("top", 1, 0));
    auto database = valueOf(SqliteDatabase::open(file, SqliteDatabase::Access::ReadWrite));
    expect(database.execute("DROP TRIGGER list_stays_UPDATE; UPDATE list SET items = 'app1' || char(10)"));
    QCOMPARE(store.version("top", 1).error().kind, ErrorKind::Corrupt);
    QCOMPARE(store.shelf().error().kind, ErrorKind::Corrupt);
    QCOMPARE(valueOf(store.history("top")).size(), std::size_t{1});
  }

  /// Random releases give what the plain store has.
  void isLikeThePlainStore_data() {
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 8; ++seed)
      QTest::addRow("%u", seed) << seed;
  }

  void isLikeThePlainStore() {
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    auto store = newStore();
    PlainStore plain;
    const std::vector<std::string> names = {"a", "b", "c", "d"};
    for (int step = 0; step < 60; ++step) {
      const auto wanted = random() % 3;
      const bool isLate = random() % 8 == 0;
      std::vector<BoardDraft> drafts;
      std::vector<VersionChoice> choices;
      std::vector<Content> next;
      for (const auto& name : names) {
        if (random() % 2 == 0) continue;
        const auto latest = plain.latest(name);
        if (wanted == 0) {
          drafts.push_back(draftOf(name, static_cast<int>(random() % 4), latest));
          next.push_back(contentOf(drafts.back()));
        } else if (latest > 0) {
          const auto number = wanted == 1 ? 1 + random() % latest : 0;
          choices.push_back({name, static_cast<std::uint32_t>(number), latest});
          next.push_back(number > 0 ? plain.versions[name][number - 1] : Content());
        }
      }
      if (isLate && !drafts.empty()) drafts.back().expected += 1;
      if (isLate && !choices.empty()) choices.back().expected += 1;
      const auto done = wanted == 0   ? store.publish(drafts, kAnn)
                        : wanted == 1 ? store.rollBack(choices, kAnn)
                                      : store.withdraw(choices, kAnn);
      QCOMPARE(done.has_value(), !isLate || next.empty());
      if (!done) continue;
      bool wroteAnything = false;
      for (std::size_t i = 0; i < next.size(); ++i) {
        const auto& name = wanted == 0 ? drafts[i].board : choices[i].board;
        if (plain.latest(name) > 0 && plain.now(name) == next[i]) continue;
        plain.versions[name].push_back(next[i]);
        wroteAnything = true;
      }
      plain.endRelease(wroteAnything);
      QCOMPARE(done->number > 0, wroteAnything);
    }
    compareWithPlain(store, plain);
  }
};

QTEST_GUILESS_MAIN(TestLeaderboardStore)
#include "test_leaderboard_store.moc"
