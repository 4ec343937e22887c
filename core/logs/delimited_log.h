#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/logs/delimited_preview.h"
#include "core/logs/keyed_rows.h"
#include "core/logs/store_export.h"

namespace rankwright {

/// The items and users that a log is read against; new ones are added.
struct LogTables {
  KeyedRows& items;
  bool itemsKnown; ///< all items are there already: others make bad rows
  KeyedRows& users;
  bool usersKnown; ///< the features of users come from elsewhere; new users have none
};

/// Reads the interactions of a delimited file into the store's contexts, interactions and report. Errors: as
/// `readDelimitedStore`.
Status readInteractions(const DelimitedTable& table, LogTables tables, StoreExport& store,
                        const JobControl& job);

} // namespace rankwright
