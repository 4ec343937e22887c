#pragma once

#include "widgets/command/command_registry.h"
#include "widgets/common/job_runner.h"
#include "widgets/models/training_facts.h"
#include "widgets/models/training_form.h"

#include <QJsonObject>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <utility>
#include <vector>

class QLabel;
class QScrollArea;
class QSplitter;

namespace rankwright {

class BusyLine;
class ChartPanel;
class LossShareMeter;
class MessageBar;
class PageQuestion;
class RunTrainer;

/// Where a model is configured and trained: the form beside what the training will take, and then how it
/// goes.
class TrainingPage final : public QWidget {
  Q_OBJECT

public:
  /// The runner and the trainer outlive the page.
  TrainingPage(JobRunner& jobs, RunTrainer& trainer, QWidget* parent = nullptr);

  void setWorkspace(std::shared_ptr<const Workspace> workspace);
  /// Reads what there is to choose from, and the workspace's `model.toml` the first time.
  void prepare();
  /// Shows the configuration of a run, to train another one like it.
  void setConfig(const ModelConfig& config);
  /// Trains what the form shows, once it is sound.
  void start();

  TrainingForm* form() const { return form_; }
  LossShareMeter* meter() const { return meter_; }
  ChartPanel* aucChart() const { return auc_; }
  ChartPanel* lossChart() const { return loss_; }
  /// What the training will take, in words; or how far it is.
  QString forecastText() const;
  QString progressText() const;
  /// Whether the form is sound and runs can be kept.
  bool canStart() const;
  /// Whether what the training will take is being worked out.
  bool isAsking() const;
  /// Whether there is something to choose from.
  bool isReady() const { return ready_; }
  MessageBar* messageBar() const { return message_; }
  /// Adds a button below the forecast.
  void addButton(QAction* action);

  std::vector<std::pair<QAction*, CommandSpec>> commands() const;
  QJsonObject saveState() const;
  void restoreState(const QJsonObject& state);

signals:
  /// Another model would be trained, or it may not be any more.
  void changed();

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  void nameParts();
  void buildLayout();
  QWidget* buildSide();
  void connectParts();
  QWidget* buildObstacle();
  void showObstacle(const std::filesystem::path& unwritable);
  void take(TrainingStart start);
  void followForm();
  void askForecast();
  void showForecast(const TrainingForecast& forecast);
  void showShares();
  void showProgress();
  void showCurve();

  JobRunner& jobs_;
  RunTrainer& trainer_;
  std::shared_ptr<const Workspace> workspace_;
  std::shared_ptr<TrainingForecaster> forecaster_;
  std::optional<LogRates> rates_;
  bool ready_ = false;
  MessageBar* message_;
  PageQuestion* choices_;  ///< what there is to choose from
  PageQuestion* question_; ///< what it will take
  BusyLine* busy_;
  QTimer typing_;
  QWidget* obstacleFrame_;
  QLabel* obstacle_; ///< why nothing can be trained
  TrainingForm* form_;
  QScrollArea* area_;
  QLabel* forecast_;
  QLabel* meterText_;
  LossShareMeter* meter_;
  QWidget* buttons_;
  QLabel* progress_;
  ChartPanel* auc_;
  ChartPanel* loss_;
  QSplitter* halves_;
};

} // namespace rankwright
