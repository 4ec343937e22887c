#include "core/workspace/write_lock.h"

#include <array>
#include <charconv>
#include <fcntl.h>
#include <string_view>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace rankwright {

namespace {

std::filesystem::path lockFile(const std::filesystem::path& folder) {
  return folder / ".rankwright-write.lock";
}

/// "1234 training the model"
WriteLock::Holder parseHolder(std::string_view text) {
  WriteLock::Holder holder;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), holder.process);
  if (error == std::errc()) text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  while (!text.empty() && text.front() == ' ')
    text.remove_prefix(1);
  holder.purpose = text;
  return holder;
}

WriteLock::Holder readHolder(int file) {
  std::array<char, 256> text = {};
  const auto size = pread(file, text.data(), text.size(), 0);
  return parseHolder({text.data(), size > 0 ? static_cast<std::size_t>(size) : 0});
}

/// What the file says is for people only, so that a failure to write it changes nothing.
void writeHolder(int file, const std::string& purpose) {
  const auto text = std::to_string(getpid()) + ' ' + purpose;
  if (ftruncate(file, 0) != 0) return;
  [[maybe_unused]] const auto written = pwrite(file, text.data(), text.size(), 0);
}

/// A lock that belongs to the open file and goes when that is closed, in whatever thread.
struct flock wholeFile(short type) {
  struct flock lock = {};
  lock.l_type = type;
  lock.l_whence = SEEK_SET;
  return lock;
}

} // namespace

Result<WriteLock> WriteLock::acquire(const std::filesystem::path& folder, const std::string& purpose) {
  const auto path = lockFile(folder);
  const auto file = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (file < 0)
    return fail(ErrorKind::Io, "the workspace cannot be written ({}): {}",
                std::generic_category().message(errno), folder.string());
  WriteLock lock(file);
  auto wanted = wholeFile(F_WRLCK);
  if (fcntl(file, F_OFD_SETLK, &wanted) != 0) {
    const auto holder = readHolder(file);
    return fail(ErrorKind::Conflict, "process {} is writing this workspace ({}): {}", holder.process,
                holder.purpose, folder.string());
  }
  writeHolder(file, purpose);
  return lock;
}

std::optional<WriteLock::Holder> WriteLock::holderOf(const std::filesystem::path& folder) {
  const auto file = open(lockFile(folder).c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return std::nullopt;
  const WriteLock closing(file);
  // Who asks must not hold the lock itself, not even for a moment: a writer would find it taken.
  auto asked = wholeFile(F_RDLCK);
  if (fcntl(file, F_OFD_GETLK, &asked) != 0 || asked.l_type == F_UNLCK) return std::nullopt;
  return readHolder(file);
}

WriteLock::WriteLock(WriteLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

WriteLock& WriteLock::operator=(WriteLock&& other) noexcept {
  std::swap(file_, other.file_);
  return *this;
}

WriteLock::~WriteLock() {
  if (file_ >= 0) close(file_);
}

bool isWritableFolder(const std::filesystem::path& folder) {
  return access(folder.c_str(), W_OK | X_OK) == 0;
}

bool canBeWritableFolder(std::filesystem::path folder) {
  std::error_code ignored;
  while (!folder.empty() && !std::filesystem::exists(folder, ignored) && folder != folder.parent_path())
    folder = folder.parent_path();
  return isWritableFolder(folder);
}

} // namespace rankwright
