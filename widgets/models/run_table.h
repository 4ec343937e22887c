#pragma once

#include "core/table/table_source.h"
#include "widgets/models/open_run.h"
#include "widgets/models/run_comparer.h"

#include <QString>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace rankwright {

/// The kind of the addresses of runs: `model:<name>`.
inline QString runKind() {
  return QStringLiteral("model");
}

/// What a table of runs shows.
struct RunRows {
  std::vector<SharedRun> runs;
  std::string output;    ///< that is judged
  bool compares = false; ///< there is a baseline: the differences to it are shown
  std::function<SharedDifference(const SharedRun&)> difference = {};
};

/// All that is told of each run, a row each in their order. Pointing at a figure shows its formula with the
/// row's numbers.
std::shared_ptr<const TableSource> runTable(const RunRows& rows);

} // namespace rankwright
