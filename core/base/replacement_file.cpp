#include "core/base/replacement_file.h"

#include "core/base/place_beside.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <optional>
#include <utility>

namespace rankwright {

namespace {

namespace fs = std::filesystem;

std::optional<mode_t> permissionsOf(const fs::path& path) {
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0) return std::nullopt;
  return info.st_mode & 0777;
}

tl::unexpected<Error> ioError(std::string_view what, const fs::path& path) {
  return systemError(ErrorKind::Io, what, path);
}

} // namespace

Result<ReplacementFile> ReplacementFile::create(const fs::path& path) {
  auto aside = placeBeside(path);
  const auto permissions = permissionsOf(path);
  FileDescriptor opened(
      ::open(aside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, permissions.value_or(0644)));
  if (!opened.isOpen()) return ioError("cannot create the file", path);
  ReplacementFile file(std::move(opened), path, std::move(aside));
  // What was open to the group stays so, whatever the umask.
  if (permissions && ::fchmod(file.file_.number(), *permissions) != 0)
    return ioError("cannot set the permissions", path);
  return file;
}

ReplacementFile::ReplacementFile(FileDescriptor file, fs::path path, fs::path aside)
    : file_(std::move(file)), path_(std::move(path)), aside_(std::move(aside)) {}

ReplacementFile::ReplacementFile(ReplacementFile&& other) noexcept
    : file_(std::move(other.file_)), path_(std::move(other.path_)), aside_(std::exchange(other.aside_, {})) {}

ReplacementFile::~ReplacementFile() {
  if (!aside_.empty()) ::unlink(aside_.c_str());
}

Status ReplacementFile::write(std::span<const std::byte> bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(file_.number(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return ioError("cannot write", path_);
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
  return {};
}

Status ReplacementFile::write(std::string_view text) {
  return write(std::as_bytes(std::span(text.data(), text.size())));
}

Status ReplacementFile::writeAt(std::uint64_t offset, std::span<const std::byte> bytes) {
  while (!bytes.empty()) {
    const auto written = ::pwrite(file_.number(), bytes.data(), bytes.size(), static_cast<off_t>(offset));
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return ioError("cannot write", path_);
    offset += static_cast<std::uint64_t>(written);
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
  return {};
}

Status ReplacementFile::commit() {
  if (::fsync(file_.number()) != 0) return ioError("cannot flush to disk", path_);
  if (std::rename(aside_.c_str(), path_.c_str()) != 0) return ioError("cannot replace", path_);
  aside_.clear();
  syncFolder(path_.parent_path());
  return {};
}

} // namespace rankwright
