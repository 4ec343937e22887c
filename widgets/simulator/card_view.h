#pragma once

#include "widgets/simulator/card_model.h"

#include <QListView>

namespace rankwright {

class CardDelegate;

/// The cards in as many columns as fit, in reading order. Arrow keys move in two dimensions.
class CardView final : public QListView {
  Q_OBJECT

public:
  explicit CardView(QWidget* parent = nullptr);

  CardModel& cards() { return *model_; }

  /// Shows another list and keeps the same app selected when it is still there, else selects the first.
  void setCards(std::vector<Card> cards);

  void selectItem(ItemId item);

signals:
  void itemSelected(ItemId item);

protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  void fitColumns();
  void followCurrent(const QModelIndex& current);

  CardModel* model_;
  CardDelegate* delegate_;
  std::optional<ItemId> selected_;
};

} // namespace rankwright
