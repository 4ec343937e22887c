#include "core/expr/literal.h"

#include "core/expr/utf8.h"

#include <charconv>
#include <optional>
#include <system_error>

namespace rankwright {

namespace {

tl::unexpected<LiteralFault> wholeFault(std::string_view literal, std::string message) {
  return tl::unexpected<LiteralFault>(LiteralFault{std::move(message), 0, countCodePoints(literal)});
}

template <class T>
std::optional<T> parseNumber(std::string_view digits, bool negative) {
  const auto text = (negative ? "-" : "") + std::string(digits);
  T value{};
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
  return parsed.ec == std::errc() ? std::optional(value) : std::nullopt;
}

std::optional<char> simpleEscape(char letter) {
  switch (letter) {
  case 'n':
    return '\n';
  case 't':
    return '\t';
  case 'r':
    return '\r';
  case '\\':
  case '\'':
  case '"':
    return letter;
  default:
    return std::nullopt;
  }
}

/// Reads a quoted text from left to right.
class StringReader {
public:
  explicit StringReader(std::string_view quoted) : text_(quoted.substr(1, quoted.size() - 2)) {}

  LiteralResult<std::string> read() {
    while (at_ < text_.size()) {
      if (text_[at_] != '\\') {
        result_ += text_[at_++];
      } else if (const auto begin = at_; !readEscape()) {
        return fault(begin);
      }
    }
    return std::move(result_);
  }

private:
  bool readEscape() {
    const char letter = text_[++at_];
    if (letter == 'u') return readUnicode();
    const auto replaced = simpleEscape(letter);
    at_ += decodeCodePoint(text_, at_).length;
    if (replaced) result_ += *replaced;
    return replaced.has_value();
  }

  bool readUnicode() {
    ++at_;
    const bool braced = at_ < text_.size() && text_[at_] == '{';
    const auto begin = at_ + (braced ? 1 : 0);
    const auto end = braced ? text_.find('}', begin) : begin + 4;
    if (end == std::string_view::npos || end > text_.size()) return false;
    at_ = end + (braced ? 1 : 0);
    return appendHex(text_.substr(begin, end - begin));
  }

  bool appendHex(std::string_view digits) {
    std::uint32_t value = 0;
    const auto* end = digits.data() + digits.size();
    const auto parsed = std::from_chars(digits.data(), end, value, 16);
    if (parsed.ec != std::errc() || parsed.ptr != end || !isScalarValue(value)) return false;
    appendCodePoint(result_, value);
    return true;
  }

  LiteralResult<std::string> fault(std::size_t begin) const {
    const auto escape = text_.substr(begin, at_ - begin);
    const auto before = 1 + countCodePoints(text_.substr(0, begin));
    return tl::unexpected<LiteralFault>(LiteralFault{
        fmt::format("a string cannot contain this escape; write \\\\ for a backslash: {}", escape), before,
        before + countCodePoints(escape)});
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string result_;
};

} // namespace

LiteralResult<std::int64_t> parseInteger(std::string_view digits, bool negative) {
  if (const auto value = parseNumber<std::int64_t>(digits, negative)) return *value;
  return wholeFault(digits, fmt::format("the number does not fit int64: {}{}", negative ? "-" : "", digits));
}

LiteralResult<float> parseDecimal(std::string_view digits, bool negative) {
  if (const auto value = parseNumber<float>(digits, negative)) return *value;
  return wholeFault(digits,
                    fmt::format("the number does not fit float32: {}{}", negative ? "-" : "", digits));
}

LiteralResult<std::string> parseString(std::string_view quoted) {
  return StringReader(quoted).read();
}

} // namespace rankwright
