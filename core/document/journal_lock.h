#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <utility>

namespace rankwright {

/// Holds a folder's journal for this process. The system lets go of it however the process ends, so that a
/// journal whose lock can be had has no living owner.
class JournalLock {
public:
  /// Errors: Conflict when another process (or another part of this one) holds it, Io.
  static Result<JournalLock> take(const std::filesystem::path& file);

  JournalLock(JournalLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  JournalLock& operator=(JournalLock&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
  }
  ~JournalLock();

private:
  explicit JournalLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;
};

} // namespace rankwright
