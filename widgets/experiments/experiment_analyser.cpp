#include "widgets/experiments/experiment_analyser.h"

#include "widgets/common/text.h"
#include "widgets/experiments/experiment_log.h"

#include <algorithm>

namespace rankwright {

ExperimentAnalyser::ExperimentAnalyser(JobRunner& jobs, QObject* parent) : QObject(parent), jobs_(jobs) {}

QString ExperimentAnalyser::slot(const char* part) const {
  return QStringLiteral("experiments/%1/%2").arg(QLatin1String(part)).arg(reinterpret_cast<quintptr>(this));
}

bool ExperimentAnalyser::isLooking() const {
  return jobs_.isRunning(slot("list"));
}

bool ExperimentAnalyser::isAsking() const {
  return jobs_.isRunning(slot("ask"));
}

void ExperimentAnalyser::clear() {
  for (const auto* part : {"list", "analyse", "ask"})
    jobs_.drop(slot(part));
  experiments_.clear();
  marks_.clear();
  known_.clear();
  wanted_.clear();
  running_.clear();
}

void ExperimentAnalyser::look(const std::vector<std::filesystem::path>& folders) {
  jobs_.start(
      {slot("list"), tr("Looking for experiments"), this},
      [folders](const JobControl&) { return markedIn(folders); },
      [this](std::vector<Marked> marked) { take(std::move(marked)); },
      [this, folders](const Error& error) {
        emit failed(tr("The experiments could not be listed."), error, [this, folders] { look(folders); });
      });
}

ExperimentAnalyser::Mark ExperimentAnalyser::markOf(const WorkspaceExperiment& declared) {
  Mark mark{declared.text, declared.log};
  std::error_code failure;
  mark.bytes = std::filesystem::file_size(declared.log, failure);
  const auto time = std::filesystem::last_write_time(declared.log, failure);
  if (!failure) mark.changed = time.time_since_epoch().count();
  return mark;
}

/// The first of each name. For a worker.
Result<std::vector<ExperimentAnalyser::Marked>>
ExperimentAnalyser::markedIn(const std::vector<std::filesystem::path>& folders) {
  std::vector<Marked> all;
  for (const auto& folder : folders) {
    RW_ASSIGN(auto found, workspaceExperiments(folder));
    for (auto& declared : found) {
      const auto isNamed = [&](const Marked& known) {
        return known.declared.file.stem() == declared.file.stem();
      };
      if (std::ranges::any_of(all, isNamed)) continue;
      auto mark = markOf(declared);
      all.push_back({std::move(declared), std::move(mark)});
    }
  }
  return all;
}

void ExperimentAnalyser::take(std::vector<Marked> marked) {
  experiments_.clear();
  marks_.clear();
  for (auto& each : marked) {
    ListedExperiment listed{.declared = std::move(each.declared)};
    const auto known = known_.find(listed.name());
    if (known != known_.end() && known->second.mark == each.mark) {
      listed.analysed = known->second.analysed;
      listed.error = known->second.error;
    }
    marks_[listed.name()] = std::move(each.mark);
    experiments_.push_back(std::move(listed));
  }
  emit listed();
  next();
}

const ListedExperiment* ExperimentAnalyser::find(const std::string& name) const {
  const auto found =
      std::ranges::find_if(experiments_, [&](const auto& each) { return each.name() == name; });
  return found == experiments_.end() ? nullptr : &*found;
}

void ExperimentAnalyser::want(const std::string& name) {
  wanted_ = name;
  next();
}

void ExperimentAnalyser::next() {
  if (!running_.empty()) return;
  const auto waits = [](const ListedExperiment& each) {
    return each.declared.definition && !each.declared.log.empty() && !each.analysed && !each.error;
  };
  const auto isWanted = [&](const ListedExperiment& each) { return waits(each) && each.name() == wanted_; };
  auto found = std::ranges::find_if(experiments_, isWanted);
  if (found == experiments_.end()) found = std::ranges::find_if(experiments_, waits);
  if (found != experiments_.end()) analyse(*found);
}

void ExperimentAnalyser::analyse(ListedExperiment& experiment) {
  running_ = experiment.name();
  const auto declared = experiment.declared;
  jobs_.start(
      {slot("analyse"), tr("Analysing %1").arg(toQt(running_)), this, tr("Experiments")},
      [name = running_, declared](const JobControl& job) -> Result<SharedCase> {
        RW_ASSIGN(auto log, ExperimentLog::open(declared.log));
        return readCase(name, {*declared.definition, {}}, false, std::move(log), job);
      },
      [this, name = running_](SharedCase analysed) { end(name, std::move(analysed), {}); },
      [this, name = running_](const Error& error) { end(name, nullptr, error); });
}

void ExperimentAnalyser::end(const std::string& name, SharedCase analysed, std::optional<Error> error) {
  running_.clear();
  const auto found =
      std::ranges::find_if(experiments_, [&](const auto& each) { return each.name() == name; });
  if (found != experiments_.end()) {
    found->analysed = std::move(analysed);
    found->error = std::move(error);
    known_[name] = {marks_[name], found->analysed, found->error};
    emit this->analysed(toQt(name));
  }
  next();
}

void ExperimentAnalyser::ask(const SharedCase& about, const ExperimentQuestion& question) {
  jobs_.start(
      {slot("ask"), tr("Asking the log of %1").arg(toQt(about->name)), this, tr("Experiments")},
      [about, question](const JobControl& job) {
        return readCase(about->name, question, true, about->log, job);
      },
      [this](const SharedCase& answer) { emit asked(answer); },
      [this, about, question](const Error& error) {
        emit failed(tr("The log could not answer."), error,
                    [this, about, question] { ask(about, question); });
      });
}

void ExperimentAnalyser::dropQuestion() {
  jobs_.drop(slot("ask"));
}

/// What people wait for is what was asked last.
void ExperimentAnalyser::cancel() {
  for (const auto& job : jobs_.running())
    if (job.kind == tr("Experiments")) jobs_.cancel(job.id);
}

} // namespace rankwright
