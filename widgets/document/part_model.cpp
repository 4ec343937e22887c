#include "widgets/document/part_model.h"

#include "widgets/common/type_scale.h"
#include "widgets/document/document_set.h"

#include <QIcon>

namespace rankwright {

PartModel::PartModel(DocumentSet& documents, QObject* parent)
    : QAbstractListModel(parent),
      documents_(documents),
      paths_(documents.paths()),
      dirty_(documents.dirtyPaths()) {
  connect(&documents, &DocumentSet::pathsChanged, this, &PartModel::refreshPaths);
  connect(&documents, &DocumentSet::dirtyChanged, this, &PartModel::refreshMarks);
}

void PartModel::refreshPaths() {
  auto paths = documents_.paths();
  if (paths == paths_) return;
  beginResetModel();
  paths_ = std::move(paths);
  endResetModel();
}

void PartModel::refreshMarks() {
  dirty_ = documents_.dirtyPaths();
  if (!paths_.isEmpty()) emit dataChanged(index(0), index(rowCount() - 1));
}

QModelIndex PartModel::indexOf(const QString& path) const {
  const auto row = paths_.indexOf(path);
  return row < 0 ? QModelIndex() : index(static_cast<int>(row));
}

int PartModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(paths_.size());
}

QVariant PartModel::nameOf(const QString& path) const {
  return isDirty(path) ? tr("%1 •").arg(path) : path;
}

QString PartModel::describe(const QString& path) const {
  return isDirty(path) ? tr("%1, not saved").arg(path) : path;
}

QVariant PartModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
  const auto& path = paths_.at(index.row());
  switch (role) {
  case Qt::DisplayRole:
    return nameOf(path);
  case Qt::AccessibleTextRole:
  case Qt::ToolTipRole:
    return describe(path);
  case Qt::FontRole:
    return isDirty(path) ? strongFont() : bodyFont();
  case Qt::DecorationRole:
    return QIcon::fromTheme(QStringLiteral("text-x-generic"));
  case PathRole:
    return path;
  case DirtyRole:
    return isDirty(path);
  default:
    return {};
  }
}

} // namespace rankwright
