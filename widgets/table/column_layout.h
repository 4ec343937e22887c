#pragma once

#include "core/table/table_source.h"

#include <QObject>
#include <QString>

#include <vector>

namespace rankwright {

/// Where the columns of a table stand: their order, widths, which are hidden, how many stay at the leading
/// edge while the others scroll sideways. Header, filter row and cells all lay themselves out by it. Columns
/// are named by their number in the source, pixels count from the leading edge (the right one in
/// right-to-left languages).
class ColumnLayout final : public QObject {
  Q_OBJECT

public:
  /// What a person arranges of one column.
  struct Column {
    QString key;
    int width = 0; ///< pixels
    bool hidden = false;
    bool chosen = false; ///< the width is a person's; else it grows where later rows need more
  };

  using QObject::QObject;

  /// Takes over another source's columns with these widths (one a column). What was arranged for a key is
  /// kept, also while no source has it; a column that is new stands behind the one before it in the source.
  void setColumns(const std::vector<TableColumn>& columns, const std::vector<int>& widths);
  /// Arranges the columns by key, in this order; unknown keys are kept for a source that has them, columns
  /// without an entry follow behind.
  void arrange(const std::vector<Column>& columns, int frozen);
  /// What `arrange` takes to make it so again, with the columns that the source does not have.
  std::vector<Column> arrangement() const;

  int count() const { return static_cast<int>(columns_.size()); }
  const Column& column(int column) const { return columns_[static_cast<std::size_t>(column)]; }
  /// All columns in the order of the eye, hidden ones included.
  const std::vector<int>& order() const { return order_; }
  /// The columns that are shown, in the order of the eye.
  const std::vector<int>& shown() const { return shown_; }
  /// The place of a column among the shown ones; -1 when it is hidden.
  int placeOf(int column) const;

  void setWidth(int column, int width);
  /// The last shown column stays shown.
  void setHidden(int column, bool hidden);
  /// Moves a column to a place in `order()`.
  void moveTo(int column, int place);
  /// How many of the shown columns stay while the rest scrolls.
  int frozen() const { return frozen_; }
  void setFrozen(int count);
  bool isFrozen(int column) const;

  int contentWidth() const;
  int frozenWidth() const;
  int offset() const { return offset_; }
  void setOffset(int offset);
  /// The column's leading edge as it is scrolled.
  int edgeOf(int column) const;
  /// The shown column at a pixel; -1 beyond the last.
  int columnAt(int x) const;
  /// The shown column at a pixel or the one nearest to it; -1 when there is none.
  int columnNear(int x) const;

signals:
  /// Order, widths, hidden or frozen columns are others.
  void changed();
  /// The offset is another.
  void scrolled();

private:
  /// A column that the source does not have.
  struct Absent {
    Column column;
    QString before; ///< key of the column that stands before it; empty at the front
  };

  bool addAbsent(const Column& column, const QString& before);
  void dropOldestAbsent();
  void appendAbsent(std::vector<Column>& arranged, const QString& before) const;
  void addNewcomers(std::vector<Column>& arranged) const;
  void refresh();
  int startOf(int place) const;

  std::vector<Column> columns_;
  std::vector<Absent> absent_;
  std::vector<int> order_;
  std::vector<int> shown_;
  std::vector<int> starts_; ///< leading edges of the shown columns, and the end of the last
  int frozen_ = 0;
  int offset_ = 0;
};

} // namespace rankwright
