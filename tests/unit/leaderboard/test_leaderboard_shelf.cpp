#include "board_drafts.h"
#include "core/base/file.h"
#include "core/leaderboard/leaderboard_shelf.h"
#include "core/leaderboard/published_boards.h"

#include <string>
#include <vector>

using namespace rankwright;

/// What is published on its way to requests.
class TestLeaderboardShelf : public QObject {
  Q_OBJECT

  ItemPool items_;
  RuleSet rules_ = RuleSet::parse("", "rules").value();
  Schema request_;

  ShelfSources sources(const std::filesystem::path& store) const {
    return {store, "", &items_, &rules_, &request_};
  }

private slots:
  void nothingIsPublishedAtFirst() {
    const QTemporaryDir folder;
    LeaderboardShelf shelf(sources(fileIn(folder, "leaderboards.sqlite")));
    QCOMPARE(shelf.current()->release(), 0);
    QVERIFY(!valueOf(shelf.refresh()));
    QVERIFY(!valueOf(LeaderboardShelf(sources({})).refresh()));
  }

  void aReleaseIsPutInUse() {
    const QTemporaryDir folder;
    const auto file = fileIn(folder, "leaderboards.sqlite");
    LeaderboardShelf shelf(sources(file));
    auto store = valueOf(LeaderboardStore::openOrCreate(file));
    (void)publishOne(store, draftOf("top", 1, 0));
    const auto before = shelf.current();
    QVERIFY(valueOf(shelf.refresh()));
    QVERIFY(!valueOf(shelf.refresh()));
    QVERIFY(before->boards().empty()); // who reads the former shelf goes on with it
    QCOMPARE(valueOf(shelf.current()->find("top"))->published().version, 1U);
    (void)valueOf(store.withdraw(std::vector{VersionChoice{"top", 0, 1}}, kAnn));
    QVERIFY(valueOf(shelf.refresh()));
    QCOMPARE(shelf.current()->release(), 2);
    QVERIFY(!shelf.current()->find("top"));
  }

  void aDamagedStoreIsTheReasonAndLaterLeavesWhatThereIs() {
    const QTemporaryDir folder;
    const auto file = fileIn(folder, "leaderboards.sqlite");
    expect(writeFileAtomically(file, std::string_view("no database, but more than nothing")));
    LeaderboardShelf shelf(sources(file));
    QCOMPARE(shelf.current()->find("top").error().kind, ErrorKind::Corrupt);
    QVERIFY(!shelf.refresh());
    std::filesystem::remove(file);
    auto store = valueOf(LeaderboardStore::openOrCreate(file));
    (void)publishOne(store, draftOf("top", 1, 0));
    QVERIFY(valueOf(shelf.refresh()));
    expect(writeFileAtomically(file, std::string_view("damaged again")));
    QVERIFY(!shelf.refresh());
    QVERIFY(shelf.current()->find("top").has_value());
  }

  void startAndEndAreDaysOfTheZone_data() {
    QTest::addColumn<QString>("zone");
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("until");
    // From the 10th to the 12th of March 2024: in New York the clocks are put forward on the 10th.
    QTest::newRow("UTC") << QString() << qint64{1'710'028'800} << qint64{1'710'288'000};
    QTest::newRow("ahead") << QStringLiteral("Asia/Shanghai") << qint64{1'710'000'000}
                           << qint64{1'710'259'200};
    QTest::newRow("a day of 23 hours")
        << QStringLiteral("America/New_York") << qint64{1'710'046'800} << qint64{1'710'302'400};
  }

  void startAndEndAreDaysOfTheZone() {
    QFETCH(QString, zone);
    QFETCH(qint64, from);
    QFETCH(qint64, until);
    VersionContent content;
    content.version.board = "spring";
    content.toml = "start = \"2024-03-10\"\nend = \"2024-03-12\"\naudience = \"age > 17\"\n";
    const auto board = valueOf(publishedBoard(content, zone.toStdString()));
    QVERIFY2(!board.problem, board.problem ? board.problem->describe().c_str() : "");
    QCOMPARE(*board.from, from);
    QCOMPARE(*board.until, until);
    QCOMPARE(board.audience.text, std::string("age > 17"));
  }

  void aDefinitionThatCannotBeReadIsTheBoardsProblem() {
    VersionContent content;
    content.version.board = "odd";
    content.version.number = 3;
    content.toml = "no_such_key = 1\n";
    const auto board = valueOf(publishedBoard(content, ""));
    QVERIFY(board.problem);
    QCOMPARE(board.problem->span->source, std::string("odd, version 3"));
  }
};

QTEST_GUILESS_MAIN(TestLeaderboardShelf)
#include "test_leaderboard_shelf.moc"
