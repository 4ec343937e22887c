#include "core/workspace/build_comparison.h"

#include "core/feature/snapshot.h"
#include "core/index/inverted_index.h"
#include "core/workspace/pool_fingerprint.h"

namespace rankwright {

Result<BuildSide> openBuildSide(const WorkspaceFiles& files, const std::filesystem::path& index) {
  RW_ASSIGN(const auto pool, findPool(files, index.parent_path()));
  RW_ASSIGN(auto items, openItemPool(pool, Verification::Later));
  return BuildSide{index, std::move(items)};
}

Result<PostingComparison> compareItemsOf(const std::string& key, const BuildSide& before,
                                         const BuildSide& after, std::uint32_t count, const JobControl& job) {
  RW_ASSIGN(const auto old, InvertedIndex::open(before.file, before.items.size()));
  RW_ASSIGN(const auto now, InvertedIndex::open(after.file, after.items.size()));
  const auto listBefore = old.find(key);
  const auto listAfter = now.find(key);
  if (!listBefore && !listAfter) return fail(ErrorKind::NotFound, "neither build has the key: {}", key);
  return comparePostings({listBefore.value_or(PostingList()), before.items.keys()},
                         {listAfter.value_or(PostingList()), after.items.keys()}, count, job);
}

} // namespace rankwright
