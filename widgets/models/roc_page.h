#pragma once

#include "widgets/models/evaluation_charts.h"
#include "widgets/models/run_page.h"

class QSplitter;

namespace rankwright {

/// How well the selected runs tell positive from negative rows: ROC, and precision and recall.
class RocPage final : public RunPage {
  Q_OBJECT

public:
  explicit RocPage(JobRunner& jobs, QWidget* parent = nullptr);

  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;
  std::vector<std::pair<QAction*, CommandSpec>> commands() const override;

  ChartPanel* roc() const { return roc_; }
  ChartPanel* precisionRecall() const { return precisionRecall_; }

protected:
  void askEngine() override;
  void showNothing(const QString& reason) override;

private:
  void showCurves(const std::vector<NamedRoc>& runs);

  ChartPanel* roc_;
  ChartPanel* precisionRecall_;
  QSplitter* halves_;
};

} // namespace rankwright
