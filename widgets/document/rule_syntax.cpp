#include "widgets/document/syntax_scanner.h"

namespace rankwright {

namespace {

SyntaxKind kindOfWord(std::string_view word, std::string_view after) {
  if (word == "true" || word == "false") return SyntaxKind::Constant;
  if (word == "and" || word == "or" || word == "not" || word == "in") return SyntaxKind::Operator;
  const auto next = after.find_first_not_of(" \t");
  if (next == std::string_view::npos) return SyntaxKind::Plain;
  if (after[next] == '(') return SyntaxKind::Function;
  const auto sign = after.substr(next, 2);
  return sign.starts_with('=') && sign != "==" ? SyntaxKind::Name : SyntaxKind::Plain;
}

void scanWord(SyntaxScanner& scan) {
  const auto length = scan.length(SyntaxScanner::isWord);
  const auto rest = scan.rest();
  scan.take(length, kindOfWord(rest.substr(0, length), rest.substr(length)));
}

void scanToken(SyntaxScanner& scan, std::size_t left) {
  const char c = scan.here();
  if (c == '#')
    scan.take(left, SyntaxKind::Comment);
  else if (c == '"' || c == '\'')
    scan.take(std::min(left, quotedLength(scan.rest(), true)), SyntaxKind::String);
  else if (SyntaxScanner::isDigit(c))
    scan.take(std::min(left, scan.length(SyntaxScanner::isNumber)), SyntaxKind::Number);
  else if (SyntaxScanner::isWord(c))
    scanWord(scan);
  else if (std::string_view("=<>!+-*/%&|^?:").find(c) != std::string_view::npos)
    scan.take(1, SyntaxKind::Operator);
  else
    scan.take(1, SyntaxKind::Plain);
}

} // namespace

std::size_t quotedLength(std::string_view text, bool escapes) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (escapes && text[i] == '\\')
      ++i;
    else if (text[i] == text.front())
      return i + 1;
  }
  return text.size();
}

void scanRules(SyntaxScanner& scan, std::size_t length) {
  const auto end = scan.rest().size() - length;
  while (!scan.atEnd() && scan.rest().size() > end)
    scanToken(scan, scan.rest().size() - end);
}

void tokenizeRules(std::string_view line, std::vector<SyntaxToken>& tokens) {
  SyntaxScanner scan(line, tokens);
  scanRules(scan, line.size());
}

} // namespace rankwright
