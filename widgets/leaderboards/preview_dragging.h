#pragma once

#include "widgets/leaderboards/app_drag_source.h"
#include "widgets/leaderboards/app_drop_target.h"
#include "widgets/leaderboards/board_moves.h"

#include <QObject>

class QAbstractItemView;
class QListWidget;

namespace rankwright {

class BoardDesk;
class PreviewPanel;

/// Drags apps in a board's list, as a table and on the phone, out of "Why not here?" into it, and onto other
/// boards, which show in a narrow list as long as an app is dragged.
class PreviewDragging final : public QObject {
  Q_OBJECT

public:
  /// The panel and `others` are the parent's; the desk outlives them.
  PreviewDragging(PreviewPanel& panel, QListWidget& others, BoardDesk& desk);

  /// What an app of that key is called.
  void setNames(AppDragSource::NameOf nameOf) { nameOf_ = std::move(nameOf); }
  /// Nothing is dragged into the list.
  void setReadOnly(bool readOnly) { isReadOnly_ = readOnly; }

signals:
  void moveWanted(const rankwright::ItemMove& move);

private:
  void addSource(QAbstractItemView& view, AppDragSource::AppAt appAt);
  void addTarget(QAbstractItemView& view);
  void addOthers();
  void showOthers(const DraggedApp& app);
  std::optional<DraggedApp> rowApp(const QPoint& position) const;
  std::optional<DraggedApp> phoneApp(const QPoint& position) const;
  std::optional<DraggedApp> foundApp(const QPoint& position) const;
  std::optional<AppDropTarget::Place> slotAt(const QAbstractItemView& view, const QPoint& position) const;
  std::optional<AppDropTarget::Place> boardAt(const QPoint& position) const;

  PreviewPanel& panel_;
  QListWidget& others_;
  BoardDesk& desk_;
  AppDragSource::NameOf nameOf_;
  bool isReadOnly_ = false;
};

} // namespace rankwright
