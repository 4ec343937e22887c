#pragma once

#include "widgets/common/address.h"
#include "widgets/simulator/compared_list.h"

#include <QJsonObject>
#include <QStackedWidget>

#include <memory>
#include <vector>

namespace rankwright {

class CardView;
class DataTable;
class JobRunner;
class ListTable;

/// A recommended list, as cards or as a table over the same apps; both have the same app selected.
class ListDisplay final : public QStackedWidget {
  Q_OBJECT

public:
  enum class Mode { Cards, Table };

  explicit ListDisplay(JobRunner& jobs, QWidget* parent = nullptr);

  /// `compared` may be nullptr.
  void setCards(std::vector<Card> cards, const SharedComparison& compared = nullptr);
  const std::vector<Card>& cards() const;

  Mode mode() const;
  void setMode(Mode mode);

  CardView* cardView() const { return cardView_; }
  DataTable* table() const { return table_; }

  QJsonObject saveState() const;
  void restoreState(const QJsonObject& state);

signals:
  void itemSelected(ItemId item);
  void modeChanged(rankwright::ListDisplay::Mode mode);
  /// A person follows an object named in the table.
  void followed(const rankwright::Address& address);

private:
  void selectInTable(ItemId item);

  CardView* cardView_;
  DataTable* table_;
  std::shared_ptr<const ListTable> rows_;
};

} // namespace rankwright
