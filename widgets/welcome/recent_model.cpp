#include "widgets/welcome/recent_model.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace rankwright {

void RecentModel::setWorkspaces(std::vector<RecentWorkspace> workspaces) {
  beginResetModel();
  workspaces_ = std::move(workspaces);
  states_.assign(workspaces_.size(), {});
  endResetModel();
}

void RecentModel::setStates(std::vector<RecentState> states) {
  if (states.size() != workspaces_.size() || states.empty()) return;
  states_ = std::move(states);
  emit dataChanged(index(0), index(rowCount() - 1));
}

void RecentModel::remove(int row) {
  beginRemoveRows({}, row, row);
  workspaces_.erase(workspaces_.begin() + row);
  states_.erase(states_.begin() + row);
  endRemoveRows();
}

int RecentModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(workspaces_.size());
}

QVariant RecentModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const auto& workspace = workspaces_[static_cast<std::size_t>(index.row())];
  const auto& state = states_[static_cast<std::size_t>(index.row())];
  switch (role) {
  case Qt::DisplayRole:
    return workspace.name.isEmpty() ? QFileInfo(workspace.folder).fileName() : workspace.name;
  case Qt::ToolTipRole:
    return QDir::toNativeSeparators(workspace.folder);
  case Qt::AccessibleTextRole:
    return accessibleText(index.row());
  case FolderRole:
    return workspace.folder;
  case ExistsRole:
    return state.exists;
  case PictureRole:
    return state.picture;
  case OpenedRole:
    return openedText(workspace.opened, QDateTime::currentDateTime());
  default:
    return {};
  }
}

QString RecentModel::accessibleText(int row) const {
  const auto name = index(row).data().toString();
  const auto folder = QDir::toNativeSeparators(workspaces_[static_cast<std::size_t>(row)].folder);
  return states_[static_cast<std::size_t>(row)].exists
             ? tr("%1 in %2").arg(name, folder)
             : tr("%1 in %2. The folder is gone; press Delete to remove it from the list.").arg(name, folder);
}

QString openedText(const QDateTime& opened, const QDateTime& now) {
  if (!opened.isValid()) return {};
  const auto days = static_cast<int>(opened.date().daysTo(now.date()));
  if (days <= 0) return RecentModel::tr("Opened today");
  if (days == 1) return RecentModel::tr("Opened yesterday");
  if (days < 30) return RecentModel::tr("Opened %n days ago", nullptr, days);
  return RecentModel::tr("Opened on %1").arg(QLocale().toString(opened.date(), QLocale::ShortFormat));
}

} // namespace rankwright
