#include "core/workspace/index_builds.h"

#include "core/base/file_descriptor.h"
#include "core/workspace/pool_fingerprint.h"

#include <fcntl.h>
#include <stdio.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <string>
#include <string_view>
#include <utility>

namespace rankwright {

namespace {

namespace fs = std::filesystem;

std::optional<std::uint32_t> numberOf(const fs::path& folder) {
  const auto name = folder.filename().string();
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
  if (error != std::errc() || end != name.data() + name.size()) return std::nullopt;
  return number;
}

Status moveFolder(const fs::path& from, const fs::path& to) {
  if (::rename(from.c_str(), to.c_str()) == 0) return {};
  return systemError(ErrorKind::Io, "cannot move the folder of indexes", to);
}

/// Two folders take each other's place. Where the file system cannot do that in one step, in three.
Status exchange(const fs::path& a, const fs::path& b) {
  if (::renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) == 0) return {};
  if (errno != EINVAL && errno != ENOSYS)
    return systemError(ErrorKind::Io, "cannot replace the folder of indexes", b);
  const fs::path aside = a.string() + ".aside";
  RW_CHECK(moveFolder(b, aside));
  if (auto moved = moveFolder(a, b); !moved) {
    RW_CHECK(moveFolder(aside, b));
    return moved;
  }
  return moveFolder(aside, a);
}

constexpr std::string_view kGoing = ".going";

/// Removes the builds beyond `keep`. Each is renamed first: were its files removed one by one, a build that
/// lacks some could be left behind and be taken for a whole one.
void prune(const WorkspaceFiles& files, std::uint32_t keep) {
  std::error_code ignored; // what stays is tried again after the next build
  const auto builds = keptIndexBuilds(files);
  for (std::size_t i = keep; i < builds.size(); ++i)
    fs::rename(builds[i].folder, builds[i].folder.string().append(kGoing), ignored);
  std::vector<fs::path> going;
  for (const auto& entry : fs::directory_iterator(files.indexBuilds(), ignored))
    if (entry.path().extension() == kGoing) going.push_back(entry.path());
  for (const auto& folder : going)
    fs::remove_all(folder, ignored);
}

} // namespace

std::vector<IndexBuild> keptIndexBuilds(const WorkspaceFiles& files) {
  std::vector<IndexBuild> builds;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(files.indexBuilds(), error)) {
    const auto number = numberOf(entry.path());
    if (number) builds.push_back({*number, entry.path(), fs::last_write_time(entry.path(), error)});
  }
  std::sort(builds.begin(), builds.end(), [](const auto& a, const auto& b) { return a.number > b.number; });
  return builds;
}

Result<IndexBuild> findIndexBuild(const WorkspaceFiles& files, std::optional<std::uint32_t> number) {
  const auto builds = keptIndexBuilds(files);
  if (!number && builds.empty())
    return fail(ErrorKind::NotFound, "no earlier build of the indexes is kept in: {}",
                files.indexBuilds().string());
  if (!number) return builds.front();
  const auto found = std::find_if(builds.begin(), builds.end(),
                                  [number](const auto& build) { return build.number == *number; });
  if (found == builds.end())
    return fail(ErrorKind::NotFound, "no build of the indexes is kept under the number: {}", *number);
  return *found;
}

Result<IndexWorkshop> IndexWorkshop::create(const WorkspaceFiles& files) {
  const fs::path folder = files.indexes().string() + ".building";
  std::error_code error;
  fs::remove_all(folder, error);
  if (!error) fs::create_directories(folder, error);
  if (error)
    return fail(ErrorKind::Io, "cannot create the folder ({}): {}", error.message(), folder.string());
  return IndexWorkshop(files, folder);
}

IndexWorkshop::IndexWorkshop(WorkspaceFiles files, fs::path folder)
    : files_(std::move(files)), folder_(std::move(folder)) {}

IndexWorkshop::IndexWorkshop(IndexWorkshop&& other) noexcept
    : files_(std::move(other.files_)), folder_(std::exchange(other.folder_, {})) {}

IndexWorkshop::~IndexWorkshop() {
  std::error_code ignored;
  if (!folder_.empty()) fs::remove_all(folder_, ignored);
}

Status IndexWorkshop::publish(std::uint32_t keep) {
  std::error_code error;
  if (!fs::exists(files_.indexes(), error)) return moveFolder(folder_, files_.indexes());
  if (keep > 0) fs::create_directories(files_.indexBuilds(), error);
  if (error)
    return fail(ErrorKind::Io, "cannot create the folder ({}): {}", error.message(),
                files_.indexBuilds().string());
  const auto builds = keptIndexBuilds(files_);
  const auto number = builds.empty() ? 1 : builds.front().number + 1;
  RW_CHECK(exchange(folder_, files_.indexes()));
  if (keep > 0) RW_CHECK(moveFolder(folder_, files_.indexBuilds() / std::to_string(number)));
  prune(files_, keep);
  syncFolder(files_.data);
  return {};
}

Status rollBackIndexes(const WorkspaceFiles& files, std::optional<std::uint32_t> number) {
  RW_ASSIGN(const auto build, findIndexBuild(files, number));
  RW_CHECK(checkPool(files, build.folder));
  RW_CHECK(exchange(build.folder, files.indexes()));
  syncFolder(files.data);
  return {};
}

} // namespace rankwright
