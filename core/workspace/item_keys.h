#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/table/table_source.h"
#include "core/workspace/index_origin.h"
#include "core/workspace/workspace.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// A key of some index that an item stands under.
struct ItemKey {
  std::string index;
  std::string key;
  std::uint32_t place = 0;    ///< of the item in the key's posting list, from 0
  std::uint32_t postings = 0; ///< length of that list
  float weight = 0;
  std::optional<std::uint32_t> slot; ///< which of the item's keys it was, from 0; in indexes with positions
  std::optional<IndexOrigin> origin; ///< what made the index's keys, as far as `indexes.toml` says
};

/// All keys of an item: index by index, in the order of the keys. Reads every index whole; 100 million
/// postings take about half a second. Errors: NotFound for an unknown item; Cancelled.
Result<std::vector<ItemKey>> keysOfItem(const Workspace& workspace, std::string_view item,
                                        const JobControl& job = {});

/// They as a table: `index`, `key`, `place` from 1, `postings`, `weight`, `slot`, `kind` of the index,
/// `made_by` (the rule, where one makes the keys) and `source` (the columns or the file).
std::shared_ptr<const TableSource> itemKeysTable(std::vector<ItemKey> keys, const ColumnWording& word = {});

} // namespace rankwright
