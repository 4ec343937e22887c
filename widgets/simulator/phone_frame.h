#pragma once

#include <QWidget>

namespace rankwright {

/// A phone drawn around a widget that is its screen.
class PhoneFrame final : public QWidget {
  Q_OBJECT

public:
  /// Takes the screen as a child.
  explicit PhoneFrame(QWidget* screen, QWidget* parent = nullptr);

  /// Pixels of the screen for one of the phone's; the frame is as large as the phone.
  void setScale(double scale);

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  QRect headRect() const;

  QWidget* screen_;
  double scale_ = 1;
};

} // namespace rankwright
