#pragma once

#include "core/workspace/leaderboard_overview.h"
#include "widgets/simulator/app_catalogue.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace rankwright {

/// No card is so wide that it shows more.
inline constexpr std::size_t kMostCardApps = 12;

/// An app on a card, as the phone shows it.
struct BoardCardApp {
  std::string item; ///< its key
  AppText text;
  PlacedBy placedBy = PlacedBy::Rank;
};

/// A board in its place on the home page, ready to be painted.
struct BoardCard {
  QString board = {}; ///< its name
  QString title = {};
  std::uint32_t row = 0;               ///< of the page, from 1; 0: it has no place
  bool isCrowded = false;              ///< another board has the same row
  bool isOn = true;                    ///< today lies between its start and end
  bool hasFile = true;                 ///< it is not on the shelf alone
  QString state = {};                  ///< in words
  QString stateIcon = {};              ///< name of a theme icon
  QString schedule = {};               ///< empty while it is on
  QString age = {};                    ///< of definition and data
  QString newApps = {};                ///< the share of new apps; empty without a list
  std::size_t errors = 0;              ///< findings
  std::size_t warnings = 0;            ///< findings
  std::size_t notes = 0;               ///< findings
  std::vector<BoardCardApp> apps = {}; ///< the first of the list, at most `kMostCardApps`
  std::size_t appCount = 0;            ///< of the whole list

  /// "2 errors · 1 warning"; empty where there is none.
  QString findings() const;
  /// What a screen reader says.
  QString spoken() const;
};

/// The boards in the order of the page: by row, those without a place last, otherwise as the overview has
/// them. `apps` may be nullptr; `now` in seconds since 1970.
std::vector<BoardCard> boardCards(const LeaderboardOverview& overview, const AppCatalogue* apps,
                                  std::int64_t now);

} // namespace rankwright
