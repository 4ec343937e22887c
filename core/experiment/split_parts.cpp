#include "core/experiment/split_parts.h"

#include "core/experiment/moment_plan.h"

#include <algorithm>
#include <functional>

namespace rankwright {

namespace {

std::vector<double> weightsOf(const ExperimentDefinition& definition) {
  std::vector<double> weights;
  for (const auto& arm : definition.arms)
    weights.push_back(arm.weight);
  return weights;
}

/// Nothing where there are too few users to judge by.
std::optional<SampleRatioTest> testOf(const std::vector<std::uint64_t>& users,
                                      const std::vector<double>& weights) {
  std::uint64_t all = 0;
  for (const auto each : users)
    all += each;
  if (all < kLeastUsersOfSplit) return std::nullopt;
  const auto test = sampleRatioTest(users, weights);
  return test ? std::optional(*test) : std::nullopt;
}

std::optional<std::size_t> armNamed(const ExperimentDefinition& definition, const std::string& variant) {
  const auto found = std::ranges::find(definition.arms, variant, &DesignedArm::variant);
  if (found == definition.arms.end()) return std::nullopt;
  return static_cast<std::size_t>(found - definition.arms.begin());
}

/// One part for each day and value of the report, which has the arms of a part one after the other.
std::vector<SplitPart> partsOf(const ExperimentDefinition& definition, const std::string& dimension,
                               const MomentReport& report) {
  std::vector<SplitPart> parts;
  for (const auto& arm : report.arms) {
    const auto position = armNamed(definition, arm.variant);
    if (!position) continue;
    const auto value = arm.values.empty() ? std::string() : arm.values.front();
    if (parts.empty() || parts.back().day != arm.day || parts.back().value != value)
      parts.push_back({.dimension = dimension,
                       .value = value,
                       .day = arm.day,
                       .users = std::vector<std::uint64_t>(definition.arms.size())});
    parts.back().users[*position] = arm.users;
  }
  return parts;
}

/// All parts that can be judged are one family.
Status testParts(const ExperimentDefinition& definition, std::vector<SplitPart>& parts) {
  const auto weights = weightsOf(definition);
  std::vector<double> p;
  for (auto& part : parts) {
    part.test = testOf(part.users, weights);
    if (part.test) p.push_back(part.test->p);
  }
  RW_ASSIGN(const auto adjusted, adjustedP(p, Adjustment::Holm));
  auto next = adjusted.begin();
  for (auto& part : parts)
    if (part.test) part.adjustedP = *next++;
  return {};
}

} // namespace

Result<std::vector<SplitPart>> splitByDay(const ExperimentDefinition& definition, EventStore& store,
                                          const AnalysisScope& scope, const JobControl& job) {
  auto query = queryOf(definition, scope);
  query.split = MomentSplit::FirstDay;
  RW_ASSIGN(const auto report, store.moments(query, job));
  auto parts = partsOf(definition, {}, report);
  RW_CHECK(testParts(definition, parts));
  const auto weights = weightsOf(definition);
  std::vector<std::uint64_t> soFar(definition.arms.size());
  for (auto& part : parts) {
    std::ranges::transform(soFar, part.users, soFar.begin(), std::plus());
    part.upTo = testOf(soFar, weights);
  }
  return parts;
}

Result<std::vector<SplitPart>> splitByDimension(const ExperimentDefinition& definition, EventStore& store,
                                                const AnalysisScope& scope, const JobControl& job) {
  RW_ASSIGN(const auto span, store.span());
  std::vector<SplitPart> parts;
  for (const auto& dimension : span.dimensions) {
    auto query = queryOf(definition, scope);
    query.split = MomentSplit::Dimensions;
    query.splitDimensions = {dimension};
    RW_ASSIGN(const auto report, store.moments(query, job));
    std::ranges::move(partsOf(definition, dimension, report), std::back_inserter(parts));
  }
  RW_CHECK(testParts(definition, parts));
  return parts;
}

} // namespace rankwright
