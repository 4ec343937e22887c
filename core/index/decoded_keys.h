#pragma once

#include "core/index/inverted_index.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// The keys of an index as texts that stay where they are: each block is decoded when it is first asked for.
/// Takes eight bytes a block, and what was asked for. From any thread, without locks.
class DecodedKeys {
public:
  explicit DecodedKeys(const InvertedIndex& index);
  ~DecodedKeys();
  DecodedKeys(const DecodedKeys&) = delete;
  DecodedKeys& operator=(const DecodedKeys&) = delete;

  /// The key of a number below `index.keyCount()`; valid as long as this object.
  std::string_view at(std::uint32_t key) const;

private:
  struct Block {
    std::string text;
    std::vector<std::uint32_t> ends;
  };
  const Block& block(std::uint32_t number) const;

  KeyBlocks keys_;
  mutable std::vector<std::atomic<const Block*>> blocks_;
};

} // namespace rankwright
