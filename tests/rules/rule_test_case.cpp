#include "tests/rules/rule_test_case.h"

#include "tests/rules/cell_text.h"

#include <algorithm>
#include <charconv>

namespace rankwright {

namespace {

constexpr std::string_view kIndent = "  ";

struct Line {
  std::string_view text;
  std::size_t number;
};

std::vector<Line> linesOf(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find('\n', begin), text.size());
    lines.push_back({text.substr(begin, end - begin), lines.size() + 1});
    begin = end + 1;
  }
  return lines;
}

/// Takes a number off the front of `text`.
bool takeNumber(std::string_view& text, std::uint32_t& number) {
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
  text.remove_prefix(static_cast<std::size_t>(parsed.ptr - text.data()));
  return parsed.ec == std::errc();
}

bool take(std::string_view& text, std::string_view token) {
  if (!text.starts_with(token)) return false;
  text.remove_prefix(token.size());
  return true;
}

bool takePlace(std::string_view& text, ExpectedError& error) {
  if (take(text, "-")) {
    error.hasPlace = false;
    return true;
  }
  if (!takeNumber(text, error.line) || !take(text, ":") || !takeNumber(text, error.column)) return false;
  return !take(text, "+") || takeNumber(text, error.length.emplace());
}

class RuleTestParser {
public:
  RuleTestParser(std::string_view text, std::string source)
      : lines_(linesOf(text)), source_(std::move(source)) {}

  Result<std::vector<RuleTestCase>> parse() {
    while (skipToSection())
      RW_CHECK(parseSection());
    RW_CHECK(checkCase());
    return std::move(cases_);
  }

private:
  tl::unexpected<Error> reject(const Line& line, std::string_view reason) const {
    return failAt({source_, static_cast<std::uint32_t>(line.number)}, ErrorKind::Parse, "{}: {}", reason,
                  line.text);
  }

  bool skipToSection() {
    while (next_ < lines_.size() && (trimmed(lines_[next_].text).empty() || lines_[next_].text[0] == '#'))
      ++next_;
    return next_ < lines_.size();
  }

  Status parseSection() {
    const auto line = lines_[next_++];
    const auto colon = line.text.find(':');
    if (colon == std::string_view::npos || line.text[0] == ' ') return reject(line, "this begins no section");
    const auto section = line.text.substr(0, colon);
    const auto rest = trimmed(line.text.substr(colon + 1));
    if (section == "case") return beginCase(line, rest);
    if (cases_.empty()) return reject(line, "a case must come first");
    if (section == "rules") return readRules();
    if (section == "error") return readError(line, rest);
    if (section == "user") return readTable(line, cases_.back().user);
    if (section == "items") return readTable(line, cases_.back().items);
    if (section == "expect") return readTable(line, cases_.back().expect);
    return reject(line, "no section has this name");
  }

  Status beginCase(const Line& line, std::string_view name) {
    RW_CHECK(checkCase());
    auto& added = cases_.emplace_back();
    added.name = name;
    added.line = line.number;
    return {};
  }

  Status checkCase() const {
    if (cases_.empty() || cases_.back().expect.has_value() != cases_.back().error.has_value()) return {};
    return failAt({source_, static_cast<std::uint32_t>(cases_.back().line)}, ErrorKind::Parse,
                  "a case needs either expect or error: {}", cases_.back().name);
  }

  /// The indented lines that follow, without their indentation; blank lines among them count.
  std::vector<Line> takeIndented() {
    std::vector<Line> taken;
    auto end = next_;
    for (auto i = next_;
         i < lines_.size() && (lines_[i].text.starts_with(kIndent) || trimmed(lines_[i].text).empty()); ++i)
      if (!trimmed(lines_[i].text).empty()) end = i + 1;
    for (; next_ < end; ++next_) {
      auto line = lines_[next_];
      take(line.text, kIndent);
      taken.push_back(line);
    }
    return taken;
  }

  Status readRules() {
    for (const auto& line : takeIndented())
      cases_.back().rules += std::string(line.text) + "\n";
    return {};
  }

  Status readError(const Line& line, std::string_view text) {
    ExpectedError error;
    const bool placed = takePlace(text, error) && take(text, " ");
    const auto colon = text.find(": ");
    if (!placed || colon == std::string_view::npos)
      return reject(line, "an error is 'line:column kind: message'");
    error.kind = text.substr(0, colon);
    error.message = text.substr(colon + 2);
    cases_.back().error = std::move(error);
    return {};
  }

  Status readTable(const Line& section, std::optional<TestTable>& table) {
    const auto lines = takeIndented();
    if (lines.empty()) return reject(section, "the table has no header");
    table.emplace();
    RW_CHECK(readHeader(lines[0], table->schema));
    for (std::size_t i = 1; i < lines.size(); ++i)
      RW_CHECK(readRow(lines[i], *table));
    return {};
  }

  Status readHeader(const Line& line, Schema& schema) const {
    for (const auto cell : splitCells(line.text)) {
      const auto colon = cell.find(':');
      const auto type =
          colon == std::string_view::npos ? std::nullopt : parseValueType(trimmed(cell.substr(colon + 1)));
      if (!type) return reject(line, "a header cell is 'name: type'");
      RW_CHECK(schema.add({std::string(trimmed(cell.substr(0, colon))), *type}));
    }
    return {};
  }

  Status readRow(const Line& line, TestTable& table) const {
    const auto cells = splitCells(line.text);
    const auto& fields = table.schema.fields();
    if (cells.size() != fields.size())
      return reject(line, "the row has another number of cells than the header");
    auto& row = table.rows.emplace_back();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      auto value = parseCell(cells[i], fields[i].type);
      if (!value) return reject(line, value.error().message);
      row.push_back(std::move(*value));
    }
    return {};
  }

  std::vector<Line> lines_;
  std::string source_;
  std::size_t next_ = 0;
  std::vector<RuleTestCase> cases_;
};

} // namespace

Result<std::vector<RuleTestCase>> parseRuleTests(std::string_view text, std::string source) {
  return RuleTestParser(text, std::move(source)).parse();
}

} // namespace rankwright
