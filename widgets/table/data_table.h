#pragma once

#include "core/table/row_query.h"
#include "widgets/common/address.h"
#include "widgets/table/row_place.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QWidget>

#include <memory>
#include <optional>

class QAction;
class QLabel;
class QMenu;
class QModelIndex;
class QStackedWidget;

namespace rankwright {

class CellCopier;
class ColumnLayout;
class DataModel;
class EmptyPage;
class FilterChips;
class FilterHelp;
class FilterRow;
class FilterStack;
class TableFindBar;
class GridView;
class JobRunner;
class MessageBar;
class RowBar;
class RowFinder;
class SelectionSummary;
class TableExporter;
class RowLoader;
struct Error;

/// A table over a source of any length: filters under the headers and as chips, sorts of several levels,
/// columns that can be hidden, frozen, moved and resized, finding, copying and exporting. Nothing of the
/// source is copied, and whatever takes longer than a moment is a job.
class DataTable final : public QWidget {
  Q_OBJECT

public:
  /// `name` says what the rows are, e.g. "Items". The runner outlives the table.
  DataTable(const QString& name, JobRunner& jobs, QWidget* parent = nullptr);
  ~DataTable() override;

  /// Shows another source, or none (nullptr). Filters, sort, the columns of the same keys and the
  /// current row, by its key, stay.
  void setSource(std::shared_ptr<const TableSource> source);
  /// The same; its rows stand in these groups below their headings, whatever is filtered and sorted.
  void setGroupedSource(std::shared_ptr<const TableSource> source, std::shared_ptr<const RowGroups> groups);
  /// The first rows of every source that is set from now on stay at the top, whatever is filtered and sorted.
  void setPinnedRows(std::uint32_t rows);
  std::shared_ptr<const TableSource> source() const;
  /// What to say while there is no row at all: a headline and the next step.
  void setEmptyTexts(const QString& headline, const QString& sentence);

  /// Shares filters, sort and their undo history with other tables over the same data. Expects one.
  void setFilterStack(std::shared_ptr<FilterStack> stack);
  const std::shared_ptr<FilterStack>& filterStack() const { return stack_; }

  /// Rows of the source that are shown, in their order; nullptr for all.
  RowNumbers rows() const;
  /// Whether a query runs whose rows will replace those shown.
  bool isLoading() const;
  /// The rows of the source that are selected at least in part, as they are shown from the top.
  std::vector<std::uint32_t> selectedRows() const;
  /// More actions for the context menu of cells, at its top; they outlive the table.
  void setCellActions(QList<QAction*> actions) { cellActions_ = std::move(actions); }
  /// The current row's number in the source.
  std::optional<std::uint32_t> currentRow() const;
  /// Makes a row of the source current and shows it; a row that the filters leave out changes nothing.
  void selectRow(std::uint32_t row);

  /// The same, whatever row a restored state still looks for.
  void chooseRow(std::uint32_t row);

  /// Columns by key (width, order, hidden, frozen), sort, filters, current cell, selection, scroll. What a
  /// source is not there for yet is kept until it comes; unknown keys are ignored.
  QJsonObject saveState() const;
  void restoreState(const QJsonObject& state);

  /// Everything a person can do here, for a command registry; ids are the object names, e.g. "table.copy".
  QList<QAction*> tableActions() const { return actions_; }
  QAction* action(const QString& id) const;

  GridView* grid() const { return grid_; }
  ColumnLayout* columnLayout() const { return layout_; }
  FilterRow* filterRow() const { return filterRow_; }
  TableExporter* exporter() const { return exporter_; }

signals:
  /// A person follows an object named in the table.
  void activated(const rankwright::Address& address);
  /// Other rows or another order are shown.
  void rowsChanged();
  void currentRowChanged(std::optional<std::uint32_t> row);
  /// Count, sum, mean, min, max of what is selected; empty when that is one cell or none, and while the table
  /// is hidden.
  void selectionSummary(const QString& summary);
  /// Other cells are selected.
  void selectedRowsChanged();

protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  void buildLayout();
  QWidget* buildFoot();
  void buildNoMatchPage();
  void connectGrid();
  void connectFilters();
  void connectBars();
  void makeCopyActions();
  void makeFilterActions();
  void makeColumnActions();
  void makeFindActions();
  QAction* addTableAction(const QString& id, const QString& icon, const QString& text, const QString& toolTip,
                          const QKeySequence& shortcut = {});

  void followStack();
  void leaveStack();
  void showChips();
  /// Tab goes through the table as the eye does, whenever its parts were made.
  void chainFocus();
  void showRows();
  void showFailure(const QString& title, const Error& error);
  void tellCurrent();
  RowQuery fittingQuery() const;
  std::vector<int> firstWidths() const;
  int widestSampleOf(int column) const;
  QAction* actionFor(const QKeyEvent& key) const;

  void filterByCell(bool exclude);
  void followAddress(const QModelIndex& index);
  void openCellMenu(const QModelIndex& index, const QPoint& globalPosition);
  void openHeaderMenu(int column, const QPoint& globalPosition);
  void freezeUpTo(int column);
  int currentColumn() const;
  void findAgain(bool forward);
  void openColumns();
  void openRowBar();
  void openFilterHelp();
  void closeBars();
  QJsonObject currentKey() const;
  QJsonObject currentState() const;
  QJsonArray selectionState() const;
  QJsonObject scrollState() const;
  void applyState(const QJsonObject& state);
  void restoreCurrent(const QJsonObject& state);
  /// Selects and scrolls as the restored state says, once its current row is current.
  void showSight();
  void showSightWithoutRow();
  std::vector<CellBlock> blocksOf(const QJsonArray& selection, int current) const;
  RowQuery queryOf(const QJsonObject& state) const;

  DataModel* model_;
  ColumnLayout* layout_;
  GridView* grid_;
  FilterRow* filterRow_;
  FilterChips* chips_;
  MessageBar* message_;
  QStackedWidget* pages_;
  EmptyPage* empty_;
  EmptyPage* noMatch_;
  TableFindBar* findBar_;
  RowBar* rowBar_;
  QLabel* count_;
  FilterHelp* help_ = nullptr;
  RowLoader* loader_;
  RowFinder* finder_;
  CellCopier* copier_;
  TableExporter* exporter_;
  SelectionSummary* summary_;
  std::shared_ptr<FilterStack> stack_;
  QList<QAction*> actions_;
  QList<QAction*> cellActions_;
  std::optional<std::uint32_t> told_;
  QJsonObject pendingState_; ///< restored before there was a source
  QJsonObject wantedSight_;  ///< restored, waits for its current row
};

} // namespace rankwright
