#pragma once

#include "widgets/common/step_queue.h"
#include "widgets/experiments/experiment_page.h"
#include "widgets/experiments/log_question.h"

#include <QList>

namespace rankwright {

class BusyLine;
class MessageBar;

/// A page that asks the log about the chosen metric and arm. What it shows of an experiment stays until the
/// answer about another metric or arm is there; another experiment or scope begins anew. Escape stops.
class QuestionPage : public ExperimentPage {
  Q_OBJECT

public:
  void setCase(SharedCase shown, const EffectChoice& choice, const QString& reason) final;

  bool isAsking() const { return question_->isRunning(); }
  MessageBar* messageBar() const { return message_; }
  BusyLine* busyLine() const { return busy_; }

protected:
  /// `title` is what the status bar says while the log is asked.
  QuestionPage(JobRunner& jobs, const QString& title, QWidget* parent);

  /// Puts the parts of the page below each other: the message bar, a line of choices with the busy line at
  /// its end, lines of text, and what fills the rest.
  void buildPage(QHBoxLayout* choices, const QList<QWidget*>& lines, QWidget* rest);

  const SharedCase& shown() const { return shown_; }
  const EffectChoice& choice() const { return choice_; }
  /// As the experiment declares it; nullptr while there is none of that name.
  const MetricDefinition* metric() const;
  LogQuestion& question() { return *question_; }
  StepQueue& turns() { return *turns_; }

  /// There is an experiment: asks what the page wants to know of the choice.
  virtual void askLog() = 0;
  /// There is nothing to be shown; `reason` says why.
  virtual void showNothing(const QString& reason) = 0;

  void keyPressEvent(QKeyEvent* event) override;

private:
  SharedCase shown_;
  EffectChoice choice_;
  StepQueue* turns_; ///< a part a turn
  MessageBar* message_;
  LogQuestion* question_;
  BusyLine* busy_;
};

} // namespace rankwright
