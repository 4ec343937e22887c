#pragma once

#include "widgets/simulator/list_job.h"

#include <QJsonObject>
#include <QWidget>

namespace rankwright {

class ChartPanel;
class JobRunner;
class StepQueue;

/// The scores of a list and the parts of the selected app's, as charts.
class ScorePanel final : public QWidget {
  Q_OBJECT

public:
  explicit ScorePanel(JobRunner& jobs, QWidget* parent = nullptr);

  /// nullptr: no list.
  void setTrace(std::shared_ptr<const Trace> trace);
  void setItem(const AppText& app, ItemId item);

  ChartPanel* scores() const { return scores_; }
  ChartPanel* logit() const { return logit_; }

  QJsonObject saveState() const;
  void restoreState(const QJsonObject& state);

private:
  void showScores();
  void showLogit(const AppText& app, ItemId item);

  std::shared_ptr<const Trace> trace_;
  StepQueue* charts_; ///< a chart a turn: drawing one takes a few milliseconds
  ChartPanel* scores_;
  ChartPanel* logit_;
};

} // namespace rankwright
