#include "core/document/journal_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace rankwright {

Result<JournalLock> JournalLock::take(const std::filesystem::path& file) {
  // Close-on-exec: a program that we start must not keep the lock when we are gone.
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0)
    return fail(ErrorKind::Io, "cannot open the journal's lock ({}): {}", std::strerror(errno),
                file.string());
  JournalLock lock(descriptor);
  if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) return lock;
  if (errno == EWOULDBLOCK)
    return fail(ErrorKind::Conflict, "another window edits this workspace and holds its journal: {}",
                file.parent_path().string());
  return fail(ErrorKind::Io, "cannot lock the journal ({}): {}", std::strerror(errno), file.string());
}

JournalLock::~JournalLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

} // namespace rankwright
