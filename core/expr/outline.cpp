#include "core/expr/outline.h"

#include "core/expr/rule_lexer.h"

#include <algorithm>

namespace rankwright {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

struct OpenBracket {
  const RuleToken* function; ///< nullptr when the bracket is no call's
  std::size_t open;
  std::size_t argument;
};

/// Follows brackets and commas up to the caret.
class BracketStack {
public:
  explicit BracketStack(std::string_view text) : text_(text) {}

  void read(const RuleToken& token) {
    switch (token.kind) {
    case RuleTokenKind::Definition: // of the next statement: brackets before it were forgotten
      open_.clear();
      break;
    case RuleTokenKind::Bracket:
      readBracket(token);
      break;
    case RuleTokenKind::Punctuation:
      if (text_[token.begin] == ';') open_.clear();
      if (!open_.empty()) ++open_.back().argument;
      break;
    default:
      break;
    }
    last_ = &token;
  }

  std::optional<CallPlace> innermostCall() const {
    for (auto bracket = open_.rbegin(); bracket != open_.rend(); ++bracket) {
      if (!bracket->function) continue;
      const auto& name = *bracket->function;
      return CallPlace{std::string(text_.substr(name.begin, name.end - name.begin)), name.begin,
                       bracket->open, bracket->argument};
    }
    return std::nullopt;
  }

private:
  void readBracket(const RuleToken& token) {
    const char bracket = text_[token.begin];
    if (bracket == '(' || bracket == '[') {
      const bool call = bracket == '(' && last_ && last_->kind == RuleTokenKind::Function;
      open_.push_back({call ? last_ : nullptr, token.begin, 0});
    } else if (!open_.empty()) {
      open_.pop_back();
    }
  }

  std::string_view text_;
  std::vector<OpenBracket> open_;
  const RuleToken* last_ = nullptr;
};

/// Whether a caret at `offset` is inside the token, so that what is typed becomes part of a string or
/// comment.
bool isInside(const RuleToken& token, std::string_view text, std::size_t offset) {
  if (offset <= token.begin) return false;
  if (token.kind == RuleTokenKind::Comment) return offset <= token.end;
  if (token.kind == RuleTokenKind::String) return offset < token.end;
  const bool openString =
      token.kind == RuleTokenKind::Invalid && (text[token.begin] == '\'' || text[token.begin] == '"');
  return openString && offset <= token.end;
}

} // namespace

std::vector<RuleToken> tokensOf(std::string_view text) {
  const std::size_t mark = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  std::vector<RuleToken> tokens;
  for (const auto& lexed : lexRules(text.substr(mark))) {
    const bool newline =
        lexed.role == LexedToken::Role::Separator && lexed.kind != RuleTokenKind::Punctuation;
    if (newline || lexed.role == LexedToken::Role::End) continue;
    tokens.push_back({lexed.kind, mark + lexed.byteBegin, mark + lexed.byteEnd});
  }
  return tokens;
}

std::string_view Outline::nameAt(std::size_t offset) const {
  const auto holds = [&](const TextPlace& place) { return place.begin <= offset && offset <= place.end; };
  for (const auto& definition : definitions)
    if (holds(definition.namePlace)) return definition.name;
  for (const auto& reference : references)
    if (holds(reference.place)) return reference.name;
  return {};
}

std::optional<CallPlace> callAt(std::string_view text, std::size_t offset) {
  const auto tokens = tokensOf(text);
  BracketStack brackets(text);
  for (const auto& token : tokens) {
    if (isInside(token, text, offset)) return std::nullopt;
    if (token.begin >= offset) break;
    brackets.read(token);
  }
  return brackets.innermostCall();
}

bool isRuleName(std::string_view name) {
  const auto tokens = lexRules(name);
  return tokens.size() == 2 && tokens[0].kind == RuleTokenKind::Name && tokens[0].byteBegin == 0 &&
         tokens[0].byteEnd == name.size();
}

} // namespace rankwright
