#include "board_drafts.h"
#include "core/base/file.h"
#include "core/sqlite/sqlite.h"

#include <barrier>
#include <thread>

using namespace rankwright;

namespace {

const Signature kProgram = {"rankwright", "Refreshed after 24 hours", 1'700'086'400};

/// The tables of stores before there were refreshes.
constexpr const char* kFirstSchema = R"sql(
CREATE TABLE release (
  number INTEGER PRIMARY KEY,
  time INTEGER NOT NULL,
  who TEXT NOT NULL,
  why TEXT NOT NULL,
  kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 2)
) STRICT;
CREATE TABLE definition (id INTEGER PRIMARY KEY, hash INTEGER NOT NULL, toml TEXT NOT NULL) STRICT;
CREATE INDEX definition_by_hash ON definition (hash);
CREATE TABLE list (
  id INTEGER PRIMARY KEY,
  hash INTEGER NOT NULL,
  size INTEGER NOT NULL,
  items TEXT NOT NULL
) STRICT;
CREATE INDEX list_by_hash ON list (hash);
CREATE TABLE version (
  board TEXT NOT NULL,
  number INTEGER NOT NULL,
  release INTEGER NOT NULL REFERENCES release,
  restores INTEGER,
  hash INTEGER,
  definition INTEGER REFERENCES definition,
  list INTEGER REFERENCES list,
  PRIMARY KEY (board, number),
  FOREIGN KEY (board, restores) REFERENCES version,
  CHECK ((definition IS NULL) = (list IS NULL) AND (definition IS NULL) = (hash IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX version_by_release ON version (release, board);
CREATE TRIGGER release_stays_UPDATE BEFORE UPDATE ON release BEGIN SELECT RAISE(ABORT, 'no'); END;
CREATE TRIGGER release_stays_DELETE BEFORE DELETE ON release BEGIN SELECT RAISE(ABORT, 'no'); END;
PRAGMA application_id = 1381452866;
PRAGMA user_version = 1;
)sql";

/// The draft with the apps of another one.
BoardDraft withItemsOf(BoardDraft draft, const BoardDraft& other) {
  draft.items = other.items;
  return draft;
}

} // namespace

/// Lists that are built anew, and who publishes meanwhile.
class TestStoreRefresh : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  int files_ = 0;

  std::filesystem::path newFile() { return fileIn(folder_, fmt::format("{}.sqlite", ++files_).c_str()); }

  std::filesystem::path earlierStore() {
    const auto file = newFile();
    expect(writeFileAtomically(file, std::string_view()));
    expect(valueOf(SqliteDatabase::open(file, SqliteDatabase::Access::ReadWrite)).execute(kFirstSchema));
    return file;
  }

  static BoardRelease refresh(LeaderboardStore& store, const BoardDraft& list) {
    return valueOf(store.refresh(std::vector{list}, kProgram));
  }
  static std::int64_t schemaOf(const std::filesystem::path& file) {
    return valueOf(valueOf(SqliteDatabase::open(file, SqliteDatabase::Access::ReadOnly))
                       .queryInt64("PRAGMA user_version"));
  }

private slots:
  void anotherListIsAVersionWithTheSameDefinition() {
    auto store = valueOf(LeaderboardStore::openOrCreate(newFile()));
    const auto first = draftOf("top", 1, 0);
    (void)publishOne(store, first);
    auto list = draftOf("top", 2, 1); // its definition is another one, and counts for nothing
    const auto release = refresh(store, list);
    QCOMPARE(release.versions.size(), std::size_t{1});
    QCOMPARE(release.versions[0].kind, ReleaseKind::Refresh);
    const auto now = valueOf(store.version("top", 2));
    QCOMPARE(now.toml, first.toml);
    QCOMPARE(now.items, list.items);
    QCOMPARE(now.version.why, kProgram.why);
  }

  void theSameListIsConfirmedAndMakesNoVersion() {
    auto store = valueOf(LeaderboardStore::openOrCreate(newFile()));
    (void)publishOne(store, draftOf("top", 1, 0));
    QVERIFY(valueOf(store.shelf()).confirmed.empty());
    const auto release = refresh(store, draftOf("top", 1, 1));
    QCOMPARE(release.number, 0);
    QCOMPARE(release.unchanged, std::vector<std::string>{"top"});
    QCOMPARE(valueOf(store.shelf()).confirmed.at("top"), *kProgram.time);
    (void)publishOne(store, draftOf("top", 3, 1));
    QVERIFY(valueOf(store.shelf()).confirmed.empty()); // of the version before
  }

  void boardsThatOthersChangedAreLeftAlone() {
    auto store = valueOf(LeaderboardStore::openOrCreate(newFile()));
    (void)publishOne(store, draftOf("top", 1, 0));
    (void)publishOne(store, draftOf("new", 1, 0));
    (void)publishOne(store, draftOf("top", 2, 1));
    const auto release = valueOf(store.refresh(
        std::vector{draftOf("new", 5, 1), draftOf("top", 5, 1), draftOf("gone", 5, 1)}, kProgram));
    QCOMPARE(release.versions.size(), std::size_t{1});
    QCOMPARE(release.versions[0].board, std::string("new"));
    QCOMPARE(valueOf(store.latestOf("top"))->number, 2U);
    QVERIFY(!valueOf(store.latestOf("gone")));
  }

  void aWithdrawnBoardStaysWithdrawn() {
    auto store = valueOf(LeaderboardStore::openOrCreate(newFile()));
    (void)publishOne(store, draftOf("top", 1, 0));
    (void)valueOf(store.withdraw(std::vector{VersionChoice{"top", 0, 1}}, kAnn));
    QCOMPARE(refresh(store, draftOf("top", 2, 2)).number, 0);
    QVERIFY(valueOf(store.latestOf("top"))->isWithdrawn);
  }

  /// Whoever reviews a draft while a refresh comes publishes it; whoever has not seen a decision does not.
  void expectations_data() {
    QTest::addColumn<unsigned>("expected");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("the version before the decision") << 1U << false;
    QTest::newRow("the decision") << 2U << true;
    QTest::newRow("the first refresh") << 3U << true;
    QTest::newRow("the second refresh") << 4U << true;
    QTest::newRow("one that does not exist") << 5U << false;
  }

  void expectations() {
    QFETCH(unsigned, expected);
    QFETCH(bool, isTaken);
    auto store = valueOf(LeaderboardStore::openOrCreate(newFile()));
    (void)publishOne(store, draftOf("top", 1, 0));
    (void)publishOne(store, draftOf("top", 2, 1));
    (void)refresh(store, draftOf("top", 3, 2));
    (void)refresh(store, draftOf("top", 4, 3));
    const auto published = store.publish(std::vector{draftOf("top", 9, expected)}, kAnn);
    QCOMPARE(published.has_value(), isTaken);
    QCOMPARE(valueOf(store.latestOf("top"))->number, isTaken ? 5U : 4U);
    if (!isTaken) QCOMPARE(published.error().kind, ErrorKind::Conflict);
  }

  void aRollBackGoesBehindARefresh() {
    auto store = valueOf(LeaderboardStore::openOrCreate(newFile()));
    const auto first = draftOf("top", 1, 0);
    (void)publishOne(store, first);
    (void)publishOne(store, draftOf("top", 2, 1));
    (void)refresh(store, draftOf("top", 3, 2));
    (void)valueOf(store.rollBack(std::vector{VersionChoice{"top", 1, 2}}, kAnn));
    const auto shelf = valueOf(store.shelf());
    QCOMPARE(shelf.boards[0].items, first.items);
    QCOMPARE(shelf.boards[0].version.number, 4U);
  }

  /// Stores of before are read and written as they are until a refresh needs more.
  void anEarlierStoreGoesOn() {
    const auto file = earlierStore();
    auto store = valueOf(LeaderboardStore::open(file));
    const auto first = draftOf("top", 1, 0);
    (void)publishOne(store, first);
    (void)publishOne(store, draftOf("top", 2, 1));
    (void)valueOf(store.rollBack(std::vector{VersionChoice{"top", 1, 2}}, kAnn));
    QVERIFY(valueOf(store.shelf()).confirmed.empty());
    QCOMPARE(schemaOf(file), 1);
    const auto before = valueOf(store.history("top"));

    (void)refresh(store, withItemsOf(draftOf("top", 1, 3), draftOf("top", 4, 0)));
    QCOMPARE(schemaOf(file), 2);
    auto after = valueOf(store.history("top"));
    QCOMPARE(after.front().kind, ReleaseKind::Refresh);
    after.erase(after.begin());
    QCOMPARE(after, before);
    QCOMPARE(valueOf(store.version("top", 1)).items, first.items);
    // What was published stays as fixed as it was, and points at what there is.
    auto database = valueOf(SqliteDatabase::open(file, SqliteDatabase::Access::ReadWrite));
    QVERIFY(!database.execute("UPDATE release SET who = 'x'"));
    QVERIFY(!database.execute("DELETE FROM release"));
    QVERIFY(!database.execute("INSERT INTO version VALUES ('top', 9, 99, NULL, NULL, NULL, NULL)"));
    QCOMPARE(valueOf(database.queryInt64("SELECT count(*) FROM pragma_foreign_key_check")), 0);
  }

  /// Of those that come first at once, one gives the store its new schema.
  void anEarlierStoreIsUpgradedOnce() {
    const auto file = earlierStore();
    for (const char* board : {"a", "b"}) {
      auto store = valueOf(LeaderboardStore::open(file));
      (void)publishOne(store, draftOf(board, 1, 0));
    }
    std::barrier start(2);
    const auto run = [&](const char* board) {
      auto store = valueOf(LeaderboardStore::open(file));
      start.arrive_and_wait();
      (void)refresh(store, draftOf(board, 2, 1));
    };
    {
      const std::jthread one(run, "a");
      const std::jthread other(run, "b");
    }
    QCOMPARE(schemaOf(file), 2);
    const auto store = valueOf(LeaderboardStore::open(file));
    for (const char* board : {"a", "b"})
      QCOMPARE(valueOf(store.latestOf(board))->number, 2U);
  }
};

QTEST_GUILESS_MAIN(TestStoreRefresh)
#include "test_store_refresh.moc"
