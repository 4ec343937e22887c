#pragma once

#include "core/pipeline/blast_radius.h"
#include "core/table/table_source.h"
#include "core/workspace/workspace.h"

#include <memory>

namespace rankwright {

/// The users whose lists change most, in the order of the summary: `user`, `rank_biased_overlap`, `jaccard`,
/// `entered`, `left`. The table holds its texts itself, as the others here do.
std::shared_ptr<const TableSource> changedUsersTable(const Workspace& workspace, const BlastRadius& radius,
                                                     const ColumnWording& word = {});

/// The items whose exposure changes most, in the order of the summary: `item`, `name`, `before`, `after`,
/// `change`, in places of all lists.
std::shared_ptr<const TableSource> changedItemsTable(const Workspace& workspace, const BlastRadius& radius,
                                                     const ColumnWording& word = {});

/// The exposure by the values of a feature: `value` (missing for items that have none), `before`, `after`,
/// `change`.
std::shared_ptr<const TableSource> exposureTable(const FeatureExposure& feature,
                                                 const ColumnWording& word = {});

} // namespace rankwright
