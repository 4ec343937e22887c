#pragma once

#include "widgets/funnel/funnel_page.h"

class QSplitter;

namespace rankwright {

class DataTable;
class JobRunner;
class StepQueue;

/// How the features of candidates differ on both sides of a stage; of the selected one, the shares of its
/// values.
class DriftPage final : public FunnelPage {
  Q_OBJECT

public:
  explicit DriftPage(JobRunner& jobs, QWidget* parent = nullptr);

  void setFigures(SharedFigures figures, const QString& reason) override;
  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;
  std::vector<std::pair<QAction*, CommandSpec>> commands() const override;

  DataTable* table() const { return table_; }
  ChartPanel* chart() const { return chart_; }

private:
  void nameParts();
  void showTable();
  void showChart();

  SharedFigures figures_;
  QString reason_;
  StepQueue* turns_; ///< a part a turn
  DataTable* table_;
  ChartPanel* chart_;
  QSplitter* splitter_;
};

} // namespace rankwright
