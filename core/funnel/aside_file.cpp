#include "core/funnel/aside_file.h"

#include "core/base/file_descriptor.h"
#include "core/base/place_beside.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <utility>

namespace rankwright {

namespace {

namespace fs = std::filesystem;

Status checkFree(const fs::path& path) {
  std::error_code ignored;
  if (!fs::exists(fs::symlink_status(path, ignored))) return {};
  return fail(ErrorKind::Conflict, "the file exists already: {}", path.string());
}

} // namespace

Result<AsideFile> AsideFile::create(const fs::path& path, bool replace) {
  if (!replace) RW_CHECK(checkFree(path));
  std::error_code error;
  if (path.has_parent_path()) fs::create_directories(path.parent_path(), error);
  auto aside = placeBeside(path);
  const FileDescriptor made(::open(aside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644));
  if (!made.isOpen()) return systemError(ErrorKind::Io, "cannot create the file", path);
  return AsideFile(path, std::move(aside), replace);
}

AsideFile::AsideFile(AsideFile&& other) noexcept
    : path_(std::move(other.path_)), aside_(std::exchange(other.aside_, {})), replace_(other.replace_) {}

AsideFile::~AsideFile() {
  if (aside_.empty()) return;
  ::unlink(aside_.c_str());
  ::unlink((aside_.string() + "-journal").c_str());
}

Status AsideFile::commit() {
  {
    const FileDescriptor written(::open(aside_.c_str(), O_RDONLY | O_CLOEXEC));
    if (!written.isOpen() || ::fsync(written.number()) != 0)
      return systemError(ErrorKind::Io, "cannot flush to disk", path_);
  }
  if (!replace_) RW_CHECK(checkFree(path_));
  if (std::rename(aside_.c_str(), path_.c_str()) != 0)
    return systemError(ErrorKind::Io, "cannot replace", path_);
  aside_.clear();
  syncFolder(path_.parent_path());
  return {};
}

} // namespace rankwright
