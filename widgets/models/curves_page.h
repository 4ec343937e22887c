#pragma once

#include "widgets/models/curve_charts.h"
#include "widgets/models/run_page.h"

class QLabel;
class QSplitter;

namespace rankwright {

class ChartLink;

/// How the selected runs became what they are, by passes over the training rows.
class CurvesPage final : public RunPage {
  Q_OBJECT

public:
  explicit CurvesPage(JobRunner& jobs, QWidget* parent = nullptr);

  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;
  std::vector<std::pair<QAction*, CommandSpec>> commands() const override;

  /// AUC, held-out loss, training loss, gap and norm by id frequency.
  const std::vector<ChartPanel*>& charts() const { return charts_; }
  QString sentence() const;

protected:
  void askEngine() override;
  void showNothing(const QString& reason) override;

private:
  enum Chart { Auc, HeldOutLoss, TrainLoss, Gap, Norm, ChartCount };

  void nameParts();
  void buildParts();
  void showCurves(std::vector<NamedCurve> curves);
  void setChart(Chart chart, ChartPtr spec, const QString& reason);

  std::vector<ChartPanel*> charts_; ///< by `Chart`
  ChartLink* link_;
  QLabel* sentence_;
  QSplitter* rows_;
  QSplitter* upper_;
  QSplitter* lower_;
};

} // namespace rankwright
