#include "core/table/replacement_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>
#include <utility>

namespace rankwright {

namespace fs = std::filesystem;

namespace {

tl::unexpected<Error> systemError(std::string_view what, const fs::path& path) {
  return fail(ErrorKind::Io, "{} ({}): {}", what, std::strerror(errno), path.string());
}

} // namespace

Result<ReplacementFile> ReplacementFile::create(const fs::path& path) {
  fs::path aside = path.string() + ".new-" + std::to_string(::getpid());
  const int descriptor = ::open(aside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (descriptor < 0) return systemError("cannot create the file", path);
  return ReplacementFile(descriptor, path, std::move(aside));
}

ReplacementFile::ReplacementFile(int descriptor, fs::path path, fs::path aside)
    : descriptor_(descriptor), path_(std::move(path)), aside_(std::move(aside)) {}

ReplacementFile::ReplacementFile(ReplacementFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      path_(std::move(other.path_)),
      aside_(std::move(other.aside_)) {}

ReplacementFile::~ReplacementFile() {
  if (descriptor_ < 0) return;
  ::close(descriptor_);
  ::unlink(aside_.c_str());
}

Status ReplacementFile::write(std::string_view text) {
  while (!text.empty()) {
    const auto written = ::write(descriptor_, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return systemError("cannot write", path_);
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

Status ReplacementFile::commit() {
  if (::fsync(descriptor_) != 0) return systemError("cannot flush to disk", path_);
  if (std::rename(aside_.c_str(), path_.c_str()) != 0) return systemError("cannot replace", path_);
  ::close(std::exchange(descriptor_, -1));
  return {};
}

} // namespace rankwright
