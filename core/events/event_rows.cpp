#include "core/events/event_rows.h"

#include "core/base/file.h"
#include "core/logs/bad_rows.h"
#include "core/logs/delimited_reader.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

constexpr std::size_t kBytesChecked = std::size_t{1} << 20;

std::string_view textOf(const Buffer<std::byte>& file) {
  return {reinterpret_cast<const char*>(file.span().data()), file.size()};
}

std::string_view wholeLines(std::string_view text) {
  const auto end = text.rfind('\n');
  return end == std::string_view::npos ? std::string_view() : text.substr(0, end + 1);
}

} // namespace

/// One line as parsed JSON, whose members become texts.
class EventRows::JsonLine {
public:
  /// What is wrong with the line; nothing for an object.
  std::optional<std::string> read(std::string_view line, const std::vector<std::string>& wanted,
                                  std::vector<std::string_view>& cells) {
    padded_.assign(line);
    padded_.resize(line.size() + simdjson::SIMDJSON_PADDING);
    simdjson::dom::object object;
    if (parser_.parse(padded_.data(), line.size(), false).get(object) != simdjson::SUCCESS)
      return fmt::format("no JSON object: {}", rankwright::quoted(line));
    numbers_.resize(wanted.size());
    std::ranges::fill(cells, std::string_view());
    std::size_t likely = 0;
    for (const auto& [key, value] : object) {
      const auto column = columnOf(key, wanted, likely);
      if (column == wanted.size()) continue;
      likely = column + 1;
      if (!take(value, numbers_[column], cells[column]))
        return fmt::format("the member '{}' is no plain value: {}", key,
                           rankwright::quoted(simdjson::minify(value)));
    }
    return std::nullopt;
  }

private:
  /// Lines mostly have their members in the same order.
  static std::size_t columnOf(std::string_view key, const std::vector<std::string>& wanted,
                              std::size_t likely) {
    if (likely < wanted.size() && wanted[likely] == key) return likely;
    return static_cast<std::size_t>(std::ranges::find(wanted, key) - wanted.begin());
  }

  static bool take(simdjson::dom::element value, std::string& number, std::string_view& cell) {
    using simdjson::dom::element_type;
    switch (value.type()) {
    case element_type::STRING:
      cell = value.get_string().value_unsafe();
      return true;
    case element_type::BOOL:
      cell = value.get_bool().value_unsafe() ? "true" : "false";
      return true;
    case element_type::NULL_VALUE:
      return true;
    case element_type::INT64:
      number = fmt::to_string(value.get_int64().value_unsafe());
      break;
    case element_type::UINT64:
      number = fmt::to_string(value.get_uint64().value_unsafe());
      break;
    case element_type::DOUBLE:
      number = fmt::to_string(value.get_double().value_unsafe());
      break;
    default:
      return false;
    }
    cell = number;
    return true;
  }

  simdjson::dom::parser parser_;
  std::string padded_;
  std::vector<std::string> numbers_; ///< as text, by column
};

EventRows::EventRows(Buffer<std::byte> file, bool jsonLines, DelimitedFormat format,
                     std::vector<std::string> wanted, bool finished)
    : file_(std::move(file)),
      text_(finished ? textOf(file_) : wholeLines(textOf(file_))),
      jsonLines_(jsonLines),
      format_(format),
      wanted_(std::move(wanted)),
      cells_(wanted_.size()) {}

EventRows::EventRows(EventRows&&) noexcept = default;
EventRows& EventRows::operator=(EventRows&&) noexcept = default;
EventRows::~EventRows() = default;

Result<EventRows> EventRows::open(const std::filesystem::path& path, const EventMapping& mapping,
                                  std::vector<std::string> wanted, bool finished) {
  RW_ASSIGN(auto file, mapFile(path));
  if (file.size() == 0) return fail(ErrorKind::Corrupt, "the file is empty: {}", path.string());
  RW_CHECK(checkUtf8(beginningOf(textOf(file), kBytesChecked), path.string()));
  EventRows rows(std::move(file), mapping.jsonLines, mapping.format, std::move(wanted), finished);
  if (mapping.jsonLines)
    rows.json_ = std::make_unique<JsonLine>();
  else
    RW_CHECK(rows.readHeader(mapping, path.string()));
  return rows;
}

Status EventRows::readHeader(const EventMapping& mapping, const std::string& path) {
  scanner_.emplace(text_, format_);
  auto columns = mapping.columns;
  if (format_.header) {
    if (!scanner_->next()) return fail(ErrorKind::Corrupt, "the file has no header: {}", path);
    if (scanner_->fault()) return failAt({path, 1, 1, 1}, ErrorKind::Parse, "{}", *scanner_->fault());
    columns.assign(scanner_->fields().begin(), scanner_->fields().end());
  }
  columnCount_ = columns.size();
  for (const auto& name : wanted_) {
    const auto found = std::ranges::find(columns, name);
    if (found == columns.end())
      return fail(ErrorKind::NotFound, "{} lacks a column that the mapping names: {}", path, name);
    places_.push_back(static_cast<std::size_t>(found - columns.begin()));
  }
  return {};
}

void EventRows::resume(std::uint64_t position, std::uint64_t linesRead) {
  if (position <= this->position()) return;
  const auto rest = text_.substr(std::min<std::size_t>(position, text_.size()));
  cut_ = text_[position - 1] != '\n' && !rest.empty() && rest.front() != '\n' && rest.front() != '\r';
  at_ = position;
  begin_ = position;
  linesBefore_ = linesRead;
  released_ = position;
  if (!jsonLines_) scanner_.emplace(rest, format_);
}

std::uint64_t EventRows::position() const {
  return jsonLines_ ? at_ : begin_ + scanner_->position();
}

std::uint64_t EventRows::linesRead() const {
  const auto lines = std::ranges::count(raw_, '\n') + 1;
  return line_ == 0 ? linesBefore_ : line_ - 1 + static_cast<std::uint64_t>(lines);
}

bool EventRows::next() {
  fault_.reset();
  if (!(jsonLines_ ? nextJson() : nextDelimited())) return false;
  if (std::exchange(cut_, false))
    fault_ = fmt::format("the line had no end yet when its beginning was read: {}", rankwright::quoted(raw_));
  if (!fault_ && !isUtf8(raw_))
    fault_ = fmt::format("the row is not valid UTF-8: {}", rankwright::quoted(raw_));
  if (!fault_) readFields();
  return true;
}

bool EventRows::nextDelimited() {
  if (!scanner_->next()) return false;
  raw_ = scanner_->raw();
  line_ = linesBefore_ + scanner_->line();
  fault_ = scanner_->fault();
  const auto found = scanner_->fields().size();
  if (!fault_ && found != columnCount_)
    fault_ = fmt::format("expected {} fields, found {}: {}", columnCount_, found, rankwright::quoted(raw_));
  return true;
}

bool EventRows::nextJson() {
  do {
    if (at_ >= text_.size()) return false;
    const auto end = std::min(text_.find('\n', at_), text_.size());
    raw_ = text_.substr(at_, end - at_);
    if (raw_.ends_with('\r')) raw_.remove_suffix(1);
    line_ = ++linesBefore_;
    at_ = std::min<std::uint64_t>(end + 1, text_.size());
  } while (raw_.empty());
  return true;
}

void EventRows::readFields() {
  if (jsonLines_) {
    fault_ = json_->read(raw_, wanted_, cells_);
    return;
  }
  for (std::size_t i = 0; i < places_.size(); ++i)
    cells_[i] = scanner_->fields()[places_[i]];
}

void EventRows::release(std::uint64_t position) {
  if (position <= released_) return;
  releasePages(file_.span().subspan(released_, position - released_));
  released_ = position;
}

} // namespace rankwright
