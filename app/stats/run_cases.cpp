#include "app/stats/run_cases.h"

#include "core/base/file.h"

#include <algorithm>
#include <cmath>

namespace rankwright::stats {

namespace {

/// By generator the parameters that it is checked with.
Json checksOf(const Json& file) {
  Json checks = Json::object();
  const auto generators = file.value("generators", Json::object());
  for (const auto& [name, generator] : generators.items())
    if (generator.contains("check") && generator["check"].contains("params"))
      checks[name] = generator["check"]["params"];
  return checks;
}

StatsCase caseOf(const Json& json, const Json& checks) {
  return {json.at("id"),
          json.value("family", std::string()),
          json.value("method", std::string()),
          json.value("inputs", Json::object()),
          json.value("expected", Json()),
          json.value("held", false),
          checks};
}

std::string textOf(double value) {
  if (std::isnan(value)) return "nan";
  return value > 0 ? "inf" : "-inf";
}

/// JSON has no NaN and no infinities.
void makePrintable(Json& json) {
  if (json.is_number_float() && !std::isfinite(json.get<double>())) json = textOf(json.get<double>());
  if (json.is_structured())
    for (auto& each : json)
      makePrintable(each);
}

Result<Json> asked(const StatsCase& each, const Json& all) {
  if (!each.expected.is_object()) return all;
  Json json = Json::object();
  for (const auto& [key, value] : each.expected.items()) {
    if (!all.contains(key))
      return fail(ErrorKind::NotFound, "the family {} does not give for this method: {}", each.family, key);
    json[key] = all[key];
  }
  return json;
}

Result<Compute> methodOf(const StatsCase& each) {
  const auto families = caseFamilies();
  const auto family = std::ranges::find(families, each.family, &CaseFamily::name);
  if (family == families.end()) return fail(ErrorKind::NotFound, "no such family of cases: {}", each.family);
  const auto method = std::ranges::find_if(
      family->methods, [&](const CaseMethod& candidate) { return says(each, candidate.word); });
  if (method == family->methods.end())
    return fail(ErrorKind::NotFound, "the family {} has no such method: {}", each.family, each.method);
  return method->compute;
}

} // namespace

Result<std::vector<StatsCase>> readCases(const std::filesystem::path& file) {
  RW_ASSIGN(const auto text, readTextFile(file));
  try {
    const auto json = Json::parse(text);
    const auto checks = checksOf(json);
    std::vector<StatsCase> cases;
    for (const auto& each : json.at("cases"))
      cases.push_back(caseOf(each, checks));
    return cases;
  } catch (const Json::exception& error) {
    return fail(ErrorKind::Parse, "{}: no file of cases: {}", file.string(), error.what());
  }
}

Result<Json> runCase(const StatsCase& each) {
  RW_ASSIGN(const auto compute, methodOf(each));
  try {
    RW_ASSIGN(auto json, asked(each, compute(each)));
    makePrintable(json);
    return json;
  } catch (const std::exception& error) {
    return fail(ErrorKind::InvalidArgument, "{}", error.what());
  }
}

Result<CaseReport> runCases(std::span<const StatsCase> cases, const JobControl& job) {
  CaseReport report{Json::object(), 0};
  for (std::size_t i = 0; i < cases.size(); ++i) {
    RW_CHECK(job.check());
    job.report("computing cases", static_cast<double>(i), static_cast<double>(cases.size()));
    auto answer = runCase(cases[i]);
    report.failed += !answer;
    report.answers[cases[i].id] = answer ? *std::move(answer) : Json{{"error", answer.error().message}};
  }
  return report;
}

} // namespace rankwright::stats
