#pragma once

#include "core/table/table_source.h"
#include "core/workspace/workspace_experiments.h"
#include "widgets/experiments/experiment_case.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// An experiment as the list shows it.
struct ListedExperiment {
  WorkspaceExperiment declared;
  SharedCase analysed = {};        ///< nullptr while it is not
  std::optional<Error> error = {}; ///< why it could not be analysed
  std::string name() const { return declared.file.stem().string(); }
};

/// What is told of each experiment at one glance, a row each, each a doorway to it.
std::shared_ptr<const TableSource> experimentTable(const std::vector<ListedExperiment>& experiments);

/// The kind of the addresses of experiments: `experiment:<name>`.
inline QString experimentKind() {
  return QStringLiteral("experiment");
}

} // namespace rankwright
