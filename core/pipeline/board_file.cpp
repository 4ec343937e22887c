#include "core/pipeline/board_file.h"

#include "core/base/file.h"
#include "core/base/toml_table.h"

#include <algorithm>
#include <set>
#include <utility>

namespace rankwright {

namespace {

std::string_view trimmed(std::string_view line) {
  constexpr std::string_view kBlank = " \t\r";
  line = line.substr(0, line.find('#'));
  const auto first = line.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return {};
  return line.substr(first, line.find_last_not_of(kBlank) - first + 1);
}

tl::unexpected<Error> standsTwice(SourceSpan place, std::string_view item) {
  return failAt(std::move(place), ErrorKind::Conflict, "the item stands in the board twice: {}", item);
}

} // namespace

Result<BoardFile> parseBoardToml(std::string_view toml, std::string source) {
  RW_ASSIGN(const auto root, TomlTable::parse(toml, std::move(source)));
  RW_CHECK(root.allowOnly({"title", "items"}));
  BoardFile board;
  RW_ASSIGN(board.title, root.stringOr("title", ""));
  RW_ASSIGN(board.items, root.strings("items"));
  std::set<std::string_view> seen;
  for (const auto& item : board.items)
    if (!seen.insert(item).second) return standsTwice(root.spanOf("items"), item);
  return board;
}

Result<BoardFile> parseBoardText(std::string_view text, const std::string& source) {
  BoardFile board;
  std::set<std::string, std::less<>> seen;
  for (std::uint32_t line = 1; !text.empty(); ++line) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto item = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (item.empty()) continue;
    if (!seen.emplace(item).second) return standsTwice({source, line, 1, 1}, item);
    board.items.emplace_back(item);
  }
  return board;
}

Result<BoardFile> loadBoard(const std::filesystem::path& path) {
  RW_ASSIGN(const auto text, readTextFile(path));
  return path.extension() == ".toml" ? parseBoardToml(text, path.string())
                                     : parseBoardText(text, path.string());
}

} // namespace rankwright
