#include "core/workspace/experiment_simulation.h"

#include "core/events/sqlite_event_store.h"
#include "core/experiment/experiment_definition.h"
#include "core/sqlite/sqlite.h"
#include "sample_copy.h"

#include <tbb/global_control.h>

#include <cmath>
#include <set>
#include <stop_token>

using namespace rankwright;
using namespace rankwright::test;

namespace {

using Rows = std::vector<std::string>;

/// Rows of the log as texts.
Rows rowsOf(const std::filesystem::path& log, const std::string& sql) {
  const auto database = valueOf(SqliteDatabase::open(log, SqliteDatabase::Access::ReadOnly));
  auto statement = valueOf(database.prepare(sql));
  Rows rows;
  while (valueOf(statement.step()))
    rows.emplace_back(statement.textAt(0));
  return rows;
}

std::int64_t countOf(const std::filesystem::path& log, const std::string& sql) {
  return valueOf(valueOf(SqliteDatabase::open(log, SqliteDatabase::Access::ReadOnly)).queryInt64(sql));
}

/// All that happened to the first users before a day, in order.
Rows eventsOf(const std::filesystem::path& log, std::uint32_t users, std::int64_t beforeDay = 1'000'000) {
  const auto where = fmt::format("WHERE CAST(u.name AS INTEGER) < {} AND e.day < {}", users, beforeDay);
  auto rows =
      rowsOf(log, "SELECT u.name || ' ' || e.time || ' ' || i.name || ' ' || e.slot || ' ' || e.cached "
                  "|| ' ' || r.name || ' ' || coalesce(e.score, 0) FROM exposure e JOIN user u ON u.id "
                  "= e.user JOIN item i ON i.id = e.item JOIN request r ON r.id = e.request " +
                      where + " ORDER BY e.time, u.name, e.slot");
  for (auto& row : rowsOf(log, "SELECT u.name || ' ' || e.time || ' ' || i.name || ' ' || e.kind || ' ' || "
                               "e.amount FROM action e JOIN user u ON u.id = e.user JOIN item i ON i.id = "
                               "e.item " +
                                   where + " ORDER BY e.time, u.name, e.kind"))
    rows.push_back(std::move(row));
  return rows;
}

const SampleCopy& sample() {
  static const SampleCopy kSample;
  return kSample;
}

const Workspace& workspace() {
  static const auto kWorkspace = valueOf(Workspace::open(sample().path(), {}));
  return *kWorkspace;
}

/// A short experiment of few people.
ExperimentSimulationOptions small(std::vector<std::string> arms = {"default", "weighted"}) {
  ExperimentSimulationOptions options;
  options.arms = std::move(arms);
  options.users = 60;
  options.days = 4;
  options.warmUpDays = 3;
  return options;
}

struct Simulated {
  std::filesystem::path log;
  ExperimentSimulationReport report;
};

Simulated simulated(ExperimentSimulationOptions options, const Workspace& store = workspace()) {
  static int number = 0;
  options.experiment = "e";
  const auto log = sample().file(fmt::format("log-{}.eventlog", ++number).c_str());
  return {log, valueOf(simulateExperiment(store, options, log))};
}

} // namespace

Q_DECLARE_METATYPE(ExperimentSimulationOptions)

class TestExperimentSimulation : public QObject {
  Q_OBJECT

private slots:
  void isTheSameAtAnyNumberOfThreads() {
    auto options = small();
    options.users = 300; // more than one batch
    options.days = 2;
    const auto many = simulated(options);
    const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
    const auto few = simulated(options);
    QVERIFY(eventsOf(many.log, 1000) == eventsOf(few.log, 1000));
    QVERIFY(many.report.truths == few.report.truths);
    QVERIFY(valueOf(readTextFile(many.log)) == valueOf(readTextFile(few.log)));
  }

  void moreUsersLeaveTheFirstAsTheyAre() {
    auto more = small();
    more.users = 400;
    QVERIFY(eventsOf(simulated(more).log, 60) == eventsOf(simulated(small()).log, 60));
  }

  void moreDaysLeaveTheFirstAsTheyAre() {
    auto more = small();
    more.days = 9;
    const auto usual = simulated(small());
    const auto end = countOf(usual.log, "SELECT max(day) FROM exposure") + 1;
    QVERIFY(eventsOf(simulated(more).log, 1000, end) == eventsOf(usual.log, 1000, end));
  }

  void anotherSeedIsAnotherExperiment() {
    auto other = small();
    other.seed = 2;
    QVERIFY(eventsOf(simulated(other).log, 1000) != eventsOf(simulated(small()).log, 1000));
  }

  void theSamePipelineTwiceHasNoEffect() {
    const auto aa = simulated(small({"default", "default"}));
    QCOMPARE(aa.report.variants, (std::vector<std::string>{"default", "default-2"}));
    const auto& truth = aa.report.truths.front();
    QVERIFY(truth.variants[0].measures == truth.variants[1].measures);
    QVERIFY(truth.variants[0].of(Measure::Installs).mean > 0);
  }

  // Common random numbers: who is in which arm changes nothing of what the same pipeline shows them.
  void theSamePipelineGivesTheSameAnswersInEitherArm() {
    const auto ab = simulated(small({"default", "weighted"}));
    const auto aa = simulated(small({"default", "default"}));
    const auto users = [&](const char* variant) {
      return rowsOf(ab.log, fmt::format("SELECT DISTINCT u.name FROM exposed x JOIN assigned a USING "
                                        "(assignments) JOIN variant v ON v.id = a.variant JOIN user u ON "
                                        "u.id = x.user WHERE v.name = '{}'",
                                        variant));
    };
    const auto of = [](const Rows& events, const Rows& names) {
      const std::set<std::string> wanted(names.begin(), names.end());
      Rows kept;
      for (const auto& row : events)
        if (wanted.contains(row.substr(0, row.find(' ')))) kept.push_back(row);
      return kept;
    };
    const auto first = users("default");
    QVERIFY(!first.empty() && !users("weighted").empty());
    QVERIFY(of(eventsOf(ab.log, 1000), first) == of(eventsOf(aa.log, 1000), first));
  }

  void theLogScattersAroundItsTruth() {
    auto options = small({"default", "default"});
    options.users = 1200;
    const auto aa = simulated(options);
    const auto store = valueOf(SqliteEventStore::open(aa.log));
    MomentQuery query;
    query.experiment = "e";
    query.metrics = {{Measure::Clicks},
                     {Measure::Installs},
                     {Measure::Activations},
                     {Measure::Payments},
                     {.measure = Measure::Installs, .any = true}};
    const auto moments = valueOf(store->moments(query));
    const auto& truth = aa.report.truths.front().variants.front();
    for (std::size_t metric = 0; metric < query.metrics.size(); ++metric) {
      double n = 0, sum = 0, squares = 0;
      for (const auto& arm : moments.arms) {
        n += double(arm.users);
        sum += arm.sums[metric];
        squares += arm.products[productPlace(metric, metric, query.metrics.size())];
      }
      const double error = std::sqrt((squares / n - sum / n * (sum / n)) / n);
      const auto& measure = truth.of(query.metrics[metric].measure);
      const double expected = query.metrics[metric].any ? measure.share : measure.mean;
      QCOMPARE(std::uint64_t(n), truth.users);
      QVERIFY2(
          std::abs(sum / n - expected) < 5 * error,
          qPrintable(QStringLiteral("%1: %2 %3 ± %4").arg(metric).arg(sum / n).arg(expected).arg(error)));
    }
  }

  void theWarmUpIsInNoArm() {
    const auto ab = simulated(small());
    const auto first = countOf(ab.log, "SELECT min(day) FROM exposure");
    const std::string in =
        "SELECT count(*) FROM exposure e JOIN cell c ON c.id = e.cell WHERE c.assignments ";
    QCOMPARE(countOf(ab.log, in + fmt::format("= 0 AND e.day >= {}", first + 3)), 0);
    QCOMPARE(countOf(ab.log, in + fmt::format("<> 0 AND e.day < {}", first + 3)), 0);
    QVERIFY(countOf(ab.log, in + "= 0") > 0);
    QCOMPARE(countOf(ab.log,
                     "SELECT count(DISTINCT r.configuration) FROM request r JOIN cell c ON c.id = r.cell "
                     "WHERE c.assignments = 0 AND r.configuration IS NOT NULL"),
             1);
  }

  void nothingIsInstalledTwice() {
    auto options = small();
    options.days = 10;
    const auto ab = simulated(options);
    QVERIFY(countOf(ab.log, "SELECT count(*) FROM action WHERE kind = 3") > 20);
    QCOMPARE(countOf(ab.log, "SELECT count(*) FROM (SELECT 1 FROM action WHERE kind = 3 GROUP BY user, item "
                             "HAVING count(*) > 1)"),
             0);
  }

  void laterStepsComeAfterEarlierOnes() {
    auto options = small();
    options.days = 10;
    const auto ab = simulated(options);
    for (int kind = 1; kind < 4; ++kind)
      QCOMPARE(countOf(ab.log, fmt::format("SELECT count(*) FROM action b WHERE b.kind = {} AND NOT EXISTS "
                                           "(SELECT 1 FROM action a WHERE a.request = b.request AND a.item = "
                                           "b.item AND a.kind = {} AND a.time < b.time)",
                                           kind + 1, kind)),
               0);
    const auto lastDay = countOf(ab.log, "SELECT max(day) FROM action");
    QCOMPARE(lastDay, countOf(ab.log, "SELECT min(day) FROM exposure") + 3 + 10 - 1);
  }

  void weakNetworksShowTheListOfBefore() {
    auto options = small();
    options.weakNetworkShare = 0.4;
    options.days = 10;
    const auto ab = simulated(options);
    QVERIFY(ab.report.cached > 0);
    QCOMPARE(std::int64_t(ab.report.cached), countOf(ab.log, "SELECT count(*) FROM exposure WHERE cached"));
    // Each has a row of the same request, item and slot from when the list was made.
    QCOMPARE(countOf(ab.log, "SELECT count(*) FROM exposure c WHERE c.cached AND NOT EXISTS (SELECT 1 FROM "
                             "exposure e WHERE e.request = c.request AND e.item = c.item AND e.slot = c.slot "
                             "AND NOT e.cached AND e.time < c.time)"),
             0);
    QCOMPARE(countOf(ab.log, "SELECT count(*) FROM exposure c JOIN cell_value v ON v.cell = c.cell AND "
                             "v.dimension = 0 WHERE c.cached AND v.value <> 'home'"),
             0);
  }

  void propensitiesAreThoseOfTheDraw() {
    auto options = small();
    options.exploreShare = 0.5;
    options.users = 300;
    const auto ab = simulated(options);
    const auto lists = "SELECT count(*) FROM exposure WHERE slot = 0 AND propensity IS NOT NULL";
    const auto kept = countOf(ab.log, std::string(lists) + " AND propensity > 0.5");
    const auto all = countOf(ab.log, lists);
    QVERIFY(all > 200);
    // The first slot of a list of 20 shows its first item with 0.5 + 0.5 / 20.
    const double p = 0.525;
    QVERIFY(std::abs(double(kept) / double(all) - p) < 6 * std::sqrt(p * (1 - p) / double(all)));
    QCOMPARE(countOf(ab.log,
                     "SELECT count(*) FROM exposure WHERE propensity IS NOT NULL AND abs(propensity - "
                     "0.525) > 1e-12 AND abs(propensity - 0.025) > 1e-12 AND request IN (SELECT "
                     "request FROM exposure GROUP BY request, time HAVING max(slot) = 19)"),
             0);
  }

  void aTreatmentHasATruthOfItsOwn() {
    auto options = small({"default", "default"});
    options.treatment = "banner";
    options.users = 400;
    const auto ab = simulated(options);
    QCOMPARE(ab.report.truths.size(), std::size_t{2});
    const auto truth = valueOf(findExperimentTruth(ab.log, "banner"));
    QVERIFY(truth == ab.report.truths[1]);
    QCOMPARE(truth->variants[0].variant, std::string("none"));
    QVERIFY(truth->find("banner")->of(Measure::Clicks).mean != truth->find("none")->of(Measure::Clicks).mean);
    QCOMPARE(countOf(ab.log, "SELECT count(*) FROM experiment"), 2);
  }

  void aDefinitionIsWrittenOnce() {
    const SampleCopy copy;
    const auto store = valueOf(Workspace::open(copy.path(), {}));
    auto options = small();
    const auto log = copy.file("a.eventlog");
    const auto first = valueOf(simulateExperiment(*store, options, log));
    QVERIFY(first.definitionWritten);
    QCOMPARE(first.definition, copy.path() / "experiments" / "default-vs-weighted.toml");
    const auto text = valueOf(readTextFile(first.definition));
    const auto definition = valueOf(parseExperimentToml(text, "t"));
    QCOMPARE(definition.experiment, std::string("default-vs-weighted"));
    QCOMPARE(definition.log, std::string("../a.eventlog"));
    QCOMPARE(definition.arms[1].variant, std::string("weighted"));
    options.replace = true;
    expect(writeFileAtomically(first.definition, text + "# edited\n"));
    QVERIFY(!valueOf(simulateExperiment(*store, options, log)).definitionWritten);
    QVERIFY(valueOf(readTextFile(first.definition)).ends_with("# edited\n"));
  }

  void aReplacedLogDoesNotKeepItsOldTruth() {
    const auto log = sample().file("replaced.eventlog");
    auto options = small();
    QCOMPARE(valueOf(simulateExperiment(workspace(), options, log)).truths.size(), std::size_t{1});
    QVERIFY(std::filesystem::exists(experimentTruthPath(log)));
    options.truth = false;
    options.replace = true;
    QVERIFY(valueOf(simulateExperiment(workspace(), options, log)).truths.empty());
    QVERIFY(!std::filesystem::exists(experimentTruthPath(log)));
  }

  void importedLogsGiveTastesOfTheirOwn() {
    const SampleCopy copy;
    auto text = valueOf(readTextFile(copy.path() / "workspace.toml"));
    text.resize(text.find("[synthetic]"));
    expect(writeFileAtomically(copy.path() / "workspace.toml", text));
    const auto store = valueOf(Workspace::open(copy.path(), {}));
    auto options = small();
    options.users = 350;
    const auto ab = simulated(options, *store);
    QCOMPARE(ab.report.tastes, TasteSource::Log);
    QVERIFY(ab.report.exposures > 1000);
    QVERIFY(countOf(ab.log, "SELECT count(*) FROM user WHERE name LIKE '%#2'") > 0);
    QVERIFY(countOf(ab.log, "SELECT count(*) FROM user WHERE name NOT LIKE '%#2'") > 0);
  }

  void optionsOutOfRangeAreRefused_data() {
    QTest::addColumn<ExperimentSimulationOptions>("options");
    QTest::addColumn<QString>("expected");
    const auto with = [](auto change) {
      auto options = small();
      change(options);
      return options;
    };
    QTest::newRow("one arm") << small({"default"}) << QStringLiteral("but their number is: 1");
    QTest::newRow("no such pipeline")
        << small({"default", "wieghted"})
        << QStringLiteral("no such pipeline (did you mean 'weighted'?): wieghted");
    QTest::newRow("nobody") << with([](auto& o) { o.users = 0; })
                            << QStringLiteral("must be from 1 to 1000000: 0");
    QTest::newRow("no days") << with([](auto& o) { o.days = 0; })
                             << QStringLiteral("those before them from 0: 0");
    QTest::newRow("share") << with([](auto& o) { o.exploreShare = 1.5; })
                           << QStringLiteral("lists that are shuffled must be from 0 to 1: 1.5");
    QTest::newRow("name") << with([](auto& o) { o.experiment = "../a"; })
                          << QStringLiteral("does not begin with '.': ../a");
    QTest::newRow("same name") << with([](auto& o) { o.treatment = o.experiment = "a"; })
                               << QStringLiteral("another name than the experiment: a");
  }
  void optionsOutOfRangeAreRefused() {
    QFETCH(ExperimentSimulationOptions, options);
    QFETCH(QString, expected);
    const auto log = sample().file("refused.eventlog");
    const auto report = simulateExperiment(workspace(), options, log);
    QVERIFY(!report);
    const auto message = QString::fromStdString(report.error().message);
    QVERIFY2(message.endsWith(expected), qPrintable(message));
    QVERIFY(!std::filesystem::exists(log));
  }

  void anExistingLogStays() {
    const auto log = sample().file("there.eventlog");
    expect(writeFileAtomically(log, std::string_view("mine")));
    const auto report = simulateExperiment(workspace(), small(), log);
    QVERIFY(!report && report.error().kind == ErrorKind::Conflict);
    QCOMPARE(valueOf(readTextFile(log)), std::string("mine"));
  }

  void cancellingLeavesNothing() {
    const SampleCopy copy;
    std::stop_source source;
    const JobControl job{source.get_token(), [&](const Progress& progress) {
                           if (progress.stage == "simulating users" && progress.done > 0)
                             source.request_stop();
                         }};
    auto options = small();
    options.users = 2000;
    const auto report = simulateExperiment(workspace(), options, copy.file("cancelled.eventlog"), job);
    QVERIFY(!report && report.error().kind == ErrorKind::Cancelled);
    for (const auto& entry : std::filesystem::directory_iterator(copy.path().parent_path()))
      QCOMPARE(entry.path().filename().string(), std::string("sample"));
  }
};

QTEST_APPLESS_MAIN(TestExperimentSimulation)
#include "test_experiment_simulation.moc"
