#pragma once

#include <QFrame>

class QPushButton;

namespace rankwright {

/// A bar above a view that asks for something before it is done. Escape leaves it.
class AskingBar : public QFrame {
  Q_OBJECT

public:
  /// Hides the bar, and nothing is done.
  void leave();

signals:
  /// The person wants no more of it.
  void closed();

protected:
  /// The bar is hidden until it asks.
  explicit AskingBar(QWidget* parent);

  /// A button that leaves the bar, for its layout.
  QPushButton* makeCancelButton();

  void keyPressEvent(QKeyEvent* event) override;
};

} // namespace rankwright
