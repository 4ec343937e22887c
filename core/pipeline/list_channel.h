#pragma once

#include "core/feature/item_pool.h"
#include "core/pipeline/channel_config.h"
#include "core/pipeline/recall_channel.h"

#include <span>
#include <string>
#include <vector>

namespace rankwright {

/// Recalls the same list for every request, from its beginning on: a board, a fixed list, the most popular.
class ListChannel final : public RecallChannel {
public:
  struct Entry {
    ItemId item;
    float weight = 0;
  };

  /// The items with these keys, in order; the weight at position p is 1 / (1 + p). Keys that the pool lacks
  /// take no place and are in the trace. `name` stands for the list there.
  static ListChannel ofKeys(std::string name, std::span<const std::string> keys, const ItemPool& items);

  /// The items by falling value of a feature, which is their weight; of equal ones the lesser first. Items
  /// without a value are left out. Errors, with the place: NotFound; Type when it is no number.
  static Result<ListChannel> ofFeature(const ChannelConfig& config, const ItemPool& items);

  ListChannel(std::string name, std::vector<Entry> entries, std::vector<std::string> unknown = {})
      : name_(std::move(name)), entries_(std::move(entries)), unknown_(std::move(unknown)) {}
  ListChannel(ListChannel&& other) noexcept
      : name_(std::move(other.name_)),
        entries_(std::move(other.entries_)),
        unknown_(std::move(other.unknown_)) {}

  Status recall(const ChannelRequest& request, ChannelKeys keys, ChannelTrace& trace) const override;

private:
  std::string name_;
  std::vector<Entry> entries_;
  std::vector<std::string> unknown_; ///< keys that no item has
};

/// The number that an item has; nothing when it is missing. `column` holds int64 or float32.
std::optional<double> numberAt(const Column& column, ItemId item);

/// The items' column of numbers of that name, which the configuration's `key` gives. Errors, with the place:
/// NotFound, Type.
Result<const Column*> numberColumn(const ItemPool& items, const ChannelConfig& config, std::string_view key,
                                   const std::string& feature);

} // namespace rankwright
