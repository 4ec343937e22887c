#include "widgets/job/jobs_popup.h"

#include "widgets/common/engine_text.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"
#include "widgets/job/failed_jobs.h"
#include "widgets/job/job_row.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rankwright {

namespace {

constexpr QSize kSize(130 * kUnit, 80 * kUnit);

void removeAll(QLayout* layout) {
  while (auto* item = layout->takeAt(0)) {
    if (auto* widget = item->widget()) widget->deleteLater();
    delete item;
  }
}

QVBoxLayout* columnIn(QWidget* widget, int spacing) {
  auto* column = new QVBoxLayout(widget);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(spacing);
  return column;
}

} // namespace

JobsPopup::JobsPopup(JobRunner& jobs, FailedJobs& failed, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      jobs_(jobs),
      failed_(failed),
      empty_(new MutedLabel(tr("Nothing is running, and nothing failed."))),
      failures_(new QWidget) {
  setObjectName(QStringLiteral("jobsPopup"));
  setAccessibleName(tr("Jobs"));
  setFrameShape(QFrame::StyledPanel);
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(3 * kUnit, 3 * kUnit, 3 * kUnit, 3 * kUnit);
  column->setSpacing(3 * kUnit);
  auto* runningPart = new QWidget;
  running_ = columnIn(runningPart, 2 * kUnit);
  failureRows_ = columnIn(failures_, 2 * kUnit);
  for (QWidget* part : std::initializer_list<QWidget*>{empty_, runningPart, failures_})
    column->addWidget(part);
  column->addStretch();
  auto* scroll = new QScrollArea;
  scroll->setWidget(content);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  columnIn(this, 0)->addWidget(scroll);
  resize(kSize);
  connect(&jobs, &JobRunner::jobsChanged, this, &JobsPopup::refreshRunning);
  connect(&jobs, &JobRunner::progressed, this, &JobsPopup::refreshRunning);
  connect(&failed, &FailedJobs::changed, this, &JobsPopup::refreshFailed);
  refreshFailed();
}

void JobsPopup::popUpAt(const QPoint& lowerRight) {
  QRect place({}, size());
  place.moveBottomRight(lowerRight);
  if (const auto* screen = QGuiApplication::screenAt(lowerRight)) {
    const auto room = screen->availableGeometry();
    place.moveLeft(std::max(place.left(), room.left()));
    place.moveTop(std::max(place.top(), room.top()));
  }
  move(place.topLeft());
  show();
  refreshRunning();
  focusNextChild();
}

void JobsPopup::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return hide();
  QFrame::keyPressEvent(event);
}

QVBoxLayout* JobsPopup::groupOf(const QString& kind) {
  auto& group = groups_[kind];
  if (!group) {
    group = new QWidget;
    auto* column = columnIn(group, kUnit);
    auto* heading = new QLabel(kind.isEmpty() ? tr("Views") : kind);
    heading->setFont(strongFont());
    column->addWidget(heading);
    running_->addWidget(group);
  }
  return static_cast<QVBoxLayout*>(group->layout());
}

JobRow* JobsPopup::rowFor(const RunningJob& job) {
  for (auto* row : findChildren<JobRow*>())
    if (row->id() == job.id) return row;
  auto* row = new JobRow(job.id);
  connect(row, &JobRow::cancelled, &jobs_, &JobRunner::cancel);
  groupOf(job.kind)->addWidget(row);
  return row;
}

void JobsPopup::dropGoneRows(const std::vector<RunningJob>& running) {
  for (auto* row : findChildren<JobRow*>())
    if (std::ranges::none_of(running, [row](const auto& job) { return job.id == row->id(); })) {
      row->setParent(nullptr);
      row->deleteLater();
    }
  std::erase_if(groups_, [&](const auto& entry) {
    if (std::ranges::any_of(running, [&](const auto& job) { return job.kind == entry.first; })) return false;
    entry.second->hide();
    entry.second->deleteLater();
    return true;
  });
}

void JobsPopup::refreshRunning() {
  if (!isVisible()) return;
  const auto running = jobs_.running();
  dropGoneRows(running);
  for (const auto& job : running)
    rowFor(job)->display(job);
  showEmpty();
}

void JobsPopup::showEmpty() {
  empty_->setVisible(groups_.empty() && failed_.failures().empty());
}

QWidget* JobsPopup::makeFailureRow(const Failure& failure) {
  auto* row = new QWidget;
  auto* line = new QHBoxLayout(row);
  line->setContentsMargins(0, 0, 0, 0);
  auto* text = new QLabel(tr("%1, %2: %3")
                              .arg(failure.time.toString(QStringLiteral("HH:mm:ss")), failure.job.title,
                                   errorText(failure.job.error)));
  text->setTextFormat(Qt::PlainText);
  text->setWordWrap(true);
  line->addWidget(text, 1);
  auto* copy = makeToolButton(QStringLiteral("edit-copy"), tr("Copy report"),
                              tr("Put what happened and the program's versions on the clipboard"));
  copy->setObjectName(QStringLiteral("copyReport"));
  copy->setAccessibleName(tr("Copy report: %1").arg(failure.job.title));
  connect(copy, &QToolButton::clicked, this,
          [report = reportOf(failure)] { QGuiApplication::clipboard()->setText(report); });
  line->addWidget(copy, 0, Qt::AlignTop);
  return row;
}

void JobsPopup::refreshFailed() {
  removeAll(failureRows_);
  const auto& failures = failed_.failures();
  failures_->setVisible(!failures.empty());
  if (!failures.empty()) {
    auto* heading = new QLabel(tr("Failed"));
    heading->setFont(strongFont());
    failureRows_->addWidget(heading);
  }
  for (const auto& failure : failures)
    failureRows_->addWidget(makeFailureRow(failure));
  if (!failures.empty()) {
    auto* forget = makeToolButton(QStringLiteral("edit-clear-history"), tr("Forget these"),
                                  tr("Empty the list of failures"));
    forget->setObjectName(QStringLiteral("forgetFailures"));
    connect(forget, &QToolButton::clicked, &failed_, &FailedJobs::forget);
    failureRows_->addWidget(forget, 0, Qt::AlignLeft);
  }
  showEmpty();
}

} // namespace rankwright
