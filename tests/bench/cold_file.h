#pragma once

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>

namespace rankwright {

/// Has the system forget what it holds of a file, so that the next reader waits for the disk.
inline void forgetCached(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return;
  ::fsync(file); // what is not written yet cannot be forgotten
  ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
  ::close(file);
}

} // namespace rankwright
