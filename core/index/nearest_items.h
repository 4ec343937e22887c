#pragma once

#include "core/index/posting_sink.h"

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace rankwright {

/// Keeps the items that are most like one item.
class NearestItems {
public:
  explicit NearestItems(std::uint32_t most) : most_(most) {}

  void add(ItemId item, float weight) { all_.emplace_back(weight, item); }

  /// Puts the heaviest under the key, of equal ones the lesser item, and forgets all. Errors: those of the
  /// sink.
  Status putUnder(std::string_view key, PostingSink& to);

private:
  std::uint32_t most_;
  std::vector<std::pair<float, ItemId>> all_;
};

} // namespace rankwright
