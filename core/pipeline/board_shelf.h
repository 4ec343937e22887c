#pragma once

#include "core/base/result.h"
#include "core/expr/rule_set.h"
#include "core/feature/item_pool.h"
#include "core/feature/schema.h"
#include "core/pipeline/expression_text.h"
#include "core/pipeline/list_channel.h"
#include "core/pipeline/row_expressions.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// A version of a leaderboard that is published.
struct PublishedBoard {
  std::string name;
  std::uint32_t version = 0;
  std::int64_t release = 0;               ///< that made the version
  std::vector<std::string> items = {};    ///< keys, the first slot first
  ExpressionText audience = {};           ///< a condition over user and context; empty: everybody
  std::optional<std::int64_t> from = {};  ///< in seconds since 1970; nothing: always
  std::optional<std::int64_t> until = {}; ///< not any more from then on; nothing: for ever
  std::optional<Error> problem = {};      ///< why it cannot be shown
};

/// A board over the items of a store. Immutable; answers from any thread.
class ShelvedBoard {
public:
  /// Errors: the board's problem; those of `RowExpressions::compile` of the audience, with the board's name.
  /// `request` are the features of user and context.
  static Result<ShelvedBoard> of(const PublishedBoard& board, const ItemPool& items, const RuleSet& rules,
                                 const Schema& request);

  /// Why a request does not get the board, e.g. "it is over since 2026-03-08 00:00:00 UTC"; nothing for most.
  std::optional<std::string> absence(const InputTables& tables, const RequestClock& clock) const;

  /// Its items that the store has.
  const ListChannel& list() const { return list_; }
  /// How many the store does not have.
  std::uint32_t lost() const { return lost_; }
  /// "top-games, version 7".
  const std::string& label() const { return label_; }
  const PublishedBoard& published() const { return published_; }

private:
  ShelvedBoard(PublishedBoard board, const ItemPool& items);

  PublishedBoard published_; ///< without its items
  std::string label_;
  ListChannel list_;
  std::uint32_t lost_ = 0;
  RowExpressions audience_;
};

/// The leaderboards that are published at a moment, over the items of a store: what channels with
/// `leaderboard` read. A request sees one shelf from beginning to end. Immutable.
class BoardShelf {
public:
  using Boards = std::map<std::string, Result<ShelvedBoard>, std::less<>>;

  /// The shelf of a store of leaderboards that cannot be read: every board is missing for that reason.
  explicit BoardShelf(Error problem) : problem_(std::move(problem)) {}

  /// The stores are borrowed. A board whose audience cannot be asked here keeps the reason in its place: it
  /// must not hold back the others.
  BoardShelf(std::int64_t release, std::span<const PublishedBoard> boards, const ItemPool& items,
             const RuleSet& rules, const Schema& request);

  /// Number of the latest release; 0 when nothing was ever published.
  std::int64_t release() const { return release_; }
  const Boards& boards() const { return boards_; }

  /// Errors: NotFound for a board that is not published; why it, or all of them, cannot be shown.
  Result<const ShelvedBoard*> find(std::string_view board) const;

private:
  std::int64_t release_ = 0;
  Boards boards_;
  std::optional<Error> problem_;
};

} // namespace rankwright
