#include "core/experiment/effect_by_segment.h"
#include "core/experiment/effect_over_time.h"
#include "core/experiment/metric_distribution.h"
#include "core/experiment/proportions.h"
#include "core/experiment/quantile.h"
#include "made_log.h"

using namespace rankwright;

namespace {

constexpr auto kFirst = MadeLog::kFirstDay;
constexpr auto kLast = MadeLog::kLastDay;

void addMetrics() {
  QTest::addColumn<QByteArray>("metric");
  QTest::newRow("mean") << QByteArray("measure = 'installs'\n");
  QTest::newRow("capped mean") << QByteArray("measure = 'clicks'\ncap = 3\n");
  QTest::newRow("share") << QByteArray("kind = 'share'\nmeasure = 'installs'\n");
  QTest::newRow("ratio") << QByteArray("kind = 'ratio'\nmeasure = 'clicks'\n");
  QTest::newRow("quantile") << QByteArray("kind = 'quantile'\nmeasure = 'exposures'\nshare = 0.9\n");
}

void addAllMetrics() {
  addMetrics();
  QTest::newRow("look back") << QByteArray("measure = 'installs'\nlook_back = true\n");
  QTest::newRow("ratio that looks back")
      << QByteArray("kind = 'ratio'\nmeasure = 'clicks'\nlook_back = true\n");
}

} // namespace

/// Effects over time and by segment, and distributions, of a log whose users are known.
class TestEffectParts : public QObject {
  Q_OBJECT

  MadeLog log_;

private slots:
  void cumulativeEffectsAreAnalysesUpToTheDay_data() { addAllMetrics(); }

  void cumulativeEffectsAreAnalysesUpToTheDay() {
    QFETCH(QByteArray, metric);
    const auto definition = madeDefinition(metric.toStdString());
    const auto over = valueOf(effectOverTime(definition, *log_.store, {}, "m", "two", TimeBasis::Cumulative));
    QCOMPARE(over.points.size(), static_cast<std::size_t>(kLast - kFirst + 1));
    double smallest = 1;
    for (const auto& point : over.points) {
      const auto expected = analysed(definition, *log_.store, {.lastDay = point.day});
      QVERIFY(sameEffect(point.effect, expected));
      if (expected) smallest = std::min(smallest, expected->alwaysValidP);
      QVERIFY(nearly(point.smallestP, smallest));
    }
    QVERIFY(over.points.back().effect);
    QVERIFY(!over.novelty);
  }

  void dailyEffectsAreAnalysesOfTheDay_data() { addMetrics(); }

  void dailyEffectsAreAnalysesOfTheDay() {
    QFETCH(QByteArray, metric);
    const auto definition = madeDefinition(metric.toStdString());
    const auto over = valueOf(effectOverTime(definition, *log_.store, {}, "m", "two", TimeBasis::Daily));
    QCOMPARE(over.points.size(), static_cast<std::size_t>(kLast - kFirst + 1));
    std::vector<double> days, effects, errors;
    for (const auto& point : over.points) {
      QVERIFY(sameEffect(point.effect,
                         analysed(definition, *log_.store, {.firstDay = point.day, .lastDay = point.day})));
      if (!point.effect) continue;
      days.push_back(static_cast<double>(point.day));
      effects.push_back(point.effect->absolute.effect);
      errors.push_back(point.effect->absolute.standardError);
    }
    QVERIFY(nearly(over.novelty->slope, valueOf(noveltySlope(days, effects, errors)).slope));
  }

  void effectsSinceTheFirstDayAreOfTheseDays() {
    const auto definition = madeDefinition("measure = 'installs'\n");
    const auto over =
        valueOf(effectOverTime(definition, *log_.store, {}, "m", "two", TimeBasis::DaysSinceFirst));
    QCOMPARE(over.points.size(), static_cast<std::size_t>(kLast - kFirst + 1));
    for (const auto& point : over.points) {
      const auto of = [&](const PlainUser& user) -> std::optional<double> {
        const auto day = user.firstDay + point.day;
        if (!user.shown(day, day)) return std::nullopt;
        return user.sum(Measure::Installs, day, day);
      };
      const auto expected = plainWelch(log_.usersOf("one"), log_.usersOf("two"), of);
      QVERIFY(nearly(point.effect->absolute.effect, expected.effect));
      QVERIFY(nearly(point.effect->absolute.p, expected.p));
    }
    QVERIFY(over.novelty);
  }

  void retentionCountsWhoseDaysHavePassed_data() {
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::newRow("day 1") << 1 << 1;
    QTest::newRow("days 2 to 4") << 2 << 4;
  }

  void retentionCountsWhoseDaysHavePassed() {
    QFETCH(int, from);
    QFETCH(int, to);
    const auto definition =
        madeDefinition(fmt::format("kind = 'retention'\nmeasure = 'clicks'\ndays = [{}, {}]\n", from, to));
    const auto over = valueOf(effectOverTime(definition, *log_.store, {}, "m", "two", TimeBasis::Cumulative));
    QCOMPARE(over.points.front().day, kFirst + to);
    for (const auto& point : over.points) {
      const auto shareOf = [&](const std::string& variant) {
        Proportion share;
        for (const auto* user : log_.usersOf(variant)) {
          if (user->firstDay + to > point.day) continue;
          ++share.trials;
          share.successes += user->sum(Measure::Clicks, user->firstDay + from, user->firstDay + to) > 0;
        }
        return share;
      };
      const auto expected = valueOf(proportionTest(shareOf("one"), shareOf("two")));
      QVERIFY(nearly(point.effect->absolute.effect, expected.difference));
      QVERIFY(nearly(point.effect->absolute.p, expected.p));
      QCOMPARE(point.effect->controlUsers, shareOf("one").trials);
    }
    QVERIFY(sameEffect(over.points.back().effect, analysed(definition, *log_.store, {})));
  }

  void pointsThatAreNotDefinedSayWhy() {
    auto definition = madeDefinition("measure = 'payments'\n");
    const auto over = valueOf(effectOverTime(definition, *log_.store, {}, "m", "two", TimeBasis::Daily));
    QVERIFY(!over.points.front().effect && !over.points.front().undefined.empty());
    QVERIFY(over.points.front().controlUsers > 0);
    QVERIFY(!over.novelty && !over.noveltyUndefined.empty());
  }

  void whatHasNoTimeIsRefused() {
    const auto ask = [&](const std::string& metric, const char* name, const char* arm, TimeBasis basis) {
      return effectOverTime(madeDefinition(metric), *log_.store, {}, name, arm, basis).error().kind;
    };
    QCOMPARE(ask("", "n", "two", TimeBasis::Daily), ErrorKind::NotFound);
    QCOMPARE(ask("", "m", "three", TimeBasis::Daily), ErrorKind::NotFound);
    QCOMPARE(ask("", "m", "one", TimeBasis::Daily), ErrorKind::InvalidArgument);
    QCOMPARE(ask("given = 'g'\n", "m", "two", TimeBasis::Daily), ErrorKind::InvalidArgument);
    QCOMPARE(ask("kind = 'retention'\n", "m", "two", TimeBasis::Daily), ErrorKind::InvalidArgument);
  }

  void segmentsAreAnalysesOfTheirValues_data() { addAllMetrics(); }

  void segmentsAreAnalysesOfTheirValues() {
    QFETCH(QByteArray, metric);
    const auto definition = madeDefinition(metric.toStdString());
    const auto by = valueOf(effectBySegment(definition, *log_.store, {}, "m", "two", {"scene"}));
    QCOMPARE(by.segments.size(), 2U);
    std::vector<double> p;
    for (const auto& segment : by.segments) {
      const auto expected = analysed(definition, *log_.store, {.filters = {{"scene", segment.values}}});
      QVERIFY(sameEffect(segment.effect, expected));
      p.push_back(expected->absolute.p);
    }
    const auto adjusted = valueOf(adjustedP(p, definition.adjustment));
    QVERIFY(nearly(by.segments[0].effect->adjustedP, adjusted[0]));
    QVERIFY(nearly(by.segments[1].effect->adjustedP, adjusted[1]));
    QVERIFY(sameEffect(by.all.effect, analysed(definition, *log_.store, {})));
  }

  void rareValuesAreGathered() {
    const auto definition = madeDefinition("measure = 'installs'\n");
    const auto by = valueOf(effectBySegment(definition, *log_.store, {}, "m", "two", {"country"}));
    QCOMPARE(by.segments.size(), kSegmentValues + 1);
    std::map<std::string, std::uint64_t> users;
    for (const auto& [name, user] : log_.users)
      if (!user.several) ++users[user.country];
    std::set<std::string> rest;
    for (const auto& [country, count] : users)
      rest.insert(country);
    for (const auto& segment : by.segments)
      rest.erase(segment.values.front());
    QVERIFY(rest.size() > 3);
    const auto other = std::ranges::find(by.segments, std::vector<std::string>{std::string(kOtherValues)},
                                         &SegmentEffect::values);
    QVERIFY(other != by.segments.end());
    for (const auto& rare : rest)
      for (const auto& segment : by.segments)
        if (&segment != &*other) QVERIFY(users[rare] <= segment.controlUsers + segment.treatedUsers);
    const AnalysisScope scope{.filters = {{"country", {rest.begin(), rest.end()}}}};
    QVERIFY(sameEffect(other->effect, analysed(definition, *log_.store, scope)));
  }

  void severalDimensionsSplitAtOnce() {
    const auto definition = madeDefinition("measure = 'clicks'\n");
    const AnalysisScope scope{.filters = {{"country", {"c0", "c1"}}}};
    const auto by =
        valueOf(effectBySegment(definition, *log_.store, scope, "m", "two", {"country", "scene"}));
    QCOMPARE(by.segments.size(), 4U);
    for (const auto& segment : by.segments)
      QVERIFY(sameEffect(segment.effect, analysed(definition, *log_.store,
                                                  {.filters = {{"country", {segment.values[0]}},
                                                               {"scene", {segment.values[1]}}}})));
  }

  void segmentsAreChecked() {
    const auto definition = madeDefinition("measure = 'installs'\n");
    const auto by = valueOf(effectBySegment(definition, *log_.store, {}, "m", "two", {"scene"}));
    std::vector<double> effects, errors;
    double stratified = 0;
    double users = 0;
    for (const auto& segment : by.segments) {
      const auto weight = static_cast<double>(segment.controlUsers + segment.treatedUsers);
      effects.push_back(segment.effect->absolute.effect);
      errors.push_back(segment.effect->absolute.standardError);
      stratified += weight * effects.back();
      users += weight;
    }
    QVERIFY(nearly(by.check->stratified, stratified / users));
    QVERIFY(nearly(by.heterogeneity->q, valueOf(heterogeneityTest(effects, errors)).q));
    QVERIFY(!by.check->warns());
    QVERIFY(nearly(by.check->pooled, by.all.effect->absolute.effect));
  }

  void distributionsAreOfUsers() {
    auto definition = madeDefinition("measure = 'exposures'\ncap_share = 0.9\n");
    const auto distribution = valueOf(metricDistribution(definition, *log_.store, {}, "m"));
    QCOMPARE(distribution.arms.size(), 2U);
    std::vector<double> pooled;
    for (const auto& arm : distribution.arms) {
      std::vector<double> values;
      for (const auto* user : log_.usersOf(arm.variant))
        if (user->shown(user->firstDay, kLast))
          values.push_back(static_cast<double>(user->sum(Measure::Exposures, user->firstDay, kLast)));
      std::ranges::sort(values);
      pooled.insert(pooled.end(), values.begin(), values.end());
      QCOMPARE(arm.users, values.size());
      QVERIFY(nearly(arm.median, quantileOf(values, 0.5)));
      QVERIFY(nearly(arm.p99, quantileOf(values, 0.99)));
      QCOMPARE(arm.largest, values.back());
      QVERIFY(nearly(arm.shareAtZero, static_cast<double>(std::ranges::count(values, 0.0)) /
                                          static_cast<double>(values.size())));
    }
    std::ranges::sort(pooled);
    const auto place = static_cast<std::size_t>(std::ceil(0.9 * static_cast<double>(pooled.size()))) - 1;
    QCOMPARE(*distribution.cap, pooled[place]);
    const auto cut = analysed(definition, *log_.store, {});
    QCOMPARE(*cut->cap, pooled[place]);
    definition = madeDefinition(fmt::format("measure = 'exposures'\ncap = {}\n", pooled[place]));
    QVERIFY(sameEffect(cut, analysed(definition, *log_.store, {})));
  }

  void binsHoldAllUsers_data() {
    QTest::addColumn<std::size_t>("bins");
    QTest::addColumn<bool>("logarithmic");
    for (const std::size_t bins : {1U, 5U, 200U})
      for (const bool logarithmic : {false, true})
        QTest::addRow("%d, %s", static_cast<int>(bins), logarithmic ? "log" : "linear")
            << bins << logarithmic;
  }

  void binsHoldAllUsers() {
    QFETCH(std::size_t, bins);
    QFETCH(bool, logarithmic);
    const auto distribution =
        valueOf(metricDistribution(madeDefinition("measure = 'clicks'\n"), *log_.store, {}, "m"));
    const auto binned = binsOf(distribution, bins, logarithmic ? BinScale::Logarithmic : BinScale::Linear);
    QVERIFY(std::ranges::is_sorted(binned.edges));
    QVERIFY(binned.edges.size() >= 2 && binned.edges.size() <= std::max<std::size_t>(bins, 2) + 1);
    for (std::size_t arm = 0; arm < distribution.arms.size(); ++arm) {
      std::uint64_t users = 0;
      for (std::size_t bin = 0; bin < binned.users[arm].size(); ++bin) {
        users += binned.users[arm][bin];
        if (bin + 1 == binned.users[arm].size()) continue;
        std::uint64_t inside = 0;
        for (const auto& [value, count] : distribution.arms[arm].counts)
          if ((bin == 0 || value >= binned.edges[bin]) && value < binned.edges[bin + 1]) inside += count;
        QCOMPARE(binned.users[arm][bin], inside);
      }
      QCOMPARE(users, distribution.arms[arm].users);
    }
  }

  void tooLittleIsNotShown() {
    auto definition = madeDefinition("measure = 'installs'\n");
    definition.metrics.front().minimum = 1e6;
    const auto report = valueOf(analyseExperiment(definition, *log_.store));
    QVERIFY(!report.metrics.front().effect);
    QVERIFY(report.metrics.front().undefined.find("1000000") != std::string::npos);
    QCOMPARE(MetricDefinition().minimum, 150.0);
  }
};

QTEST_APPLESS_MAIN(TestEffectParts)
#include "test_effect_parts.moc"
