#include "core/feature/snapshot.h"
#include "core/feature/snapshot_info.h"
#include "tests/unit/base/sealed_file.h"
#include "tests/unit/feature/packed_samples.h"
#include "tests/unit/feature/read_everything.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>

// Whatever the bytes of a snapshot are, opening it answers, and reading stays within the file. Checksums are
// mended first, since nothing made up would ever have the right ones.

namespace {

using namespace rankwright;

/// More rows than a made-up file can hold values for are not worth reading.
constexpr std::uint32_t kMostRows = 5000;

/// A file that is in memory only.
class MemoryFile {
public:
  explicit MemoryFile(const std::string& bytes) : number_(::memfd_create("snapshot", 0)) {
    if (::write(number_, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size())) std::abort();
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  ~MemoryFile() { ::close(number_); }

  std::filesystem::path path() const { return "/proc/self/fd/" + std::to_string(number_); }

private:
  int number_;
};

void readAll(const Result<ItemPool>& pool) {
  if (pool && pool->size() <= kMostRows) readEverything(*pool);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const MemoryFile file(sealed(bytes));
  readAll(openItemPool(file.path(), Verification::Later));
  readAll(openItemPool(file.path(), Verification::Now));
  (void)readSnapshotInfo(file.path());
  return 0;
}

/// With RW_FUZZ_SEED=FILE writes a snapshot with every form of column there, to begin with.
extern "C" int LLVMFuzzerInitialize(int*, char***) {
  if (const char* seed = std::getenv("RW_FUZZ_SEED")) (void)saveSnapshot(PackedSamples().make(), seed);
  return 0;
}
