#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace rankwright {

/// Whether a request is one of the share in [0, 1] that is logged. It hangs on the request alone: the
/// caller's name for it, the user and the time; asking again gives the same answer, on every machine.
bool isSampled(std::string_view name, std::string_view user, std::optional<std::int64_t> time, double share);

} // namespace rankwright
