#include "core/funnel/value_kept.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>

namespace rankwright {

namespace {

constexpr double kEnoughKnown = 0.99;

struct Valued {
  double value = 0;
  const CandidateRow* candidate = nullptr;
};

/// Those of known value, the best first.
std::vector<Valued> valuedOf(std::span<const CandidateRow> candidates) {
  std::vector<Valued> valued;
  for (const auto& each : candidates)
    if (each.score || each.rankPlace) valued.push_back({each.score.value_or(0), &each});
  std::ranges::stable_sort(valued, std::greater(), &Valued::value);
  return valued;
}

/// The sums of the best of several parts of one list.
class BestSums {
public:
  BestSums(std::size_t parts, std::uint32_t most) : most_(most), counts_(parts), sums_(parts) {}

  void add(std::size_t part, double value) {
    if (counts_[part] >= most_) return;
    ++counts_[part];
    sums_[part] += value;
  }
  const std::vector<double>& sums() const { return sums_; }

private:
  std::uint32_t most_;
  std::vector<std::uint32_t> counts_;
  std::vector<double> sums_;
};

/// Σa / Σb with the interval of a ratio of sums over the same requests.
std::optional<Estimate> ratioOf(const std::vector<double>& a, const std::vector<double>& b) {
  double sumA = 0;
  double sumB = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    sumA += a[i];
    sumB += b[i];
  }
  if (sumB <= 0) return std::nullopt;
  const double ratio = sumA / sumB;
  const auto count = static_cast<double>(a.size());
  if (a.size() < 2) return Estimate{ratio, ratio, ratio};
  double squares = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    squares += (a[i] - ratio * b[i]) * (a[i] - ratio * b[i]);
  const double half = studentQuantile(a.size() - 1) * std::sqrt(count / (count - 1) * squares) / sumB;
  return Estimate{ratio, std::max(0.0, ratio - half), std::min(1.0, ratio + half)};
}

} // namespace

void ValueKept::count(const CandidateRow& candidate, bool known) {
  for (std::size_t stage = 0; stage <= candidate.stage; ++stage) {
    ++reaching_[stage];
    known_[stage] += known ? 1 : 0;
  }
  if (candidate.channels == 0) return;
  ++reaching_[stages_];
  known_[stages_] += known ? 1 : 0;
}

void ValueKept::add(const ChosenRequest& request, std::span<const CandidateRow> candidates) {
  for (const auto& each : candidates)
    count(each, each.score || each.rankPlace);
  BestSums best(keptOf_.size() + 1, request.places);
  for (const auto& [value, candidate] : valuedOf(candidates)) {
    negative_ |= value < 0;
    best.add(keptOf_.size(), value);
    for (std::size_t stage = 0; stage <= candidate->stage; ++stage)
      best.add(stage, value);
    for (auto bits = candidate->channels; bits != 0; bits &= bits - 1)
      best.add(stages_ + static_cast<std::size_t>(std::countr_zero(bits)), value);
  }
  for (std::size_t part = 0; part < keptOf_.size(); ++part)
    keptOf_[part].push_back(best.sums()[part]);
  whole_.push_back(best.sums().back());
}

void ValueKept::merge(const ValueKept& later) {
  for (std::size_t part = 0; part < keptOf_.size(); ++part)
    keptOf_[part].insert(keptOf_[part].end(), later.keptOf_[part].begin(), later.keptOf_[part].end());
  whole_.insert(whole_.end(), later.whole_.begin(), later.whole_.end());
  for (std::size_t i = 0; i < reaching_.size(); ++i) {
    reaching_[i] += later.reaching_[i];
    known_[i] += later.known_[i];
  }
  negative_ |= later.negative_;
}

std::optional<Estimate> ValueKept::estimate(std::size_t part, std::size_t counted) const {
  const auto reaching = static_cast<double>(reaching_[counted]);
  if (negative_ || reaching == 0 || static_cast<double>(known_[counted]) < kEnoughKnown * reaching)
    return std::nullopt;
  return ratioOf(keptOf_[part], whole_);
}

std::optional<Estimate> ValueKept::ofStage(std::size_t stage) const {
  return estimate(stage, stage);
}

std::optional<Estimate> ValueKept::ofChannel(std::size_t channel) const {
  return estimate(stages_ + channel, stages_);
}

} // namespace rankwright
