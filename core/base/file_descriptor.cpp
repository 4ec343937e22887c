#include "core/base/file_descriptor.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace rankwright {

FileDescriptor::FileDescriptor(FileDescriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}

FileDescriptor::~FileDescriptor() {
  if (isOpen()) ::close(number_);
}

tl::unexpected<Error> systemError(ErrorKind kind, std::string_view what, const std::filesystem::path& path) {
  return fail(kind, "{} ({}): {}", what, std::strerror(errno), path.string());
}

void syncFolder(const std::filesystem::path& folder) {
  const FileDescriptor handle(
      ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (handle.isOpen()) ::fsync(handle.number());
}

} // namespace rankwright
