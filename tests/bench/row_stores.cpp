#include "tests/bench/row_stores.h"

#include <cstring>
#include <type_traits>
#include <utility>

namespace rankwright {

std::byte* PageArena::allocate(std::size_t size) {
  live_ += size;
  const auto rounded = (size + 7) / 8 * 8;
  if (rounded > kPage) {
    committed_ += rounded;
    return pages_.emplace_back(new std::byte[rounded]).get();
  }
  if (rounded > free_) {
    next_ = pages_.emplace_back(new std::byte[kPage]).get();
    free_ = kPage;
    committed_ += kPage;
  }
  free_ -= rounded;
  return std::exchange(next_, next_ + rounded);
}

namespace {

template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};

/// What follows a cell.
template <class Held>
std::string payloadOf(const Held& held) {
  std::string bytes;
  if constexpr (std::is_same_v<Held, std::string>) {
    bytes = held;
  } else if constexpr (std::is_same_v<Held, std::vector<std::string>>) {
    for (const auto& text : held) {
      const std::uint64_t place[2] = {bytes.size(), text.size()};
      bytes.append(reinterpret_cast<const char*>(place), sizeof place);
    }
    for (const auto& text : held)
      bytes += text;
  } else if constexpr (IsVector<Held>::value) {
    bytes.assign(reinterpret_cast<const char*>(held.data()), held.size() * sizeof(held[0]));
  }
  return bytes;
}

} // namespace

void RowArenaStore::append(const Value& value) {
  std::visit(
      [&](const auto& held) {
        const auto payload = payloadOf(held);
        auto* place = arena_.allocate(sizeof(Cell) + payload.size());
        auto* cell = new (place) Cell{value.index(), payload.size()};
        if constexpr (std::is_same_v<std::decay_t<decltype(held)>, std::int64_t>)
          cell->payload = static_cast<std::uint64_t>(held);
        std::memcpy(place + sizeof(Cell), payload.data(), payload.size());
        slots_.push_back(cell);
      },
      value);
}

std::int64_t RowArenaStore::int64At(std::uint32_t row, std::size_t feature) const {
  return static_cast<std::int64_t>(slots_[std::size_t{row} * features_ + feature]->payload);
}

void VariantMapStore::append(std::uint32_t row, const std::string& name, Value value) {
  if (row >= items_.size()) items_.resize(row + std::size_t{1});
  items_[row].emplace(name, std::move(value));
}

} // namespace rankwright
