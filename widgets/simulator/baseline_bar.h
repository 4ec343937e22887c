#pragma once

#include "widgets/simulator/compared_list.h"

#include <QFrame>

class QAction;
class QLabel;
class QToolButton;

namespace rankwright {

class FigureRow;
class FlowLayout;
class MutedLabel;

/// What the baseline is, how the list that is shown differs from it in figures, and what left it. Hidden
/// while there is no baseline.
class BaselineBar final : public QFrame {
  Q_OBJECT

public:
  /// `clear` is the command behind the closing button.
  explicit BaselineBar(QAction* clear, QWidget* parent = nullptr);

  /// nullptr hides the bar.
  void setBaseline(const Baseline* baseline);
  /// nullptr: there is no list to compare.
  void setComparison(const SharedComparison& compared);

signals:
  /// A person asks why an app that left is not in the list.
  void asked(ItemId item);

protected:
  void changeEvent(QEvent* event) override;

private:
  void buildLayout(QAction* clear);
  void showLeft(const std::vector<LeftApp>& left);
  QWidget* leftButton(const LeftApp& left);
  void applyTheme();

  QLabel* title_;
  QToolButton* close_;
  QLabel* difference_;
  FigureRow* figures_;
  QWidget* left_;
  FlowLayout* leftApps_;
};

} // namespace rankwright
