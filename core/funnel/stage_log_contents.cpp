#include "core/funnel/stage_log_contents.h"

namespace rankwright {

namespace {

Status readOrigin(const SqliteDatabase& database, StageLogInfo& info) {
  RW_ASSIGN(auto select, database.prepare("SELECT name, value FROM log"));
  std::optional<StageLogSource> source;
  RW_CHECK(forEachRow(select, [&](const SqliteStatement& row) -> Status {
    if (row.textAt(0) == "source") source = parseStageLogSource(row.textAt(1));
    if (row.textAt(0) == "origin") info.origin = row.textAt(1);
    return {};
  }));
  if (!source) return fail(ErrorKind::Corrupt, "the stage log does not say what wrote it");
  info.source = *source;
  return {};
}

Status readStages(const SqliteDatabase& database, StageLogInfo& info) {
  RW_ASSIGN(
      auto select,
      database.prepare("SELECT position, name, meaning, exposure, feedback FROM stage ORDER BY position"));
  RW_CHECK(forEachRow(select, [&](const SqliteStatement& row) -> Status {
    if (row.int64At(0) != static_cast<std::int64_t>(info.stages.size()))
      return fail(ErrorKind::Corrupt, "the stage log lacks a stage before number {}", row.int64At(0));
    info.stages.push_back(
        {std::string(row.textAt(1)), std::string(row.textAt(2)), row.int64At(3) != 0, row.int64At(4) != 0});
    return {};
  }));
  if (info.stages.size() < 2)
    return fail(ErrorKind::Corrupt, "the stage log has fewer than two stages: {}", info.stages.size());
  return {};
}

Status readFeatures(const SqliteDatabase& database, StageLogInfo& info) {
  RW_ASSIGN(auto select, database.prepare("SELECT name, numeric FROM feature ORDER BY id"));
  return forEachRow(select, [&](const SqliteStatement& row) -> Status {
    info.features.push_back({std::string(row.textAt(0)), row.int64At(1) != 0});
    return {};
  });
}

Status readTexts(const SqliteDatabase& database, std::string_view sql, std::vector<std::string>& texts) {
  RW_ASSIGN(auto select, database.prepare(sql));
  return forEachRow(select, [&](const SqliteStatement& row) -> Status {
    texts.emplace_back(row.textAt(0));
    return {};
  });
}

Status readRequests(const SqliteDatabase& database, StageLogInfo& info) {
  RW_CHECK(readTexts(database, "SELECT DISTINCT scene FROM request ORDER BY scene", info.scenes));
  RW_CHECK(readTexts(database, "SELECT DISTINCT pipeline FROM request ORDER BY pipeline", info.pipelines));
  RW_CHECK(readTexts(database, "SELECT DISTINCT configuration FROM request ORDER BY configuration",
                     info.configurations));
  RW_ASSIGN(auto select, database.prepare("SELECT count(*), min(time), max(time) FROM request"));
  RW_ASSIGN(const bool row, select.step());
  if (!row) return {};
  info.requests = static_cast<std::uint64_t>(select.int64At(0));
  if (!select.isNullAt(1)) info.firstTime = select.int64At(1);
  if (!select.isNullAt(2)) info.lastTime = select.int64At(2);
  return {};
}

} // namespace

Result<StageLogInfo> readStageLogContents(const SqliteDatabase& database) {
  StageLogInfo info;
  RW_CHECK(readOrigin(database, info));
  RW_CHECK(readStages(database, info));
  RW_CHECK(readTexts(database, "SELECT name FROM channel ORDER BY id", info.channels));
  RW_CHECK(readFeatures(database, info));
  RW_CHECK(readRequests(database, info));
  return info;
}

Result<std::map<std::int64_t, std::string>> readNames(const SqliteDatabase& database,
                                                      std::string_view table) {
  RW_ASSIGN(auto select, database.prepare(fmt::format("SELECT id, name FROM {}", table)));
  std::map<std::int64_t, std::string> names;
  RW_CHECK(forEachRow(select, [&](const SqliteStatement& row) -> Status {
    names.emplace(row.int64At(0), row.textAt(1));
    return {};
  }));
  return names;
}

} // namespace rankwright
