#include "widgets/experiments/log_question.h"

#include "widgets/common/engine_text.h"
#include "widgets/common/figures.h"
#include "widgets/common/job_text.h"
#include "widgets/common/message_bar.h"

#include <algorithm>

namespace rankwright {

LogQuestion::LogQuestion(JobRunner& jobs, MessageBar& message, const QString& title, QObject* parent)
    : QObject(parent), jobs_(jobs), message_(message), title_(title) {}

QString LogQuestion::slot() const {
  return QStringLiteral("experiments/question/%1").arg(reinterpret_cast<quintptr>(this));
}

void LogQuestion::begin() {
  message_.dismiss();
}

void LogQuestion::end() {
  job_ = 0;
  emit runningChanged();
}

void LogQuestion::drop() {
  jobs_.drop(slot());
  if (job_ != 0) end();
}

void LogQuestion::cancel() {
  if (job_ != 0) jobs_.cancel(job_);
}

QString LogQuestion::progressText() const {
  return runningText(jobs_, job_);
}

void LogQuestion::fail(const Error& error, std::function<void()> retry) {
  const auto isWish = error.kind == ErrorKind::Cancelled;
  message_.showError(isWish ? tr("Stopped.") : tr("The log could not answer."), error, std::move(retry));
  emit failed();
}

} // namespace rankwright
