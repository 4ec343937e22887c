#include "core/workspace/vector_builds.h"

#include "core/base/section_file.h"
#include "core/index/vector_index_builder.h"
#include "core/model/fm_halves.h"

#include <utility>

namespace rankwright {

namespace {

namespace fs = std::filesystem;

/// Larger files are not read when a workspace opens.
constexpr std::uint64_t kVerifiedBytes = std::uint64_t{32} << 20;

template <class T>
tl::unexpected<Error> inIndex(const std::string& name, Result<T>& failed) {
  failed.error().message = fmt::format("index '{}': {}", name, failed.error().message);
  return failureOf(failed);
}

Result<VectorIndex> buildFromModel(const VectorDefinition& definition, const VectorSources& sources,
                                   const JobControl& job) {
  const auto& items = sources.items.features();
  RW_ASSIGN(const auto halves, FmHalves::load(sources.models / definition.model, sources.rules,
                                              items.schema(), sources.request));
  ItemVectors vectors(halves->dimension());
  const auto add = [&](std::uint32_t row, std::span<const float> vector) {
    return vectors.add(ItemId(row), vector);
  };
  RW_CHECK(halves->itemVectors(items, add, job));
  auto options = definition.options;
  options.source = halves->identity();
  return buildVectorIndex(vectors, options, job);
}

Result<VectorIndex> openOne(const fs::path& path, std::uint32_t itemCount) {
  RW_ASSIGN(const auto file, SectionFile::open(path, VectorIndex::kFile));
  if (file.fileSize() <= kVerifiedBytes) RW_CHECK(file.verifyAll());
  return VectorIndex::open(path, itemCount);
}

} // namespace

fs::path vectorIndexPath(const fs::path& folder, const std::string& name) {
  return folder / (name + ".rwv");
}

Result<VectorIndex> buildVectors(const VectorDefinition& definition, const VectorSources& sources,
                                 const JobControl& job) {
  if (!definition.model.empty()) return buildFromModel(definition, sources, job);
  RW_ASSIGN(const auto vectors, itemVectorsOf(sources.items, definition.feature, job));
  return buildVectorIndex(vectors, definition.options, job);
}

Result<VectorIndexSet> buildVectorIndexes(std::span<const VectorDefinition> definitions,
                                          const VectorSources& sources, const JobControl& job) {
  VectorIndexSet indexes;
  for (const auto& definition : definitions) {
    auto index = buildVectors(definition, sources, job);
    if (!index) return inIndex(definition.name, index);
    indexes.emplace(definition.name, std::move(*index));
  }
  return indexes;
}

Status saveVectorIndexes(const VectorIndexSet& indexes, const fs::path& folder) {
  for (const auto& [name, index] : indexes)
    RW_CHECK(index.save(vectorIndexPath(folder, name)));
  return {};
}

Result<VectorIndexSet> openVectorIndexes(std::span<const VectorDefinition> definitions,
                                         const fs::path& folder, std::uint32_t itemCount) {
  VectorIndexSet indexes;
  for (const auto& definition : definitions) {
    auto index = openOne(vectorIndexPath(folder, definition.name), itemCount);
    if (!index) return inIndex(definition.name, index);
    indexes.emplace(definition.name, std::move(*index));
  }
  return indexes;
}

} // namespace rankwright
