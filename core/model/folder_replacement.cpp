#include "core/model/folder_replacement.h"

#include "core/base/file_descriptor.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <cstdio>
#include <system_error>
#include <utility>

namespace rankwright {

namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> ioError(std::string_view what, const fs::path& path) {
  return systemError(ErrorKind::Io, what, path);
}

bool renameTo(const fs::path& from, const fs::path& to) {
  return std::rename(from.c_str(), to.c_str()) == 0;
}

bool exchange(const fs::path& a, const fs::path& b) {
  return ::renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) == 0;
}

// Not every file system exchanges; between the two moves there is a moment without `target`.
bool moveAsideAndReplace(const fs::path& workFolder, const fs::path& target) {
  const fs::path aside = workFolder.string() + ".old";
  if (!renameTo(target, aside)) return false;
  if (renameTo(workFolder, target)) return renameTo(aside, workFolder);
  renameTo(aside, target);
  return false;
}

} // namespace

Result<FolderReplacement> FolderReplacement::begin(const fs::path& target) {
  std::error_code error;
  auto place = fs::absolute(target, error).lexically_normal();
  if (!place.has_filename()) place = place.parent_path();
  fs::create_directories(place.parent_path(), error);
  if (error)
    return fail(ErrorKind::Io, "cannot create the folder ({}): {}", error.message(),
                place.parent_path().string());
  if (fs::exists(place, error) && !fs::is_directory(place, error))
    return fail(ErrorKind::Conflict, "there is a file where a folder must go: {}", place.string());
  auto pattern = (place.parent_path() / ("." + place.filename().string() + ".new-XXXXXX")).string();
  if (!::mkdtemp(pattern.data())) return ioError("cannot create a folder", pattern);
  return FolderReplacement(std::move(place), std::move(pattern));
}

FolderReplacement::FolderReplacement(fs::path target, fs::path workFolder)
    : target_(std::move(target)), workFolder_(std::move(workFolder)) {}

FolderReplacement::FolderReplacement(FolderReplacement&& other) noexcept
    : target_(std::move(other.target_)), workFolder_(std::exchange(other.workFolder_, {})) {}

FolderReplacement::~FolderReplacement() {
  std::error_code ignored;
  if (!workFolder_.empty()) fs::remove_all(workFolder_, ignored);
}

Status FolderReplacement::commit() {
  std::error_code error;
  fs::permissions(workFolder_,
                  fs::perms::group_read | fs::perms::group_exec | fs::perms::others_read |
                      fs::perms::others_exec,
                  fs::perm_options::add, error);
  syncFolder(workFolder_);
  const bool replaces = fs::exists(target_, error);
  const bool done = replaces ? exchange(workFolder_, target_) || moveAsideAndReplace(workFolder_, target_)
                             : renameTo(workFolder_, target_);
  if (!done) return ioError("cannot put the new folder in its place", target_);
  if (!replaces) workFolder_.clear();
  syncFolder(target_.parent_path());
  return {};
}

} // namespace rankwright
