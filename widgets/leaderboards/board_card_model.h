#pragma once

#include "widgets/leaderboards/board_card.h"

#include <QAbstractListModel>
#include <QStringList>

namespace rankwright {

/// The cards of the home page in their order. A name of a board is where a card is found again.
class BoardCardModel final : public QAbstractListModel {
  Q_OBJECT

public:
  using QAbstractListModel::QAbstractListModel;

  void setCards(std::vector<BoardCard> cards);
  const std::vector<BoardCard>& cards() const { return cards_; }
  const BoardCard& card(const QModelIndex& index) const {
    return cards_[static_cast<std::size_t>(index.row())];
  }
  /// Says with the card which of its apps is current; -1: none.
  void setSpokenApp(const QModelIndex& card, int app);
  /// Invalid where no card is of that board.
  QModelIndex find(const QString& board) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

private:
  QString spokenAt(const QModelIndex& index) const;

  std::vector<BoardCard> cards_;
  int spokenCard_ = -1;
  int spokenApp_ = -1;
};

} // namespace rankwright
