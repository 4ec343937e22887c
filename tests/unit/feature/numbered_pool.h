#pragma once

#include "core/feature/item_pool.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rankwright {

/// A pool that says in every row which one it is: row r has the number, and the text number · 1000 + r.
inline ItemPool numberedPool(std::uint32_t rows, std::int64_t number) {
  FeatureTableBuilder builder(
      Schema::of({{"number", ValueType::Int64}, {"text", ValueType::String}}).value());
  std::vector<std::string> keys;
  for (std::uint32_t row = 0; row < rows; ++row) {
    keys.push_back("item" + std::to_string(row));
    (void)builder.appendRow(std::vector<Value>{number, std::to_string(number * 1000 + row)});
  }
  return {RowKeys::of(keys).value(), builder.finish()};
}

} // namespace rankwright
