#pragma once

#include "core/events/event_store.h"
#include "event_reference.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace rankwright {

/// All that a query may ask for, worked out plainly from the events.
class PlainAnalysis {
public:
  PlainAnalysis(const std::vector<MadeEvent>& events, const MomentQuery& query) : query_(query) {
    auto clock = valueOf(DayClock::in(kTwoDimensions.zone));
    for (const auto& event : std::set<MadeEvent>(events.begin(), events.end()))
      events_.push_back({event, clock.dayOf(event.time)});
    findUsers();
  }

  std::vector<ArmMoments> moments() const {
    std::map<std::tuple<std::vector<std::string>, std::int64_t, std::string>, std::map<std::string, Sums>>
        groups;
    for (const auto& [event, day] : events_) {
      const auto user = users_.find(event.user);
      if (user == users_.end() || !passes(event) || day < first() || day > last() || day < user->second.day)
        continue;
      auto& sums =
          groups[{valuesOf(event), labelOf(day, user->second.day), user->second.variant}][event.user];
      count(event, sums, false);
      auto& byDay = sums.sinceFirst[day - user->second.day];
      for (std::size_t i = 0; i < kMeasureCount; ++i)
        byDay[i] += countsOf(event)[i];
    }
    for (auto& [key, users] : groups)
      for (auto& [name, sums] : users)
        for (const auto& [event, day] : events_)
          if (event.user == name && passes(event) && valuesOf(event) == std::get<0>(key) && day < start() &&
              day >= start() - query_.lookBackDays)
            count(event, sums, true);
    std::vector<ArmMoments> arms;
    for (const auto& [key, users] : groups)
      if (auto arm = armOf(key, users); arm.users > 0) arms.push_back(std::move(arm));
    return arms;
  }

  std::uint64_t usersOfSeveral() const { return several_; }

  /// The days of the log from the first that counts on.
  std::vector<std::int64_t> days() const {
    std::vector<std::int64_t> days;
    const auto end = std::min(last(), std::ranges::max_element(events_, {}, &Seen::day)->day);
    for (auto day = std::max(first(), firstExposed_); day <= end; ++day)
      days.push_back(day);
    return days;
  }

private:
  struct Seen {
    MadeEvent event;
    std::int64_t day;
  };
  struct User {
    std::string variant;
    std::int64_t day = 0, time = 0;
    std::set<std::string> variants;
  };
  using Counts = std::array<std::int64_t, kMeasureCount>;
  struct Sums {
    Counts during{}, before{};
    std::map<std::int64_t, Counts> sinceFirst;
  };

  const std::string& variantOf(const MadeEvent& event) const {
    return query_.experiment == "a" ? event.experimentA : event.experimentB;
  }

  void findUsers() {
    for (const auto& [event, day] : events_) {
      if (event.kind != EventKind::Exposure || variantOf(event).empty()) continue;
      auto& user = users_.try_emplace(event.user, User{"", day, INT64_MAX, {}}).first->second;
      user.variants.insert(variantOf(event));
      if (std::tuple(event.time, variantOf(event)) >= std::tuple(user.time, user.variant)) continue;
      user.time = event.time;
      user.day = day;
      user.variant = variantOf(event);
    }
    for (const auto& [name, user] : users_) {
      firstExposed_ = std::min(firstExposed_, user.day);
      several_ += user.variants.size() > 1;
    }
    if (!query_.keepUsersOfSeveral)
      std::erase_if(users_, [](const auto& user) { return user.second.variants.size() > 1; });
  }

  std::int64_t first() const { return query_.firstDay.value_or(INT64_MIN); }
  std::int64_t last() const { return query_.lastDay.value_or(INT64_MAX); }
  std::int64_t start() const { return query_.firstDay.value_or(firstExposed_); }

  bool passes(const MadeEvent& event) const {
    return std::ranges::all_of(query_.filters, [&](const DimensionFilter& filter) {
      const auto& value = filter.dimension == "scene" ? event.scene : event.country;
      return std::ranges::find(filter.values, value) != filter.values.end();
    });
  }

  std::vector<std::string> valuesOf(const MadeEvent& event) const {
    std::vector<std::string> values;
    if (query_.split == MomentSplit::Dimensions)
      for (const auto& name : query_.splitDimensions)
        values.push_back(toldAs(name == "scene" ? event.scene : event.country, values.size()));
    return values;
  }

  std::string toldAs(const std::string& value, std::size_t place) const {
    if (place >= query_.splitValues.size()) return value;
    const auto& kept = query_.splitValues[place];
    return std::ranges::find(kept, value) != kept.end() ? value : std::string(kOtherValues);
  }

  std::int64_t labelOf(std::int64_t day, std::int64_t firstDay) const {
    if (query_.split == MomentSplit::Day) return day;
    if (query_.split == MomentSplit::FirstDay) return firstDay;
    return query_.split == MomentSplit::DaysSinceFirst ? day - firstDay : 0;
  }

  static void count(const MadeEvent& event, Sums& sums, bool lookBack) {
    auto& counts = lookBack ? sums.before : sums.during;
    for (std::size_t i = 0; i < kMeasureCount; ++i)
      counts[i] += countsOf(event)[i];
  }

  static Counts countsOf(const MadeEvent& event) {
    Counts counts{};
    ++counts[event.kind == EventKind::Exposure ? (event.cached ? 1 : 0)
                                               : static_cast<std::size_t>(event.kind) + 1];
    counts[7] += event.amount;
    return counts;
  }

  std::int64_t sumOf(const UserMetric& metric, const Sums& user) const {
    const auto place = static_cast<std::size_t>(metric.measure);
    if (!metric.since) return (metric.lookBack ? user.before : user.during)[place];
    std::int64_t sum = 0;
    for (const auto& [day, counts] : user.sinceFirst)
      if (day >= metric.since->from && day <= metric.since->to) sum += counts[place];
    return sum;
  }

  /// Whether the period holds the days of the metric since the user's first.
  bool observes(const UserMetric& metric, const User& user) const {
    const auto ofLog = std::ranges::max_element(events_, {}, &Seen::day)->day;
    return user.day + metric.since->from >= first() && user.day + metric.since->to <= std::min(last(), ofLog);
  }

  long double toldOf(const UserMetric& metric, const std::string& name, const Sums& user) const {
    if (metric.since && !observes(metric, users_.at(name))) return 0;
    if (metric.observed) return 1;
    auto value = sumOf(metric, user);
    if (metric.cap) value = std::min(value, *metric.cap);
    if (metric.any) return value > 0 ? 1 : 0;
    return static_cast<long double>(value) / (metric.measure == Measure::Amount ? 1e6L : 1);
  }

  ArmMoments armOf(const std::tuple<std::vector<std::string>, std::int64_t, std::string>& key,
                   const std::map<std::string, Sums>& users) const {
    const auto count = query_.metrics.size();
    ArmMoments arm{std::get<2>(key), std::get<0>(key), std::get<1>(key), 0, {}, {}};
    std::vector<long double> sums(count), products(count * (count + 1) / 2);
    for (const auto& [name, user] : users) {
      if (user.during[0] + user.during[1] == 0) continue;
      ++arm.users;
      std::vector<long double> values;
      for (const auto& metric : query_.metrics)
        values.push_back(toldOf(metric, name, user));
      for (std::size_t i = 0; i < count; ++i) {
        sums[i] += values[i];
        for (std::size_t j = i; j < count; ++j)
          products[productPlace(i, j, count)] += values[i] * values[j];
      }
    }
    arm.sums.assign(sums.begin(), sums.end());
    arm.products.assign(products.begin(), products.end());
    return arm;
  }

  MomentQuery query_;
  std::vector<Seen> events_;
  std::map<std::string, User> users_;
  std::int64_t firstExposed_ = INT64_MAX;
  std::uint64_t several_ = 0;
};

/// The same for `MomentSplit::UpToDay`: one analysis for each day.
inline std::vector<ArmMoments> plainMoments(const std::vector<MadeEvent>& events, const MomentQuery& query) {
  const PlainAnalysis whole(events, query);
  if (query.split != MomentSplit::UpToDay) return whole.moments();
  std::vector<ArmMoments> grown;
  for (const auto day : whole.days()) {
    auto upTo = query;
    upTo.split = MomentSplit::None;
    upTo.lastDay = day;
    for (auto arm : PlainAnalysis(events, upTo).moments()) {
      arm.day = day;
      grown.push_back(std::move(arm));
    }
  }
  return grown;
}

} // namespace rankwright
