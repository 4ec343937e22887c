#include "core/base/place_beside.h"

#include <fmt/format.h>
#include <unistd.h>

#include <atomic>

namespace rankwright {

std::filesystem::path placeBeside(const std::filesystem::path& path) {
  static std::atomic<unsigned> count = 0;
  return fmt::format("{}.new-{}-{}", path.string(), ::getpid(), ++count);
}

} // namespace rankwright
