#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <optional>
#include <string>

namespace rankwright {

/// The right to write into a workspace's data folder, held by one process at a time and given back when the
/// object or the process dies. Readers need none: every file is replaced in one step.
class WriteLock {
public:
  /// Who writes at the moment.
  struct Holder {
    int process = 0;
    std::string purpose; ///< e.g. "training the model"
  };

  /// `purpose` is what others are told meanwhile. Errors: Conflict when another process (or another lock of
  /// this one) writes, with its purpose and process number; Io when the folder cannot be written.
  static Result<WriteLock> acquire(const std::filesystem::path& folder, const std::string& purpose);

  /// Who writes into the folder now; nothing when nobody does.
  static std::optional<Holder> holderOf(const std::filesystem::path& folder);

  WriteLock(WriteLock&& other) noexcept;
  WriteLock& operator=(WriteLock&& other) noexcept;
  ~WriteLock();

private:
  explicit WriteLock(int file) : file_(file) {}
  int file_ = -1;
};

/// Whether this process may create and replace files in the folder at all.
bool isWritableFolder(const std::filesystem::path& folder);

/// The same once the folder is made, where it is not there yet.
bool canBeWritableFolder(std::filesystem::path folder);

} // namespace rankwright
