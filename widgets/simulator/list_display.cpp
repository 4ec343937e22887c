#include "widgets/simulator/list_display.h"

#include "widgets/simulator/card_view.h"
#include "widgets/simulator/list_table.h"
#include "widgets/table/data_table.h"

namespace rankwright {

namespace {

QString modeKey() {
  return QStringLiteral("mode");
}
QString tableKey() {
  return QStringLiteral("table");
}

} // namespace

ListDisplay::ListDisplay(JobRunner& jobs, QWidget* parent)
    : QStackedWidget(parent), cardView_(new CardView), table_(new DataTable(tr("Recommended apps"), jobs)) {
  table_->setObjectName(QStringLiteral("listTable"));
  addWidget(cardView_);
  addWidget(table_);
  connect(cardView_, &CardView::itemSelected, this, [this](ItemId item) {
    selectInTable(item);
    emit itemSelected(item);
  });
  connect(table_, &DataTable::currentRowChanged, this, [this](std::optional<std::uint32_t> row) {
    if (const auto item = row && rows_ ? rows_->itemAt(*row) : std::nullopt) cardView_->selectItem(*item);
  });
  connect(table_, &DataTable::activated, this, &ListDisplay::followed);
}

void ListDisplay::setCards(std::vector<Card> cards, const SharedComparison& compared) {
  markChanges(cards, compared.get());
  // Columns take their first widths from rows, so that a list without any is no source.
  rows_ = cards.empty() ? nullptr : std::make_shared<const ListTable>(cards, compared.get());
  table_->setSource(rows_);
  cardView_->setCards(std::move(cards));
}

const std::vector<Card>& ListDisplay::cards() const {
  return cardView_->cards().cards();
}

void ListDisplay::selectInTable(ItemId item) {
  if (const auto row = rows_ ? rows_->rowOf(item) : std::nullopt) table_->selectRow(*row);
}

ListDisplay::Mode ListDisplay::mode() const {
  return currentWidget() == table_ ? Mode::Table : Mode::Cards;
}

void ListDisplay::setMode(Mode mode) {
  if (this->mode() == mode) return;
  const auto hadFocus = isAncestorOf(focusWidget()) && focusWidget()->hasFocus();
  setCurrentWidget(mode == Mode::Table ? static_cast<QWidget*>(table_) : cardView_);
  if (hadFocus) currentWidget()->setFocus();
  emit modeChanged(mode);
}

QJsonObject ListDisplay::saveState() const {
  return {{modeKey(), mode() == Mode::Table ? QStringLiteral("table") : QStringLiteral("cards")},
          {tableKey(), table_->saveState()}};
}

void ListDisplay::restoreState(const QJsonObject& state) {
  setMode(state.value(modeKey()).toString() == QLatin1String("table") ? Mode::Table : Mode::Cards);
  table_->restoreState(state.value(tableKey()).toObject());
}

} // namespace rankwright
