#pragma once

#include "core/feature/feature_table.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rankwright {

/// A made-up store to run rules over: a table of a million apps and one of a single user. Texts have the
/// distinct values that such columns have: 50 categories, 6 bands, 20,000 developers, 100,000 titles.
class RulePool {
public:
  static constexpr std::uint32_t kRows = 1'000'000;

  RulePool();

  const FeatureTable& items() const { return items_; }
  const FeatureTable& users() const { return users_; }
  /// The features of both tables.
  Schema schema() const;

  /// All values of one row of both, as a caller without columns would hold them.
  std::vector<Value> rowOf(std::uint32_t row) const;

private:
  FeatureTable items_;
  FeatureTable users_;
};

} // namespace rankwright
