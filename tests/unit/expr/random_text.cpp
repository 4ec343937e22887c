#include "tests/unit/expr/random_text.h"

namespace rankwright {

std::string RandomText::pick(std::initializer_list<const char*> choices) {
  return choices.begin()[below(choices.size())];
}

std::string RandomText::blank() {
  const auto kind = below(12);
  if (brackets_ > 0 && kind == 0) return pick({"\n", " # note\n", "\n\n  ", "\r\n"});
  return kind < 8 ? " " : pick({"  ", "\t", " ", "   "});
}

std::string RandomText::lineEnd() {
  return pick({"\n", "\n", "; ", "\r\n", " # x = 'y\n", "\n\n\n", ";\n", "\n  # é\n", " ;; "});
}

std::string RandomText::rules() {
  std::string text = pick({"", "\n", "# top\n"});
  for (auto count = below(4) + 1; count > 0; --count) {
    text +=
        pick({"a", "b_1", "größe"}) + std::to_string(count) + pick({" ", ""}) + "=" + pick({" ", "", "\t"});
    text += expression(3) + lineEnd();
  }
  return text;
}

std::string RandomText::expression(int depth) {
  static constexpr std::initializer_list<const char*> kOperators = {"+", "-", "*",     "/",   "%",
                                                                    "&", "|", " and ", " or "};
  auto text = (below(8) == 0 ? "not " : "") + operand(depth);
  for (auto count = below(4); count > 0; --count)
    text += blank() + pick(kOperators) + blank() + operand(depth);
  if (below(6) == 0)
    text = operand(depth) + blank() + pick({"==", "!=", "<", "<=", ">", ">=", " in ", " not in "}) + blank() +
           operand(depth);
  return text;
}

std::string RandomText::operand(int depth) {
  const auto sign = pick({"", "", "", "-", "!", "- ", "-!"});
  if (depth == 0 || below(3) == 0)
    return sign +
           pick({"x", "age", "12", "2.5", ".5", "1e3", "'a b'", "\"it's\"", "'\\n\\u00e9'", "true", "[]"});
  switch (below(3)) {
  case 0:
    return sign + list(depth, "(", ")");
  case 1:
    return sign + list(depth, "[", "]");
  default:
    return sign + pick({"max", "len", "if"}) + list(depth, "(", ")");
  }
}

std::string RandomText::list(int depth, const char* open, const char* close) {
  ++brackets_;
  // Plain parentheses hold one expression, which is right for calls and lists, too.
  auto text = open + blank() + expression(depth - 1);
  if (*open == '[')
    for (auto count = below(3); count > 0; --count)
      text += blank() + "," + blank() + expression(depth - 1);
  text += blank() + close;
  --brackets_;
  return text;
}

std::string RandomText::damaged(std::string text) {
  for (auto count = below(4) + 1; count > 0; --count) {
    const auto at = below(text.size() + 1);
    const auto length = below(8);
    switch (below(4)) {
    case 0:
      text.erase(at, length);
      break;
    case 1:
      text.insert(at, text.substr(at, length));
      break;
    case 2:
      text.insert(at, 1, static_cast<char>(below(256)));
      break;
    default:
      text.insert(at, pick({"(",     ")",  "[",    "]",   "'",
                            "\"",    "\\", ",",    "=",   "==",
                            "\n",    ";",  "#",    "&&",  "1e",
                            "1.2.3", "é",  "（",   "not", "in",
                            "and",   "x",  "len(", "-",   "99999999999999999999"}));
    }
  }
  return text;
}

} // namespace rankwright
