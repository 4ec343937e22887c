#include "core/workspace/index_overview.h"

#include "core/index/index_set.h"
#include "core/workspace/servable_items.h"
#include "core/workspace/workspace_files.h"

#include <numeric>
#include <system_error>

namespace rankwright {

namespace {

double shareOf(std::uint64_t part, std::uint64_t all) {
  return all == 0 ? 0 : static_cast<double>(part) / static_cast<double>(all);
}

std::optional<std::filesystem::file_time_type> timeOf(const std::filesystem::path& path) {
  std::error_code error;
  const auto time = std::filesystem::last_write_time(path, error);
  return error ? std::nullopt : std::optional(time);
}

/// A definition that cannot be read now takes nothing from what the index itself tells.
std::optional<IndexOrigin> originIn(const Workspace& workspace, const std::string& index) {
  const auto origins = indexOrigins(workspace);
  if (!origins) return std::nullopt;
  const auto found = origins->find(index);
  return found == origins->end() ? std::nullopt : std::optional(found->second);
}

} // namespace

double IndexOverview::shareOfItemsWithoutKey() const {
  return shareOf(itemCount - statistics.itemsReached, itemCount);
}

double IndexOverview::shareOfKeysWithDeadItems() const {
  return shareOf(statistics.keysWithDeadItems, keyCount);
}

Result<IndexOverview> describeIndex(const Workspace& workspace, const std::string& name,
                                    const JobControl& job) {
  const auto found = workspace.indexes().find(name);
  if (found == workspace.indexes().end()) return fail(ErrorKind::NotFound, "no such index: {}", name);
  const auto& index = found->second;
  IndexOverview overview;
  RW_ASSIGN(const auto servable, servableItems(workspace.items(), job));
  RW_ASSIGN(overview.statistics, measureIndex(index, job, servable));
  overview.keyCount = index.keyCount();
  overview.postingCount = index.postingCount();
  overview.itemCount = workspace.items().size();
  overview.servableCount =
      static_cast<std::uint32_t>(std::accumulate(servable.begin(), servable.end(), std::uint64_t{0}));
  overview.bytes = index.bytes();
  overview.built = timeOf(indexPath(WorkspaceFiles{workspace.config().data}.indexes(), name));
  overview.origin = originIn(workspace, name);
  return overview;
}

} // namespace rankwright
