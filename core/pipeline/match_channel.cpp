#include "core/pipeline/match_channel.h"

#include "core/pipeline/channel_collector.h"
#include "core/pipeline/key_lists.h"
#include "core/pipeline/layered_lists.h"

#include <utility>

namespace rankwright {

Status MatchChannel::recall(const ChannelRequest& request, ChannelKeys keys, ChannelTrace& trace) const {
  thread_local std::vector<PostingList> found; // a request finds the memory of the one before
  thread_local std::vector<PostingCursor> cursors;
  for (auto& key : keys.keys)
    trace.keys.push_back({std::move(key)});
  findLists(index_, trace.keys, found);
  cursors.clear();
  for (const auto& list : found)
    cursors.emplace_back(list);
  LayeredLists<PostingCursor> lists(cursors);
  return collect(lists, request, trace);
}

} // namespace rankwright
