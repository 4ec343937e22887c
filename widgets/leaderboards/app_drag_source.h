#pragma once

#include "widgets/leaderboards/app_mime.h"

#include <QObject>
#include <QPoint>

#include <functional>
#include <optional>

class QAbstractScrollArea;
class QMouseEvent;

namespace rankwright {

/// Lets apps be dragged out of a view: from where one stands, by the left button. What the view does with a
/// press and a click stays.
class AppDragSource final : public QObject {
  Q_OBJECT

public:
  /// The app at a place of the viewport; nothing where nothing is dragged from.
  using AppAt = std::function<std::optional<DraggedApp>(const QPoint& position)>;
  /// What an app of that key is called.
  using NameOf = std::function<QString(const std::string& item)>;

  /// The view outlives this.
  AppDragSource(QAbstractScrollArea& view, AppAt appAt, NameOf nameOf, QObject* parent);

signals:
  void started(const rankwright::DraggedApp& app);
  void ended();

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  bool follow(const QMouseEvent& event);
  void drag(const DraggedApp& app);
  void endPress();

  QAbstractScrollArea& view_;
  AppAt appAt_;
  NameOf nameOf_;
  QPoint pressedAt_;
  std::optional<DraggedApp> pressed_;
};

} // namespace rankwright
