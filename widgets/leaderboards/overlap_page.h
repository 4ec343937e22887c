#pragma once

#include "widgets/common/address.h"
#include "widgets/leaderboards/board_desk.h"
#include "widgets/leaderboards/overlap_model.h"
#include "widgets/simulator/app_catalogue.h"

#include <QJsonObject>
#include <QStringList>
#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QSplitter;
class QTableView;

namespace rankwright {

class DataTable;

/// How much the boards show the same: a matrix of shares, and the apps that the two boards of the current
/// cell have in common.
class OverlapPage final : public QWidget {
  Q_OBJECT

public:
  /// The desk outlives the page.
  explicit OverlapPage(BoardDesk& desk, QWidget* parent = nullptr);

  void setApps(std::shared_ptr<const AppCatalogue> apps);
  /// Shows what the desk's last look found; the current pair stays.
  void follow();

  /// The row's board.
  QString currentBoard() const;
  /// Those of the selected rows.
  QStringList selectedBoards() const;
  /// Makes the board's row current; one that is not in the matrix changes nothing.
  void choose(const QString& board);

  QTableView* matrix() const { return matrix_; }
  DataTable* pair() const { return pair_; }
  QComboBox* order() const { return order_; }
  const OverlapModel& model() const { return *model_; }

  bool isBusy() const;

  QJsonObject saveState() const;
  void restoreState(const QJsonObject& state);

signals:
  void chosen();
  void menuAsked(const QPoint& globalPosition);
  void followed(const rankwright::Address& address);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  void nameParts();
  void buildLayout();
  QWidget* buildMatrix();
  QWidget* buildPair();
  void connectParts();
  void setCells();
  void showPair();

  BoardDesk& desk_;
  std::shared_ptr<const AppCatalogue> apps_;
  OverlapModel* model_;
  QTableView* matrix_;
  QComboBox* order_;
  QLabel* title_;
  DataTable* pair_;
  QSplitter* halves_;
};

} // namespace rankwright
