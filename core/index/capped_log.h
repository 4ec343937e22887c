#pragma once

#include "core/feature/interaction.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// The interactions of which each user keeps at most `itemsPerUser` distinct items: those used latest, and
/// where times are missing or equal those that stand later in the log. 0 keeps all. In the order of the log.
std::vector<Interaction> capItemsPerUser(std::span<const Interaction> interactions,
                                         std::uint32_t itemsPerUser);

} // namespace rankwright
