#pragma once

#include <QPointer>
#include <QWidget>

#include <vector>

namespace rankwright {

/// Outlines controls of the page that it lies over, and lets every click through.
class HitMarker final : public QWidget {
  Q_OBJECT

public:
  explicit HitMarker(QWidget* page);

  void mark(const std::vector<QWidget*>& controls);
  std::vector<QWidget*> marked() const;

  bool eventFilter(QObject* watched, QEvent* event) override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  std::vector<QPointer<QWidget>> controls_;
};

} // namespace rankwright
