#include "widgets/leaderboards/board_card_model.h"

#include <algorithm>
#include <utility>

namespace rankwright {

void BoardCardModel::setCards(std::vector<BoardCard> cards) {
  beginResetModel();
  cards_ = std::move(cards);
  spokenCard_ = spokenApp_ = -1;
  endResetModel();
}

void BoardCardModel::setSpokenApp(const QModelIndex& card, int app) {
  spokenCard_ = card.row();
  spokenApp_ = app;
}

QString BoardCardModel::spokenAt(const QModelIndex& index) const {
  const auto& all = card(index).apps;
  const auto app = static_cast<std::size_t>(spokenApp_);
  if (index.row() != spokenCard_ || spokenApp_ < 0 || app >= all.size()) return card(index).spoken();
  return tr("%1, slot %2 of %3").arg(all[app].text.name).arg(app + 1).arg(card(index).title);
}

QModelIndex BoardCardModel::find(const QString& board) const {
  const auto found = std::ranges::find(cards_, board, &BoardCard::board);
  return found == cards_.end() ? QModelIndex() : index(static_cast<int>(found - cards_.begin()));
}

int BoardCardModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(cards_.size());
}

QVariant BoardCardModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  switch (role) {
  case Qt::DisplayRole:
    return card(index).title;
  case Qt::AccessibleTextRole:
    return spokenAt(index);
  default:
    return {};
  }
}

} // namespace rankwright
