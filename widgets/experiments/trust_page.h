#pragma once

#include "widgets/experiments/experiment_page.h"

class QSplitter;
class QTabWidget;

namespace rankwright {

class DataTable;
class FactView;
class JobRunner;
class StepQueue;

/// Whether the figures may be believed: the split in total, by day and by value, users of several variants,
/// the days before the experiment, and tests of users who were split at random.
class TrustPage final : public ExperimentPage {
  Q_OBJECT

public:
  explicit TrustPage(JobRunner& jobs, QWidget* parent = nullptr);

  void setCase(SharedCase shown, const EffectChoice& choice, const QString& reason) override;
  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;
  std::vector<std::pair<QAction*, CommandSpec>> commands() const override;
  std::vector<ChartPanel*> charts() const override { return {splitChart_, replayChart_}; }

  FactView* facts() const { return facts_; }
  DataTable* splits() const { return splits_; }
  DataTable* bias() const { return bias_; }
  ChartPanel* splitChart() const { return splitChart_; }
  ChartPanel* replayChart() const { return replayChart_; }

private:
  void nameParts();
  void buildLayout();
  void showCharts();

  SharedCase case_;
  QString reason_;
  StepQueue* turns_; ///< a part a turn
  FactView* facts_;
  ChartPanel* splitChart_;
  ChartPanel* replayChart_;
  DataTable* splits_;
  DataTable* bias_;
  QTabWidget* tables_;
  QSplitter* splitter_;
};

} // namespace rankwright
