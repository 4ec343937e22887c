#pragma once

#include "widgets/simulator/card.h"

#include <QAbstractListModel>

#include <optional>

namespace rankwright {

/// The recommended list as cards, in the order of the slots.
class CardModel final : public QAbstractListModel {
  Q_OBJECT

public:
  using QAbstractListModel::QAbstractListModel;

  void setCards(std::vector<Card> cards);
  const std::vector<Card>& cards() const { return cards_; }
  const Card& card(const QModelIndex& index) const { return cards_[size_t(index.row())]; }

  std::optional<int> rowOf(ItemId item) const;

  /// The largest contribution of any reason in the list, so that bars compare across cards.
  double reasonScale() const { return reasonScale_; }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

private:
  std::vector<Card> cards_;
  double reasonScale_ = 0;
};

/// The whole list as tab-separated text with a line of headers: slot, key, name, category, score, reasons.
QString tabSeparated(const std::vector<Card>& cards);

} // namespace rankwright
