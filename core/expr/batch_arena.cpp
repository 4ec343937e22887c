#include "core/expr/batch_arena.h"

#include <algorithm>

namespace rankwright {

std::string_view BatchArena::copy(std::string_view text) {
  const auto bytes = makeList<char>(text.size());
  std::ranges::copy(text, bytes.begin());
  return {bytes.data(), bytes.size()};
}

} // namespace rankwright
