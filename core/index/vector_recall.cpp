#include "core/index/vector_recall.h"

#include <algorithm>
#include <chrono>

namespace rankwright {

namespace {

template <class Work>
double microsecondsOf(Work&& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count();
}

double quantile(std::vector<double>& values, std::size_t percent) {
  if (values.empty()) return 0;
  const auto place = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) * percent / 100);
  std::nth_element(values.begin(), place, values.end());
  return *place;
}

/// The share of the exact items for which one as near was found.
double recallOf(const std::vector<NearItem>& found, const std::vector<NearItem>& exact) {
  if (exact.empty()) return 1;
  const auto least = exact.back().nearness;
  const auto good =
      std::ranges::count_if(found, [least](const auto& each) { return each.nearness >= least; });
  return static_cast<double>(good) / static_cast<double>(exact.size());
}

} // namespace

Result<VectorRecall> measureRecall(const VectorIndex& index, std::span<const float> queries,
                                   std::uint32_t count, std::uint32_t width, const JobControl& job) {
  const std::size_t dimension = std::max(index.dimension(), 1U);
  if (queries.size() % dimension != 0)
    return fail(ErrorKind::InvalidArgument, "the queries have not {} numbers each: {}", dimension,
                queries.size());
  VectorRecall figures{static_cast<std::uint32_t>(queries.size() / dimension), count, width, 0, 1, 0, 0, 0};
  std::vector<double> searches;
  std::vector<double> scans;
  std::vector<NearItem> found;
  std::vector<NearItem> exact;
  for (std::size_t i = 0; i < figures.queries; ++i) {
    RW_CHECK(job.check());
    job.report("measuring recall", static_cast<double>(i), figures.queries);
    const auto query = queries.subspan(i * dimension, dimension);
    searches.push_back(microsecondsOf([&] { index.findNearest(query, count, found, width); }));
    scans.push_back(microsecondsOf([&] { index.findNearestExactly(query, count, exact); }));
    const auto recall = recallOf(found, exact);
    figures.recall += recall / figures.queries;
    figures.leastRecall = std::min(figures.leastRecall, recall);
  }
  if (figures.queries == 0) figures.recall = 1;
  figures.medianMicroseconds = quantile(searches, 50);
  figures.p99Microseconds = quantile(searches, 99);
  figures.exactMicroseconds = quantile(scans, 50);
  return figures;
}

std::vector<float> sampledVectors(const VectorIndex& index, std::uint32_t most) {
  std::vector<float> vectors;
  const std::uint64_t samples = std::min(most, index.size());
  for (std::uint64_t i = 0; i < samples; ++i) {
    const auto vector = index.graph().vectorAt(static_cast<std::uint32_t>(i * index.size() / samples));
    vectors.insert(vectors.end(), vector.begin(), vector.end());
  }
  return vectors;
}

} // namespace rankwright
