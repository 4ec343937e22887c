#pragma once

#include "widgets/common/asking_bar.h"
#include "widgets/leaderboards/board_moves.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace rankwright {

/// Asks for the board and the slot that an app shall have: what dragging does, by keyboard. Enter moves it,
/// Escape leaves it where it is.
class MoveAppBar final : public AskingBar {
  Q_OBJECT

public:
  explicit MoveAppBar(QWidget* parent = nullptr);

  /// `name` is what the item is called; `from` may be empty. Boards without a file are not offered.
  void ask(const std::string& item, const QString& name, const QString& from,
           const LeaderboardOverview& overview);

  QComboBox* boards() const { return boards_; }
  QSpinBox* slot() const { return slot_; }
  QCheckBox* copy() const { return copy_; }
  QPushButton* button() const { return button_; }

signals:
  void wanted(const rankwright::ItemMove& move);

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  void build();
  void take();

  std::string item_;
  QString from_;
  QLabel* what_;
  QComboBox* boards_;
  QSpinBox* slot_;
  QCheckBox* copy_;
  QPushButton* button_;
};

} // namespace rankwright
