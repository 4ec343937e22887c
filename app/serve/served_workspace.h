#pragma once

#include "app/serve/serve_metrics.h"
#include "core/base/hot_swap.h"
#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/workspace/workspace.h"

#include <filesystem>
#include <memory>
#include <mutex>

namespace rankwright::serve {

/// The workspace that requests are answered from, and how the next one takes its place: aside, so that no
/// request waits or fails; each request sees one of the two from beginning to end.
class ServedWorkspace {
public:
  /// Opens it. Errors: those of `Workspace::open`; those of a pipeline that cannot answer.
  static Result<std::unique_ptr<ServedWorkspace>> open(const std::filesystem::path& folder,
                                                       ServeMetrics& metrics, const JobControl& job);

  std::shared_ptr<const Workspace> current() const { return snapshots_.current(); }
  std::uint64_t generation() const;
  std::size_t snapshotsAlive() const { return snapshots_.live().size(); }

  /// Puts leaderboards that were published since in use; true when there were some. When that fails what is
  /// in use stays. Errors: those of `Workspace::refreshLeaderboards`.
  Result<bool> refreshLeaderboards();

  /// Opens the folder again and puts it in use. When that fails the present one stays. Errors: as `open`.
  Status reload();

private:
  ServedWorkspace(std::filesystem::path folder, ServeMetrics& metrics)
      : folder_(std::move(folder)), metrics_(metrics) {}

  Status replace(const JobControl& job);

  std::filesystem::path folder_;
  ServeMetrics& metrics_;
  std::mutex reloading_;
  HotSwap<Workspace> snapshots_;
};

} // namespace rankwright::serve
