#include "core/table/cell_filters.h"

#include "core/table/case_folding.h"
#include "core/table/cell_text.h"
#include "core/table/filter_number.h"

#include <re2/re2.h>

#include <cmath>
#include <utility>

namespace rankwright {

namespace {

using CellFilterPtr = std::unique_ptr<const CellFilter>;
using Kind = FilterNode::Kind;

/// A test of the cells that hold a `Value`; all others fail.
template <class Value, class Test>
class ValueFilter final : public CellFilter {
public:
  explicit ValueFilter(Test test) : test_(std::move(test)) {}

  bool passes(const Cell& cell) const override {
    const auto* value = std::get_if<Value>(&cell);
    return value != nullptr && test_(*value);
  }

private:
  Test test_;
};

template <class Value, class Test>
CellFilterPtr valueFilter(Test test) {
  return std::make_unique<ValueFilter<Value, Test>>(std::move(test));
}

class MissingFilter final : public CellFilter {
public:
  explicit MissingFilter(bool missing) : missing_(missing) {}
  bool passes(const Cell& cell) const override { return hasNoValue(cell) == missing_; }

private:
  bool missing_;
};

std::string_view folded(std::string_view text) {
  thread_local std::string buffer;
  return foldCase(text, buffer);
}

/// Whether `order`, negative, zero or positive, is what `comparison` asks for.
bool holds(Comparison comparison, int order) {
  switch (comparison) {
  case Comparison::Equal:
    return order == 0;
  case Comparison::NotEqual:
    return order != 0;
  case Comparison::Greater:
    return order > 0;
  case Comparison::GreaterOrEqual:
    return order >= 0;
  case Comparison::Less:
    return order < 0;
  case Comparison::LessOrEqual:
    return order <= 0;
  }
  return false;
}

template <class Number>
bool isNumber(Number number) {
  return number == number;
}

template <class Number>
Result<CellFilterPtr> numberFilter(const FilterNode& node) {
  const auto comparison = node.kind == Kind::Value ? Comparison::Equal : node.comparison;
  RW_ASSIGN(const auto number, parseFilterNumber(node.value));
  const auto bounds = NumberBounds<Number>::of(comparison, number);
  if (comparison != Comparison::NotEqual)
    return valueFilter<Number>([bounds](Number each) { return bounds.contain(each); });
  return valueFilter<Number>([bounds](Number each) { return isNumber(each) && !bounds.contain(each); });
}

template <class Number>
Result<CellFilterPtr> numberRange(const FilterNode& node) {
  RW_ASSIGN(const auto low, parseFilterNumber(node.value));
  RW_ASSIGN(const auto high, parseFilterNumber(node.upper));
  if (low > high)
    return failAt(node.upper.span, ErrorKind::Parse, "the range ends before it starts: {}~{}",
                  node.value.text, node.upper.text);
  const auto bounds = NumberBounds<Number>::between(low, high);
  return valueFilter<Number>([bounds](Number each) { return bounds.contain(each); });
}

template <class Number>
Result<CellFilterPtr> bindNumber(const FilterNode& node) {
  if (node.kind == Kind::Range) return numberRange<Number>(node);
  if (node.kind == Kind::Pattern)
    return failAt(node.value.span, ErrorKind::Parse, "a regular expression asks for texts, not numbers: /{}/",
                  node.value.text);
  return numberFilter<Number>(node);
}

CellFilterPtr textContains(std::string_view text) {
  return valueFilter<std::string_view>([needle = foldedCase(text)](std::string_view each) {
    return folded(each).find(needle) != std::string_view::npos;
  });
}

CellFilterPtr textComparison(const FilterNode& node) {
  return valueFilter<std::string_view>(
      [value = foldedCase(node.value.text), comparison = node.comparison](std::string_view each) {
        return holds(comparison, folded(each).compare(value));
      });
}

Result<CellFilterPtr> textRange(const FilterNode& node) {
  auto low = foldedCase(node.value.text);
  auto high = foldedCase(node.upper.text);
  if (low > high)
    return failAt(node.upper.span, ErrorKind::Parse, "the range ends before it starts: {}~{}",
                  node.value.text, node.upper.text);
  return valueFilter<std::string_view>([low = std::move(low), high = std::move(high)](std::string_view each) {
    const auto text = folded(each);
    return low <= text && text <= high;
  });
}

Result<CellFilterPtr> textPattern(const FilterNode& node) {
  RE2::Options options;
  options.set_case_sensitive(node.mindsCase);
  options.set_log_errors(false);
  auto pattern = std::make_unique<const RE2>(node.value.text, options);
  if (!pattern->ok())
    return failAt(spanOfPart(node.value, pattern->error_arg()), ErrorKind::Parse, "{}", pattern->error());
  return valueFilter<std::string_view>([pattern = std::move(pattern)](std::string_view each) {
    return RE2::PartialMatch(re2::StringPiece(each.data(), each.size()), *pattern);
  });
}

Result<CellFilterPtr> bindText(const FilterNode& node) {
  switch (node.kind) {
  case Kind::Range:
    return textRange(node);
  case Kind::Pattern:
    return textPattern(node);
  case Kind::Compare:
    return textComparison(node);
  default:
    return textContains(node.value.text);
  }
}

class ContainsFilter final : public CellFilter {
public:
  explicit ContainsFilter(std::string_view text) : needle_(foldedCase(text)) {}

  bool passes(const Cell& cell) const override {
    thread_local std::string buffer;
    return folded(cellText(cell, buffer)).find(needle_) != std::string_view::npos;
  }

private:
  std::string needle_;
};

} // namespace

Result<CellFilterPtr> bindCondition(const FilterNode& condition, CellType type) {
  if (condition.kind == Kind::Missing) return std::make_unique<MissingFilter>(true);
  if (condition.kind == Kind::Present) return std::make_unique<MissingFilter>(false);
  switch (type) {
  case CellType::Integer:
    return bindNumber<std::int64_t>(condition);
  case CellType::Real:
    return bindNumber<double>(condition);
  case CellType::Text:
    return bindText(condition);
  }
  return fail(ErrorKind::Internal, "an unknown type of cell: {}", static_cast<int>(type));
}

CellFilterPtr containsText(std::string_view text) {
  return std::make_unique<ContainsFilter>(text);
}

} // namespace rankwright
