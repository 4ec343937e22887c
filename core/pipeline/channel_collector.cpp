#include "core/pipeline/channel_collector.h"

#include "core/pipeline/item_places.h"

#include <algorithm>

namespace rankwright {

namespace {

constexpr std::uint32_t kLeftOut = UINT32_MAX;      // the place of an item that was met and removed
constexpr std::uint32_t kOffersBetweenClocks = 256; // some microseconds

/// A filter that lets next to nothing pass would have the whole of a long list examined.
constexpr std::uint32_t kExaminedForEachPlace = 10;

constexpr std::size_t kLeastAtOnce = 64; // below that, calling the filter costs more than the items

ItemPlaces& placesOfThread() {
  thread_local ItemPlaces places; // a request finds the memory of the one before
  return places;
}

/// How many different items a channel can meet before it is full.
std::size_t mostMet(const ChannelRequest& request, std::size_t limit) {
  const auto most = request.excluded.size() + limit;
  if (!request.filter) return most;
  return most + kExaminedForEachPlace * limit + std::max<std::size_t>(limit, kBatchRows);
}

} // namespace

ChannelCollector::ChannelCollector(const ChannelRequest& request, ChannelTrace& trace)
    : request_(request),
      trace_(trace),
      met_(placesOfThread()),
      batch_(trace.limit),
      excluded_(request.excluded.reasons().size(), 0) {
  trace_.proposals.reserve(std::min<std::size_t>(trace_.limit, request.items.size()));
  met_.reset(mostMet(request, trace.limit));
}

bool ChannelCollector::wants() {
  if (!request_.filter) return trace_.proposals.size() < trace_.limit;
  if (trace_.proposals.size() - passed_ >= batch_) filterNew();
  return passed_ < trace_.limit && examined_ < std::size_t{kExaminedForEachPlace} * trace_.limit;
}

Status ChannelCollector::offer(Proposal proposal) {
  if (++offered_ % kOffersBetweenClocks == 0) RW_CHECK(checkTime());
  if (const auto reason = request_.excluded.reasonFor(proposal.item)) {
    if (met_.tryPut(proposal.item, kLeftOut).second)
      remove(proposal.item, request_.excluded.reasons()[*reason], excluded_[*reason]);
    return {};
  }
  proposal.rank = static_cast<std::uint32_t>(trace_.proposals.size());
  const auto [rank, isNew] = met_.tryPut(proposal.item, proposal.rank);
  if (isNew) {
    trace_.proposals.push_back(proposal);
  } else {
    proposal.rank = rank;
    trace_.repeats.push_back(proposal);
  }
  return {};
}

Status ChannelCollector::finish() {
  if (request_.filter) {
    filterNew();
    rankRepeats();
    if (trace_.proposals.size() > trace_.limit) trace_.proposals.resize(trace_.limit);
  }
  countTaken();
  countRemovals();
  return checkTime();
}

Status ChannelCollector::checkTime() const {
  if (!request_.deadline.passed()) return {};
  return fail(ErrorKind::Cancelled, "its time was up after so many milliseconds: {:.3f}",
              request_.deadline.milliseconds());
}

void ChannelCollector::remove(ItemId item, const std::string& reason, std::uint32_t& count) {
  ++count;
  if (request_.explain) trace_.removals.push_back({item, reason});
}

void ChannelCollector::filterNew() {
  thread_local std::vector<std::uint8_t> passes;
  auto& proposals = trace_.proposals;
  const auto fresh = std::span(proposals).subspan(passed_);
  if (fresh.empty()) return;
  request_.filter->evaluate(request_.features->tables(), request_.items, fresh, passes);
  examined_ += static_cast<std::uint32_t>(fresh.size());
  auto kept = passed_;
  for (std::size_t i = 0; i < passes.size(); ++i) {
    const auto proposal = fresh[i];
    if (passes[i] != 0)
      proposals[kept++] = proposal;
    else if (kept < trace_.limit)
      remove(proposal.item, request_.filter->reason(), filtered_);
  }
  proposals.resize(kept);
  passed_ = kept;
  batch_ = nextBatch();
}

/// As many as will fill the channel if as many pass as have so far.
std::size_t ChannelCollector::nextBatch() const {
  if (passed_ >= trace_.limit) return 1;
  const auto wanted = (trace_.limit - passed_) * examined_ / std::max<std::size_t>(passed_, 1);
  return std::clamp<std::size_t>(wanted, kLeastAtOnce, kBatchRows);
}

/// Ranks that were given before the filter ran are too high.
void ChannelCollector::rankRepeats() {
  auto& proposals = trace_.proposals;
  if (proposals.size() > trace_.limit) proposals.resize(trace_.limit);
  met_.reset(proposals.size());
  for (std::uint32_t rank = 0; rank < proposals.size(); ++rank) {
    proposals[rank].rank = rank;
    met_.tryPut(proposals[rank].item, rank);
  }
  std::erase_if(trace_.repeats, [&](const Proposal& repeat) { return !met_.find(repeat.item); });
  for (auto& repeat : trace_.repeats)
    repeat.rank = *met_.find(repeat.item);
}

void ChannelCollector::countTaken() {
  for (const auto& proposal : trace_.proposals)
    ++trace_.keys[proposal.key].taken;
}

void ChannelCollector::countRemovals() {
  for (std::size_t reason = 0; reason < excluded_.size(); ++reason)
    if (excluded_[reason] > 0)
      trace_.removalCounts.push_back({request_.excluded.reasons()[reason], excluded_[reason]});
  if (filtered_ > 0) trace_.removalCounts.push_back({request_.filter->reason(), filtered_});
  if (request_.filter && examined_ >= kExaminedForEachPlace * trace_.limit && passed_ < trace_.limit)
    trace_.message =
        fmt::format("the filter let pass {} of the {} items that it looked at, and no more were looked at",
                    passed_, examined_);
}

} // namespace rankwright
