#pragma once

#include <cstddef>
#include <initializer_list>
#include <random>
#include <string>

namespace rankwright {

/// Makes rule texts from a seed: right ones with any blanks, comments and line ends, and damaged ones.
class RandomText {
public:
  explicit RandomText(unsigned seed) : random_(seed) {}

  /// A few statements that parse.
  std::string rules();

  /// The text with a few pieces cut out, doubled, swapped or replaced by pieces of the language.
  std::string damaged(std::string text);

  std::size_t below(std::size_t end) { return random_() % end; }

private:
  std::string blank();
  std::string lineEnd();
  std::string expression(int depth);
  std::string operand(int depth);
  std::string list(int depth, const char* open, const char* close);
  std::string pick(std::initializer_list<const char*> choices);

  std::mt19937 random_;
  int brackets_ = 0;
};

} // namespace rankwright
