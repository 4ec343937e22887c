#pragma once

#include "core/base/result.h"
#include "core/runs/expert_health.h"
#include "core/runs/output_metrics.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

enum class RunState : std::uint8_t {
  Training, ///< "training": it is trained now, or the program that did ended without a word
  Paused,   ///< "paused": a checkpoint waits
  Finished, ///< "finished"
  Failed,   ///< "failed", with a reason
};

std::string_view describe(RunState state);

/// What a run was trained and judged on.
struct RunData {
  std::string source; ///< for people: the log or files
  std::uint64_t trainRows = 0;
  std::uint64_t trainPositives = 0;
  std::uint64_t heldOutRows = 0;
  std::uint64_t heldOutPositives = 0;
  std::uint64_t cachedLeftOut = 0; ///< exposures of lists from a cache
  std::string dataHash;            ///< of the samples; "" when not known
  std::string rulesHash;
  std::string rowsHash; ///< of the held-out rows, as `Predictions::rowsHash`

  friend bool operator==(const RunData&, const RunData&) = default;
};

/// What a run took, and what with.
struct RunCost {
  double prepareSeconds = 0;
  double trainSeconds = 0;
  double samplesPerSecond = 0; ///< rows that training went through
  std::uint64_t peakBytes = 0; ///< of the process's memory
  std::uint64_t modelBytes = 0;
  std::uint32_t threads = 0;
  std::string program; ///< name and version
  std::string library;

  friend bool operator==(const RunCost&, const RunCost&) = default;
};

/// What there is to say about a training: `run.toml`.
struct RunInfo {
  std::string name;
  std::string note;
  std::string started; ///< ISO 8601 in UTC, "2026-11-23T20:15:00Z"
  RunState state = RunState::Training;
  std::string failure;       ///< why, of a failed one
  std::string model;         ///< the kind, e.g. "deepfm"
  std::string configuration; ///< `model.toml` as it was
  RunData data;
  RunCost cost;
  JudgingOptions judging;
  std::vector<OutputMetrics> metrics;  ///< of the held-out rows, judged by `judging`
  std::optional<ExpertHealth> experts; ///< over held-out rows, of a model that has some
  bool hasCheckpoint = false;          ///< found on the disk, not kept in the file

  friend bool operator==(const RunInfo&, const RunInfo&) = default;
};

/// The same run gives the same text.
std::string runInfoToToml(const RunInfo& info);

/// Errors: Parse and Type with the place; InvalidArgument for what is missing, unknown or out of range;
/// Unsupported for a later version.
Result<RunInfo> parseRunInfo(std::string_view toml, std::string source);

} // namespace rankwright
