#include "widgets/common/page_question.h"

#include "widgets/common/job_text.h"
#include "widgets/common/message_bar.h"

namespace rankwright {

PageQuestion::PageQuestion(JobRunner& jobs, MessageBar& message, Words words, QObject* parent)
    : QObject(parent), jobs_(jobs), message_(message), words_(std::move(words)) {}

QString PageQuestion::slot() const {
  return QStringLiteral("page/question/%1").arg(reinterpret_cast<quintptr>(this));
}

void PageQuestion::begin() {
  message_.dismiss();
}

void PageQuestion::end() {
  job_ = 0;
  emit runningChanged();
}

void PageQuestion::drop() {
  jobs_.drop(slot());
  if (job_ != 0) end();
}

void PageQuestion::cancel() {
  if (job_ != 0) jobs_.cancel(job_);
}

QString PageQuestion::progressText() const {
  return runningText(jobs_, job_);
}

void PageQuestion::fail(const Error& error, std::function<void()> retry) {
  const auto isWish = error.kind == ErrorKind::Cancelled;
  message_.showError(isWish ? tr("Stopped.") : words_.failure, error, std::move(retry));
  emit failed();
}

} // namespace rankwright
