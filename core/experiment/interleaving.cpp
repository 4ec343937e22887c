#include "core/experiment/interleaving.h"

#include "core/metrics/distributions.h"

#include <optional>
#include <unordered_set>

namespace rankwright {

namespace {

/// One ranker's list, read from the top.
class Team {
public:
  explicit Team(std::span<const std::uint32_t> items) : items_(items) {}

  /// The best item that is not taken.
  std::optional<std::uint32_t> next(const std::unordered_set<std::uint32_t>& taken) {
    while (place_ < items_.size() && taken.contains(items_[place_]))
      ++place_;
    if (place_ == items_.size()) return std::nullopt;
    return items_[place_];
  }

private:
  std::span<const std::uint32_t> items_;
  std::size_t place_ = 0;
};

} // namespace

std::vector<DraftedItem> teamDraft(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b,
                                   std::size_t length, const std::function<bool()>& coin) {
  Team teams[] = {Team(a), Team(b)};
  std::unordered_set<std::uint32_t> taken;
  std::vector<DraftedItem> list;
  for (bool grew = true; grew && list.size() < length;) {
    grew = false;
    const auto first = coin() ? Side::A : Side::B;
    for (const auto side : {first, first == Side::A ? Side::B : Side::A}) {
      const auto item = teams[static_cast<std::size_t>(side)].next(taken);
      if (!item || list.size() == length) continue;
      taken.insert(*item);
      list.push_back({*item, side});
      grew = true;
    }
  }
  return list;
}

Result<InterleavingResult> interleavingResult(std::uint64_t winsA, std::uint64_t winsB, std::uint64_t ties,
                                              double alpha) {
  if (winsA + winsB == 0)
    return fail(ErrorKind::InvalidArgument, "no list has a winner, but the ties are {}", ties);
  const Proportion wins{winsA, winsA + winsB};
  const auto lists = static_cast<double>(winsA + winsB + ties);
  InterleavingResult result{(static_cast<double>(winsA) + static_cast<double>(ties) / 2) / lists - 0.5,
                            wins.share(),
                            {},
                            binomialTwoSided(winsA, wins.trials, 0.5)};
  RW_ASSIGN(result.winInterval, wilsonInterval(wins, alpha));
  return result;
}

} // namespace rankwright
