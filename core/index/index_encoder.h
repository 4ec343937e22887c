#pragma once

#include "core/index/inverted_index.h"
#include "core/index/posting_encoder.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <limits>
#include <string_view>
#include <vector>

namespace rankwright {

/// How an index is packed.
struct IndexLayout {
  std::size_t maxPostings = std::numeric_limits<std::size_t>::max(); ///< a list keeps its heaviest
  std::uint8_t weightBits = 32; ///< 8, 16 or 32: with fewer the weights become levels of their list's range
  bool positions = false;       ///< keeps which slot of a list a key stood in
};

/// Packs sorted lists into an index. For one thread at a time.
class IndexEncoder {
public:
  /// Takes packed postings away as they come.
  using Writer = std::function<Status(std::span<const std::byte>)>;

  /// Without a writer the postings stay in memory.
  explicit IndexEncoder(const IndexLayout& layout, Writer writer = {});

  /// Appends the list of a key that is greater than the one before. The postings come in any order and are
  /// not empty. Errors: Unsupported for more keys, more postings or a longer list than an index can hold;
  /// those of the writer.
  Status add(std::string_view key, std::span<const Posting> postings);

  /// Hands the index over; where there is a writer, it lacks the postings. Errors: those of the writer.
  Result<InvertedIndex> finish();

private:
  /// Head, key and list behind what is packed already.
  Status appendEntry(std::string_view key);
  Status writeOut(std::size_t least);

  IndexLayout layout_;
  Writer writer_;
  PostingOrder order_;
  PostingEncoder encoder_;
  IndexHeader header_;
  KeyBlocksWriter keys_;
  std::vector<std::uint64_t> hashes_; ///< [keys]
  std::vector<std::uint32_t> places_; ///< [keys] offset of the entry / kEntryAlignment
  std::vector<std::uint64_t> offsets_{0};
  std::vector<std::uint32_t> sizes_;
  std::vector<Posting> list_;
  std::vector<std::byte> packed_; ///< postings that are not written yet
  std::uint64_t written_ = 0;
};

} // namespace rankwright
