#include "core/funnel/funnel_report.h"
#include "core/funnel/funnel_requests.h"
#include "core/metrics/rank_correlation.h"
#include "funnel_reference.h"

#include <algorithm>

using namespace rankwright;

namespace {

constexpr std::size_t kStages = 7;

bool passes(const LoggedRequest& request, const FunnelFilter& filter) {
  const bool taken = std::ranges::any_of(request.candidates, &LoggedCandidate::taken);
  return (filter.scene.empty() || request.scene == filter.scene) &&
         (filter.pipeline.empty() || request.pipeline == filter.pipeline) &&
         (filter.user.empty() || request.user == filter.user) &&
         request.configuration.starts_with(filter.configuration) &&
         (!filter.since || (request.time && *request.time >= *filter.since)) &&
         (!filter.until || (request.time && *request.time < *filter.until)) && (!filter.withTaken || taken);
}

std::set<std::string> channelsOf(const LoggedRequest& request, const LoggedCandidate& candidate) {
  std::set<std::string> names;
  for (const auto& rank : candidate.ranks)
    names.insert(request.channels[rank.channel]);
  return names;
}

/// R_q of the candidates that `counts` accepts.
template <class Counts>
double bestOf(const LoggedRequest& request, Counts counts) {
  std::vector<double> values;
  for (const auto& each : request.candidates)
    if (counts(each)) values.push_back(*each.score);
  std::ranges::sort(values, std::greater());
  values.resize(std::min<std::size_t>(values.size(), request.places));
  double sum = 0;
  for (const auto value : values)
    sum += value;
  return sum;
}

bool near(double a, double b) {
  return std::abs(a - b) < 1e-9;
}

} // namespace

class TestFunnelReport : public QObject {
  Q_OBJECT

private slots:
  void agreesWithAPlainCount_data() {
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<int>("requests");
    QTest::addColumn<QString>("filter");
    for (quint64 seed = 1; seed <= 6; ++seed)
      QTest::addRow("seed %llu", seed) << seed << 150 << QString();
    QTest::newRow("one scene") << quint64{7} << 120 << QStringLiteral("scene");
    QTest::newRow("one pipeline") << quint64{8} << 120 << QStringLiteral("pipeline");
    QTest::newRow("one user") << quint64{9} << 120 << QStringLiteral("user");
    QTest::newRow("a span of time") << quint64{10} << 120 << QStringLiteral("time");
    QTest::newRow("with items taken") << quint64{11} << 120 << QStringLiteral("taken");
    QTest::newRow("another configuration") << quint64{12} << 20 << QStringLiteral("configuration");
    QTest::newRow("no request") << quint64{13} << 0 << QString();
  }

  void agreesWithAPlainCount() {
    QFETCH(quint64, seed);
    QFETCH(int, requests);
    QFETCH(QString, filter);
    FunnelFilter chosen;
    if (filter == QStringLiteral("scene")) chosen.scene = "feeds";
    if (filter == QStringLiteral("pipeline")) chosen.pipeline = "other";
    if (filter == QStringLiteral("user")) chosen.user = "user 3";
    if (filter == QStringLiteral("taken")) chosen.withTaken = true;
    if (filter == QStringLiteral("configuration")) chosen.configuration = "ffff";
    if (filter == QStringLiteral("time")) {
      chosen.since = 1020;
      chosen.until = 1070;
    }
    QTemporaryDir folder;
    const auto path = fileIn(folder, "a.stagelog");
    auto logged = RandomRequests(seed).draw(static_cast<std::size_t>(requests));
    writeLog(path, logged);
    std::erase_if(logged, [&](const LoggedRequest& each) { return !passes(each, chosen); });
    const auto report = valueOf(funnelReport(path, chosen));
    QCOMPARE(report.requests, logged.size());
    checkStages(report, logged);
    checkValues(report, logged);
    checkChannels(report, logged);
    checkLosses(report, logged);
    checkOrders(report, logged);
    checkDoorways(report, path, chosen);
  }

  void isTheSameTwice() {
    QTemporaryDir folder;
    const auto path = fileIn(folder, "a.stagelog");
    writeLog(path, RandomRequests(21).draw(300));
    const auto a = valueOf(funnelReport(path, {}));
    const auto b = valueOf(funnelReport(path, {}));
    for (std::size_t i = 0; i < a.stages.size(); ++i) {
      QVERIFY(a.stages[i].perRequest == b.stages[i].perRequest);
      QVERIFY(a.stages[i].valueKept == b.stages[i].valueKept);
    }
    QCOMPARE(a.drift.size(), b.drift.size());
    for (std::size_t i = 0; i < a.drift.size(); ++i)
      QVERIFY(a.drift[i].feature == b.drift[i].feature &&
              a.drift[i].stabilityIndex == b.drift[i].stabilityIndex &&
              a.drift[i].shares == b.drift[i].shares);
  }

  void driftCountsCandidates() {
    QTemporaryDir folder;
    const auto path = fileIn(folder, "a.stagelog");
    const auto logged = RandomRequests(31).draw(100);
    writeLog(path, logged);
    const auto report = valueOf(funnelReport(path, {}));
    QVERIFY(!report.drift.empty());
    for (const auto& drift : report.drift) {
      std::map<std::string, double> before;
      std::map<std::string, double> after;
      std::uint64_t allBefore = 0;
      std::uint64_t allAfter = 0;
      for (const auto& request : logged)
        for (const auto& each : request.candidates) {
          const bool isAfter = each.stage >= drift.to;
          const bool isBefore =
              drift.step == FeatureDrift::Step::NextStage ? each.stage >= drift.from : !isAfter;
          const auto cell = RandomRequests::cellsOf(each.item)[0];
          const auto* text = std::get_if<std::string>(&cell);
          allBefore += isBefore ? 1 : 0;
          allAfter += isAfter ? 1 : 0;
          before[text ? *text : ""] += isBefore ? 1 : 0;
          after[text ? *text : ""] += isAfter ? 1 : 0;
        }
      QCOMPARE(drift.before, allBefore);
      QCOMPARE(drift.after, allAfter);
      if (drift.numeric) continue;
      for (const auto& share : drift.shares) {
        QVERIFY(near(share.before, before[share.value] / static_cast<double>(allBefore)));
        QVERIFY(near(share.after, after[share.value] / static_cast<double>(allAfter)));
      }
    }
  }

  void cancelStops() {
    QTemporaryDir folder;
    const auto path = fileIn(folder, "a.stagelog");
    writeLog(path, RandomRequests(41).draw(20));
    std::stop_source source;
    source.request_stop();
    const auto report = funnelReport(path, {}, {source.get_token(), {}});
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Cancelled);
  }

private:
  static void checkStages(const FunnelReport& report, const std::vector<LoggedRequest>& logged) {
    QCOMPARE(report.stages.size(), kStages);
    std::uint64_t takenInAll = 0;
    for (const auto& request : logged)
      takenInAll +=
          static_cast<std::uint64_t>(std::ranges::count(request.candidates, true, &LoggedCandidate::taken));
    QCOMPARE(report.taken, takenInAll);
    for (std::uint32_t stage = 0; stage < kStages; ++stage) {
      std::uint64_t candidates = 0;
      std::uint64_t taken = 0;
      for (const auto& request : logged) {
        if (stage == 0) candidates += request.pool;
        for (const auto& each : request.candidates) {
          candidates += stage > 0 && each.stage >= stage ? 1 : 0;
          taken += each.taken && each.stage >= stage ? 1 : 0;
        }
      }
      QCOMPARE(report.stages[stage].candidates, candidates);
      QCOMPARE(report.stages[stage].taken, taken);
      const auto mean =
          logged.empty() ? 0 : static_cast<double>(candidates) / static_cast<double>(logged.size());
      QVERIFY(near(report.stages[stage].perRequest.value, mean));
      QVERIFY(report.stages[stage].perRequest.low <= mean + 1e-9);
    }
  }

  static void checkValues(const FunnelReport& report, const std::vector<LoggedRequest>& logged) {
    double whole = 0;
    for (const auto& request : logged)
      whole += bestOf(request, [](const LoggedCandidate&) { return true; });
    for (std::uint32_t stage = 1; stage < kStages; ++stage) {
      double kept = 0;
      for (const auto& request : logged)
        kept += bestOf(request, [&](const LoggedCandidate& each) { return each.stage >= stage; });
      const auto& value = report.stages[stage].valueKept;
      QCOMPARE(value.has_value(), whole > 0 && report.stages[stage].candidates > 0);
      if (value) QVERIFY(near(value->value, kept / whole));
    }
  }

  static void checkChannels(const FunnelReport& report, const std::vector<LoggedRequest>& logged) {
    for (std::size_t a = 0; a < report.channels.size(); ++a) {
      std::uint64_t found = 0;
      std::uint64_t unique = 0;
      std::uint64_t taken = 0;
      for (const auto& request : logged)
        for (const auto& each : request.candidates) {
          const auto names = channelsOf(request, each);
          if (!names.contains(report.channels[a].name)) continue;
          ++found;
          unique += names.size() == 1 ? 1 : 0;
          taken += each.taken ? 1 : 0;
        }
      QCOMPARE(report.channels[a].found, found);
      QCOMPARE(report.channels[a].unique, unique);
      QCOMPARE(report.channels[a].taken, taken);
      for (std::size_t b = 0; b < report.channels.size(); ++b)
        QCOMPARE(report.overlap.commonOf(a, b), common(report, logged, a, b));
    }
  }

  static std::uint64_t common(const FunnelReport& report, const std::vector<LoggedRequest>& logged,
                              std::size_t a, std::size_t b) {
    std::uint64_t count = 0;
    for (const auto& request : logged)
      for (const auto& each : request.candidates) {
        const auto names = channelsOf(request, each);
        count += names.contains(report.channels[a].name) && names.contains(report.channels[b].name) ? 1 : 0;
      }
    return count;
  }

  static void checkLosses(const FunnelReport& report, const std::vector<LoggedRequest>& logged) {
    std::map<std::pair<std::uint32_t, std::string>, std::uint64_t> counts;
    for (const auto& request : logged)
      for (const auto& each : request.candidates)
        ++counts[{each.stage, each.reason ? request.reasons[*each.reason] : ""}];
    QCOMPARE(report.lost.size(), counts.size());
    for (const auto& lost : report.lost)
      QCOMPARE(lost.candidates, (counts[{lost.stage, lost.reason}]));
  }

  static void checkOrders(const FunnelReport& report, const std::vector<LoggedRequest>& logged) {
    std::vector<double> taus;
    for (const auto& request : logged) {
      std::vector<double> x;
      std::vector<double> y;
      for (const auto& each : request.candidates)
        if (each.mergePlace && each.rankPlace) {
          x.push_back(*each.mergePlace);
          y.push_back(*each.rankPlace);
        }
      if (const auto tau = kendallTauB(x, y)) taus.push_back(*tau);
    }
    QCOMPARE(report.correlations[1].requests, taus.size());
    QVERIFY(near(report.correlations[1].tau.value, meanEstimate(taus).value));
  }

  /// The requests behind a bar have as many candidates as the bar.
  static void checkDoorways(const FunnelReport& report, const std::filesystem::path& path,
                            const FunnelFilter& filter) {
    const auto behind = [&](const CandidateChoice& choice) {
      std::uint64_t candidates = 0;
      const auto page = valueOf(requestsBehind(path, {filter, choice, 100'000, 0}));
      if (page.total != page.rows.size()) qFatal("a page of all requests lacks some");
      for (const auto& row : page.rows)
        candidates += row.candidates;
      return candidates;
    };
    for (std::uint32_t stage = 1; stage < kStages; ++stage) {
      QCOMPARE(behind({.reached = stage}), report.stages[stage].candidates);
      QCOMPARE(behind({.reached = stage, .taken = true}), report.stages[stage].taken);
    }
    for (const auto& lost : report.lost)
      QCOMPARE(behind({.lostAt = lost.stage, .reason = lost.reason}), lost.candidates);
    for (std::size_t a = 0; a < report.channels.size(); ++a) {
      const auto& name = report.channels[a].name;
      QCOMPARE(behind({.channel = name, .byThatChannelAlone = true}), report.channels[a].unique);
      for (std::size_t b = 0; b < report.channels.size(); ++b)
        QCOMPARE(behind({.channel = name, .otherChannel = report.channels[b].name}),
                 report.overlap.commonOf(a, b));
    }
    QCOMPARE(valueOf(requestsBehind(path, {filter, {}, 5, 0})).total, report.requests);
  }
};

QTEST_GUILESS_MAIN(TestFunnelReport)
#include "test_funnel_report.moc"
