#include "core/pipeline/new_items_channel.h"

#include "core/expr/civil_time.h"
#include "core/pipeline/channel_collector.h"
#include "core/pipeline/list_channel.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rankwright {

namespace {

constexpr double kSecondsOfDay = 86'400;

Result<const Column*> releaseColumn(const ItemPool& items, const ChannelConfig& config) {
  const auto& name = config.newItems.released;
  if (const auto* column = items.features().find(name); column && column->type() == ValueType::String)
    return column;
  return numberColumn(items, config, "released", name);
}

/// Seconds since 1970; nothing for a release that is missing or no date.
std::optional<std::int64_t> releaseOf(const Column& column, ItemId item) {
  if (column.isMissing(item.value())) return std::nullopt;
  if (column.type() == ValueType::Int64) return column.int64At(item.value());
  if (column.type() == ValueType::String) {
    const auto date = parseCivilTime(column.stringAt(item.value()));
    return date ? std::optional(secondsOf(*date)) : std::nullopt;
  }
  const double seconds = column.float32At(item.value());
  if (!(std::abs(seconds) < 1e15)) return std::nullopt;
  return static_cast<std::int64_t>(seconds);
}

/// Counts of all items; zeros where the configuration names no such feature.
Result<std::vector<double>> countsOf(const ItemPool& items, const ChannelConfig& config, std::string_view key,
                                     const std::string& feature) {
  std::vector<double> counts(items.size(), 0);
  if (feature.empty()) return counts;
  RW_ASSIGN(const auto* column, numberColumn(items, config, key, feature));
  for (std::uint32_t row = 0; row < items.size(); ++row)
    counts[row] = std::max(numberAt(*column, ItemId(row)).value_or(0), 0.0);
  return counts;
}

} // namespace

double newItemScore(const NewItemsConfig& config, double exposures, double clicks, double allExposures) {
  if (config.score == NewItemScore::Ucb)
    return clicks / (1 + exposures) + std::sqrt(2 * std::log1p(allExposures) / (1 + exposures));
  const double a = config.alpha + clicks;
  const double b = config.beta + std::max(exposures - clicks, 0.0);
  const double mean = a / (a + b);
  return mean + config.optimism * std::sqrt(mean * (1 - mean) / (a + b + 1));
}

/// Hands out the new items of a moment, best first.
class NewItemsChannel::Walk {
public:
  Walk(const NewItemsChannel& channel, std::int64_t now) : channel_(channel), now_(now) {
    const auto span = channel.config_.newItems.days * kSecondsOfDay;
    const auto oldest = now - static_cast<std::int64_t>(span);
    const auto first = std::ranges::upper_bound(channel.entries_, oldest, {}, &Entry::released);
    const auto last = std::ranges::upper_bound(channel.entries_, now, {}, &Entry::released);
    if (first < last) fresh_.assign(first, last);
    std::ranges::make_heap(fresh_, isBehind);
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(fresh_.size()); }

  std::optional<Proposal> next() {
    if (fresh_.empty()) return std::nullopt;
    std::ranges::pop_heap(fresh_, isBehind);
    const auto entry = fresh_.back();
    fresh_.pop_back();
    return Proposal{entry.item, 0, 0, place_++, channel_.weightOf(entry, now_)};
  }

private:
  const NewItemsChannel& channel_;
  std::int64_t now_;
  std::vector<Entry> fresh_; ///< a heap
  std::uint32_t place_ = 0;
};

bool NewItemsChannel::isBehind(const Entry& a, const Entry& b) {
  if (a.score != b.score) return a.score < b.score;
  return a.released != b.released ? a.released < b.released : a.item > b.item;
}

float NewItemsChannel::weightOf(const Entry& entry, std::int64_t now) const {
  if (!config_.newItems.exposures.empty()) return entry.score;
  return static_cast<float>(config_.newItems.days -
                            static_cast<double>(now - entry.released) / kSecondsOfDay);
}

Result<NewItemsChannel> NewItemsChannel::create(const ChannelConfig& config, const ItemPool& items) {
  const auto& own = config.newItems;
  RW_ASSIGN(const auto* released, releaseColumn(items, config));
  RW_ASSIGN(const auto exposures, countsOf(items, config, "exposures", own.exposures));
  RW_ASSIGN(const auto clicks, countsOf(items, config, "clicks", own.clicks));
  double all = 0;
  for (const auto count : exposures)
    all += count;
  NewItemsChannel channel(config);
  for (std::uint32_t row = 0; row < items.size(); ++row) {
    const auto release = releaseOf(*released, ItemId(row));
    if (!release || exposures[row] >= own.exposureQuota) continue;
    const double score = own.exposures.empty() ? 0 : newItemScore(own, exposures[row], clicks[row], all);
    channel.entries_.push_back({*release, ItemId(row), static_cast<float>(score)});
  }
  std::ranges::stable_sort(channel.entries_, {}, &Entry::released);
  return channel;
}

Status NewItemsChannel::recall(const ChannelRequest& request, ChannelKeys, ChannelTrace& trace) const {
  const auto now = request.features ? request.features->clock().now : std::nullopt;
  if (!now)
    return fail(ErrorKind::InvalidArgument,
                "what is new hangs on the time, and the request has none, for: {}",
                config_.newItems.released);
  Walk walk(*this, *now);
  trace.keys.push_back({config_.newItems.released, true, walk.size(), 0});
  return collect(walk, request, trace);
}

} // namespace rankwright
