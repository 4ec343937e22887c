#pragma once

#include "core/pipeline/recall_channel.h"

#include <utility>
#include <vector>

namespace rankwright {

/// Asks one channel as the recall stage does, without a request around it.
struct ChannelAnswer {
  explicit ChannelAnswer(std::uint32_t count, const std::vector<ItemId>& left = {}, ItemPool pool = {})
      : items(std::move(pool)), excluded(left.size()) {
    trace.limit = count;
    if (left.empty()) return;
    const auto reason = excluded.addReason("used already");
    for (const auto item : left)
      excluded.add(item, reason);
  }

  Status ask(const RecallChannel& channel, ChannelKeys keys) {
    const Deadline deadline(0);
    return channel.recall({items, excluded, deadline, true}, std::move(keys), trace);
  }

  ItemPool items;
  Exclusions excluded;
  ChannelTrace trace;
};

} // namespace rankwright
