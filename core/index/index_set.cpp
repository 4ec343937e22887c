#include "core/index/index_set.h"

#include "core/base/section_file.h"
#include "core/index/co_use_index.h"
#include "core/index/column_index.h"
#include "core/index/context_index.h"
#include "core/index/engine_index.h"
#include "core/index/inverted_index_builder.h"
#include "core/index/popularity_index.h"
#include "core/index/swing_index.h"

#include <utility>

namespace rankwright {

namespace {

/// Larger files are not read when a workspace opens.
constexpr std::uint64_t kVerifiedBytes = std::uint64_t{32} << 20;

IndexLayout layoutOf(const IndexDefinition& definition) {
  IndexLayout layout;
  layout.weightBits = definition.weightBits;
  layout.positions = definition.positions;
  return layout;
}

Status putFile(const IndexDefinition& definition, const IndexSources& sources, PostingSink& to,
               const JobControl& job) {
  RW_ASSIGN([[maybe_unused]] const auto unknownItems,
            putEngineIndex(sources.data / definition.file, sources.items, to, job));
  return {};
}

Status putCoUse(const IndexDefinition& definition, const IndexSources& sources, PostingSink& to,
                const JobControl& job) {
  const auto put = definition.coUse.similarity == CoUseSimilarity::Swing ? putSwingIndex : putCoUseIndex;
  return put(sources.items, sources.interactions, sources.userCount, definition.coUse, to, job);
}

Status putPopularity(const IndexDefinition& definition, const IndexSources& sources,
                     std::span<const float> userCounts, PostingSink& to) {
  if (definition.halfLifeDays == 0) return putPopularityIndex(userCounts, to);
  RW_ASSIGN(const auto faded,
            fadedUserCounts(sources.interactions, sources.items.size(), definition.halfLifeDays));
  return putPopularityIndex(faded, to);
}

Status putRule(const IndexDefinition& definition, const IndexSources& sources,
               std::span<const float> userCounts, PostingSink& to) {
  if (!sources.ruleKeys)
    return fail(ErrorKind::Unsupported, "there are no rules here to make keys with: {}", definition.rule);
  return sources.ruleKeys(definition.rule, [&](ItemId item, std::string_view key, std::uint32_t position) {
    return to.put(key, item, userCounts[item.value()], position);
  });
}

Status putPostings(const IndexDefinition& definition, const IndexSources& sources,
                   std::span<const float> userCounts, PostingSink& to, const JobControl& job) {
  switch (definition.kind) {
  case IndexKind::Items:
    return putColumnIndex(sources.items, definition.columns, userCounts, to, job);
  case IndexKind::Log:
    return putContextIndex(sources.contexts, sources.interactions, definition.columns,
                           definition.halfLifeDays, to);
  case IndexKind::CoUse:
    return putCoUse(definition, sources, to, job);
  case IndexKind::Popularity:
    return putPopularity(definition, sources, userCounts, to);
  case IndexKind::File:
    return putFile(definition, sources, to, job);
  case IndexKind::Rule:
    return putRule(definition, sources, userCounts, to);
  }
  return fail(ErrorKind::Internal, "an index of no known kind: {}", definition.name);
}

tl::unexpected<Error> inIndex(const std::string& name, Error error) {
  error.message = fmt::format("index '{}': {}", name, error.message);
  return tl::unexpected<Error>(std::move(error));
}

/// Calls `build(definition, its postings)` for each definition, where the second puts them into a sink.
template <class Build>
Status buildEach(std::span<const IndexDefinition> definitions, const IndexSources& sources,
                 const JobControl& job, Build build) {
  const auto userCounts = distinctUserCounts(sources.interactions, sources.items.size(), sources.userCount);
  for (std::size_t i = 0; i < definitions.size(); ++i) {
    RW_CHECK(job.check());
    job.report("building indexes", static_cast<double>(i), static_cast<double>(definitions.size()));
    auto built = build(definitions[i], [&](PostingSink& to) {
      return putPostings(definitions[i], sources, userCounts, to, job);
    });
    if (!built) return inIndex(definitions[i].name, std::move(built.error()));
  }
  return {};
}

/// What is wrong with the bytes of a file that is small enough to be read at once.
Status checkSmallFile(const std::filesystem::path& path) {
  RW_ASSIGN(const auto file, SectionFile::open(path, InvertedIndex::kFile));
  return file.fileSize() <= kVerifiedBytes ? file.verifyAll() : Status();
}

Result<InvertedIndex> openOne(const std::filesystem::path& path, std::uint32_t itemCount) {
  RW_CHECK(checkSmallFile(path));
  return InvertedIndex::open(path, itemCount);
}

} // namespace

std::filesystem::path indexPath(const std::filesystem::path& folder, const std::string& name) {
  return folder / (name + ".rwi");
}

Result<IndexSet> buildIndexes(std::span<const IndexDefinition> definitions, const IndexSources& sources,
                              const JobControl& job) {
  IndexSet indexes;
  const auto build = [&](const auto& definition, const auto& putInto) -> Status {
    InvertedIndexBuilder builder(layoutOf(definition));
    RW_CHECK(putInto(builder));
    indexes.emplace(definition.name, builder.finish());
    return {};
  };
  RW_CHECK(buildEach(definitions, sources, job, build));
  return indexes;
}

Status buildIndexFiles(std::span<const IndexDefinition> definitions, const IndexSources& sources,
                       const std::filesystem::path& folder, const IndexBuildResources& resources,
                       const JobControl& job) {
  return buildEach(definitions, sources, job, [&](const auto& definition, const auto& putInto) -> Status {
    IndexFileBuilder builder(layoutOf(definition), resources, job);
    RW_CHECK(putInto(builder));
    return builder.finish(indexPath(folder, definition.name));
  });
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
    auto index = openOne(indexPath(folder, definition.name), itemCount);
    if (!index) return inIndex(definition.name, std::move(index.error()));
    indexes.emplace(definition.name, std::move(*index));
  }
  return indexes;
}

} // namespace rankwright
