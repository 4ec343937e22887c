#pragma once

#include "widgets/funnel/funnel_page.h"

class QAction;
class QSplitter;
class QTabBar;

namespace rankwright {

class DataTable;
class JobRunner;
class StageBars;
class StepQueue;

/// How many candidates live through each stage, what value reaches it, and where the apps that users took
/// were lost.
class StagesPage final : public FunnelPage {
  Q_OBJECT

public:
  explicit StagesPage(JobRunner& jobs, QWidget* parent = nullptr);

  void setFigures(SharedFigures figures, const QString& reason) override;
  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;
  std::vector<std::pair<QAction*, CommandSpec>> commands() const override;

  StageBars* bars() const { return bars_; }
  DataTable* lost() const { return lost_; }
  ChartPanel* chart() const { return chart_; }
  QTabBar* charts() const { return charts_; }
  /// Checked: bars are logarithmic.
  QAction* logScaleAction() const { return logScale_; }

private:
  void makeActions();
  void nameParts();
  void buildLayout();
  QWidget* buildLost();
  QWidget* buildChart();
  void takeScale();
  void showBars();
  void showChart();

  SharedFigures figures_;
  QString reason_;
  bool choseScale_ = false; ///< a person did; else the figures do
  StepQueue* turns_;        ///< a part a turn: drawing one takes a few milliseconds
  QAction* logScale_ = nullptr;
  StageBars* bars_;
  QSplitter* splitter_;
  DataTable* lost_;
  QTabBar* charts_;
  ChartPanel* chart_;
};

} // namespace rankwright
