#include "core/funnel/feedback_writer.h"

#include "core/funnel/pipeline_stages.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rankwright {

namespace {

constexpr std::array<std::pair<std::string_view, FeedbackAction>, 9> kActionNames = {{
    {"shown", FeedbackAction::Shown},
    {"exposure", FeedbackAction::Shown},
    {"impression", FeedbackAction::Shown},
    {"clicked", FeedbackAction::Clicked},
    {"click", FeedbackAction::Clicked},
    {"installed", FeedbackAction::Installed},
    {"install", FeedbackAction::Installed},
    {"download", FeedbackAction::Installed},
    {"taken", FeedbackAction::Taken},
}};

/// The stage that an event of the list stands for, behind those of the pipeline.
constexpr std::uint32_t stageOf(FeedbackAction action) {
  return positionOf(PipelineStage::Listed) + 1 + static_cast<std::uint32_t>(action);
}

} // namespace

std::optional<FeedbackAction> parseFeedbackAction(std::string_view name) {
  const auto found = std::ranges::find(kActionNames, name, [](const auto& each) { return each.first; });
  if (found == kActionNames.end()) return std::nullopt;
  return found->second;
}

Result<FeedbackWriter> FeedbackWriter::open(const SqliteDatabase& database) {
  RW_ASSIGN(auto requests, RequestNames::open(database));
  RW_ASSIGN(auto items, NameTable::open(database, "item"));
  RW_ASSIGN(auto find,
            database.prepare("SELECT stage, taken FROM candidate WHERE request = ?1 AND item = ?2"));
  RW_ASSIGN(auto advance,
            database.prepare("UPDATE candidate SET stage = max(stage, ?3), taken = max(taken, ?4) "
                             "WHERE request = ?1 AND item = ?2"));
  RW_ASSIGN(auto addTaken, database.prepare("INSERT INTO candidate (request, item, stage, channels, ranks, "
                                            "taken) VALUES (?1, ?2, 0, 0, '', 1)"));
  RW_ASSIGN(auto countTaken, database.prepare("UPDATE request SET taken = taken + 1 WHERE id = ?1"));
  return FeedbackWriter(
      std::move(requests), std::move(items),
      Statements{std::move(find), std::move(advance), std::move(addTaken), std::move(countTaken)});
}

Result<FeedbackOutcome> FeedbackWriter::write(std::string_view request, const std::string& item,
                                              FeedbackAction action) {
  RW_ASSIGN(const auto id, requests_.last(request));
  if (!id) return FeedbackOutcome::Unlogged;
  if (action == FeedbackAction::Taken) {
    RW_ASSIGN(const auto taken, items_.numberOf(item));
    return take(*id, taken.id);
  }
  RW_ASSIGN(const auto known, items_.find(item));
  if (!known) return FeedbackOutcome::NotListed;
  return advance(*id, *known, action);
}

Result<std::optional<FeedbackWriter::Known>> FeedbackWriter::candidate(std::int64_t request,
                                                                       std::int64_t item) {
  auto& find = statements_.find;
  RW_ASSIGN(const bool row, find.bind(1, request).bind(2, item).step());
  std::optional<Known> known;
  if (row) known = Known{static_cast<std::uint32_t>(find.int64At(0)), find.int64At(1) != 0};
  find.reset();
  return known;
}

/// An item that the request did not even find is a candidate of the first stage: it was lost there.
Result<FeedbackOutcome> FeedbackWriter::take(std::int64_t request, std::int64_t item) {
  RW_ASSIGN(const auto known, candidate(request, item));
  if (known && known->taken) return FeedbackOutcome::Known;
  auto& change = known ? statements_.advance : statements_.addTaken;
  change.bind(1, request).bind(2, item);
  if (known) change.bind(3, std::int64_t{known->stage}).bind(4, std::int64_t{1});
  RW_CHECK(change.run());
  RW_CHECK(countTaken(request));
  return FeedbackOutcome::Changed;
}

Result<FeedbackOutcome> FeedbackWriter::advance(std::int64_t request, std::int64_t item,
                                                FeedbackAction action) {
  RW_ASSIGN(const auto known, candidate(request, item));
  if (!known || known->stage < positionOf(PipelineStage::Listed)) return FeedbackOutcome::NotListed;
  const bool takes = action == FeedbackAction::Installed && !known->taken;
  if (known->stage >= stageOf(action) && !takes) return FeedbackOutcome::Known;
  RW_CHECK(statements_.advance.bind(1, request)
               .bind(2, item)
               .bind(3, std::int64_t{stageOf(action)})
               .bind(4, std::int64_t{takes})
               .run());
  if (takes) RW_CHECK(countTaken(request));
  return FeedbackOutcome::Changed;
}

Status FeedbackWriter::countTaken(std::int64_t request) {
  return statements_.countTaken.bind(1, request).run();
}

} // namespace rankwright
