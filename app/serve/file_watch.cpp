#include "app/serve/file_watch.h"

#include "core/base/hash.h"
#include "core/document/workspace_parts.h"
#include "core/workspace/workspace_config.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <system_error>
#include <utility>

namespace rankwright::serve {

namespace {

namespace fs = std::filesystem;

void addStamp(const fs::path& file, std::set<std::string>& stamps) {
  std::error_code error;
  const auto size = fs::file_size(file, error);
  const auto time = fs::last_write_time(file, error);
  if (!error) stamps.insert(fmt::format("{}|{}|{}", file.string(), size, time.time_since_epoch().count()));
}

/// What requests are answered from. The log and earlier builds of indexes are not: they change without any
/// effect on lists. Leaderboards are taken over without opening everything else anew.
bool isServed(const fs::path& path) {
  const auto name = path.filename().string();
  return name != "index_builds" && !name.starts_with("log.sqlite") &&
         !name.starts_with("leaderboards.sqlite") && !name.starts_with('.');
}

void addData(const fs::path& folder, std::set<std::string>& stamps) {
  std::error_code error;
  fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    std::error_code ignored;
    if (!isServed(entry->path()))
      entry.disable_recursion_pending();
    else if (entry->is_regular_file(ignored))
      addStamp(entry->path(), stamps);
  }
}

} // namespace

FileWatch::FileWatch(fs::path folder) : folder_(std::move(folder)), known_(look()), last_(known_) {}

std::uint64_t FileWatch::look() const {
  std::set<std::string> stamps;
  if (const auto parts = findWorkspaceParts(folder_))
    for (const auto& part : *parts)
      addStamp(part.file, stamps);
  if (const auto config = readWorkspaceConfig(folder_)) addData(config->data, stamps);
  std::string all;
  for (const auto& stamp : stamps)
    all += stamp + '\n';
  return hashText(all);
}

bool FileWatch::changed() {
  const auto now = look();
  const bool isAtRest = now == std::exchange(last_, now);
  if (!isAtRest || now == known_) return false;
  known_ = now;
  return true;
}

} // namespace rankwright::serve
