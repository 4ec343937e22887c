#pragma once

#include "core/table/filter_language.h"
#include "core/table/filter_syntax.h"

#include <memory>

namespace rankwright {

/// Gives a parsed condition that combines no others its meaning for one type of cell. Errors: Parse when it
/// does not fit the type.
Result<std::unique_ptr<const CellFilter>> bindCondition(const FilterNode& condition, CellType type);

/// Passes texts that contain `text` and numbers whose shortest decimal form does, whatever the case.
std::unique_ptr<const CellFilter> containsText(std::string_view text);

} // namespace rankwright
