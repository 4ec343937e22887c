#include "core/pipeline/leaderboard_channel.h"

#include "core/pipeline/board_shelf.h"

namespace rankwright {

Status LeaderboardChannel::recall(const ChannelRequest& request, ChannelKeys, ChannelTrace& trace) const {
  if (!request.shelf)
    return fail(ErrorKind::NotFound, "no leaderboard of this name is published: {}", board_);
  RW_ASSIGN(const auto* board, request.shelf->find(board_));
  const auto& published = board->published();
  trace.leaderboard = {published.name, published.version, published.release};
  if (auto absence = board->absence(request.features->tables(), request.features->clock())) {
    trace.message = std::move(*absence);
    return {};
  }
  RW_CHECK(board->list().recall(request, {}, trace));
  if (board->lost() > 0) trace.removalCounts.push_back({"not in the store any more", board->lost()});
  return {};
}

} // namespace rankwright
