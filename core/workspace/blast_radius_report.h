#pragma once

#include "core/pipeline/blast_radius.h"
#include "core/table/table_source.h"
#include "core/workspace/workspace.h"

#include <memory>
#include <span>
#include <string>

namespace rankwright {

/// The two configurations that were compared, as people call them.
struct ComparedConfigurations {
  std::string before;
  std::string after;
};

/// A blast radius as JSON. Items and users are named by key; an estimate is `{"value", "low", "high"}`.
std::string toJson(const Workspace& workspace, const ComparedConfigurations& configurations,
                   const BlastRadius& radius);

/// A row for each user of a replay: `user`, `changed` (1 or 0), `rank_biased_overlap`, `jaccard`, `entered`,
/// `left`, `score_before`, `score_after` (sums over the list). Holds its texts itself.
std::shared_ptr<const TableSource> replayedUsersTable(const Workspace& workspace,
                                                      std::span<const ReplayedUser> users,
                                                      const ColumnWording& word = {});

} // namespace rankwright
