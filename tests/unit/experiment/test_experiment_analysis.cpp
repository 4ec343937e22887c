#include "core/experiment/experiment_analysis.h"

#include "core/experiment/cuped.h"
#include "core/experiment/proportions.h"
#include "core/experiment/ratio_metric.h"
#include "core/experiment/welch.h"
#include "made_store.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace rankwright;

namespace {

constexpr double kTolerance = 1e-9;

bool close(double a, double b) {
  return std::abs(a - b) <= kTolerance * std::max({1.0, std::abs(a), std::abs(b)});
}

/// Users whose installs go with those of before, of two arms or more; each later arm has more.
MadeStore madeStore(std::vector<std::pair<std::string, std::size_t>> arms) {
  std::mt19937 random(7);
  MadeStore store;
  double lift = 0;
  for (const auto& [variant, count] : arms) {
    for (std::size_t i = 0; i < count; ++i) {
      MadeUser user;
      const auto taste = static_cast<double>(random() % 5);
      const auto set = [&](auto& counts, double more) {
        counts[static_cast<std::size_t>(Measure::Exposures)] = 10 + static_cast<double>(random() % 20);
        counts[static_cast<std::size_t>(Measure::Clicks)] = taste + static_cast<double>(random() % 4) + more;
        counts[static_cast<std::size_t>(Measure::Installs)] =
            taste + static_cast<double>(random() % 3) + more;
      };
      set(user.before, 0);
      set(user.during, random() % 10 < lift * 10 ? 1 : 0);
      user.given = random() % 10 < 3 + lift * 3 ? 1 : 0;
      store.users[variant].push_back(user);
    }
    lift += 0.3;
  }
  return store;
}

ExperimentDefinition definitionOf(const std::string& metrics, const std::string& arms = "") {
  const std::string text =
      "experiment = 'e'\n[[arm]]\nvariant = 'a'\n[[arm]]\nvariant = 'b'\n" + arms + metrics;
  return parseExperimentToml(text, "e.toml").value();
}

MetricEffect effectOf(const std::string& metric, MadeStore& store) {
  const auto report = analyseExperiment(definitionOf("[[metric]]\nname = 'm'\n" + metric), store).value();
  if (!report.metrics.front().effect) throw std::runtime_error(report.metrics.front().undefined);
  return *report.metrics.front().effect;
}

/// The moments of users one by one, not from sums.
template <std::size_t K>
JointMoments<K> momentsOf(const MadeStore& store, const std::string& variant,
                          const std::array<UserMetric, K>& metrics) {
  JointMoments<K> moments;
  for (const auto& user : store.users.at(variant)) {
    typename JointMoments<K>::Values values{};
    for (std::size_t i = 0; i < K; ++i)
      values[i] = MadeStore::valueOf(user, metrics[i]);
    moments.add(values);
  }
  return moments;
}

void compare(const EffectTest& actual, const EffectTest& expected) {
  QVERIFY(close(actual.effect, expected.effect));
  QVERIFY(close(actual.standardError, expected.standardError));
  QVERIFY(close(actual.p, expected.p));
  QVERIFY(close(actual.interval.low, expected.interval.low));
  QVERIFY(close(actual.interval.high, expected.interval.high));
}

} // namespace

class TestExperimentAnalysis : public QObject {
  Q_OBJECT

  MadeStore store_ = madeStore({{"a", 900}, {"b", 1000}});

private slots:
  void meansAreWelchs() {
    const std::array<UserMetric, 1> metric{{{.measure = Measure::Installs}}};
    const auto expected =
        welchTest(summaryOf(momentsOf(store_, "a", metric)), summaryOf(momentsOf(store_, "b", metric)));
    compare(effectOf("", store_).absolute, expected.value());
  }

  void cappedSumsCountAsTheCap() {
    const std::array<UserMetric, 1> metric{{{.measure = Measure::Clicks, .cap = 3}}};
    const auto expected =
        welchTest(summaryOf(momentsOf(store_, "a", metric)), summaryOf(momentsOf(store_, "b", metric)));
    compare(effectOf("measure = 'clicks'\ncap = 3", store_).absolute, expected.value());
  }

  void lookingBackTakesOutWhatWasBefore() {
    const std::array<UserMetric, 2> metric{
        {{.measure = Measure::Installs}, {.measure = Measure::Installs, .lookBack = true}}};
    const auto expected = cupedTest(momentsOf(store_, "a", metric), momentsOf(store_, "b", metric)).value();
    const auto effect = effectOf("look_back = true", store_);
    compare(effect.absolute, expected.adjusted);
    QVERIFY(close(*effect.varianceReduction, expected.varianceReduction()));
    QVERIFY(*effect.varianceReduction > 0.3);
    QVERIFY(effect.absolute.standardError < effectOf("", store_).absolute.standardError);
  }

  void ratiosAreOfSums() {
    const std::array<UserMetric, 2> metric{{{.measure = Measure::Clicks}, {.measure = Measure::Exposures}}};
    const auto expected = ratioTest(ratioSummary(momentsOf(store_, "a", metric)).value(),
                                    ratioSummary(momentsOf(store_, "b", metric)).value());
    compare(effectOf("kind = 'ratio'\nmeasure = 'clicks'", store_).absolute, expected.value());
  }

  void ratiosLookBackToo() {
    const std::array<UserMetric, 4> metric{{{.measure = Measure::Clicks},
                                            {.measure = Measure::Exposures},
                                            {.measure = Measure::Clicks, .lookBack = true},
                                            {.measure = Measure::Exposures, .lookBack = true}}};
    const auto expected = cupedRatioTest(momentsOf(store_, "a", metric), momentsOf(store_, "b", metric));
    compare(effectOf("kind = 'ratio'\nmeasure = 'clicks'\nlook_back = true", store_).absolute,
            expected->adjusted);
  }

  void sharesArePooled() {
    const auto effect = effectOf("kind = 'share'\ngiven = 'given'", store_);
    const auto shareOf = [this](const std::string& variant) {
      Proportion share;
      for (const auto& user : store_.users.at(variant)) {
        share.successes += user.given > 0 ? 1 : 0;
        ++share.trials;
      }
      return share;
    };
    const auto expected = proportionTest(shareOf("a"), shareOf("b")).value();
    QVERIFY(close(effect.absolute.statistic, expected.z));
    QVERIFY(close(effect.absolute.p, expected.p));
    QVERIFY(close(effect.absolute.interval.low, expected.newcombe.low));
    QVERIFY(close(effect.control, shareOf("a").share()));
    QCOMPARE(effect.treatedUsers, std::uint64_t{1000});
  }

  void lessMayBeBetter() {
    const auto more = effectOf("", store_);
    const auto less = effectOf("better = 'less'", store_);
    QVERIFY(more.absolute.effect > 0 && close(less.absolute.effect, more.absolute.effect));
    QVERIFY(close(more.chanceToWin + less.chanceToWin, 1));
    QVERIFY(close(less.lossOfShipping, more.lossOfKeeping));
  }

  void alwaysValidIntervalsAreWider() {
    const auto effect = effectOf("", store_);
    QVERIFY(effect.alwaysValid.low < effect.absolute.interval.low);
    QVERIFY(effect.alwaysValid.high > effect.absolute.interval.high);
    QVERIFY(effect.alwaysValidP > effect.absolute.p);
    QVERIFY(effect.relative->contains(effect.lift));
  }

  void guardrailsAreOneSided() {
    const auto tight = effectOf("better = 'less'\nguardrail_margin = 0", store_);
    const auto wide = effectOf("better = 'less'\nguardrail_margin = 5", store_);
    QVERIFY(*tight.guardrailP > 0.5); // it did get more
    QVERIFY(*wide.guardrailP < 1e-6);
    QVERIFY(!effectOf("", store_).guardrailP);
  }

  void allMetricsAndArmsAreOneFamily() {
    auto store = madeStore({{"a", 300}, {"b", 300}, {"c", 300}});
    auto definition = definitionOf("[[metric]]\nname = 'm'\n[[metric]]\nname = 'n'\nmeasure = 'clicks'\n",
                                   "[[arm]]\nvariant = 'c'\n");
    definition.adjustment = Adjustment::Bonferroni;
    const auto report = analyseExperiment(definition, store).value();
    QCOMPARE(report.metrics.size(), std::size_t{4});
    QCOMPARE(report.metrics[1].variant, std::string("c"));
    for (const auto& each : report.metrics)
      QVERIFY(close(each.effect->adjustedP, std::min(1.0, 4 * each.effect->absolute.p)));
  }

  void theSplitIsTestedAgainstTheDesign() {
    auto definition = definitionOf("[[metric]]\nname = 'm'\n");
    const auto equal = analyseExperiment(definition, store_).value();
    QCOMPARE(equal.arms[1].users, std::uint64_t{1000});
    QVERIFY(close(equal.split->chiSquared, 2 * 50.0 * 50.0 / 950));
    definition.arms[0].weight = 0.9;
    QVERIFY(close(analyseExperiment(definition, store_).value().split->p, 1));
  }

  void whatIsNotDefinedSaysWhy() {
    auto store = madeStore({{"a", 50}});
    store.usersOfSeveral = 3;
    store.users["x"] = store.users["a"];
    const auto report = analyseExperiment(definitionOf("[[metric]]\nname = 'm'\n"), store).value();
    QVERIFY(!report.metrics.front().effect && !report.metrics.front().undefined.empty());
    QCOMPARE(report.usersOfSeveral, std::uint64_t{3});
    QCOMPARE(report.otherVariants, std::vector<std::string>{"x"});
    QVERIFY(report.split->alarms());
  }

  void anUnknownGivenMetricIsAnError() {
    const auto definition = definitionOf("[[metric]]\nname = 'm'\ngiven = 'nothing'\n");
    QCOMPARE(analyseExperiment(definition, store_).error().kind, ErrorKind::NotFound);
  }
};

QTEST_APPLESS_MAIN(TestExperimentAnalysis)
#include "test_experiment_analysis.moc"
