#include "widgets/experiments/log_question.h"

namespace rankwright {

LogQuestion::LogQuestion(JobRunner& jobs, MessageBar& message, const QString& title, QObject* parent)
    : PageQuestion(jobs, message, {title, tr("The log could not answer.")}, parent) {}

} // namespace rankwright
