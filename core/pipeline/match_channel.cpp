#include "core/pipeline/match_channel.h"

#include "core/pipeline/channel_collector.h"
#include "core/pipeline/layered_lists.h"

#include <utility>

namespace rankwright {

Status MatchChannel::recall(const ChannelRequest& request, ChannelKeys keys, ChannelTrace& trace) const {
  thread_local std::vector<PostingCursor> cursors; // a request finds the memory of the one before
  cursors.clear();
  for (auto& key : keys.keys) {
    const auto postings = index_.find(key);
    cursors.emplace_back(postings.value_or(PostingList{}));
    trace.keys.push_back({std::move(key), postings.has_value(), postings ? postings->size() : 0, 0});
  }
  LayeredLists<PostingCursor> lists(cursors);
  return collect(lists, request, trace);
}

} // namespace rankwright
