#pragma once

#include "core/table/table_export.h"
#include "widgets/common/fact_model.h"

#include <QTreeView>

namespace rankwright {

/// The funnel as bars, a row a stage, as tall as its rows; the column of bars takes the room to spare. Enter,
/// a double click or the context menu follows a bar. Its `actions` copy the selected rows, or all when none
/// is selected.
class StageBars final : public QTreeView {
  Q_OBJECT

public:
  explicit StageBars(QWidget* parent = nullptr);

  void setTable(FactTable table);
  const FactModel& facts() const { return *model_; }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {kNarrowest, sizeHint().height()}; }

signals:
  void followed(const rankwright::Address& address);

protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

private:
  static constexpr int kNarrowest = 320;

  void addCopyActions();
  void copyRows(ExportFormat format, ExportHeader header) const;
  Address addressOf(const QModelIndex& index) const;
  int widthOf(int column) const;
  void fitColumns();

  FactModel* model_;
};

} // namespace rankwright
