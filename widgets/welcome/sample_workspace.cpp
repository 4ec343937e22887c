#include "widgets/welcome/sample_workspace.h"

#include <fmt/ranges.h>

#include <string>
#include <vector>

namespace rankwright {

Result<std::filesystem::path> findSampleWorkspace(const std::filesystem::path& programFolder) {
  const std::filesystem::path sample = std::filesystem::path("configs") / "sample";
  const std::filesystem::path shared = std::filesystem::path("share") / "rankwright";
  std::vector<std::string> places;
  for (const auto& root : {programFolder / ".." / shared, programFolder / ".." / ".." / "..",
                           programFolder / ".." / "..", std::filesystem::path("/usr") / shared}) {
    const auto folder = (root / sample).lexically_normal();
    std::error_code error;
    if (std::filesystem::exists(folder / "workspace.toml", error)) return folder;
    places.push_back(folder.string());
  }
  return fail(ErrorKind::NotFound, "the sample store is in none of these folders: {}",
              fmt::join(places, ", "));
}

} // namespace rankwright
