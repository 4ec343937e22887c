#include "widgets/common/step_queue.h"

#include <utility>

namespace rankwright {

StepQueue::StepQueue(QObject* parent) : QObject(parent) {
  connect(&turn_, &QTimer::timeout, this, &StepQueue::takeStep);
}

void StepQueue::add(std::function<void()> step) {
  steps_.push_back(std::move(step));
  if (!turn_.isActive()) turn_.start();
}

void StepQueue::finish() {
  while (!steps_.empty())
    takeStep();
}

void StepQueue::clear() {
  steps_.clear();
  turn_.stop();
}

void StepQueue::takeStep() {
  if (steps_.empty()) return turn_.stop();
  const auto step = std::move(steps_.front());
  steps_.pop_front();
  step();
}

} // namespace rankwright
