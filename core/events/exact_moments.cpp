#include "core/events/exact_moments.h"

#include "core/events/logged_event.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace rankwright {

void ExactMoments::add(std::span<const std::int64_t> values) {
  ++users_;
  addTimes(values, 1);
}

void ExactMoments::remove(std::span<const std::int64_t> values) {
  --users_;
  addTimes(values, -1);
}

void ExactMoments::merge(const ExactMoments& other) {
  users_ += other.users_;
  std::ranges::transform(sums_, other.sums_, sums_.begin(), std::plus());
  std::ranges::transform(products_, other.products_, products_.begin(), std::plus());
}

void ExactMoments::addTimes(std::span<const std::int64_t> values, int times) {
  const auto count = values.size();
  for (std::size_t i = 0, row = 0; i < count; row += count - i, ++i) {
    if (values[i] == 0) continue;
    const auto value = Int128{values[i]} * times;
    sums_[i] += value;
    for (std::size_t j = i; j < count; ++j)
      products_[row + j - i] += value * values[j];
  }
}

void ExactMoments::set(std::uint64_t users, std::vector<Int128> sums, std::vector<Int128> products) {
  users_ = users;
  sums_ = std::move(sums);
  products_ = std::move(products);
}

void ExactMoments::tell(std::span<const double> scales, ArmMoments& arm) const {
  arm.users = users_;
  for (std::size_t i = 0; i < sums_.size(); ++i)
    arm.sums.push_back(static_cast<double>(sums_[i]) / scales[i]);
  for (std::size_t i = 0, place = 0; i < sums_.size(); ++i)
    for (std::size_t j = i; j < sums_.size(); ++j, ++place)
      arm.products.push_back(static_cast<double>(products_[place]) / (scales[i] * scales[j]));
}

double scaleOf(const UserMetric& metric) {
  return metric.measure == Measure::Amount && !metric.any ? static_cast<double>(kMillionths) : 1;
}

std::vector<double> scalesOf(const std::vector<UserMetric>& metrics) {
  std::vector<double> scales;
  for (const auto& metric : metrics)
    scales.push_back(scaleOf(metric));
  return scales;
}

std::int64_t valueOf(const UserMetric& metric, std::int64_t sum) {
  if (metric.any) return sum > 0 ? 1 : 0;
  return metric.cap ? std::min(*metric.cap, sum) : sum;
}

} // namespace rankwright
