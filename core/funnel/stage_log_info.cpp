#include "core/funnel/stage_log_info.h"

#include "core/funnel/stage_log_contents.h"
#include "core/funnel/stage_log_schema.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rankwright {

namespace {

constexpr std::array<std::string_view, 3> kSourceNames = {"pipeline", "simulation", "recflow"};

std::vector<LoggedStage> pipelineStages() {
  return {{"pool", "The items there were."},
          {"found", "A recall channel met it under the request's keys."},
          {"recalled", "A channel proposed it: neither the request nor the channel's filter excludes it."},
          {"merged", "The merge took it among the candidates."},
          {"ranked", "Its score puts it within the places asked for, or constraints put it into the list."},
          {"listed", "Constraints left it in the list."}};
}

std::vector<LoggedStage> recFlowStages() {
  return {{"retrieved", "Retrieval found it."},
          {"preranked", "It passed pre-ranking."},
          {"coarse", "It passed coarse ranking."},
          {"ranked", "It passed ranking."},
          {"reranked", "It is among the first of re-ranking."},
          {"realshow", "The user saw it.", true},
          {"feedback", "The user watched it or did something with it.", false, true}};
}

} // namespace

std::string_view nameOf(StageLogSource source) {
  return kSourceNames[static_cast<std::size_t>(source)];
}

std::optional<StageLogSource> parseStageLogSource(std::string_view name) {
  const auto found = std::ranges::find(kSourceNames, name);
  if (found == kSourceNames.end()) return std::nullopt;
  return static_cast<StageLogSource>(found - kSourceNames.begin());
}

std::vector<LoggedStage> stagesOf(StageLogSource source) {
  if (source == StageLogSource::RecFlow) return recFlowStages();
  auto stages = pipelineStages();
  if (source == StageLogSource::Simulation) {
    stages.back().exposure = true;
    stages.push_back({"taken", "The user took it next, and the list has it.", false, true});
    return stages;
  }
  stages.push_back({"shown", "The user saw it.", true, true});
  stages.push_back({"clicked", "The user opened it.", false, true});
  stages.push_back({"installed", "The user installed it.", false, true});
  return stages;
}

Result<StageLogInfo> readStageLogInfo(const std::filesystem::path& path) {
  RW_ASSIGN(const auto database, openStageLog(path));
  RW_ASSIGN(auto info, readStageLogContents(database));
  info.path = path;
  return info;
}

std::vector<std::filesystem::path> stageLogsIn(const std::filesystem::path& folder) {
  using Entry = std::pair<std::filesystem::file_time_type, std::filesystem::path>;
  std::vector<Entry> found;
  std::error_code error;
  for (std::filesystem::directory_iterator each(folder, error), end; !error && each != end;
       each.increment(error)) {
    if (each->path().extension() != kStageLogExtension) continue;
    std::error_code gone;
    const auto written = std::filesystem::last_write_time(each->path(), gone);
    if (!gone) found.emplace_back(written, each->path());
  }
  std::ranges::sort(found, [](const Entry& a, const Entry& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  std::vector<std::filesystem::path> paths;
  for (auto& [written, path] : found)
    paths.push_back(std::move(path));
  return paths;
}

} // namespace rankwright
