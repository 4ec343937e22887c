#include "core/document/toml_edit.h"

#include "core/base/toml_table.h"
#include "core/document/toml_layout.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace rankwright {

namespace {

using Blocks = std::vector<TomlBlock>;

constexpr auto kSource = "configuration";

std::string_view lineEndOf(std::string_view text) {
  return text.find("\r\n") != std::string_view::npos ? "\r\n" : "\n";
}

std::string replaced(std::string_view text, ByteRange range, std::string_view by) {
  std::string result(text.substr(0, range.begin));
  result += by;
  result += text.substr(range.end);
  return result;
}

const TomlBlock* find(const Blocks& blocks, const TomlPlace& place) {
  const auto found = std::ranges::find_if(blocks, [&](const TomlBlock& block) {
    return block.name == place.table && block.index == place.index;
  });
  return found == blocks.end() ? nullptr : &*found;
}

/// The bytes without the blank lines at their end.
ByteRange withoutBlankEnd(std::string_view text, ByteRange range) {
  const auto last = range.in(text).find_last_not_of(" \t\r\n");
  if (last == std::string_view::npos) return {range.begin, range.begin};
  const auto lineEnd = text.find('\n', range.begin + last);
  return {range.begin, lineEnd == std::string_view::npos ? range.end : std::min(lineEnd + 1, range.end)};
}

/// The bytes ending with a line end.
std::string asLines(std::string_view bytes, std::string_view lineEnd) {
  std::string lines(bytes);
  if (!lines.empty() && !lines.ends_with('\n')) lines += lineEnd;
  return lines;
}

std::string withEntryAdded(std::string_view text, const TomlBlock& block, std::string_view entry) {
  const auto lineEnd = lineEndOf(text);
  const auto place = block.entries.empty() ? block.contents : block.entries.back().lines.end;
  std::string added(place > 0 && text[place - 1] != '\n' ? lineEnd : "");
  added += entry;
  added += lineEnd;
  return replaced(text, {place, place}, added);
}

std::string withTableAdded(std::string_view text, const std::string& name, std::string_view entry) {
  const auto lineEnd = lineEndOf(text);
  auto result = asLines(text, lineEnd);
  if (!result.empty()) result += lineEnd;
  result += '[' + name + ']';
  result += lineEnd;
  result += entry;
  result += lineEnd;
  return result;
}

/// A text that an edit made is TOML, or else the same thing stood there already, written in another way.
Result<std::string> checked(std::string text, std::string_view key) {
  if (!TomlTable::parse(text, kSource))
    return fail(ErrorKind::Conflict, "it is already there in another way of writing: {}", key);
  return text;
}

/// A table with those inside of it that stand right behind it, comments above and blank lines below included.
using Unit = ByteRange;

Result<Unit> unitAt(const Blocks& blocks, std::size_t first) {
  const auto& head = blocks[first];
  auto next = first + 1;
  while (next < blocks.size() && isInside(blocks[next], head.name))
    ++next;
  for (auto later = next; later < blocks.size() && blocks[later].name != head.name; ++later)
    if (isInside(blocks[later], head.name))
      return fail(ErrorKind::Unsupported, "tables of one element stand apart from it: {}",
                  blocks[later].name);
  return Unit{head.begin, blocks[next - 1].end};
}

Result<Unit> unitOf(const Blocks& blocks, const TomlPlace& place) {
  const auto* block = find(blocks, place);
  if (block == nullptr || block->name.empty())
    return fail(ErrorKind::NotFound, "the text has no such table: {}", place.table);
  return unitAt(blocks, static_cast<std::size_t>(block - blocks.data()));
}

Result<std::vector<Unit>> unitsOf(const Blocks& blocks, std::string_view name) {
  std::vector<Unit> units;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].name != name || !blocks[i].isElement) continue;
    RW_ASSIGN(const auto unit, unitAt(blocks, i));
    units.push_back(unit);
  }
  return units;
}

} // namespace

Result<std::string> withTomlValue(std::string_view text, const TomlPlace& place, std::string_view key,
                                  std::string_view literal) {
  RW_CHECK(readTomlValue(literal));
  RW_ASSIGN(const auto blocks, layOutToml(text, kSource));
  const auto* block = find(blocks, place);
  const std::string entry = std::string(key) + " = " + std::string(literal);
  if (block == nullptr && place.index > 0)
    return fail(ErrorKind::NotFound, "the text has no such table: {}", place.table);
  if (block == nullptr) return checked(withTableAdded(text, place.table, entry), place.table);
  if (const auto* there = block->find(key)) return replaced(text, there->value, literal);
  return checked(withEntryAdded(text, *block, entry), key);
}

Result<std::string> withoutTomlKey(std::string_view text, const TomlPlace& place, std::string_view key) {
  RW_ASSIGN(const auto blocks, layOutToml(text, kSource));
  const auto* block = find(blocks, place);
  const auto* entry = block ? block->find(key) : nullptr;
  return entry ? replaced(text, entry->lines, {}) : std::string(text);
}

Result<std::string> withTomlElementMoved(std::string_view text, std::string_view name, std::size_t from,
                                         std::size_t to) {
  RW_ASSIGN(const auto blocks, layOutToml(text, kSource));
  RW_ASSIGN(const auto units, unitsOf(blocks, name));
  if (from >= units.size() || to >= units.size())
    return fail(ErrorKind::NotFound, "the text has no such element: {} {}", name, std::max(from, to));
  std::vector<ByteRange> bodies;
  for (const auto& unit : units)
    bodies.push_back(withoutBlankEnd(text, unit));
  auto order = bodies;
  const auto moved = order[from];
  order.erase(order.begin() + static_cast<std::ptrdiff_t>(from));
  order.insert(order.begin() + static_cast<std::ptrdiff_t>(to), moved);
  std::string result;
  std::size_t done = 0;
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    result += text.substr(done, bodies[i].begin - done);
    const auto body = order[i].in(text);
    // Only the text's end needs no line end, whoever stands there.
    result += bodies[i].end == text.size() ? std::string(body) : asLines(body, lineEndOf(text));
    done = bodies[i].end;
  }
  result += text.substr(done);
  return result;
}

Result<std::string> withoutTomlTable(std::string_view text, const TomlPlace& place) {
  RW_ASSIGN(const auto blocks, layOutToml(text, kSource));
  RW_ASSIGN(const auto unit, unitOf(blocks, place));
  return replaced(text, unit, {});
}

Result<std::string> withTomlElementCopied(std::string_view text, std::string_view name, std::size_t index) {
  RW_ASSIGN(const auto blocks, layOutToml(text, kSource));
  RW_ASSIGN(const auto unit, unitOf(blocks, {std::string(name), index}));
  const auto lineEnd = lineEndOf(text);
  const auto body = withoutBlankEnd(text, unit);
  std::string result = asLines(text.substr(0, body.end), lineEnd);
  result += lineEnd;
  result += asLines(body.in(text), lineEnd);
  result += text.substr(body.end);
  return result;
}

} // namespace rankwright
