#include "core/leaderboard/leaderboard_list.h"

#include "core/leaderboard/slot_plan.h"
#include "core/pipeline/constraint_plan.h"
#include "core/pipeline/spread.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace rankwright {

namespace {

/// Candidates that constraints may choose from at first: more are looked at only where these do not keep the
/// rules.
constexpr std::size_t kFirstDepth = 256;
constexpr std::size_t kGreatestDepth = 65'536;
constexpr std::size_t kDeeper = 16;

/// Whether every window of the list keeps every rule.
bool keepsRules(const SpreadValues& values, std::span<const std::uint32_t> list,
                std::span<const SpreadRule> rules) {
  for (const auto& rule : rules) {
    std::unordered_map<std::int64_t, std::uint32_t> counts;
    for (std::size_t place = 0; place < list.size(); ++place) {
      if (place >= rule.window) --counts[values.at(list[place - rule.window], rule.column)];
      const auto value = values.at(list[place], rule.column);
      if (value != kNoValue && ++counts[value] > rule.most) return false;
    }
  }
  return true;
}

/// One list in the making.
class ListBuilder {
public:
  ListBuilder(LeaderboardColumns& columns, const LeaderboardConfig& board, const JobControl& job)
      : columns_(columns),
        items_(*columns.sources().items),
        board_(board),
        job_(job),
        excluded_(excludedItems(board, items_)) {}

  Result<LeaderboardList> build(const LeaderboardList* fallback) {
    RW_ASSIGN(today_, dayOf(columns_.sources().clock));
    out_.board = board_.name;
    out_.active = board_.days.contains(today_);
    RW_ASSIGN(constraints_, ConstraintPlan::compile(board_.constraints, *columns_.sources().rules,
                                                    columns_.inputs(), items_));
    RW_ASSIGN(out_.flags, columns_.candidates(board_, job_));
    if (!board_.order.empty()) {
      RW_ASSIGN(out_.scores, columns_.scores(board_.order, signalSettingsOf(board_), job_));
    }
    findPins();
    RW_CHECK(fillSlots());
    if (fallback && out_.entries.size() < board_.minimum) fillFrom(*fallback);
    countNewApps();
    return std::move(out_);
  }

private:
  ItemChoice choice() const { return {{out_.flags.get()}, excluded_}; }

  bool canStand(ItemId item) const {
    return (*columns_.sources().servable)[item.value()] != 0 && !std::ranges::binary_search(excluded_, item);
  }

  /// An item that is pinned twice stands where it is pinned first.
  void findPins() {
    for (const auto& pin : board_.pins) {
      const auto item = items_.find(pin.item);
      if (!item || !pin.days.contains(today_) || pin.slot > board_.slotCount || !canStand(*item)) continue;
      if (std::ranges::find(pins_, *item, &std::pair<ItemId, std::uint32_t>::first) == pins_.end())
        pins_.emplace_back(*item, pin.slot - 1);
    }
  }

  bool isPinned(ItemId item) const {
    return std::ranges::find(pins_, item, &std::pair<ItemId, std::uint32_t>::first) != pins_.end();
  }

  std::uint32_t slotsForNewApps() const {
    const auto wanted =
        static_cast<std::uint32_t>(std::floor(board_.newApps.share * board_.slotCount + 1e-9));
    const auto pinned = static_cast<std::uint32_t>(pins_.size());
    return std::min(wanted, board_.slotCount - std::min(board_.slotCount, pinned));
  }

  Status fillSlots() {
    if (!out_.scores) {
      out_.candidates = countCandidates();
      return fillWith({});
    }
    auto depth = std::size_t{board_.slotCount} + pins_.size();
    if (!constraints_.empty()) depth = std::max(depth, kFirstDepth);
    for (;;) {
      RW_ASSIGN(auto top, topItems(choice(), *out_.scores, depth, job_));
      out_.candidates = top.chosen;
      const bool all = top.chosen <= top.best.size() || depth >= kGreatestDepth;
      RW_CHECK(fillWith(std::move(top.best)));
      if (all || (keptRules_ && isFull())) return {};
      depth = std::min(depth * kDeeper, kGreatestDepth);
    }
  }

  std::uint64_t countCandidates() const {
    auto count = static_cast<std::uint64_t>(std::ranges::count(*out_.flags, 1));
    for (const auto item : excluded_)
      count -= (*out_.flags)[item.value()];
    return count;
  }

  bool isFull() const { return out_.entries.size() == board_.slotCount; }

  /// New apps with the greatest potential, but for those that stand in the list by pin or rank anyway.
  Result<std::vector<ScoredItem>> newApps(std::span<const ScoredItem> ranked) {
    const auto kept = slotsForNewApps();
    if (kept == 0) return std::vector<ScoredItem>();
    const auto byRank = board_.slotCount - std::min<std::size_t>(board_.slotCount, pins_.size() + kept);
    std::vector<ItemId> others = excluded_;
    for (const auto& pin : pins_)
      others.push_back(pin.first);
    std::size_t standing = 0;
    for (const auto& each : ranked) {
      if (standing == byRank) break;
      if (isPinned(each.item)) continue;
      others.push_back(each.item);
      ++standing;
    }
    std::ranges::sort(others);
    const auto young = columns_.youngerThan(board_.newApps.youngerThanDays);
    RW_ASSIGN(auto top,
              topItems({{out_.flags.get(), young.get()}, others}, *columns_.potential(), kept, job_));
    return std::move(top.best);
  }

  Status fillWith(std::vector<ScoredItem> ranked) {
    RW_ASSIGN(const auto chosenNew, newApps(ranked));
    std::vector<LeaderboardEntry> candidates;
    const auto add = [&](ItemId item, PlacedBy placedBy, std::uint32_t rank) {
      candidates.push_back({item, placedBy, scoreOf(item), rank});
    };
    for (const auto& pin : pins_)
      add(pin.first, PlacedBy::Pin, 0);
    for (const auto& each : chosenNew)
      add(each.item, PlacedBy::NewApps, 0);
    const auto before = candidates.size();
    for (std::uint32_t i = 0; i < ranked.size(); ++i) {
      const auto fixed =
          std::ranges::find(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(before),
                            ranked[i].item, &LeaderboardEntry::item);
      if (fixed != candidates.begin() + static_cast<std::ptrdiff_t>(before))
        fixed->rank = i + 1;
      else
        add(ranked[i].item, PlacedBy::Rank, i + 1);
    }
    place(candidates, static_cast<std::uint32_t>(chosenNew.size()));
    return {};
  }

  void place(const std::vector<LeaderboardEntry>& candidates, std::uint32_t newCount) {
    SlotPlan plan(std::min(board_.slotCount, static_cast<std::uint32_t>(candidates.size())));
    const auto pinCount = static_cast<std::uint32_t>(pins_.size());
    for (std::uint32_t i = 0; i < pinCount; ++i)
      plan.give(pins_[i].second, i);
    for (std::uint32_t i = 0; i < newCount; ++i)
      plan.give(evenSlot(i, newCount, plan.size()), pinCount + i);
    std::vector<ItemId> items;
    items.reserve(candidates.size());
    for (const auto& each : candidates)
      items.push_back(each.item);
    const SpreadValues values(constraints_.columns(), items);
    const auto rules = constraints_.rulesFor(plan.size());
    const auto list = spread(values, {plan.candidates(), rules, constraints_.strictSpreads()});
    keptRules_ = keepsRules(values, list, rules);
    out_.entries.clear();
    out_.lastRanked.reset();
    for (const auto candidate : list)
      enter(candidates[candidate]);
  }

  void enter(const LeaderboardEntry& entry) {
    out_.entries.push_back(entry);
    if (entry.placedBy != PlacedBy::Rank) return;
    const ScoredItem ranked{entry.item, (*out_.scores)[entry.item.value()]};
    if (!out_.lastRanked || goesBefore(*out_.lastRanked, ranked)) out_.lastRanked = ranked;
  }

  std::optional<float> scoreOf(ItemId item) const {
    if (!out_.scores) return std::nullopt;
    const ScoredItem scored{item, (*out_.scores)[item.value()]};
    return scored.hasScore() ? std::optional(scored.score) : std::nullopt;
  }

  void fillFrom(const LeaderboardList& fallback) {
    for (const auto& each : fallback.entries) {
      if (isFull()) return;
      if (out_.slotOf(each.item) == 0 && canStand(each.item))
        out_.entries.push_back({each.item, PlacedBy::Fallback, scoreOf(each.item), 0});
    }
  }

  void countNewApps() {
    const auto young = columns_.youngerThan(board_.newApps.youngerThanDays);
    for (const auto& each : out_.entries)
      out_.newApps += (*young)[each.item.value()];
  }

  LeaderboardColumns& columns_;
  const ItemPool& items_;
  const LeaderboardConfig& board_;
  const JobControl& job_;
  std::vector<ItemId> excluded_; ///< ascending
  CalendarDay today_ = 0;
  ConstraintPlan constraints_;
  std::vector<std::pair<ItemId, std::uint32_t>> pins_; ///< that are due, with their slots from 0
  bool keptRules_ = true;
  LeaderboardList out_;
};

} // namespace

std::string_view describe(PlacedBy placedBy) {
  switch (placedBy) {
  case PlacedBy::Pin:
    return "pin";
  case PlacedBy::NewApps:
    return "new app";
  case PlacedBy::Rank:
    return "rank";
  case PlacedBy::Fallback:
    break;
  }
  return "fallback";
}

std::uint32_t LeaderboardList::slotOf(ItemId item) const {
  const auto found = std::ranges::find(entries, item, &LeaderboardEntry::item);
  return found == entries.end() ? 0 : static_cast<std::uint32_t>(found - entries.begin()) + 1;
}

std::vector<std::string> keysOf(const LeaderboardList& list, const ItemPool& items) {
  std::vector<std::string> keys;
  for (const auto& entry : list.entries)
    keys.emplace_back(items.keyOf(entry.item));
  return keys;
}

std::vector<ItemId> excludedItems(const LeaderboardConfig& board, const ItemPool& items) {
  std::vector<ItemId> excluded;
  for (const auto& key : board.exclude)
    if (const auto item = items.find(key)) excluded.push_back(*item);
  std::ranges::sort(excluded);
  return excluded;
}

Result<LeaderboardList> buildLeaderboard(LeaderboardColumns& columns, const LeaderboardConfig& board,
                                         const LeaderboardList* fallback, const JobControl& job) {
  return ListBuilder(columns, board, job).build(fallback);
}

} // namespace rankwright
