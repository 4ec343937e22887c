#include "core/events/import_progress.h"

#include <utility>

namespace rankwright {

namespace {

constexpr std::string_view kUpdate = R"sql(
UPDATE import SET path = ?2, bytes = ?3, hash = ?4, lines = ?5, rows = rows + ?6, added = added + ?7,
  duplicates = duplicates + ?8, quarantined = quarantined + ?9 WHERE id = ?1
)sql";

std::int64_t signedOf(std::uint64_t value) {
  return static_cast<std::int64_t>(value);
}

} // namespace

Result<ImportProgress> ImportProgress::find(const SqliteDatabase& database, std::span<const std::byte> bytes,
                                            std::string path, const std::string& mapping) {
  RW_ASSIGN(auto insert, database.prepare("INSERT INTO import (path, mapping, bytes, hash, lines, rows, "
                                          "added, duplicates, quarantined) VALUES (?1, ?2, 0, 0, 0, 0, 0, 0, "
                                          "0) RETURNING id"));
  RW_ASSIGN(auto update, database.prepare(kUpdate));
  ImportProgress progress(std::move(insert), std::move(update), bytes, std::move(path), mapping);
  RW_CHECK(progress.findLongest(database));
  return progress;
}

void ImportProgress::hashUpTo(std::uint64_t bytes) {
  hash_.add(file_.subspan(hashed_, bytes - hashed_));
  hashed_ = bytes;
}

/// All beginnings that imports have read are hashed in one pass.
Status ImportProgress::findLongest(const SqliteDatabase& database) {
  RW_ASSIGN(auto known, database.prepare("SELECT id, bytes, hash, lines FROM import WHERE mapping = ?1 AND "
                                         "bytes > 0 AND bytes <= ?2 ORDER BY bytes"));
  known.bind(1, std::string_view(mapping_)).bind(2, signedOf(file_.size()));
  for (;;) {
    RW_ASSIGN(const bool row, known.step());
    if (!row) break;
    hashUpTo(static_cast<std::uint64_t>(known.int64At(1)));
    if (signedOf(hash_.value()) != known.int64At(2)) continue;
    id_ = known.int64At(0);
    bytes_ = hashed_;
    lines_ = static_cast<std::uint64_t>(known.int64At(3));
  }
  hash_.reset();
  hashed_ = 0;
  hashUpTo(bytes_);
  return {};
}

Result<std::int64_t> ImportProgress::number() {
  if (id_ != 0) return id_;
  RW_CHECK(insert_.bind(1, std::string_view(path_)).bind(2, std::string_view(mapping_)).step());
  id_ = insert_.int64At(0);
  insert_.reset();
  return id_;
}

Status ImportProgress::advance(std::uint64_t bytes, std::uint64_t lines, const EventImportReport& report) {
  RW_ASSIGN(const auto id, number());
  hashUpTo(bytes);
  bytes_ = bytes;
  lines_ = lines;
  update_.bind(1, id).bind(2, std::string_view(path_)).bind(3, signedOf(bytes));
  update_.bind(4, signedOf(hash_.value())).bind(5, signedOf(lines));
  update_.bind(6, signedOf(report.rows - written_.rows)).bind(7, signedOf(report.added - written_.added));
  update_.bind(8, signedOf(report.duplicates - written_.duplicates));
  RW_CHECK(update_.bind(9, signedOf(report.quarantined - written_.quarantined)).run());
  written_.rows = report.rows;
  written_.added = report.added;
  written_.duplicates = report.duplicates;
  written_.quarantined = report.quarantined;
  return {};
}

} // namespace rankwright
