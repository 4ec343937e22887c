#include "core/model/torch/batch_dealer.h"

#include "core/base/hash.h"

#include <algorithm>
#include <numeric>
#include <random>

namespace rankwright {

void BatchDealer::start(std::uint32_t epoch, std::uint64_t batch) {
  epoch_ = epoch;
  order_.resize(samples_.blockCount());
  std::iota(order_.begin(), order_.end(), 0U);
  std::mt19937_64 random(hashInteger(epoch, seed_));
  std::ranges::shuffle(order_, random);
  nextBlock_ = 0;
  window_.clear();
  dealt_ = 0;
  while (batch-- > 0)
    next();
}

std::span<const SamplePlace> BatchDealer::next() {
  if (window_.size() - dealt_ < batchSize_) fillWindow();
  const auto rows = std::min<std::size_t>(batchSize_, window_.size() - dealt_);
  const auto places = std::span<const SamplePlace>(window_).subspan(dealt_, rows);
  dealt_ += rows;
  return places;
}

// What is left of a window is dealt with the next one, so that batches are whole.
void BatchDealer::fillWindow() {
  window_.erase(window_.begin(), window_.begin() + static_cast<std::ptrdiff_t>(dealt_));
  dealt_ = 0;
  const auto first = nextBlock_;
  while (nextBlock_ < order_.size() && window_.size() < std::max<std::size_t>(kWindowRows, batchSize_)) {
    const auto block = order_[nextBlock_++];
    const auto rows = samples_.block(block).rowCount;
    for (std::uint32_t row = 0; row < rows; ++row)
      window_.push_back({block, row});
  }
  if (nextBlock_ == first) return;
  std::mt19937_64 random(hashInteger(first, hashInteger(epoch_, seed_ + 1)));
  std::ranges::shuffle(window_, random);
}

} // namespace rankwright
