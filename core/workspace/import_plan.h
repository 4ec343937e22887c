#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/logs/delimited_store.h"
#include "core/logs/engine_store.h"
#include "core/workspace/workspace_builder.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace rankwright {

/// Whose files an import reads.
enum class ImportSource : std::uint8_t {
  Frappe,    ///< a folder with frappe.csv and meta.csv
  Delimited, ///< CSV, TSV and the like
  Engine,    ///< the original engine's (RecGo) features and indexes
};

/// What to import and where to.
struct ImportPlan {
  ImportSource source = ImportSource::Delimited;
  std::filesystem::path frappe; ///< Frappe
  DelimitedFiles delimited;     ///< Delimited
  EngineFiles engine;           ///< Engine
  NewWorkspace workspace;
};

/// What came of it.
struct ImportOutcome {
  std::uint64_t items = 0;
  std::uint64_t users = 0;
  std::uint64_t interactions = 0;
  ImportReport report;
  TrainingReport training; ///< without epochs when the source has no interactions
};

/// Reads the plan's files. Errors: those of the reader.
Result<StoreExport> readStore(const ImportPlan& plan, const JobControl& job);

/// Reads the files and builds the workspace; a failure or cancel leaves nothing behind. Errors: those of
/// `checkNewFolder`, the reader and `buildWorkspace`.
Result<ImportOutcome> runImport(const ImportPlan& plan, const JobControl& job);

/// What a person who drops these files or folders wants to import.
struct DroppedFiles {
  ImportSource source = ImportSource::Delimited;
  std::filesystem::path frappe;
  std::filesystem::path interactions; ///< Delimited and Engine; empty when none looks like it
  std::filesystem::path items;
  std::filesystem::path users;
  std::vector<std::filesystem::path> indexes;
};

/// Tells files apart by their names and beginnings: a folder stands for the files in it. Errors: NotFound,
/// Io; Unsupported when nothing can be imported, with the first path.
Result<DroppedFiles> sortDroppedFiles(std::span<const std::filesystem::path> paths);

} // namespace rankwright
