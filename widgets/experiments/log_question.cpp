#include "widgets/experiments/log_question.h"

#include "widgets/common/engine_text.h"
#include "widgets/common/figures.h"
#include "widgets/common/message_bar.h"

#include <algorithm>

namespace rankwright {

namespace {

QString partText(const ProgressReading& progress) {
  const auto stage = engineText(progress.stage.toStdString());
  if (progress.total <= 0) return stage;
  const auto count = [](double value) { return countText(static_cast<qulonglong>(std::max(0.0, value))); };
  return LogQuestion::tr("%1: %2 of %3").arg(stage, count(progress.done), count(progress.total));
}

} // namespace

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
  const auto running = jobs_.running();
  const auto job = std::ranges::find(running, job_, &RunningJob::id);
  if (job_ == 0 || job == running.end()) return {};
  const auto& progress = job->progress;
  if (progress.stage.isEmpty()) return job->title;
  const auto part = partText(progress);
  return progress.left ? tr("%1 · %2").arg(part, timeLeftText(*progress.left)) : part;
}

void LogQuestion::fail(const Error& error, std::function<void()> retry) {
  const auto isWish = error.kind == ErrorKind::Cancelled;
  message_.showError(isWish ? tr("Stopped.") : tr("The log could not answer."), error, std::move(retry));
  emit failed();
}

} // namespace rankwright
