#include "core/pipeline/list_channel.h"

#include "core/pipeline/channel_collector.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

/// The most that a channel may propose, and as many again for what requests exclude.
constexpr std::size_t kMostEntries = 200'000;

bool isBefore(const ListChannel::Entry& a, const ListChannel::Entry& b) {
  return a.weight != b.weight ? a.weight > b.weight : a.item < b.item;
}

class EntryWalk {
public:
  explicit EntryWalk(std::span<const ListChannel::Entry> entries) : entries_(entries) {}

  std::optional<Proposal> next() {
    if (place_ == entries_.size()) return std::nullopt;
    const auto& entry = entries_[place_];
    return Proposal{entry.item, 0, 0, place_++, entry.weight};
  }

private:
  std::span<const ListChannel::Entry> entries_;
  std::uint32_t place_ = 0;
};

} // namespace

ListChannel ListChannel::ofKeys(std::string name, std::span<const std::string> keys, const ItemPool& items) {
  std::vector<Entry> entries;
  std::vector<std::string> unknown;
  for (const auto& key : keys) {
    if (const auto item = items.find(key))
      entries.push_back({*item, 1 / (1 + static_cast<float>(entries.size()))});
    else
      unknown.push_back(key);
  }
  return {std::move(name), std::move(entries), std::move(unknown)};
}

Result<ListChannel> ListChannel::ofFeature(const ChannelConfig& config, const ItemPool& items) {
  RW_ASSIGN(const auto* column, numberColumn(items, config, "feature", config.feature));
  std::vector<Entry> entries;
  for (std::uint32_t row = 0; row < items.size(); ++row)
    if (const auto number = numberAt(*column, ItemId(row)); number && *number == *number)
      entries.push_back({ItemId(row), static_cast<float>(*number)});
  const auto kept = std::min(entries.size(), kMostEntries);
  const auto end = entries.begin() + static_cast<std::ptrdiff_t>(kept);
  std::partial_sort(entries.begin(), end, entries.end(), isBefore);
  entries.resize(kept);
  entries.shrink_to_fit();
  return ListChannel(config.feature, std::move(entries));
}

Status ListChannel::recall(const ChannelRequest& request, ChannelKeys, ChannelTrace& trace) const {
  trace.keys.push_back({name_, true, static_cast<std::uint32_t>(entries_.size()), 0});
  if (request.explain)
    for (const auto& key : unknown_)
      trace.keys.push_back({key, false, 0, 0});
  EntryWalk walk(entries_);
  return collect(walk, request, trace);
}

std::optional<double> numberAt(const Column& column, ItemId item) {
  if (column.isMissing(item.value())) return std::nullopt;
  if (column.type() == ValueType::Float32) return double{column.float32At(item.value())};
  return static_cast<double>(column.int64At(item.value()));
}

Result<const Column*> numberColumn(const ItemPool& items, const ChannelConfig& config, std::string_view key,
                                   const std::string& feature) {
  const auto* column = items.features().find(feature);
  if (!column)
    return config.places.failAt(key, ErrorKind::NotFound,
                                "channel '{}' reads an item feature that there is not: {}", config.name,
                                feature);
  if (column->type() == ValueType::Int64 || column->type() == ValueType::Float32) return column;
  return config.places.failAt(key, ErrorKind::Type, "channel '{}' needs a number, but '{}' is {}",
                              config.name, feature, describe(column->type()));
}

} // namespace rankwright
