#pragma once

#include "core/table/cell.h"

#include <QLineEdit>
#include <QTimer>

namespace rankwright {

/// The line under one column's header in which its filter is typed. Tells the text 200 ms after the last
/// keystroke, at once on Enter; a text that the filter language does not know is marked and not told. Escape
/// clears.
class FilterCell final : public QLineEdit {
  Q_OBJECT

public:
  FilterCell(const QString& title, CellType type, QWidget* parent);

  /// Shows a filter without telling it. What is being typed stays while the filter is the one shown before.
  void showFilter(const QString& text);
  bool isWrong() const { return !problem_.isEmpty(); }

signals:
  void filterTyped(const QString& text);
  /// Down or Enter: the cells take over.
  void left();
  void focused();
  void helpAsked();

protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

private:
  void check();
  void tellNow();
  void describe();

  QString title_;
  CellType type_;
  QTimer pause_;
  QString told_;
  QString problem_; ///< why the text is no filter; empty when it is one
};

} // namespace rankwright
