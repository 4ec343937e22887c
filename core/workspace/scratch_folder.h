#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string_view>

namespace rankwright {

/// An empty folder in the system's place for temporary files, removed with all it holds when the object goes.
class ScratchFolder {
public:
  /// Errors: Io.
  static Result<ScratchFolder> create(std::string_view purpose);

  const std::filesystem::path& path() const { return path_; }

  ScratchFolder(ScratchFolder&& other) noexcept;
  ScratchFolder& operator=(ScratchFolder&& other) noexcept;
  ~ScratchFolder();

private:
  explicit ScratchFolder(std::filesystem::path path) : path_(std::move(path)) {}

  std::filesystem::path path_;
};

} // namespace rankwright
