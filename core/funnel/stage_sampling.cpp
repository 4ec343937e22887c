#include "core/funnel/stage_sampling.h"

#include "core/base/hash.h"

namespace rankwright {

bool isSampled(std::string_view name, std::string_view user, std::optional<std::int64_t> time, double share) {
  if (share >= 1) return true;
  auto hash = hashText(user, hashText(name));
  if (time) hash = hashInteger(*time, hash);
  constexpr double kHashes = 18446744073709551616.0;
  return static_cast<double>(hash) < share * kHashes;
}

} // namespace rankwright
