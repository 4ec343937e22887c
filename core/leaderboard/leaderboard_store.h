#pragma once

#include "core/base/result.h"
#include "core/leaderboard/leaderboard_release.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rankwright {

/// Where the store lies in the folder of a workspace.
std::filesystem::path leaderboardStoreFile(const std::filesystem::path& workspace);

/// Which part of a history is asked for: the latest first.
struct HistoryPage {
  std::optional<std::int64_t> before = {}; ///< only numbers below it; nothing: from the latest on
  std::uint32_t count = 100;               ///< at most
};

/// All versions of a workspace's leaderboards that were ever published, in one SQLite file. A release puts
/// versions of one board or several in place in one transaction: readers, other processes and a process that
/// is killed see all of it or nothing. Versions never change and are never removed: going back makes another
/// one. For one thread at a time; any number of stores may have the same file open.
class LeaderboardStore {
public:
  /// Errors: NotFound, Io; Corrupt for a file that is no store; Unsupported for a schema of another version.
  static Result<LeaderboardStore> open(const std::filesystem::path& path);

  /// The same, and the file is made when there is none.
  static Result<LeaderboardStore> openOrCreate(const std::filesystem::path& path);

  /// Puts drafts on the shelf. Those that do not differ from their board's latest version are left out; when
  /// none differs nothing is written. A refresh is no decision of anybody: who expects the version before one
  /// expects it as well. Errors, of which each leaves everything as it was: Conflict when a board has another
  /// version than the draft expects, with who published it and why, or somebody holds the file for seconds;
  /// InvalidArgument for a signature without a name or a reason, for a name that no board
  /// may have, and for a board, or an item of a list, that is named twice; Io.
  Result<BoardRelease> publish(std::span<const BoardDraft> drafts, const Signature& signature);

  /// Brings earlier versions back, each as a new one. Errors: as `publish`; NotFound for a version that does
  /// not exist.
  Result<BoardRelease> rollBack(std::span<const VersionChoice> choices, const Signature& signature);

  /// Takes boards off the shelf; the version in a choice is not looked at. Errors: as `rollBack`.
  Result<BoardRelease> withdraw(std::span<const VersionChoice> choices, const Signature& signature);

  /// Puts the lists on the shelf that the published definitions give by now; the text in a draft is not
  /// looked at, and its board keeps the definition. Boards whose list is the same are confirmed, and make no
  /// version; boards that have another version than expected, or are not on the shelf, are left alone.
  /// Errors: as `publish`, but for that Conflict.
  Result<BoardRelease> refresh(std::span<const BoardDraft> lists, const Signature& signature);

  /// What each board would have to go back to for the shelf to be as that release left it, in alphabetical
  /// order; boards that are so already are not among them. Errors: NotFound, Io, Corrupt.
  Result<std::vector<VersionChoice>> choicesOf(std::int64_t release) const;

  /// Errors: Io, Corrupt.
  Result<ReleaseMark> latestRelease() const;

  /// The latest version of each board that ever had one, in alphabetical order. Errors: Io, Corrupt.
  Result<std::vector<BoardVersion>> latest() const;

  /// The latest version of a board; nothing for one that was never published. Errors: Io, Corrupt.
  Result<std::optional<BoardVersion>> latestOf(const std::string& board) const;

  /// Everything that is on the shelf. Errors: Io; Corrupt when content does not have its hash.
  Result<ShelfContent> shelf() const;

  /// A version with its content; `toml` and `items` are empty for one that is withdrawn, and of number 0,
  /// which stands for nothing. Errors: NotFound, Io, Corrupt.
  Result<VersionContent> version(const std::string& board, std::uint32_t number) const;

  /// Versions of a board, the latest first, without their contents. Errors: Io, Corrupt.
  Result<std::vector<BoardVersion>> history(const std::string& board, const HistoryPage& page = {}) const;

  /// Releases with their versions, the latest first. Errors: Io, Corrupt.
  Result<std::vector<BoardRelease>> releases(const HistoryPage& page = {}) const;

  LeaderboardStore(LeaderboardStore&& other) noexcept;
  LeaderboardStore& operator=(LeaderboardStore&& other) noexcept;
  ~LeaderboardStore();

private:
  struct Connection;
  explicit LeaderboardStore(std::unique_ptr<Connection> connection);
  std::unique_ptr<Connection> connection_;
};

} // namespace rankwright
