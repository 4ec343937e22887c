#pragma once

#include "core/index/index_encoder.h"
#include "core/index/posting_run.h"
#include "core/index/posting_sink.h"

#include <string_view>

namespace rankwright {

/// Collects postings in any order and makes an index of them, in memory. Weights of the same item under the
/// same key are added up. `IndexFileBuilder` is for what memory does not hold.
class InvertedIndexBuilder final : public PostingSink {
public:
  explicit InvertedIndexBuilder(const IndexLayout& layout = {}) : layout_(layout) {}

  /// `weight` must be finite, `key` at most kMaxKeyBytes long.
  void add(std::string_view key, ItemId item, float weight, std::uint32_t position = 0);

  Status put(std::string_view key, ItemId item, float weight, std::uint32_t position) override;

  /// Sorts keys and posting lists; the builder is empty afterwards.
  InvertedIndex finish();

private:
  IndexLayout layout_;
  PostingRun run_;
};

/// The error of a key that is too long for an index, or success.
Status checkKey(std::string_view key);

} // namespace rankwright
