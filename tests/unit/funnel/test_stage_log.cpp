#include "core/base/file.h"
#include "core/funnel/channel_ranks.h"
#include "core/funnel/funnel_report.h"
#include "core/funnel/funnel_requests.h"
#include "core/funnel/logged_users.h"
#include "core/funnel/request_in_log.h"
#include "core/funnel/stage_log_queue.h"
#include "core/funnel/stage_sampling.h"
#include "core/sqlite/sqlite.h"
#include "funnel_reference.h"

#include <QDir>

#include <atomic>
#include <semaphore>

using namespace rankwright;

namespace {

LoggedRequest smallRequest() {
  LoggedRequest request;
  request.name = "t1";
  request.user = "ann";
  request.time = 1700000000;
  request.scene = "related";
  request.related = "i9";
  request.pipeline = "default";
  request.configuration = "00ff";
  request.pool = 50;
  request.places = 2;
  request.channels = {"first", "second"};
  request.reasons = {"late"};
  LoggedCandidate taken{.item = "i2", .stage = 3, .reason = 0};
  taken.ranks = {{1, 4}, {0, 7}};
  taken.taken = true;
  taken.explanation = "It was ranked 3.";
  request.candidates = {{.item = "i1", .stage = 5}, taken};
  return request;
}

int filesIn(const QTemporaryDir& folder) {
  return static_cast<int>(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size());
}

} // namespace

class TestStageLog : public QObject {
  Q_OBJECT

private slots:
  void tellsWhatWasWritten() {
    QTemporaryDir folder;
    const auto path = fileIn(folder, "a.stagelog");
    writeLog(path, {smallRequest()});
    const auto info = valueOf(readStageLogInfo(path));
    QCOMPARE(info.source, StageLogSource::Simulation);
    QCOMPARE(info.origin, std::string("test"));
    QCOMPARE(info.channels, (std::vector<std::string>{"first", "second"}));
    QVERIFY(info.stages == stagesOf(StageLogSource::Simulation));
    QVERIFY(info.features == kFeatures);
    QCOMPARE(info.requests, 1U);
    QCOMPARE(info.firstTime, std::optional<std::int64_t>(1700000000));
    const auto page = valueOf(requestsBehind(path, {.choice = {.taken = true}}));
    QCOMPARE(page.rows.size(), 1U);
    const auto& row = page.rows.front();
    QCOMPARE(row.request, std::string("t1"));
    QCOMPARE(row.user, std::string("ann"));
    QCOMPARE(row.related, std::string("i9"));
    QCOMPARE(row.item, std::string("i2"));
    QVERIFY(row.taken);
    QCOMPARE(row.stage, 3U);
    QCOMPARE(row.reason, std::string("late"));
    QCOMPARE(row.explanation, std::string("It was ranked 3."));
    QCOMPARE(row.places, 2U);
  }

  void goesOnWithALog() {
    QTemporaryDir folder;
    const auto path = fileIn(folder, "a.stagelog");
    const StageLogDescription description{StageLogSource::Pipeline, "shop", {}};
    for (int round = 1; round <= 2; ++round) {
      auto writer = valueOf(StageLogWriter::openOrCreate(path, description));
      static_cast<void>(valueOf(writer.append(smallRequest(), {})));
      expect(writer.finish());
      QCOMPARE(valueOf(readStageLogInfo(path)).requests, static_cast<std::uint64_t>(round));
    }
    const auto other = StageLogWriter::openOrCreate(path, {StageLogSource::Simulation, "shop", {}});
    QCOMPARE(other.error().kind, ErrorKind::Conflict);
    const auto features = StageLogWriter::openOrCreate(path, {StageLogSource::Pipeline, "shop", kFeatures});
    QCOMPARE(features.error().kind, ErrorKind::Conflict);
    QCOMPARE(filesIn(folder), 1);
  }

  void tellsWhatARequestAsked() {
    QTemporaryDir folder;
    const auto path = fileIn(folder, "a.stagelog");
    auto given = smallRequest();
    given.given =
        GivenValues{{{"city", std::string("a \"b\"")}, {"hour", std::int64_t{7}}},
                    {{"tags", std::vector<std::string>{"x, y"}}, {"age", Value()}, {"share", 0.1F}}};
    writeLog(path, {given, smallRequest()});
    const auto asked = valueOf(requestInLog(path, 1));
    QVERIFY(asked.given && *asked.given == *given.given);
    auto expected = given;
    expected.channels.clear();
    expected.reasons.clear();
    expected.candidates.clear();
    QVERIFY(asked == expected);
    QVERIFY(!valueOf(requestInLog(path, 2)).given);
    const auto absent = requestInLog(path, 3);
    QCOMPARE(absent.error().kind, ErrorKind::NotFound);
  }

  void logBegunBeforeValuesWereKeptGoesOn() {
    QTemporaryDir folder;
    const auto path = fileIn(folder, "a.stagelog");
    const StageLogDescription description{StageLogSource::Pipeline, "shop", {}};
    auto request = smallRequest();
    request.given = GivenValues{{{"hour", std::int64_t{7}}}, {}};
    {
      auto writer = valueOf(StageLogWriter::openOrCreate(path, description));
      static_cast<void>(valueOf(writer.append(request, {})));
      expect(writer.finish());
      auto database = valueOf(SqliteDatabase::open(path, SqliteDatabase::Access::ReadWrite));
      expect(database.execute("DROP TABLE given"));
    }
    QVERIFY(!valueOf(requestInLog(path, 1)).given);
    auto writer = valueOf(StageLogWriter::openOrCreate(path, description));
    static_cast<void>(valueOf(writer.append(request, {})));
    expect(writer.finish());
    QVERIFY(valueOf(requestInLog(path, 2)).given == request.given);
  }

  void usersAreFoundByHowTheyBegin() {
    QTemporaryDir folder;
    const auto path = fileIn(folder, "a.stagelog");
    std::vector<LoggedRequest> requests(5, smallRequest());
    const std::vector<std::string> users = {"an%", "anna", "ann", "bob", "Ann"};
    for (std::size_t i = 0; i < users.size(); ++i)
      requests[i].user = users[i];
    writeLog(path, requests);
    QVERIFY(valueOf(loggedUsers(path, "an", 10)) == (std::vector<std::string>{"an%", "ann", "anna"}));
    QVERIFY(valueOf(loggedUsers(path, "an%", 10)) == (std::vector<std::string>{"an%"}));
    QCOMPARE(valueOf(loggedUsers(path, "", 2)).size(), std::size_t(2));
    expect(checkLoggedUser(path, "bob"));
    const auto stranger = checkLoggedUser(path, "annna");
    QCOMPARE(stranger.error().kind, ErrorKind::NotFound);
    QCOMPARE(stranger.error().message,
             std::string("the stage log has no such user (did you mean 'anna'?): annna"));
  }

  void leavesNothingWhenNotFinished() {
    QTemporaryDir folder;
    {
      auto writer = valueOf(StageLogWriter::create(fileIn(folder, "a.stagelog"), {}, false));
      static_cast<void>(valueOf(writer.append(smallRequest(), {})));
    }
    QCOMPARE(filesIn(folder), 0);
  }

  void replacesOnlyWhenAsked() {
    QTemporaryDir folder;
    const auto path = fileIn(folder, "a.stagelog");
    writeLog(path, {});
    QCOMPARE(StageLogWriter::create(path, {}, false).error().kind, ErrorKind::Conflict);
    auto writer = valueOf(StageLogWriter::create(path, {}, true));
    static_cast<void>(valueOf(writer.append(smallRequest(), {})));
    QCOMPARE(valueOf(readStageLogInfo(path)).requests, 0U);
    expect(writer.finish());
    QCOMPARE(valueOf(readStageLogInfo(path)).requests, 1U);
  }

  void refusesMoreChannelsThanBits() {
    QTemporaryDir folder;
    auto writer = valueOf(StageLogWriter::create(fileIn(folder, "a.stagelog"), {}, false));
    auto request = smallRequest();
    for (int i = 0; i < 62; ++i)
      request.channels.push_back("channel " + std::to_string(i));
    const auto appended = writer.append(request, {});
    QCOMPARE(appended.error().kind, ErrorKind::InvalidArgument);
    QVERIFY(!writer.append(smallRequest(), {}));
  }

  void foreignFilesAreRefused_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("kind");
    QTest::newRow("text") << QByteArray(200, 'x') << static_cast<int>(ErrorKind::Corrupt);
    QTest::newRow("empty") << QByteArray() << static_cast<int>(ErrorKind::Corrupt);
    QByteArray foreign("SQLite format 3\0", 16);
    QTest::newRow("another SQLite file")
        << foreign.leftJustified(200, '\0') << static_cast<int>(ErrorKind::Corrupt);
    auto newer = foreign.leftJustified(200, '\0');
    newer.replace(60, 4, QByteArray("\0\0\0\x63", 4)).replace(68, 4, "RWSL");
    QTest::newRow("a newer version") << newer << static_cast<int>(ErrorKind::Unsupported);
  }

  void foreignFilesAreRefused() {
    QFETCH(QByteArray, content);
    QFETCH(int, kind);
    QTemporaryDir folder;
    const auto path = fileIn(folder, "a.stagelog");
    expect(writeFileAtomically(path,
                               std::string_view(content.data(), static_cast<std::size_t>(content.size()))));
    const auto info = readStageLogInfo(path);
    QVERIFY(!info);
    QCOMPARE(static_cast<int>(info.error().kind), kind);
    QVERIFY(QString::fromStdString(info.error().message).endsWith(QString::fromStdString(path.string())));
    QVERIFY(!StageLogWriter::openOrCreate(path, {}));
  }

  void damageIsAnError_data() {
    QTest::addColumn<int>("page");
    for (int page = 1; page < 24; ++page)
      QTest::addRow("page %d", page) << page;
  }

  void damageIsAnError() {
    QFETCH(int, page);
    QTemporaryDir folder;
    const auto path = fileIn(folder, "a.stagelog");
    writeLog(path, RandomRequests(5).draw(120));
    auto bytes = valueOf(readTextFile(path));
    for (auto at = static_cast<std::size_t>(page) * 4096;
         at < bytes.size() && at < (std::size_t(page) + 1) * 4096; ++at)
      bytes[at] = static_cast<char>(at * 31);
    expect(writeFileAtomically(path, bytes));
    // Some pages hold indexes that a report does not read: then there is a report.
    const auto report = funnelReport(path, {});
    if (!report) QVERIFY(!report.error().message.empty());
  }

  void numbersThatStandForNothingAreErrors() {
    QTemporaryDir folder;
    const auto path = fileIn(folder, "a.stagelog");
    auto request = smallRequest();
    request.candidates.front().stage = 40;
    writeLog(path, {request});
    const auto report = funnelReport(path, {});
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Corrupt);
    QVERIFY(QString::fromStdString(report.error().message).endsWith(QStringLiteral("40")));
  }

  void ranksArePackedAndUnpacked() {
    const std::vector<std::uint32_t> bits = {5, 0, 62};
    const std::vector<LoggedRank> ranks = {{0, 3}, {1, 17}, {2, 0}};
    const auto packed = packRanks(ranks, bits);
    QCOMPARE(packed.channels, (std::uint64_t{1} << 62) | 33U);
    QCOMPARE(packed.ranks, std::string("17 3 0"));
    QCOMPARE(unpackRanks(packed.channels, packed.ranks), (std::vector<std::uint32_t>{17, 3, 0}));
    QCOMPARE(bestRank(packed.ranks), std::optional<std::uint32_t>(0));
    QVERIFY(!unpackRanks(7, packed.ranks.substr(3)));
    QVERIFY(!unpackRanks(1, "x"));
    QVERIFY(!bestRank(""));
  }

  void sampleHasItsShare() {
    int chosen = 0;
    for (int i = 0; i < 100'000; ++i)
      chosen += isSampled("trace " + std::to_string(i), "user", 1700000000 + i, 0.01) ? 1 : 0;
    QVERIFY2(chosen > 850 && chosen < 1150, qPrintable(QString::number(chosen)));
    QVERIFY(isSampled("a", "b", {}, 1));
    QVERIFY(!isSampled("a", "b", {}, 0));
    QCOMPARE(isSampled("a", "b", 7, 0.5), isSampled("a", "b", 7, 0.5));
  }

  void queueWritesWhatItTakes() {
    QTemporaryDir folder;
    const auto path = fileIn(folder, "a.stagelog");
    const StageLogDescription description{StageLogSource::Pipeline, "shop", kFeatures};
    StageLogQueue queue(valueOf(StageLogWriter::openOrCreate(path, description)), 1000);
    const WaitingRequest waiting{smallRequest, RandomRequests::cellsOf};
    for (int i = 0; i < 200; ++i)
      QVERIFY(queue.offer(waiting));
    queue.finish();
    QCOMPARE(queue.counts().written, 200U);
    QCOMPARE(queue.counts().failed, 0U);
    QCOMPARE(valueOf(readStageLogInfo(path)).requests, 200U);
    QVERIFY(!queue.offer(waiting));
  }

  void fullQueueDrops() {
    QTemporaryDir folder;
    StageLogQueue queue(valueOf(StageLogWriter::openOrCreate(fileIn(folder, "a.stagelog"),
                                                             {StageLogSource::Pipeline, "", {}})),
                        3);
    std::counting_semaphore<> begun(0);
    std::counting_semaphore<> go(0);
    const WaitingRequest slow{[&] {
                                begun.release();
                                go.acquire();
                                return smallRequest();
                              },
                              RandomRequests::cellsOf};
    QVERIFY(queue.offer(slow));
    begun.acquire(); // the thread is busy with it
    for (int i = 0; i < 3; ++i)
      QVERIFY(queue.offer(slow));
    QVERIFY(!queue.offer(slow));
    QCOMPARE(queue.counts().dropped, 1U);
    go.release(4);
    queue.finish();
    QCOMPARE(queue.counts().written, 4U);
  }
};

QTEST_GUILESS_MAIN(TestStageLog)
#include "test_stage_log.moc"
