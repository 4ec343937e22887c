#pragma once

#include "core/feature/item_pool.h"
#include "core/index/posting_comparison.h"
#include "core/workspace/workspace_files.h"

#include <filesystem>
#include <optional>
#include <string>

namespace rankwright {

/// One of two builds of an index that are compared key by key.
struct BuildSide {
  std::filesystem::path file; ///< the index
  ItemPool items;             ///< that it was built over
};

/// An index file with the items that it was built over. Errors: NotFound when these are not known or not kept
/// any more, those of opening.
Result<BuildSide> openBuildSide(const WorkspaceFiles& files, const std::filesystem::path& index);

/// Which items came under a key, went from there or changed their weight from one build to the other; a build
/// without the key has no item there. Errors: NotFound when neither build has the key; those of opening;
/// Cancelled.
Result<PostingComparison> compareItemsOf(const std::string& key, const BuildSide& before,
                                         const BuildSide& after, std::uint32_t count,
                                         const JobControl& job = {});

} // namespace rankwright
