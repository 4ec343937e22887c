#pragma once

#include "core/experiment/metric_distribution.h"
#include "widgets/experiments/question_page.h"

#include <memory>

class QCheckBox;
class QSpinBox;
class QTabBar;

namespace rankwright {

class FactView;

/// How the metric is spread over the users of each arm.
class DistributionPage final : public QuestionPage {
  Q_OBJECT

public:
  explicit DistributionPage(JobRunner& jobs, QWidget* parent = nullptr);

  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;
  std::vector<std::pair<QAction*, CommandSpec>> commands() const override;
  std::vector<ChartPanel*> charts() const override;

  QTabBar* scaleTabs() const { return scale_; }
  QSpinBox* binsField() const { return bins_; }
  QCheckBox* zerosBox() const { return zeros_; }
  FactView* facts() const { return facts_; }
  ChartPanel* chart() const { return chart_; }

protected:
  void askLog() override;
  void showNothing(const QString& reason) override;

private:
  using Distribution = std::shared_ptr<const MetricDistribution>;

  void nameParts();
  void buildParts();
  QString slot() const;
  BinScale scale() const;
  void showDistribution(Distribution distribution);
  void suggestZeros();
  void sortIntoBins();
  void showBins(const DistributionBins& bins, BinScale scale);

  JobRunner& jobs_;
  Distribution distribution_;
  QTabBar* scale_;
  QSpinBox* bins_;
  QCheckBox* zeros_;
  bool choseZeros_ = false; ///< else users at zero are drawn where they are few
  FactView* facts_;
  ChartPanel* chart_;
};

} // namespace rankwright
