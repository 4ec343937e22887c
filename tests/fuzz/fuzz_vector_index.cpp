#include "core/index/vector_index_builder.h"
#include "tests/fuzz/memory_file.h"
#include "tests/unit/index/use_vectors.h"
#include "tests/unit/index/vector_samples.h"

// Whatever the bytes of a vector index are, opening it answers, and no search leaves the file, runs for ever
// or finds an item that does not exist.

namespace {

using namespace rankwright;

constexpr std::uint32_t kItems = 200;

void writeSample(VectorMetric metric, std::uint32_t count, const std::filesystem::path& path) {
  if (const auto index = buildVectorIndex(sampleVectors(count, 3), {metric, 4, 20, 20, 1, 1}))
    (void)index->save(path);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const MemoryFile file(data, size);
  (void)verifyVectorIndex(file.path(), kItems);
  const auto index = VectorIndex::open(file.path(), kItems);
  if (index && !useVectors(*index, kItems)) std::abort();
  return 0;
}

extern "C" int LLVMFuzzerInitialize(int*, char***) {
  return writeSeeds([](const std::filesystem::path& folder) {
    writeSample(VectorMetric::InnerProduct, 60, folder / "inner-product.rwv");
    writeSample(VectorMetric::Cosine, 30, folder / "cosine.rwv");
    writeSample(VectorMetric::L2, 2, folder / "two.rwv");
    writeSample(VectorMetric::L2, 0, folder / "none.rwv");
  });
}
