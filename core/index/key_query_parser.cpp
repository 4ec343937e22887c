#include "core/index/key_query_parser.h"

#include <utility>

namespace rankwright {

namespace {

using Node = KeyQuery::Node;
using NodePtr = std::shared_ptr<const Node>;

constexpr std::string_view kSpaces = " \t\r\n";
constexpr std::string_view kOperators = "&|!()\"";
/// Deeper ones are no query of a person, and the stack is finite.
constexpr int kDeepest = 200;

class Parser {
public:
  explicit Parser(std::string_view text) : text_(text) {}

  Result<NodePtr> whole() {
    RW_ASSIGN(auto query, either());
    skipSpaces();
    if (at_ < text_.size()) return wrong("expected & or | in the query, found");
    return query;
  }

private:
  Result<NodePtr> either() {
    RW_ASSIGN(auto left, both());
    while (take('|')) {
      RW_ASSIGN(auto right, both());
      left = pair(Node::Kind::Or, std::move(left), std::move(right));
    }
    return left;
  }

  Result<NodePtr> both() {
    RW_ASSIGN(auto left, one());
    while (take('&')) {
      RW_ASSIGN(auto right, one());
      left = pair(Node::Kind::And, std::move(left), std::move(right));
    }
    return left;
  }

  static NodePtr pair(Node::Kind kind, NodePtr left, NodePtr right) {
    const auto begin = left->begin;
    const auto end = right->end;
    return std::make_shared<const Node>(Node{kind, {}, std::move(left), std::move(right), begin, end});
  }

  Result<NodePtr> one() {
    if (++depth_ > kDeepest) return wrong("the query is nested too deeply at");
    auto node = oneAtDepth();
    --depth_;
    return node;
  }

  Result<NodePtr> oneAtDepth() {
    if (take('!')) {
      const auto begin = at_ - 1;
      RW_ASSIGN(auto inner, one());
      return std::make_shared<const Node>(Node{Node::Kind::Not, {}, std::move(inner), nullptr, begin, at_});
    }
    if (take('(')) {
      RW_ASSIGN(auto inner, either());
      if (!take(')')) return wrong("expected ) in the query, found");
      return inner;
    }
    return take('"') ? quoted() : word();
  }

  Result<NodePtr> word() {
    const auto begin = at_;
    while (at_ < text_.size() && kSpaces.find(text_[at_]) == kSpaces.npos &&
           kOperators.find(text_[at_]) == kOperators.npos)
      ++at_;
    auto key = text_.substr(begin, at_ - begin);
    if (key.empty()) return wrong("expected a key in the query, found");
    const bool prefix = key.back() == '*';
    if (prefix) key.remove_suffix(1);
    return leaf(prefix ? Node::Kind::Prefix : Node::Kind::Key, std::string(key), begin);
  }

  Result<NodePtr> quoted() {
    const auto begin = at_ - 1;
    std::string key;
    for (; at_ < text_.size() && text_[at_] != '"'; ++at_) {
      if (text_[at_] == '\\' && at_ + 1 < text_.size()) ++at_;
      key += text_[at_];
    }
    if (at_ == text_.size()) return wrong("a quoted key in the query does not end:");
    ++at_;
    return leaf(Node::Kind::Key, std::move(key), begin);
  }

  NodePtr leaf(Node::Kind kind, std::string key, std::size_t begin) const {
    return std::make_shared<const Node>(Node{kind, std::move(key), nullptr, nullptr, begin, at_});
  }

  void skipSpaces() {
    while (at_ < text_.size() && kSpaces.find(text_[at_]) != kSpaces.npos)
      ++at_;
  }

  bool take(char symbol) {
    skipSpaces();
    if (at_ == text_.size() || text_[at_] != symbol) return false;
    ++at_;
    return true;
  }

  tl::unexpected<Error> wrong(std::string_view what) const {
    const auto isStart = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    std::uint32_t column = 1;
    for (std::size_t i = 0; i < at_; ++i)
      column += isStart(text_[i]) ? 1 : 0;
    const auto rest = at_ < text_.size() ? text_.substr(at_) : std::string_view("its end");
    return failAt({"query", 1, column, 1}, ErrorKind::Parse, "{} {}", what, rest);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int depth_ = 0;
};

} // namespace

Result<NodePtr> parseKeyQuery(std::string_view text) {
  return Parser(text).whole();
}

} // namespace rankwright
