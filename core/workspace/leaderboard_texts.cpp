#include "core/workspace/leaderboard_texts.h"

#include "core/base/folder_files.h"
#include "core/document/document_file.h"
#include "core/leaderboard/leaderboard_config.h"

#include <algorithm>
#include <chrono>
#include <system_error>
#include <utility>

namespace rankwright {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFolder = "leaderboards/";

std::optional<std::int64_t> savedAt(const fs::path& file) {
  std::error_code error;
  const auto time = fs::last_write_time(file, error);
  if (error) return std::nullopt;
  const auto since = std::chrono::file_clock::to_sys(time).time_since_epoch();
  return std::chrono::duration_cast<std::chrono::seconds>(since).count();
}

Result<LeaderboardText> readText(const fs::path& file, const OpenLeaderboardTexts& open) {
  LeaderboardText text{.name = file.stem().string(), .savedAt = savedAt(file)};
  if (const auto found = open.find(text.name); found != open.end()) {
    text.toml = found->second;
    return text;
  }
  RW_ASSIGN(text.toml, readDocumentFile(file));
  return text;
}

} // namespace

fs::path leaderboardFolder(const fs::path& workspace) {
  return workspace / kFolder.substr(0, kFolder.size() - 1);
}

std::string leaderboardPath(std::string_view name) {
  return std::string(kFolder).append(name).append(kLeaderboardExtension);
}

std::string leaderboardNameOf(std::string_view path) {
  if (!path.starts_with(kFolder) || !path.ends_with(kLeaderboardExtension)) return {};
  path.remove_prefix(kFolder.size());
  path.remove_suffix(kLeaderboardExtension.size());
  return isLeaderboardName(path) ? std::string(path) : std::string();
}

Result<std::vector<LeaderboardText>>
readLeaderboardTexts(const fs::path& folder, const OpenLeaderboardTexts& open, const JobControl& job) {
  RW_ASSIGN(const auto files, filesIn(leaderboardFolder(folder), kLeaderboardExtension));
  std::vector<LeaderboardText> texts;
  for (const auto& file : files) {
    RW_CHECK(job.check());
    if (!isLeaderboardName(file.stem().string())) continue;
    RW_ASSIGN(auto text, readText(file, open));
    texts.push_back(std::move(text));
  }
  std::ranges::sort(texts, {}, &LeaderboardText::name);
  return texts;
}

} // namespace rankwright
