#include "core/feature/string_interner.h"

#include "core/base/hash.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

constexpr std::size_t kFewestSlots = 16;

std::uint32_t slotHash(std::string_view text) {
  return static_cast<std::uint32_t>(hashText(text));
}

} // namespace

std::uint32_t StringInterner::codeOf(std::string_view text) {
  if ((strings_.size() + 1) * 4 > slots_.size() * 3) grow();
  const auto hash = slotHash(text);
  auto& slot = slots_[placeOf(hash, text)];
  if (slot.code == kFree) {
    slot = {hash, size()};
    strings_.push_back(arena_.copy(text));
  }
  return slot.code;
}

std::optional<std::uint32_t> StringInterner::find(std::string_view text) const {
  if (slots_.empty()) return std::nullopt;
  const auto& slot = slots_[placeOf(slotHash(text), text)];
  return slot.code == kFree ? std::nullopt : std::optional(slot.code);
}

/// The slot of the string, or the free one where it belongs.
std::size_t StringInterner::placeOf(std::uint32_t hash, std::string_view text) const {
  const auto mask = slots_.size() - 1;
  auto place = hash & mask;
  while (slots_[place].code != kFree && (slots_[place].hash != hash || strings_[slots_[place].code] != text))
    place = (place + 1) & mask;
  return place;
}

void StringInterner::grow() {
  const auto old = std::exchange(slots_, std::vector<Slot>(std::max(kFewestSlots, slots_.size() * 2)));
  const auto mask = slots_.size() - 1;
  for (const auto& slot : old) {
    if (slot.code == kFree) continue;
    auto place = slot.hash & mask;
    while (slots_[place].code != kFree)
      place = (place + 1) & mask;
    slots_[place] = slot;
  }
}

} // namespace rankwright
