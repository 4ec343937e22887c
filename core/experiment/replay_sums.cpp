#include "core/experiment/replay_sums.h"

#include "core/base/hash.h"

namespace rankwright {

namespace {

constexpr std::size_t kBitsOfHash = 64;

} // namespace

ReplaySums::ReplaySums(std::size_t metrics, std::size_t replays, std::uint64_t seed)
    : metrics_(metrics),
      replays_(replays),
      seed_(seed),
      drawn_(replays),
      terms_(1 + metrics + metrics * (metrics + 1) / 2),
      all_(terms_.size()),
      treated_(terms_.size() * replays) {}

/// Each bit of a hash is a coin.
void ReplaySums::drawHalves(std::int64_t user) {
  for (std::size_t word = 0; word * kBitsOfHash < replays_; ++word) {
    const auto coins = hashInteger(user, seed_ + word);
    const auto end = std::min(replays_, (word + 1) * kBitsOfHash);
    for (auto replay = word * kBitsOfHash; replay < end; ++replay)
      drawn_[replay] = static_cast<double>(coins >> (replay % kBitsOfHash) & 1);
  }
}

void ReplaySums::add(std::int64_t user, std::span<const double> values) {
  drawHalves(user);
  terms_[0] = 1;
  for (std::size_t i = 0; i < metrics_; ++i) {
    terms_[1 + i] = values[i];
    for (std::size_t j = i; j < metrics_; ++j)
      terms_[1 + metrics_ + productPlace(i, j, metrics_)] = values[i] * values[j];
  }
  for (std::size_t term = 0; term < terms_.size(); ++term) {
    const auto value = terms_[term];
    if (value == 0) continue;
    all_[term] += value;
    auto* const sums = treated_.data() + term * replays_;
    for (std::size_t replay = 0; replay < replays_; ++replay)
      sums[replay] += drawn_[replay] * value;
  }
}

ArmMoments ReplaySums::momentsIn(const std::vector<double>& terms) const {
  ArmMoments arm;
  arm.users = static_cast<std::uint64_t>(terms[0]);
  const auto sums = terms.begin() + 1;
  arm.sums.assign(sums, sums + static_cast<std::ptrdiff_t>(metrics_));
  arm.products.assign(sums + static_cast<std::ptrdiff_t>(metrics_), terms.end());
  return arm;
}

std::array<ArmMoments, 2> ReplaySums::halves(std::size_t replay) const {
  std::vector<double> treated(all_.size());
  std::vector<double> others(all_.size());
  for (std::size_t term = 0; term < all_.size(); ++term) {
    treated[term] = treated_[term * replays_ + replay];
    others[term] = all_[term] - treated[term];
  }
  return {momentsIn(treated), momentsIn(others)};
}

} // namespace rankwright
