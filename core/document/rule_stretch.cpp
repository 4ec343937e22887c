#include "core/document/rule_stretch.h"

#include <algorithm>

namespace rankwright {

namespace {

constexpr std::string_view kBlank = " \t\r";

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(kBlank);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlank) - begin + 1);
}

/// Walks over TOML as loosely as needed to know which strings are rules.
class TomlWalk {
public:
  explicit TomlWalk(std::string_view text) : text_(text) {}

  std::vector<RuleStretch> walk() {
    while (at_ < text_.size())
      step();
    return std::move(stretches_);
  }

private:
  void step() {
    const char c = text_[at_];
    if (c == '#')
      at_ = lineEnd();
    else if (c == '"' || c == '\'')
      takeString(c);
    else if (depth_ == 0 && c == '[' && atLineStart())
      takeHeader();
    else
      takeMark(c);
  }

  void takeMark(char c) {
    if (c == '=' && depth_ == 0) key_ = trimmed(text_.substr(lineBegin_, at_ - lineBegin_));
    if (c == '[') ++depth_;
    if (c == ']') depth_ = std::max(0, depth_ - 1);
    if (c == '\n') lineBegin_ = at_ + 1;
    ++at_;
  }

  void takeHeader() {
    const auto end = lineEnd();
    section_ = text_.substr(at_, end - at_);
    section_ = trimmed(section_.substr(0, section_.find('#')));
    key_ = {};
    at_ = end;
  }

  void takeString(char quote) {
    const std::string_view three = quote == '"' ? "\"\"\"" : "'''";
    const bool isLong = text_.substr(at_).starts_with(three);
    const auto begin = at_ + (isLong ? 3 : 1);
    const auto end = isLong ? std::min(text_.find(three, begin), text_.size()) : shortEnd(begin, quote);
    if (section_ == "[transform]" && key_ == "expressions")
      stretches_.push_back(
          {begin, end,
           quote == '"' && text_.substr(begin, end - begin).find('\\') != std::string_view::npos});
    at_ = std::min(text_.size(), end + (isLong ? 3 : end < text_.size() && text_[end] == quote ? 1 : 0));
  }

  /// The closing quote, or the end of the line while there is none.
  std::size_t shortEnd(std::size_t begin, char quote) const {
    const auto line = std::min(text_.find('\n', begin), text_.size());
    for (auto i = begin; i < line; ++i) {
      if (quote == '"' && text_[i] == '\\')
        ++i;
      else if (text_[i] == quote)
        return i;
    }
    return line;
  }

  std::size_t lineEnd() const { return std::min(text_.find('\n', at_), text_.size()); }
  bool atLineStart() const { return trimmed(text_.substr(lineBegin_, at_ - lineBegin_)).empty(); }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t lineBegin_ = 0;
  int depth_ = 0; ///< of brackets
  std::string_view section_;
  std::string_view key_;
  std::vector<RuleStretch> stretches_;
};

} // namespace

std::vector<RuleStretch> ruleStretches(std::string_view text, bool isToml) {
  if (!isToml) return {{0, text.size(), false}};
  return TomlWalk(text).walk();
}

std::optional<RuleStretch> ruleStretchAt(std::string_view text, bool isToml, std::size_t offset) {
  for (const auto& stretch : ruleStretches(text, isToml))
    if (offset >= stretch.begin && offset <= stretch.end) return stretch;
  return std::nullopt;
}

} // namespace rankwright
