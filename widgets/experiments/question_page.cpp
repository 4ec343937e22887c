#include "widgets/experiments/question_page.h"

#include "widgets/common/busy_line.h"
#include "widgets/common/message_bar.h"

#include <QKeyEvent>

#include <algorithm>

namespace rankwright {

QuestionPage::QuestionPage(JobRunner& jobs, const QString& title, QWidget* parent)
    : ExperimentPage(parent),
      turns_(new StepQueue(this)),
      message_(new MessageBar),
      question_(new LogQuestion(jobs, *message_, title, this)),
      busy_(new BusyLine(jobs, *question_)) {
  connect(question_, &LogQuestion::failed, this, [this] {
    turns_->clear();
    showNothing(tr("The log gave no answer."));
  });
}

void QuestionPage::buildPage(QHBoxLayout* choices, const QList<QWidget*>& lines, QWidget* rest) {
  layOut({message_, choices, busy_, lines, rest});
}

const MetricDefinition* QuestionPage::metric() const {
  if (!shown_) return nullptr;
  const auto& metrics = shown_->definition().metrics;
  const auto found = std::ranges::find(metrics, choice_.metric, &MetricDefinition::name);
  return found == metrics.end() ? nullptr : &*found;
}

void QuestionPage::setCase(SharedCase shown, const EffectChoice& choice, const QString& reason) {
  if (shown && shown == shown_ && choice == choice_) return;
  const auto isSameCase = shown && shown == shown_;
  turns_->clear();
  question_->drop();
  message_->dismiss();
  shown_ = std::move(shown);
  choice_ = choice;
  if (!isSameCase) showNothing(shown_ ? tr("The log is being asked.") : reason);
  if (shown_) askLog();
}

void QuestionPage::keyPressEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Escape || !isAsking()) return ExperimentPage::keyPressEvent(event);
  question_->cancel();
}

} // namespace rankwright
