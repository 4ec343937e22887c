#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <cstdint>
#include <string_view>

namespace rankwright {

/// What takes the postings of an index that is being built, in any order.
class PostingSink {
public:
  virtual ~PostingSink() = default;

  /// `weight` is finite. Weights of the same item under the same key are added up, and the first position
  /// stays. Errors: InvalidArgument for a key of more than kMaxKeyBytes; Io, Cancelled where postings are
  /// written to the disk meanwhile.
  virtual Status put(std::string_view key, ItemId item, float weight, std::uint32_t position = 0) = 0;
};

} // namespace rankwright
