#pragma once

#include "core/base/result.h"

#include <filesystem>

namespace rankwright {

/// The place of a file that a library writes by its name, beside the one that it shall become. Without
/// `commit` nothing is left behind.
class AsideFile {
public:
  /// Makes an empty file, and the folders on the way to it. Errors: Conflict when `path` exists and `replace`
  /// is false; Io.
  static Result<AsideFile> create(const std::filesystem::path& path, bool replace);

  /// Where to write.
  const std::filesystem::path& place() const { return aside_; }

  /// Brings the file to the disk and gives it its name; nobody writes it any more. Errors: Io; Conflict when
  /// the name was taken meanwhile.
  Status commit();

  AsideFile(AsideFile&& other) noexcept;
  AsideFile& operator=(AsideFile&&) = delete;
  ~AsideFile();

private:
  AsideFile(std::filesystem::path path, std::filesystem::path aside, bool replace)
      : path_(std::move(path)), aside_(std::move(aside)), replace_(replace) {}

  std::filesystem::path path_;
  std::filesystem::path aside_; ///< empty when there is nothing to remove
  bool replace_;
};

} // namespace rankwright
