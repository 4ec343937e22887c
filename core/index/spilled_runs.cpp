#include "core/index/spilled_runs.h"

#include "core/index/run_merge.h"

#include <utility>

namespace rankwright {

namespace {

/// Open runs; more are merged into one, so that neither descriptors nor buffers run out.
constexpr std::size_t kMostRuns = 128;
/// Where the system grants no further thread, on the caller's.
constexpr auto kAside = std::launch::async | std::launch::deferred;

Result<RunFile> writeSorted(PostingRun run, RunFile file, const JobControl& job) {
  const auto write = [&](std::string_view key, std::span<const Posting> postings) -> Status {
    RW_CHECK(job.check());
    return file.write(key, postings);
  };
  RW_CHECK(run.forEachKey(write, job));
  return file;
}

} // namespace

SpilledRuns::SpilledRuns(std::filesystem::path scratch, JobControl job)
    : scratch_(std::move(scratch)), job_{std::move(job.stop), {}} {}

Status SpilledRuns::add(PostingRun run) {
  RW_CHECK(settle());
  status_ = begin(std::move(run));
  return status_;
}

Status SpilledRuns::begin(PostingRun run) {
  if (runs_.size() + 1 >= kMostRuns) RW_CHECK(fold());
  RW_ASSIGN(auto file, RunFile::create(scratch_));
  const auto write = [job = job_](PostingRun taken, RunFile into) {
    return writeSorted(std::move(taken), std::move(into), job);
  };
  writing_ = std::async(kAside, write, std::move(run), std::move(file));
  return {};
}

Status SpilledRuns::settle() {
  if (!writing_.valid()) return status_;
  if (auto file = writing_.get())
    runs_.push_back(std::move(*file));
  else
    status_ = failureOf(file);
  return status_;
}

Status SpilledRuns::fold() {
  RW_ASSIGN(auto file, RunFile::create(scratch_));
  RunMerge merge(runs_);
  RW_CHECK(merge.start());
  while (!merge.atEnd()) {
    RW_CHECK(job_.check());
    RW_CHECK(merge.next());
    RW_CHECK(file.write(merge.key(), merge.postings()));
  }
  runs_.clear();
  runs_.push_back(std::move(file));
  return {};
}

Result<std::span<RunFile>> SpilledRuns::written() {
  RW_CHECK(settle());
  return std::span<RunFile>(runs_);
}

void SpilledRuns::clear() {
  writing_ = {};
  runs_.clear();
  status_ = {};
}

} // namespace rankwright
