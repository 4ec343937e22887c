#pragma once

#include "core/base/result.h"

#include <nlohmann/json.hpp>

#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright::stats {

using Json = nlohmann::ordered_json;

/// One case of a file of statistics cases: what is to be computed of what.
struct StatsCase {
  std::string id;
  std::string family;
  std::string method;   ///< in words, among them the one that names the method
  Json inputs;          ///< numbers, or the parameters of a generator
  Json expected;        ///< its keys are asked for; all that the method gives where it is missing
  bool held = false;    ///< the figures are not given
  Json generatorChecks; ///< by generator the parameters that the file checks it with
};

/// All that a method computes, under the keys of the file. Throws `CaseFailure`, or what the JSON library
/// throws where an input is missing or of another type; `runCase` catches both.
using Compute = Json (*)(const StatsCase& each);

/// A method of a family. It serves the cases whose method text has `word`; an empty one serves all.
struct CaseMethod {
  std::string_view word;
  Compute compute;
};

struct CaseFamily {
  std::string_view name;
  std::span<const CaseMethod> methods; ///< in the order in which they are tried
};

/// All families, each of a file of its own.
std::span<const CaseFamily> caseFamilies();

/// Why a case cannot be computed. Never leaves this folder.
class CaseFailure : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

/// The value, or the failure of the case.
template <class T>
T need(Result<T> result) {
  if (!result) throw CaseFailure(result.error().message);
  return *std::move(result);
}

/// Inputs by name.
std::vector<double> numbers(const StatsCase& each, const char* key);
std::vector<std::uint8_t> labels(const StatsCase& each, const char* key);
inline double number(const StatsCase& each, const char* key) {
  return each.inputs.at(key).get<double>();
}
/// A whole number in [least, most]; a case with another one fails.
std::uint64_t wholeNumber(const Json& values, const char* key, std::uint64_t least, std::uint64_t most);
inline std::uint64_t count(const StatsCase& each, const char* key) {
  return wholeNumber(each.inputs, key, 0, std::uint64_t{1} << 53);
}
inline double numberOr(const StatsCase& each, const char* key, double value) {
  return each.inputs.value(key, value);
}
inline double alphaOf(const StatsCase& each) {
  return numberOr(each, "alpha", 0.05);
}
inline bool says(const StatsCase& each, std::string_view word) {
  return each.method.find(word) != std::string::npos;
}

/// The numbers of a rule in words, such as "(7919*i*i + 104729*i) mod 10007 for i = 1..500", in their order.
std::vector<double> numbersOfRule(const std::string& rule);

} // namespace rankwright::stats
