#include "core/pipeline/board_shelf.h"

#include "core/expr/moment_text.h"

#include <utility>

namespace rankwright {

namespace {

std::string labelOf(const PublishedBoard& board) {
  return fmt::format("{}, version {}", board.name, board.version);
}

bool isTrue(const Vector& values) {
  return !values.isMissing(0) && values.int64At(0) != 0;
}

} // namespace

ShelvedBoard::ShelvedBoard(PublishedBoard board, const ItemPool& items)
    : published_(std::move(board)),
      label_(labelOf(published_)),
      list_(ListChannel::ofKeys(label_, published_.items, items)) {
  for (const auto& key : std::exchange(published_.items, {}))
    if (!items.find(key)) ++lost_;
}

Result<ShelvedBoard> ShelvedBoard::of(const PublishedBoard& board, const ItemPool& items,
                                      const RuleSet& rules, const Schema& request) {
  if (board.problem) return tl::unexpected<Error>(*board.problem);
  ShelvedBoard shelved(board, items);
  if (board.audience.empty()) return shelved;
  auto audience = RowExpressions::compile(std::span(&board.audience, 1), rules, request, RowValue::Truth);
  if (!audience) {
    auto& error = audience.error();
    error.message = fmt::format("the audience of leaderboard '{}': {}", board.name, error.message);
    return failureOf(audience);
  }
  shelved.audience_ = std::move(*audience);
  return shelved;
}

std::optional<std::string> ShelvedBoard::absence(const InputTables& tables, const RequestClock& clock) const {
  if (clock.now && published_.from && *clock.now < *published_.from)
    return fmt::format("{}: it begins at {}", label_, momentText(*published_.from));
  if (clock.now && published_.until && *clock.now >= *published_.until)
    return fmt::format("{}: it is over since {}", label_, momentText(*published_.until));
  if (audience_.empty() || isTrue(audience_.evaluate(tables, 1).front())) return std::nullopt;
  return fmt::format("{}: not for this user: {}", label_, published_.audience.text);
}

BoardShelf::BoardShelf(std::int64_t release, std::span<const PublishedBoard> boards, const ItemPool& items,
                       const RuleSet& rules, const Schema& request)
    : release_(release) {
  for (const auto& board : boards)
    boards_.emplace(board.name, ShelvedBoard::of(board, items, rules, request));
}

Result<const ShelvedBoard*> BoardShelf::find(std::string_view board) const {
  if (problem_) return tl::unexpected<Error>(*problem_);
  const auto found = boards_.find(board);
  if (found == boards_.end())
    return fail(ErrorKind::NotFound, "no leaderboard of this name is published: {}", board);
  if (!found->second) return tl::unexpected<Error>(found->second.error());
  return &*found->second;
}

} // namespace rankwright
