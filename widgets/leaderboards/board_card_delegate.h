#pragma once

#include <QStyledItemDelegate>

namespace rankwright {

/// Paints a board as a card: what users read over it, how it stands, what is wrong with it, and its first
/// apps as the phone shows them.
class BoardCardDelegate final : public QStyledItemDelegate {
  Q_OBJECT

public:
  using QStyledItemDelegate::QStyledItemDelegate;

  /// The app of the current card that commands are about; -1: none.
  void setCurrentApp(int app) { currentApp_ = app; }
  int currentApp() const { return currentApp_; }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
  int currentApp_ = -1;
};

/// Draws an app as on a store's page: its icon, and its name below it.
void drawBoardApp(QPainter* painter, const QRect& rect, const struct BoardCardApp& app,
                  const QPalette& palette);

} // namespace rankwright
