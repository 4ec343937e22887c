#include "core/workspace/leaderboard_news.h"

#include "core/base/folder_files.h"
#include "core/leaderboard/leaderboard_store.h"
#include "core/workspace/leaderboard_texts.h"

#include <algorithm>
#include <system_error>

namespace rankwright {

LeaderboardNewsReader::LeaderboardNewsReader(std::filesystem::path workspace,
                                             std::optional<std::int64_t> known)
    : workspace_(std::move(workspace)), known_(known) {}

Result<LeaderboardNews> LeaderboardNewsReader::look() {
  LeaderboardNews news;
  RW_ASSIGN(news.releases, newReleases());
  RW_ASSIGN(auto stamps, readStamps());
  news.filesChanged = stamps_ && *stamps_ != stamps;
  stamps_ = std::move(stamps);
  return news;
}

Result<std::vector<BoardRelease>> LeaderboardNewsReader::newReleases() {
  const auto store = LeaderboardStore::open(leaderboardStoreFile(workspace_));
  const auto hasNone = !store && store.error().kind == ErrorKind::NotFound;
  if (!store && !hasNone) return tl::unexpected<Error>(store.error());
  std::int64_t latest = 0;
  if (store) {
    RW_ASSIGN(const auto mark, store->latestRelease());
    latest = mark.number;
  }
  const auto known = known_.value_or(latest);
  known_ = std::max(known, latest);
  if (latest <= known) return std::vector<BoardRelease>();
  RW_ASSIGN(auto releases, store->releases({.count = static_cast<std::uint32_t>(latest - known)}));
  std::erase_if(releases, [known](const BoardRelease& release) { return release.number <= known; });
  std::ranges::reverse(releases);
  return releases;
}

/// A file that goes while it is looked at is not there.
Result<std::map<std::string, LeaderboardNewsReader::Stamp>> LeaderboardNewsReader::readStamps() const {
  RW_ASSIGN(const auto files, filesIn(leaderboardFolder(workspace_), kLeaderboardExtension));
  std::map<std::string, Stamp> stamps;
  for (const auto& file : files) {
    std::error_code gone;
    const auto written = std::filesystem::last_write_time(file, gone);
    if (gone) continue;
    if (const auto size = std::filesystem::file_size(file, gone); !gone)
      stamps.emplace(file.filename().string(), Stamp{written, size});
  }
  return stamps;
}

} // namespace rankwright
