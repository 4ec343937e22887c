#include "core/base/folder_files.h"

#include <algorithm>
#include <system_error>

namespace rankwright {

namespace fs = std::filesystem;

Result<std::vector<fs::path>> filesIn(const fs::path& folder, std::string_view extension) {
  std::vector<fs::path> files;
  std::error_code error;
  if (!fs::exists(folder, error) && (!error || error == std::errc::no_such_file_or_directory)) return files;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
    if (entry->path().extension() == extension && !entry->path().filename().string().starts_with('.'))
      files.push_back(entry->path());
  if (error)
    return fail(ErrorKind::Io, "the folder cannot be read ({}): {}", error.message(), folder.string());
  std::ranges::sort(files);
  return files;
}

} // namespace rankwright
