#include "core/index/index_set.h"

#include "core/index/co_use_index.h"
#include "core/index/column_index.h"
#include "core/index/context_index.h"
#include "core/index/engine_index.h"
#include "core/index/popularity_index.h"

#include <utility>

namespace rankwright {

namespace {

std::filesystem::path indexPath(const std::filesystem::path& folder, const std::string& name) {
  return folder / (name + ".rwi");
}

Result<InvertedIndex> buildOne(const IndexDefinition& definition, const IndexSources& sources,
                               std::span<const float> userCounts, const JobControl& job) {
  switch (definition.kind) {
  case IndexKind::Items:
    return buildColumnIndex(sources.items, definition.columns, userCounts);
  case IndexKind::Log:
    return buildContextIndex(sources.contexts, sources.interactions, definition.columns);
  case IndexKind::CoUse:
    return buildCoUseIndex(sources.items, sources.interactions, sources.userCount, definition.coUse, job);
  case IndexKind::Popularity:
    return buildPopularityIndex(userCounts);
  case IndexKind::File: {
    RW_ASSIGN(auto read, readEngineIndex(sources.data / definition.file, sources.items, job));
    return std::move(read.index);
  }
  }
  return fail(ErrorKind::Internal, "an index of no known kind: {}", definition.name);
}

tl::unexpected<Error> inIndex(const std::string& name, Error error) {
  error.message = fmt::format("index '{}': {}", name, error.message);
  return tl::unexpected<Error>(std::move(error));
}

} // namespace

Result<IndexSet> buildIndexes(std::span<const IndexDefinition> definitions, const IndexSources& sources,
                              const JobControl& job) {
  const auto userCounts = distinctUserCounts(sources.interactions, sources.items.size(), sources.userCount);
  IndexSet indexes;
  for (std::size_t i = 0; i < definitions.size(); ++i) {
    RW_CHECK(job.check());
    job.report("building indexes", static_cast<double>(i), static_cast<double>(definitions.size()));
    auto index = buildOne(definitions[i], sources, userCounts, job);
    if (!index) return inIndex(definitions[i].name, std::move(index.error()));
    indexes.emplace(definitions[i].name, std::move(*index));
  }
  return indexes;
}

Status saveIndexes(const IndexSet& indexes, const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error)
    return fail(ErrorKind::Io, "cannot create the folder ({}): {}", error.message(), folder.string());
  for (const auto& [name, index] : indexes)
    RW_CHECK(index.save(indexPath(folder, name)));
  return {};
}

Result<IndexSet> openIndexes(std::span<const IndexDefinition> definitions,
                             const std::filesystem::path& folder, std::uint32_t itemCount) {
  IndexSet indexes;
  for (const auto& definition : definitions) {
    auto index = InvertedIndex::open(indexPath(folder, definition.name), itemCount);
    if (!index) return inIndex(definition.name, std::move(index.error()));
    indexes.emplace(definition.name, std::move(*index));
  }
  return indexes;
}

} // namespace rankwright
