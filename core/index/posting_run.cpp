#include "core/index/posting_run.h"

#include "core/base/hash.h"
#include "core/index/key_order.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace rankwright {

namespace {

/// Pieces do not move when more are added, so that adding never needs twice the memory.
constexpr std::size_t kEntriesPerPiece = std::size_t{1} << 16;
/// As many as the caches nearest to the processor hold the keys of.
constexpr std::size_t kMostWaiting = 128;

} // namespace

void PostingRun::add(std::string_view key, const Posting& posting) {
  waitingText_.insert(waitingText_.end(), key.begin(), key.end());
  waiting_.push_back({hashText(key), waitingText_.size(), 0, posting});
  ++size_;
  if (waiting_.size() == kMostWaiting) settle();
}

void PostingRun::settle() {
  fetchKeys();
  std::size_t begin = 0;
  for (const auto& each : waiting_) {
    const std::string_view key(waitingText_.data() + begin, each.end - begin);
    append({keys_.numberOf(key, each.hash, each.slot), each.posting});
    begin = each.end;
  }
  waiting_.clear();
  waitingText_.clear();
}

void PostingRun::fetchKeys() {
  keys_.reserve(waiting_.size());
  for (const auto& each : waiting_)
    keys_.fetchSlot(each.hash);
  std::size_t begin = 0;
  for (auto& each : waiting_) {
    each.slot = keys_.likelySlot(each.hash, each.end - begin);
    begin = each.end;
  }
}

void PostingRun::append(const Entry& entry) {
  if (pieces_.empty() || pieces_.back().size() == kEntriesPerPiece) {
    pieces_.emplace_back();
    pieces_.back().reserve(std::min(kEntriesPerPiece, std::max(std::size_t{64}, size_)));
  }
  pieces_.back().push_back(entry);
}

Result<std::vector<Posting>> PostingRun::grouped(std::vector<std::uint64_t>& ends,
                                                 const JobControl& job) const {
  ends.assign(keys_.size(), 0);
  for (const auto& piece : pieces_)
    for (const auto& entry : piece)
      ++ends[entry.key];
  std::exclusive_scan(ends.begin(), ends.end(), ends.begin(), std::uint64_t{0});
  std::vector<Posting> postings(size_);
  for (const auto& piece : pieces_) {
    RW_CHECK(job.check());
    for (const auto& entry : piece) // what was where a key's postings begin moves on to where they end
      postings[ends[entry.key]++] = entry.posting;
  }
  return postings;
}

Status PostingRun::forEachKey(const GroupVisitor& visit, const JobControl& job) {
  settle();
  std::vector<std::uint64_t> ends;
  RW_ASSIGN(const auto postings, grouped(ends, job));
  const auto places = keys_.places();
  const auto keyAt = [&](std::uint32_t key) { return keys_.keyAt(places[key]); };
  for (const auto key : orderOfKeys(keys_.size(), keyAt)) {
    const auto begin = key == 0 ? 0 : ends[key - 1];
    RW_CHECK(visit(keyAt(key), std::span(postings).subspan(begin, ends[key] - begin)));
  }
  return {};
}

void PostingRun::clear() {
  *this = {};
}

} // namespace rankwright
