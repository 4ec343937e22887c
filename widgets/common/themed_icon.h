#pragma once

#include <QIcon>
#include <QWidget>

namespace rankwright {

/// An icon that stands by itself. It is drawn when it is seen, so that hidden pages cost nothing when the
/// theme changes, and always that of the present theme.
class ThemedIcon final : public QWidget {
  Q_OBJECT

public:
  /// `size` is of both sides, in device-independent pixels.
  ThemedIcon(QIcon icon, int size, QWidget* parent = nullptr);

  QSize sizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  QIcon icon_;
  int size_;
};

} // namespace rankwright
