#include "core/base/hash.h"
#include "core/experiment/aa_replay.h"
#include "core/experiment/experiment_verdict.h"
#include "core/experiment/replay_sums.h"
#include "core/experiment/trust_report.h"
#include "made_log.h"

using namespace rankwright;

namespace {

constexpr auto kFirst = MadeLog::kFirstDay;
constexpr auto kLast = MadeLog::kLastDay;

ExperimentReport reportWith(const ExperimentDefinition& definition,
                            const std::vector<MetricEffect>& effects) {
  ExperimentReport report;
  for (std::size_t i = 0; i < effects.size(); ++i)
    report.metrics.push_back({definition.metrics[i].name, "two", effects[i], {}});
  return report;
}

MetricEffect effectWith(double effect, double alwaysValidP, double adjustedP, std::uint64_t users) {
  MetricEffect made{.controlUsers = users / 2, .treatedUsers = users / 2};
  made.absolute.effect = effect;
  made.absolute.interval = {effect - 0.1, effect + 0.1};
  made.alwaysValidP = alwaysValidP;
  made.adjustedP = adjustedP;
  return made;
}

} // namespace

/// Splits, replays, differences before, lights and verdicts.
class TestTrustReport : public QObject {
  Q_OBJECT

  MadeLog log_;
  ExperimentDefinition definition_ = madeDefinition("measure = 'installs'\n");

private slots:
  void splitsAreOfFirstDaysAndValues() {
    const auto report = valueOf(splitReport(definition_, *log_.store, {}));
    std::map<std::int64_t, std::vector<std::uint64_t>> days;
    for (const auto& [name, user] : log_.users) {
      auto& day = days.try_emplace(user.firstDay, 2).first->second;
      if (!user.several) ++day[user.variant == "one" ? 0 : 1];
    }
    QCOMPARE(report.byDay.size(), days.size());
    for (const auto& part : report.byDay)
      QCOMPARE(part.users, days[part.day]);
    QCOMPARE(report.byDay.back().upTo->p, report.split->p);
    for (const auto& part : report.byDimension) {
      std::vector<std::uint64_t> users(2);
      for (const auto& [name, user] : log_.users)
        if (!user.several && (part.dimension == "country" ? user.country == part.value
                                                          : user.shown(user.firstDay, kLast, part.value)))
          ++users[user.variant == "one" ? 0 : 1];
      QCOMPARE(part.users, users);
      QCOMPARE(part.test.has_value(), users[0] + users[1] >= kLeastUsersOfSplit);
    }
    QVERIFY(report.bias.empty() && !report.replay);
  }

  void usersOfSeveralAreJudgedByBothLimits() {
    const auto report = valueOf(splitReport(definition_, *log_.store, {}));
    const auto several =
        std::ranges::count_if(log_.users, [](const auto& user) { return user.second.several; });
    QCOMPARE(report.usersOfSeveral, static_cast<std::uint64_t>(several));
    QVERIFY(
        nearly(report.severalShare, static_cast<double>(several) / static_cast<double>(log_.users.size())));
    QVERIFY(report.severalShare >= kSeveralVariantsShare && several < 10);
    QVERIFY(report.severalPasses); // too few to matter
    QVERIFY(report.light == TrustLight::Green);
  }

  void aSplitThatIsNotTheDesignedOneIsRed() {
    auto definition = definition_;
    definition.arms[1].weight = 2;
    const auto report = valueOf(trustReport(definition, *log_.store, {}, {.replays = 0}));
    QVERIFY(report.light == TrustLight::Red);
    QVERIFY(report.findings.front().reason == TrustReason::SplitAlarms);
    QCOMPARE(report.findings.front().figure, report.split->p);
    definition.arms[1].variant = "three";
    const auto missing = valueOf(splitReport(definition, *log_.store, {}));
    QVERIFY(missing.light == TrustLight::Red);
    QVERIFY(std::ranges::find(missing.findings, TrustReason::NoUsers, &TrustFinding::reason) !=
            missing.findings.end());
    QVERIFY(std::ranges::find(missing.findings, TrustReason::VariantsWithoutArm, &TrustFinding::reason) !=
            missing.findings.end());
  }

  void biasIsTheSameMetricBefore() {
    const auto report = valueOf(trustReport(definition_, *log_.store, {}, {.replays = 0}));
    const auto before = [](const PlainUser& user) -> std::optional<double> {
      return user.sum(Measure::Installs, kFirst - MadeLog::kDaysBefore, kFirst - 1);
    };
    const auto expected = plainWelch(log_.usersOf("one"), log_.usersOf("two"), before);
    QCOMPARE(report.bias.size(), 1U);
    QVERIFY(nearly(report.bias[0].test->effect, expected.effect));
    QVERIFY(nearly(report.bias[0].test->p, expected.p));
    QVERIFY(report.light == TrustLight::Green);
  }

  void metricsWithoutDaysBeforeSayWhy() {
    const auto report =
        valueOf(trustReport(madeDefinition("kind = 'retention'\n"), *log_.store, {}, {.replays = 0}));
    QVERIFY(!report.bias[0].test && !report.bias[0].undefined.empty());
  }

  void replaysSplitByTheBitsOfAHash() {
    const std::vector<std::pair<std::int64_t, double>> users = {{3, 1.5}, {8, 2}, {11, 0}, {12, 7}, {40, 1}};
    ReplaySums sums(1, 130, 9);
    for (const auto& [user, value] : users)
      sums.add(user, std::span(&value, 1));
    for (const std::size_t replay : {0U, 63U, 64U, 129U}) {
      std::array<std::vector<double>, 2> halves;
      for (const auto& [user, value] : users)
        halves[(hashInteger(user, 9 + replay / 64) >> (replay % 64) & 1) != 0 ? 0 : 1].push_back(value);
      const auto found = sums.halves(replay);
      for (const std::size_t half : {0U, 1U}) {
        double sum = 0;
        double squares = 0;
        for (const auto value : halves[half]) {
          sum += value;
          squares += value * value;
        }
        QCOMPARE(found[half].users, halves[half].size());
        QVERIFY(nearly(found[half].sums[0], sum) && nearly(found[half].products[0], squares));
      }
    }
  }

  void replaysAreUniform_data() {
    QTest::addColumn<QByteArray>("metric");
    QTest::newRow("mean") << QByteArray("measure = 'exposures'\n");
    QTest::newRow("ratio") << QByteArray("kind = 'ratio'\nmeasure = 'clicks'\n");
    QTest::newRow("look back") << QByteArray("measure = 'exposures'\nlook_back = true\n");
  }

  void replaysAreUniform() {
    QFETCH(QByteArray, metric);
    const auto definition = madeDefinition(metric.toStdString());
    const auto replay = valueOf(replayAa(definition, 0, *log_.store, {}, 400, 1, {}));
    QCOMPARE(replay.p.size(), 400U);
    QVERIFY(replay.uniform.p > 0.001);
    QVERIFY(replay.significantShare > 0.02 && replay.significantShare < 0.09);
    std::uint32_t all = 0;
    for (const auto bin : replay.bins)
      all += bin;
    QCOMPARE(all, 400U);
    QCOMPARE(valueOf(replayAa(definition, 0, *log_.store, {}, 400, 1, {})).p, replay.p);
    QVERIFY(valueOf(replayAa(definition, 0, *log_.store, {}, 400, 1000, {})).p != replay.p);
  }

  void quantilesAreNotReplayed() {
    const auto report = valueOf(
        trustReport(madeDefinition("kind = 'quantile'\nmeasure = 'exposures'\n"), *log_.store, {}, {}));
    QVERIFY(!report.replay && !report.replayUndefined.empty());
  }

  void verdict_data() {
    QTest::addColumn<double>("effect");
    QTest::addColumn<double>("alwaysValidP");
    QTest::addColumn<double>("adjustedP");
    QTest::addColumn<int>("users");
    QTest::addColumn<double>("guardrail");
    QTest::addColumn<double>("guardrailP");
    QTest::addColumn<TrustLight>("light");
    QTest::addColumn<VerdictKind>("kind");
    QTest::addColumn<VerdictReason>("reason");
    using enum VerdictKind;
    using enum VerdictReason;
    constexpr auto kGreen = TrustLight::Green;
    const auto row = [](const char* name, double effect, double valid, double adjusted, int users,
                        double rail, double railP, TrustLight light, VerdictKind kind, VerdictReason reason) {
      QTest::newRow(name) << effect << valid << adjusted << users << rail << railP << light << kind << reason;
    };
    row("better", 1, 0.01, 0.01, 100, 0, 0.01, kGreen, Ship, MainMetricBetter);
    row("better by the plan", 1, 0.2, 0.01, 5000, 0, 0.01, kGreen, Ship, MainMetricBetter);
    row("too early", 1, 0.2, 0.01, 100, 0, 0.01, kGreen, Wait, SignificantTooEarly);
    row("nothing yet", 1, 0.2, 0.3, 100, 0, 0.01, kGreen, Wait, NotSignificant);
    row("nothing at all", 1, 0.2, 0.3, 5000, 0, 0.01, kGreen, NoDifference, NothingFound);
    row("worse", -1, 0.01, 0.01, 100, 0, 0.01, kGreen, Keep, MainMetricWorse);
    row("guardrail broken", 1, 0.01, 0.01, 100, -1, 0.9, kGreen, Keep, GuardrailBroken);
    row("guardrail not shown", 1, 0.01, 0.01, 100, 0, 0.2, kGreen, Wait, GuardrailNotShown);
    row("yellow", 1, 0.01, 0.01, 100, 0, 0.01, TrustLight::Yellow, Ship, MainMetricBetter);
    row("red", 1, 0.01, 0.01, 100, 0, 0.01, TrustLight::Red, DoNotTrust, LightIsRed);
  }

  void verdict() {
    QFETCH(double, effect);
    QFETCH(double, alwaysValidP);
    QFETCH(double, adjustedP);
    QFETCH(int, users);
    QFETCH(double, guardrail);
    QFETCH(double, guardrailP);
    QFETCH(TrustLight, light);
    QFETCH(VerdictKind, kind);
    QFETCH(VerdictReason, reason);
    const auto definition = madeDefinition("[[metric]]\nname = 'rail'\nguardrail_margin = 0.5\n");
    auto rail = effectWith(guardrail, 1, 1, static_cast<std::uint64_t>(users));
    rail.guardrailP = guardrailP;
    const auto report = reportWith(
        definition, {effectWith(effect, alwaysValidP, adjustedP, static_cast<std::uint64_t>(users)), rail});
    TrustReport trust;
    trust.light = light;
    const auto verdict = valueOf(verdictOf(definition, report, trust, "two", 3));
    QVERIFY(verdict.kind == kind);
    QVERIFY(verdict.reason == reason);
    QVERIFY(verdict.light == light);
    QCOMPARE(verdict.guardrail.empty(),
             reason != VerdictReason::GuardrailBroken && reason != VerdictReason::GuardrailNotShown);
  }

  void aVerdictNeedsAFigureAndAnArm() {
    ExperimentReport report;
    report.metrics.push_back({"m", "two", {}, "nothing varies"});
    const auto verdict = valueOf(verdictOf(definition_, report, {}, "two"));
    QVERIFY(verdict.kind == VerdictKind::Wait && verdict.reason == VerdictReason::MainMetricUndefined);
    QCOMPARE(verdict.undefined, std::string("nothing varies"));
    QCOMPARE(verdictOf(definition_, report, {}, "one").error().kind, ErrorKind::NotFound);
    QCOMPARE(verdictOf(definition_, report, {}, "none").error().kind, ErrorKind::NotFound);
  }
};

QTEST_APPLESS_MAIN(TestTrustReport)
#include "test_trust_report.moc"
