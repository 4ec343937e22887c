#pragma once

#include "core/feature/item_pool.h"
#include "core/pipeline/channel_config.h"
#include "core/pipeline/recall_channel.h"

#include <cstdint>
#include <vector>

namespace rankwright {

/// What an item deserves that was shown and clicked so often; `allExposures` are those of all items. By
/// `config.score`.
double newItemScore(const NewItemsConfig& config, double exposures, double clicks, double allExposures);

/// Recalls items that were released lately and were shown less than their quota: those with the highest score
/// first, of equal ones the latest, of these the lesser. Without counts of exposures the latest first, and
/// the weight is how many days of being new are left.
class NewItemsChannel final : public RecallChannel {
public:
  /// Scores every item of the pool. Errors, with the place: NotFound for a feature that items lack; Type for
  /// counts that are no numbers, and a release that is neither seconds nor a date.
  static Result<NewItemsChannel> create(const ChannelConfig& config, const ItemPool& items);

  NewItemsChannel(NewItemsChannel&& other) noexcept
      : config_(other.config_), entries_(std::move(other.entries_)) {}

  /// Errors: InvalidArgument for a request without a time.
  Status recall(const ChannelRequest& request, ChannelKeys keys, ChannelTrace& trace) const override;

private:
  struct Entry {
    std::int64_t released = 0; ///< seconds since 1970
    ItemId item;
    float score = 0;
  };

  explicit NewItemsChannel(const ChannelConfig& config) : config_(config) {}

  static bool isBehind(const Entry& a, const Entry& b);
  float weightOf(const Entry& entry, std::int64_t now) const;

  class Walk;

  const ChannelConfig& config_;
  std::vector<Entry> entries_; ///< by rising release
};

} // namespace rankwright
