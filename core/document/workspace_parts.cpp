#include "core/document/workspace_parts.h"

#include "core/base/file.h"
#include "core/base/toml_table.h"

#include <algorithm>
#include <set>
#include <system_error>

namespace rankwright {

namespace {

namespace fs = std::filesystem;

constexpr int kDeepest = 4; ///< folders below the workspace
constexpr auto kRoot = "workspace.toml";

bool isText(const fs::path& file) {
  return file.extension() == ".toml" || file.extension() == ".rules";
}

/// What workspace.toml names under [paths], absolute.
std::vector<fs::path> namedPaths(const fs::path& folder) {
  std::vector<fs::path> named;
  const auto text = readTextFile(folder / kRoot);
  if (!text) return named;
  const auto root = TomlTable::parse(*text, kRoot);
  if (!root) return named;
  const auto paths = root->table("paths");
  if (!paths) return named;
  for (const auto& key : paths->keys())
    if (const auto path = paths->string(key)) named.push_back((folder / *path).lexically_normal());
  return named;
}

/// Snapshots and model cards are made by the program; nobody edits them.
bool holdsData(const fs::path& folder) {
  std::error_code error;
  return fs::exists(folder / "items.rwp", error);
}

bool isSkipped(const fs::directory_entry& entry) {
  return entry.path().filename().string().starts_with('.') || holdsData(entry.path());
}

Status addFiles(const fs::path& folder, std::set<fs::path>& files, const JobControl& job) {
  std::error_code error;
  fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    RW_CHECK(job.check());
    std::error_code unreadable;
    if (entry->is_directory(unreadable)) {
      if (isSkipped(*entry) || entry.depth() >= kDeepest) entry.disable_recursion_pending();
    } else if (isText(entry->path()) && entry->is_regular_file(unreadable)) {
      files.insert(entry->path().lexically_normal());
    }
  }
  if (error) return fail(ErrorKind::Io, "cannot list the folder ({}): {}", error.message(), folder.string());
  return {};
}

} // namespace

std::string relativePartPath(const fs::path& folder, const fs::path& file) {
  return file.lexically_normal().lexically_relative(fs::absolute(folder).lexically_normal()).generic_string();
}

Result<std::vector<WorkspacePart>> findWorkspaceParts(const fs::path& folder, const JobControl& job) {
  std::error_code missing;
  const auto root = fs::absolute(folder).lexically_normal();
  if (!fs::is_directory(root, missing))
    return fail(ErrorKind::NotFound, "no such folder: {}", folder.string());
  std::set<fs::path> files;
  RW_CHECK(addFiles(root, files, job));
  for (const auto& path : namedPaths(root))
    if (isText(path)) files.insert(path);
  std::vector<WorkspacePart> parts;
  for (const auto& file : files)
    parts.push_back({relativePartPath(root, file), file});
  std::ranges::stable_partition(parts, [](const WorkspacePart& part) { return part.path == kRoot; });
  return parts;
}

} // namespace rankwright
