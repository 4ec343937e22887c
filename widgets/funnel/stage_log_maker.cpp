#include "widgets/funnel/stage_log_maker.h"

#include "core/funnel/feedback_import.h"
#include "core/funnel/recflow_import.h"
#include "core/funnel/stage_log_info.h"
#include "core/workspace/workspace.h"
#include "core/workspace/write_lock.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/figures.h"
#include "widgets/common/job_text.h"

#include <algorithm>

namespace rankwright {

namespace {

/// "name-1.stagelog" or the first number that is free.
std::filesystem::path freeName(const std::filesystem::path& folder, const std::string& name) {
  for (int number = 1;; ++number) {
    auto path = folder / (name + '-' + std::to_string(number) + std::string(kStageLogExtension));
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) return path;
  }
}

/// What was done, and which row was the first that could not be used.
QString withBadRows(const QString& done, const ImportReport& rows) {
  if (rows.badRowCount == 0 || rows.firstBadRows.empty()) return done;
  const auto& first = rows.firstBadRows.front();
  return StageLogMaker::tr("%1 %2 rows were left out; the first is line %3: %4")
      .arg(done, countText(rows.badRowCount), countText(first.line), engineText(first.reason));
}

QString importText(const StageLogImportReport& report) {
  return withBadRows(StageLogMaker::tr("%1 requests with %2 candidates imported.")
                         .arg(countText(report.requests), countText(report.candidates)),
                     report.rows);
}

QString feedbackText(const FeedbackImportReport& report) {
  return withBadRows(
      StageLogMaker::tr("%1 events added; %2 were known, %3 belong to requests that the log does not have.")
          .arg(countText(report.changed), countText(report.known), countText(report.unlogged)),
      report.rows);
}

} // namespace

StageLogMaker::StageLogMaker(JobRunner& jobs, QObject* parent) : QObject(parent), jobs_(jobs) {}

void StageLogMaker::setWorkspace(std::shared_ptr<const Workspace> workspace) {
  const auto isOther = !workspace || !workspace_ || workspace->folder() != workspace_->folder();
  workspace_ = std::move(workspace);
  // What was asked of a workspace that was read again goes on.
  if (!isOther || job_ == 0) return;
  jobs_.drop(slot());
  job_ = 0;
  emit runningChanged();
}

QString StageLogMaker::slot() const {
  return QStringLiteral("funnel/make/%1").arg(reinterpret_cast<quintptr>(this));
}

/// For a worker.
Result<StageLogMaker::Target> StageLogMaker::targetFor(const Workspace& workspace,
                                                       const std::filesystem::path& folder, Scratch scratch,
                                                       const std::string& name) {
  if (!folder.empty()) return Target{freeName(folder, name), nullptr};
  const auto own = stageLogFolder(workspace);
  if (canBeWritableFolder(own)) return Target{freeName(own, name), nullptr};
  if (!scratch) {
    RW_ASSIGN(auto made, ScratchFolder::create("stage-logs"));
    scratch = std::make_shared<const ScratchFolder>(std::move(made));
  }
  auto path = freeName(scratch->path(), name);
  return Target{std::move(path), std::move(scratch)};
}

StageLogMaker::Work StageLogMaker::makeNew(const std::string& name, Make make) const {
  return [workspace = workspace_, folder = folder_, scratch = scratch_, name,
          make = std::move(make)](const JobControl& job) -> Result<Done> {
    RW_ASSIGN(auto target, targetFor(*workspace, folder, scratch, name));
    RW_ASSIGN(auto summary, make(target.path, job));
    return Done{std::move(target), std::move(summary)};
  };
}

void StageLogMaker::start(const QString& title, const QString& failure, Work work) {
  job_ = jobs_.start(
      {slot(), title, this, tr("Funnel")}, work,
      [this](Done done) {
        job_ = 0;
        const auto isTemporary = done.target.scratch != nullptr;
        if (isTemporary) scratch_ = done.target.scratch;
        emit runningChanged();
        emit made({done.target.path, isTemporary, done.summary});
      },
      [this, title, failure, work](const Error& error) {
        job_ = 0;
        emit runningChanged();
        emit failed(failure, error, [this, title, failure, work] { start(title, failure, work); });
      });
  emit runningChanged();
}

void StageLogMaker::simulate(const FunnelSimulationOptions& options) {
  if (!workspace_) return;
  start(tr("Simulating requests"), tr("The requests could not be simulated."),
        makeNew("simulated",
                [workspace = workspace_, options](const std::filesystem::path& log,
                                                  const JobControl& job) -> Result<QString> {
                  RW_ASSIGN(const auto report, simulateFunnel(*workspace, options, log, job));
                  return tr("%1 requests simulated; %2 lists have the app that the user took next.")
                      .arg(countText(report.requests), countText(report.takenListed));
                }));
}

void StageLogMaker::importFile(const std::filesystem::path& file) {
  if (!workspace_) return;
  start(tr("Importing a stage log"), tr("The log could not be imported."),
        makeNew(file.stem().string(),
                [file](const std::filesystem::path& log, const JobControl& job) -> Result<QString> {
                  std::error_code ignored;
                  std::filesystem::create_directories(log.parent_path(), ignored);
                  RW_ASSIGN(const auto report, importRecFlow(file, log, false, job));
                  return importText(report);
                }));
}

void StageLogMaker::addFeedback(const std::filesystem::path& log, const std::filesystem::path& events) {
  if (!workspace_) return;
  start(tr("Adding feedback"), tr("The feedback could not be added."),
        [log, events](const JobControl& job) -> Result<Done> {
          RW_ASSIGN(const auto report, importFeedback(events, log, job));
          return Done{{log, nullptr}, feedbackText(report)};
        });
}

void StageLogMaker::cancel() {
  if (job_ != 0) jobs_.cancel(job_);
}

QString StageLogMaker::progressText() const {
  return runningText(jobs_, job_);
}

} // namespace rankwright
