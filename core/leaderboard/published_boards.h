#pragma once

#include "core/base/result.h"
#include "core/leaderboard/leaderboard_release.h"
#include "core/pipeline/board_shelf.h"

#include <filesystem>
#include <string>
#include <vector>

namespace rankwright {

/// What is published, as pipelines read it.
struct PublishedBoards {
  ReleaseMark mark;
  std::vector<PublishedBoard> boards = {};
};

/// A version as a pipeline reads it; the days from start to end are those of the zone. A definition that
/// cannot be read is the board's problem. `zone` is an IANA name, "" is UTC. Errors: NotFound for a zone that
/// the database lacks.
Result<PublishedBoard> publishedBoard(const VersionContent& content, const std::string& zone);

/// Everything that is on the shelf of the store; nothing when there is no file. Errors: those of
/// `LeaderboardStore::open` and `LeaderboardStore::shelf`.
Result<ShelfContent> readShelf(const std::filesystem::path& store);

/// The boards on the shelf of the store; none when there is no file. Errors: those of
/// `LeaderboardStore::open` and `publishedBoard`.
Result<PublishedBoards> readPublishedBoards(const std::filesystem::path& store, const std::string& zone);

} // namespace rankwright
