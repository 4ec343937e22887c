#include "core/index/inverted_index_builder.h"
#include "tests/fuzz/memory_file.h"
#include "tests/unit/index/use_index.h"

#include <random>
#include <string>

// Whatever the bytes of an index are, opening it answers, and no answer comes from outside the file or names
// an item that does not exist.

namespace {

using namespace rankwright;

constexpr std::uint32_t kItems = 400;
/// What more keys than a made-up file can hold would be asked for is not worth the time.
constexpr std::uint32_t kMostKeys = 5000;

void writeSample(const IndexLayout& layout, std::uint32_t keys, const std::filesystem::path& path) {
  std::mt19937 random(keys);
  InvertedIndexBuilder builder(layout);
  for (std::uint32_t i = 0; i < keys * 10; ++i)
    builder.add("key" + std::to_string(random() % keys), ItemId(random() % kItems),
                static_cast<float>(random() % 100), random() % 4);
  (void)builder.finish().save(path);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const MemoryFile file(data, size);
  (void)verifyIndex(file.path(), kItems);
  const auto index = InvertedIndex::open(file.path(), kItems);
  if (index && index->keyCount() <= kMostKeys && !useIndex(*index, kItems)) std::abort();
  return 0;
}

extern "C" int LLVMFuzzerInitialize(int*, char***) {
  return writeSeeds([](const std::filesystem::path& folder) {
    writeSample({SIZE_MAX, 8, false}, 30, folder / "8-bits.rwi");
    writeSample({SIZE_MAX, 16, true}, 40, folder / "positions.rwi");
    writeSample({SIZE_MAX, 32, false}, 1, folder / "one-key.rwi");
    writeSample({SIZE_MAX, 32, true}, 0, folder / "no-key.rwi");
  });
}
