#pragma once

#include "core/table/cell.h"

#include <string>
#include <string_view>

namespace rankwright {

/// Whether the cell is missing or NaN, which every query treats alike.
bool hasNoValue(const Cell& cell);

/// The cell in its plainest exact form, as exports write it and searches read it: numbers in the shortest
/// decimal form that reads back as the same number, whatever the locale; "" for a missing cell. Lies in the
/// cell or in `buffer`.
std::string_view cellText(const Cell& cell, std::string& buffer);

} // namespace rankwright
