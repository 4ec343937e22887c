#include "widgets/leaderboards/board_files.h"

#include "core/document/document_file.h"
#include "core/workspace/leaderboard_texts.h"
#include "widgets/common/text.h"

#include <QFile>

#include <system_error>
#include <utility>

namespace rankwright {

namespace {

namespace fs = std::filesystem;
using Content = std::optional<std::string>;

BoardFileText turned(const BoardFileText& file, StepDirection direction) {
  return direction == StepDirection::Redo ? file : BoardFileText{file.board, file.after, file.before};
}

Result<Content> contentOf(const fs::path& path) {
  auto text = readDocumentFile(path);
  if (text) return Content(std::move(*text));
  if (text.error().kind == ErrorKind::NotFound) return Content();
  return failureOf(text);
}

Status checkFile(const fs::path& path, const BoardFileText& file) {
  RW_ASSIGN(const auto found, contentOf(path));
  if (found == file.before) return {};
  if (!file.before) return fail(ErrorKind::Conflict, "there is a board of that name: {}", file.board);
  return fail(ErrorKind::Conflict, "the board's file was changed since: {}", file.board);
}

Status takeAway(const fs::path& path) {
  if (QFile::moveToTrash(toQt(path.string()))) return {};
  std::error_code error;
  fs::remove(path, error);
  if (error) return fail(ErrorKind::Io, "cannot remove the file ({}): {}", error.message(), path.string());
  return {};
}

Status put(const fs::path& path, const BoardFileText& file) {
  if (!file.after) return takeAway(path);
  auto expected = file.before ? std::optional(fingerprintOf(*file.before)) : std::nullopt;
  return saveDocumentFile(path, *file.after, expected);
}

} // namespace

Status turnFiles(const fs::path& folder, const std::vector<BoardFileText>& files, StepDirection direction,
                 const JobControl& job) {
  const auto pathOf = [&](const BoardFileText& file) { return folder / leaderboardPath(file.board); };
  for (const auto& file : files)
    RW_CHECK(checkFile(pathOf(file), turned(file, direction)));
  // From here on it is not stopped any more: all or none.
  RW_CHECK(job.check());
  std::vector<BoardFileText> done;
  for (const auto& file : files) {
    const auto step = turned(file, direction);
    if (auto status = put(pathOf(file), step); !status) {
      for (const auto& each : done)
        static_cast<void>(put(pathOf(each), turned(each, StepDirection::Undo)));
      return status;
    }
    done.push_back(step);
  }
  return {};
}

} // namespace rankwright
