#include "core/base/arena.h"

#include <algorithm>

namespace rankwright {

namespace {

constexpr std::size_t kSmallestChunk = std::size_t{1} << 12;
constexpr std::size_t kLargestChunk = std::size_t{1} << 22;
/// A chunk is at most this part of what is there.
constexpr std::size_t kPart = 32;

} // namespace

std::string_view Arena::copy(std::string_view text) {
  const auto bytes = make<char>(text.size());
  std::ranges::copy(text, bytes.begin());
  return {bytes.data(), bytes.size()};
}

double Arena::waste() const {
  return committed_ == 0 ? 0 : 1 - static_cast<double>(live_) / static_cast<double>(committed_);
}

void* Arena::allocate(std::size_t size, std::size_t alignment) {
  live_ += size;
  if (auto* place = free_.take(size, alignment)) return place;
  const auto chunk =
      std::clamp(committed_ / kPart, kSmallestChunk, kLargestChunk) / kSmallestChunk * kSmallestChunk;
  // What would leave much of a chunk behind gets one of its own, and the chunk at hand is filled on.
  if (size > chunk / 4) return addChunk(size);
  free_ = {addChunk(chunk), chunk};
  return free_.take(size, alignment);
}

// New chunks are aligned for any type.
std::byte* Arena::addChunk(std::size_t size) {
  chunks_.emplace_back(new std::byte[size]);
  committed_ += size;
  return chunks_.back().get();
}

} // namespace rankwright
