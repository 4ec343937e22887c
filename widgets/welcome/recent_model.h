#pragma once

#include "widgets/welcome/recent_workspace.h"

#include <QAbstractListModel>

#include <vector>

namespace rankwright {

/// The workspaces opened before, the latest first.
class RecentModel final : public QAbstractListModel {
  Q_OBJECT

public:
  enum Role {
    FolderRole = Qt::UserRole, ///< QString
    ExistsRole,                ///< bool
    PictureRole,               ///< QImage, null when there is none
    OpenedRole,                ///< QString: when, for people; may be empty
  };

  using QAbstractListModel::QAbstractListModel;

  void setWorkspaces(std::vector<RecentWorkspace> workspaces);
  const std::vector<RecentWorkspace>& workspaces() const { return workspaces_; }

  /// One for each workspace, in their order; ignored when the list has changed since.
  void setStates(std::vector<RecentState> states);

  void remove(int row);

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
  QString accessibleText(int row) const;

  std::vector<RecentWorkspace> workspaces_;
  std::vector<RecentState> states_;
};

/// "today", "yesterday", "3 days ago", else the date; "" for an invalid one.
QString openedText(const QDateTime& opened, const QDateTime& now);

} // namespace rankwright
