#include "tests/unit/expr/simpler_cases.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rankwright {

namespace {

using RowsOf = std::shared_ptr<const RandomRows> RandomCase::*;

class CaseSimplifier {
public:
  explicit CaseSimplifier(const RandomCase& randomCase) : case_(randomCase) {}

  std::vector<RandomCase> simplify() {
    dropRows(&RandomCase::users);
    dropRows(&RandomCase::items);
    for (std::size_t rule = case_.rules.size(); rule-- > 0;)
      keepOnly(rule);
    for (std::size_t rule = 0; rule < case_.rules.size(); ++rule)
      dropRule(rule);
    for (std::size_t rule = 0; rule < case_.rules.size(); ++rule)
      simplifyRule(rule);
    simplifyValues("user", &RandomCase::users);
    simplifyValues("item", &RandomCase::items);
    return std::move(simpler_);
  }

private:
  void add(RowsOf which, RandomRows rows) {
    simpler_.push_back(case_);
    simpler_.back().*which = std::make_shared<const RandomRows>(std::move(rows));
  }

  void dropRows(RowsOf which) {
    const auto& rows = *(case_.*which);
    if (rows.size() == 1) return;
    for (const auto& row : rows)
      add(which, {row});
    for (std::size_t i = 0; i < rows.size(); ++i) {
      auto fewer = rows;
      fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
      add(which, std::move(fewer));
    }
  }

  /// Drops what stands behind the rule, and what stands before it and nothing uses any more.
  void keepOnly(std::size_t rule) {
    auto fewer = case_;
    fewer.rules.resize(rule + 1);
    for (auto i = rule; i-- > 0;)
      if (!usesName(fewer, fewer.rules[i].name)) erase(fewer, i);
    if (fewer.rules.size() < case_.rules.size()) simpler_.push_back(std::move(fewer));
  }

  /// Drops the rule; where it is used, its expression takes its place.
  void dropRule(std::size_t rule) {
    if (case_.rules.size() == 1) return;
    auto fewer = case_;
    const auto dropped = fewer.rules[rule];
    erase(fewer, rule);
    for (auto& other : fewer.rules)
      other.expression = replaceLeaves(other.expression, dropped.name, dropped.expression);
    simpler_.push_back(std::move(fewer));
  }

  static void erase(RandomCase& randomCase, std::size_t rule) {
    randomCase.rules.erase(randomCase.rules.begin() + static_cast<std::ptrdiff_t>(rule));
  }

  void simplifyRule(std::size_t rule) {
    const auto& [name, expression] = case_.rules[rule];
    if (!usesName(case_, name)) // then it may have another type
      for (const auto& part : partsOf(expression))
        if (part != expression) replaceExpression(rule, part);
    for (const auto& simpler : simplerExpressions(expression))
      replaceExpression(rule, simpler);
  }

  void replaceExpression(std::size_t rule, const RandomExpressionPtr& expression) {
    simpler_.push_back(case_);
    simpler_.back().rules[rule].expression = expression;
  }

  void simplifyValues(const std::string& prefix, RowsOf which) {
    const auto& rows = *(case_.*which);
    const auto schema = randomInputs(prefix);
    for (std::size_t field = 0; field < schema.size(); ++field) {
      if (!usesName(case_, schema.fields()[field].name)) continue;
      for (std::size_t row = 0; row < rows.size(); ++row)
        for (auto& value : simplerValues(rows[row][field])) {
          auto changed = rows;
          changed[row][field] = std::move(value);
          add(which, std::move(changed));
        }
    }
  }

  /// Those of the choices that stand before the value, or all of them.
  template <class T>
  static std::vector<T> before(const T& value, const std::array<T, 3>& choices) {
    return {choices.begin(), std::ranges::find(choices, value)};
  }

  static std::vector<std::int64_t> simplerElements(std::int64_t value) { return before(value, {0, 1, 2}); }
  static std::vector<float> simplerElements(float value) { return before(value, {0.0F, 1.0F, 0.5F}); }
  static std::vector<std::string> simplerElements(const std::string& value) {
    return before<std::string>(value, {"", "a", "b"});
  }

  static std::vector<Value> simplerValues(const Value& value) {
    return std::visit([](const auto& held) { return simplerValuesOf(held); }, value);
  }

  static std::vector<Value> simplerValuesOf(std::monostate) { return {}; }

  template <class T>
  static std::vector<Value> simplerValuesOf(const T& value) {
    const auto simpler = simplerElements(value);
    return {simpler.begin(), simpler.end()};
  }

  template <class T>
  static std::vector<Value> simplerValuesOf(const std::vector<T>& list) {
    std::vector<Value> simpler;
    for (std::size_t i = 0; i < list.size(); ++i) {
      auto shorter = list;
      shorter.erase(shorter.begin() + static_cast<std::ptrdiff_t>(i));
      simpler.emplace_back(std::move(shorter));
    }
    for (std::size_t i = 0; i < list.size(); ++i)
      for (const auto& element : simplerElements(list[i])) {
        auto changed = list;
        changed[i] = element;
        simpler.emplace_back(std::move(changed));
      }
    return simpler;
  }

  const RandomCase& case_;
  std::vector<RandomCase> simpler_;
};

} // namespace

std::vector<RandomCase> simplerCases(const RandomCase& randomCase) {
  return CaseSimplifier(randomCase).simplify();
}

} // namespace rankwright
