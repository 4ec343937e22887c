#include "core/base/file.h"
#include "core/events/event_import.h"
#include "core/experiment/log_power.h"
#include "core/experiment/off_policy_report.h"
#include "core/experiment/ridge_regression.h"
#include "core/experiment/uplift_bootstrap.h"
#include "core/experiment/uplift_report.h"
#include "made_log.h"
#include "tests/unit/logs/real_data.h"

#include <fstream>

using namespace rankwright;

namespace {

constexpr auto kLast = MadeLog::kLastDay;

/// A log whose treatment helps users of one country alone, by so much.
std::unique_ptr<EventStore> upliftLog(const std::filesystem::path& path, double effect) {
  std::mt19937_64 random(5);
  std::vector<MadeEvent> events;
  for (int i = 0; i < 6000; ++i) {
    MadeEvent event;
    event.user = "u" + std::to_string(i);
    event.request = "r" + std::to_string(i);
    event.experimentA = random() % 2 == 0 ? "one" : "two";
    event.country = random() % 2 == 0 ? "DE" : "CN";
    event.scene = "home";
    event.item = "i";
    event.time = MadeLog::kFirstDay * 86'400'000 + 36'000'000;
    events.push_back(event);
    const auto gains = event.experimentA == "two" && event.country == "DE" ? effect : 0;
    event.kind = EventKind::Install;
    event.time += 1000;
    if (static_cast<double>(random() % 1000) / 1000 < 0.2 + gains) events.push_back(event);
  }
  writeAll(path, events, 100'000);
  return valueOf(SqliteEventStore::open(path));
}

/// Decisions of a policy "drawn" that shows items a, b and c with known probabilities, and one "other"
/// without propensities that shows a and b alike. Clicks: a 10 %, b 20 %, c 40 %.
class DecisionStore final : public EventStore {
public:
  explicit DecisionStore(std::size_t decisions) {
    std::mt19937_64 random(3);
    for (std::size_t i = 0; i < decisions; ++i) {
      const auto draw = static_cast<double>(random() % 1000) / 1000;
      const std::size_t item = draw < 0.5 ? 0 : draw < 0.8 ? 1 : 2;
      add("drawn", i, item, kPropensities[item], random());
      add("other", i + decisions, i % 2, std::nullopt, random());
    }
  }

  Status exposures(const std::string& experiment, const std::function<bool(const ExposureOutcome&)>& take,
                   const JobControl&) override {
    if (experiment != "e") return fail(ErrorKind::NotFound, "no such experiment: {}", experiment);
    for (const auto& row : rows_)
      if (!take({row.variant,
                 row.user,
                 kItems[row.item],
                 0,
                 0,
                 false,
                 {},
                 {},
                 {},
                 row.propensity,
                 row.actions}))
        return {};
    return {};
  }
  Result<EventStoreSpan> span() override { return EventStoreSpan(); }
  Result<MomentReport> moments(const MomentQuery&, const JobControl&) override { return MomentReport(); }
  Result<std::vector<ArmDistribution>> distribution(const MomentQuery&, const JobControl&) override {
    return std::vector<ArmDistribution>();
  }
  Result<MomentReport> givenMoments(const std::string&, const std::vector<std::string>&,
                                    const JobControl&) override {
    return MomentReport();
  }
  Status userValues(const MomentQuery&, const std::function<bool(const UserValues&)>&,
                    const JobControl&) override {
    return {};
  }
  Status givenValues(const std::string&, const std::string&, const std::function<bool(const UserValues&)>&,
                     const JobControl&) override {
    return {};
  }

  static constexpr std::array<double, 3> kPropensities = {0.5, 0.3, 0.2};
  static constexpr std::array<const char*, 3> kItems = {"a", "b", "c"};
  static constexpr std::array<std::uint64_t, 3> kClicksOfTen = {1, 2, 4};

private:
  struct Row {
    const char* variant;
    std::string user;
    std::size_t item;
    std::optional<double> propensity;
    std::uint32_t actions;
  };

  void add(const char* variant, std::size_t user, std::size_t item, std::optional<double> propensity,
           std::uint64_t draw) {
    const std::uint32_t click = draw % 10 < kClicksOfTen[item] ? 1U << 1 : 0;
    rows_.push_back({variant, "u" + std::to_string(user), item, propensity, click});
  }

  std::vector<Row> rows_;
};

} // namespace

/// Power, uplift and off-policy estimates from logs whose truth is known.
class TestLogModels : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  MadeLog log_;

private slots:
  void powerIsOfTheControl() {
    const auto definition = madeDefinition("measure = 'installs'\n");
    const auto power = valueOf(powerFromLog(definition, *log_.store, "m", {.lifts = {0.1, 0.5}}));
    SampleMoments control;
    std::map<std::int64_t, std::uint64_t> days;
    for (const auto* user : log_.usersOf("one"))
      control.add({static_cast<double>(user->sum(Measure::Installs, user->firstDay, kLast))});
    for (const auto& [name, user] : log_.users)
      if (!user.several) ++days[user.firstDay];
    QVERIFY(nearly(power.mean, control.mean()));
    QVERIFY(nearly(power.standardDeviation, std::sqrt(control.variance())));
    QCOMPARE(power.newUsers.size(), 10U);
    for (const auto& day : power.newUsers)
      QCOMPARE(day.users, days[day.day]);
    const auto users = usersForLift(0.1, power.mean, power.standardDeviation, 0.5, 0.5);
    QCOMPARE(power.needs[0].users, std::ceil(*users));
    QVERIFY(power.growth > 0 && power.growth < 1); // nobody came after the sixth day
    QVERIFY(*power.varianceReduction > 0.05);
    QVERIFY(std::ranges::is_sorted(power.curve, std::ranges::greater(), &DetectablePoint::detectableLift));
  }

  void aLookBackNeedsFewerUsers() {
    const auto plain = valueOf(powerFromLog(madeDefinition("measure = 'installs'\n"), *log_.store, "m", {}));
    const auto looking = valueOf(
        powerFromLog(madeDefinition("measure = 'installs'\nlook_back = true\n"), *log_.store, "m", {}));
    QVERIFY(
        nearly(looking.standardDeviation, plain.standardDeviation * std::sqrt(1 - *plain.varianceReduction)));
    QVERIFY(looking.needs[0].users < plain.needs[0].users);
  }

  void usersAndLiftsAreInverse_data() {
    QTest::addColumn<double>("lift");
    QTest::addColumn<double>("share");
    for (const double lift : {0.01, 0.1, 0.7})
      for (const double share : {0.5, 0.2})
        QTest::addRow("%g of %g", lift, share) << lift << share;
  }

  void usersAndLiftsAreInverse() {
    QFETCH(double, lift);
    QFETCH(double, share);
    const auto users = valueOf(usersForLift(lift, 2, 3, 1 - share, share));
    QVERIFY(nearly(valueOf(detectableLift(users, 2, 3, 1 - share, share, {})), lift));
    if (share == 0.5) QVERIFY(nearly(valueOf(detectableLift(users / 2, 2, 3)), lift));
  }

  void trafficGoesOnAsItCame() {
    const std::vector<DayUsers> steady = {{0, 100}, {1, 100}, {2, 100}, {3, 100}};
    QCOMPARE(*daysUntil(steady, 400), 0.0);
    QCOMPARE(*daysUntil(steady, 1000), 6.0);
    const std::vector<DayUsers> fading = {{0, 100}, {1, 50}, {2, 25}, {3, 12}};
    QVERIFY(*daysUntil(fading, 250) > (250 - 187) / 25.0);
    QVERIFY(!daysUntil({{0, 100}, {1, 0}, {2, 0}, {3, 0}}, 101));
    QVERIFY(!daysUntil({}, 1));
  }

  void powerNeedsSpread() {
    const auto definition = madeDefinition("measure = 'payments'\n");
    QCOMPARE(powerFromLog(definition, *log_.store, "m", {}).error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(powerFromLog(definition, *log_.store, "n", {}).error().kind, ErrorKind::NotFound);
  }

  void ridgeIsTheSolutionOfItsEquations() {
    std::mt19937_64 random(1);
    RidgeRegression regression(3);
    struct Row {
      std::array<double, 3> x;
      double y;
    };
    std::vector<Row> rows;
    for (int i = 0; i < 50; ++i) {
      Row row{{static_cast<double>(random() % 7), static_cast<double>(random() % 3), 0}, 0};
      row.x[2] = row.x[0] + static_cast<double>(random() % 2);
      row.y = 2 + row.x[0] - 3 * row.x[1] + static_cast<double>(random() % 5);
      const std::vector<SparseFeature> features = {{0, row.x[0]}, {1, row.x[1]}, {2, row.x[2]}};
      regression.add(features, row.y);
      rows.push_back(row);
    }
    const auto scales = regression.standardDeviations();
    const auto model = valueOf(regression.solve(4, scales));
    // Where the derivative by each weight and by the intercept is 0.
    for (std::size_t feature = 0; feature <= 3; ++feature) {
      double slope = feature < 3 ? -4 * scales[feature] * scales[feature] * model.weights[feature] : 0;
      for (const auto& row : rows) {
        const auto predicted = model.intercept + model.weights[0] * row.x[0] + model.weights[1] * row.x[1] +
                               model.weights[2] * row.x[2];
        slope += (row.y - predicted) * (feature < 3 ? row.x[feature] : 1);
      }
      QVERIFY(std::abs(slope) < 1e-8);
    }
    QCOMPARE(solvePositiveDefinite({1, 0, 1, 1}, {1, 1}).error().kind, ErrorKind::InvalidArgument);
  }

  void whomTheTreatmentHelpsIsFound() {
    const auto store = upliftLog(fileIn(folder_, "uplift.eventlog"), 0.3);
    const auto definition = madeDefinition("kind = 'share'\nmeasure = 'installs'\n");
    const auto report = valueOf(upliftReport(definition, *store, {}, "m", "two", {}));
    QVERIFY(std::abs(report.averageEffect - 0.15) < 0.03);
    QVERIFY(std::abs(report.deciles.front().predicted - 0.3) < 0.06);
    QVERIFY(report.deciles.front().interval.contains(0.3));
    QVERIFY(report.deciles.back().interval.contains(0));
    QVERIFY(report.normalisedQini.low > 0);
    QVERIFY(report.normalisedQini.contains(report.qini.normalised));
    const auto german =
        std::ranges::find(report.features, std::string("country = DE")) - report.features.begin();
    QVERIFY(std::abs(report.weights[static_cast<std::size_t>(german)]) > 0.05);
    QCOMPARE(report.curve.back().rows, report.controlUsers + report.treatedUsers);
    QCOMPARE(valueOf(upliftReport(definition, *store, {}, "m", "two", {})).normalisedQini.low,
             report.normalisedQini.low);
  }

  void noUpliftIsFoundWhereAllGainAlike() {
    const auto store = upliftLog(fileIn(folder_, "no_uplift.eventlog"), 0);
    const auto report = valueOf(
        upliftReport(madeDefinition("kind = 'share'\nmeasure = 'installs'\n"), *store, {}, "m", "two", {}));
