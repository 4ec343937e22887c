#pragma once

#include "core/base/result.h"
#include "core/leaderboard/leaderboard_release.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rankwright {

/// What happened to a workspace's boards since somebody looked before.
struct LeaderboardNews {
  std::vector<BoardRelease> releases = {}; ///< the earliest first
  bool filesChanged = false;               ///< a draft was written, made or taken away

  bool empty() const { return releases.empty() && !filesChanged; }
};

/// Notices what others publish, and drafts that others write. For one thread at a time.
class LeaderboardNewsReader {
public:
  /// Releases up to that number are known; nothing: those that there are when it looks for the first time.
  LeaderboardNewsReader(std::filesystem::path workspace, std::optional<std::int64_t> known);

  /// What is new since the last look; the first one knows of no files before. Takes far less than a
  /// millisecond while nothing happens. Errors: those of the store, and Io for the folder.
  Result<LeaderboardNews> look();

private:
  using Stamp = std::pair<std::filesystem::file_time_type, std::uintmax_t>; ///< time written, bytes

  Result<std::vector<BoardRelease>> newReleases();
  Result<std::map<std::string, Stamp>> readStamps() const;

  std::filesystem::path workspace_;
  std::optional<std::int64_t> known_;
  std::optional<std::map<std::string, Stamp>> stamps_; ///< of the files by name
};

} // namespace rankwright
