#include "widgets/table/filter_row.h"

#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"
#include "widgets/table/cell_text.h"
#include "widgets/table/column_layout.h"
#include "widgets/table/filter_cell.h"
#include "widgets/table/filter_stack.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

constexpr int kGap = kUnit / 2;

bool haveSameFilter(const TableColumn& a, const TableColumn& b) {
  return a.key == b.key && a.type == b.type && a.title == b.title;
}

} // namespace

FilterRow::FilterRow(ColumnLayout& layout, QWidget* parent)
    : QWidget(parent), layout_(layout), scrolled_(new QWidget(this)), frozen_(new QWidget(this)) {
  setObjectName(QStringLiteral("filterRow"));
  setAccessibleName(tr("Filters"));
  connect(&layout, &ColumnLayout::changed, this, &FilterRow::place);
  connect(&layout, &ColumnLayout::scrolled, this, &FilterRow::place);
}

QSize FilterRow::sizeHint() const {
  return {0, QFontMetrics(smallFont()).height() + 3 * kUnit};
}

void FilterRow::setColumns(const std::vector<TableColumn>& columns) {
  if (std::ranges::equal(columns, columns_, haveSameFilter)) return place();
  for (auto* cell : std::exchange(cells_, {}))
    delete cell;
  columns_ = columns;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto column = static_cast<int>(i);
    auto* cell = new FilterCell(titleOf(columns[i]), columns[i].type, scrolled_);
    connect(cell, &FilterCell::filterTyped, this,
            [this, column](const QString& text) { emit filterTyped(column, text); });
    connect(cell, &FilterCell::left, this, &FilterRow::left);
    connect(cell, &FilterCell::helpAsked, this, &FilterRow::helpAsked);
    connect(cell, &FilterCell::focused, this, [this, column] { emit reached(column); });
    cells_.push_back(cell);
  }
  place();
}

void FilterRow::showFilters(const FilterStack& stack) {
  for (std::size_t i = 0; i < cells_.size(); ++i)
    cells_[i]->showFilter(stack.typedFilter(columns_[i].key));
}

void FilterRow::place() {
  if (static_cast<int>(cells_.size()) != layout_.count()) return;
  const auto edge = layout_.frozenWidth();
  const QRect moving(edge, 0, std::max(0, width() - edge), height());
  scrolled_->setGeometry(QStyle::visualRect(layoutDirection(), rect(), moving));
  frozen_->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, edge, height())));
  for (int column = 0; column < layout_.count(); ++column)
    placeCell(column);
}

void FilterRow::placeCell(int column) {
  auto* cell = this->cell(column);
  auto* home = layout_.isFrozen(column) ? frozen_ : scrolled_;
  if (cell->parentWidget() != home) cell->setParent(home);
  cell->setVisible(layout_.placeOf(column) >= 0);
  const auto start = layout_.edgeOf(column) - (home == scrolled_ ? layout_.frozenWidth() : 0);
  const QRect logical(start + kGap, kGap, layout_.column(column).width - 2 * kGap, height() - 2 * kGap);
  cell->setGeometry(QStyle::visualRect(layoutDirection(), home->rect(), logical));
}

std::vector<QWidget*> FilterRow::shownCells() const {
  std::vector<QWidget*> shown;
  if (static_cast<int>(cells_.size()) != layout_.count()) return shown;
  for (const auto column : layout_.shown())
    shown.push_back(cell(column));
  return shown;
}

void FilterRow::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  place();
}

void FilterRow::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), palette().color(QPalette::Window));
  painter.setPen(themeOf(palette()).border);
  painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace rankwright
