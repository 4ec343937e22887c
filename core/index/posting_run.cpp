#include "core/index/posting_run.h"

#include "core/base/hash.h"
#include "core/index/key_order.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace rankwright {

namespace {

/// Pieces do not move when more are added, so that adding never needs twice the memory.
constexpr std::size_t kEntriesPerPiece = std::size_t{1} << 16;
constexpr std::size_t kFirstSlots = 1024;
/// As many as the caches nearest to the processor hold the keys of.
constexpr std::size_t kMostWaiting = 128;

} // namespace

std::string_view PostingRun::keyAt(std::uint32_t key) const {
  const auto begin = beginOf(key);
  return {text_.data() + begin, static_cast<std::size_t>(ends_[key] - begin)};
}

void PostingRun::grow() {
  std::vector<Slot> slots(std::max(kFirstSlots, slots_.size() * 2));
  for (std::uint32_t key = 0; key < keyCount(); ++key) {
    const auto hash = hashText(keyAt(key));
    auto place = static_cast<std::size_t>(hash & (slots.size() - 1));
    while (slots[place].key != 0)
      place = (place + 1) & (slots.size() - 1);
    slots[place] = {static_cast<std::uint32_t>(hash >> 32), key + 1};
  }
  slots_ = std::move(slots);
}

std::uint32_t PostingRun::numberOf(std::string_view key, std::uint64_t hash) {
  if ((ends_.size() + 1) * 4 > slots_.size() * 3) grow();
  const auto mark = static_cast<std::uint32_t>(hash >> 32);
  auto place = homeOf(hash);
  for (; slots_[place].key != 0; place = (place + 1) & (slots_.size() - 1))
    if (slots_[place].mark == mark && keyAt(slots_[place].key - 1) == key) return slots_[place].key - 1;
  text_.insert(text_.end(), key.begin(), key.end());
  ends_.push_back(text_.size());
  counts_.push_back(0);
  slots_[place] = {mark, keyCount()};
  return keyCount() - 1;
}

void PostingRun::add(std::string_view key, const Posting& posting) {
  waitingText_.insert(waitingText_.end(), key.begin(), key.end());
  waiting_.push_back({hashText(key), waitingText_.size(), posting});
  ++size_;
  if (waiting_.size() == kMostWaiting) settle();
}

void PostingRun::settle() {
  fetchKeys();
  std::size_t begin = 0;
  for (const auto& each : waiting_) {
    append(numberOf({waitingText_.data() + begin, each.end - begin}, each.hash), each.posting);
    begin = each.end;
  }
  waiting_.clear();
  waitingText_.clear();
}

void PostingRun::fetchKeys() const {
  if (slots_.empty()) return;
  for (const auto& each : waiting_)
    __builtin_prefetch(&slots_[homeOf(each.hash)]);
  const auto keyOf = [this](const Waiting& each) { return slots_[homeOf(each.hash)].key; };
  for (const auto& each : waiting_)
    if (const auto key = keyOf(each); key != 0) __builtin_prefetch(&ends_[key - 1]);
  for (const auto& each : waiting_)
    if (const auto key = keyOf(each); key != 0) {
      __builtin_prefetch(text_.data() + beginOf(key - 1));
      __builtin_prefetch(&counts_[key - 1], 1);
    }
}

void PostingRun::append(std::uint32_t number, const Posting& posting) {
  ++counts_[number];
  if (pieces_.empty() || pieces_.back().size() == kEntriesPerPiece) {
    pieces_.emplace_back();
    pieces_.back().reserve(std::min(kEntriesPerPiece, std::max(std::size_t{64}, size_)));
  }
  pieces_.back().push_back({number, posting});
}

std::size_t PostingRun::bytes() const {
  constexpr std::size_t kPerKey = sizeof(ends_[0]) + sizeof(counts_[0]) + 24; // and to sort it
  return size_ * (sizeof(Entry) + sizeof(Posting)) + ends_.capacity() * kPerKey + text_.capacity() +
         slots_.size() * sizeof(Slot);
}

std::vector<Posting> PostingRun::grouped(std::vector<std::uint64_t>& begins) const {
  begins.assign(counts_.size() + 1, 0);
  for (std::size_t key = 0; key < counts_.size(); ++key)
    begins[key + 1] = begins[key] + counts_[key];
  std::vector<std::uint64_t> next(begins.begin(), begins.end() - 1);
  std::vector<Posting> postings(size_);
  for (const auto& piece : pieces_)
    for (const auto& entry : piece)
      postings[next[entry.key]++] = entry.posting;
  return postings;
}

Status PostingRun::forEachKey(const GroupVisitor& visit) {
  settle();
  std::vector<std::uint64_t> begins;
  const auto postings = grouped(begins);
  for (const auto key : orderOfKeys(keyCount(), [this](std::uint32_t each) { return keyAt(each); }))
    RW_CHECK(visit(keyAt(key), std::span(postings).subspan(begins[key], counts_[key])));
  return {};
}

void PostingRun::clear() {
  *this = {};
}

} // namespace rankwright
