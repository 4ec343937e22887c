#pragma once

#include "core/feature/value.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace rankwright {

// How a pool would be kept without columns. For comparison only.

/// The arena of the source document, as its published code has it: pages of 4 KiB, every request rounded up
/// to 8 bytes, what is larger than a page gets one of its own.
class PageArena {
public:
  std::byte* allocate(std::size_t size);

  std::size_t committed() const { return committed_; }
  std::size_t live() const { return live_; }

private:
  static constexpr std::size_t kPage = 4096;

  std::vector<std::unique_ptr<std::byte[]>> pages_;
  std::byte* next_ = nullptr;
  std::size_t free_ = 0;
  std::size_t committed_ = 0;
  std::size_t live_ = 0;
};

/// Rows of cells in a page arena: 16 bytes and what the value needs, and a slot for each feature of each
/// item.
class RowArenaStore {
public:
  RowArenaStore(std::size_t features, std::size_t rows) : features_(features) {
    slots_.reserve(features * rows);
  }

  /// The next feature of the item at hand; items come one after the other with all their features.
  void append(const Value& value);

  std::int64_t int64At(std::uint32_t row, std::size_t feature) const;
  const PageArena& arena() const { return arena_; }

private:
  struct Cell {
    std::uint64_t type;
    std::uint64_t payload; ///< the value, or how many elements follow
  };

  std::size_t features_;
  PageArena arena_;
  std::vector<const Cell*> slots_;
};

/// A map from name to value for each item.
class VariantMapStore {
public:
  void append(std::uint32_t row, const std::string& name, Value value);

  std::int64_t int64At(std::uint32_t row, const std::string& name) const {
    return std::get<std::int64_t>(items_[row].find(name)->second);
  }

private:
  std::vector<std::unordered_map<std::string, Value>> items_;
};

} // namespace rankwright
