#include "core/funnel/funnel_requests.h"

#include "core/expr/nearest_name.h"
#include "core/funnel/request_choice.h"
#include "core/funnel/stage_log_contents.h"
#include "core/funnel/stage_log_schema.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

constexpr std::uint64_t kRowsBetweenChecks = 256;

/// Names of the choice as the log counts them.
struct ChoiceNumbers {
  std::int64_t reason = kAnyReason;
  std::int64_t channels = 0; ///< bits that a candidate has
  std::int64_t item = kAnyItem;

  static constexpr std::int64_t kNoReason = -1; ///< the log does not say
  static constexpr std::int64_t kAnyReason = -2;
  static constexpr std::int64_t kNoSuch = -3;
  static constexpr std::int64_t kAnyItem = -1;
};

/// What a request has of candidates that fit.
struct Match {
  std::int64_t request = 0;
  std::uint64_t candidates = 0;
  std::int64_t item = -1; ///< −1: none is meant
};

constexpr std::string_view kChoiceCondition =
    " AND (?8 IS NULL OR c.stage >= ?8) AND (?9 IS NULL OR c.stage = ?9) "
    "AND (?10 = -2 OR coalesce(c.reason, -1) = ?10) AND (c.channels & ?11) = ?11 "
    "AND (?12 = 0 OR c.channels = ?11) AND (?13 = -1 OR c.item = ?13)";

// Of a request's candidates that fit, the item that the user took goes first, then the one that the log met
// first: what max() is of is larger for these.
constexpr std::string_view kPreference = "max(c.taken * 4294967296 - c.item)";

bool choosesAll(const CandidateChoice& choice) {
  auto rest = choice;
  rest.reached.reset();
  return choice.reached.value_or(0) == 0 && rest == CandidateChoice();
}

Result<std::int64_t> numberOf(const SqliteDatabase& database, std::string_view table,
                              const std::string& name) {
  RW_ASSIGN(auto select, database.prepare(fmt::format("SELECT id FROM {} WHERE name = ?1", table)));
  RW_ASSIGN(const bool found, select.bind(1, std::string_view(name)).step());
  return found ? select.int64At(0) : ChoiceNumbers::kNoSuch;
}

Result<std::int64_t> bitOf(const SqliteDatabase& database, const std::string& channel) {
  if (channel.empty()) return 0;
  RW_ASSIGN(const auto number, numberOf(database, "channel", channel));
  if (number < 0 || number >= static_cast<std::int64_t>(kMostLoggedChannels))
    return fail(ErrorKind::NotFound, "the stage log has no such channel: {}", channel);
  return std::int64_t{1} << number;
}

Result<ChoiceNumbers> resolve(const SqliteDatabase& database, const CandidateChoice& choice) {
  ChoiceNumbers numbers;
  if (choice.reason && choice.reason->empty()) numbers.reason = ChoiceNumbers::kNoReason;
  if (choice.reason && !choice.reason->empty()) {
    RW_ASSIGN(numbers.reason, numberOf(database, "reason", *choice.reason));
  }
  RW_ASSIGN(const auto own, bitOf(database, choice.channel));
  RW_ASSIGN(const auto other, bitOf(database, choice.otherChannel));
  numbers.channels = own | other;
  if (!choice.item.empty()) {
    RW_ASSIGN(numbers.item, numberOf(database, "item", choice.item));
  }
  return numbers;
}

Status checkStages(const StageLogInfo& log, const CandidateChoice& choice) {
  for (const auto& stage : {choice.reached, choice.lostAt})
    if (stage && *stage >= log.stages.size())
      return fail(ErrorKind::InvalidArgument, "the stage log has {} stages, and none of number {}",
                  log.stages.size(), *stage);
  return {};
}

std::string matchSql(const CandidateChoice& choice) {
  if (choosesAll(choice))
    return fmt::format(
        "SELECT r.id, 0, (SELECT min(item) FROM candidate c WHERE c.request = r.id AND c.taken = 1) "
        "FROM request r WHERE {} ORDER BY r.id",
        kRequestCondition);
  return fmt::format("SELECT r.id, count(*), c.item, {} FROM request r JOIN candidate c ON c.request = r.id "
                     "WHERE {}{}{} GROUP BY r.id ORDER BY r.id",
                     kPreference, kRequestCondition, kChoiceCondition,
                     choice.taken ? R"( AND c.taken = 1)" : "");
}

void bindChoice(SqliteStatement& statement, const CandidateChoice& choice, const ChoiceNumbers& numbers) {
  const auto optional = [](const std::optional<std::uint32_t>& stage) {
    return stage ? std::optional<std::int64_t>(*stage) : std::nullopt;
  };
  statement.bind(8, optional(choice.reached))
      .bind(9, optional(choice.lostAt))
      .bind(10, numbers.reason)
      .bind(11, numbers.channels)
      .bind(12, std::int64_t{choice.byThatChannelAlone})
      .bind(13, numbers.item);
}

/// The matches on the page that is asked for; counts those on all pages.
Result<std::vector<Match>> matchesOf(const SqliteDatabase& database, const RequestsQuery& query,
                                     const JobControl& job, std::uint64_t& total) {
  RW_ASSIGN(const auto numbers, resolve(database, query.choice));
  RW_ASSIGN(auto select, database.prepare(matchSql(query.choice)));
  bindFilter(select, query.filter);
  if (!choosesAll(query.choice)) bindChoice(select, query.choice, numbers);
  std::vector<Match> matches;
  const auto keep = [&](const SqliteStatement& row) -> Status {
    if (total % kRowsBetweenChecks == 0) RW_CHECK(job.check());
    if (total++ < query.offset || matches.size() >= query.limit) return {};
    matches.push_back(
        {row.int64At(0), static_cast<std::uint64_t>(row.int64At(1)), row.isNullAt(2) ? -1 : row.int64At(2)});
    return {};
  };
  RW_CHECK(forEachRow(select, keep));
  return matches;
}

constexpr std::string_view kDetails =
    "SELECT r.name, u.name, r.time, r.scene, coalesce(related.name, ''), r.pipeline, r.configuration, "
    "r.slots, "
    "coalesce(i.name, ''), coalesce(c.taken, 0), coalesce(c.stage, 0), coalesce(why.name, ''), "
    "coalesce(e.text, '') "
    "FROM request r JOIN user u ON u.id = r.user LEFT JOIN item related ON related.id = r.related "
    "LEFT JOIN candidate c ON c.request = r.id AND c.item = ?2 LEFT JOIN item i ON i.id = c.item "
    "LEFT JOIN reason why ON why.id = c.reason LEFT JOIN explanation e ON e.request = r.id AND e.item = "
    "c.item "
    "WHERE r.id = ?1";

std::string text(const SqliteStatement& row, int column) {
  return std::string(row.textAt(column));
}

Result<RequestRow> rowOf(SqliteStatement& details, const Match& match) {
  RW_ASSIGN(const bool found, details.bind(1, match.request).bind(2, match.item).step());
  if (!found) return fail(ErrorKind::Corrupt, "the stage log has no such request: {}", match.request);
  RequestRow row;
  row.id = static_cast<std::uint64_t>(match.request);
  row.request = text(details, 0);
  row.user = text(details, 1);
  if (!details.isNullAt(2)) row.time = details.int64At(2);
  row.scene = text(details, 3);
  row.related = text(details, 4);
  row.pipeline = text(details, 5);
  row.configuration = text(details, 6);
  row.places = static_cast<std::uint32_t>(details.int64At(7));
  row.item = text(details, 8);
  row.taken = details.int64At(9) != 0;
  row.stage = static_cast<std::uint32_t>(details.int64At(10));
  row.reason = text(details, 11);
  row.explanation = text(details, 12);
  row.candidates = match.candidates;
  details.reset();
  return row;
}

} // namespace

Result<RequestsPage> requestsBehind(const std::filesystem::path& log, const RequestsQuery& query,
                                    const JobControl& job) {
  RW_ASSIGN(const auto database, openStageLog(log));
  RW_ASSIGN(const auto info, readStageLogContents(database));
  RW_CHECK(checkStages(info, query.choice));
  RequestsPage page;
  RW_ASSIGN(const auto matches, matchesOf(database, query, job, page.total));
  RW_ASSIGN(auto details, database.prepare(kDetails));
  for (const auto& match : matches) {
    RW_CHECK(job.check());
    RW_ASSIGN(auto row, rowOf(details, match));
    page.rows.push_back(std::move(row));
  }
  return page;
}

Result<std::uint32_t> stageNamed(const StageLogInfo& log, std::string_view name) {
  NearestName nearest(name);
  for (std::uint32_t i = 0; i < log.stages.size(); ++i) {
    if (log.stages[i].name == name) return i;
    nearest.offer(log.stages[i].name);
  }
  if (nearest.name().empty()) return fail(ErrorKind::NotFound, "the stage log has no such stage: {}", name);
  return fail(ErrorKind::NotFound, "the stage log has no such stage (did you mean '{}'?): {}", nearest.name(),
              name);
}

} // namespace rankwright
