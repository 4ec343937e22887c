#pragma once

#include "core/pipeline/recall_channel.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rankwright {

class ItemPlaces;

/// Makes proposals of the items that a channel meets: leaves out what the request excludes and what the
/// channel's filter does not let pass, and notes what was met before. Uses memory of the thread, so that one
/// collects at a time.
class ChannelCollector {
public:
  /// Fills `trace` up to its limit.
  ChannelCollector(const ChannelRequest& request, ChannelTrace& trace);

  /// Whether another item is wanted. May run the filter.
  bool wants();

  /// The next item: `rank` is not looked at. Errors: Cancelled when the channel's time is up.
  Status offer(Proposal proposal);

  /// Call it last. Errors: Cancelled when the channel's time is up.
  Status finish();

private:
  Status checkTime() const;
  void remove(ItemId item, const std::string& reason, std::uint32_t& count);
  void filterNew();
  std::size_t nextBatch() const;
  void countTaken();
  void rankRepeats();
  void countRemovals();

  const ChannelRequest& request_;
  ChannelTrace& trace_;
  ItemPlaces& met_;
  std::size_t passed_ = 0; ///< proposals that the filter has let pass
  std::size_t batch_ = 0;  ///< proposals that it looks at next time
  std::uint32_t offered_ = 0;
  std::uint32_t examined_ = 0;          ///< by the filter
  std::uint32_t filtered_ = 0;          ///< by the filter, that did not pass
  std::vector<std::uint32_t> excluded_; ///< [reasons] items
};

/// Offers everything that `source.next()` gives, a Proposal or nothing at its end, until the channel is full.
/// Errors: Cancelled when the channel's time is up.
template <class Source>
Status collect(Source& source, const ChannelRequest& request, ChannelTrace& trace) {
  ChannelCollector collector(request, trace);
  while (collector.wants()) {
    const std::optional<Proposal> proposal = source.next();
    if (!proposal) break;
    RW_CHECK(collector.offer(*proposal));
  }
  return collector.finish();
}

} // namespace rankwright
