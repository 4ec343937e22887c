#pragma once

#include <QDialog>

class QListWidget;
class QListWidgetItem;
class QSpinBox;

namespace rankwright {

class ColumnLayout;
class DataModel;

/// Arranges the columns of a table while it is looked at: which are shown, in which order, how wide, how many
/// are frozen. Space shows or hides, Alt+Up and Alt+Down move. Not modal.
class ColumnDialog final : public QDialog {
  Q_OBJECT

public:
  /// Both outlive the dialog.
  ColumnDialog(const DataModel& model, ColumnLayout& layout, QWidget* parent);

signals:
  void fitAsked(int column);

protected:
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void build();
  /// Fills the list anew from the layout, keeping the current column.
  void refresh();
  int current() const;
  void showCurrent();
  void toggle(const QListWidgetItem& item);
  void move(int step);
  void followDrag();

  const DataModel& model_;
  ColumnLayout& layout_;
  QListWidget* list_;
  QSpinBox* width_;
  QSpinBox* frozen_;
  bool filling_ = false;
};

} // namespace rankwright
