#pragma once

#include "widgets/experiments/experiment_page.h"

class QLabel;
class QSplitter;

namespace rankwright {

class DataTable;
class JobRunner;
class StepQueue;

/// The lift of every metric as a forest of intervals, and below it the table of all figures. What the figure
/// of the current cell is made of stands below the table.
class MetricsPage final : public ExperimentPage {
  Q_OBJECT

public:
  explicit MetricsPage(JobRunner& jobs, QWidget* parent = nullptr);

  void setCase(SharedCase shown, const EffectChoice& choice, const QString& reason) override;
  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;
  std::vector<std::pair<QAction*, CommandSpec>> commands() const override;
  std::vector<ChartPanel*> charts() const override { return {forest_}; }

  DataTable* table() const { return table_; }
  ChartPanel* forest() const { return forest_; }
  /// The formula of the current cell's figure.
  QString formula() const;

private:
  void nameParts();
  void buildLayout();
  void showForest();
  void showTable();
  void showFormula();
  void chooseRow();

  SharedCase case_;
  EffectChoice choice_;
  QString reason_;
  StepQueue* turns_; ///< a part a turn
  ChartPanel* forest_;
  DataTable* table_;
  QLabel* formula_;
  QSplitter* splitter_;
};

} // namespace rankwright
