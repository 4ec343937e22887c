#pragma once

#include <QObject>
#include <QPointF>

#include <optional>

namespace rankwright {

enum class CursorMark { A, B };

/// Where the cursors of a chart stand, in units of its axes: one that follows the mouse or the keyboard, and
/// the marks A and B that stay.
class ChartCursors final : public QObject {
  Q_OBJECT

public:
  using QObject::QObject;

  std::optional<QPointF> moving() const { return moving_; }
  std::optional<double> mark(CursorMark which) const { return which == CursorMark::A ? a_ : b_; }
  bool isEmpty() const { return !moving_ && !a_ && !b_; }

  /// Nothing takes the cursor away.
  void setMoving(std::optional<QPointF> place);
  void setMark(CursorMark which, std::optional<double> x);
  void clear();

  /// Where the moving cursor was last, though it is gone; for a menu that opened there.
  std::optional<QPointF> lastPlace() const { return last_; }
  void forget();

signals:
  void changed();

private:
  std::optional<QPointF> moving_;
  std::optional<QPointF> last_;
  std::optional<double> a_;
  std::optional<double> b_;
};

} // namespace rankwright
