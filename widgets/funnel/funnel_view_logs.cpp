// Where the logs of the Funnel view come from.
#include "core/workspace/workspace.h"
#include "widgets/common/figures.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/text.h"
#include "widgets/funnel/funnel_filter_bar.h"
#include "widgets/funnel/funnel_view.h"
#include "widgets/funnel/requests_panel.h"
#include "widgets/funnel/stage_log_box.h"
#include "widgets/funnel/stage_log_maker.h"

#include <QAction>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabBar>
#include <QUrl>

#include <algorithm>

namespace rankwright {

namespace {

/// The logs of these folders, then the others that are still there. For a worker.
std::vector<std::filesystem::path> logsIn(const std::vector<std::filesystem::path>& folders,
                                          const std::vector<std::filesystem::path>& others) {
  std::vector<std::filesystem::path> all;
  const auto add = [&all](const std::filesystem::path& log) {
    std::error_code ignored;
    if (std::filesystem::exists(log, ignored) && std::ranges::find(all, log) == all.end()) all.push_back(log);
  };
  for (const auto& folder : folders)
    if (!folder.empty()) std::ranges::for_each(stageLogsIn(folder), add);
  std::ranges::for_each(others, add);
  return all;
}

QStringList droppedFiles(const QMimeData& data) {
  QStringList files;
  for (const auto& url : data.urls())
    if (url.isLocalFile()) files << url.toLocalFile();
  return files;
}

bool isDelimited(const QString& file) {
  return file.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive) ||
         file.endsWith(QLatin1String(".tsv"), Qt::CaseInsensitive);
}

/// Opens without blocking the window.
QFileDialog* openDialog(QWidget* parent, const QString& title, const char* id, const QStringList& kinds) {
  auto* dialog = new QFileDialog(parent, title);
  dialog->setObjectName(QLatin1String(id));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setModal(false);
  dialog->setFileMode(QFileDialog::ExistingFile);
  dialog->setNameFilters(kinds);
  dialog->show();
  return dialog;
}

} // namespace

void FunnelView::connectParts() {
  const auto on = [this](const char* id, auto call) {
    connect(action(QLatin1String(id)), &QAction::triggered, this, call);
  };
  on("funnel.simulate", &FunnelView::simulate);
  on("funnel.open", &FunnelView::askForLog);
  on("funnel.import", &FunnelView::askForImport);
  on("funnel.feedback", &FunnelView::askForFeedback);
  const auto readAnew = [this] {
    said_.clear();
    read();
  };
  on("funnel.reread", readAnew);
  on("funnel.cancel", &FunnelView::cancel);
  connect(users_, &QSpinBox::valueChanged, this, &FunnelView::nameSimulation);
  nameSimulation();
  connect(logs_, &StageLogBox::chosen, this, [this](const QString& path) {
    log_ = path.toStdString();
    said_.clear();
    read();
  });
  connect(filters_, &FunnelFilterBar::changed, this, readAnew);
  connect(deck_, &PageDeck::wanted, this, &FunnelView::showPage);
  connect(requests_, &RequestsPanel::followed, this, &View::followed);
  connect(maker_, &StageLogMaker::made, this, &FunnelView::take);
  connect(maker_, &StageLogMaker::failed, this, &FunnelView::showError);
  connect(maker_, &StageLogMaker::runningChanged, this, &FunnelView::enable);
  connect(&jobs_, &JobRunner::progressed, this, &FunnelView::showState);
}

void FunnelView::fillPipelines() {
  pipelines_->clear();
  if (workspace_)
    for (const auto& name : workspace_->pipelineNames())
      pipelines_->addItem(toQt(name));
  pipelines_->setVisible(pipelines_->count() > 1);
}

/// Looks for the logs that there are.
void FunnelView::look() {
  if (!workspace_) return takeLogs({});
  const std::vector<std::filesystem::path> folders{maker_->folder(), maker_->temporaryFolder(),
                                                   stageLogFolder(*workspace_)};
  jobs_.start(
      {slot("list"), tr("Looking for stage logs"), this},
      [folders, others = others_](const JobControl&) -> Result<std::vector<std::filesystem::path>> {
        return logsIn(folders, others);
      },
      [this](const std::vector<std::filesystem::path>& logs) { takeLogs(logs); },
      [this](const Error& error) {
        showError(tr("The stage logs could not be listed."), error, [this] { look(); });
      });
}

void FunnelView::takeLogs(const std::vector<std::filesystem::path>& logs) {
  logs_->setLogs(logs, log_);
  states_->setCurrentIndex(logs.empty() ? 0 : 1);
  log_ = logs_->log();
  if (logs.empty()) return forget(tr("There is no stage log."));
  if (asked_ != log_ || (!figures_ && !isReading())) read();
}

void FunnelView::openLog(const QString& path) {
  message_->dismiss();
  jobs_.start(
      {slot("open"), tr("Opening a stage log"), this},
      [path = std::filesystem::path(path.toStdString())](const JobControl&) {
        return readStageLogInfo(path);
      },
      [this](const StageLogInfo& info) {
        if (std::ranges::find(others_, info.path) == others_.end()) others_.push_back(info.path);
        log_ = info.path;
        look();
      },
      [this, path](const Error& error) {
        showError(tr("The stage log could not be opened."), error, [this, path] { openLog(path); });
      });
}

void FunnelView::keepLogsIn(const QString& folder) {
  maker_->keepIn(folder.toStdString());
  if (isVisible()) look();
}

/// The next step tells how far it goes.
void FunnelView::nameSimulation() {
  auto* simulation = action(QStringLiteral("funnel.simulate"));
  simulation->setText(tr("Si&mulate %1 requests").arg(countText(static_cast<qulonglong>(users_->value()))));
  if (auto* button = states_->findChild<QPushButton*>(simulation->objectName()))
    button->setText(simulation->text());
}

void FunnelView::simulate() {
  message_->dismiss();
  said_.clear();
  maker_->simulate({.users = static_cast<std::uint32_t>(users_->value()),
                    .pipeline = pipelines_->currentText().toStdString()});
}

void FunnelView::askForLog() {
  auto* dialog = openDialog(this, tr("Open a stage log"), "stageLogDialog",
                            {tr("Stage logs (*.stagelog)"), tr("All files (*)")});
  connect(dialog, &QFileDialog::fileSelected, this, &FunnelView::openLog);
}

void FunnelView::askForImport() {
  auto* dialog = openDialog(this, tr("Import a log with RecFlow's columns"), "recFlowDialog",
                            {tr("Tables (*.csv *.tsv)"), tr("All files (*)")});
  connect(dialog, &QFileDialog::fileSelected, this,
          [this](const QString& path) { maker_->importFile(path.toStdString()); });
}

void FunnelView::askForFeedback() {
  auto* dialog = openDialog(this, tr("Add what users did"), "feedbackDialog",
                            {tr("Tables (*.csv *.tsv)"), tr("All files (*)")});
  connect(dialog, &QFileDialog::fileSelected, this,
          [this, log = log_](const QString& path) { maker_->addFeedback(log, path.toStdString()); });
}

void FunnelView::take(const MadeLog& made) {
  said_ = made.isTemporary
              ? tr("%1 The workspace is read-only: the log goes when the window closes.").arg(made.summary)
              : made.summary;
  log_ = made.path;
  asked_.clear(); // what was read of the log before is out of date
  look();
}

void FunnelView::cancel() {
  if (maker_->isRunning()) return maker_->cancel();
  if (isReading()) jobs_.cancel(reading_);
}

void FunnelView::dragEnterEvent(QDragEnterEvent* event) {
  if (workspace_ && !droppedFiles(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

/// Tables are imported, whatever else there is is opened.
void FunnelView::dropEvent(QDropEvent* event) {
  const auto files = droppedFiles(*event->mimeData());
  if (files.isEmpty()) return;
  event->acceptProposedAction();
  if (isDelimited(files.front()))
    maker_->importFile(files.front().toStdString());
  else
    openLog(files.front());
}

} // namespace rankwright
