#include "core/workspace/recorded_list_csv.h"

#include "core/logs/row_scanner.h"
#include "core/workspace/recorded_list_json.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <unordered_set>
#include <utility>

namespace rankwright {

namespace {

std::string csvField(const std::string& field) {
  if (field.find_first_of(",\"\r\n") == std::string::npos) return field;
  std::string quoted = "\"";
  for (const auto character : field) {
    if (character == '"') quoted += '"';
    quoted += character;
  }
  return quoted + '"';
}

template <class Number>
std::optional<Number> parseNumber(std::string_view text) {
  Number number{};
  const auto* end = text.data() + text.size();
  const auto [at, code] = std::from_chars(text.data(), end, number);
  return code == std::errc() && at == end ? std::optional(number) : std::nullopt;
}

DelimitedFormat formatOf(std::string_view text) {
  const auto header = text.substr(0, text.find('\n'));
  return {.delimiter = header.find('\t') == std::string_view::npos ? ',' : '\t'};
}

/// Reads the rows one by one into a list.
class ListReader {
public:
  ListReader(std::string_view text, const std::string& source)
      : rows_(text, formatOf(text)), source_(source) {}

  Result<RecordedList> read() {
    RW_CHECK(readHeader());
    while (next())
      RW_CHECK(readRow());
    if (rows_.fault()) return failHere(ErrorKind::Parse, "the row cannot be read: {}", *rows_.fault());
    for (auto& [place, item] : items_)
      list_.items.push_back(std::move(item));
    return std::move(list_);
  }

private:
  bool next() { return rows_.next() && !rows_.fault(); }

  template <class Value>
  tl::unexpected<Error> failHere(ErrorKind kind, fmt::format_string<const Value&> message,
                                 const Value& value) const {
    return failAt({source_, static_cast<std::uint32_t>(std::max<std::uint64_t>(rows_.line(), 1)), 1, 1}, kind,
                  message, value);
  }

  Status readHeader() {
    if (!next())
      return failHere(ErrorKind::Parse, "the file has no line of column names: {}",
                      rows_.fault().value_or(source_));
    for (std::size_t i = 0; i < rows_.fields().size(); ++i)
      columns_.emplace(rows_.fields()[i], i);
    width_ = rows_.fields().size();
    if (columns_.contains("item")) return {};
    return failHere(ErrorKind::Parse, "the file has no column \"item\"; its columns are: {}",
                    fmt::format("{}", fmt::join(rows_.fields(), ", ")).substr(0, 120));
  }

  std::string text(const char* column) const {
    const auto found = columns_.find(std::string_view(column));
    return found == columns_.end() ? std::string() : std::string(rows_.fields()[found->second]);
  }

  Status readRow() {
    if (rows_.fields().size() != width_)
      return failHere(ErrorKind::Parse, "the row has another number of fields than the header: {}",
                      rows_.fields().size());
    if (columns_.contains("place") && text("place").empty()) return {};
    RW_ASSIGN(const auto place, readPlace());
    RW_ASSIGN(auto item, readItem());
    if (items_.empty()) RW_CHECK(readOrigin());
    if (!keys_.insert(item.key).second)
      return failHere(ErrorKind::Conflict, "the item stands in the list twice: {}", item.key);
    if (!items_.emplace(place, std::move(item)).second)
      return failHere(ErrorKind::Conflict, "the place is taken already: {}", place);
    return {};
  }

  Result<std::uint64_t> readPlace() const {
    if (!columns_.contains("place")) return items_.size() + 1;
    const auto place = parseNumber<std::uint64_t>(text("place"));
    if (place && *place > 0) return *place;
    return failHere(ErrorKind::Type, "a place is a whole number from 1, not: {}", text("place"));
  }

  Result<RecordedItem> readItem() const {
    RecordedItem item{text("item"), text("name"), text("category"), {}};
    if (item.key.empty())
      return failHere(ErrorKind::Parse, "the row names no item: {}", std::string(rows_.raw()));
    if (const auto score = text("score"); !score.empty()) {
      item.score = parseNumber<float>(score);
      if (!item.score) return failHere(ErrorKind::Type, "the score is no number: {}", score);
    }
    return item;
  }

  /// Every row says where the list comes from; the first one counts.
  Status readOrigin() {
    auto& origin = list_.origin;
    origin.workspace = text("workspace");
    origin.user = text("user");
    if (columns_.contains("model")) origin.model = text("model");
    origin.modelDigest = text("model_digest");
    if (const auto time = text("time"); !time.empty()) {
      origin.time = parseNumber<std::int64_t>(time);
      if (!origin.time) return failHere(ErrorKind::Type, "the time is no whole number of seconds: {}", time);
    }
    if (const auto context = text("context"); !context.empty()) {
      RW_ASSIGN(origin.context, parseContextJson(context, source_, static_cast<std::uint32_t>(rows_.line())));
    }
    return {};
  }

  RowScanner rows_;
  std::string source_;
  std::map<std::string, std::size_t, std::less<>> columns_;
  std::size_t width_ = 0;
  std::map<std::uint64_t, RecordedItem> items_; ///< by place
  std::unordered_set<std::string> keys_;
  RecordedList list_;
};

} // namespace

std::string csvLine(const std::vector<std::string>& fields) {
  std::string line;
  for (std::size_t i = 0; i < fields.size(); ++i)
    line += (i > 0 ? "," : "") + csvField(fields[i]);
  return line + '\n';
}

Result<RecordedList> parseListCsv(std::string_view text, const std::string& source) {
  return ListReader(text, source).read();
}

} // namespace rankwright
