#include "core/feature/snapshot.h"
#include "core/feature/snapshot_info.h"
#include "tests/fuzz/memory_file.h"
#include "tests/unit/feature/packed_samples.h"
#include "tests/unit/feature/read_everything.h"

// Whatever the bytes of a snapshot are, opening it answers, and reading stays within the file.

namespace {

using namespace rankwright;

/// More rows than a made-up file can hold values for are not worth reading.
constexpr std::uint32_t kMostRows = 500;

void readAll(const Result<ItemPool>& pool) {
  if (pool && pool->size() <= kMostRows) readEverything(*pool);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const MemoryFile file(data, size);
  readAll(openItemPool(file.path(), Verification::Later));
  readAll(openItemPool(file.path(), Verification::Now));
  (void)readSnapshotInfo(file.path());
  return 0;
}

extern "C" int LLVMFuzzerInitialize(int*, char***) {
  return writeSeeds([](const std::filesystem::path& folder) {
    for (const std::uint32_t rows : {0U, 1U, 20U, 60U}) // small ones, so that many can be tried
      (void)saveSnapshot(PackedSamples(rows).make(), folder / (std::to_string(rows) + "-rows.rwp"));
  });
}
