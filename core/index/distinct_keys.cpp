#include "core/index/distinct_keys.h"

#include "core/base/hash.h"

#include <bit>
#include <cassert>
#include <cstring>

namespace rankwright {

namespace {

constexpr std::size_t kFirstSlots = 1024;

std::size_t wordsOf(std::size_t textBytes) {
  return (textBytes + sizeof(std::uint64_t) - 1) / sizeof(std::uint64_t);
}

} // namespace

DistinctKeys::Head DistinctKeys::headAt(std::uint64_t place) const {
  return std::bit_cast<Head>(words_[place]);
}

std::string_view DistinctKeys::keyAt(std::uint64_t place) const {
  return {reinterpret_cast<const char*>(words_.data() + place + 1), headAt(place).bytes};
}

std::uint64_t DistinctKeys::behind(std::uint64_t place) const {
  return place + 1 + wordsOf(headAt(place).bytes);
}

void DistinctKeys::reserve(std::size_t more) {
  auto slots = slots_.empty() ? kFirstSlots : slots_.size();
  while ((size_ + more) * 4 > slots * 3)
    slots *= 2;
  if (slots > slots_.size()) growTo(slots);
}

void DistinctKeys::growTo(std::size_t slots) {
  slots_.assign(slots, 0);
  for (std::uint64_t place = 0; place < words_.size(); place = behind(place)) {
    const auto hash = hashText(keyAt(place));
    auto slot = homeOf(hash);
    while (slots_[slot] != 0)
      slot = after(slot);
    slots_[slot] = slotOf(hash, place);
  }
}

std::size_t DistinctKeys::likelySlot(std::uint64_t hash, std::size_t keyBytes) const {
  auto slot = homeOf(hash);
  while (slots_[slot] != 0 && !isLike(slots_[slot], hash))
    slot = after(slot);
  if (slots_[slot] == 0) return slot;
  const auto* key = reinterpret_cast<const std::byte*>(words_.data() + placeIn(slots_[slot]));
  __builtin_prefetch(key);
  __builtin_prefetch(key + keyBytes); // a key that fits into a cache line may lie in two
  return slot;
}

std::uint32_t DistinctKeys::numberOf(std::string_view key, std::uint64_t hash, std::size_t slot) {
  for (; slots_[slot] != 0; slot = after(slot)) {
    if (!isLike(slots_[slot], hash)) continue;
    const auto place = placeIn(slots_[slot]);
    if (keyAt(place) == key) return headAt(place).number;
  }
  slots_[slot] = slotOf(hash, append(key));
  return size_ - 1;
}

std::uint64_t DistinctKeys::append(std::string_view key) {
  const auto place = words_.size();
  assert(place < kPlaceMask);
  words_.push_back(std::bit_cast<std::uint64_t>(Head{size_++, static_cast<std::uint32_t>(key.size())}));
  words_.resize(words_.size() + wordsOf(key.size()));
  if (!key.empty()) std::memcpy(words_.data() + place + 1, key.data(), key.size());
  return place;
}

std::vector<std::uint64_t> DistinctKeys::places() const {
  std::vector<std::uint64_t> places;
  places.reserve(size_);
  for (std::uint64_t place = 0; place < words_.size(); place = behind(place))
    places.push_back(place);
  return places;
}

} // namespace rankwright
