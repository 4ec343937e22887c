#include "core/logs/json_rows.h"

#include "core/base/file.h"
#include "core/logs/bad_rows.h"
#include "core/logs/delimited_reader.h"
#include "core/logs/json_value.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

constexpr std::uint64_t kLinesBetweenChecks = 256;
constexpr std::size_t kBytesChecked = std::size_t{1} << 20;
/// Memory that lines behind take, at most.
constexpr std::size_t kBytesKept = std::size_t{4} << 20;

} // namespace

/// One line as parsed JSON. The parser is seen by nobody else: how large it is depends on how it is compiled.
class JsonRows::Line {
public:
  /// Errors: Parse and Type, with the text.
  Status parse(std::string_view json) {
    if (!isUtf8(json))
      return fail(ErrorKind::Parse, "the line is not valid UTF-8: {}", rankwright::quoted(json));
    padded_.assign(json);
    padded_.resize(json.size() + simdjson::SIMDJSON_PADDING);
    simdjson::dom::element root;
    if (parser_.parse(padded_.data(), json.size(), false).get(root) != simdjson::SUCCESS)
      return fail(ErrorKind::Parse, "not valid JSON: {}", rankwright::quoted(json));
    if (root.get(object_) != simdjson::SUCCESS)
      return fail(ErrorKind::Type, "expected a JSON object of features: {}", rankwright::quoted(json));
    return {};
  }

  /// Valid until the next line. Errors: NotFound, Type.
  Result<std::string_view> keyUnder(const std::string& name, std::string_view text) {
    simdjson::dom::element member;
    if (object_[name].get(member) != simdjson::SUCCESS)
      return fail(ErrorKind::NotFound, "the line has no key under '{}': {}", name, rankwright::quoted(text));
    std::string_view key;
    std::int64_t number = 0;
    if (member.get(number) == simdjson::SUCCESS) {
      numberKey_ = std::to_string(number);
      return std::string_view(numberKey_);
    }
    if (member.get(key) != simdjson::SUCCESS || key.empty())
      return fail(ErrorKind::Type, "the key under '{}' is no text and no whole number: {}", name,
                  rankwright::quoted(simdjson::minify(member)));
    return key;
  }

  /// Calls `visit(name, value)` for each member.
  template <class Visitor>
  void visitMembers(Visitor&& visit) {
    for (const auto member : object_)
      visit(member.key, values_.read(member.value));
  }

private:
  simdjson::dom::parser parser_;
  simdjson::dom::object object_;
  std::string padded_; ///< the text, with the bytes that the parser wants behind it
  std::string numberKey_;
  JsonValueReader values_;
};

JsonRows::JsonRows(Buffer<std::byte> file, std::string name, std::string keyMember)
    : file_(std::move(file)),
      name_(std::move(name)),
      keyMember_(std::move(keyMember)),
      line_(std::make_unique<Line>()) {}

JsonRows::JsonRows(JsonRows&&) noexcept = default;
JsonRows& JsonRows::operator=(JsonRows&&) noexcept = default;
JsonRows::~JsonRows() = default;

Result<JsonRows> JsonRows::open(const FeatureFile& file) {
  RW_ASSIGN(auto mapped, mapFile(file.path));
  JsonRows rows(std::move(mapped), file.path.string(), file.keyMember);
  if (rows.text().empty()) return fail(ErrorKind::Corrupt, "the file is empty: {}", rows.name_);
  RW_CHECK(checkUtf8(beginningOf(rows.text(), kBytesChecked), rows.name_));
  return rows;
}

std::string_view JsonRows::text() const {
  return {reinterpret_cast<const char*>(file_.span().data()), file_.size()};
}

Status JsonRows::read(RowSink& sink, std::string_view stage, ImportReport& report, const JobControl& job) {
  const auto whole = text();
  std::size_t at = 0;
  std::size_t released = 0;
  for (std::uint64_t number = 1; at < whole.size(); ++number) {
    if (number % kLinesBetweenChecks == 1) {
      job.report(stage, static_cast<double>(at), static_cast<double>(whole.size()));
      RW_CHECK(job.check());
    }
    const auto end = std::min(whole.find('\n', at), whole.size());
    auto line = whole.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty()) {
      ++report.rowsRead;
      if (auto status = readLine(line, number, sink); !status)
        addBadRow(report, name_, number, std::move(status.error().message));
    }
    at = end + 1;
    if (at - released < kBytesKept) continue;
    releasePages(file_.span().subspan(released, std::min(at, whole.size()) - released));
    released = at;
  }
  return {};
}

Status JsonRows::readLine(std::string_view text, std::uint64_t number, RowSink& sink) {
  if (!keyMember_.empty()) {
    RW_CHECK(line_->parse(text));
    RW_ASSIGN(const auto key, line_->keyUnder(keyMember_, text));
    tell(key, number, sink);
    return {};
  }
  const auto tab = text.find('\t');
  if (tab == std::string_view::npos || tab == 0)
    return fail(ErrorKind::Parse, "expected a key, a tab and JSON, found: {}", rankwright::quoted(text));
  const auto key = text.substr(0, tab);
  if (!isUtf8(key))
    return fail(ErrorKind::Parse, "the line is not valid UTF-8: {}", rankwright::quoted(text));
  RW_CHECK(line_->parse(text.substr(tab + 1)));
  tell(key, number, sink);
  return {};
}

void JsonRows::tell(std::string_view key, std::uint64_t number, RowSink& sink) {
  if (!sink.begin(key, number)) return;
  std::size_t likely = 0;
  line_->visitMembers([&](std::string_view member, const RawValue& value) {
    if (!keyMember_.empty() && member == keyMember_) return;
    const auto column = columnOf(member, likely);
    likely = column + 1;
    sink.value(column, value);
  });
  sink.end();
}

/// Lines mostly have the same members in the same order.
std::size_t JsonRows::columnOf(std::string_view member, std::size_t likely) {
  if (likely < columns_.size() && columns_[likely] == member) return likely;
  const auto column = members_.codeOf(member);
  if (column == columns_.size()) columns_.emplace_back(member);
  return column;
}

} // namespace rankwright
