#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// What a release did with its boards.
enum class ReleaseKind : std::uint8_t {
  Publish,  ///< put drafts on the shelf
  RollBack, ///< brought earlier versions back
  Withdraw, ///< took boards off the shelf
  Refresh,  ///< gave boards the lists that their definitions give by then
};

/// "publish", "rollback", "withdraw", "refresh".
std::string_view nameOf(ReleaseKind kind);

/// Who answers for a release.
struct Signature {
  std::string who;
  std::string why;
  std::optional<std::int64_t> time = {}; ///< in seconds since 1970; nothing: the present
};

/// What shall be the next version of a board.
struct BoardDraft {
  std::string board;                   ///< its name
  std::string toml = {};               ///< its definition
  std::vector<std::string> items = {}; ///< keys of the items on it, the first slot first
  std::uint32_t expected = 0;          ///< the version that it was made from; 0: the board has none yet
};

/// What a board shall go back to.
struct VersionChoice {
  std::string board;
  std::uint32_t version = 0;  ///< 0: it leaves the shelf
  std::uint32_t expected = 0; ///< the board's latest version, as far as the caller knows
};

/// A version of a board. It never changes.
struct BoardVersion {
  std::string board;
  std::uint32_t number = 0; ///< of the board, from 1 without gaps
  std::int64_t release = 0; ///< number of the release that made it
  ReleaseKind kind = ReleaseKind::Publish;
  std::int64_t time = 0; ///< of the release, in seconds since 1970
  std::string who = {};
  std::string why = {};
  std::optional<std::uint32_t> restores = {}; ///< the version whose content it brings back
  bool isWithdrawn = false;                   ///< the board is not on the shelf with it, and has no content
  std::uint32_t itemCount = 0;
  std::string hash = {}; ///< of definition and list, 16 hexadecimal digits; "" when withdrawn

  friend bool operator==(const BoardVersion&, const BoardVersion&) = default;
};

/// A version with what it holds.
struct VersionContent {
  BoardVersion version;
  std::string toml = {};
  std::vector<std::string> items = {};

  friend bool operator==(const VersionContent&, const VersionContent&) = default;
};

/// Versions that came about in one step.
struct BoardRelease {
  std::int64_t number = 0; ///< from 1 without gaps; 0: nothing differed, and nothing was written
  std::vector<BoardVersion> versions = {}; ///< in the order of the boards' names
  std::vector<std::string> unchanged = {}; ///< boards that were left as they are, since nothing differs
};

/// Tells whether something was published since.
struct ReleaseMark {
  std::int64_t number = 0; ///< of the latest release; 0 before the first
  std::int64_t time = 0;   ///< in seconds since 1970

  friend bool operator==(const ReleaseMark&, const ReleaseMark&) = default;
};

/// What is on the shelf at a moment.
struct ShelfContent {
  ReleaseMark mark;
  std::vector<VersionContent> boards = {}; ///< in alphabetical order
  /// When a refresh found a board's list to be what its definition gives, in seconds since 1970.
  std::map<std::string, std::int64_t> confirmed = {};
};

} // namespace rankwright
