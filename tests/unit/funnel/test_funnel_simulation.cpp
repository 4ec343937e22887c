#include "core/funnel/funnel_report.h"
#include "core/funnel/funnel_requests.h"
#include "core/funnel/pipeline_stages.h"
#include "core/funnel/request_in_log.h"
#include "core/logs/log_store.h"
#include "core/pipeline/why_not.h"
#include "core/workspace/funnel_simulation.h"
#include "core/workspace/repeated_request.h"
#include "core/workspace/request_log.h"
#include "core/workspace/user_moment.h"
#include "core/workspace/workspace_files.h"
#include "funnel_reference.h"

#include <QDir>

#include <tbb/global_control.h>

#include <algorithm>
#include <functional>
#include <map>

using namespace rankwright;

namespace {

struct Sample {
  std::shared_ptr<const Workspace> workspace = valueOf(Workspace::open(RW_SOURCE_DIR "/configs/sample", {}));
  ResolvedLog log = valueOf(valueOf(LogStore::openReadOnly(WorkspaceFiles{workspace->config().data}.log()))
                                .resolve(workspace->items(), workspace->users()));
};

const Sample& sample() {
  static const Sample kSample;
  return kSample;
}

std::vector<RequestRow> rowsOf(const std::filesystem::path& path, const CandidateChoice& choice) {
  return valueOf(requestsBehind(path, {{}, choice, 100'000, 0})).rows;
}

/// Where why-not's stage puts an item in the funnel.
bool agree(Stage why, std::uint32_t stage) {
  switch (why) {
  case Stage::Recall:
    return stage == positionOf(PipelineStage::Pool);
  case Stage::Filter:
    return stage <= positionOf(PipelineStage::Recalled);
  case Stage::Merge:
    return stage == positionOf(PipelineStage::Recalled);
  case Stage::Rank:
  case Stage::Constraint:
    return stage == positionOf(PipelineStage::Merged) || stage == positionOf(PipelineStage::Ranked);
  case Stage::Listed:
    return stage == kTakenStage;
  }
  return false;
}

} // namespace

class TestFunnelSimulation : public QObject {
  Q_OBJECT

private slots:
  void agreesWithWhyNotAndTheTraces() {
    QTemporaryDir folder;
    const auto path = fileIn(folder, "a.stagelog");
    const auto& workspace = *sample().workspace;
    const auto simulated = valueOf(simulateFunnel(workspace, {.users = 60}, path));
    QCOMPARE(simulated.requests, 60U);
    const auto uses = lastUses(sample().log.interactions);
    const auto& pipeline = workspace.pipeline();
    std::uint64_t merged = 0;
    std::uint64_t listed = 0;
    const auto rows = rowsOf(path, {.taken = true});
    QCOMPARE(rows.size(), 60U);
    for (const auto& row : rows) {
      const auto user = valueOf(workspace.user(row.user));
      const auto use = std::ranges::find(uses, user, &LastUse::user);
      QVERIFY(use != uses.end());
      const auto item = sample().log.interactions[use->last].item;
      QCOMPARE(row.item, std::string(workspace.items().keyOf(item)));
      const auto request = valueOf(requestBefore(workspace, sample().log, *use));
      const auto answer = valueOf(pipeline.recommend(request, true));
      const auto why = explainAbsence(*answer.trace, pipeline, item);
      QCOMPARE(row.explanation, why.explanation);
      QVERIFY2(agree(why.stage, row.stage), why.explanation.c_str());
      QCOMPARE(row.reason.empty(), why.stage == Stage::Listed);
      merged += answer.trace->merged.size();
      listed += answer.trace->list.size();
    }
    const auto report = valueOf(funnelReport(path, {}));
    QCOMPARE(report.stages[positionOf(PipelineStage::Pool)].candidates, 60U * workspace.items().size());
    QCOMPARE(report.stages[positionOf(PipelineStage::Merged)].candidates, merged);
    QCOMPARE(report.stages[positionOf(PipelineStage::Listed)].candidates, listed);
    QCOMPARE(report.stages[kTakenStage].candidates, simulated.takenListed);
    QCOMPARE(report.taken, 60U);
  }

  void requestAskedAgainGetsTheSameAnswer() {
    QTemporaryDir folder;
    const auto path = fileIn(folder, "a.stagelog");
    const auto& workspace = *sample().workspace;
    static_cast<void>(valueOf(simulateFunnel(workspace, {.users = 40, .count = 7}, path)));
    const auto& pipeline = workspace.pipeline();
    for (const auto& row : rowsOf(path, {.taken = true})) {
      const auto repeated = valueOf(repeatRequest(workspace, path, row.id));
      QCOMPARE(repeated.request.clock.now, row.time);
      QCOMPARE(repeated.request.count, 7U);
      const auto answer = valueOf(pipeline.recommend(repeated.request, true));
      const auto why = explainAbsence(*answer.trace, pipeline, valueOf(workspace.item(row.item)));
      QCOMPARE(why.explanation, row.explanation);
      const auto differences = differencesTo(repeated, *answer.trace);
      QVERIFY2(differences.empty(), differences.empty() ? "" : differences.front().c_str());
    }
  }

  void whatIsAnotherNowIsTold_data() {
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("told");
    const auto row = [](const char* what, const char* told) {
      QTest::newRow(what) << QString::fromLatin1(what) << QString::fromLatin1(told);
    };
    row("configuration", "its version was 00ff");
    row("pool", "it had 5 items");
    row("pipeline", "no pipeline 'gone' any more");
    row("time", "does not say when");
    row("given", "neither the context nor the features");
    row("context", "The context feature 'planet' is another one now or gone");
    row("features", "What the request did not give of the user");
  }

  void whatIsAnotherNowIsTold() {
    QFETCH(QString, what);
    QFETCH(QString, told);
    QTemporaryDir folder;
    const auto path = fileIn(folder, "a.stagelog");
    const auto& workspace = *sample().workspace;
    static_cast<void>(valueOf(simulateFunnel(workspace, {.users = 1}, path)));
    auto logged = valueOf(requestInLog(path, 1));
    const std::map<QString, std::function<void()>> changes = {
        {"configuration", [&] { logged.configuration = "00ff"; }},
        {"pool", [&] { logged.pool = 5; }},
        {"pipeline", [&] { logged.pipeline = "gone"; }},
        {"time", [&] { logged.time.reset(); }},
        {"given", [&] { logged.given.reset(); }},
        {"context", [&] { logged.given->context.emplace_back("planet", std::string("Mars")); }},
        {"features", [&] { logged.given->features.clear(); }}};
    changes.at(what)();
    const auto repeated = valueOf(repeatRequest(workspace, logged));
    const auto answer = valueOf(workspace.pipeline().recommend(repeated.request, true));
    const auto differences = differencesTo(repeated, *answer.trace);
    QCOMPARE(differences.size(), std::size_t(1));
    QVERIFY2(QString::fromStdString(differences.front()).contains(told), differences.front().c_str());
  }

  void strangersCannotBeAskedFor() {
    LoggedRequest logged;
    logged.scene = "feeds";
    logged.user = "nobody at all";
    QCOMPARE(repeatRequest(*sample().workspace, logged).error().kind, ErrorKind::NotFound);
    logged.user.clear();
    logged.scene = "elsewhere";
    QCOMPARE(repeatRequest(*sample().workspace, logged).error().kind, ErrorKind::InvalidArgument);
  }

  void itemTakenDoesNotCountAsUsed() {
    const auto& workspace = *sample().workspace;
    for (const auto& use : lastUses(sample().log.interactions)) {
      const auto request = valueOf(requestBefore(workspace, sample().log, use));
      const auto key = std::string(workspace.items().keyOf(sample().log.interactions[use.last].item));
      for (const auto& [name, value] : request.features)
        if (const auto* keys = std::get_if<std::vector<std::string>>(&value))
          QVERIFY2(std::ranges::count(*keys, key) == 0, name.c_str());
    }
  }

  void valueIsKnownFromTheRecallOn() {
    QTemporaryDir folder;
    const auto path = fileIn(folder, "a.stagelog");
    static_cast<void>(valueOf(simulateFunnel(*sample().workspace, {.users = 40}, path)));
    const auto report = valueOf(funnelReport(path, {}));
    double last = 1;
    for (std::size_t i = positionOf(PipelineStage::Recalled); i <= positionOf(PipelineStage::Listed); ++i) {
      const auto& value = report.stages[i].valueKept;
      QVERIFY(value.has_value());
      QVERIFY(value->value <= last + 1e-12 && value->value > 0);
      last = value->value;
    }
  }

  void isTheSameAtAnyNumberOfThreads() {
    QTemporaryDir folder;
    const auto one = fileIn(folder, "one.stagelog");
    const auto more = fileIn(folder, "more.stagelog");
    {
      const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, 1);
      static_cast<void>(valueOf(simulateFunnel(*sample().workspace, {.users = 50, .seed = 4}, one)));
    }
    static_cast<void>(valueOf(simulateFunnel(*sample().workspace, {.users = 50, .seed = 4}, more)));
    const auto a = rowsOf(one, {.reached = 1});
    const auto b = rowsOf(more, {.reached = 1});
    QCOMPARE(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i)
      QVERIFY(a[i].user == b[i].user && a[i].item == b[i].item && a[i].candidates == b[i].candidates &&
              a[i].reason == b[i].reason);
    const auto first = valueOf(funnelReport(one, {}));
    const auto second = valueOf(funnelReport(more, {}));
    for (std::size_t i = 0; i < first.stages.size(); ++i)
      QVERIFY(first.stages[i].perRequest == second.stages[i].perRequest &&
              first.stages[i].valueKept == second.stages[i].valueKept);
  }

  void cancelLeavesNoFile() {
    QTemporaryDir folder;
    std::stop_source source;
    const JobControl job{source.get_token(), [&](const Progress& progress) {
                           if (progress.stage == "asking for users" && progress.done > 0)
                             source.request_stop();
                         }};
    const auto simulated =
        simulateFunnel(*sample().workspace, {.users = 200}, fileIn(folder, "a.stagelog"), job);
    QVERIFY(!simulated);
    QCOMPARE(simulated.error().kind, ErrorKind::Cancelled);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 0);
  }

  void answeredRequestsAreLogged() {
    QTemporaryDir folder;
    const auto path = fileIn(folder, "a.stagelog");
    const auto& workspace = sample().workspace;
    const auto& pipeline = workspace->pipeline();
    const auto log = valueOf(RequestLog::open(path, 1, *workspace));
    Request request{UserId(3), {}};
    request.clock = {1'700'000'000, {}};
    const auto answer = valueOf(pipeline.recommend(request, true));
    log->offer({workspace, &pipeline, "default", "trace 1", answer.trace});
    log->finish();
    QCOMPARE(log->counts().written, 1U);
    const auto rows = rowsOf(path, {.reached = positionOf(PipelineStage::Listed)});
    QCOMPARE(rows.size(), 1U);
    QCOMPARE(rows.front().request, std::string("trace 1"));
    QCOMPARE(rows.front().candidates, answer.list.size());
    const auto report = valueOf(funnelReport(path, {}));
    QVERIFY(!report.stages.back().recorded);
    QCOMPARE(report.requestsWithTaken, 0U);
  }

  void unknownPipelineIsAnError() {
    QTemporaryDir folder;
    const auto simulated =
        simulateFunnel(*sample().workspace, {.pipeline = "wieghted"}, fileIn(folder, "a.stagelog"));
    QCOMPARE(simulated.error().kind, ErrorKind::NotFound);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 0);
  }
};

QTEST_GUILESS_MAIN(TestFunnelSimulation)
#include "test_funnel_simulation.moc"
