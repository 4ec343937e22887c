#pragma once

#include "core/feature/feature_table.h"
#include "core/feature/interaction.h"
#include "core/feature/item_pool.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rankwright {

/// A row of an input file that could not be used.
struct BadRow {
  std::string file;
  std::uint64_t line = 0; ///< from 1, the header counted
  std::string reason;     ///< ends with the offending value
};

/// What an import read and left out.
struct ImportReport {
  std::uint64_t rowsRead = 0; ///< data rows, good and bad
  std::uint64_t badRowCount = 0;
  std::vector<BadRow> firstBadRows; ///< the first ten

  std::uint64_t badCellCount = 0;    ///< features of used rows that could not be read and are missing now
  std::vector<BadRow> firstBadCells; ///< the first ten

  std::uint64_t leftOutCount = 0; ///< good rows that say that nothing happened
};

/// What a store hands over: its catalogue, and who used what in which context. Made by importers and by the
/// simulator.
struct StoreExport {
  ItemPool items;
  std::vector<std::string> users; ///< keys; `Interaction::user` is a position in here
  FeatureTable userFeatures; ///< what the source knows of users, a row each; no rows when it knows nothing
  FeatureTable contexts;     ///< the distinct contexts; `Interaction::context` is a row of it
  std::vector<Interaction> interactions;
  std::string actionKind; ///< what the log records, e.g. "use"
  ImportReport report;
};

} // namespace rankwright
