#include "widgets/leaderboards/board_words.h"

#include "widgets/common/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::Leaderboards)
};

QString versionOf(const LeaderboardStatus& board) {
  return board.version ? QString::number(board.version->number) : QString();
}

} // namespace

QString boardKind() {
  return QStringLiteral("board");
}

Address boardAddress(const QString& name) {
  return {boardKind(), name};
}

QString stateName(DraftState state) {
  switch (state) {
  case DraftState::NeverPublished:
    return Texts::tr("never published");
  case DraftState::Published:
    return Texts::tr("published");
  case DraftState::Edited:
    return Texts::tr("edited since it was published");
  case DraftState::Moved:
    return Texts::tr("list has moved");
  case DraftState::Withdrawn:
    return Texts::tr("withdrawn");
  case DraftState::NoDraft:
    return Texts::tr("on the shelf without a file");
  case DraftState::Unreadable:
    break;
  }
  return Texts::tr("cannot be built");
}

QString stateIcon(DraftState state) {
  switch (state) {
  case DraftState::NeverPublished:
    return QStringLiteral("document-new");
  case DraftState::Published:
    return QStringLiteral("dialog-ok-apply");
  case DraftState::Edited:
    return QStringLiteral("document-edit");
  case DraftState::Moved:
    return QStringLiteral("view-refresh");
  case DraftState::Withdrawn:
    return QStringLiteral("archive-remove");
  case DraftState::NoDraft:
    return QStringLiteral("document-revert");
  case DraftState::Unreadable:
    break;
  }
  return severityIcon(FindingSeverity::Error);
}

QString stateText(const LeaderboardStatus& board) {
  switch (board.state) {
  case DraftState::NeverPublished:
    return Texts::tr("never published");
  case DraftState::Published:
    return Texts::tr("published, version %1").arg(versionOf(board));
  case DraftState::Edited:
    return Texts::tr("edited since version %1").arg(versionOf(board));
  case DraftState::Moved:
    return Texts::tr("list has moved since version %1").arg(versionOf(board));
  case DraftState::Withdrawn:
    return Texts::tr("withdrawn");
  case DraftState::NoDraft:
    return Texts::tr("on the shelf without a file, version %1").arg(versionOf(board));
  case DraftState::Unreadable:
    break;
  }
  return Texts::tr("cannot be built");
}

QString scheduleText(const LeaderboardStatus& board) {
  const auto& list = board.preview.board.list;
  return list && !list->active ? Texts::tr("not on now") : QString();
}

QString severityText(FindingSeverity severity) {
  switch (severity) {
  case FindingSeverity::Error:
    return Texts::tr("error");
  case FindingSeverity::Warning:
    return Texts::tr("warning");
  case FindingSeverity::Note:
    break;
  }
  return Texts::tr("note");
}

QString severityIcon(FindingSeverity severity) {
  switch (severity) {
  case FindingSeverity::Error:
    return QStringLiteral("data-error");
  case FindingSeverity::Warning:
    return QStringLiteral("data-warning");
  case FindingSeverity::Note:
    break;
  }
  return QStringLiteral("data-information");
}

QString placedByText(PlacedBy placedBy) {
  switch (placedBy) {
  case PlacedBy::Pin:
    return Texts::tr("pin");
  case PlacedBy::NewApps:
    return Texts::tr("new app");
  case PlacedBy::Fallback:
    return Texts::tr("fallback");
  case PlacedBy::Rank:
    break;
  }
  return Texts::tr("rank");
}

QString releaseText(const BoardVersion& version) {
  if (version.isWithdrawn) return Texts::tr("withdrawn");
  if (version.restores) return Texts::tr("back to version %1").arg(*version.restores);
  if (version.kind == ReleaseKind::Refresh) return Texts::tr("refreshed");
  return version.kind == ReleaseKind::RollBack ? Texts::tr("rolled back") : Texts::tr("published");
}

QString daysAgoText(std::int64_t days) {
  if (days <= 0) return Texts::tr("today");
  return Texts::tr("%n day(s) ago", nullptr, static_cast<int>(days));
}

QString momentText(std::int64_t seconds) {
  return QLocale().toString(QDateTime::fromSecsSinceEpoch(seconds), QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString placeText(const LeaderboardFinding& finding) {
  return finding.place ? Texts::tr("line %1").arg(finding.place->line) : QString();
}

} // namespace rankwright
