#include "widgets/experiments/experiment_maker.h"

#include "core/base/file.h"
#include "core/events/event_import.h"
#include "core/events/sqlite_event_store.h"
#include "core/experiment/default_definition.h"
#include "core/workspace/workspace.h"
#include "core/workspace/write_lock.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/figures.h"
#include "widgets/common/job_text.h"
#include "widgets/common/text.h"

#include <QFile>

#include <algorithm>

namespace rankwright {

namespace {

/// "name.eventlog", or with the first number that is free.
std::filesystem::path freeName(const std::filesystem::path& folder, const std::string& name,
                               const std::string& ending) {
  std::error_code ignored;
  auto path = folder / (name + ending);
  for (int number = 2; std::filesystem::exists(path, ignored); ++number)
    path = folder / (name + '-' + std::to_string(number) + ending);
  return path;
}

QString simulatedText(const ExperimentSimulationReport& report) {
  return ExperimentMaker::tr("%1 simulated: %2 exposures, %3 installs.")
      .arg(toQt(report.experiment), countText(report.exposures),
           countText(report.events[static_cast<std::size_t>(EventKind::Install)]));
}

QString importText(const EventImportReport& report) {
  const auto text =
      ExperimentMaker::tr("%1 events imported, %2 known already, %3 rows in quarantine.")
          .arg(countText(report.added), countText(report.duplicates), countText(report.quarantined));
  if (report.firstQuarantined.empty()) return text;
  const auto& first = report.firstQuarantined.front();
  return ExperimentMaker::tr("%1 The first is line %2: %3")
      .arg(text, countText(first.line), engineText(first.reason));
}

Result<EventMapping> mappingOf(const QString& path) {
  if (!path.startsWith(QLatin1Char(':'))) {
    RW_ASSIGN(const auto text, readTextFile(path.toStdString()));
    return EventMapping::parse(text, path.toStdString());
  }
  QFile shipped(path);
  if (!shipped.open(QIODevice::ReadOnly))
    return fail(ErrorKind::NotFound, "the program has no such mapping: {}", path.toStdString());
  return EventMapping::parse(shipped.readAll().toStdString(), path.toStdString());
}

/// Whether the file is of the same experiment of the same log: what people made of it stays.
bool declares(const std::filesystem::path& file, const ExperimentDefinition& definition) {
  const auto text = readTextFile(file);
  if (!text) return false;
  const auto known = parseExperimentToml(*text, file.string());
  return known && known->experiment == definition.experiment && known->log == definition.log;
}

/// Declares the experiments of a log that no file declares yet.
Result<std::vector<std::string>> declare(const std::filesystem::path& log,
                                         const std::filesystem::path& folder, const std::string& logName,
                                         const JobControl& job) {
  RW_ASSIGN(const auto info, readEventLogInfo(log));
  RW_ASSIGN(const auto store, SqliteEventStore::open(log));
  RW_ASSIGN(const auto definitions, defaultDefinitions(info, *store, job));
  std::vector<std::string> names;
  for (auto definition : definitions) {
    definition.log = logName;
    const auto name = fileNameFor(definition.experiment);
    if (declares(folder / (name + ".toml"), definition)) {
      names.push_back(name);
      continue;
    }
    const auto file = freeName(folder, name, ".toml");
    RW_CHECK(writeFileAtomically(file, toToml(definition)));
    names.push_back(file.stem().string());
  }
  return names;
}

} // namespace

ExperimentMaker::ExperimentMaker(JobRunner& jobs, QObject* parent) : QObject(parent), jobs_(jobs) {}

void ExperimentMaker::setWorkspace(std::shared_ptr<const Workspace> workspace) {
  const auto isOther = !workspace || !workspace_ || workspace->folder() != workspace_->folder();
  workspace_ = std::move(workspace);
  // What was asked of a workspace that was read again goes on.
  if (!isOther || job_ == 0) return;
  jobs_.drop(slot());
  job_ = 0;
  emit runningChanged();
}

std::vector<std::filesystem::path> ExperimentMaker::folders() const {
  std::vector<std::filesystem::path> all;
  if (!folder_.empty()) all.push_back(folder_);
  if (scratch_) all.push_back(scratch_->path());
  if (workspace_) all.push_back(workspace_->folder());
  return all;
}

QString ExperimentMaker::slot() const {
  return QStringLiteral("experiments/make/%1").arg(reinterpret_cast<quintptr>(this));
}

/// For a worker.
Result<ExperimentMaker::Target>
ExperimentMaker::targetFor(const Workspace& workspace, const std::filesystem::path& folder, Scratch scratch) {
  if (!folder.empty()) return Target{folder / "experiments", folder / "event_logs", nullptr};
  const auto definitions = experimentsFolder(workspace);
  const auto logs = eventLogFolder(workspace);
  if (canBeWritableFolder(definitions) && canBeWritableFolder(logs))
    return Target{definitions, logs, nullptr};
  if (!scratch) {
    RW_ASSIGN(auto made, ScratchFolder::create("experiments"));
    scratch = std::make_shared<const ScratchFolder>(std::move(made));
  }
  return Target{scratch->path() / "experiments", scratch->path() / "event_logs", scratch};
}

void ExperimentMaker::start(const QString& title, const QString& failure, Make make) {
  const auto work = [workspace = workspace_, folder = folder_, scratch = scratch_,
                     make](const JobControl& job) -> Result<Done> {
    RW_ASSIGN(const auto target, targetFor(*workspace, folder, scratch));
    std::error_code ignored; // what is written next tells better
    std::filesystem::create_directories(target.definitions, ignored);
    std::filesystem::create_directories(target.logs, ignored);
    RW_ASSIGN(auto done, make(target, job));
    done.scratch = target.scratch;
    return done;
  };
  job_ = jobs_.start(
      {slot(), title, this, tr("Experiments")}, work,
      [this](const Done& done) {
        job_ = 0;
        if (done.scratch) scratch_ = done.scratch;
        emit runningChanged();
        emit made({done.names, done.scratch != nullptr, done.summary});
      },
      [this, title, failure, make](const Error& error) {
        job_ = 0;
        emit runningChanged();
        emit failed(failure, error, [this, title, failure, make] { start(title, failure, make); });
      });
  emit runningChanged();
}

void ExperimentMaker::simulate(const ExperimentSimulationOptions& options) {
  if (!workspace_) return;
  start(tr("Simulating an experiment"), tr("The experiment could not be simulated."),
        [workspace = workspace_, options](const Target& target, const JobControl& job) -> Result<Done> {
          auto asked = options;
          asked.definitions = target.definitions;
          asked.experiment = freeName(target.definitions, experimentNameOf(options), ".toml").stem().string();
          const auto log = freeName(target.logs, asked.experiment, ".eventlog");
          RW_ASSIGN(const auto report, simulateExperiment(*workspace, asked, log, job));
          return Done{{report.definition.stem().string()}, simulatedText(report), nullptr};
        });
}

void ExperimentMaker::importFile(const std::filesystem::path& file, const QString& mapping) {
  if (!workspace_) return;
  start(tr("Importing events"), tr("The events could not be imported."),
        [file, mapping](const Target& target, const JobControl& job) -> Result<Done> {
          RW_ASSIGN(const auto parsed, mappingOf(mapping));
          const auto log = target.logs / (file.stem().string() + ".eventlog");
          RW_ASSIGN(const auto report, importEvents(file, log, parsed, {}, job));
          RW_ASSIGN(auto names,
                    declare(log, target.definitions,
                            std::filesystem::relative(log, target.definitions.parent_path()).string(), job));
          return Done{std::move(names), importText(report), nullptr};
        });
}

void ExperimentMaker::cancel() {
  if (job_ != 0) jobs_.cancel(job_);
}

QString ExperimentMaker::progressText() const {
  return runningText(jobs_, job_);
}

} // namespace rankwright
