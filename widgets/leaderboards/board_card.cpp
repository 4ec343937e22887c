#include "widgets/leaderboards/board_card.h"

#include "widgets/common/number_words.h"
#include "widgets/common/text.h"
#include "widgets/leaderboards/board_groups.h"
#include "widgets/leaderboards/board_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <limits>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::BoardCard)
};

constexpr std::int64_t kSecondsOfADay = 86'400;

QString joined(QStringList parts) {
  parts.removeAll(QString());
  return parts.join(QStringLiteral(" · "));
}

QString ageText(const LeaderboardStatus& board, const LeaderboardOverview& overview, std::int64_t now) {
  QStringList parts;
  if (board.savedAt)
    parts << Texts::tr("defined %1").arg(daysAgoText((now - *board.savedAt) / kSecondsOfADay));
  if (overview.lastLoggedDay)
    parts << Texts::tr("data of %1").arg(daysAgoText(overview.today - *overview.lastLoggedDay));
  return joined(parts);
}

QString newAppsText(const LeaderboardStatus& board) {
  const auto& list = board.preview.board.list;
  if (!list || list->entries.empty()) return {};
  const auto share = static_cast<double>(list->newApps) / static_cast<double>(list->entries.size());
  return Texts::tr("%1 new apps").arg(percentText(share));
}

AppText textOf(const std::string& key, const AppCatalogue* apps) {
  const auto found = apps ? apps->items().find(key) : std::nullopt;
  if (found) return apps->textOf(*found);
  return {.key = toQt(key), .name = toQt(key), .isNamed = false, .category = {}, .terms = {}};
}

std::vector<BoardCardApp> appsOf(const LeaderboardStatus& board, const AppCatalogue* apps) {
  std::vector<BoardCardApp> all;
  const auto& list = board.preview.board.list;
  for (std::size_t i = 0; i < std::min(board.items.size(), kMostCardApps); ++i)
    all.push_back({.item = board.items[i],
                   .text = textOf(board.items[i], apps),
                   .placedBy = list ? list->entries[i].placedBy : PlacedBy::Rank});
  return all;
}

BoardCard cardOf(const LeaderboardStatus& board, const LeaderboardOverview& overview,
                 const AppCatalogue* apps, std::int64_t now) {
  const auto schedule = scheduleText(board);
  return {.board = toQt(board.name),
          .title = toQt(board.title()),
          .row = board.preview.board.config.row,
          .isOn = schedule.isEmpty(),
          .hasFile = board.state != DraftState::NoDraft,
          .state = stateText(board),
          .stateIcon = stateIcon(board.state),
          .schedule = schedule,
          .age = ageText(board, overview, now),
          .newApps = newAppsText(board),
          .errors = board.count(FindingSeverity::Error),
          .warnings = board.count(FindingSeverity::Warning),
          .notes = board.count(FindingSeverity::Note),
          .apps = appsOf(board, apps),
          .appCount = board.items.size()};
}

std::uint32_t placeOf(const BoardCard& card) {
  return card.row == 0 ? std::numeric_limits<std::uint32_t>::max() : card.row;
}

} // namespace

QString BoardCard::findings() const {
  const auto some = [](std::size_t count, const QString& text) { return count > 0 ? text : QString(); };
  return joined({some(errors, Texts::tr("%n error(s)", nullptr, static_cast<int>(errors))),
                 some(warnings, Texts::tr("%n warning(s)", nullptr, static_cast<int>(warnings))),
                 some(notes, Texts::tr("%n note(s)", nullptr, static_cast<int>(notes)))});
}

QString BoardCard::spoken() const {
  const auto place = isCrowded ? Texts::tr("%1, with another board").arg(rowText(row)) : rowText(row);
  const auto count = Texts::tr("%n app(s)", nullptr, static_cast<int>(appCount));
  QStringList parts{title, state, schedule, findings(), place, count, newApps, age};
  parts.removeAll(QString());
  return parts.join(QStringLiteral(", "));
}

std::vector<BoardCard> boardCards(const LeaderboardOverview& overview, const AppCatalogue* apps,
                                  std::int64_t now) {
  std::vector<BoardCard> cards;
  for (const auto& board : overview.boards)
    cards.push_back(cardOf(board, overview, apps, now));
  std::ranges::stable_sort(cards, {}, placeOf);
  for (std::size_t i = 1; i < cards.size(); ++i)
    if (cards[i].row > 0 && cards[i].row == cards[i - 1].row)
      cards[i].isCrowded = cards[i - 1].isCrowded = true;
  return cards;
}

} // namespace rankwright
