#include "widgets/leaderboards/finding_model.h"

#include "widgets/common/engine_text.h"
#include "widgets/leaderboards/board_words.h"

#include <QIcon>

#include <algorithm>

namespace rankwright {

void FindingModel::setFindings(std::vector<LeaderboardFinding> findings) {
  std::ranges::stable_sort(findings, {}, &LeaderboardFinding::severity);
  beginResetModel();
  findings_ = std::move(findings);
  endResetModel();
}

int FindingModel::rowOf(FindingKind kind) const {
  const auto found = std::ranges::find(findings_, kind, &LeaderboardFinding::kind);
  return found == findings_.end() ? -1 : static_cast<int>(found - findings_.begin());
}

int FindingModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(findings_.size());
}

int FindingModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QString FindingModel::textOf(const LeaderboardFinding& finding, int column) {
  switch (column) {
  case SeverityColumn:
    return severityText(finding.severity);
  case TextColumn:
    return engineText(finding.message);
  case PlaceColumn:
    return placeText(finding);
  default:
    return finding.fix ? engineText(finding.fix->description) : QString();
  }
}

QVariant FindingModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const auto& finding = findings_[static_cast<std::size_t>(index.row())];
  if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return textOf(finding, index.column());
  if (role == Qt::DecorationRole && index.column() == SeverityColumn)
    return QIcon::fromTheme(severityIcon(finding.severity));
  return {};
}

QVariant FindingModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
  case SeverityColumn:
    return tr("How bad");
  case TextColumn:
    return tr("Finding");
  case PlaceColumn:
    return tr("Place");
  case FixColumn:
    return tr("Fix");
  default:
    return {};
  }
}

} // namespace rankwright
