#include "core/document/toml_layout.h"

#include "core/base/toml_table.h"

#include <toml++/toml.h>

#include <algorithm>

namespace rankwright {

namespace {

bool isBlank(char byte) {
  return byte == ' ' || byte == '\t';
}

bool isBare(std::string_view key) {
  return !key.empty() && std::ranges::all_of(key, [](char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
           byte == '_' || byte == '-';
  });
}

/// Walks through a text that is known to be TOML.
class Scanner {
public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::vector<TomlBlock> run() {
    blocks_.push_back({});
    while (!atEnd())
      takeLine();
    blocks_.back().end = text_.size();
    return std::move(blocks_);
  }

private:
  bool atEnd() const { return at_ >= text_.size(); }
  char here() const { return atEnd() ? '\n' : text_[at_]; }
  bool startsWith(std::string_view what) const { return text_.substr(at_).starts_with(what); }

  void skipBlanks() {
    while (!atEnd() && isBlank(here()))
      ++at_;
  }

  void skipLine() {
    const auto end = text_.find('\n', at_);
    moveTo(end == std::string_view::npos ? text_.size() : end + 1);
  }

  void moveTo(std::size_t place) {
    line_ += static_cast<std::uint32_t>(std::ranges::count(text_.substr(at_, place - at_), '\n'));
    at_ = place;
  }

  void takeLine() {
    const auto begin = at_;
    skipBlanks();
    if (here() == '#') {
      if (!hasComment_) comment_ = begin;
      hasComment_ = true;
      return skipLine();
    }
    if (here() == '[')
      takeHeader(begin);
    else if (here() != '\n' && here() != '\r')
      takeEntry(begin);
    else
      skipLine();
    hasComment_ = false;
  }

  void takeHeader(std::size_t begin) {
    TomlBlock block;
    block.begin = hasComment_ ? comment_ : begin;
    block.header = begin;
    block.line = line_;
    block.isElement = startsWith("[[");
    at_ += block.isElement ? 2 : 1;
    block.name = takeKey();
    block.index = static_cast<std::size_t>(std::ranges::count(blocks_, block.name, &TomlBlock::name));
    skipLine();
    block.contents = at_;
    blocks_.back().end = block.begin;
    blocks_.push_back(std::move(block));
  }

  void takeEntry(std::size_t begin) {
    TomlEntry entry;
    entry.line = line_;
    entry.key = takeKey();
    ++at_; // =
    skipBlanks();
    entry.value.begin = at_;
    skipValue();
    entry.value.end = at_;
    skipLine();
    entry.lines = {begin, at_};
    blocks_.back().entries.push_back(std::move(entry));
  }

  std::string takeKey() {
    std::string key = takePart();
    while (here() == '.') {
      ++at_;
      key += '.';
      key += takePart();
    }
    return key;
  }

  std::string takePart() {
    skipBlanks();
    const auto begin = at_;
    if (here() == '"' || here() == '\'')
      skipString();
    else
      while (!atEnd() && isBare(text_.substr(at_, 1)))
        ++at_;
    auto part = text_.substr(begin, at_ - begin);
    if (part.size() > 2 && !isBare(part) && isBare(part.substr(1, part.size() - 2)))
      part = part.substr(1, part.size() - 2);
    skipBlanks();
    return std::string(part);
  }

  void skipString() {
    const char quote = here();
    const std::string triple(3, quote);
    if (!startsWith(triple)) {
      for (++at_; !atEnd() && here() != quote; ++at_)
        if (quote == '"' && here() == '\\') ++at_;
      ++at_;
      return;
    }
    for (at_ += 3; !atEnd() && !startsWith(triple); ++at_) {
      if (here() == '\n') ++line_;
      if (quote == '"' && here() == '\\') ++at_;
    }
    at_ += 3;
    while (!atEnd() && here() == quote) // up to two quotes may stand before the closing ones
      ++at_;
  }

  void skipValue() {
    if (here() == '"' || here() == '\'') return skipString();
    if (here() == '[' || here() == '{') return skipNested();
    while (!atEnd() && here() != '#' && here() != '\n' && here() != '\r')
      ++at_;
    while (isBlank(text_[at_ - 1]))
      --at_;
  }

  void skipNested() {
    int depth = 0;
    do {
      if (here() == '"' || here() == '\'') {
        skipString();
        continue;
      }
      if (here() == '#') {
        skipLine();
        continue;
      }
      if (here() == '\n') ++line_;
      if (here() == '[' || here() == '{') ++depth;
      if (here() == ']' || here() == '}') --depth;
      ++at_;
    } while (depth > 0 && !atEnd());
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
  std::size_t comment_ = 0; ///< where the comment lines right above begin
  bool hasComment_ = false;
  std::vector<TomlBlock> blocks_;
};

TomlValue valueOf(const toml::node& node, std::string_view literal) {
  TomlValue value;
  value.text = literal;
  if (const auto* truth = node.as_boolean()) {
    value.kind = TomlKind::Boolean;
    value.truth = truth->get();
  } else if (const auto* integer = node.as_integer()) {
    value.kind = TomlKind::Integer;
    value.integer = integer->get();
    value.number = static_cast<double>(value.integer);
  } else if (const auto* number = node.as_floating_point()) {
    value.kind = TomlKind::Number;
    value.number = number->get();
  } else if (const auto* text = node.as_string()) {
    value.kind = TomlKind::String;
    value.text = text->get();
  }
  return value;
}

} // namespace

const TomlEntry* TomlBlock::find(std::string_view key) const {
  const auto found = std::ranges::find(entries, key, &TomlEntry::key);
  return found == entries.end() ? nullptr : &*found;
}

bool isInside(const TomlBlock& block, std::string_view name) {
  return block.name.size() > name.size() && block.name.starts_with(name) && block.name[name.size()] == '.';
}

Result<std::vector<TomlBlock>> layOutToml(std::string_view text, std::string source) {
  RW_CHECK(TomlTable::parse(text, std::move(source)));
  return Scanner(text).run();
}

Result<TomlValue> readTomlValue(std::string_view literal) {
  constexpr std::string_view kKey = "v = ";
  const std::string text = std::string(kKey) + std::string(literal);
  const auto blocks = layOutToml(text, "value");
  const auto isOne = blocks && blocks->size() == 1 && blocks->front().entries.size() == 1 &&
                     blocks->front().entries.front().value == ByteRange{kKey.size(), text.size()};
  if (!isOne) return fail(ErrorKind::Parse, "this is not a TOML value: {}", literal);
  const auto parsed = toml::parse(text);
  return valueOf(*parsed.get("v"), literal);
}

} // namespace rankwright
