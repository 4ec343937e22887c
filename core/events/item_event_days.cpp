#include "core/events/item_event_days.h"

#include "core/events/event_log_schema.h"

namespace rankwright {

namespace {

// The kinds are those of `EventKind`.
constexpr std::string_view kItemDays = R"sql(
SELECT item.name, days.day, days.exposures, days.clicks, days.installs FROM (
  SELECT item, day, count(*) AS exposures, 0 AS clicks, 0 AS installs FROM exposure GROUP BY item, day
  UNION ALL
  SELECT item, day, 0, sum(kind = 1), sum(kind = 3) FROM action WHERE kind IN (1, 3) GROUP BY item, day
) days JOIN item ON item.id = days.item
)sql";

} // namespace

Status forEachItemEventDay(const std::filesystem::path& log,
                           const std::function<void(const ItemEventDay&)>& take, const JobControl& job) {
  RW_ASSIGN(const auto database, openEventLog(log));
  RW_ASSIGN(auto rows, database.prepare(kItemDays));
  for (;;) {
    RW_CHECK(job.check());
    RW_ASSIGN(const bool more, rows.step());
    if (!more) return {};
    take({rows.textAt(0), rows.int64At(1), static_cast<std::uint64_t>(rows.int64At(2)),
          static_cast<std::uint64_t>(rows.int64At(3)), static_cast<std::uint64_t>(rows.int64At(4))});
  }
}

} // namespace rankwright
