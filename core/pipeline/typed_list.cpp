#include "core/pipeline/typed_list.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <type_traits>
#include <utility>
#include <variant>

namespace rankwright {

namespace {

constexpr std::string_view kBlanks = " \t";
constexpr char kQuote = '"';

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

/// Takes one element after the other from the beginning of a text.
class ElementReader {
public:
  explicit ElementReader(std::string_view text) : rest_(text) {}

  Result<std::string> next() {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(kBlanks), rest_.size()));
    return rest_.starts_with(kQuote) ? quoted() : plain();
  }
  /// Passes over the comma behind an element; false at the end of the text.
  bool passComma() {
    if (!rest_.starts_with(',')) return false;
    rest_.remove_prefix(1);
    return true;
  }

private:
  Result<std::string> plain() {
    const auto end = std::min(rest_.find(','), rest_.size());
    const std::string element(trimmed(rest_.substr(0, end)));
    rest_.remove_prefix(end);
    return element;
  }

  Result<std::string> quoted() {
    const auto whole = rest_;
    std::string element;
    for (rest_.remove_prefix(1);; rest_.remove_prefix(1)) {
      const auto quote = rest_.find(kQuote);
      if (quote == std::string_view::npos)
        return fail(ErrorKind::Parse, "the quote is not closed: {}", trimmed(whole));
      element += rest_.substr(0, quote);
      rest_.remove_prefix(quote + 1);
      if (!rest_.starts_with(kQuote)) break;
      element += kQuote;
    }
    RW_CHECK(endElement());
    return element;
  }

  Status endElement() {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(kBlanks), rest_.size()));
    if (rest_.empty() || rest_.starts_with(',')) return {};
    return fail(ErrorKind::Parse, "behind a closing quote there must be a comma, not: {}", trimmed(rest_));
  }

  std::string_view rest_;
};

bool needsQuotes(std::string_view element) {
  return element.empty() || element.find(',') != std::string_view::npos || element.front() == kQuote ||
         trimmed(element).size() != element.size();
}

std::string typedElement(const std::string& element) {
  if (!needsQuotes(element)) return element;
  std::string typed(1, kQuote);
  for (const char letter : element)
    typed.append(letter == kQuote ? 2 : 1, letter);
  return typed + kQuote;
}

} // namespace

Result<std::vector<std::string>> parseTypedList(std::string_view text) {
  ElementReader reader(text);
  std::vector<std::string> elements;
  do {
    RW_ASSIGN(auto element, reader.next());
    elements.push_back(std::move(element));
  } while (reader.passComma());
  return elements;
}

std::string typedList(std::span<const std::string> elements) {
  std::string text;
  for (const auto& element : elements)
    text += (text.empty() ? "" : ", ") + typedElement(element);
  return text;
}

std::string typedText(const Value& value) {
  return std::visit(
      [](const auto& held) -> std::string {
        using Held = std::decay_t<decltype(held)>;
        if constexpr (std::is_same_v<Held, std::monostate>)
          return {};
        else if constexpr (std::is_same_v<Held, std::vector<std::string>>)
          return typedList(held);
        else if constexpr (std::is_arithmetic_v<Held> || std::is_same_v<Held, std::string>)
          return fmt::format("{}", held);
        else
          return fmt::format("{}", fmt::join(held, ", "));
      },
      value);
}

} // namespace rankwright
