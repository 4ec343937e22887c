#pragma once

#include "core/events/event_store.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace rankwright {

/// A user with what is counted of them, and what was before.
struct MadeUser {
  std::array<double, kMeasureCount> during{};
  std::array<double, kMeasureCount> before{};
  double given = 0;
};

/// Answers analyses from users in memory. The one given metric is called "given".
class MadeStore final : public EventStore {
public:
  std::map<std::string, std::vector<MadeUser>> users;
  std::uint64_t usersOfSeveral = 0;

  static double valueOf(const MadeUser& user, const UserMetric& metric) {
    const auto& counts = metric.lookBack ? user.before : user.during;
    auto value = counts[static_cast<std::size_t>(metric.measure)];
    if (metric.cap) value = std::min(value, static_cast<double>(*metric.cap));
    return metric.any ? (value > 0 ? 1 : 0) : value;
  }

  Result<MomentReport> moments(const MomentQuery& query, const JobControl&) override {
    return reportOf(query.metrics.size(), [&](const MadeUser& user, std::size_t metric) {
      return valueOf(user, query.metrics[metric]);
    });
  }

  Result<MomentReport> givenMoments(const std::string&, const std::vector<std::string>& metrics,
                                    const JobControl&) override {
    if (metrics != std::vector<std::string>{"given"})
      return fail(ErrorKind::NotFound, "no such metric: {}", metrics.front());
    return reportOf(1, [](const MadeUser& user, std::size_t) { return user.given; });
  }

  Result<EventStoreSpan> span() override { return EventStoreSpan(); }

  Result<std::vector<ArmDistribution>> distribution(const MomentQuery& query, const JobControl&) override {
    std::vector<ArmDistribution> arms;
    for (const auto& [variant, members] : users) {
      std::map<double, std::uint64_t> counts;
      for (const auto& user : members)
        ++counts[valueOf(user, query.metrics.front())];
      arms.push_back({variant, {}, 0, {}});
      for (const auto& [value, count] : counts)
        arms.back().counts.push_back({value, count});
    }
    return arms;
  }

  Status userValues(const MomentQuery& query, const std::function<bool(const UserValues&)>& take,
                    const JobControl&) override {
    std::int64_t number = 0;
    for (const auto& [variant, members] : users)
      for (const auto& user : members) {
        std::vector<double> values;
        for (const auto& metric : query.metrics)
          values.push_back(valueOf(user, metric));
        if (!take({++number, variant, {}, 0, values})) return {};
      }
    return {};
  }

  Status givenValues(const std::string&, const std::string&,
                     const std::function<bool(const UserValues&)>& take, const JobControl&) override {
    std::int64_t number = 0;
    for (const auto& [variant, members] : users)
      for (const auto& user : members)
        if (!take({++number, variant, {}, 0, std::span(&user.given, 1)})) return {};
    return {};
  }

  Status exposures(const std::string&, const std::function<bool(const ExposureOutcome&)>&,
                   const JobControl&) override {
    return {};
  }

private:
  template <class Value>
  MomentReport reportOf(std::size_t metrics, Value value) const {
    MomentReport report;
    report.usersOfSeveral = usersOfSeveral;
    for (const auto& [variant, members] : users) {
      ArmMoments arm{.variant = variant, .values = {}, .users = members.size(), .sums = {}, .products = {}};
      for (std::size_t a = 0; a < metrics; ++a) {
        double sum = 0;
        for (const auto& user : members)
          sum += value(user, a);
        arm.sums.push_back(sum);
        for (std::size_t b = a; b < metrics; ++b) {
          double product = 0;
          for (const auto& user : members)
            product += value(user, a) * value(user, b);
          arm.products.push_back(product);
        }
      }
      report.arms.push_back(std::move(arm));
    }
    return report;
  }
};

} // namespace rankwright
