#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/runs/predictions.h"
#include "core/runs/run_info.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// The files of a run's folder beside those of `saved_model.h`.
inline constexpr std::string_view kRunFile = "run.toml";
inline constexpr std::string_view kPredictionsFile = "predictions.bin";
inline constexpr std::string_view kIdCountsFile = "id_counts.bin";
inline constexpr std::string_view kCheckpointFile = "checkpoint.bin";

/// A folder of a run as it is found.
struct ListedRun {
  std::string name; ///< of the folder
  std::filesystem::path folder;
  std::optional<RunInfo> info;
  std::string damage; ///< why there is no info
  bool isBaseline = false;
};

/// The trainings of a workspace: a folder of folders, one a run. Files are replaced in one step, so that
/// several processes can read while one writes.
class RunStore {
public:
  /// `folder` need not exist.
  explicit RunStore(std::filesystem::path folder) : folder_(std::move(folder)) {}

  const std::filesystem::path& folder() const { return folder_; }
  std::filesystem::path folderOf(std::string_view name) const { return folder_ / name; }

  /// All runs, the latest first; damaged ones, without a date, last. Errors: Io.
  Result<std::vector<ListedRun>> list() const;

  /// Errors: NotFound; Corrupt, Unsupported for a damaged one.
  Result<RunInfo> read(std::string_view name) const;

  /// Makes a run's folder with `run.toml`. Without a name in `info` it is the model's with the first free
  /// number, e.g. "deepfm-3". Returns the run as written. Errors: Conflict when the name is taken;
  /// InvalidArgument as `checkRunName`; Io.
  Result<RunInfo> create(RunInfo info) const;

  /// Replaces `run.toml` of a run that is there. Errors: NotFound; Io.
  Status update(const RunInfo& info) const;

  /// Errors: NotFound; Conflict when the new name is taken; InvalidArgument as `checkRunName`; Io.
  Status rename(std::string_view name, std::string_view newName) const;

  /// Removes the folder, also that of a damaged run. Errors: NotFound; Io.
  Status remove(std::string_view name) const;

  /// The run that others are compared with; nothing when none is pinned or it is gone.
  std::optional<std::string> baseline() const;

  /// Pins a run, or with "" none. Errors: NotFound; Io.
  Status pinBaseline(std::string_view name) const;

  /// Copies model, card, vocabulary, `run.toml` and predictions to a folder that is not there or empty.
  /// Errors: NotFound for a run that has no model yet; Conflict for a folder that holds something; Io.
  Status exportTo(std::string_view name, const std::filesystem::path& folder) const;

  /// Errors: NotFound; Corrupt; Cancelled.
  Result<Predictions> predictions(std::string_view name, const JobControl& job = {}) const;

  /// Training rows by id. Errors: NotFound; Corrupt.
  Result<std::vector<std::uint32_t>> idCounts(std::string_view name) const;
  Status writeIdCounts(std::string_view name, std::span<const std::uint32_t> counts) const;

private:
  Result<std::filesystem::path> existing(std::string_view name) const;

  std::filesystem::path folder_;
};

/// Names are folders: 1 to 100 characters other than / and control characters, and no dot first. Errors:
/// InvalidArgument, with the name.
Status checkRunName(std::string_view name);

} // namespace rankwright
