#include "core/workspace/scratch_folder.h"

#include <cstdlib>
#include <string>
#include <utility>

namespace rankwright {

Result<ScratchFolder> ScratchFolder::create(std::string_view purpose) {
  std::error_code error;
  const auto parent = std::filesystem::temp_directory_path(error);
  if (error) return fail(ErrorKind::Io, "there is no folder for temporary files: {}", error.message());
  std::string name = (parent / fmt::format("rankwright-{}-XXXXXX", purpose)).string();
  if (!::mkdtemp(name.data()))
    return fail(ErrorKind::Io, "cannot create a folder for temporary files: {}", name);
  return ScratchFolder(name);
}

ScratchFolder::ScratchFolder(ScratchFolder&& other) noexcept : path_(std::exchange(other.path_, {})) {}

ScratchFolder& ScratchFolder::operator=(ScratchFolder&& other) noexcept {
  std::swap(path_, other.path_);
  return *this;
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
}

} // namespace rankwright
