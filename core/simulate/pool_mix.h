#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/feature/column.h"
#include "core/feature/schema.h"
#include "core/feature/value.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace rankwright {

/// The features of a made-up pool: 75 for each item, of the types and lengths that the source document
/// states, by share of their number: 25 % int64, 20 % float32, 30 % strings of 32 bytes, 15 % lists of 16
/// int64, 5 % lists of 16 float32, 5 % lists of 8 strings of 32 bytes. Integers have 31 random bits, strings
/// are one of 70,000. Every value can be computed by itself, so that each store gets the same ones.
class PoolMix {
public:
  explicit PoolMix(std::uint64_t seed = 0);

  const Schema& schema() const { return schema_; }
  Value valueOf(std::size_t feature, std::uint32_t row) const;
  std::string keyOf(std::uint32_t row) const;

  /// All values of one feature, narrowed.
  Column columnOf(std::size_t feature, std::uint32_t rows) const;

  /// Writes a snapshot of that many items, one column after the other: it takes the memory of the keys or of
  /// the largest column, whichever is more. Errors: Io, Cancelled.
  Status save(std::uint32_t rows, const std::filesystem::path& path, const JobControl& job) const;

  /// The positions of the features that are a single int64.
  const std::vector<std::size_t>& integers() const { return integers_; }

private:
  std::uint64_t randomAt(std::size_t feature, std::uint32_t row, std::size_t element) const;
  template <class T>
  void fillList(std::size_t feature, std::uint32_t row, T (*element)(std::uint64_t),
                std::vector<T>& list) const;

  std::uint64_t seed_;
  Schema schema_;
  std::vector<std::size_t> integers_;
};

} // namespace rankwright
