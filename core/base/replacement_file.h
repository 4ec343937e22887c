#pragma once

#include "core/base/file_descriptor.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace rankwright {

/// A file that is written piece by piece beside the one it shall replace. Until `commit` nothing changes for
/// readers; without it nothing is left behind. A crash leaves the old or the new file whole, and the
/// permissions of the old one stay. For one thread at a time.
class ReplacementFile {
public:
  /// Errors: Io, with the path.
  static Result<ReplacementFile> create(const std::filesystem::path& path);

  ReplacementFile(ReplacementFile&& other) noexcept;
  ReplacementFile& operator=(ReplacementFile&&) = delete;
  ~ReplacementFile();

  /// Errors: Io; after one there is nothing to do but to give the file up.
  Status write(std::span<const std::byte> bytes);
  Status write(std::string_view text);

  /// Overwrites what was written at `offset`; later writes go on at the end. Errors: Io.
  Status writeAt(std::uint64_t offset, std::span<const std::byte> bytes);

  /// Brings all of it to the disk and puts it in place. Errors: Io; the old file stays.
  Status commit();

private:
  ReplacementFile(FileDescriptor file, std::filesystem::path path, std::filesystem::path aside);

  FileDescriptor file_;
  std::filesystem::path path_;
  std::filesystem::path aside_; ///< empty when there is nothing to remove
};

} // namespace rankwright
