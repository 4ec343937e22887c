#include "app/serve/served_workspace.h"

#include <utility>

namespace rankwright::serve {

namespace {

/// Asks every pipeline once: a model that is missing shows now and not to a client, and the first client does
/// not wait until the models are loaded.
Status tryPipelines(const Workspace& workspace) {
  if (workspace.users().size() == 0) return {};
  Request request{UserId(0), {}};
  request.clock = workspace.presentClock();
  for (const auto& name : workspace.pipelineNames()) {
    RW_ASSIGN(const auto* const pipeline, workspace.pipeline(name));
    const auto answer = pipeline->recommend(request, true);
    if (!answer)
      return fail(answer.error().kind, "the pipeline '{}' cannot answer: {}", name,
                  answer.error().describe());
    if (answer->cached) // kept from an earlier time, when it could
      return fail(ErrorKind::Internal, "the pipeline '{}' cannot answer: {}", name,
                  answer->trace->cachedReason);
  }
  return {};
}

} // namespace

Result<std::unique_ptr<ServedWorkspace>> ServedWorkspace::open(const std::filesystem::path& folder,
                                                               ServeMetrics& metrics, const JobControl& job) {
  std::unique_ptr<ServedWorkspace> served(new ServedWorkspace(folder, metrics));
  RW_CHECK(served->replace(job));
  return served;
}

Status ServedWorkspace::replace(const JobControl& job) {
  RW_ASSIGN(auto workspace, Workspace::open(folder_, job));
  RW_CHECK(workspace->refreshLeaderboards()); // a store that cannot be read shows now
  RW_CHECK(tryPipelines(*workspace));
  snapshots_.swap(std::move(workspace));
  return {};
}

Status ServedWorkspace::reload() {
  const std::lock_guard lock(reloading_);
  auto replaced = replace({});
  metrics_.countReload(replaced.has_value());
  return replaced;
}

Result<bool> ServedWorkspace::refreshLeaderboards() {
  auto refreshed = current()->refreshLeaderboards();
  if (!refreshed || *refreshed) metrics_.countLeaderboards(refreshed.has_value());
  return refreshed;
}

std::uint64_t ServedWorkspace::generation() const {
  for (const auto& record : snapshots_.live())
    if (record.isCurrent) return record.generation;
  return 0;
}

} // namespace rankwright::serve
