#pragma once

#include <QAbstractListModel>
#include <QStringList>

namespace rankwright {

class DocumentSet;

/// The files of a workspace as a list: names in bold with a dot while they are not saved.
class PartModel final : public QAbstractListModel {
  Q_OBJECT

public:
  enum Role { PathRole = Qt::UserRole + 1, DirtyRole };

  explicit PartModel(DocumentSet& documents, QObject* parent = nullptr);

  QModelIndex indexOf(const QString& path) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

private:
  void refreshPaths();
  void refreshMarks();
  QVariant nameOf(const QString& path) const;
  QString describe(const QString& path) const;
  bool isDirty(const QString& path) const { return dirty_.contains(path); }

  DocumentSet& documents_;
  QStringList paths_;
  QStringList dirty_;
};

} // namespace rankwright
