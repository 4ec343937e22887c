#include "core/expr/real_functions.h"
#include "tests/unit/expr/reference_values.h"

#include <cmath>
#include <limits>

namespace rankwright::reference {

namespace {

constexpr auto kInt64 = ValueType::Int64;
constexpr auto kFloat32 = ValueType::Float32;

/// A function of float32 operands.
Function real(std::function<Value(const std::vector<float>&)> function) {
  return plain([function = std::move(function)](const Operands& operands) {
    return eachElement(operands, kFloat32, kFloat32, [&](const Values& v) {
      std::vector<float> x;
      for (const auto& value : v)
        x.push_back(std::get<float>(value));
      return function(x);
    });
  });
}

/// A function of one float32 that is missing where it is not defined.
Function definedReal(float (*function)(float)) {
  return real([function](const std::vector<float>& x) -> Value {
    const auto result = function(x[0]);
    if (std::isnan(result) && !std::isnan(x[0])) return {};
    return result;
  });
}

Function logarithm(float (*function)(float)) {
  return real([function](const std::vector<float>& x) -> Value {
    if (x[0] <= 0) return {};
    return function(x[0]);
  });
}

Function rounding(double (*round)(double)) {
  return plain([round](const Operands& operands) {
    return eachElement(operands, commonElement(operands), kInt64, [&](const Values& v) -> Value {
      if (std::holds_alternative<std::int64_t>(v[0])) return v[0];
      const auto whole = round(static_cast<double>(std::get<float>(v[0])));
      if (std::isnan(whole) || whole < -9223372036854775808.0 || whole >= 9223372036854775808.0) return {};
      return static_cast<std::int64_t>(whole);
    });
  });
}

double halfAwayFromZero(double x) {
  return x < 0 ? std::ceil(x - 0.5) : std::floor(x + 0.5);
}

TypedValue absolute(const Operands& operands) {
  const auto type = commonElement(operands);
  return eachElement(operands, type, type, [&](const Values& v) -> Value {
    if (type == kFloat32) return std::fabs(std::get<float>(v[0]));
    const auto x = integer(v[0]);
    return x == std::numeric_limits<std::int64_t>::min() ? x : std::abs(x);
  });
}

Value power(const std::vector<float>& x) {
  if (x[0] == 0 && x[1] < 0) return {};
  const auto result = std::pow(x[0], x[1]);
  if (std::isnan(result) && !std::isnan(x[0]) && !std::isnan(x[1])) return {};
  return result;
}

Value boxCox(const std::vector<float>& x) {
  if (x[0] <= 0) return {};
  const double logarithm = std::log(double(x[0]));
  if (x[1] == 0) return float(logarithm);
  return float(std::expm1(double(x[1]) * logarithm) / double(x[1]));
}

Value minMax(const std::vector<float>& x) {
  if (x[1] == x[2]) return {};
  return (x[0] - x[1]) / (x[2] - x[1]);
}

Value zScore(const std::vector<float>& x) {
  if (x[2] <= 0) return {};
  return (x[0] - x[1]) / x[2];
}

Value decay(const std::vector<float>& x) {
  if (x[1] <= 0) return {};
  return std::exp2(-x[0] / x[1]);
}

/// Values of one type as the operator `<` sees them; anything with NaN is false.
bool less(const Value& a, const Value& b) {
  return std::holds_alternative<float>(a) ? std::get<float>(a) < std::get<float>(b) : a < b;
}
bool equal(const Value& a, const Value& b) {
  return std::holds_alternative<float>(a) ? std::get<float>(a) == std::get<float>(b) : a == b;
}

TypedValue binarize(const Operands& operands) {
  return eachElement(operands, commonElement(operands), kInt64,
                     [](const Values& v) { return truth(less(v[1], v[0])); });
}

TypedValue clamp(const Operands& operands) {
  const auto type = commonElement(operands);
  return eachElement(operands, type, type, [](const Values& v) -> Value {
    if (!less(v[1], v[2]) && !equal(v[1], v[2])) return {};
    if (less(v[0], v[1])) return v[1];
    return less(v[2], v[0]) ? v[2] : v[0];
  });
}

TypedValue bucket(const Operands& operands) {
  if (isMissing(operands[1].value)) return {shaped(operands[0], kInt64)};
  const auto element = commonElement(operands);
  const auto bounds = elementsOf(convert(operands[1], element));
  return eachElement({operands[0]}, element, kInt64, [&](const Values& v) -> Value {
    std::int64_t count = 0;
    for (const auto& bound : bounds)
      count += less(bound, v[0]) || equal(bound, v[0]) ? 1 : 0;
    return count;
  });
}

float sigmoid(float x) {
  return 1.0F / (1.0F + exponentialOf(-x));
}

} // namespace

Functions numberFunctions() {
  return {
      {"abs", plain(&absolute)},
      {"ceil", rounding(&std::ceil)},
      {"floor", rounding(&std::floor)},
      {"round", rounding(&halfAwayFromZero)},
      {"sqrt", definedReal(&std::sqrt)},
      {"exp", definedReal(&exponentialOf)},
      {"log", logarithm(&logarithmOf)},
      {"log2", logarithm(&std::log2)},
      {"log10", logarithm(&std::log10)},
      {"pow", real(&power)},
      {"sigmoid", definedReal(&sigmoid)},
      {"sin", definedReal(&std::sin)},
      {"cos", definedReal(&std::cos)},
      {"tan", definedReal(&std::tan)},
      {"sinh", definedReal(&std::sinh)},
      {"cosh", definedReal(&std::cosh)},
      {"tanh", definedReal(&std::tanh)},
      {"min_max", real(&minMax)},
      {"z_score", real(&zScore)},
      {"box_cox", real(&boxCox)},
      {"decay", real(&decay)},
      {"binarize", plain(&binarize)},
      {"clamp", plain(&clamp)},
      {"bucket", plain(&bucket)},
      {"bucketize", plain(&bucket)},
  };
}

} // namespace rankwright::reference
