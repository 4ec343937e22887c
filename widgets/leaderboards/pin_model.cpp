#include "widgets/leaderboards/pin_model.h"

#include "core/base/toml_text.h"
#include "widgets/common/text.h"

namespace rankwright {

namespace {

QString dayText(const std::optional<CalendarDay>& day) {
  return day ? toQt(textOfDay(*day)) : QString();
}

} // namespace

void PinModel::setPins(std::vector<LeaderboardPin> pins) {
  if (pins == pins_) return;
  beginResetModel();
  pins_ = std::move(pins);
  endResetModel();
}

int PinModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(pins_.size());
}

int PinModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant PinModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const auto& pin = pins_[static_cast<std::size_t>(index.row())];
  if (role == Qt::ToolTipRole) return toQt(pin.item);
  if (role != Qt::DisplayRole && role != Qt::EditRole) return {};
  switch (index.column()) {
  case SlotColumn:
    return pin.slot;
  case ItemColumn:
    return nameOf_ ? nameOf_(pin.item) : toQt(pin.item);
  case FromColumn:
    return dayText(pin.days.first);
  default:
    return dayText(pin.days.last);
  }
}

Qt::ItemFlags PinModel::flags(const QModelIndex& index) const {
  auto flags = QAbstractTableModel::flags(index);
  if (index.isValid() && index.column() != ItemColumn && !isReadOnly_) flags |= Qt::ItemIsEditable;
  return flags;
}

bool PinModel::setSlot(std::size_t pin, const QVariant& value) {
  bool isNumber = false;
  const auto slot = value.toUInt(&isNumber);
  if (!isNumber || slot < 1 || slot > kMostSlots || slot == pins_[pin].slot) return false;
  emit edited(setPinKey(pin, "slot", std::to_string(slot)));
  return true;
}

bool PinModel::setDay(std::size_t pin, const char* key, const QString& text) {
  if (text.isEmpty()) {
    emit edited({{"pin", pin}, key, std::nullopt});
    return true;
  }
  if (!dayOfText(text.toStdString())) return false;
  emit edited(setPinKey(pin, key, tomlString(text.toStdString())));
  return true;
}

bool PinModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) return false;
  const auto pin = static_cast<std::size_t>(index.row());
  const auto text = value.toString().trimmed();
  if (data(index, Qt::EditRole).toString() == text) return false;
  switch (index.column()) {
  case SlotColumn:
    return setSlot(pin, value);
  case FromColumn:
    return setDay(pin, "from", text);
  case UntilColumn:
    return setDay(pin, "until", text);
  default:
    return false;
  }
}

QVariant PinModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
  case SlotColumn:
    return tr("Slot");
  case ItemColumn:
    return tr("App");
  case FromColumn:
    return tr("From");
  case UntilColumn:
    return tr("Until");
  default:
    return {};
  }
}

} // namespace rankwright
