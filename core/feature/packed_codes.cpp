#include "core/feature/packed_codes.h"

namespace rankwright {

void PackedCodes::decode(std::uint64_t first, std::uint64_t count, std::uint32_t* out) const {
  if (codes_.width() == 0) {
    std::fill_n(out, count, 0U);
    return;
  }
  codes_.visitFrom(first, [this, count, out](const auto* codes) {
    using Code = std::decay_t<decltype(*codes)>;
    const auto last = static_cast<Code>(std::min<std::uint64_t>(last_, static_cast<Code>(~Code{0})));
    for (std::uint64_t i = 0; i < count; ++i)
      out[i] = static_cast<std::uint32_t>(std::min(codes[i], last));
  });
}

} // namespace rankwright
