#pragma once

// moc cannot read libstdc++'s <compare> before another standard header has set the library up.
#include <cstddef>

#include <compare>
#include <cstdint>
#include <functional>

namespace rankwright {

/// A 32-bit row number that cannot be mixed with the row number of another kind of thing.
/// `ItemId` 7 is row 7 of an item pool and means nothing in a user store.
template <class Tag>
class Id {
public:
  constexpr Id() = default;
  constexpr explicit Id(std::uint32_t value) : value_(value) {}

  constexpr std::uint32_t value() const { return value_; }

  friend constexpr auto operator<=>(Id, Id) = default;

private:
  std::uint32_t value_ = 0;
};

using ItemId = Id<struct ItemTag>;
using UserId = Id<struct UserTag>;
using ChannelId = Id<struct ChannelTag>;

} // namespace rankwright

template <class Tag>
struct std::hash<rankwright::Id<Tag>> {
  std::size_t operator()(rankwright::Id<Tag> id) const noexcept {
    return std::hash<std::uint32_t>{}(id.value());
  }
};
