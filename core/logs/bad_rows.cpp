#include "core/logs/bad_rows.h"

#include <fmt/format.h>
#include <simdjson.h>

namespace rankwright {

namespace {

constexpr std::size_t kRowsKept = 10;
constexpr std::size_t kBytesShown = 80;

std::string_view shortened(std::string_view value) {
  if (value.size() <= kBytesShown) return value;
  auto end = kBytesShown;
  while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0) == 0x80)
    --end;
  return value.substr(0, end);
}

} // namespace

void addBadRow(ImportReport& report, std::string_view file, std::uint64_t line, std::string reason) {
  ++report.badRowCount;
  if (report.firstBadRows.size() < kRowsKept)
    report.firstBadRows.push_back({std::string(file), line, std::move(reason)});
}

void addBadCell(ImportReport& report, std::string_view file, std::uint64_t line, std::string reason) {
  ++report.badCellCount;
  if (report.firstBadCells.size() < kRowsKept)
    report.firstBadCells.push_back({std::string(file), line, std::move(reason)});
}

std::string quoted(std::string_view value) {
  const auto shown = shortened(value);
  const bool readable = isUtf8(shown);
  std::string text;
  for (const char c : shown) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F || (byte >= 0x80 && !readable))
      text += fmt::format("\\x{:02X}", byte);
    else
      text += c;
  }
  return shown.size() < value.size() ? text + "…" : text;
}

bool isUtf8(std::string_view text) {
  return simdjson::validate_utf8(text.data(), text.size());
}

} // namespace rankwright
