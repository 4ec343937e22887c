#pragma once

#include "core/base/result.h"
#include "core/index/posting_encoder.h"
#include "core/index/run_file.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// Walks several runs in one order: each distinct key once, with its postings from all runs, those of earlier
/// runs first. Refers to the runs. For one thread at a time.
///
///     RW_CHECK(merge.start());
///     while (!merge.atEnd()) {
///       RW_CHECK(merge.next());
///       use(merge.key(), merge.postings());
///     }
class RunMerge {
public:
  explicit RunMerge(std::span<RunFile> runs) : runs_(runs) {}

  /// Ends the writing of the runs and goes before the first key. Errors: Io.
  Status start();

  /// Whether there is no further key.
  bool atEnd() const { return heap_.empty(); }

  /// Reads the next key and its postings. Errors: Io.
  Status next();

  const std::string& key() const { return key_; }

  /// Sorted by item, those of equal items added up in their order.
  std::span<const Posting> postings() const { return postings_; }

private:
  /// Whether run `a` stands behind run `b`: by its key, of equal keys the later run.
  bool isBehind(std::size_t a, std::size_t b) const;
  void push(std::size_t run);
  std::size_t pop();
  Status readFrom(std::size_t run);
  void shorten();

  std::span<RunFile> runs_;
  std::vector<std::size_t> heap_; ///< runs with a group at hand, the one that comes first on top
  std::string key_;
  std::vector<Posting> postings_;
  std::size_t limit_ = 0; ///< postings of one key beyond which equal items are added up
  PostingOrder order_;
};

} // namespace rankwright
