#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/index/posting_run.h"
#include "core/index/run_file.h"

#include <cstddef>
#include <filesystem>
#include <future>
#include <span>
#include <vector>

namespace rankwright {

/// Runs of postings on the disk. A run is sorted and written on a thread of its own while the next one is
/// collected, at most one at a time. After an error every call gives that error, since postings are lost.
/// Waits for that thread when it goes. For one thread at a time.
class SpilledRuns {
public:
  SpilledRuns(std::filesystem::path scratch, JobControl job);

  /// Whether no run was added yet.
  bool empty() const { return runs_.empty() && !writing_.valid() && status_; }

  /// Takes a run over and begins to write it, once the one before is written. Errors: Io, Cancelled.
  Status add(PostingRun run);

  /// All runs in the order in which they were added, once they are written. Errors: Io, Cancelled.
  Result<std::span<RunFile>> written();

  void clear();

private:
  /// Waits until the run that is being written is.
  Status settle();
  Status begin(PostingRun run);
  /// Merges what is written into one run.
  Status fold();

  std::filesystem::path scratch_;
  JobControl job_; ///< tells no progress: that is for the caller's thread to do
  std::vector<RunFile> runs_;
  Status status_; ///< the first error
  std::future<Result<RunFile>> writing_;
};

} // namespace rankwright
