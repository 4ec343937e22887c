#pragma once

#include "core/table/table_export.h"
#include "widgets/common/fact_model.h"

#include <QTreeView>

namespace rankwright {

/// A table of facts as tall as its rows, for a page of several tables that scrolls as a whole. Its `actions`
/// copy the selected rows, or all when none is selected.
class FactView final : public QTreeView {
  Q_OBJECT

public:
  explicit FactView(const QString& name, QWidget* parent = nullptr);

  void setTable(FactTable table);
  const FactModel& facts() const { return *model_; }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

signals:
  /// The current row moved; the page should scroll to this rectangle, in the view's coordinates.
  void rowReached(const QRect& rect);
  /// A person follows an object that a fact names: Enter or double click on its row, or the context menu.
  void followed(const rankwright::Address& address);

protected:
  void resizeEvent(QResizeEvent* event) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
  void wheelEvent(QWheelEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

private:
  void addCopyActions();
  QAction* addCopyAction(const QString& id, const QString& text, const QString& toolTip, ExportFormat format,
                         ExportHeader header);
  void copyRows(ExportFormat format, ExportHeader header);
  void follow(const QModelIndex& index);
  std::vector<Address> addressesIn(int row) const;
  int contentWidth(int column) const;
  void fitColumns();

  FactModel* model_;
};

} // namespace rankwright
