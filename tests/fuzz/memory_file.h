#pragma once

#include "tests/unit/base/sealed_file.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>

namespace rankwright {

/// A file that is in memory only, so that thousands of them a second cost the disk nothing. Checksums are
/// mended first, since nothing made up would ever have the right ones.
class MemoryFile {
public:
  MemoryFile(const std::uint8_t* data, std::size_t size) : number_(::memfd_create("fuzzed", 0)) {
    const auto bytes = sealed({reinterpret_cast<const char*>(data), size});
    if (::write(number_, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size())) std::abort();
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  ~MemoryFile() { ::close(number_); }

  std::filesystem::path path() const { return "/proc/self/fd/" + std::to_string(number_); }

private:
  int number_;
};

/// Calls `write(folder)` when somebody wants files to begin with: RW_FUZZ_SEEDS names an existing folder for
/// them.
template <class Write>
int writeSeeds(Write write) {
  if (const char* folder = std::getenv("RW_FUZZ_SEEDS")) write(std::filesystem::path(folder));
  return 0;
}

} // namespace rankwright
