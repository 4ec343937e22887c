#include "app/cli/text_table.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace rankwright::cli {

namespace {

struct CodePoint {
  char32_t value;
  std::size_t bytes;
};

CodePoint firstCodePoint(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t bytes = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (bytes == 1 || bytes > text.size()) return {lead, 1};
  char32_t value = lead & (0xFF >> (bytes + 1));
  for (std::size_t i = 1; i < bytes; ++i)
    value = (value << 6) | (static_cast<unsigned char>(text[i]) & 0x3F);
  return {value, bytes};
}

std::size_t cellsOf(char32_t c) {
  const bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
                    (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
                    (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
                    (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
  return wide ? 2 : 1;
}

/// The text cut to at most `width` cells, and the cells it takes.
std::pair<std::string, std::size_t> fit(std::string_view text, std::size_t width) {
  std::string kept;
  std::size_t cells = 0;
  while (!text.empty()) {
    const auto next = firstCodePoint(text);
    const bool last = next.bytes == text.size();
    if (cells + cellsOf(next.value) + (last ? 0 : 1) > width) return {kept + "…", cells + 1};
    kept += next.value < 0x20 ? std::string(" ") : std::string(text.substr(0, next.bytes));
    cells += cellsOf(next.value);
    text.remove_prefix(next.bytes);
  }
  return {kept, cells};
}

std::string pad(std::string_view text, std::size_t width, TextTable::Align align) {
  auto [kept, cells] = fit(text, width);
  const std::string space(width - std::min(cells, width), ' ');
  return align == TextTable::Align::Right ? space + kept : kept + space;
}

} // namespace

std::string TextTable::toText() const {
  std::vector<std::size_t> widths;
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    std::size_t width = fit(columns_[c].header, columns_[c].maxWidth).second;
    for (const auto& row : rows_)
      width = std::max(width, fit(row[c], columns_[c].maxWidth).second);
    widths.push_back(width);
  }

  std::string text;
  const auto addLine = [&](auto cellAt) {
    std::string line;
    for (std::size_t c = 0; c < columns_.size(); ++c)
      line += (c > 0 ? "  " : "") + pad(cellAt(c), widths[c], columns_[c].align);
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + '\n';
  };
  addLine([&](std::size_t c) { return columns_[c].header; });
  for (const auto& row : rows_)
    addLine([&](std::size_t c) { return row[c]; });
  return text;
}

} // namespace rankwright::cli
