#include "widgets/welcome/running_page.h"

#include "widgets/common/figures.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/type_scale.h"
#include "widgets/welcome/import_draft.h"
#include "widgets/welcome/import_texts.h"

#include <QDir>
#include <QIcon>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace rankwright {

namespace {

/// The steps of the bar; progress of stages is a share.
constexpr int kSteps = 1000;

/// The largest number that plurals are chosen by.
constexpr std::uint64_t kMost = std::numeric_limits<int>::max();

QString slot() {
  return QStringLiteral("import");
}

} // namespace

RunningPage::RunningPage(JobRunner& jobs, ImportDraft& draft, QWidget* parent)
    : QWizardPage(parent),
      jobs_(jobs),
      draft_(draft),
      message_(new MessageBar),
      stage_(new QLabel),
      bar_(new QProgressBar),
      left_(new MutedLabel),
      cancel_(new QPushButton(QIcon::fromTheme(QStringLiteral("process-stop")), tr("&Stop importing"))),
      summary_(new QLabel),
      problems_(new QListWidget) {
  setFinalPage(true);
  stage_->setWordWrap(true);
  summary_->setWordWrap(true);
  summary_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  summary_->setObjectName(QStringLiteral("importSummary"));
  bar_->setAccessibleName(tr("Progress of the import"));
  bar_->setTextVisible(false);
  cancel_->setObjectName(QStringLiteral("stopImport"));
  cancel_->setToolTip(tr("Stop and leave nothing behind"));
  problems_->setAccessibleName(tr("Rows and values that could not be used"));
  auto* row = new QHBoxLayout;
  row->addWidget(left_, 1);
  row->addWidget(cancel_);
  auto* column = new QVBoxLayout(this);
  column->setSpacing(2 * kUnit);
  column->addWidget(message_);
  column->addWidget(stage_);
  column->addWidget(bar_);
  column->addLayout(row);
  column->addWidget(summary_);
  column->addWidget(problems_, 1);
  column->addStretch();
  connect(cancel_, &QPushButton::clicked, this, [this] { jobs_.cancel(job_); });
  connect(&jobs_, &JobRunner::progressed, this, &RunningPage::showProgress);
}

void RunningPage::initializePage() {
  start();
}

void RunningPage::cleanupPage() {
  stop();
}

void RunningPage::stop() {
  jobs_.drop(slot());
  setRunning(false);
}

void RunningPage::setRunning(bool running) {
  running_ = running;
  for (QWidget* widget : std::initializer_list<QWidget*>{stage_, bar_, left_, cancel_})
    widget->setVisible(running);
  emit completeChanged();
}

void RunningPage::start() {
  setTitle(tr("Importing"));
  setSubTitle(tr("%1 into %2").arg(draft_.name(), QDir::toNativeSeparators(draft_.folder())));
  message_->dismiss();
  summary_->hide();
  problems_->hide();
  done_ = false;
  bar_->setRange(0, 0);
  stage_->setText(tr("Starting"));
  left_->clear();
  setRunning(true);
  job_ = jobs_.start(
      {slot(), tr("Importing %1").arg(draft_.name()), this},
      [plan = draft_.plan()](const JobControl& job) { return runImport(plan, job); },
      [this, folder = draft_.folder()](const ImportOutcome& outcome) {
        made_ = folder;
        showOutcome(outcome);
      },
      [this](const Error& error) { showError(error); });
}

void RunningPage::showProgress() {
  if (!running_) return;
  for (const auto& job : jobs_.running()) {
    if (job.id != job_) continue;
    const auto& reading = job.progress;
    if (!reading.stage.isEmpty()) stage_->setText(reading.stage);
    bar_->setRange(0, reading.total > 0 ? kSteps : 0);
    if (reading.total > 0) bar_->setValue(static_cast<int>(kSteps * reading.done / reading.total));
    left_->setText(reading.left ? timeLeftText(*reading.left) : QString());
  }
}

void RunningPage::showOutcome(const ImportOutcome& outcome) {
  done_ = true;
  setRunning(false);
  setTitle(tr("The workspace is ready"));
  QStringList lines{
      tr("%1 items, %2 users and %3 interactions were imported.")
          .arg(countText(outcome.items), countText(outcome.users), countText(outcome.interactions))};
  const auto& report = outcome.report;
  const auto number = [](std::uint64_t count) {
    return static_cast<int>(std::min<std::uint64_t>(count, kMost));
  };
  if (report.badRowCount > 0)
    lines << tr("%n of %1 rows could not be used.", nullptr, number(report.badRowCount))
                 .arg(countText(report.rowsRead));
  if (report.badCellCount > 0)
    lines << tr("%n values could not be read and are missing.", nullptr, number(report.badCellCount));
  if (report.leftOutCount > 0)
    lines << tr("%n rows say that nothing happened and were left out.", nullptr, number(report.leftOutCount));
  if (outcome.interactions == 0)
    lines << tr("Without interactions there is no model; lists come from the imported indexes.");
  summary_->setText(lines.join(QLatin1Char('\n')));
  summary_->show();
  problems_->clear();
  problems_->addItems(badRowTexts(report.firstBadRows) + badRowTexts(report.firstBadCells));
  problems_->setVisible(problems_->count() > 0);
}

void RunningPage::showError(const Error& error) {
  setRunning(false);
  const bool cancelled = error.kind == ErrorKind::Cancelled;
  setTitle(cancelled ? tr("The import was stopped") : tr("The import failed"));
  message_->showError(cancelled ? tr("The import was stopped. Nothing was left behind.")
                                : tr("The import failed. Nothing was left behind."),
                      error, [this] { start(); });
}

bool RunningPage::isComplete() const {
  return done_;
}

} // namespace rankwright
