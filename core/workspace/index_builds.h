#pragma once

#include "core/base/result.h"
#include "core/workspace/workspace_files.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace rankwright {

/// A build of the indexes that a later one replaced and that is still there.
struct IndexBuild {
  std::uint32_t number = 0; ///< higher is later
  std::filesystem::path folder;
  std::filesystem::file_time_type time; ///< when it was built
};

/// The kept builds, the latest first. Empty when there are none.
std::vector<IndexBuild> keptIndexBuilds(const WorkspaceFiles& files);

/// The kept build of that number, or without one the latest. Errors: NotFound.
Result<IndexBuild> findIndexBuild(const WorkspaceFiles& files, std::optional<std::uint32_t> number);

/// An empty folder beside a workspace's data in which indexes are built; what is left in it goes with the
/// object. Whoever makes one holds the write lock.
class IndexWorkshop {
public:
  /// Errors: Io.
  static Result<IndexWorkshop> create(const WorkspaceFiles& files);

  IndexWorkshop(IndexWorkshop&& other) noexcept;
  IndexWorkshop& operator=(IndexWorkshop&&) = delete;
  ~IndexWorkshop();

  const std::filesystem::path& folder() const { return folder_; }

  /// Puts the indexes in the folder in the place of the present ones, all in one step, and keeps these; of
  /// the kept builds the latest `keep` stay. Errors: Io; the present indexes then stay.
  Status publish(std::uint32_t keep);

private:
  IndexWorkshop(WorkspaceFiles files, std::filesystem::path folder);

  WorkspaceFiles files_;
  std::filesystem::path folder_; ///< empty once moved
};

/// Exchanges the present indexes with a kept build, which takes their place in one step; called again with
/// the same number it undoes that. Errors: NotFound for a build that is not kept, Conflict for one that was
/// made over other items, whose rows would be read as those of today's; Io.
Status rollBackIndexes(const WorkspaceFiles& files, std::optional<std::uint32_t> number);

} // namespace rankwright
