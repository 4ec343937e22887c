#pragma once

#include "core/feature/feature_table.h"

#include <QtGlobal>

#include <vector>

namespace rankwright {

/// A table for tests. Values must fit the fields.
inline FeatureTable tableOf(std::vector<Field> fields, const std::vector<std::vector<Value>>& rows) {
  FeatureTableBuilder builder(Schema::of(std::move(fields)).value());
  for (const auto& row : rows) {
    [[maybe_unused]] const auto status = builder.appendRow(row);
    Q_ASSERT(status);
  }
  return builder.finish();
}

} // namespace rankwright
