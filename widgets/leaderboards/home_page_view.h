#pragma once

#include "widgets/leaderboards/board_card_layout.h"
#include "widgets/leaderboards/board_moves.h"
#include "widgets/leaderboards/home_page_layout.h"

#include <QBasicTimer>
#include <QListView>

#include <cstdint>
#include <optional>
#include <vector>

namespace rankwright {

class BoardCardDelegate;
class BoardCardModel;
struct BoardCard;

/// The store's home page drawn with each board a card in its place. Arrow keys move among cards, Ctrl with
/// left and right among the apps of one. A card is dragged to another row, and an app to a slot of another
/// card; Escape gives the drag up. Only what is seen is painted.
class HomePageView final : public QListView {
  Q_OBJECT

public:
  explicit HomePageView(QWidget* parent = nullptr);

  /// Shows other cards; the same boards stay current and selected.
  void setCards(std::vector<BoardCard> cards);
  const BoardCardModel& cards() const { return *model_; }
  const HomePageLayout& pageLayout() const { return layout_; }

  QString currentBoard() const;
  /// In the order of the page.
  QStringList selectedBoards() const;
  /// Boards that have no card are left out.
  void choose(const QString& current, const QStringList& selected);

  /// The app of the current card that commands are about: its place from 0; -1: none.
  int currentApp() const;
  /// That app, and from where it would be moved; nothing where no app is current.
  std::optional<ItemMove> currentMove() const;
  /// Where the app of a card is drawn, in the viewport; empty where it is not seen.
  QRect appRect(const QString& board, int app) const;
  bool isDragging() const { return drag_.has_value(); }
  /// What dropping now would do, in words; empty while nothing is dragged, or where it would do nothing.
  QString dropText() const;

  QRect visualRect(const QModelIndex& index) const override;
  void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
  QModelIndex indexAt(const QPoint& point) const override;
  void doItemsLayout() override;

signals:
  void opened(const QString& board);
  /// Another card is current, or others are selected.
  void chosen();
  /// Another app, or none, is current.
  void appChosen();
  void menuAsked(const QPoint& globalPosition);
  /// A card was dropped at that row, from 1; 0: it shall have no place.
  void rowWanted(const QString& board, std::uint32_t row);
  void moveWanted(const rankwright::ItemMove& move);

protected:
  QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
  int horizontalOffset() const override { return 0; }
  int verticalOffset() const override;
  bool isIndexHidden(const QModelIndex&) const override { return false; }
  void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
  QRegion visualRegionForSelection(const QItemSelection& selection) const override;
  void updateGeometries() override;
  void scrollContentsBy(int dx, int dy) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
  void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void timerEvent(QTimerEvent* event) override;
  bool viewportEvent(QEvent* event) override;

private:
  /// What is being dragged, and where it would go.
  struct Drag {
    int card = 0;
    int app = -1; ///< -1: the card itself
    QPoint position;
    bool isCopy = false;
  };
  /// Where a dragged card would go.
  struct RowTarget {
    std::uint32_t row = 0;
    int y = 0; ///< of the line that shows it, on the page
  };

  void layOut();
  QPoint toPage(const QPoint& viewportPoint) const;
  QRect toViewport(const QRect& pageRect) const;
  int cardNear(int from, int pages) const;
  BoardCardLayout cardLayout(int card) const;
  int appAt(const QPoint& viewportPoint) const;
  void setCurrentApp(int app);
  void stepApp(int step);
  void tellFocus();
  void showToolTip(const QPoint& position, const QPoint& globalPosition);

  // home_page_painting.cpp
  void paintPage(QPainter& painter) const;
  void paintHeading(QPainter& painter, const HomePageHeading& heading) const;
  QString headingText(const HomePageHeading& heading) const;
  void paintDrag(QPainter& painter) const;
  void paintDropLine(QPainter& painter) const;

  // home_page_drag.cpp
  void beginDrag(const QPoint& position);
  void followDrag(const QPoint& position, Qt::KeyboardModifiers modifiers);
  void endDrag();
  void drop();
  bool isReachable(int card) const;
  std::uint32_t rowBefore(std::uint32_t row) const;
  std::optional<RowTarget> rowTarget() const;
  std::optional<ItemMove> moveTarget() const;
  int targetCard() const;

  BoardCardModel* model_;
  BoardCardDelegate* delegate_;
  HomePageLayout layout_;
  std::optional<QPoint> pressed_; ///< where the left button went down on a card
  std::optional<Drag> drag_;
  QBasicTimer dragScroll_;
};

} // namespace rankwright
