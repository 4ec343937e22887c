#pragma once

#include "core/index/inverted_index.h"
#include "core/pipeline/recall_channel.h"

namespace rankwright {

/// Recalls items for keys from an index. The posting lists of several keys interleave by layers: the first
/// posting of every key, then the second of every key, …, in the order of the keys. An item is proposed
/// once; what is left out takes no place.
class MatchChannel final : public RecallChannel {
public:
  explicit MatchChannel(const InvertedIndex& index) : index_(index) {}

  Status recall(const ChannelRequest& request, ChannelKeys keys, ChannelTrace& trace) const override;

private:
  const InvertedIndex& index_;
};

} // namespace rankwright
