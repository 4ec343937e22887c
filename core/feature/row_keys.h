#pragma once

#include "core/base/hash_buckets.h"
#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/feature/chunked_offsets.h"
#include "core/feature/string_interner.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// The keys of a table's rows: key → row by a hash table that is read in place, and row → key. Keys are
/// distinct and not empty. Reading is safe whatever the bytes are. Immutable; copies share the memory.
class RowKeys {
public:
  /// Of the hash table: from the XXH3-64 of each key to its row.
  using Bucket = HashBucket;

  /// The memory of the keys, as it lies in a snapshot.
  struct Parts {
    std::uint32_t size = 0;
    ChunkedOffsets offsets; ///< of each row's key in the text
    Buffer<char> text;
    Buffer<Bucket> buckets; ///< at least one unless there is no key
  };

  RowKeys() = default;
  explicit RowKeys(Parts parts) : parts_(std::move(parts)) {}

  /// `keys[r]` is the key of row r. Errors: Conflict for a duplicate, InvalidArgument for an empty key.
  static Result<RowKeys> of(const std::vector<std::string>& keys);

  /// Keys that are known to be distinct and not empty, by their row.
  static RowKeys ofDistinct(const std::vector<std::string_view>& keys);

  std::uint32_t size() const { return parts_.size; }

  std::string_view at(std::uint32_t row) const {
    const auto place = parts_.offsets.at(row);
    return {parts_.text.span().data() + place.first, static_cast<std::size_t>(place.count)};
  }

  /// The row of a key, or nothing. One cache line of the table, then the key itself.
  std::optional<std::uint32_t> find(std::string_view key) const;

  /// Looks up the key of every row. Errors: Corrupt when one is empty or not found at its row, so that it
  /// occurs twice or the table is wrong; Cancelled.
  Status check(const JobControl& job) const;

  const Parts& parts() const { return parts_; }

private:
  Parts parts_;
};

/// Collects the keys of a table's rows one after the other.
class RowKeysBuilder {
public:
  /// The row of a key that was added, or nothing.
  std::optional<std::uint32_t> find(std::string_view key) const { return keys_.find(key); }

  /// The key of the next row. Errors: Conflict for a duplicate, InvalidArgument for an empty key; nothing is
  /// added.
  Result<std::uint32_t> add(std::string_view key);

  std::uint32_t size() const { return keys_.size(); }
  std::string_view at(std::uint32_t row) const { return keys_.at(row); }

  /// The builder is empty afterwards.
  RowKeys finish();

private:
  StringInterner keys_;
};

} // namespace rankwright
