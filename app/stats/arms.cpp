#include "app/stats/arms.h"

#include "app/stats/generators.h"

#include <fmt/core.h>

namespace rankwright::stats {

namespace {

SampleMoments momentsOf(const std::vector<double>& values) {
  SampleMoments moments;
  for (const auto value : values)
    moments.add({value});
  return moments;
}

SampleMoments fromSums(const StatsCase& each, const char* arm) {
  const auto key = [arm](const char* name) { return fmt::format("{}_{}", name, arm); };
  return SampleMoments::fromSums(count(each, key("n").c_str()), {number(each, key("sum").c_str())},
                                 {{{number(each, key("sumsq").c_str())}}});
}

} // namespace

ArmValues armValues(const StatsCase& each, const char* column) {
  if (!each.inputs.contains("gen")) return {numbers(each, "a"), numbers(each, "b")};
  const auto users = generateUsers(each.inputs);
  const auto& values = users.at(column);
  const auto& variants = users.at("variant");
  ArmValues arms;
  for (std::size_t i = 0; i < values.size(); ++i)
    (variants[i] == 1 ? arms.b : arms.a).push_back(values[i]);
  return arms;
}

template <std::size_t K>
Arms<K> armsOf(const StatsCase& each, const std::array<const char*, K>& columns) {
  const auto users = generateUsers(each.inputs);
  const auto& variants = users.at("variant");
  Arms<K> arms;
  for (std::size_t user = 0; user < variants.size(); ++user) {
    typename JointMoments<K>::Values values;
    for (std::size_t i = 0; i < K; ++i)
      values[i] = users.find(columns[i])->second[user];
    (variants[user] == 1 ? arms.b : arms.a).add(values);
  }
  return arms;
}

template Arms<1> armsOf(const StatsCase&, const std::array<const char*, 1>&);
template Arms<2> armsOf(const StatsCase&, const std::array<const char*, 2>&);
template Arms<4> armsOf(const StatsCase&, const std::array<const char*, 4>&);

Arms<1> meanArms(const StatsCase& each) {
  if (each.inputs.contains("sum_a")) return {fromSums(each, "a"), fromSums(each, "b")};
  const auto values = armValues(each, "dl");
  return {momentsOf(values.a), momentsOf(values.b)};
}

Json testJson(const EffectTest& test) {
  return {{"diff", test.effect},           {"se", test.standardError},
          {"t", test.statistic},           {"df", test.df},
          {"p_two_sided", test.p},         {"ci_low", test.interval.low},
          {"ci_high", test.interval.high}, {"p_greater", test.pGreater},
          {"p_less", test.pLess}};
}

} // namespace rankwright::stats
