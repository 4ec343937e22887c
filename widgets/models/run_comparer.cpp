#include "widgets/models/run_comparer.h"

#include "widgets/common/job_text.h"
#include "widgets/common/text.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

Result<RunDifference> compare(const OpenRun& baseline, const OpenRun& run, const JobControl& job) {
  RW_ASSIGN(const auto a, baseline.predictions(job));
  RW_ASSIGN(const auto b, run.predictions(job));
  ComparisonOptions options;
  if (baseline.listed().info) options.judging = baseline.listed().info->judging;
  RW_ASSIGN(auto outputs, compareOutputs(*a, *b, options, job));
  return RunDifference{std::move(outputs)};
}

/// Runs over other rows cannot be compared: that is an answer, and nothing that went wrong.
Result<RunDifference> compareOrTellWhyNot(const OpenRun& baseline, const OpenRun& run,
                                          const JobControl& job) {
  auto difference = compare(baseline, run, job);
  if (difference || difference.error().kind != ErrorKind::Conflict) return difference;
  return RunDifference{{}, difference.error()};
}

/// Whether there is anything to compare.
bool isJudged(const OpenRun& run) {
  return run.listed().info && !run.listed().info->metrics.empty();
}

} // namespace

const OutputComparison* RunDifference::output(const std::string& name) const {
  const auto found = std::ranges::find(outputs, name, &OutputComparison::output);
  return found == outputs.end() ? nullptr : &*found;
}

RunComparer::RunComparer(JobRunner& jobs, QObject* parent) : QObject(parent), jobs_(jobs) {}

QString RunComparer::slot() const {
  return QStringLiteral("models/compare/%1").arg(reinterpret_cast<quintptr>(this));
}

void RunComparer::setRuns(const SharedRun& baseline, const std::vector<SharedRun>& runs) {
  if (baseline == baseline_ && runs == runs_) return;
  jobs_.drop(slot());
  job_ = 0;
  baseline_ = baseline;
  runs_ = runs;
  const auto isGone = [&](const auto& known) {
    return known.first.first != baseline_ || std::ranges::find(runs_, known.first.second) == runs_.end();
  };
  std::erase_if(known_, isGone);
  next();
  emit runningChanged();
}

void RunComparer::want(const SharedRun& run) {
  wanted_ = run;
}

SharedDifference RunComparer::find(const SharedRun& run) const {
  const auto found = known_.find({baseline_, run});
  return found == known_.end() ? nullptr : found->second;
}

void RunComparer::next() {
  if (!baseline_ || !isJudged(*baseline_) || job_ != 0) return;
  const auto waits = [this](const SharedRun& run) {
    return run != baseline_ && isJudged(*run) && !find(run);
  };
  if (wanted_ && std::ranges::find(runs_, wanted_) != runs_.end() && waits(wanted_)) return start(wanted_);
  const auto found = std::ranges::find_if(runs_, waits);
  if (found != runs_.end()) start(*found);
}

void RunComparer::start(const SharedRun& run) {
  const Pair pair{baseline_, run};
  job_ = jobs_.start(
      {slot(), tr("Comparing %1 with %2").arg(toQt(run->name()), toQt(baseline_->name())), this,
       tr("Models")},
      [pair](const JobControl& job) { return compareOrTellWhyNot(*pair.first, *pair.second, job); },
      [this, pair](RunDifference difference) { end(pair, std::move(difference)); },
      [this, pair](const Error& error) {
        if (error.kind != ErrorKind::Cancelled) return end(pair, {{}, error});
        job_ = 0;
        emit runningChanged();
      });
  emit runningChanged();
}

void RunComparer::end(const Pair& pair, RunDifference difference) {
  job_ = 0;
  known_[pair] = std::make_shared<const RunDifference>(std::move(difference));
  emit compared(toQt(pair.second->name()));
  next();
  emit runningChanged();
}

QString RunComparer::progressText() const {
  return runningText(jobs_, job_);
}

void RunComparer::cancel() {
  if (job_ != 0) jobs_.cancel(job_);
}

} // namespace rankwright
