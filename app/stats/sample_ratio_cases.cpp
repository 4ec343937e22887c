#include "app/stats/families.h"
#include "core/experiment/sample_ratio.h"

namespace rankwright::stats {

namespace {

std::vector<std::uint64_t> observed(const StatsCase& each) {
  return each.inputs.at("observed").get<std::vector<std::uint64_t>>();
}

Json pearson(const StatsCase& each) {
  const auto test = need(sampleRatioTest(observed(each), numbers(each, "weights")));
  return {{"chi2", test.chiSquared},
          {"df", test.df},
          {"p", test.p},
          {"alarm_at_0.001", test.alarms(0.001)},
          {"alarm_at_0.0005", test.alarms(0.0005)}};
}

Json exact(const StatsCase& each) {
  return {{"p", need(sampleRatioExact(observed(each), numbers(each, "weights")))}};
}

} // namespace

std::span<const CaseMethod> sampleRatioMethods() {
  static constexpr CaseMethod kMethods[] = {{"exact", exact}, {"", pearson}};
  return kMethods;
}

} // namespace rankwright::stats
