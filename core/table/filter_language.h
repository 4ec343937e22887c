#pragma once

#include "core/base/result.h"
#include "core/table/cell.h"

#include <memory>
#include <string>
#include <string_view>

namespace rankwright {

/// A parsed filter of one column. The language, as people type it under a header:
///
///     games            contains, whatever the case (numbers: equal)
///     = 3   <> 3       equal, not equal (a text wholly, whatever the case)
///     > 3  >= 3  < 3  <= 3
///     2~5              from 2 to 5, both included (also texts)
///     /^com\.(a|b)/    regular expression found in the text; /…/c minds the case
///     =missing  <>missing   no value, any value
///     "a b"            the quoted text, taken literally
///     ! games          not: the rest of the filter must fail (missing cells then pass)
///     > 1 & < 5  a | b     and, or; & binds tighter
///
/// A missing cell passes only `=missing` and `!`. Immutable; used by several threads at once.
class CellFilter {
public:
  virtual ~CellFilter() = default;
  virtual bool passes(const Cell& cell) const = 0;
};

/// Errors: Parse with the span in `text`, e.g. for a number expected in a numeric column or a bad regular expression.
Result<std::unique_ptr<const CellFilter>> parseFilter(std::string_view text, CellType type);

/// The filter that keeps exactly the rows whose cell equals this one, in the language: "filter by this cell".
std::string filterFor(const Cell& cell);

} // namespace rankwright
