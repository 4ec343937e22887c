#include "core/funnel/candidate_rows.h"

#include "core/funnel/channel_ranks.h"
#include "core/funnel/stage_log_contents.h"

namespace rankwright {

namespace {

std::optional<std::uint32_t> placeAt(const SqliteStatement& row, int column) {
  if (row.isNullAt(column)) return std::nullopt;
  return static_cast<std::uint32_t>(row.int64At(column));
}

Status checkBelow(std::int64_t number, std::uint64_t limit, std::string_view what) {
  if (number >= 0 && static_cast<std::uint64_t>(number) < limit) return {};
  return fail(ErrorKind::Corrupt, "a candidate names a {} that the stage log lacks: {}", what, number);
}

Status check(const SqliteStatement& row, const CandidateLimits& limits) {
  RW_CHECK(checkBelow(row.int64At(0), limits.items, "item"));
  RW_CHECK(checkBelow(row.int64At(1), limits.stages, "stage"));
  return checkBelow(row.int64At(3), std::uint64_t{1} << limits.channels, "channel");
}

CandidateRow candidateOf(const SqliteStatement& row) {
  CandidateRow candidate;
  candidate.item = static_cast<std::uint32_t>(row.int64At(0));
  candidate.stage = static_cast<std::uint32_t>(row.int64At(1));
  if (!row.isNullAt(2)) candidate.reason = row.int64At(2);
  candidate.channels = static_cast<std::uint64_t>(row.int64At(3));
  candidate.recallRank = bestRank(row.textAt(4));
  candidate.mergePlace = placeAt(row, 5);
  candidate.rankPlace = placeAt(row, 6);
  if (!row.isNullAt(7)) candidate.score = row.doubleAt(7);
  candidate.slot = placeAt(row, 8);
  candidate.taken = row.int64At(9) != 0;
  return candidate;
}

} // namespace

Result<CandidateRows> CandidateRows::open(const SqliteDatabase& database, CandidateLimits limits) {
  RW_ASSIGN(
      auto select,
      database.prepare("SELECT item, stage, reason, channels, ranks, merge_place, rank_place, score, slot, "
                       "taken FROM candidate WHERE request = ?1 ORDER BY item"));
  return CandidateRows(std::move(select), limits);
}

Result<const std::vector<CandidateRow>*> CandidateRows::of(std::int64_t request) {
  rows_.clear();
  select_.bind(1, request);
  const auto keep = [&](const SqliteStatement& row) -> Status {
    RW_CHECK(check(row, limits_));
    rows_.push_back(candidateOf(row));
    return {};
  };
  RW_CHECK(forEachRow(select_, keep));
  return &rows_;
}

} // namespace rankwright
