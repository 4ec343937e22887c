#pragma once

#include "core/table/row_query.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <memory>

namespace rankwright {

/// What is asked of one set of rows, with its undo history. Several tables over the same data share one, so
/// that a filter set in one of them filters all.
class FilterStack final : public QObject {
  Q_OBJECT

public:
  explicit FilterStack(QObject* parent = nullptr);

  const RowQuery& query() const { return query_; }
  QUndoStack* undoStack() { return &undo_; }

  /// The filter that a person types under a column: the first of the column's. Empty when there is none.
  QString typedFilter(const std::string& column) const;
  /// Replaces the typed filter; blanks remove it. Typing in one column is one step of undo.
  void setTypedFilter(const std::string& column, const QString& text);
  /// Another filter besides those there; one that is there already is not doubled.
  void addFilter(const ColumnFilter& filter);
  void removeFilter(std::size_t number);
  void clearFilters();

  /// Sorts by the column alone; again turns the direction, once more ends the sort.
  void sortBy(const std::string& column);
  /// The same for one level of several, leaving the others; a new level comes last.
  void sortAlsoBy(const std::string& column);
  void setSort(std::vector<SortKey> sort);

  /// Takes over a remembered query; there is nothing to undo afterwards.
  void restore(RowQuery query);

signals:
  void changed();

private:
  friend class QueryCommand;
  void push(RowQuery query, const QString& text, const std::string& typedColumn = {});
  void apply(const RowQuery& query);

  RowQuery query_;
  QUndoStack undo_;
};

} // namespace rankwright
