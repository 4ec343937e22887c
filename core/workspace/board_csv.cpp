#include "core/workspace/board_csv.h"

#include "core/logs/row_scanner.h"
#include "core/workspace/item_matching.h"
#include "core/workspace/recorded_list_csv.h"

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <set>
#include <utility>

namespace rankwright {

namespace {

DelimitedFormat formatOf(std::string_view text) {
  const auto header = text.substr(0, text.find('\n'));
  return {.delimiter = header.find('\t') == std::string_view::npos ? ',' : '\t'};
}

/// Reads rows into pins.
class PinReader {
public:
  PinReader(std::string_view text, const std::string& source, const ItemPool& items, const ItemFields& fields)
      : rows_(text, formatOf(text)), source_(source), items_(items), matching_(items, fields) {}

  Result<ImportedPins> read() {
    RW_CHECK(readHeader());
    while (rows_.next()) {
      ++out_.rows;
      if (rows_.fault())
        leaveOut(*rows_.fault());
      else
        readRow();
    }
    return std::move(out_);
  }

private:
  Status readHeader() {
    if (!rows_.next() || rows_.fault())
      return failAt({source_}, ErrorKind::Parse, "the table has no line of column names: {}", source_);
    const auto& names = rows_.fields();
    const auto place = [&](std::initializer_list<std::string_view> known) -> std::optional<std::size_t> {
      for (const auto name : known)
        if (const auto found = std::ranges::find(names, name); found != names.end())
          return static_cast<std::size_t>(found - names.begin());
      return std::nullopt;
    };
    key_ = place({"item", "id", "key"});
    package_ = place({"package", "package_name", "app_id"});
    name_ = place({"name", "app", "title", "App"});
    slot_ = place({"slot", "place"});
    from_ = place({"from"});
    until_ = place({"until"});
    if (key_ || package_ || name_) return {};
    return failAt({source_}, ErrorKind::Parse, "the table has no column item, package or name: {}",
                  std::string(rows_.raw()));
  }

  std::string_view field(const std::optional<std::size_t>& column) const {
    return column && *column < rows_.fields().size() ? rows_.fields()[*column] : std::string_view();
  }

  void leaveOut(std::string reason) { out_.unmatched.push_back({rows_.line(), std::move(reason)}); }

  void readRow() {
    auto match = matching_.find({field(key_), field(package_), field(name_)});
    if (!match.item) return leaveOut(std::move(match.reason));
    LeaderboardPin pin{.item = std::string(items_.keyOf(*match.item))};
    if (!readSlot(pin) || !readDay(from_, pin.days.first) || !readDay(until_, pin.days.last)) return;
    if (!pinned_.insert(pin.item).second)
      return leaveOut(fmt::format("the item stands above already: {}", pin.item));
    count(match.by);
    out_.pins.push_back(std::move(pin));
  }

  bool readSlot(LeaderboardPin& pin) {
    const auto text = field(slot_);
    pin.slot = static_cast<std::uint32_t>(out_.pins.size()) + 1;
    if (!slot_ || text.empty()) return true;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), pin.slot);
    if (read.ec == std::errc() && read.ptr == text.data() + text.size() && pin.slot >= 1 &&
        pin.slot <= kMostSlots)
      return true;
    leaveOut(fmt::format("a slot is a number from 1 to {}, not: {}", kMostSlots, text));
    return false;
  }

  bool readDay(const std::optional<std::size_t>& column, std::optional<CalendarDay>& day) {
    const auto text = field(column);
    if (text.empty()) return true;
    day = dayOfText(text);
    if (!day) leaveOut(fmt::format("a date is written like 2026-03-07, not: {}", text));
    return day.has_value();
  }

  void count(MatchedBy by) {
    ++(by == MatchedBy::Key ? out_.byKey : by == MatchedBy::Package ? out_.byPackage : out_.byName);
  }

  RowScanner rows_;
  std::string source_;
  const ItemPool& items_;
  ItemMatching matching_;
  std::optional<std::size_t> key_, package_, name_, slot_, from_, until_;
  std::set<std::string> pinned_;
  ImportedPins out_;
};

std::string textOf(const ItemPool& items, ItemId item, const std::string& feature) {
  const auto value = items.valueAt(item, feature);
  return isMissing(value) ? std::string() : toText(value);
}

} // namespace

Result<ImportedPins> importPins(std::string_view csv, const std::string& source, const ItemPool& items,
                                const ItemFields& fields) {
  return PinReader(csv, source, items, fields).read();
}

std::string exportList(const LeaderboardList& list, const ItemPool& items, const ItemFields& fields) {
  auto text = csvLine({"board", "slot", "item", "package", "name", "placed_by", "score"});
  for (std::size_t i = 0; i < list.entries.size(); ++i) {
    const auto& entry = list.entries[i];
    text +=
        csvLine({list.board, std::to_string(i + 1), std::string(items.keyOf(entry.item)),
                 textOf(items, entry.item, fields.package), textOf(items, entry.item, fields.name),
                 std::string(describe(entry.placedBy)), entry.score ? fmt::format("{}", *entry.score) : ""});
  }
  return text;
}

} // namespace rankwright
