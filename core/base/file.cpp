#include "core/base/file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <optional>

namespace rankwright {

namespace {

namespace fs = std::filesystem;

class Descriptor {
public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int get() const { return fd_; }
  bool valid() const { return fd_ >= 0; }

private:
  int fd_;
};

tl::unexpected<Error> systemError(std::string_view what, const fs::path& path) {
  const int code = errno;
  const auto kind = code == ENOENT ? ErrorKind::NotFound : ErrorKind::Io;
  return fail(kind, "{} ({}): {}", what, std::strerror(code), path.string());
}

Result<std::size_t> regularFileSize(const Descriptor& file, const fs::path& path) {
  struct stat info {};
  if (::fstat(file.get(), &info) != 0) return systemError("cannot read the size of the file", path);
  if (!S_ISREG(info.st_mode)) return fail(ErrorKind::Io, "not a regular file: {}", path.string());
  return static_cast<std::size_t>(info.st_size);
}

Status writeAll(const Descriptor& file, std::span<const std::byte> bytes, const fs::path& path) {
  while (!bytes.empty()) {
    const auto written = ::write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return systemError("cannot write", path);
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
  if (::fsync(file.get()) != 0) return systemError("cannot flush to disk", path);
  return {};
}

std::optional<mode_t> permissionsOf(const fs::path& path) {
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0) return std::nullopt;
  return info.st_mode & 0777;
}

Status writeNewFile(const fs::path& path, std::span<const std::byte> bytes,
                    std::optional<mode_t> permissions) {
  const Descriptor file(
      ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, permissions.value_or(0644)));
  if (!file.valid()) return systemError("cannot create the file", path);
  // What was open to the group stays so, whatever the umask.
  if (permissions && ::fchmod(file.get(), *permissions) != 0)
    return systemError("cannot set the permissions", path);
  return writeAll(file, bytes, path);
}

// Without it a power cut may forget the rename although the file's content is on disk.
void syncFolder(const fs::path& folder) {
  const Descriptor handle(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (handle.valid()) ::fsync(handle.get());
}

} // namespace

Result<std::string> readTextFile(const fs::path& path) {
  RW_ASSIGN(const auto bytes, mapFile(path));
  return std::string(reinterpret_cast<const char*>(bytes.span().data()), bytes.size());
}

Status writeFileAtomically(const fs::path& path, std::span<const std::byte> bytes) {
  const fs::path aside = path.string() + ".new-" + std::to_string(::getpid());
  auto status = writeNewFile(aside, bytes, permissionsOf(path));
  if (status && std::rename(aside.c_str(), path.c_str()) != 0) status = systemError("cannot replace", path);
  if (!status)
    ::unlink(aside.c_str());
  else
    syncFolder(path.parent_path());
  return status;
}

Status writeFileAtomically(const fs::path& path, std::string_view text) {
  return writeFileAtomically(path, std::as_bytes(std::span(text.data(), text.size())));
}

Result<Buffer<std::byte>> mapFile(const fs::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.valid()) return systemError("cannot open", path);
  RW_ASSIGN(const auto size, regularFileSize(file, path));
  if (size == 0) return Buffer<std::byte>();
  void* address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.get(), 0);
  if (address == MAP_FAILED) return systemError("cannot map", path);
  std::shared_ptr<const void> mapping(address,
                                      [size](const void* p) { ::munmap(const_cast<void*>(p), size); });
  return Buffer<std::byte>(std::span(static_cast<const std::byte*>(address), size), std::move(mapping));
}

} // namespace rankwright
