#pragma once

#include "core/leaderboard/leaderboard_list.h"
#include "core/table/table_source.h"
#include "widgets/simulator/app_catalogue.h"

#include <QString>

#include <memory>

namespace rankwright {

/// The apps that stand on both boards, with their slots on either, in the order of the first. What a board
/// has of its fallback is left out. The titles are those of the boards.
std::shared_ptr<const TableSource> sharedAppsTable(const LeaderboardList& first, const QString& firstTitle,
                                                   const LeaderboardList& second, const QString& secondTitle,
                                                   const AppCatalogue& apps);

} // namespace rankwright
