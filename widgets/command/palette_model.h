#pragma once

#include "widgets/command/palette_row.h"

#include <QAbstractListModel>

namespace rankwright {

/// The rows of the palette in sections that are filled one by one, each as its answer arrives, while their
/// order stays.
class PaletteModel final : public QAbstractListModel {
  Q_OBJECT

public:
  enum Role {
    DetailRole = Qt::UserRole + 1,
    ShortcutRole,
    MatchedRole,      ///< QList<int>, positions in the title
    AvailableRole,    ///< bool: it can be run
    SectionStartRole, ///< bool: the first row of a section
    SectionRole       ///< the section's title
  };

  using QAbstractListModel::QAbstractListModel;

  /// Empties the list and names its sections, from the top.
  void setSections(const QStringList& titles);
  void setRows(int section, PaletteRows rows);
  const PaletteRows& rows(int section) const { return sections_[static_cast<std::size_t>(section)].rows; }

  /// Whether the section stands above the one that the row is in.
  bool isAbove(int section, int row) const;
  /// Moves an empty section below all others, until the sections are named again.
  void sendToEnd(int section);

  const PaletteRow& at(int row) const;
  /// -1 when there is no such row.
  int find(const QString& key) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

private:
  struct Section {
    QString title;
    PaletteRows rows = {};
  };
  struct Place {
    int section = 0;
    std::size_t row = 0;
  };

  Place placeOf(int row) const;
  QString titleOf(int row) const;
  int firstRow(int section) const;

  std::vector<Section> sections_;
  std::vector<int> order_; ///< the sections from the top
};

} // namespace rankwright
