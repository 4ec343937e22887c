#include "core/index/posting_run.h"

#include "core/base/hash.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <utility>

namespace rankwright {

namespace {

/// Pieces do not move when more are added, so that adding never needs twice the memory.
constexpr std::size_t kEntriesPerPiece = std::size_t{1} << 16;
constexpr std::size_t kFirstSlots = 1024;

/// The first eight bytes of a key, as a number that orders as they do.
std::uint64_t headOf(std::string_view key) {
  std::array<unsigned char, 8> bytes{};
  std::memcpy(bytes.data(), key.data(), std::min(bytes.size(), key.size()));
  std::uint64_t head = 0;
  for (const auto byte : bytes)
    head = head << 8 | byte;
  return head;
}

} // namespace

std::string_view PostingRun::keyAt(std::uint32_t key) const {
  const auto begin = key == 0 ? 0 : ends_[key - 1];
  return {text_.data() + begin, static_cast<std::size_t>(ends_[key] - begin)};
}

void PostingRun::grow() {
  std::vector<Slot> slots(std::max(kFirstSlots, slots_.size() * 2));
  for (std::uint32_t key = 0; key < keyCount(); ++key) {
    const auto hash = hashText(keyAt(key));
    auto place = hash & (slots.size() - 1);
    while (slots[place].key != 0)
      place = (place + 1) & (slots.size() - 1);
    slots[place] = {static_cast<std::uint32_t>(hash >> 32), key + 1};
  }
  slots_ = std::move(slots);
}

std::uint32_t PostingRun::numberOf(std::string_view key) {
  if (!ends_.empty() && keyAt(last_) == key) return last_;
  if ((ends_.size() + 1) * 4 > slots_.size() * 3) grow();
  const auto hash = hashText(key);
  const auto mark = static_cast<std::uint32_t>(hash >> 32);
  auto place = hash & (slots_.size() - 1);
  for (; slots_[place].key != 0; place = (place + 1) & (slots_.size() - 1))
    if (slots_[place].mark == mark && keyAt(slots_[place].key - 1) == key)
      return last_ = slots_[place].key - 1;
  text_.insert(text_.end(), key.begin(), key.end());
  ends_.push_back(text_.size());
  counts_.push_back(0);
  slots_[place] = {mark, keyCount()};
  return last_ = keyCount() - 1;
}

void PostingRun::add(std::string_view key, const Posting& posting) {
  const auto number = numberOf(key);
  ++counts_[number];
  if (pieces_.empty() || pieces_.back().size() == kEntriesPerPiece) {
    pieces_.emplace_back();
    pieces_.back().reserve(std::min(kEntriesPerPiece, std::max(std::size_t{64}, size_)));
  }
  pieces_.back().push_back({number, posting});
  ++size_;
}

std::size_t PostingRun::bytes() const {
  constexpr std::size_t kPerKey = sizeof(ends_[0]) + sizeof(counts_[0]) + 24; // and to sort it
  return size_ * (sizeof(Entry) + sizeof(Posting)) + ends_.capacity() * kPerKey + text_.capacity() +
         slots_.size() * sizeof(Slot);
}

std::vector<std::uint32_t> PostingRun::sortedKeys() const {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> order;
  order.reserve(keyCount());
  for (std::uint32_t key = 0; key < keyCount(); ++key)
    order.emplace_back(headOf(keyAt(key)), key);
  std::sort(order.begin(), order.end(), [this](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : keyAt(a.second) < keyAt(b.second);
  });
  std::vector<std::uint32_t> keys;
  keys.reserve(order.size());
  for (const auto& each : order)
    keys.push_back(each.second);
  return keys;
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

Status PostingRun::forEachKey(const GroupVisitor& visit) const {
  std::vector<std::uint64_t> begins;
  const auto postings = grouped(begins);
  for (const auto key : sortedKeys())
    RW_CHECK(visit(keyAt(key), std::span(postings).subspan(begins[key], counts_[key])));
  return {};
}

void PostingRun::clear() {
  *this = {};
}

} // namespace rankwright
