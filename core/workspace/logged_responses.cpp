#include "core/workspace/logged_responses.h"

#include "core/base/folder_files.h"
#include "core/events/event_log_schema.h"
#include "core/events/exposure_log.h"
#include "core/workspace/logged_places.h"
#include "core/workspace/workspace_files.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

namespace rankwright {

namespace {

constexpr std::int64_t kWindowMs = 86'400'000;

/// Items of a log by its numbers.
using LoggedItems = std::unordered_map<std::int64_t, ItemId>;

Result<LoggedItems> itemsOf(const ExposureLog& log, const ItemPool& pool) {
  LoggedItems items;
  RW_CHECK(log.items([&](std::int64_t number, std::string_view key) {
    if (const auto item = pool.find(key)) items.emplace(number, *item);
  }));
  return items;
}

std::optional<std::size_t> sceneOf(const ExposureLog& log) {
  const auto& dimensions = log.dimensions();
  const auto found = std::ranges::find(dimensions, "scene");
  if (found == dimensions.end()) return std::nullopt;
  return static_cast<std::size_t>(found - dimensions.begin());
}

Status addLog(const std::filesystem::path& file, const ItemPool& pool, LoggedPlaces& places,
              const JobControl& job) {
  RW_ASSIGN(const auto log, ExposureLog::open(file));
  RW_ASSIGN(const auto items, itemsOf(log, pool));
  const auto scene = sceneOf(log);
  return log.forEach(
      kWindowMs,
      [&](const LoggedExposure& exposure) -> Status {
        const auto item = items.find(exposure.item);
        if (item == items.end() || exposure.slot < 0) return {};
        const auto& values = log.valuesOf(exposure.circumstances);
        places.add(scene ? values[*scene] : std::string(), item->second, exposure);
        return {};
      },
      job);
}

} // namespace

PlaceWeight LoggedResponses::examination(std::uint32_t slot) const {
  if (slot < places.size()) return places[slot];
  if (places.empty()) return {defaultExamination(slot), 0};
  const auto last = static_cast<std::uint32_t>(places.size() - 1);
  const auto scale = defaultExamination(slot) / defaultExamination(last);
  return {places.back().weight * scale, places.back().variance * scale * scale};
}

Result<LoggedResponses> readLoggedResponses(const Workspace& workspace, const JobControl& job) {
  job.report("reading responses", 0, 0);
  RW_ASSIGN(const auto logs,
            filesIn(WorkspaceFiles{workspace.config().data}.eventLogs(), kEventLogExtension));
  LoggedPlaces places;
  for (const auto& file : logs)
    RW_CHECK(addLog(file, workspace.items(), places, job));
  return places.responses(workspace.items().size());
}

} // namespace rankwright
