#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string_view>

namespace rankwright {

/// A file that is written piece by piece beside the one it shall replace. Until `commit` nothing changes for
/// readers; without it nothing is left behind.
class ReplacementFile {
public:
  /// Errors: Io, with the path.
  static Result<ReplacementFile> create(const std::filesystem::path& path);

  ReplacementFile(ReplacementFile&& other) noexcept;
  ReplacementFile& operator=(ReplacementFile&&) = delete;
  ~ReplacementFile();

  /// Errors: Io.
  Status write(std::string_view text);

  /// Brings all of it to the disk and puts it in place. Errors: Io.
  Status commit();

private:
  ReplacementFile(int descriptor, std::filesystem::path path, std::filesystem::path aside);

  int descriptor_;
  std::filesystem::path path_;
  std::filesystem::path aside_;
};

} // namespace rankwright
