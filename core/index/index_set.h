#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/feature/feature_table.h"
#include "core/feature/interaction.h"
#include "core/feature/item_pool.h"
#include "core/index/index_definition.h"
#include "core/index/inverted_index.h"

#include <filesystem>
#include <map>
#include <span>
#include <string>

namespace rankwright {

/// Indexes by name.
using IndexSet = std::map<std::string, InvertedIndex>;

/// What indexes are built from.
struct IndexSources {
  const ItemPool& items;
  const FeatureTable& contexts;
  std::span<const Interaction> interactions;
  std::uint32_t userCount = 0;
  std::filesystem::path data = {}; ///< the folder that files of other systems lie in
};

/// Builds every defined index. Errors: those of the builders, with the index's name; Cancelled.
Result<IndexSet> buildIndexes(std::span<const IndexDefinition> definitions, const IndexSources& sources,
                              const JobControl& job = {});

/// Writes `folder/<name>.rwi` for each. Errors: Io.
Status saveIndexes(const IndexSet& indexes, const std::filesystem::path& folder);

/// Maps the files of the defined indexes. Errors: those of `InvertedIndex::open`, with the index's name.
Result<IndexSet> openIndexes(std::span<const IndexDefinition> definitions,
                             const std::filesystem::path& folder, std::uint32_t itemCount);

} // namespace rankwright
