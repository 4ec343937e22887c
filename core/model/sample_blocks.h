#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace rankwright {

/// What a label is where it is not defined: the install of an exposure whose window is still open.
inline constexpr std::uint8_t kUnknownLabel = 2;

/// A run of samples, as a view that lives as long as its source. Cell (r, f) has the entries
/// [offsets[r·F + f], offsets[r·F + f + 1]) of `ids` and `values`.
struct SampleBlock {
  std::uint32_t rowCount = 0;
  std::span<const std::uint32_t> offsets; ///< [rows · fields + 1]; empty: every cell has one entry
  std::span<const std::uint32_t> ids;     ///< global, each field has its own range
  std::span<const float> values;          ///< x of each entry; empty: all are 1
  std::span<const std::uint8_t> labels;   ///< [rows · labels], row by row: 0, 1 or `kUnknownLabel`
  std::span<const float> weights;         ///< [rows] of the loss; empty: all are 1
  std::span<const std::uint32_t> users;   ///< [rows], whose row it is; empty when not known
};

/// Samples that are read in blocks, so that nobody has to hold all of them. Immutable; safe to read from
/// several threads.
class SampleBlocks {
public:
  virtual ~SampleBlocks() = default;

  virtual std::uint32_t fieldCount() const = 0;
  virtual std::int64_t idCount() const = 0; ///< all ids are below it

  /// Names of the labels, e.g. "click", "install".
  virtual const std::vector<std::string>& labels() const = 0;

  virtual std::uint64_t rowCount() const = 0;
  virtual std::uint32_t blockCount() const = 0;

  /// Block `number` < `blockCount()`; blocks follow each other in the order of the samples.
  virtual SampleBlock block(std::uint32_t number) const = 0;

  /// Whether all cells have one entry with x = 1, which training can make use of.
  virtual bool isUniform() const = 0;
};

} // namespace rankwright
