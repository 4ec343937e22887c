#pragma once

#include "core/feature/column.h"
#include "core/feature/schema.h"
#include "core/feature/value.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rankwright {

/// The features of a made-up pool: 75 for each item, of the types and lengths that the source document
/// states, by share of their number: 25 % int64, 20 % float32, 30 % strings of 32 bytes, 15 % lists of 16
/// int64, 5 % lists of 16 float32, 5 % lists of 8 strings of 32 bytes. Integers have 31 random bits, strings
/// are one of 70,000. Every value can be computed by itself, so that each store gets the same ones.
class PoolMix {
public:
  PoolMix();

  const Schema& schema() const { return schema_; }
  Value valueOf(std::size_t feature, std::uint32_t row) const;
  std::string keyOf(std::uint32_t row) const;

  /// All values of one feature.
  Column columnOf(std::size_t feature, std::uint32_t rows) const;

  /// The positions of the features that are a single int64.
  const std::vector<std::size_t>& integers() const { return integers_; }

private:
  Schema schema_;
  std::vector<std::size_t> integers_;
};

} // namespace rankwright
