#include "widgets/table/data_table.h"

#include "core/table/filter_language.h"
#include "widgets/common/empty_page.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/text.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/table/cell_copier.h"
#include "widgets/table/cell_text.h"
#include "widgets/table/column_header.h"
#include "widgets/table/column_layout.h"
#include "widgets/table/data_model.h"
#include "widgets/table/filter_cell.h"
#include "widgets/table/filter_chips.h"
#include "widgets/table/filter_row.h"
#include "widgets/table/filter_stack.h"
#include "widgets/table/grid_view.h"
#include "widgets/table/row_bar.h"
#include "widgets/table/row_finder.h"
#include "widgets/table/row_loader.h"
#include "widgets/table/selection_summary.h"
#include "widgets/table/table_exporter.h"
#include "widgets/table/table_find_bar.h"

#include <QAction>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>
#include <set>

namespace rankwright {

namespace {

constexpr int kWidestAtFirst = 80 * kUnit;
constexpr int kRowsSampled = 40;
constexpr std::size_t kRowsMeasured = 4;

} // namespace

DataTable::DataTable(const QString& name, JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      model_(new DataModel(this)),
      layout_(new ColumnLayout(this)),
      grid_(new GridView(*model_, *layout_)),
      filterRow_(new FilterRow(*layout_)),
      chips_(new FilterChips),
      message_(new MessageBar),
      pages_(new QStackedWidget),
      empty_(new EmptyPage(QStringLiteral("view-list-details"))),
      noMatch_(new EmptyPage(QStringLiteral("view-filter"))),
      findBar_(new TableFindBar),
      rowBar_(new RowBar),
      count_(new MutedLabel),
      loader_(new RowLoader(*model_, *grid_, jobs, this)),
      finder_(new RowFinder(*model_, *grid_, jobs, this)),
      copier_(new CellCopier(*model_, *grid_, jobs, this)),
      exporter_(new TableExporter(*model_, *layout_, jobs, this)),
      summary_(new SelectionSummary(*model_, *grid_, jobs, this)) {
  setAccessibleName(name);
  grid_->setAccessibleName(name);
  setHelp(this, QStringLiteral("tables"));
  setHelp(filterRow_, QStringLiteral("tables#filters"));
  setHelp(chips_, QStringLiteral("tables#filters"));
  setHelp(grid_->header(), QStringLiteral("tables#columns"));
  empty_->setTexts(tr("Nothing here yet"), tr("There is no row to show."));
  makeCopyActions();
  makeFilterActions();
  makeColumnActions();
  makeFindActions();
  buildNoMatchPage();
  buildLayout();
  connectGrid();
  connectFilters();
  connectBars();
  setFilterStack(std::make_shared<FilterStack>());
  showRows();
}

// A stack that others share must not find this table half gone.
DataTable::~DataTable() {
  leaveStack();
}

void DataTable::buildLayout() {
  grid_->setFilterRow(filterRow_);
  grid_->setCornerButton(makeToolButton(action(QStringLiteral("table.filterHelp"))));
  grid_->setEmptyPage(noMatch_);
  pages_->addWidget(empty_);
  pages_->addWidget(grid_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(message_);
  column->addWidget(chips_);
  column->addWidget(pages_, 1);
  column->addWidget(findBar_);
  column->addWidget(rowBar_);
  column->addWidget(buildFoot());
}

QWidget* DataTable::buildFoot() {
  auto* foot = new QWidget;
  auto* row = new QHBoxLayout(foot);
  row->setContentsMargins(2 * kUnit, 0, kUnit, 0);
  row->setSpacing(kUnit);
  count_->setFont(smallFont());
  count_->setObjectName(QStringLiteral("rowCount"));
  row->addWidget(count_, 1);
  for (const auto* id : {"table.find", "table.columns", "table.export"})
    row->addWidget(makeToolButton(action(QString::fromLatin1(id))));
  return foot;
}

void DataTable::buildNoMatchPage() {
  noMatch_->setTexts(tr("No row is left"), tr("Every row fails one of the filters."));
  noMatch_->setAutoFillBackground(true);
  noMatch_->addButton(action(QStringLiteral("table.clearFilters")));
  noMatch_->hide();
}

void DataTable::connectGrid() {
  connect(layout_, &ColumnLayout::changed, this, &DataTable::chainFocus);
  connect(grid_, &GridView::opened, this, &DataTable::followAddress);
  connect(grid_, &GridView::menuAsked, this, &DataTable::openCellMenu);
  connect(grid_, &GridView::currentMoved, this, &DataTable::tellCurrent);
  connect(grid_->header(), &ColumnHeader::menuAsked, this, &DataTable::openHeaderMenu);
  connect(grid_->header(), &ColumnHeader::sortAsked, this, [this](int column, bool addLevel) {
    const auto& key = model_->column(column).key;
    addLevel ? stack_->sortAlsoBy(key) : stack_->sortBy(key);
  });
  connect(summary_, &SelectionSummary::changed, this, [this](const QString& summary) {
    if (isVisible()) emit selectionSummary(summary);
  });
  const auto failed = [this](const QString& title, const Error& error) { showFailure(title, error); };
  connect(copier_, &CellCopier::failed, this, failed);
  connect(exporter_, &TableExporter::failed, this, failed);
}

void DataTable::connectFilters() {
  connect(filterRow_, &FilterRow::filterTyped, this, [this](int column, const QString& text) {
    stack_->setTypedFilter(model_->column(column).key, text);
  });
  connect(filterRow_, &FilterRow::left, grid_, [this] { grid_->setFocus(Qt::TabFocusReason); });
  connect(filterRow_, &FilterRow::reached, grid_, &GridView::showColumn);
  connect(filterRow_, &FilterRow::helpAsked, this, &DataTable::openFilterHelp);
  connect(chips_, &FilterChips::removed, this,
          [this](int number) { stack_->removeFilter(static_cast<std::size_t>(number)); });
  connect(chips_, &FilterChips::cleared, this, [this] { stack_->clearFilters(); });
  connect(grid_, &GridView::selectionChanged, this, &DataTable::selectedRowsChanged);
  connect(loader_, &RowLoader::loaded, this, [this] {
    showRows();
    showSightWithoutRow();
  });
  // Queued: whoever follows the current row has followed it by then.
  connect(loader_, &RowLoader::reachedKey, this, &DataTable::showSight, Qt::QueuedConnection);
  connect(loader_, &RowLoader::failed, this, [this](const Error& error) {
    if (error.kind != ErrorKind::Cancelled) showFailure(tr("The rows could not be filtered."), error);
  });
}

void DataTable::connectBars() {
  connect(findBar_, &TableFindBar::findAsked, this,
          [this](bool forward) { finder_->find(findBar_->text(), forward); });
  connect(finder_, &RowFinder::said, findBar_, &TableFindBar::say);
  connect(findBar_, &TableFindBar::closed, this, &DataTable::closeBars);
  connect(rowBar_, &RowBar::closed, this, &DataTable::closeBars);
  connect(rowBar_, &RowBar::rowAsked, this, [this](int row) {
    grid_->goTo(row - 1, currentColumn());
    closeBars();
  });
}

void DataTable::setSource(std::shared_ptr<const TableSource> source) {
  setGroupedSource(std::move(source), nullptr);
}

void DataTable::setGroupedSource(std::shared_ptr<const TableSource> source,
                                 std::shared_ptr<const RowGroups> groups) {
  message_->dismiss();
  if (!source) {
    loader_->setSource(nullptr, nullptr, {});
    return showRows();
  }
  const auto before = currentState();
  model_->setSource(source, groups);
  layout_->setColumns(source->columns(), firstWidths());
  filterRow_->setColumns(source->columns());
  const auto pending = std::exchange(pendingState_, {});
  if (!pending.isEmpty()) applyState(pending);
  loader_->setSource(std::move(source), std::move(groups), fittingQuery());
  restoreCurrent(pending.isEmpty() ? before : pending);
  filterRow_->showFilters(*stack_);
  showChips();
  showRows();
}

/// The width of the longest of some rows spread over the table; measuring a text takes long, counting its
/// letters does not.
int DataTable::widestSampleOf(int column) const {
  const auto samples = std::min(model_->rowCount(), kRowsSampled);
  std::vector<std::pair<qsizetype, int>> lengths;
  for (int sample = 0; sample < samples; ++sample) {
    const auto place = static_cast<int>(qint64(model_->rowCount() - 1) * sample / std::max(1, samples - 1));
    lengths.emplace_back(model_->text(place, column).size(), place);
  }
  const auto measured = std::min(lengths.size(), kRowsMeasured);
  std::ranges::partial_sort(lengths, lengths.begin() + std::ptrdiff_t(measured), std::greater());
  int width = 0;
  for (std::size_t i = 0; i < measured; ++i)
    width = std::max(width, grid_->painter().widthOf(lengths[i].second, column));
  return width;
}

std::vector<int> DataTable::firstWidths() const {
  std::vector<int> widths;
  for (int column = 0; column < model_->columnCount(); ++column) {
    const auto width = std::max(grid_->header()->widthOf(column), widestSampleOf(column));
    widths.push_back(std::min(width, kWidestAtFirst));
  }
  return widths;
}

std::shared_ptr<const TableSource> DataTable::source() const {
  return model_->source();
}

void DataTable::setEmptyTexts(const QString& headline, const QString& sentence) {
  empty_->setTexts(headline, sentence);
}

void DataTable::setFilterStack(std::shared_ptr<FilterStack> stack) {
  leaveStack();
  stack_ = std::move(stack);
  auto* history = stack_->undoStack();
  auto* undo = action(QStringLiteral("table.undo"));
  auto* redo = action(QStringLiteral("table.redo"));
  undo->setEnabled(history->canUndo());
  redo->setEnabled(history->canRedo());
  connect(history, &QUndoStack::canUndoChanged, undo, &QAction::setEnabled);
  connect(history, &QUndoStack::canRedoChanged, redo, &QAction::setEnabled);
  connect(stack_.get(), &FilterStack::changed, this, &DataTable::followStack);
  followStack();
}

void DataTable::leaveStack() {
  if (!stack_) return;
  stack_->disconnect(this);
  for (const auto* id : {"table.undo", "table.redo"})
    stack_->undoStack()->disconnect(action(QString::fromLatin1(id)));
}

/// The part of the query that this source can answer: a shared stack or a session may speak of other columns.
RowQuery DataTable::fittingQuery() const {
  auto query = stack_->query();
  std::erase_if(query.filters, [this](const ColumnFilter& filter) {
    const auto column = model_->columnOf(filter.column);
    if (column < 0) return !filter.column.empty();
    return !parseFilter(filter.text, model_->column(column).type);
  });
  std::erase_if(query.sort, [this](const SortKey& level) { return model_->columnOf(level.column) < 0; });
  return query;
}

void DataTable::followStack() {
  action(QStringLiteral("table.clearFilters"))->setEnabled(!stack_->query().filters.empty());
  if (!model_->source()) return;
  filterRow_->showFilters(*stack_);
  showChips();
  loader_->ask(fittingQuery());
}

void DataTable::showChips() {
  QStringList texts;
  for (const auto& filter : stack_->query().filters) {
    const auto column = model_->columnOf(filter.column);
    const auto title = column < 0 ? (filter.column.empty() ? tr("Any column") : toQt(filter.column))
                                  : titleOf(model_->column(column));
    texts.append(tr("%1: %2").arg(title, toQt(filter.text)));
  }
  chips_->setTexts(texts);
  chainFocus();
  if (model_->source()) grid_->header()->setSort(fittingQuery().sort);
}

void DataTable::chainFocus() {
  QWidget* last = chips_;
  const auto append = [&last](QWidget* next) { setTabOrder(std::exchange(last, next), next); };
  for (auto* chip : chips_->buttons())
    append(chip);
  append(grid_->header());
  for (auto* cell : filterRow_->shownCells())
    append(cell);
  append(grid_->cornerButton());
  append(grid_);
}

void DataTable::showRows() {
  const auto headings = model_->groups() ? model_->groups()->headings.size() : 0;
  const auto all = model_->source() ? model_->source()->rowCount() - headings : 0;
  const auto shown = model_->rowCount() - model_->shownHeadings();
  pages_->setCurrentWidget(all == 0 ? static_cast<QWidget*>(empty_) : grid_);
  noMatch_->setVisible(all > 0 && shown == 0);
  const QLocale locale;
  count_->setText(tr("%1 of %Ln rows", nullptr, static_cast<int>(all)).arg(locale.toString(shown)));
  summary_->refresh();
  tellCurrent();
  emit rowsChanged();
}

void DataTable::showFailure(const QString& title, const Error& error) {
  message_->showError(title, error, nullptr);
}

RowNumbers DataTable::rows() const {
  return model_->rows();
}

bool DataTable::isLoading() const {
  return loader_->isLoading();
}

std::optional<std::uint32_t> DataTable::currentRow() const {
  const auto current = grid_->currentIndex();
  return current.isValid() ? std::optional(model_->sourceRow(current.row())) : std::nullopt;
}

void DataTable::setPinnedRows(std::uint32_t rows) {
  loader_->setPinned(rows);
}

std::vector<std::uint32_t> DataTable::selectedRows() const {
  std::set<int> places;
  for (const auto& block : grid_->selectedBlocks())
    for (auto place = block.top; place <= block.bottom; ++place)
      places.insert(place);
  std::vector<std::uint32_t> rows;
  for (const auto place : places)
    rows.push_back(model_->sourceRow(place));
  return rows;
}

void DataTable::chooseRow(std::uint32_t row) {
  loader_->forgetKey();
  loader_->goTo(row);
}

void DataTable::selectRow(std::uint32_t row) {
  loader_->goTo(row);
}

void DataTable::tellCurrent() {
  if (const auto row = currentRow(); std::exchange(told_, row) != row) emit currentRowChanged(row);
}

int DataTable::currentColumn() const {
  if (const auto current = grid_->currentIndex(); current.isValid()) return current.column();
  return layout_->shown().empty() ? -1 : layout_->shown().front();
}

QAction* DataTable::actionFor(const QKeyEvent& key) const {
  const QKeySequence pressed(key.keyCombination());
  const auto found = std::ranges::find_if(actions_, [&](const QAction* action) {
    return action->isEnabled() && action->shortcuts().contains(pressed);
  });
  return found == actions_.end() ? nullptr : *found;
}

// Inside the table its own keys win over those of the window, which would be ambiguous otherwise.
bool DataTable::event(QEvent* event) {
  // What is selected where nobody sees it is of no use in a status bar.
  if (event->type() == QEvent::Hide) emit selectionSummary({});
  if (event->type() == QEvent::Show) summary_->refresh();
  if (event->type() == QEvent::ShortcutOverride && actionFor(static_cast<const QKeyEvent&>(*event))) {
    event->accept();
    return true;
  }
  return QWidget::event(event);
}

void DataTable::keyPressEvent(QKeyEvent* event) {
  if (auto* action = actionFor(*event))
    action->trigger();
  else
    QWidget::keyPressEvent(event);
}

} // namespace rankwright
