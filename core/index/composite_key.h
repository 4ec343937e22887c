#pragma once

#include "core/base/result.h"
#include "core/feature/feature_table.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace rankwright {

/// Joins the parts of a composite key; rules that make such keys use the same character.
inline constexpr char kKeySeparator = '_';

/// Makes index keys from columns of a table: `country`, `daytime` → "Spain_evening".
class CompositeKey {
public:
  /// Errors: NotFound for an unknown column; Type for float32 columns, whose values are no keys;
  /// InvalidArgument without columns.
  static Result<CompositeKey> of(const FeatureTable& table, std::span<const std::string> columns);

  /// The keys of a row: one for each combination when columns are lists, none when a part is missing.
  std::vector<std::string> keysOf(std::uint32_t row) const;

private:
  std::vector<const Column*> columns_;
};

} // namespace rankwright
