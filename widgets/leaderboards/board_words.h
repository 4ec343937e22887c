#pragma once

#include "core/leaderboard/leaderboard_check.h"
#include "core/leaderboard/leaderboard_release.h"
#include "core/workspace/leaderboard_overview.h"
#include "widgets/common/address.h"

#include <QString>

#include <cstdint>

namespace rankwright {

/// "board": addresses of leaderboards.
QString boardKind();
Address boardAddress(const QString& name);

/// "published", "edited", "list has moved" …
QString stateName(DraftState state);
/// Name of a theme icon.
QString stateIcon(DraftState state);
/// "edited since version 3", "published as version 3" …
QString stateText(const LeaderboardStatus& board);
/// "not on now" where the day lies outside of start and end; empty otherwise.
QString scheduleText(const LeaderboardStatus& board);
QString severityText(FindingSeverity severity);
/// Name of a theme icon.
QString severityIcon(FindingSeverity severity);
QString placedByText(PlacedBy placedBy);
QString releaseText(const BoardVersion& version);

/// "today", "3 days ago": of whole days between two days.
QString daysAgoText(std::int64_t days);
/// Local date and time of seconds since 1970.
QString momentText(std::int64_t seconds);
/// "line 7"; empty where the finding has no place.
QString placeText(const LeaderboardFinding& finding);

} // namespace rankwright
