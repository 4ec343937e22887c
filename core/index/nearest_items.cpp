#include "core/index/nearest_items.h"

#include <algorithm>

namespace rankwright {

Status NearestItems::putUnder(std::string_view key, PostingSink& to) {
  const auto kept = all_.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(most_, all_.size()));
  std::partial_sort(all_.begin(), kept, all_.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  for (auto each = all_.begin(); each != kept; ++each)
    RW_CHECK(to.put(key, each->second, each->first));
  all_.clear();
  return {};
}

} // namespace rankwright
