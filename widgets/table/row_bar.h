#pragma once

#include <QFrame>

class QLabel;
class QSpinBox;

namespace rankwright {

/// A line to go to a row by its number, below a table. Enter goes, Escape closes.
class RowBar final : public QFrame {
  Q_OBJECT

public:
  explicit RowBar(QWidget* parent = nullptr);

  /// Shows the bar, ready to type; rows count from 1.
  void open(int current, int last);

signals:
  void rowAsked(int row);
  void closed();

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  QSpinBox* number_;
  QLabel* of_;
};

} // namespace rankwright
