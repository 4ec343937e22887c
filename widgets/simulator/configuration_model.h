#pragma once

#include "widgets/simulator/channel_share.h"
#include "widgets/simulator/configuration_rows.h"

#include <QAbstractItemModel>

#include <optional>
#include <vector>

namespace rankwright {

/// The tables of a configuration, and below each its values. A channel's row has the channel's count as its
/// value. Edits are asked for by signals; what is shown changes when the edited configuration is read again.
class ConfigurationModel final : public QAbstractItemModel {
  Q_OBJECT

public:
  enum Column { NameColumn, ValueColumn, ShareColumn, ColumnCount };

  using QAbstractItemModel::QAbstractItemModel;

  /// Rows stay where they are unless tables or keys came, left or changed places.
  void setTables(ConfigurationTables tables);
  void setShares(std::vector<ChannelShare> shares);
  void setReadOnly(bool readOnly);

  const ConfigurationTables& tables() const { return tables_; }
  /// The table of the row, or of the value's row.
  const ConfigurationTable& tableOf(const QModelIndex& index) const;
  /// What the value column of the row edits; nothing for a table without such a value.
  std::optional<ConfigurationValue> valueOf(const QModelIndex& index) const;

  /// Asks for another value, as `data` with Qt::EditRole gives it; edits of one `step` are undone together.
  void edit(const QModelIndex& index, const QVariant& value, quint64 step);
  /// Asks to move an element by so many places among those of its kind. False when it stands at the end.
  bool moveBy(const QModelIndex& index, int places);

  QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
  QModelIndex parent(const QModelIndex& index) const override;
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

  Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
  QStringList mimeTypes() const override;
  QMimeData* mimeData(const QModelIndexList& indexes) const override;
  bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                       const QModelIndex& parent) const override;
  bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                    const QModelIndex& parent) override;

signals:
  /// `literal` is the value as TOML writes it, or the rule's expression.
  void valueEdited(const rankwright::ConfigurationValue& value, const QString& literal, quint64 step);
  void switched(const rankwright::TomlPlace& place, bool enabled);
  /// The element becomes the `to`-th of its kind.
  void moved(const rankwright::TomlPlace& place, std::size_t to);

private:
  static bool isTable(const QModelIndex& index) { return index.internalId() == 0; }
  QVariant nameData(const QModelIndex& index, int role) const;
  QVariant valueData(const QModelIndex& index, int role) const;
  QVariant shareData(const QModelIndex& index, int role) const;
  QString describe(const QModelIndex& index) const;
  QString summaryOf(const ConfigurationTable& table) const;
  const ChannelShare* shareOf(const ConfigurationTable& table) const;
  std::optional<std::pair<TomlPlace, std::size_t>> dropOf(const QMimeData* data, int row,
                                                          const QModelIndex& parent) const;
  void tellChanged(int table);

  ConfigurationTables tables_;
  std::vector<ChannelShare> shares_;
  bool readOnly_ = false;
};

} // namespace rankwright
