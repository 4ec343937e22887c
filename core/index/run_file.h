#pragma once

#include "core/base/file_descriptor.h"
#include "core/base/result.h"
#include "core/index/posting_run.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// Sorted groups of postings on the disk, written once and read once from the start. The file has no name: it
/// goes with this object, and with the process whatever ends it.
class RunFile {
public:
  /// In the folder `scratch`. Errors: Io.
  static Result<RunFile> create(const std::filesystem::path& scratch);

  /// `key` is greater than the one before, or the same. Errors: Io.
  Status write(std::string_view key, std::span<const Posting> postings);

  /// Ends writing and goes to the first group. Errors: Io.
  Status rewind();

  /// Goes to the next group, once the postings of this one are read. Errors: Io.
  Status next();

  /// Whether there is a group at hand, whose key is `key()`.
  bool valid() const { return valid_; }
  std::string_view key() const { return key_; }

  /// Appends the postings of the group at hand. Errors: Io.
  Status readPostings(std::vector<Posting>& to);

private:
  explicit RunFile(FileDescriptor file, std::filesystem::path folder);
  Status flush();
  Status readBytes(std::span<std::byte> into);

  struct Head {
    std::uint32_t keySize;
    std::uint32_t count;
  };

  FileDescriptor file_;
  std::filesystem::path folder_;
  std::vector<std::byte> buffer_;
  std::size_t read_ = 0; ///< bytes of the buffer that were taken
  std::string key_;
  std::uint64_t groups_ = 0; ///< that are written and not yet read
  std::uint32_t count_ = 0;  ///< postings of the group at hand that are not yet read
  bool valid_ = false;
};

} // namespace rankwright
