#include "core/expr/diagnostic.h"

#include "core/expr/utf8.h"

#include <fmt/format.h>

#include <algorithm>

namespace rankwright {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::uint32_t kShownBefore = 80;
constexpr std::size_t kShownColumns = 120;

std::string hintOf(const Diagnostic& diagnostic) {
  if (diagnostic.suggestion.empty()) return {};
  return fmt::format(" (did you mean '{}'?)", diagnostic.suggestion);
}

/// What stands before the caret: tabs stay, so that the caret keeps its column.
std::string indentBefore(std::string_view line, std::uint32_t column) {
  std::string indent;
  std::uint32_t at = 1;
  for (std::size_t byte = 0; byte < line.size() && at < column; ++at) {
    indent += line[byte] == '\t' ? '\t' : ' ';
    byte += decodeCodePoint(line, byte).length;
  }
  return indent;
}

std::string_view lineAround(std::string_view text, std::size_t byte) {
  const auto before = byte == 0 ? std::string_view::npos : text.rfind('\n', byte - 1);
  const auto begin = before == std::string_view::npos ? 0 : before + 1;
  const auto end = std::min(text.find('\n', byte), text.size());
  auto line = text.substr(begin, end - begin);
  if (line.ends_with('\r')) line.remove_suffix(1);
  if (line.starts_with(kByteOrderMark)) line.remove_prefix(kByteOrderMark.size());
  return line;
}

std::size_t byteOf(std::string_view line, std::size_t codePoint) {
  std::size_t byte = 0;
  for (; codePoint > 0 && byte < line.size(); --codePoint)
    byte += decodeCodePoint(line, byte).length;
  return byte;
}

struct ClippedLine {
  std::string_view text;
  std::uint32_t column;
};

/// What a terminal can show of a long line around the column, which counts from 1.
ClippedLine clip(std::string_view line, std::uint32_t column) {
  const auto first = column > kShownBefore ? column - kShownBefore : 1;
  line.remove_prefix(byteOf(line, first - 1));
  return {line.substr(0, byteOf(line, kShownColumns)), column - first + 1};
}

} // namespace

std::string_view describe(Severity severity) {
  switch (severity) {
  case Severity::Warning:
    return "warning";
  case Severity::Portability:
    return "portability";
  case Severity::Error:
    break;
  }
  return "error";
}

std::string describe(const Diagnostic& diagnostic, const std::string& source) {
  const auto& range = diagnostic.place.range;
  return fmt::format("{}:{}:{}: {}: {}{}", source, range.line, range.column, describe(diagnostic.severity),
                     diagnostic.message, hintOf(diagnostic));
}

std::string describeWithLine(const Diagnostic& diagnostic, const std::string& source, std::string_view text) {
  const auto line = lineAround(text, std::min(diagnostic.place.begin, text.size()));
  const auto& range = diagnostic.place.range;
  const auto [clipped, column] = clip(line, range.column);
  const auto length = countCodePoints(clipped);
  const auto rest = length - std::min<std::size_t>(length, column - 1);
  const auto marked = std::clamp<std::size_t>(range.length, 1, std::max<std::size_t>(rest, 1));
  return fmt::format("{}\n  {}\n  {}^{}", describe(diagnostic, source), clipped,
                     indentBefore(clipped, column), std::string(marked - 1, '~'));
}

Error errorOf(const Diagnostic& diagnostic, const std::string& source) {
  return {diagnostic.kind, diagnostic.message, spanOf(diagnostic.place.range, source)};
}

} // namespace rankwright
