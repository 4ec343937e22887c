#include "core/index/posting_list.h"

#include "core/index/posting_bytes.h"

#include <algorithm>

namespace rankwright {

namespace {

using posting_bytes::Reader;

/// What follows from the two ends of the range that the levels of a list divide.
struct WeightRange {
  double lowest = 0;
  double step = 0;
};

WeightRange rangeOf(float highest, float lowest, std::uint8_t bits) {
  const double levels = (1U << bits) - 1;
  return {lowest, (double{highest} - double{lowest}) / levels};
}

/// Where a block begins, relative to the list; npos when the bytes do not say.
std::size_t beginOf(std::span<const std::byte> bytes, std::uint32_t block, std::uint32_t blocks,
                    std::size_t head) {
  const auto table = std::size_t{blocks - 1} * sizeof(std::uint32_t);
  if (bytes.size() < table + head) return SIZE_MAX;
  if (block == 0) return table + head;
  return table + head +
         posting_bytes::load<std::uint32_t>(bytes.data() + (block - 1) * sizeof(std::uint32_t));
}

bool readOffsets(Reader& reader, std::uint32_t width, std::span<std::uint32_t> items) {
  std::uint32_t base = 0;
  if (!reader.read(base) || !reader.unpack(width, items)) return false;
  for (auto& item : items)
    item += base;
  return true;
}

/// Runs of rising items: the first of each, where it starts, and the gaps less one between the others.
bool readRuns(Reader& reader, std::uint32_t width, std::uint32_t runs, std::span<std::uint32_t> items) {
  std::array<std::uint32_t, posting_bytes::kMaxRuns> first{};
  std::array<std::uint8_t, posting_bytes::kMaxRuns + 1> start{};
  if (runs > posting_bytes::kMaxRuns) return false;
  for (std::uint32_t run = 0; run < runs; ++run)
    if (!reader.read(first[run])) return false;
  for (std::uint32_t run = 1; run < runs; ++run)
    if (!reader.read(start[run]) || start[run] <= start[run - 1] || start[run] >= items.size()) return false;
  start[runs] = static_cast<std::uint8_t>(items.size());
  if (!reader.unpack(width, items)) return false;
  for (std::uint32_t run = 0; run < runs; ++run) {
    auto item = first[run];
    items[start[run]] = item;
    for (std::size_t i = start[run] + std::size_t{1}; i < start[run + 1]; ++i)
      items[i] = item += items[i] + 1;
  }
  return true;
}

bool allBelow(std::span<const std::uint32_t> items, std::uint32_t bound) {
  std::uint32_t above = 0;
  for (const auto item : items)
    above |= static_cast<std::uint32_t>(item >= bound);
  return above == 0;
}

bool readWholeWeights(Reader& reader, std::uint32_t width, std::span<float> weights) {
  if (width != 0) return width == 32 && reader.readAll(weights);
  float weight = 0;
  if (!reader.read(weight)) return false;
  std::fill(weights.begin(), weights.end(), weight);
  return true;
}

bool readLevels(Reader& reader, std::uint32_t width, const WeightRange& range, std::span<float> weights) {
  std::uint16_t base = 0;
  std::array<std::uint32_t, kPackedBlock> levels;
  if (width > 16 || !reader.read(base) || !reader.unpack(width, std::span(levels).first(weights.size())))
    return false;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const auto level = static_cast<std::int32_t>(levels[i] + base);
    weights[i] = static_cast<float>(range.lowest + range.step * level);
  }
  return true;
}

} // namespace

bool PostingList::decode(std::uint32_t block, PostingBlock& into) const {
  into.count = 0;
  const bool whole = format_.weightBits == 32;
  const std::size_t head = whole ? 0 : 2 * sizeof(float);
  const auto begin = beginOf(bytes_, block, blockCount(), head);
  if (begin > bytes_.size()) return false;
  const auto count =
      std::min<std::uint32_t>(kPackedBlock, size_ - block * static_cast<std::uint32_t>(kPackedBlock));

  Reader reader(bytes_.subspan(begin));
  const auto items = std::span(into.items).first(count);
  const auto weights = std::span(into.weights).first(count);
  posting_bytes::BlockHead widths{};
  if (!reader.read(widths)) return false;
  const bool itemsRead = widths.runs == 0 ? readOffsets(reader, widths.item, items)
                                          : readRuns(reader, widths.item, widths.runs, items);
  if (!itemsRead || !allBelow(items, format_.itemBound)) return false;
  if (whole) {
    if (!readWholeWeights(reader, widths.weight, weights)) return false;
  } else {
    const auto* ends = bytes_.data() + (std::size_t{blockCount()} - 1) * sizeof(std::uint32_t);
    const auto range = rangeOf(posting_bytes::load<float>(ends),
                               posting_bytes::load<float>(ends + sizeof(float)), format_.weightBits);
    if (!readLevels(reader, widths.weight, range, weights)) return false;
  }
  const auto positions = std::span(into.positions).first(count);
  if (!format_.positions)
    std::fill(positions.begin(), positions.end(), 0);
  else if (!reader.unpack(widths.position, positions))
    return false;
  into.count = count;
  return true;
}

std::optional<Posting> PostingList::at(std::uint32_t position) const {
  PostingBlock block;
  if (!decode(position / kPackedBlock, block)) return std::nullopt;
  const auto place = position % kPackedBlock;
  return Posting{ItemId(block.items[place]), block.weights[place], block.positions[place]};
}

std::vector<Posting> PostingList::decoded(std::uint32_t limit) const {
  std::vector<Posting> postings;
  for (PostingCursor cursor(*this); cursor.valid() && postings.size() < limit; cursor.next())
    postings.push_back({cursor.item(), cursor.weight(), cursor.position()});
  return postings;
}

std::vector<ItemId> PostingList::sortedItems() const {
  std::vector<ItemId> items;
  for (PostingCursor cursor(*this); cursor.valid(); cursor.next())
    items.push_back(cursor.item());
  std::sort(items.begin(), items.end());
  items.erase(std::unique(items.begin(), items.end()), items.end());
  return items;
}

} // namespace rankwright
