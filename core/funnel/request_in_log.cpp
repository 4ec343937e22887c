#include "core/funnel/request_in_log.h"

#include "core/funnel/stage_log_schema.h"

#include <utility>

namespace rankwright {

namespace {

constexpr std::string_view kRequest =
    "SELECT r.name, u.name, r.time, r.scene, coalesce(related.name, ''), r.pipeline, r.configuration, "
    "r.pool, r.slots FROM request r JOIN user u ON u.id = r.user LEFT JOIN item related ON related.id = "
    "r.related WHERE r.id = ?1";

std::string text(const SqliteStatement& row, int column) {
  return std::string(row.textAt(column));
}

LoggedRequest requestOf(const SqliteStatement& row) {
  LoggedRequest request;
  request.name = text(row, 0);
  request.user = text(row, 1);
  if (!row.isNullAt(2)) request.time = row.int64At(2);
  request.scene = text(row, 3);
  request.related = text(row, 4);
  request.pipeline = text(row, 5);
  request.configuration = text(row, 6);
  request.pool = static_cast<std::uint64_t>(row.int64At(7));
  request.places = static_cast<std::uint32_t>(row.int64At(8));
  return request;
}

/// Logs that were begun before values were kept lack the table.
Result<bool> hasGiven(const SqliteDatabase& database) {
  RW_ASSIGN(
      const auto tables,
      database.queryInt64("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'given'"));
  return tables > 0;
}

Result<std::optional<GivenValues>> givenOf(const SqliteDatabase& database, std::int64_t request) {
  RW_ASSIGN(const bool kept, hasGiven(database));
  if (!kept) return std::nullopt;
  RW_ASSIGN(auto select, database.prepare("SELECT context, features FROM given WHERE request = ?1"));
  RW_ASSIGN(const bool found, select.bind(1, request).step());
  if (!found) return std::nullopt;
  GivenValues given;
  RW_ASSIGN(given.context, parseFeatureJson(select.textAt(0), "context"));
  RW_ASSIGN(given.features, parseFeatureJson(select.textAt(1), "features"));
  return given;
}

} // namespace

Result<LoggedRequest> requestInLog(const std::filesystem::path& log, std::uint64_t number) {
  RW_ASSIGN(const auto database, openStageLog(log));
  const auto id = static_cast<std::int64_t>(number);
  RW_ASSIGN(auto select, database.prepare(kRequest));
  RW_ASSIGN(const bool found, select.bind(1, id).step());
  if (!found) return fail(ErrorKind::NotFound, "the stage log has no request of that number: {}", number);
  auto request = requestOf(select);
  RW_ASSIGN(request.given, givenOf(database, id));
  return request;
}

} // namespace rankwright
