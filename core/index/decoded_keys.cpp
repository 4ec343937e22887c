#include "core/index/decoded_keys.h"

namespace rankwright {

DecodedKeys::DecodedKeys(const InvertedIndex& index) : keys_(index.keys()), blocks_(keys_.blockCount()) {}

DecodedKeys::~DecodedKeys() {
  for (const auto& block : blocks_)
    delete block.load(std::memory_order_acquire);
}

const DecodedKeys::Block& DecodedKeys::block(std::uint32_t number) const {
  auto& place = blocks_[number];
  if (const auto* decoded = place.load(std::memory_order_acquire)) return *decoded;
  auto made = std::make_unique<Block>();
  keys_.decodeBlock(number, made->text, made->ends);
  const Block* present = nullptr; // another thread may have been faster
  if (!place.compare_exchange_strong(present, made.get(), std::memory_order_acq_rel)) return *present;
  return *made.release();
}

std::string_view DecodedKeys::at(std::uint32_t key) const {
  const auto& decoded = block(key / kKeysPerBlock);
  const auto place = key % kKeysPerBlock;
  const auto begin = place == 0 ? 0 : decoded.ends[place - 1];
  return std::string_view(decoded.text).substr(begin, decoded.ends[place] - begin);
}

} // namespace rankwright
