#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/feature/feature_table.h"
#include "core/feature/interaction.h"
#include "core/feature/item_pool.h"
#include "core/index/index_definition.h"
#include "core/index/index_file_builder.h"
#include "core/index/inverted_index.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace rankwright {

/// Indexes by name.
using IndexSet = std::map<std::string, InvertedIndex>;

/// Takes one key of an item; `position` counts the keys of the item from 0.
using KeyOfItemVisitor = std::function<Status(ItemId item, std::string_view key, std::uint32_t position)>;

/// Calls `visit` for every key that the rule of that name gives each item. Errors: those of the rule, those
/// of `visit`.
using RuleKeys = std::function<Status(const std::string& rule, const KeyOfItemVisitor& visit)>;

/// What indexes are built from.
struct IndexSources {
  const ItemPool& items;
  const FeatureTable& contexts;
  std::span<const Interaction> interactions;
  std::uint32_t userCount = 0;
  std::filesystem::path data = {}; ///< the folder that files of other systems lie in
  RuleKeys ruleKeys = {};          ///< for indexes of kind Rule
};

/// Where an index of that name lies: `folder/<name>.rwi`.
std::filesystem::path indexPath(const std::filesystem::path& folder, const std::string& name);

/// Builds every defined index in memory. Errors: those of the builders, with the index's name; Cancelled.
Result<IndexSet> buildIndexes(std::span<const IndexDefinition> definitions, const IndexSources& sources,
                              const JobControl& job = {});

/// Builds every defined index as a file in an existing folder, one after the other, in bounded memory.
/// Errors: those of the builders, with the index's name; Io; Cancelled.
Status buildIndexFiles(std::span<const IndexDefinition> definitions, const IndexSources& sources,
                       const std::filesystem::path& folder, const IndexBuildResources& resources,
                       const JobControl& job = {});

/// Writes `folder/<name>.rwi` for each. Errors: Io.
Status saveIndexes(const IndexSet& indexes, const std::filesystem::path& folder);

/// Maps the files of the defined indexes. A file of up to 32 MiB is compared with its checksums, which takes
/// milliseconds; larger ones are only when `verifyIndex` is called. Errors: those of `InvertedIndex::open`,
/// with the index's name.
Result<IndexSet> openIndexes(std::span<const IndexDefinition> definitions,
                             const std::filesystem::path& folder, std::uint32_t itemCount);

} // namespace rankwright
