#include "core/funnel/request_choice.h"

#include "core/funnel/stage_log_contents.h"

#include <string>

namespace rankwright {

const std::string_view kRequestCondition =
    "(?1 = '' OR r.scene = ?1) AND (?2 = '' OR r.pipeline = ?2) "
    "AND (?3 = '' OR substr(r.configuration, 1, length(?3)) = ?3) "
    "AND (?4 = '' OR r.user = (SELECT id FROM user WHERE name = ?4)) "
    "AND (?5 IS NULL OR r.time >= ?5) AND (?6 IS NULL OR r.time < ?6) AND (?7 = 0 OR r.taken > 0)";

void bindFilter(SqliteStatement& statement, const FunnelFilter& filter) {
  statement.bind(1, std::string_view(filter.scene))
      .bind(2, std::string_view(filter.pipeline))
      .bind(3, std::string_view(filter.configuration))
      .bind(4, std::string_view(filter.user))
      .bind(5, filter.since)
      .bind(6, filter.until)
      .bind(7, std::int64_t{filter.withTaken});
}

Result<std::vector<ChosenRequest>> chooseRequests(const SqliteDatabase& database,
                                                  const FunnelFilter& filter) {
  const auto sql = fmt::format("SELECT r.id, r.pool, r.slots, r.taken FROM request r WHERE {} ORDER BY r.id",
                               kRequestCondition);
  RW_ASSIGN(auto select, database.prepare(sql));
  bindFilter(select, filter);
  std::vector<ChosenRequest> chosen;
  RW_CHECK(forEachRow(select, [&](const SqliteStatement& row) -> Status {
    chosen.push_back({row.int64At(0), static_cast<std::uint64_t>(row.int64At(1)),
                      static_cast<std::uint32_t>(row.int64At(2)),
                      static_cast<std::uint32_t>(row.int64At(3))});
    return {};
  }));
  return chosen;
}

} // namespace rankwright
