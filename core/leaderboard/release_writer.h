#pragma once

#include "core/leaderboard/leaderboard_release.h"
#include "core/sqlite/sqlite.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rankwright {

/// Writes one release within a transaction of the caller: its row comes with the first board that differs.
class ReleaseWriter {
public:
  /// The database outlives it. `signature` has a time.
  ReleaseWriter(SqliteDatabase& database, ReleaseKind kind, Signature signature)
      : database_(database), kind_(kind), signature_(std::move(signature)) {}

  /// Adds a version with that content. Errors: Conflict when the board's latest version is another than
  /// `draft.expected`; Io.
  Status put(const BoardDraft& draft);

  /// Adds a version with the content of an earlier one, or one that is withdrawn for version 0. Errors: as
  /// `put`; NotFound.
  Status goBack(const VersionChoice& choice);

  /// Adds a version with the definition of the latest one and that list, or notes that the list is the same.
  /// A board that has another latest version than `list.expected`, or is withdrawn, is left alone.
  Status refresh(const BoardDraft& list);

  /// What was written.
  BoardRelease take() { return std::move(release_); }

private:
  /// Where a version's content stands; nothing: it is withdrawn.
  struct Content {
    std::optional<std::int64_t> hash = {};
    std::optional<std::int64_t> definition = {};
    std::optional<std::int64_t> list = {};

    friend bool operator==(const Content&, const Content&) = default;
  };

  Result<std::uint32_t> expectedLatest(const std::string& board, std::uint32_t expected) const;
  Result<std::uint32_t> latestDecided(const std::string& board) const;
  Result<Content> contentWith(const std::string& toml, const std::vector<std::string>& items);
  Status confirm(const std::string& board, std::uint32_t number);
  Result<Content> contentAt(const std::string& board, std::uint32_t number) const;
  Result<std::int64_t> textRow(std::string_view find, std::string_view insert, std::string_view text,
                               std::int64_t size);
  Status begin();
  Status add(const std::string& board, std::uint32_t latest, const Content& content,
             std::optional<std::uint32_t> restores);

  SqliteDatabase& database_;
  ReleaseKind kind_;
  Signature signature_;
  BoardRelease release_;
};

} // namespace rankwright
