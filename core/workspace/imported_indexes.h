#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/logs/store_export.h"
#include "core/workspace/default_configuration.h"

#include <filesystem>
#include <span>
#include <vector>

namespace rankwright {

/// Decides how the workspace of a store uses another system's indexes: named after their files, asked by the
/// user's favourite items where their keys are items, else by the text feature of users whose values are keys
/// most often, else by their only key. Errors: those of `readEngineIndex`; Conflict for two files of the same
/// name; Cancelled.
Result<std::vector<ImportedIndex>> planImportedIndexes(std::span<const std::filesystem::path> files,
                                                       const StoreExport& store, const JobControl& job);

/// Copies the files to where the plan says, below `data`. Errors: Io.
Status copyImportedIndexes(std::span<const std::filesystem::path> files, std::span<const ImportedIndex> plan,
                           const std::filesystem::path& data);

} // namespace rankwright
