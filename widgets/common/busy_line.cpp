#include "widgets/common/busy_line.h"

#include "widgets/common/job_runner.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/page_question.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace rankwright {

namespace {

/// Quicker answers need no word.
constexpr std::chrono::milliseconds kPatience{200};

} // namespace

BusyLine::BusyLine(JobRunner& jobs, PageQuestion& question, QWidget* parent)
    : QWidget(parent),
      question_(question),
      text_(new MutedLabel),
      stop_(makeToolButton(QStringLiteral("process-stop"), tr("Stop"),
                           tr("Stop what is being worked out (Escape)"))) {
  setObjectName(QStringLiteral("busyLine"));
  stop_->setObjectName(QStringLiteral("stopQuestion"));
  text_->setWordWrap(false);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kUnit);
  row->addWidget(text_);
  row->addWidget(stop_);
  auto kept = sizePolicy();
  kept.setRetainSizeWhenHidden(true);
  setSizePolicy(kept);
  hide();
  delay_.setSingleShot(true);
  delay_.setInterval(kPatience);
  connect(&delay_, &QTimer::timeout, this, [this] {
    tell();
    show();
  });
  connect(&question_, &PageQuestion::runningChanged, this, &BusyLine::follow);
  connect(&jobs, &JobRunner::progressed, this, &BusyLine::tell);
  connect(stop_, &QToolButton::clicked, &question_, &PageQuestion::cancel);
}

void BusyLine::follow() {
  if (question_.isRunning()) {
    if (!isVisible() && !delay_.isActive()) delay_.start();
    return;
  }
  delay_.stop();
  hide();
}

void BusyLine::tell() {
  if (question_.isRunning()) text_->setText(question_.progressText());
}

} // namespace rankwright
