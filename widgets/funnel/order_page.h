#pragma once

#include "widgets/funnel/funnel_page.h"

namespace rankwright {

class FactView;
class JobRunner;
class StepQueue;

/// How far the orders that stages give the same candidates agree.
class OrderPage final : public FunnelPage {
  Q_OBJECT

public:
  explicit OrderPage(JobRunner& jobs, QWidget* parent = nullptr);

  void setFigures(SharedFigures figures, const QString& reason) override;
  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;
  std::vector<std::pair<QAction*, CommandSpec>> commands() const override;

  FactView* facts() const { return facts_; }
  ChartPanel* chart() const { return chart_; }

private:
  void showChart();

  SharedFigures figures_;
  QString reason_;
  StepQueue* turns_; ///< a part a turn
  FactView* facts_;
  ChartPanel* chart_;
};

} // namespace rankwright
