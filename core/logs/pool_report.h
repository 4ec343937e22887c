#pragma once

#include "core/feature/value.h"
#include "core/logs/store_export.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rankwright {

/// What became of one column of a source.
struct FeatureReport {
  std::string column; ///< as the source calls it
  std::string feature;
  ValueType type = ValueType::String;
  bool isGiven = false;         ///< the type was told, not found out
  std::string reason;           ///< which values decided on the type
  std::uint64_t values = 0;     ///< rows that have one
  std::uint64_t missing = 0;    ///< rows without
  std::uint64_t wrongTypes = 0; ///< of those without, rows that had a value of another type
  std::uint64_t badValues = 0;  ///< of those without, rows that had what cannot be a value at all
};

/// What an import of items or users read and left out.
struct PoolReport {
  ImportReport import;             ///< rows with keys that came before are bad rows
  std::uint64_t duplicateKeys = 0; ///< of the bad rows
  std::vector<FeatureReport> features;
  std::vector<std::string>
      leftOut; ///< columns that became no feature, since they have no value or are ignored
};

} // namespace rankwright
