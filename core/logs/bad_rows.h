#pragma once

#include "core/logs/store_export.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace rankwright {

/// Counts a row that could not be used and keeps it while it is among the first ten.
void addBadRow(ImportReport& report, std::string_view file, std::uint64_t line, std::string reason);

/// The same for a feature of a row that is used nevertheless.
void addBadCell(ImportReport& report, std::string_view file, std::uint64_t line, std::string reason);

/// A value as a message shows it: at most 80 bytes of it, and what is not UTF-8 or not printable as \xNN.
std::string quoted(std::string_view value);

/// Whether the bytes are well-formed UTF-8.
bool isUtf8(std::string_view text);

} // namespace rankwright
