#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string_view>

namespace rankwright {

/// Owns a descriptor of the operating system and closes it.
class FileDescriptor {
public:
  /// Takes what `open` gave back; a negative number is none.
  explicit FileDescriptor(int number) : number_(number) {}
  FileDescriptor(FileDescriptor&& other) noexcept;
  FileDescriptor& operator=(FileDescriptor&&) = delete;
  ~FileDescriptor();

  bool isOpen() const { return number_ >= 0; }
  int number() const { return number_; }

private:
  int number_;
};

/// An error of the kind that says `what`, why the operating system refused (from errno), and the path.
tl::unexpected<Error> systemError(ErrorKind kind, std::string_view what, const std::filesystem::path& path);

/// Brings what was created, renamed and removed in a folder to the disk: without it a power cut may forget a
/// rename although the content of the file is there. Does nothing where the folder cannot be opened.
void syncFolder(const std::filesystem::path& folder);

} // namespace rankwright
