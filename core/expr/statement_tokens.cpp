#include "core/expr/statement_tokens.h"

#include <algorithm>

namespace rankwright {

void StatementTokens::assign(std::span<const LexedToken> code, const LexedToken& end) {
  code_ = code;
  end_ = end;
  at_ = 0;
  tokens_.clear();
  tokens_.reserve(code.size() + 1);
  for (const auto& token : code)
    tokens_.emplace_back(token.type, tokens_.size(), token);
  tokens_.emplace_back(antlr4::Token::EOF, tokens_.size(), end);
}

antlr4::Token* StatementTokens::LT(ssize_t k) {
  if (k < 0 && std::size_t(-k) > at_) return nullptr;
  const auto offset = k > 0 ? k - 1 : k;
  return get(std::min(at_ + static_cast<std::size_t>(offset), tokens_.size() - 1));
}

antlr4::Token* StatementTokens::get(std::size_t index) const {
  return &tokens_[index];
}

void StatementTokens::consume() {
  at_ = std::min(at_ + 1, tokens_.size());
}

} // namespace rankwright
