#include "core/logs/delimited_sniffer.h"

#include "core/base/file.h"
#include "core/logs/cell_value.h"
#include "core/logs/delimited_reader.h"
#include "core/logs/format_guess.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

namespace rankwright {

namespace {

constexpr std::size_t kBytesSampled = std::size_t{1} << 20;

/// Cells that may contradict a type, as in dirty files: one in a hundred.
constexpr double kOddCells = 0.01;

/// A text is a list when so many of its cells hold a separator.
constexpr double kListCells = 0.02;

/// Types that a header may name, as the data sets of the RecBole project do.
struct HeaderType {
  std::string_view word;
  ValueType type;
  char separator;
};
constexpr std::array<HeaderType, 4> kHeaderTypes = {{{"token", ValueType::String, '|'},
                                                     {"token_seq", ValueType::StringList, ' '},
                                                     {"float", ValueType::Float32, '|'},
                                                     {"float_seq", ValueType::Float32List, ' '}}};

using Cells = std::vector<std::string_view>;

bool nearlyAll(const Cells& cells, auto fits) {
  const auto odd = std::ranges::count_if(cells, [&](auto cell) { return !fits(cell); });
  return static_cast<double>(odd) <= kOddCells * static_cast<double>(cells.size());
}

bool isClockTime(std::string_view cell) {
  constexpr std::int64_t kYear1990 = 631'152'000;
  constexpr std::int64_t kYear2050 = 2'524'608'000;
  const auto time = timeIn(cell);
  if (!time) return false;
  const bool isDate = !wholeNumberIn(cell) && !numberIn(cell);
  return isDate || (*time >= kYear1990 && *time < kYear2050);
}

// Elements that come back in other cells make a list; a sentence with a semicolon in it does not.
std::optional<char> listSeparator(const Cells& cells) {
  for (const char separator : {'|', ';'}) {
    std::size_t cut = 0;
    std::size_t parts = 0;
    std::unordered_set<std::string_view> distinct;
    for (const auto cell : cells) {
      if (cell.find(separator) != std::string_view::npos) ++cut;
      for (std::size_t begin = 0; begin <= cell.size(); ++parts) {
        const auto end = std::min(cell.find(separator, begin), cell.size());
        distinct.insert(cell.substr(begin, end - begin));
        begin = end + 1;
      }
    }
    const bool often = static_cast<double>(cut) >= kListCells * static_cast<double>(cells.size());
    if (cut > 0 && often && distinct.size() * 2 <= parts) return separator;
  }
  return std::nullopt;
}

// A code such as 02139 is no number: it would lose its zero.
bool hasLeadingZeros(const Cells& cells) {
  return std::ranges::any_of(
      cells, [](auto cell) { return cell.size() > 1 && cell[0] == '0' && cell[1] >= '0' && cell[1] <= '9'; });
}

// A few paid apps among free ones make prices no whole numbers.
bool isFraction(std::string_view cell) {
  return numberIn(cell) && !wholeNumberIn(cell);
}

void guessType(const Cells& cells, SniffedColumn& column) {
  if (cells.empty()) return;
  column.looksLikeTime = nearlyAll(cells, isClockTime);
  if (hasLeadingZeros(cells)) return;
  if (nearlyAll(cells, [](auto cell) { return numberIn(cell).has_value(); })) {
    column.type = std::ranges::any_of(cells, isFraction) ? ValueType::Float32 : ValueType::Int64;
  } else if (const auto separator = listSeparator(cells)) {
    column.type = ValueType::StringList;
    column.separator = *separator;
  }
}

// "user_id:token" → "user_id", a text.
bool takeHeaderType(SniffedColumn& column) {
  const auto colon = column.name.rfind(':');
  if (colon == std::string::npos) return false;
  for (const auto& known : kHeaderTypes) {
    if (std::string_view(column.name).substr(colon + 1) != known.word) continue;
    column.type = known.type;
    column.separator = known.separator;
    column.name.resize(colon);
    column.isTyped = true;
    return true;
  }
  return false;
}

SniffedColumn sniffColumn(std::string name, const Cells& cells, std::size_t rows) {
  SniffedColumn column;
  column.name = std::move(name);
  column.missing = rows - cells.size();
  column.distinct = std::unordered_set<std::string_view>(cells.begin(), cells.end()).size();
  SniffedColumn guessed = column;
  guessType(cells, guessed);
  column.looksLikeTime = guessed.looksLikeTime;
  if (takeHeaderType(column)) return column;
  return guessed;
}

Cells cellsOf(const SampleRows& rows, std::size_t first, std::size_t column) {
  Cells cells;
  for (auto row = first; row < rows.size(); ++row)
    if (column < rows[row].size() && !saysMissing(rows[row][column])) cells.push_back(rows[row][column]);
  return cells;
}

} // namespace

Result<SniffedTable> sniffDelimited(const std::filesystem::path& path, std::optional<DelimitedFormat> known,
                                    std::size_t rows) {
  RW_ASSIGN(const auto file, mapFile(path));
  if (file.size() == 0) return fail(ErrorKind::Corrupt, "the file is empty: {}", path.string());
  const std::string_view text(reinterpret_cast<const char*>(file.span().data()), file.size());
  const auto sample = beginningOf(text, kBytesSampled);
  RW_CHECK(checkUtf8(sample, path.string()));

  SniffedTable table;
  table.format = known ? *known : guessFormat(sample);
  const auto found = sampleRows(sample, table.format, rows + 1);
  if (found.empty() || found.front().size() < 2)
    return fail(ErrorKind::Parse, "no comma, tab, semicolon or bar cuts the rows into columns: {}",
                path.string());
  if (!known) table.format.header = looksLikeHeader(found);
  const std::size_t first = table.format.header ? 1 : 0;
  table.rows = found.size() - first;
  for (std::size_t i = 0; i < found.front().size(); ++i) {
    auto name = table.format.header ? found.front()[i] : fmt::format("column {}", i + 1);
    table.columns.push_back(sniffColumn(std::move(name), cellsOf(found, first, i), table.rows));
  }
  return table;
}

} // namespace rankwright
