#include "widgets/leaderboards/import_model.h"

#include "widgets/common/engine_text.h"
#include "widgets/common/text.h"
#include "widgets/simulator/app_catalogue.h"

#include <QIcon>

#include <utility>

namespace rankwright {

namespace {

QString daysText(const DaySpan& days) {
  if (!days.first && !days.last) return {};
  const auto text = [](const auto& day) { return day ? toQt(textOfDay(*day)) : QStringLiteral("…"); };
  return ImportModel::tr("%1 to %2").arg(text(days.first), text(days.last));
}

QString matchedText(MatchedBy by) {
  switch (by) {
  case MatchedBy::Key:
    return ImportModel::tr("key");
  case MatchedBy::Package:
    return ImportModel::tr("package");
  case MatchedBy::Name:
    return ImportModel::tr("name");
  }
  return {};
}

} // namespace

void ImportModel::setApps(std::shared_ptr<const AppCatalogue> apps) {
  apps_ = std::move(apps);
}

void ImportModel::setImport(std::shared_ptr<PinImport> import) {
  beginResetModel();
  import_ = std::move(import);
  assignment_ = import_ ? import_->assign(target_.toStdString()) : PinAssignment();
  endResetModel();
  emit assigned();
}

void ImportModel::setTarget(const QString& board) {
  target_ = board;
  assign();
}

void ImportModel::assign() {
  if (!import_) return;
  assignment_ = import_->assign(target_.toStdString());
  if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
  emit assigned();
}

int ImportModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() || !import_ ? 0 : static_cast<int>(import_->table().rows.size());
}

int ImportModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QString ImportModel::appText(std::size_t row) const {
  const auto item = import_->item(row);
  if (!item || !apps_) return {};
  const auto app = apps_->textOf(*item);
  return app.isNamed ? tr("%1 (%2)").arg(app.name, app.key) : app.key;
}

QString ImportModel::matchText(std::size_t row) const {
  if (const auto& reason = assignment_.reasons[row]; !reason.empty()) return engineText(reason);
  const auto& match = import_->table().rows[row].match;
  const auto isChosen = import_->item(row) != match.item;
  return isChosen ? tr("chosen") : matchedText(match.by);
}

QString ImportModel::text(std::size_t row, int column) const {
  const auto& written = import_->table().rows[row];
  switch (column) {
  case LineColumn:
    return QString::number(written.line);
  case WrittenColumn:
    return toQt(written.called());
  case AppColumn:
    return appText(row);
  case MatchColumn:
    return matchText(row);
  case SlotColumn:
    return written.slot ? QString::number(*written.slot) : QString();
  case DaysColumn:
    return daysText(written.days);
  case BoardColumn:
    return target_.isEmpty() ? toQt(written.board) : target_;
  default:
    return {};
  }
}

QStringList ImportModel::candidates(std::size_t row) const {
  QStringList names;
  for (const auto item : import_->table().rows[row].match.candidates)
    names << toQt(std::string(import_->workspace().items().keyOf(item)));
  return names;
}

/// They are called alike: what else is known of them tells which is which.
QStringList ImportModel::candidateTexts(std::size_t row) const {
  QStringList texts;
  for (const auto item : import_->table().rows[row].match.candidates) {
    const auto app = apps_ ? apps_->textOf(item) : AppText();
    QStringList parts{app.key, app.category, app.terms};
    parts.removeAll(QString());
    texts << parts.join(QStringLiteral(" · "));
  }
  return texts;
}

QVariant ImportModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !import_) return {};
  const auto row = static_cast<std::size_t>(index.row());
  const auto isPin = assignment_.reasons[row].empty();
  if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return text(row, index.column());
  if (role == Qt::EditRole) return index.column() == AppColumn ? appText(row) : QString();
  if (role == CandidatesRole) return candidates(row);
  if (role == CandidateTextsRole) return candidateTexts(row);
  if (role == Qt::CheckStateRole && index.column() == LineColumn)
    return import_->isLeftOut(row) ? Qt::Unchecked : Qt::Checked;
  if (role == Qt::DecorationRole && index.column() == MatchColumn && !isPin)
    return QIcon::fromTheme(import_->isLeftOut(row) ? QStringLiteral("dialog-cancel")
                                                    : QStringLiteral("data-warning"));
  return {};
}

bool ImportModel::chooseApp(std::size_t row, const QVariant& value) {
  const auto text = value.toString().trimmed();
  if (text.isEmpty() || text == appText(row)) return false;
  if (const auto status = import_->choose(row, text.toStdString()); !status) {
    emit refused(status.error());
    return false;
  }
  import_->leaveOut(row, false);
  return true;
}

bool ImportModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !import_) return false;
  const auto row = static_cast<std::size_t>(index.row());
  if (role == Qt::CheckStateRole && index.column() == LineColumn)
    import_->leaveOut(row, value.value<Qt::CheckState>() != Qt::Checked);
  else if (role != Qt::EditRole || index.column() != AppColumn || !chooseApp(row, value))
    return false;
  assign();
  return true;
}

Qt::ItemFlags ImportModel::flags(const QModelIndex& index) const {
  auto flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
  if (index.column() == LineColumn) flags |= Qt::ItemIsUserCheckable;
  if (index.column() == AppColumn) flags |= Qt::ItemIsEditable;
  return flags;
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
  case LineColumn:
    return tr("Line");
  case WrittenColumn:
    return tr("Written");
  case AppColumn:
    return tr("App");
  case MatchColumn:
    return tr("Found by");
  case SlotColumn:
    return tr("Slot");
  case DaysColumn:
    return tr("Days");
  case BoardColumn:
    return tr("Board");
  default:
    return {};
  }
}

} // namespace rankwright
