#include "core/base/file.h"
#include "core/funnel/funnel_report.h"
#include "core/funnel/recflow_import.h"
#include "funnel_reference.h"

#include <QDir>

#include <algorithm>

using namespace rankwright;

namespace {

constexpr std::string_view kHeader =
    "request_id,user_id,request_timestamp,video_id,author_id,duration,realshow,rerank_pos,rerank_neg,rank_"
    "pos,"
    "rank_neg,coarse_neg,prerank_neg,rank_index,rerank_index,effective_view,like\n";

std::uint64_t reaching(const FunnelReport& report, const std::string& stage) {
  const auto found = std::ranges::find(report.stages, stage, &StageFigures::name);
  return found == report.stages.end() ? UINT64_MAX : found->candidates;
}

} // namespace

class TestRecFlowImport : public QObject {
  Q_OBJECT

private slots:
  void readsStagesAndFeedback() {
    QTemporaryDir folder;
    const auto csv = fileIn(folder, "a.csv");
    const auto log = fileIn(folder, "a.stagelog");
    expect(writeFileAtomically(csv, std::string(kHeader) +
                                        "1,7,1705104000000,10,3,15000,1,1,0,1,0,0,0,0,0,1,0\n"
                                        "1,7,1705104000000,11,3,9000,1,1,0,1,0,0,0,1,1,0,0\n"
                                        "1,7,1705104000000,12,4,8000,0,0,1,1,0,0,0,2,14,0,0\n"
                                        "1,7,1705104000000,13,,7000,0,0,0,0,1,0,0,90,-1,0,0\n"
                                        "1,7,1705104000000,14,5,,0,0,0,0,0,1,0,-1,-1,0,0\n"
                                        "1,7,1705104000000,15,5,3000,0,0,0,0,0,0,1,,,0,0\n"
                                        "2,8,1705104060000,10,3,15000,0,0,0,0,0,0,1,,,0,0\n"));
    const auto imported = valueOf(importRecFlow(csv, log));
    QCOMPARE(imported.requests, 2U);
    QCOMPARE(imported.candidates, 7U);
    QCOMPARE(imported.rows.badRowCount, 0U);
    const auto report = valueOf(funnelReport(log, {}));
    QCOMPARE(report.log.source, StageLogSource::RecFlow);
    QCOMPARE(report.log.firstTime, std::optional<std::int64_t>(1705104000));
    QCOMPARE(reaching(report, "retrieved"), 7U);
    QCOMPARE(reaching(report, "preranked"), 5U);
    QCOMPARE(reaching(report, "coarse"), 4U);
    QCOMPARE(reaching(report, "ranked"), 3U);
    QCOMPARE(reaching(report, "reranked"), 2U);
    QCOMPARE(reaching(report, "realshow"), 2U);
    QCOMPARE(reaching(report, "feedback"), 1U);
    QCOMPARE(report.taken, 1U);
    QVERIFY(std::ranges::any_of(report.drift, [](const FeatureDrift& each) {
      return each.feature == "duration" && each.step == FeatureDrift::Step::Exposure;
    }));
  }

  void badRowsAreCountedWithTheirLines() {
    QTemporaryDir folder;
    const auto csv = fileIn(folder, "a.csv");
    expect(writeFileAtomically(csv, std::string("request_id,user_id,video_id,realshow,rank_index\n"
                                                "1,7,10,1,0\n"
                                                "1,7,,1,1\n"
                                                "1,7,12,maybe,1\n"
                                                "1,7,13,0,first\n"
                                                "1,7\n"
                                                "1,7,10,0,4\n"
                                                "1,7,14,0,5\n")));
    const auto imported = valueOf(importRecFlow(csv, fileIn(folder, "a.stagelog")));
    QCOMPARE(imported.candidates, 2U);
    QCOMPARE(imported.rows.badRowCount, 5U);
    std::vector<std::uint64_t> lines;
    for (const auto& bad : imported.rows.firstBadRows)
      lines.push_back(bad.line);
    QCOMPARE(lines, (std::vector<std::uint64_t>{3, 4, 5, 6, 7}));
    QVERIFY(QString::fromStdString(imported.rows.firstBadRows[1].reason).endsWith(QStringLiteral("maybe")));
  }

  void rowsOfARequestNeedNotStandTogether() {
    QTemporaryDir folder;
    const auto csv = fileIn(folder, "a.csv");
    const auto log = fileIn(folder, "a.stagelog");
    std::string text = "request_id,user_id,video_id,realshow\n";
    for (int i = 0; i < 60; ++i)
      text += fmt::format("{},u{},v{},{}\n", i % 3, i % 3, i, i % 2);
    expect(writeFileAtomically(csv, text + "0,u0,v0,1\n"));
    const auto imported = valueOf(importRecFlow(csv, log));
    QCOMPARE(imported.requests, 3U);
    QCOMPARE(imported.candidates, 60U);
    QCOMPARE(imported.rows.badRowCount, 1U);
    const auto report = valueOf(funnelReport(log, {}));
    QCOMPARE(report.requests, 3U);
    QCOMPARE(reaching(report, "retrieved"), 60U);
    QCOMPARE(reaching(report, "realshow"), 30U);
  }

  void faultsLeaveNoFile_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    QTest::newRow("no column of users")
        << QByteArray("request_id,video_id,realshow\n1,2,1\n") << static_cast<int>(ErrorKind::NotFound);
    QTest::newRow("no stage") << QByteArray("request_id,user_id,video_id\n1,2,1\n")
                              << static_cast<int>(ErrorKind::InvalidArgument);
    QTest::newRow("empty") << QByteArray() << static_cast<int>(ErrorKind::Corrupt);
  }

  void faultsLeaveNoFile() {
    QFETCH(QByteArray, text);
    QFETCH(int, kind);
    QTemporaryDir folder;
    const auto csv = fileIn(folder, "a.csv");
    expect(writeFileAtomically(csv, std::string_view(text.data(), static_cast<std::size_t>(text.size()))));
    const auto imported = importRecFlow(csv, fileIn(folder, "a.stagelog"));
    QVERIFY(!imported);
    QCOMPARE(static_cast<int>(imported.error().kind), kind);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
  }

  void cancelLeavesNoFile() {
    QTemporaryDir folder;
    const auto csv = fileIn(folder, "a.csv");
    std::string text = "request_id,user_id,video_id,realshow\n";
    for (int i = 0; i < 30'000; ++i)
      text += fmt::format("{},u,v{},1\n", i / 10, i);
    expect(writeFileAtomically(csv, text));
    std::stop_source source;
    const JobControl job{source.get_token(), [&](const Progress& progress) {
                           if (progress.done > 0) source.request_stop();
                         }};
    const auto imported = importRecFlow(csv, fileIn(folder, "a.stagelog"), false, job);
    QCOMPARE(imported.error().kind, ErrorKind::Cancelled);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
  }
};

QTEST_GUILESS_MAIN(TestRecFlowImport)
#include "test_recflow_import.moc"
