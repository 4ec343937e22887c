#include "core/logs/type_inference.h"

#include "core/logs/cell_value.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace rankwright {

namespace {

/// Cells that may contradict a type, as in dirty files: one in a hundred.
constexpr std::uint64_t kCellsPerOddOne = 100;

bool losesZero(std::string_view cell) {
  return cell.size() > 1 && cell[0] == '0' && cell[1] >= '0' && cell[1] <= '9';
}

} // namespace

void TypeInference::add(const RawValue& value, std::uint64_t line) {
  switch (value.kind) {
  case RawValue::Kind::Missing:
  case RawValue::Kind::Bad:
    return;
  case RawValue::Kind::Cell:
    return countCell(withoutSpaces(value.text), line);
  case RawValue::Kind::Integer:
    return count(kWhole, line);
  case RawValue::Kind::Real:
    return count(kFraction, line);
  case RawValue::Kind::Text:
    return count(kText, line);
  case RawValue::Kind::Integers:
    return count(kWholes, line);
  case RawValue::Kind::Reals:
    return count(kFractions, line);
  case RawValue::Kind::Texts:
    return count(kTexts, line);
  case RawValue::Kind::EmptyList:
    return count(kEmpty, line);
  }
}

void TypeInference::count(Sort sort, std::uint64_t line) {
  auto& tally = tallies_[sort];
  if (tally.count++ == 0) tally.firstLine = line;
}

void TypeInference::countCell(std::string_view cell, std::uint64_t line) {
  cells_ = true;
  if (losesZero(cell) && zeros_.count++ == 0) zeros_.firstLine = line;
  if (wholeNumberIn(cell)) return count(kWhole, line);
  count(numberIn(cell) ? kFraction : kText, line);
}

std::uint64_t TypeInference::total() const {
  return std::accumulate(tallies_.begin(), tallies_.end(), std::uint64_t{0},
                         [](std::uint64_t sum, const Tally& tally) { return sum + tally.count; });
}

TypeInference::Outcome TypeInference::outcome() const {
  if (total() == 0) return {std::nullopt, "there is no value"};
  if (cells_) return outcomeOfCells();
  struct Group {
    std::uint64_t count;
    std::uint64_t firstLine;
    Sort sort;
  };
  std::array<Group, 4> groups = {};
  const auto group = [this](Sort a, Sort b) {
    const auto& [firstCount, firstLine] = tallies_[a];
    const auto& [count, line] = tallies_[b];
    const auto first = firstCount == 0 ? line : count == 0 || a == b ? firstLine : std::min(firstLine, line);
    return Group{a == b ? count : firstCount + count, first, a};
  };
  groups = {group(kWhole, kFraction), group(kText, kText), group(kWholes, kFractions), group(kTexts, kTexts)};
  const auto best = *std::ranges::min_element(groups, [](const Group& a, const Group& b) {
    return a.count != b.count ? a.count > b.count : a.firstLine < b.firstLine;
  });
  if (best.count == 0) return {ValueType::Int64List, "all lists are empty"};
  switch (best.sort) {
  case kWhole:
    return outcomeOfNumbers(tallies_[kWhole], tallies_[kFraction], ValueType::Int64, ValueType::Float32,
                            "numbers");
  case kText:
    return {ValueType::String, fmt::format("{} texts{}", best.count, others(best.count))};
  case kWholes:
    return outcomeOfNumbers(tallies_[kWholes], tallies_[kFractions], ValueType::Int64List,
                            ValueType::Float32List, "lists of numbers");
  default:
    return {ValueType::StringList,
            fmt::format("{} lists of texts{}", best.count, others(best.count + tallies_[kEmpty].count))};
  }
}

TypeInference::Outcome TypeInference::outcomeOfCells() const {
  const auto& odd = tallies_[kText];
  const auto all = total();
  if (zeros_.count > 0)
    return {ValueType::String,
            fmt::format("{} of {} values begin with a zero that a number would lose, the first in line {}",
                        zeros_.count, all, zeros_.firstLine)};
  if (odd.count * kCellsPerOddOne > all)
    return {ValueType::String, fmt::format("{} of {} values are no numbers, the first in line {}", odd.count,
                                           all, odd.firstLine)};
  return outcomeOfNumbers(tallies_[kWhole], tallies_[kFraction], ValueType::Int64, ValueType::Float32,
                          "numbers");
}

TypeInference::Outcome TypeInference::outcomeOfNumbers(const Tally& wholes, const Tally& fractions,
                                                       ValueType whole, ValueType fraction,
                                                       const char* what) const {
  const auto all = wholes.count + fractions.count;
  const auto rest = others(all + (isList(whole) ? tallies_[kEmpty].count : 0));
  if (fractions.count == 0) return {whole, fmt::format("all {} {} are whole{}", all, what, rest)};
  return {fraction, fmt::format("{} of {} {} are not whole, the first in line {}{}", fractions.count, all,
                                what, fractions.firstLine, rest)};
}

std::string TypeInference::others(std::uint64_t chosen) const {
  const auto rest = total() - chosen;
  return rest == 0 ? std::string() : fmt::format("; {} values are something else", rest);
}

} // namespace rankwright
