#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/logs/delimited_preview.h"
#include "core/logs/store_export.h"

#include <optional>

namespace rankwright {

/// The files of a store.
struct DelimitedFiles {
  DelimitedTable interactions;
  std::optional<DelimitedTable> items = {}; ///< without it the items are those of the interactions
  std::optional<DelimitedTable> users = {};
};

/// Whether the mappings make sense, each and together: a feature of context, users and items needs a name of
/// its own, and features of items (users) come from one file. Errors: InvalidArgument, Conflict, with the
/// name.
Status checkFiles(const DelimitedFiles& files);

/// Renames features of contexts and users whose names another feature has: `size` becomes `context_size` or
/// `user_size`. For mappings that are guessed file by file.
void separateNames(DelimitedFiles& files);

/// Reads the items of one file, as `readDelimitedStore` does. Errors: those of `checkMapping` and of the
/// reader; InvalidArgument when no row can be used, with the first reason; Cancelled.
Result<ItemPool> readDelimitedItems(const DelimitedTable& items, ImportReport& report, const JobControl& job);

/// Reads a store from delimited files. Items and users stand in the order in which the files first name them;
/// users that only the interactions know have no features, items that the items' file lacks make bad rows.
/// Items get `item_id` (the key) beside their features. Rows without a usable key, time, count or label are
/// bad; features that cannot be read are missing and counted. Errors: those of `checkFiles` and of the
/// reader, each naming the file; InvalidArgument when no row of a file can be used, with the first reason;
/// Cancelled.
Result<StoreExport> readDelimitedStore(const DelimitedFiles& files, const JobControl& job);

} // namespace rankwright
