#include "core/funnel/value_classes.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace rankwright {

namespace {

constexpr std::size_t kTextClasses = 100;
constexpr double kNumberClasses = 10;

ValueClass missingClass(const std::vector<StepValue>& values) {
  ValueClass missing;
  for (const auto& each : values)
    if (!each.value) {
      missing.before += each.before;
      missing.after += each.after;
    }
  return missing;
}

bool isEmpty(const ValueClass& each) {
  return each.before + each.after == 0;
}

/// The sums for each number that a text has in the log.
std::vector<std::pair<std::int64_t, StepValue>> sumsByNumber(const std::vector<StepValue>& values) {
  std::map<std::int64_t, StepValue> sums;
  for (const auto& each : values) {
    if (!each.value) continue;
    auto& sum = sums[static_cast<std::int64_t>(*each.value)];
    sum.before += each.before;
    sum.after += each.after;
  }
  return {sums.begin(), sums.end()};
}

std::string rangeText(double low, double high) {
  return low == high ? fmt::format("{:.6g}", low) : fmt::format("{:.6g} … {:.6g}", low, high);
}

template <class Weight>
WeightedMoments momentsOf(const std::vector<StepValue>& values, Weight weightOf) {
  WeightedMoments moments;
  double squares = 0;
  for (const auto& each : values) {
    const double weight = weightOf(each);
    if (!each.value || weight == 0) continue;
    // Welford's update, since squares of large numbers would cancel.
    moments.weight += weight;
    const double distance = *each.value - moments.mean;
    moments.mean += distance * weight / moments.weight;
    squares += weight * distance * (*each.value - moments.mean);
  }
  if (moments.weight > 1) moments.variance = squares / (moments.weight - 1);
  return moments;
}

} // namespace

std::vector<ValueClass> textClasses(const std::vector<StepValue>& values,
                                    const std::map<std::int64_t, std::string>& names) {
  auto sums = sumsByNumber(values);
  std::ranges::stable_sort(sums, std::greater(),
                           [](const auto& each) { return each.second.before + each.second.after; });
  std::vector<ValueClass> classes;
  ValueClass rest;
  rest.share.rest = true;
  for (const auto& [number, sum] : sums) {
    const auto name = names.find(number);
    const bool alone = classes.size() < kTextClasses && name != names.end();
    if (alone) classes.push_back({{name->second}, 0, 0});
    auto& target = alone ? classes.back() : rest;
    target.before += sum.before;
    target.after += sum.after;
  }
  if (!isEmpty(rest)) classes.push_back(std::move(rest));
  if (auto missing = missingClass(values); !isEmpty(missing)) classes.push_back(std::move(missing));
  return classes;
}

std::vector<ValueClass> numberClasses(std::vector<StepValue> values) {
  const auto missing = missingClass(values);
  std::erase_if(values, [](const StepValue& each) { return !each.value; });
  std::ranges::stable_sort(values, {}, [](const StepValue& each) { return *each.value; });
  double all = 0;
  for (const auto& each : values)
    all += each.before;

  std::vector<ValueClass> classes;
  double passed = 0;
  for (std::size_t i = 0; i < values.size();) {
    ValueClass next;
    const double low = *values[i].value;
    double high = low;
    const double wanted =
        all / kNumberClasses * (std::floor(passed * kNumberClasses / std::max(all, 1.0)) + 1);
    // The same number stays in one class, and the last class takes what is left.
    while (i < values.size() && (*values[i].value == high || passed < wanted || all == 0 || passed >= all)) {
      high = *values[i].value;
      next.before += values[i].before;
      next.after += values[i].after;
      passed += values[i++].before;
    }
    next.share.value = rangeText(low, high);
    classes.push_back(std::move(next));
  }
  if (!isEmpty(missing)) classes.push_back(missing);
  return classes;
}

double stabilityIndex(const std::vector<ValueClass>& classes) {
  if (classes.size() < 2) return 0;
  const auto extra = static_cast<double>(classes.size()) / 2;
  double before = extra;
  double after = extra;
  for (const auto& each : classes) {
    before += each.before;
    after += each.after;
  }
  double index = 0;
  for (const auto& each : classes) {
    const double shareBefore = (each.before + 0.5) / before;
    const double shareAfter = (each.after + 0.5) / after;
    index += (shareAfter - shareBefore) * std::log(shareAfter / shareBefore);
  }
  return index;
}

WeightedMoments momentsBefore(const std::vector<StepValue>& values) {
  return momentsOf(values, [](const StepValue& each) { return each.before; });
}

WeightedMoments momentsAfter(const std::vector<StepValue>& values) {
  return momentsOf(values, [](const StepValue& each) { return each.after; });
}

} // namespace rankwright
