#pragma once

#include "core/pipeline/recall_channel.h"

#include <string>
#include <utility>

namespace rankwright {

/// Recalls the items of a leaderboard as it is published at the time of the request, in its order.
class LeaderboardChannel final : public RecallChannel {
public:
  explicit LeaderboardChannel(std::string board) : board_(std::move(board)) {}

  /// A board that is not on yet, over, or not for this user brings nothing, and the trace says why. Errors:
  /// NotFound for a board that is not published; why its audience cannot be asked.
  Status recall(const ChannelRequest& request, ChannelKeys keys, ChannelTrace& trace) const override;

private:
  std::string board_;
};

} // namespace rankwright
