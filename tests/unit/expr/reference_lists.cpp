#include "tests/unit/expr/reference_values.h"

#include <algorithm>
#include <cmath>

namespace rankwright::reference {

namespace {

constexpr auto kInt64 = ValueType::Int64;
constexpr std::size_t kMostElements = 65536;

TypedValue number(std::int64_t value) {
  return {kInt64, false, value};
}

/// Elements as `==` sees them: NaN equals nothing.
bool equal(const Value& a, const Value& b) {
  return std::holds_alternative<float>(a) ? std::get<float>(a) == std::get<float>(b) : a == b;
}

bool isNan(const Value& value) {
  return std::holds_alternative<float>(value) && std::isnan(std::get<float>(value));
}

bool holds(const Values& elements, const Value& sought) {
  return std::ranges::any_of(elements, [&](const Value& element) { return equal(element, sought); });
}

std::int64_t codePointsIn(const std::string& text) {
  return std::ranges::count_if(text, [](unsigned char byte) { return (byte & 0xC0) != 0x80; });
}

TypedValue length(const Operands& operands) {
  if (anyMissing(operands)) return {kInt64};
  const auto& value = operands[0].value;
  return number(isList(operands[0].type) ? std::int64_t(elementsOf(value).size())
                                         : codePointsIn(text(value)));
}

TypedValue count(const Operands& operands) {
  if (operands.size() == 1) return length(operands);
  if (anyMissing(operands)) return {kInt64};
  std::int64_t found = 0;
  if (isList(operands[0].type)) {
    const auto element = commonElement(operands);
    for (const auto& value : elementsOf(convert(operands[0], element)))
      found += equal(value, convert(operands[1], element)) ? 1 : 0;
    return number(found);
  }
  auto rest = text(operands[0].value);
  const auto part = text(operands[1].value);
  if (part.empty()) return number(0);
  for (auto at = rest.find(part); at != std::string::npos; at = rest.find(part), ++found)
    rest = rest.substr(at + part.size());
  return number(found);
}

TypedValue indexOf(const Operands& operands) {
  if (anyMissing(operands)) return {kInt64};
  if (!isList(operands[0].type)) {
    const auto whole = text(operands[0].value);
    const auto at = whole.find(text(operands[1].value));
    return number(at == std::string::npos ? 0 : codePointsIn(whole.substr(0, at)) + 1);
  }
  const auto element = commonElement(operands);
  const auto elements = elementsOf(convert(operands[0], element));
  for (std::size_t i = 0; i < elements.size(); ++i)
    if (equal(elements[i], convert(operands[1], element))) return number(std::int64_t(i) + 1);
  return number(0);
}

TypedValue contains(const Operands& operands) {
  const auto index = indexOf(operands);
  if (isMissing(index.value)) return index;
  return {kInt64, false, truth(integer(index.value) > 0)};
}

TypedValue isIn(const Operands& operands) {
  const auto type = shaped(operands[0], kInt64);
  if (anyMissing(operands)) return {type};
  const auto element = commonElement(operands);
  const auto list = elementsOf(convert(operands[1], element));
  return eachElement({operands[0]}, element, kInt64,
                     [&](const Values& v) { return truth(holds(list, v[0])); });
}

TypedValue listOf(const TypedValue& like, const Values& elements) {
  return {like.type, false, makeList(elementType(like.type), elements)};
}

TypedValue reverse(const Operands& operands) {
  if (anyMissing(operands)) return {operands[0].type};
  if (isList(operands[0].type)) {
    auto elements = elementsOf(operands[0].value);
    std::ranges::reverse(elements);
    return listOf(operands[0], elements);
  }
  std::string reversed;
  std::string character;
  for (const auto byte : text(operands[0].value)) {
    if ((static_cast<unsigned char>(byte) & 0xC0) != 0x80) {
      reversed = character + reversed;
      character.clear();
    }
    character += byte;
  }
  return {ValueType::String, false, character + reversed};
}

/// Elements `begin`, counted from 0, to before `end`; those that are not there are left out.
Values between(const Values& elements, std::int64_t begin, std::int64_t end) {
  Values kept;
  for (std::int64_t i = 0; i < std::int64_t(elements.size()); ++i)
    if (i >= begin && i < end) kept.push_back(elements[std::size_t(i)]);
  return kept;
}

TypedValue top(const Operands& operands) {
  if (anyMissing(operands)) return {operands[0].type};
  return listOf(operands[0], between(elementsOf(operands[0].value), 0, integer(operands[1].value)));
}

TypedValue slice(const Operands& operands) {
  if (anyMissing(operands)) return {operands[0].type};
  const auto elements = elementsOf(operands[0].value);
  const auto size = std::int64_t(elements.size());
  const auto position = integer(operands[1].value);
  const auto wanted = operands.size() == 3 ? integer(operands[2].value) : size;
  if (position == 0 || position > size || position < -size || wanted <= 0) return listOf(operands[0], {});
  const auto begin = position > 0 ? position - 1 : size + position;
  return listOf(operands[0], between(elements, begin, begin + std::min(wanted, size)));
}

/// By insertion, which keeps the order of equal elements. NaN stands last.
Values sorted(const Values& elements, bool descending) {
  Values result;
  for (const auto& element : elements) {
    auto place = result.end();
    while (place != result.begin()) {
      const auto& before = *(place - 1);
      const bool stays =
          isNan(element) || (!isNan(before) && !(descending ? before < element : element < before));
      if (stays) break;
      --place;
    }
    result.insert(place, element);
  }
  return result;
}

TypedValue sort(const Operands& operands) {
  if (anyMissing(operands)) return {operands[0].type};
  const bool descending = operands.size() == 2 && integer(operands[1].value) != 0;
  return listOf(operands[0], sorted(elementsOf(operands[0].value), descending));
}

TypedValue topk(const Operands& operands) {
  if (anyMissing(operands)) return {operands[0].type};
  const auto elements = sorted(elementsOf(operands[0].value), true);
  return listOf(operands[0], between(elements, 0, integer(operands[1].value)));
}

Values distinctOf(const Values& elements) {
  Values kept;
  for (const auto& element : elements)
    if (!holds(kept, element)) kept.push_back(element);
  return kept;
}

TypedValue distinct(const Operands& operands) {
  if (anyMissing(operands)) return {operands[0].type};
  return listOf(operands[0], distinctOf(elementsOf(operands[0].value)));
}

TypedValue intersect(const Operands& operands) {
  const auto element = commonElement(operands);
  const TypedValue result{rankwright::listOf(element)};
  if (anyMissing(operands)) return result;
  const auto wanted = elementsOf(convert(operands[1], element));
  Values kept;
  for (const auto& value : elementsOf(convert(operands[0], element)))
    if (holds(wanted, value)) kept.push_back(value);
  return listOf(result, distinctOf(kept));
}

TypedValue unite(const Operands& operands) {
  const auto element = commonElement(operands);
  const TypedValue result{rankwright::listOf(element)};
  if (anyMissing(operands)) return result;
  auto all = elementsOf(convert(operands[0], element));
  for (const auto& value : elementsOf(convert(operands[1], element)))
    all.push_back(value);
  const auto kept = distinctOf(all);
  return kept.size() > kMostElements ? result : listOf(result, kept);
}

} // namespace

Functions listFunctions() {
  return {
      {"len", plain(&length)},
      {"count", plain(&count)},
      {"index_of", plain(&indexOf)},
      {"contains", plain(&contains)},
      {"in", plain(&isIn)},
      {"reverse", plain(&reverse)},
      {"top", plain(&top)},
      {"slice", plain(&slice)},
      {"sort", plain(&sort)},
      {"topk", plain(&topk)},
      {"union", plain(&unite)},
      {"distinct", plain(&distinct)},
      {"intersect", plain(&intersect)},
  };
}

} // namespace rankwright::reference
