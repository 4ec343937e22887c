#include "core/expr/batch_arena.h"

#include <algorithm>
#include <numeric>

namespace rankwright {

namespace {

constexpr std::size_t kLargestStep = std::size_t{1} << 22;

} // namespace

std::string_view BatchArena::copy(std::string_view text) {
  const auto bytes = makeUninitialised<char>(text.size());
  std::ranges::copy(text, bytes.begin());
  return {bytes.data(), bytes.size()};
}

void* BatchArena::allocate(std::size_t size, std::size_t alignment) {
  if (auto* place = free_.take(size, alignment)) return place;
  addChunk(size);
  return free_.take(size, alignment);
}

// A new chunk is aligned for any type; each is twice the last one, so that there are few.
void BatchArena::addChunk(std::size_t atLeast) {
  const auto twice = chunks_.empty() ? firstChunk_ : std::min(chunks_.back().size * 2, kLargestStep);
  const auto size = std::max(atLeast, twice);
  chunks_.push_back({std::unique_ptr<std::byte[]>(new std::byte[size]), size});
  free_ = {chunks_.back().bytes.get(), size};
}

// What took several chunks gets one of their total size, so that the next batch stays in one place.
void BatchArena::reuse() {
  retained_.clear();
  if (chunks_.size() > 1) {
    const auto total = std::accumulate(chunks_.begin(), chunks_.end(), std::size_t{0},
                                       [](std::size_t sum, const Chunk& chunk) { return sum + chunk.size; });
    chunks_.clear();
    addChunk(total);
  } else if (!chunks_.empty()) {
    free_ = {chunks_.back().bytes.get(), chunks_.back().size};
  }
}

} // namespace rankwright
