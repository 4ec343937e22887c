#pragma once

#include "core/leaderboard/leaderboard_release.h"
#include "core/table/table_source.h"

#include <memory>
#include <vector>

namespace rankwright {

/// The versions of a board as a table, a row each in their order.
std::shared_ptr<const TableSource> versionTable(const std::vector<BoardVersion>& versions);

} // namespace rankwright
