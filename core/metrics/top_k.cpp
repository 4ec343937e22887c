#include "core/metrics/top_k.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

Status checkList(std::size_t k, const JudgedList& list) {
  if (k == 0)
    return fail(ErrorKind::InvalidArgument, "the number of positions to judge must be at least 1: {}", k);
  const auto bad = std::ranges::find_if(list.relevant, [](std::uint8_t relevant) { return relevant > 1; });
  if (bad != list.relevant.end())
    return fail(ErrorKind::InvalidArgument, "the relevance at position {} is neither 0 nor 1: {}",
                bad - list.relevant.begin(), *bad);
  if (list.relevantCount == 0)
    return fail(ErrorKind::InvalidArgument, "a list is judged by relevant items, but their number is 0");
  const auto listed = static_cast<std::size_t>(std::ranges::count(list.relevant, std::uint8_t{1}));
  if (listed > list.relevantCount)
    return fail(ErrorKind::InvalidArgument, "the list holds {} relevant items, more than all there are: {}",
                listed, list.relevantCount);
  return {};
}

std::span<const std::uint8_t> first(std::size_t k, const JudgedList& list) {
  return list.relevant.first(std::min(k, list.relevant.size()));
}

double found(std::size_t k, const JudgedList& list) {
  return static_cast<double>(std::ranges::count(first(k, list), std::uint8_t{1}));
}

double discount(std::size_t position) {
  return 1 / std::log2(static_cast<double>(position) + 2);
}

double idealGain(std::size_t count) {
  double gain = 0;
  for (std::size_t i = 0; i < count; ++i)
    gain += discount(i);
  return gain;
}

} // namespace

Result<double> ndcgAt(std::size_t k, const JudgedList& list) {
  RW_CHECK(checkList(k, list));
  double gain = 0;
  for (std::size_t i = 0; i < std::min(k, list.relevant.size()); ++i)
    gain += list.relevant[i] * discount(i);
  return gain / idealGain(std::min(k, list.relevantCount));
}

Result<double> recallAt(std::size_t k, const JudgedList& list) {
  RW_CHECK(checkList(k, list));
  return found(k, list) / static_cast<double>(list.relevantCount);
}

Result<double> precisionAt(std::size_t k, const JudgedList& list) {
  RW_CHECK(checkList(k, list));
  return found(k, list) / static_cast<double>(k);
}

Result<double> hitAt(std::size_t k, const JudgedList& list) {
  RW_CHECK(checkList(k, list));
  return found(k, list) > 0 ? 1.0 : 0.0;
}

Result<double> reciprocalRankAt(std::size_t k, const JudgedList& list) {
  RW_CHECK(checkList(k, list));
  const auto top = first(k, list);
  const auto hit = std::ranges::find(top, std::uint8_t{1});
  return hit == top.end() ? 0.0 : 1 / static_cast<double>(hit - top.begin() + 1);
}

Result<double> averagePrecisionAt(std::size_t k, const JudgedList& list) {
  RW_CHECK(checkList(k, list));
  const auto top = first(k, list);
  double hits = 0;
  double sum = 0;
  for (std::size_t i = 0; i < top.size(); ++i) {
    if (top[i] == 0) continue;
    ++hits;
    sum += hits / static_cast<double>(i + 1);
  }
  return sum / static_cast<double>(std::min(k, list.relevantCount));
}

} // namespace rankwright
