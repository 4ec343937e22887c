#include "core/workspace/pin_table.h"

#include "core/logs/row_scanner.h"
#include "core/table/case_folding.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>
#include <utility>

namespace rankwright {

namespace {

constexpr std::string_view kBlank = " \t\r\n";

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

/// Tabs stand in no name; else what the first line has most of, quotes aside.
char delimiterOf(std::string_view text) {
  const auto header = text.substr(0, text.find('\n'));
  if (header.find('\t') != std::string_view::npos) return '\t';
  std::array<std::ptrdiff_t, 2> counts{};
  bool isQuoted = false;
  for (const char character : header) {
    if (character == '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    counts[0] += character == ',' ? 1 : 0;
    counts[1] += character == ';' ? 1 : 0;
  }
  return counts[1] > counts[0] ? ';' : ',';
}

/// Where the columns are that mean something.
struct Columns {
  using Place = std::optional<std::size_t>;
  Place key = {};
  Place package = {};
  Place name = {};
  Place slot = {};
  Place from = {};
  Place until = {};
  Place board = {};

  bool nameItems() const { return key || package || name; }
};

using Cells = std::vector<std::string_view>;

Columns::Place placeOf(const Cells& names, std::initializer_list<std::string_view> known) {
  for (const auto wanted : known)
    for (std::size_t i = 0; i < names.size(); ++i)
      if (foldedCase(trimmed(names[i])) == wanted) return i;
  return std::nullopt;
}

Columns columnsOf(const Cells& names) {
  return {.key = placeOf(names, {"item", "id", "key"}),
          .package = placeOf(names, {"package", "package_name", "app_id"}),
          .name = placeOf(names, {"name", "app", "title"}),
          .slot = placeOf(names, {"slot", "place"}),
          .from = placeOf(names, {"from"}),
          .until = placeOf(names, {"until"}),
          .board = placeOf(names, {"board", "leaderboard"})};
}

/// Of cells alone the first one is any name of an item.
constexpr Columns kCells = {.key = 0, .package = 0, .name = 0};

/// Reads rows one after the other.
class PinTableReader {
public:
  PinTableReader(const DecodedText& decoded, const std::string& source, const ItemMatching& matching)
      : source_(source), matching_(matching) {
    table_.encoding = decoded.encoding;
    table_.delimiter = delimiterOf(decoded.text);
    rows_.emplace(decoded.text, DelimitedFormat{.delimiter = table_.delimiter});
  }

  Result<PinTable> read(PinHeader header) {
    RW_CHECK(readHeader(header));
    while (rows_->next())
      readRow();
    return std::move(table_);
  }

private:
  Status readHeader(PinHeader header) {
    if (!rows_->next() || (rows_->fault() && header == PinHeader::Needed))
      return failAt({source_}, ErrorKind::Parse, "the table has no line of column names: {}", source_);
    if (const auto columns = columnsOf(rows_->fields()); columns.nameItems() && !rows_->fault()) {
      columns_ = columns;
      table_.namesBoards = columns.board.has_value();
      return {};
    }
    if (header == PinHeader::Needed)
      return failAt({source_}, ErrorKind::Parse, "the table has no column item, package or name: {}",
                    std::string(rows_->raw()));
    columns_ = kCells;
    table_.hasHeader = false;
    readRow();
    return {};
  }

  std::string field(const Columns::Place& column) const {
    return column && *column < rows_->fields().size() ? std::string(trimmed(rows_->fields()[*column]))
                                                      : std::string();
  }

  void readRow() {
    auto& row = table_.rows.emplace_back();
    row.line = rows_->line();
    if (rows_->fault()) {
      row.fault = *rows_->fault();
      row.name = std::string(trimmed(rows_->raw()));
      return;
    }
    row.board = field(columns_.board);
    row.key = field(columns_.key);
    row.package = field(columns_.package);
    row.name = field(columns_.name);
    row.match = matching_.find({row.key, row.package, row.name});
    readSlot(row, field(columns_.slot));
    readDay(row, field(columns_.from), row.days.first);
    readDay(row, field(columns_.until), row.days.last);
  }

  static void readSlot(PinRow& row, const std::string& text) {
    if (text.empty()) return;
    std::uint32_t slot = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), slot);
    const bool isNumber = read.ec == std::errc() && read.ptr == text.data() + text.size();
    if (isNumber && slot >= 1 && slot <= kMostSlots)
      row.slot = slot;
    else
      row.fault = fmt::format("a slot is a number from 1 to {}, not: {}", kMostSlots, text);
  }

  static void readDay(PinRow& row, const std::string& text, std::optional<CalendarDay>& day) {
    if (text.empty()) return;
    day = dayOfText(text);
    if (!day) row.fault = fmt::format("a date is written like 2026-03-07, not: {}", text);
  }

  std::string source_;
  const ItemMatching& matching_;
  std::optional<RowScanner> rows_;
  Columns columns_ = {};
  PinTable table_;
};

} // namespace

Result<PinTable> readPinTable(std::string_view bytes, const std::string& source, const ItemMatching& matching,
                              PinHeader header) {
  RW_ASSIGN(const auto decoded, decodeText(bytes, source));
  return PinTableReader(decoded, source, matching).read(header);
}

Result<LeaderboardPin> pinOf(const PinRow& row, std::string_view item,
                             const std::vector<LeaderboardPin>& before) {
  if (std::ranges::find(before, item, &LeaderboardPin::item) != before.end())
    return fail(ErrorKind::Conflict, "the item stands above already: {}", item);
  return LeaderboardPin{.item = std::string(item),
                        .slot = row.slot.value_or(static_cast<std::uint32_t>(before.size()) + 1),
                        .days = row.days};
}

} // namespace rankwright
