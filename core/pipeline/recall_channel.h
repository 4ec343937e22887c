#pragma once

#include "core/base/result.h"
#include "core/feature/item_pool.h"
#include "core/pipeline/deadline.h"
#include "core/pipeline/exclusions.h"
#include "core/pipeline/filter_rule.h"
#include "core/pipeline/request_features.h"
#include "core/pipeline/trace.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace rankwright {

class BoardShelf;

/// What the rules that a channel asks gave for a request; empty where it asks none and where the value is
/// missing.
struct ChannelKeys {
  std::vector<std::string> keys = {};
  std::vector<float> vector = {};
  std::vector<std::int64_t> times = {};
  std::vector<float> weights = {};
};

/// What a channel has to do with one request.
struct ChannelRequest {
  const ItemPool& items;
  const Exclusions& excluded;
  const Deadline& deadline;
  bool explain = false;                      ///< note each item that is removed, and every key that found one
  const FilterRule* filter = nullptr;        ///< nullptr: all items pass
  const RequestFeatures* features = nullptr; ///< nullptr only in tests of channels that do not ask for it
  const BoardShelf* shelf = nullptr;         ///< of the whole request; nullptr: nothing is published
};

/// One channel of a pipeline with all that it can have ready before requests come. Immutable; answers from
/// any thread.
class RecallChannel {
public:
  RecallChannel() = default;
  RecallChannel(const RecallChannel&) = delete;
  RecallChannel& operator=(const RecallChannel&) = delete;
  virtual ~RecallChannel() = default;

  /// Writes keys, proposals, repeats and removals to `trace`, whose `limit` is set. Errors: why the channel
  /// cannot answer this request; Cancelled when its time is up.
  virtual Status recall(const ChannelRequest& request, ChannelKeys keys, ChannelTrace& trace) const = 0;
};

} // namespace rankwright
