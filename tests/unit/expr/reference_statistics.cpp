#include "tests/unit/expr/reference_values.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace rankwright::reference {

namespace {

constexpr auto kInt64 = ValueType::Int64;
constexpr auto kFloat32 = ValueType::Float32;

using Reals = std::vector<double>;

Reals realsOf(const TypedValue& list) {
  Reals reals;
  for (const auto& element : elementsOf(list.value))
    reals.push_back(std::holds_alternative<float>(element) ? double(std::get<float>(element))
                                                           : double(integer(element)));
  return reals;
}

Value rounded(std::optional<double> number) {
  if (!number) return {};
  return float(*number);
}

/// A statistic of the numbers of one list.
Function ofList(std::optional<double> (*statistic)(const Reals&)) {
  return plain([statistic](const Operands& operands) -> TypedValue {
    if (anyMissing(operands)) return {kFloat32};
    return {kFloat32, false, rounded(statistic(realsOf(operands[0])))};
  });
}

std::optional<double> mean(const Reals& x) {
  if (x.empty()) return std::nullopt;
  double sum = 0;
  for (const auto value : x)
    sum += value;
  return sum / double(x.size());
}

std::optional<double> variance(const Reals& x) {
  if (x.empty()) return std::nullopt;
  Reals squares;
  for (const auto value : x)
    squares.push_back((value - *mean(x)) * (value - *mean(x)));
  return mean(squares);
}

std::optional<double> deviation(const Reals& x) {
  if (x.empty()) return std::nullopt;
  return std::sqrt(*variance(x));
}

double dotProduct(const Reals& a, const Reals& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    sum += a[i] * b[i];
  return sum;
}

std::optional<double> norm(Reals x, double p) {
  if (p <= 0) return std::nullopt;
  if (std::isnan(p)) return p;
  for (auto& value : x)
    value = std::fabs(value);
  double sum = 0;
  for (const auto value : x)
    sum += p == 2 ? value * value : value;
  if (p == 1) return sum;
  if (p == 2) return std::sqrt(sum);
  double largest = 0;
  for (const auto value : x)
    if (std::isnan(value)) return value;
  for (const auto value : x)
    largest = std::max(largest, value);
  if (largest == 0 || std::isinf(largest) || std::isinf(p)) return largest;
  sum = 0;
  for (const auto value : x)
    sum += std::pow(value / largest, p);
  return largest * std::pow(sum, 1 / p);
}

double exponentOf(const Operands& operands) {
  return operands.size() == 2 ? double(std::get<float>(convert(operands[1], kFloat32))) : 2;
}

TypedValue normOfList(const Operands& operands) {
  if (anyMissing(operands)) return {kFloat32};
  return {kFloat32, false, rounded(norm(realsOf(operands[0]), exponentOf(operands)))};
}

TypedValue normalize(const Operands& operands) {
  const TypedValue missing{ValueType::Float32List};
  if (anyMissing(operands)) return missing;
  const auto x = realsOf(operands[0]);
  const auto length = norm(x, exponentOf(operands));
  if (!length || (*length == 0 && !x.empty())) return missing;
  std::vector<float> scaled;
  for (const auto value : x)
    scaled.push_back(float(value / *length));
  return {missing.type, false, scaled};
}

/// The wrapping sum of the products of integers; of sums with 1.
std::int64_t wrappedProduct(const Values& a, const Values& b) {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::int64_t product = 0;
    static_cast<void>(__builtin_mul_overflow(integer(a[i]), integer(b[i]), &product));
    static_cast<void>(__builtin_add_overflow(sum, product, &sum));
  }
  return sum;
}

TypedValue sum(const Operands& operands) {
  const auto type = elementType(operands[0].type);
  if (anyMissing(operands)) return {type};
  const auto elements = elementsOf(operands[0].value);
  const Values ones(elements.size(), std::int64_t(1));
  if (type == kInt64) return {type, false, wrappedProduct(elements, ones)};
  const auto x = realsOf(operands[0]);
  return {type, false, float(dotProduct(x, Reals(x.size(), 1)))};
}

TypedValue dot(const Operands& operands) {
  const auto type = commonElement(operands);
  if (anyMissing(operands)) return {type};
  const auto a = as(operands[0], listOf(type));
  const auto b = as(operands[1], listOf(type));
  if (elementsOf(a.value).size() != elementsOf(b.value).size()) return {type};
  if (type == kInt64) return {type, false, wrappedProduct(elementsOf(a.value), elementsOf(b.value))};
  return {type, false, float(dotProduct(realsOf(a), realsOf(b)))};
}

TypedValue cosine(const Operands& operands) {
  if (anyMissing(operands)) return {kFloat32};
  const auto type = commonElement(operands);
  const auto a = realsOf(as(operands[0], listOf(type)));
  const auto b = realsOf(as(operands[1], listOf(type)));
  const auto lengths = std::sqrt(dotProduct(a, a)) * std::sqrt(dotProduct(b, b));
  if (a.size() != b.size() || dotProduct(a, a) == 0 || dotProduct(b, b) == 0) return {kFloat32};
  const auto cosine = dotProduct(a, b) / lengths;
  return {kFloat32, false, float(cosine < -1 ? -1 : cosine > 1 ? 1 : cosine)};
}

bool isNan(const Value& value) {
  return std::holds_alternative<float>(value) && std::isnan(std::get<float>(value));
}

/// Whether `a` comes before `b` where -0.0 comes before 0.0.
bool before(const Value& a, const Value& b) {
  if (a < b) return true;
  return std::holds_alternative<float>(a) && a == b && std::signbit(std::get<float>(a)) &&
         !std::signbit(std::get<float>(b));
}

Value extreme(const Values& values, bool greatest) {
  for (const auto& value : values)
    if (isNan(value)) return value;
  return greatest ? *std::ranges::max_element(values, before) : *std::ranges::min_element(values, before);
}

Function extremes(bool greatest) {
  return plain([greatest](const Operands& operands) -> TypedValue {
    const auto type = commonElement(operands);
    if (operands.size() > 1)
      return eachElement(operands, type, type, [&](const Values& v) { return extreme(v, greatest); });
    if (anyMissing(operands) || elementsOf(operands[0].value).empty()) return {type};
    return {type, false, extreme(elementsOf(operands[0].value), greatest)};
  });
}

} // namespace

Functions statisticsFunctions() {
  return {
      {"min", extremes(false)},     {"max", extremes(true)},          {"sum", plain(&sum)},
      {"avg", ofList(&mean)},       {"var", ofList(&variance)},       {"std", ofList(&deviation)},
      {"norm", plain(&normOfList)}, {"normalize", plain(&normalize)}, {"dot", plain(&dot)},
      {"cosine", plain(&cosine)},
  };
}

} // namespace rankwright::reference
