#pragma once

#include "core/base/result.h"

#include <filesystem>

namespace rankwright {

/// Replaces a folder in one step: fill `workFolder()`, then `commit()`. Until then, and after a crash, the
/// old folder stays as it is; what was not committed is removed by the destructor.
class FolderReplacement {
public:
  /// Makes an empty folder beside `target`, and the parents of `target`. Errors: Io; Conflict when `target`
  /// is no folder.
  static Result<FolderReplacement> begin(const std::filesystem::path& target);

  FolderReplacement(FolderReplacement&& other) noexcept;
  FolderReplacement& operator=(FolderReplacement&&) = delete;
  ~FolderReplacement();

  const std::filesystem::path& workFolder() const { return workFolder_; }

  /// Exchanges the two folders and removes the old one. On a file system that cannot exchange, the old folder
  /// is moved aside first and back when the second move fails. Errors: Io; the old folder is whole.
  Status commit();

private:
  FolderReplacement(std::filesystem::path target, std::filesystem::path workFolder);

  std::filesystem::path target_;
  std::filesystem::path workFolder_;
};

} // namespace rankwright
