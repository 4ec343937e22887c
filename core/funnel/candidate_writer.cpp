#include "core/funnel/candidate_writer.h"

#include "core/funnel/channel_ranks.h"
#include "core/funnel/stage_log_schema.h"

#include <algorithm>

namespace rankwright {

namespace {

void bindOptional(SqliteStatement& statement, int position, const std::optional<std::uint32_t>& value) {
  statement.bind(position, value ? std::optional<std::int64_t>(*value) : std::nullopt);
}

void bindOptional(SqliteStatement& statement, int position, const std::optional<double>& value) {
  if (value)
    statement.bind(position, *value);
  else
    statement.bind(position, std::optional<std::int64_t>());
}

} // namespace

Result<CandidateWriter::Names> CandidateWriter::openNames(const SqliteDatabase& database) {
  RW_ASSIGN(auto channels, NameTable::open(database, "channel"));
  RW_ASSIGN(auto reasons, NameTable::open(database, "reason"));
  RW_ASSIGN(auto items, NameTable::open(database, "item"));
  RW_ASSIGN(auto users, NameTable::open(database, "user"));
  RW_ASSIGN(auto values, NameTable::open(database, "value"));
  return Names{std::move(channels), std::move(reasons), std::move(items), std::move(users),
               std::move(values)};
}

Result<CandidateWriter::Statements> CandidateWriter::prepare(const SqliteDatabase& database) {
  RW_ASSIGN(
      auto request,
      database.prepare("INSERT INTO request (name, user, time, scene, related, pipeline, configuration, "
                       "pool, slots, taken) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 0) RETURNING id"));
  RW_ASSIGN(auto requests, RequestNames::open(database));
  RW_ASSIGN(auto given, database.prepare("INSERT INTO given VALUES (?1, ?2, ?3)"));
  RW_ASSIGN(auto addTaken,
            database.prepare("UPDATE request SET taken = taken + ?2, pool = pool + ?3 WHERE id = ?1"));
  RW_ASSIGN(auto candidate,
            database.prepare("INSERT INTO candidate VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) ON "
                             "CONFLICT DO NOTHING RETURNING 1"));
  RW_ASSIGN(auto explanation, database.prepare("INSERT INTO explanation VALUES (?1, ?2, ?3)"));
  RW_ASSIGN(
      auto itemFeature,
      database.prepare("INSERT INTO item_feature (number, value, feature, item) VALUES (?1, ?2, ?3, ?4)"));
  RW_ASSIGN(
      auto poolFeature,
      database.prepare("INSERT INTO pool_feature (number, value, feature, items) VALUES (?1, ?2, ?3, ?4)"));
  RW_ASSIGN(auto clearPool, database.prepare("DELETE FROM pool_feature"));
  return Statements{std::move(request),     std::move(requests),    std::move(given),
                    std::move(addTaken),    std::move(candidate),   std::move(explanation),
                    std::move(itemFeature), std::move(poolFeature), std::move(clearPool)};
}

Result<CandidateWriter> CandidateWriter::open(SqliteDatabase& database, std::vector<LoggedFeature> features) {
  RW_ASSIGN(auto names, openNames(database));
  RW_ASSIGN(auto statements, prepare(database));
  return CandidateWriter(std::move(features), std::move(names), std::move(statements));
}

Result<AppendedRequest> CandidateWriter::write(const LoggedRequest& request,
                                               const StageLogWriter::Describe& describe, bool toSameName) {
  RW_ASSIGN(const auto bits, bitsOf(request.channels));
  RW_ASSIGN(const auto reasons, numbersOf(request.reasons));
  RW_ASSIGN(const auto placed, placeItems(request, describe));
  std::optional<std::int64_t> known;
  if (toSameName) {
    RW_ASSIGN(known, statements_.requests.last(request.name));
  }
  const bool isNew = !known;
  if (isNew) {
    RW_ASSIGN(known, writeRequest(request));
  }
  AppendedRequest appended{.isNew = isNew};
  std::int64_t taken = 0;
  for (const auto& each : placed) {
    const auto& candidate = request.candidates[each.candidate];
    RW_ASSIGN(const bool written, writeCandidate(*known, each.item, candidate, bits, reasons));
    ++(written ? appended.candidates : appended.repeated);
    taken += written && candidate.taken ? 1 : 0;
  }
  // Where the log of a request goes on, what it has of the pool grows.
  const auto pool = toSameName ? static_cast<std::int64_t>(appended.candidates) : 0;
  RW_CHECK(statements_.addTaken.bind(1, *known).bind(2, taken).bind(3, pool).run());
  return appended;
}

Result<std::int64_t> CandidateWriter::writeRequest(const LoggedRequest& request) {
  RW_ASSIGN(const auto user, names_.users.numberOf(request.user));
  std::optional<std::int64_t> related;
  if (!request.related.empty()) {
    RW_ASSIGN(const auto item, names_.items.numberOf(request.related));
    related = item.id;
  }
  auto& insert = statements_.request;
  insert.bind(1, std::string_view(request.name))
      .bind(2, user.id)
      .bind(3, request.time)
      .bind(4, std::string_view(request.scene))
      .bind(5, related)
      .bind(6, std::string_view(request.pipeline))
      .bind(7, std::string_view(request.configuration))
      .bind(8, static_cast<std::int64_t>(request.pool))
      .bind(9, std::int64_t{request.places});
  RW_CHECK(insert.step());
  const auto id = insert.int64At(0);
  insert.reset();
  if (request.given) RW_CHECK(writeGiven(id, *request.given));
  return id;
}

Status CandidateWriter::writeGiven(std::int64_t request, const GivenValues& given) {
  const auto context = toJson(given.context);
  const auto features = toJson(given.features);
  return statements_.given.bind(1, request)
      .bind(2, std::string_view(context))
      .bind(3, std::string_view(features))
      .run();
}

Result<std::vector<CandidateWriter::Placed>>
CandidateWriter::placeItems(const LoggedRequest& request, const StageLogWriter::Describe& describe) {
  std::vector<Placed> placed;
  placed.reserve(request.candidates.size());
  for (std::uint32_t i = 0; i < request.candidates.size(); ++i) {
    RW_ASSIGN(const auto item, names_.items.numberOf(request.candidates[i].item));
    if (item.isNew && !features_.empty()) RW_CHECK(describeItem(item.id, describe(i)));
    placed.push_back({item.id, i});
  }
  std::ranges::stable_sort(placed, {}, &Placed::item);
  return placed;
}

Status CandidateWriter::describeItem(std::int64_t item, const std::vector<FeatureCell>& cells) {
  for (std::size_t i = 0; i < features_.size() && i < cells.size(); ++i) {
    if (cells[i].index() == 0) continue;
    auto& insert = statements_.itemFeature;
    RW_CHECK(writeCell(insert, features_[i], cells[i]));
    RW_CHECK(insert.bind(3, static_cast<std::int64_t>(i)).bind(4, item).run());
  }
  return {};
}

/// Binds the parameters 1 and 2. A value that is not of the feature's kind is a missing one.
Status CandidateWriter::writeCell(SqliteStatement& insert, const LoggedFeature& feature,
                                  const FeatureCell& cell) {
  insert.bind(1, std::optional<std::int64_t>()).bind(2, std::optional<std::int64_t>());
  if (const auto* number = std::get_if<double>(&cell); number && feature.numeric) insert.bind(1, *number);
  if (const auto* text = std::get_if<std::string>(&cell); text && !feature.numeric) {
    RW_ASSIGN(const auto value, names_.values.numberOf(*text));
    insert.bind(2, value.id);
  }
  return {};
}

Result<std::vector<std::uint32_t>> CandidateWriter::bitsOf(const std::vector<std::string>& channels) {
  std::vector<std::uint32_t> bits;
  for (const auto& channel : channels) {
    RW_ASSIGN(const auto number, names_.channels.numberOf(channel));
    if (number.id >= static_cast<std::int64_t>(kMostLoggedChannels))
      return fail(ErrorKind::InvalidArgument, "a stage log tells {} channels apart, and one more is: {}",
                  kMostLoggedChannels, channel);
    bits.push_back(static_cast<std::uint32_t>(number.id));
  }
  return bits;
}

Result<std::vector<std::int64_t>> CandidateWriter::numbersOf(const std::vector<std::string>& reasons) {
  std::vector<std::int64_t> numbers;
  for (const auto& reason : reasons) {
    RW_ASSIGN(const auto number, names_.reasons.numberOf(reason));
    numbers.push_back(number.id);
  }
  return numbers;
}

Result<bool> CandidateWriter::writeCandidate(std::int64_t request, std::int64_t item,
                                             const LoggedCandidate& candidate,
                                             std::span<const std::uint32_t> bits,
                                             std::span<const std::int64_t> reasons) {
  const auto packed = packRanks(candidate.ranks, bits);
  auto& insert = statements_.candidate;
  insert.bind(1, request).bind(2, item).bind(3, std::int64_t{candidate.stage});
  insert.bind(4, candidate.reason ? std::optional(reasons[*candidate.reason]) : std::nullopt);
  insert.bind(5, static_cast<std::int64_t>(packed.channels)).bind(6, std::string_view(packed.ranks));
  bindOptional(insert, 7, candidate.mergePlace);
  bindOptional(insert, 8, candidate.rankPlace);
  bindOptional(insert, 9, candidate.score);
  bindOptional(insert, 10, candidate.slot);
  insert.bind(11, std::int64_t{candidate.taken});
  RW_ASSIGN(const bool written, insert.step());
  if (!written) return false;
  insert.reset();
  if (!candidate.explanation.empty()) RW_CHECK(writeExplanation(request, item, candidate.explanation));
  return true;
}

Status CandidateWriter::writeExplanation(std::int64_t request, std::int64_t item, const std::string& text) {
  return statements_.explanation.bind(1, request).bind(2, item).bind(3, std::string_view(text)).run();
}

Status CandidateWriter::writePool(std::span<const std::vector<PoolValue>> features) {
  RW_CHECK(statements_.clearPool.run());
  auto& insert = statements_.poolFeature;
  for (std::size_t i = 0; i < features.size(); ++i)
    for (const auto& each : features[i]) {
      RW_CHECK(writeCell(insert, features_[i], each.value));
      RW_CHECK(
          insert.bind(3, static_cast<std::int64_t>(i)).bind(4, static_cast<std::int64_t>(each.items)).run());
    }
  return {};
}

} // namespace rankwright
