#pragma once

#include "core/events/event_store.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

__extension__ using Int128 = __int128;

/// Sums of whole numbers, exact whatever their order, so that all stores give the same figures to the last
/// digit.
class ExactMoments {
public:
  explicit ExactMoments(std::size_t metrics) : sums_(metrics), products_(metrics * (metrics + 1) / 2) {}

  /// One more user, with a value of each metric.
  void add(std::span<const std::int64_t> values);

  /// One user less, who was added with these values.
  void remove(std::span<const std::int64_t> values);

  /// Adds sums of others, or changes of them.
  void merge(const ExactMoments& other);

  /// Sums that somebody else has worked out.
  void set(std::uint64_t users, std::vector<Int128> sums, std::vector<Int128> products);

  std::uint64_t users() const { return users_; }

  /// The sums in the units of people: values are divided by the scale of their metric.
  void tell(std::span<const double> scales, ArmMoments& arm) const;

private:
  void addTimes(std::span<const std::int64_t> values, int times);

  std::uint64_t users_ = 0;
  std::vector<Int128> sums_, products_;
};

/// 10^6 for amounts, 1 for counts and for what is 0 or 1.
double scaleOf(const UserMetric& metric);
std::vector<double> scalesOf(const std::vector<UserMetric>& metrics);

/// The value of a metric of a user whose measure sums to `sum`.
std::int64_t valueOf(const UserMetric& metric, std::int64_t sum);

} // namespace rankwright
