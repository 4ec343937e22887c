#pragma once

#include "widgets/leaderboards/app_mime.h"

#include <QObject>
#include <QPoint>
#include <QRect>

#include <cstdint>
#include <functional>
#include <optional>

class QDropEvent;
class QWidget;

namespace rankwright {

/// Lets apps be dropped on places of a widget, and marks the one that the pointer is over. Ctrl copies.
class AppDropTarget final : public QObject {
  Q_OBJECT

public:
  struct Place {
    std::uint32_t number = 0; ///< e.g. the slot, from 1
    QRect rect;               ///< in the widget's pixels
  };
  /// Nothing where the app cannot be dropped.
  using PlaceAt = std::function<std::optional<Place>(const DraggedApp& app, const QPoint& position)>;

  /// The widget outlives this.
  AppDropTarget(QWidget& area, PlaceAt placeAt, QObject* parent);

  /// The mark, while there is one to be seen.
  const QWidget* mark() const { return mark_; }

signals:
  void dropped(const rankwright::DraggedApp& app, std::uint32_t place, bool isCopy);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void follow(QDropEvent& event);
  void take(QDropEvent& event);
  std::optional<Place> placeOf(const QDropEvent& event) const;

  QWidget& area_;
  PlaceAt placeAt_;
  QWidget* mark_;
};

} // namespace rankwright
