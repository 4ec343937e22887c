#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// How the files of stage logs end.
inline constexpr std::string_view kStageLogExtension = ".stagelog";

/// What wrote a stage log.
enum class StageLogSource : std::uint8_t {
  Pipeline,   ///< requests of people, sampled
  Simulation, ///< requests made for users of a workspace as of just before the last item they took
  RecFlow,    ///< imported from a log with RecFlow's columns
};

/// "pipeline", "simulation", "recflow".
std::string_view nameOf(StageLogSource source);
std::optional<StageLogSource> parseStageLogSource(std::string_view name);

/// One stage that candidates pass, in the order of the log. The first one is all items there were.
struct LoggedStage {
  std::string name;      ///< e.g. "merged"
  std::string meaning;   ///< a sentence: what a candidate that reached it has been through
  bool exposure = false; ///< reaching it means that people see the item; at most one stage
  bool feedback = false; ///< what people do; it may be unknown for the whole log

  friend bool operator==(const LoggedStage&, const LoggedStage&) = default;
};

/// The stages of Rankwright's own pipeline: pool, found, recalled, merged, ranked, listed, and then shown,
/// clicked, installed (of a pipeline's requests) or taken (of a simulation's).
std::vector<LoggedStage> stagesOf(StageLogSource source);

/// A feature of items that a log keeps, for the drift between stages.
struct LoggedFeature {
  std::string name;
  bool numeric = false; ///< else its values are texts

  friend bool operator==(const LoggedFeature&, const LoggedFeature&) = default;
};

/// What there is in a stage log, for a list of logs and for filters.
struct StageLogInfo {
  std::filesystem::path path;
  StageLogSource source = StageLogSource::Pipeline;
  std::string origin;                ///< the workspace or file that it came from, by name
  std::vector<LoggedStage> stages;   ///< in their order
  std::vector<std::string> channels; ///< recall channels, in the order in which the log met them
  std::vector<LoggedFeature> features;
  std::vector<std::string> scenes; ///< ascending, as all that follow
  std::vector<std::string> pipelines;
  std::vector<std::string> configurations; ///< hashes, as Trace::configuration
  std::uint64_t requests = 0;
  std::optional<std::int64_t>
      firstTime; ///< of requests, seconds since 1970; nothing where no request has one
  std::optional<std::int64_t> lastTime;
};

/// Opens the log for reading alone. Errors: NotFound, Io, Corrupt (damaged, or no stage log), Unsupported
/// (another version of the schema); each names the file.
Result<StageLogInfo> readStageLogInfo(const std::filesystem::path& path);

/// The stage logs in a folder, the file written last first; those that cannot be read are not told apart. An
/// absent folder has none.
std::vector<std::filesystem::path> stageLogsIn(const std::filesystem::path& folder);

} // namespace rankwright
