#include "core/expr/outline.h"
#include "widgets/document/syntax_scanner.h"

namespace rankwright {

namespace {

SyntaxKind kindOf(RuleTokenKind kind) {
  switch (kind) {
  case RuleTokenKind::Definition:
    return SyntaxKind::Name;
  case RuleTokenKind::Function:
    return SyntaxKind::Function;
  case RuleTokenKind::Keyword:
    return SyntaxKind::Keyword;
  case RuleTokenKind::Number:
    return SyntaxKind::Number;
  case RuleTokenKind::String:
    return SyntaxKind::String;
  case RuleTokenKind::Operator:
    return SyntaxKind::Operator;
  case RuleTokenKind::Comment:
    return SyntaxKind::Comment;
  case RuleTokenKind::Invalid:
    return SyntaxKind::Invalid;
  case RuleTokenKind::Name:
  case RuleTokenKind::Bracket:
  case RuleTokenKind::Punctuation:
    break;
  }
  return SyntaxKind::Plain;
}

} // namespace

void tokenizeRules(std::string_view rules, std::vector<SyntaxToken>& tokens) {
  SyntaxScanner scan(rules, tokens);
  for (const auto& token : tokensOf(rules)) {
    scan.takeTo(token.begin, SyntaxKind::Plain);
    if (token.kind == RuleTokenKind::String)
      scan.takeString(token.end - token.begin);
    else
      scan.takeTo(token.end, kindOf(token.kind));
  }
  scan.takeTo(rules.size(), SyntaxKind::Plain);
}

} // namespace rankwright
