#include "core/workspace/item_counts.h"

#include "core/base/folder_files.h"
#include "core/events/event_log_schema.h"
#include "core/events/item_event_days.h"
#include "core/expr/time_zone.h"
#include "core/logs/log_store.h"
#include "core/workspace/workspace_files.h"

#include <cmath>
#include <system_error>
#include <unordered_set>
#include <utility>

namespace rankwright {

namespace {

namespace fs = std::filesystem;

/// A user and an item as one number.
std::uint64_t pairOf(const Interaction& interaction) {
  return std::uint64_t{interaction.user.value()} << 32 | interaction.item.value();
}

CalendarDay dayOfTime(const Interaction& interaction, const TimeZone& zone) {
  if (!interaction.time) return kUndated;
  return dayOfLocalTime(*interaction.time + zone.offsetAt(*interaction.time));
}

Status addUsage(const Workspace& workspace, ItemDayCountsBuilder& counts, const JobControl& job) {
  const auto file = WorkspaceFiles{workspace.config().data}.log();
  std::error_code error;
  if (!fs::exists(file, error)) return {};
  RW_ASSIGN(const auto store, LogStore::openReadOnly(file));
  RW_ASSIGN(const auto log, store.resolve(workspace.items(), workspace.users(), job));
  RW_ASSIGN(const auto zone, TimeZone::named(workspace.config().timeZone));
  std::unordered_set<std::uint64_t> used;
  for (const auto& each : log.interactions)
    counts.add(each.item, {.day = dayOfTime(each, zone),
                           .clicks = static_cast<std::uint64_t>(std::llround(each.count)),
                           .installs = used.insert(pairOf(each)).second ? 1U : 0U});
  return {};
}

} // namespace

Result<ItemDayCounts> countItemDays(const Workspace& workspace, const JobControl& job) {
  ItemDayCountsBuilder counts(workspace.items().size());
  RW_CHECK(addUsage(workspace, counts, job));
  RW_ASSIGN(const auto logs,
            filesIn(WorkspaceFiles{workspace.config().data}.eventLogs(), kEventLogExtension));
  for (const auto& log : logs) {
    job.report("counting what happened to items", 0, 0);
    RW_CHECK(forEachItemEventDay(
        log,
        [&](const ItemEventDay& day) {
          if (const auto item = workspace.items().find(day.item))
            counts.add(*item, {day.day, day.exposures, day.clicks, day.installs});
        },
        job));
  }
  return counts.finish();
}

} // namespace rankwright
