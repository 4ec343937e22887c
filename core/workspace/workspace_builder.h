#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/logs/store_export.h"
#include "core/model/training.h"
#include "core/workspace/default_configuration.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// Where a new workspace goes and what it is called.
struct NewWorkspace {
  std::filesystem::path folder;
  std::optional<std::filesystem::path> data; ///< another place for the data; by default `folder/data`
  std::string name;
  std::string description;
  TasteModel taste = TasteModel::Items;
  std::vector<std::filesystem::path> indexes = {}; ///< of another system, see `readEngineIndex`
  std::optional<SimulationOptions> synthetic = {}; ///< what a synthetic store was made from
};

/// Whether a workspace can be made there: the folder is empty, or it does not exist and can be created.
/// Errors: Conflict, Io, with the folder.
Status checkNewFolder(const std::filesystem::path& folder);

/// Writes a complete workspace from a store's export: configuration, items, user profiles, log, indexes, a
/// trained model. All of it is written aside and moved into place at the end, so that a failure or cancel
/// leaves nothing behind. A store without interactions gets no model; the report has no epochs then. Errors:
/// Conflict when a target exists; Io, Cancelled and those of the parts.
Result<TrainingReport> buildWorkspace(const StoreExport& store, const NewWorkspace& workspace,
                                      const JobControl& job);

} // namespace rankwright
