#include "core/experiment/log_power.h"

#include "core/experiment/metric_test.h"
#include "core/experiment/moment_parts.h"
#include "core/experiment/quantile_of_counts.h"
#include "core/experiment/ratio_metric.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rankwright {

namespace {

/// Traffic that would need longer never brings the users.
constexpr double kLongestDays = 3650;

/// Growth below this brings nobody any more.
constexpr double kNoGrowth = 1e-3;

struct Spread {
  double mean = 0;
  double sd = 0;
};

Result<Spread> shareSpread(double successes, double users) {
  if (!(users > 0))
    return fail(ErrorKind::InvalidArgument, "the control has no users to learn from: {}", users);
  const auto share = successes / users;
  return Spread{share, std::sqrt(share * (1 - share))};
}

/// Of a user of the control, without a look back.
Result<Spread> spreadOf(const MetricDefinition& metric, const ExperimentMoments& moments,
                        const std::string& control, double alpha) {
  const auto one = moments.of<1>(0, control);
  switch (metric.kind) {
  case MetricKind::Share:
    return shareSpread(one.sum(), static_cast<double>(one.count()));
  case MetricKind::Retention: {
    const auto pair = moments.of<2>(0, control);
    return shareSpread(pair.sum(0), pair.sum(1));
  }
  case MetricKind::Ratio: {
    RW_ASSIGN(const auto ratio, ratioSummary(moments.of<2>(0, control)));
    return Spread{ratio.ratio, std::sqrt(ratio.unitVariance)};
  }
  case MetricKind::Quantile: {
    RW_ASSIGN(const auto quantile, quantileSummary(moments.countsOf(0, control), metric.share, alpha));
    return Spread{quantile.value, std::sqrt(quantile.variance * quantile.count)};
  }
  default:
    return Spread{one.mean(), std::sqrt(one.variance())};
  }
}

Status checkSpread(const Spread& spread, const std::string& metric) {
  if (spread.mean != 0 && spread.sd > 0 && std::isfinite(spread.sd)) return {};
  return fail(ErrorKind::InvalidArgument,
              "the control shows no mean or no spread to plan by, of the metric: {}", metric);
}

/// By how much a look back lowers the variance, where the metric can look back.
std::optional<double> reductionOf(const ExperimentDefinition& definition, EventStore& store,
                                  const JobControl& job) {
  auto looking = definition;
  auto& metric = looking.metrics.front();
  if ((metric.kind != MetricKind::Mean && metric.kind != MetricKind::Ratio) || !metric.given.empty())
    return std::nullopt;
  metric.lookBack = true;
  metric.minimum = 0;
  const auto moments = ExperimentMoments::read(looking, store, {}, job);
  if (!moments) return std::nullopt;
  const auto effect = testMetric(looking, *moments, 0, looking.arms[1].variant);
  return effect ? effect->varianceReduction : std::nullopt;
}

/// The control and the arm that gets the fewest users.
struct ArmShares {
  double control = 0;
  double treated = 0;
};

ArmShares sharesOf(const ExperimentDefinition& definition) {
  double all = 0;
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < definition.arms.size(); ++i) {
    all += definition.arms[i].weight;
    if (i > 0) least = std::min(least, definition.arms[i].weight);
  }
  return {definition.arms.front().weight / all, least / all};
}

/// Users up to each day, and what is to be expected after the last one.
class Traffic {
public:
  explicit Traffic(const std::vector<DayUsers>& days) {
    double users = 0;
    for (const auto& day : days)
      upTo_.push_back(users += static_cast<double>(day.users));
    const auto half = upTo_.size() / 2;
    if (half == 0 || !(upTo_[half - 1] > 0)) return;
    const auto stretch = static_cast<double>(upTo_.size()) / static_cast<double>(half);
    growth_ = std::clamp(std::log(upTo_.back() / upTo_[half - 1]) / std::log(stretch), 0.0, 1.0);
  }

  double growth() const { return growth_; }
  double users() const { return upTo_.empty() ? 0 : upTo_.back(); }
  std::size_t days() const { return upTo_.size(); }

  double usersAfter(std::size_t days) const {
    if (days == 0 || upTo_.empty()) return 0;
    if (days <= upTo_.size()) return upTo_[days - 1];
    return users() * std::pow(static_cast<double>(days) / static_cast<double>(upTo_.size()), growth_);
  }

  std::optional<double> daysUntil(double wanted) const {
    if (wanted <= users() && !upTo_.empty())
      return static_cast<double>(std::ranges::lower_bound(upTo_, wanted) - upTo_.begin() + 1);
    if (growth_ < kNoGrowth || !(users() > 0)) return std::nullopt;
    const auto days = static_cast<double>(upTo_.size()) * std::pow(wanted / users(), 1 / growth_);
    return days > kLongestDays ? std::nullopt : std::optional(std::ceil(days));
  }

private:
  std::vector<double> upTo_;
  double growth_ = 1;
};

Status addNeeds(const LogPowerAim& aim, const ArmShares& shares, const Traffic& traffic, LogPower& power) {
  for (const auto lift : aim.lifts) {
    RW_ASSIGN(const auto users, usersForLift(lift, power.mean, power.standardDeviation, shares.control,
                                             shares.treated, aim.power));
    LiftNeed need{.lift = lift, .users = std::ceil(users)};
    need.days = traffic.daysUntil(need.users);
    if (need.days) need.daysToGo = std::max(0.0, *need.days - static_cast<double>(traffic.days()));
    power.needs.push_back(need);
  }
  return {};
}

Status addCurve(const LogPowerAim& aim, const ArmShares& shares, const Traffic& traffic, LogPower& power) {
  if (traffic.days() == 0) return {};
  const auto last = std::max<std::size_t>(aim.curveDays, traffic.days());
  for (std::size_t days = 1; days <= last; ++days) {
    const auto users = traffic.usersAfter(days);
    auto lift = std::numeric_limits<double>::infinity();
    if (users > 0) {
      RW_ASSIGN(lift, detectableLift(users, power.mean, power.standardDeviation, shares.control,
                                     shares.treated, aim.power));
    }
    power.curve.push_back({static_cast<std::uint32_t>(days), users, lift, days <= traffic.days()});
  }
  return {};
}

} // namespace

Result<std::vector<DayUsers>> newUsersByDay(const ExperimentDefinition& definition, EventStore& store,
                                            const JobControl& job) {
  auto query = queryOf(definition, {});
  query.split = MomentSplit::FirstDay;
  RW_ASSIGN(const auto report, store.moments(query, job));
  RW_ASSIGN(const auto span, store.span());
  std::vector<DayUsers> days;
  if (report.arms.empty() || !span.lastDay) return days;
  for (auto day = report.arms.front().day; day <= *span.lastDay; ++day)
    days.push_back({day, 0});
  for (const auto& arm : report.arms)
    if (hasArm(definition, arm.variant))
      days[static_cast<std::size_t>(arm.day - days.front().day)].users += arm.users;
  return days;
}

std::optional<double> daysUntil(const std::vector<DayUsers>& newUsers, double users) {
  const Traffic traffic(newUsers);
  const auto days = traffic.daysUntil(users);
  if (!days) return std::nullopt;
  return std::max(0.0, *days - static_cast<double>(traffic.days()));
}

Result<LogPower> powerFromLog(const ExperimentDefinition& definition, EventStore& store,
                              const std::string& metric, const LogPowerAim& aim, const JobControl& job) {
  RW_ASSIGN(const auto position, metricNamed(definition, metric));
  const auto one = withMetric(definition, position);
  const auto& declared = one.metrics.front();
  RW_ASSIGN(const auto moments, ExperimentMoments::read(one, store, {}, job));
  RW_ASSIGN(const auto spread, spreadOf(declared, moments, one.arms.front().variant, one.alpha));
  RW_CHECK(checkSpread(spread, metric));
  LogPower power{.metric = metric, .mean = spread.mean, .standardDeviation = spread.sd};
  power.varianceReduction = reductionOf(one, store, job);
  if (declared.lookBack && power.varianceReduction)
    power.standardDeviation *= std::sqrt(std::max(0.0, 1 - *power.varianceReduction));
  RW_ASSIGN(power.newUsers, newUsersByDay(one, store, job));
  const Traffic traffic(power.newUsers);
  power.users = traffic.users();
  power.growth = traffic.growth();
  const auto shares = sharesOf(one);
  RW_CHECK(addNeeds(aim, shares, traffic, power));
  RW_CHECK(addCurve(aim, shares, traffic, power));
  return power;
}

} // namespace rankwright
