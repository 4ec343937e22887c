#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/expr/rule_set.h"
#include "core/feature/item_pool.h"
#include "core/feature/schema.h"
#include "core/index/vector_definition.h"
#include "core/index/vector_index.h"

#include <filesystem>
#include <span>
#include <string>

namespace rankwright {

/// What vector indexes are built from.
struct VectorSources {
  const ItemPool& items;
  const RuleSet& rules;
  Schema request;               ///< the features of context and user
  std::filesystem::path models; ///< folder of the folders of models
};

/// Where a vector index of that name lies: `folder/<name>.rwv`.
std::filesystem::path vectorIndexPath(const std::filesystem::path& folder, const std::string& name);

/// Builds one index. Errors: those of the feature or the model; those of `buildVectorIndex`.
Result<VectorIndex> buildVectors(const VectorDefinition& definition, const VectorSources& sources,
                                 const JobControl& job = {});

/// Builds every defined index. Errors: as `buildVectors`, with the index's name.
Result<VectorIndexSet> buildVectorIndexes(std::span<const VectorDefinition> definitions,
                                          const VectorSources& sources, const JobControl& job = {});

/// Writes `folder/<name>.rwv` for each into an existing folder. Errors: Io.
Status saveVectorIndexes(const VectorIndexSet& indexes, const std::filesystem::path& folder);

/// Maps the files of the defined indexes. A file of up to 32 MiB is compared with its checksums; larger ones
/// are only when `verifyVectorIndex` is called. Errors: those of `VectorIndex::open`, with the index's name.
Result<VectorIndexSet> openVectorIndexes(std::span<const VectorDefinition> definitions,
                                         const std::filesystem::path& folder, std::uint32_t itemCount);

} // namespace rankwright
