#pragma once

#include "core/base/result.h"
#include "core/feature/feature_table.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace rankwright {

/// The circumstances under which an app was used, in the order of the columns of the Frappe log. Empty is
/// missing.
struct UsageContext {
  std::string_view daytime;   ///< sunrise, morning, noon, afternoon, sunset, evening, night
  std::string_view weekday;   ///< monday … sunday
  std::string_view isweekend; ///< workday, weekend
  std::string_view homework;  ///< home, work
  std::string_view cost;      ///< of the app: free, paid
  std::string_view weather;
  std::string_view country;
  std::string_view city; ///< a number

  std::array<std::string_view, 8> values() const {
    return {daytime, weekday, isweekend, homework, cost, weather, country, city};
  }
};

/// Collects the distinct contexts of a log, in the order in which they first occur.
class UsageContextTable {
public:
  UsageContextTable();

  /// The row of the context, which is made when it is new.
  Result<std::uint32_t> rowOf(const UsageContext& context);

  FeatureTable finish();

private:
  FeatureTableBuilder builder_;
  std::unordered_map<std::string, std::uint32_t> rows_; ///< by the values, each ended by a separator
  std::string key_;                                     ///< kept so that looking up allocates nothing
};

} // namespace rankwright
