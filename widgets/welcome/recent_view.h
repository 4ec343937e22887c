#pragma once

#include <QListView>

namespace rankwright {

class RecentModel;

/// The recent workspaces as cards: Enter or a click opens one, Delete or its button takes it off the list. As
/// tall as its cards need.
class RecentView final : public QListView {
  Q_OBJECT

public:
  explicit RecentView(RecentModel* model, QWidget* parent = nullptr);

signals:
  void chosen(const QString& folder);
  void removed(const QString& folder);

protected:
  void keyPressEvent(QKeyEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  bool viewportEvent(QEvent* event) override;

private:
  void choose(const QModelIndex& index);
  void removeRow(const QModelIndex& index);
  void fitHeight();
  bool onRemoveButton(const QModelIndex& index, QPoint place) const;

  RecentModel* recent_;
};

} // namespace rankwright
