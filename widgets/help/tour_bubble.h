#pragma once

#include "widgets/help/tour_step.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace rankwright {

/// The bubble of the guided tour: title, text, progress, Back, Next, Close. Escape closes; Alt+Left and
/// Alt+Right too go back and on.
class TourBubble final : public QFrame {
  Q_OBJECT

public:
  explicit TourBubble(QWidget* window);

  /// Shows a step. `number` counts from 1 to `count`; the first has no Back, the last says Finish.
  void display(const TourStep& step, int number, int count);

  QPushButton* backButton() const { return back_; }
  QPushButton* nextButton() const { return next_; }

  bool eventFilter(QObject* watched, QEvent* event) override;

signals:
  void backAsked();
  void nextAsked();
  void closeAsked();

protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

private:
  void buildLayout();
  bool answerKey(const QKeyEvent& event);
  void applyTheme();

  QLabel* title_;
  QLabel* text_;
  QLabel* task_;
  QLabel* progress_;
  QPushButton* back_;
  QPushButton* next_;
  QPushButton* close_;
};

} // namespace rankwright
