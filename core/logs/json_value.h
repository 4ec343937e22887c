#pragma once

#include "core/logs/raw_value.h"

#include <simdjson.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace rankwright {

/// Turns parsed JSON into values. Whole numbers and booleans are integers, lists with a fraction lists of
/// reals; `{"type": 0…5, "value": …}` is a value of that type of the original engine (RecGo).
class JsonValueReader {
public:
  /// Valid until the next call.
  RawValue read(simdjson::dom::element json);

private:
  RawValue plain(simdjson::dom::element json);
  RawValue list(simdjson::dom::element json);
  RawValue typed(simdjson::dom::element json, simdjson::dom::object object);

  std::vector<std::int64_t> integers_;
  std::vector<float> reals_;
  std::vector<std::string_view> texts_;
};

} // namespace rankwright
