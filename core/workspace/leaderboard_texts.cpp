#include "core/workspace/leaderboard_texts.h"

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
constexpr std::string_view kExtension = ".toml";

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

std::string leaderboardPath(std::string_view name) {
  return std::string(kFolder).append(name).append(kExtension);
}

std::string leaderboardNameOf(std::string_view path) {
  if (!path.starts_with(kFolder) || !path.ends_with(kExtension)) return {};
  path.remove_prefix(kFolder.size());
  path.remove_suffix(kExtension.size());
  return isLeaderboardName(path) ? std::string(path) : std::string();
}

Result<std::vector<LeaderboardText>>
readLeaderboardTexts(const fs::path& folder, const OpenLeaderboardTexts& open, const JobControl& job) {
  std::vector<LeaderboardText> texts;
  std::error_code error;
  fs::directory_iterator entry(folder / kFolder, error);
  if (error == std::errc::no_such_file_or_directory) return texts;
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    RW_CHECK(job.check());
    if (leaderboardNameOf(leaderboardPath(entry->path().stem().string())).empty()) continue;
    if (entry->path().extension() != kExtension) continue;
    RW_ASSIGN(auto text, readText(entry->path(), open));
    texts.push_back(std::move(text));
  }
  if (error)
    return fail(ErrorKind::Io, "cannot list the folder ({}): {}", error.message(),
                (folder / kFolder).string());
  std::ranges::sort(texts, {}, &LeaderboardText::name);
  return texts;
}

} // namespace rankwright
