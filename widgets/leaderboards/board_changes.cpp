#include "widgets/leaderboards/board_changes.h"

#include "core/document/document_file.h"
#include "core/workspace/leaderboard_texts.h"
#include "core/workspace/workspace.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/text.h"
#include "widgets/document/document.h"
#include "widgets/document/document_set.h"
#include "widgets/leaderboards/board_desk.h"
#include "widgets/leaderboards/board_files.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

QString pathOf(const QString& board) {
  return toQt(leaderboardPath(board.toStdString()));
}

QString filesSlot() {
  return QStringLiteral("leaderboards/files");
}

/// What the edit makes of the text. A board must be readable before and after it.
Result<std::string> edited(const std::string& toml, const QString& board, const BoardEdit& edit) {
  const auto name = board.toStdString();
  RW_ASSIGN(const auto config, parseLeaderboardToml(toml, name, leaderboardPath(name)));
  RW_ASSIGN(auto text, edit(toml, config));
  RW_CHECK(parseLeaderboardToml(text, name, leaderboardPath(name)));
  return text;
}

Result<std::vector<BoardFileText>> readFiles(const std::filesystem::path& folder, const QStringList& boards) {
  std::vector<BoardFileText> files;
  for (const auto& board : boards) {
    BoardFileText file{.board = board.toStdString(), .before = {}, .after = {}};
    RW_ASSIGN(file.before, readDocumentFile(folder / leaderboardPath(file.board)));
    files.push_back(std::move(file));
  }
  return files;
}

} // namespace

BoardChanges::BoardChanges(BoardDesk& desk, QObject* parent) : QObject(parent), desk_(desk) {
  connect(&desk.documents(), &DocumentSet::closing, this, &BoardChanges::clear);
  connect(&desk.documents(), &DocumentSet::failed, this, [this](const QString& title, const Error& error) {
    if (!waiting_.empty()) refuse(title, error);
  });
}

void BoardChanges::clear() {
  waiting_.clear();
  done_.clear();
  undone_.clear();
  desk_.jobs().drop(filesSlot());
  isWorking_ = false;
  emit changed();
}

void BoardChanges::apply(const QString& name, std::vector<BoardChange> changes) {
  waiting_.push_back({name, std::move(changes)});
  if (waiting_.size() == 1) openNext();
}

Status BoardChanges::checkOpen(const QString& board) const {
  if (desk_.isReadOnly())
    return fail(ErrorKind::Unsupported, "the workspace is read-only, and so is the board: {}",
                board.toStdString());
  if (!desk_.documents().contains(pathOf(board)))
    return fail(ErrorKind::NotFound, "there is no file of the board: {}", board.toStdString());
  return {};
}

/// Once all documents of the first step are open it is done.
void BoardChanges::openNext() {
  if (waiting_.empty()) return;
  for (const auto& change : waiting_.front().changes) {
    if (const auto status = checkOpen(change.board); !status)
      return refuse(tr("No board was changed."), status.error());
    if (desk_.documents().find(pathOf(change.board))) continue;
    return desk_.documents().open(pathOf(change.board), this, [this](Document&) { openNext(); });
  }
  auto step = stepOf(waiting_.front());
  if (!step) return refuse(tr("No board was changed."), step.error());
  turnTexts(*step, StepDirection::Redo);
  waiting_.pop_front();
  tell(*step);
  if (!step->texts.empty()) keep(std::move(*step));
  openNext();
}

Result<BoardStep> BoardChanges::stepOf(const Wanted& wanted) const {
  BoardStep step{.name = wanted.name};
  for (const auto& change : wanted.changes) {
    auto* document = desk_.documents().find(pathOf(change.board));
    auto known = std::ranges::find(step.texts, change.board, &BoardText::board);
    if (known == step.texts.end()) {
      step.texts.push_back({.board = change.board,
                            .document = document,
                            .before = document->text(),
                            .after = document->text()});
      known = std::prev(step.texts.end());
    }
    RW_ASSIGN(known->after, edited(known->after, change.board, change.edit));
  }
  std::erase_if(step.texts, [](const BoardText& text) { return text.after == text.before; });
  return step;
}

void BoardChanges::refuse(const QString& title, const Error& error) {
  if (!waiting_.empty()) waiting_.pop_front();
  emit failed(title, error);
  openNext();
}

void BoardChanges::create(const QString& name, const std::vector<NewBoard>& boards) {
  BoardStep step{.name = name};
  for (const auto& board : boards)
    step.files.push_back({.board = board.name.toStdString(), .before = {}, .after = board.toml});
  turnFilesOf(std::move(step), StepDirection::Redo, [this](BoardStep made) {
    const auto names = made.boards();
    keep(std::move(made));
    emit created(names);
  });
}

void BoardChanges::remove(const QString& name, const QStringList& boards) {
  if (isWorking_) return;
  for (const auto& board : boards)
    if (const auto status = checkOpen(board); !status)
      return emit failed(tr("No board was deleted."), status.error());
  isWorking_ = true;
  desk_.jobs().start(
      {filesSlot(), tr("Reading the boards' files"), this},
      [folder = desk_.workspace()->folder(), boards](const JobControl&) { return readFiles(folder, boards); },
      [this, name](std::vector<BoardFileText> files) {
        isWorking_ = false;
        BoardStep step{.name = name, .texts = unsavedTextsOf(files)};
        step.files = std::move(files);
        turnFilesOf(std::move(step), StepDirection::Redo, [this](BoardStep gone) { keep(std::move(gone)); });
      },
      [this](const Error& error) { giveUp(tr("No board was deleted."), error); });
}

/// What is unsaved goes with the file, and comes back with it.
std::vector<BoardText> BoardChanges::unsavedTextsOf(const std::vector<BoardFileText>& files) const {
  std::vector<BoardText> texts;
  for (const auto& file : files) {
    auto* document = desk_.documents().find(toQt(leaderboardPath(file.board)));
    if (document && document->isDirty())
      texts.push_back({.board = toQt(file.board),
                       .document = document,
                       .before = document->text(),
                       .after = *document->savedText()});
  }
  return texts;
}

/// Unsaved work that is no part of the step would be lost with the file.
Status BoardChanges::checkUnsaved(const BoardStep& step) const {
  for (const auto& file : step.files) {
    const auto* document = desk_.documents().find(toQt(leaderboardPath(file.board)));
    const auto isPart =
        std::ranges::find(step.texts, toQt(file.board), &BoardText::board) != step.texts.end();
    if (document && document->isDirty() && !isPart)
      return fail(ErrorKind::Conflict, "the board was changed since: {}", file.board);
  }
  return {};
}

void BoardChanges::turnFilesOf(BoardStep step, StepDirection direction, std::function<void(BoardStep)> then) {
  if (isWorking_) return;
  if (desk_.isReadOnly())
    return giveUp(
        tr("The boards' files were not changed."),
        {ErrorKind::Unsupported, "the workspace is read-only: " + desk_.documents().folder().string()});
  isWorking_ = true;
  emit changed();
  desk_.jobs().start(
      {filesSlot(), tr("Writing the boards' files"), this},
      [folder = desk_.workspace()->folder(), files = step.files,
       direction](const JobControl& job) -> Result<bool> {
        RW_CHECK(turnFiles(folder, files, direction, job));
        return true;
      },
      [this, step, direction, then = std::move(then)](bool) mutable {
        isWorking_ = false;
        followFiles(step, direction);
        turnTexts(step, direction);
        desk_.documents().refresh();
        tell(step);
        then(std::move(step));
      },
      [this](const Error& error) { giveUp(tr("The boards' files were not changed."), error); });
}

/// A document that is still open of an earlier file has the text of the new one.
void BoardChanges::followFiles(const BoardStep& step, StepDirection direction) const {
  for (const auto& file : step.files) {
    auto* document = desk_.documents().find(toQt(leaderboardPath(file.board)));
    const auto& now = direction == StepDirection::Redo ? file.after : file.before;
    if (document && now && *document->savedText() != *now) document->reload(*now);
  }
}

void BoardChanges::giveUp(const QString& title, const Error& error) {
  isWorking_ = false;
  emit changed();
  emit failed(title, error);
}

void BoardChanges::keep(BoardStep step) {
  undone_.clear();
  done_.push_back(std::move(step));
  emit changed();
}

/// The boards page looks again.
void BoardChanges::tell(const BoardStep& step) {
  desk_.look();
  emit done(step.name, step.boards());
}

std::vector<BoardStep>& BoardChanges::steps(StepDirection direction) {
  return direction == StepDirection::Undo ? done_ : undone_;
}

const std::vector<BoardStep>& BoardChanges::steps(StepDirection direction) const {
  return direction == StepDirection::Undo ? done_ : undone_;
}

std::optional<std::size_t> BoardChanges::find(StepDirection direction, Document* front) const {
  const auto& all = steps(direction);
  for (auto place = all.size(); place-- > 0;)
    if (!front || isNextOf(all[place], *front, direction)) return place;
  return std::nullopt;
}

bool BoardChanges::can(StepDirection direction, Document* front) const {
  if (isBusy() || desk_.isReadOnly()) return false;
  if (!front) return !steps(direction).empty();
  const auto& stack = front->undoStack();
  return direction == StepDirection::Undo ? stack.canUndo() : stack.canRedo();
}

QString BoardChanges::nameOf(StepDirection direction, Document* front) const {
  if (!front) return steps(direction).empty() ? QString() : steps(direction).back().name;
  const auto& stack = front->undoStack();
  return direction == StepDirection::Undo ? stack.undoText() : stack.redoText();
}

void BoardChanges::turn(StepDirection direction, Document* front) {
  if (!can(direction, front)) return;
  if (const auto place = find(direction, front)) return turnStep(*place, direction);
  auto& stack = front->undoStack();
  direction == StepDirection::Undo ? stack.undo() : stack.redo();
}

void BoardChanges::turnStep(std::size_t place, StepDirection direction) {
  auto step = steps(direction)[place];
  auto status = checkTexts(step, direction);
  if (status) status = checkUnsaved(step);
  if (!status)
    return emit failed(direction == StepDirection::Undo ? tr("Nothing was taken back.")
                                                        : tr("Nothing was done again."),
                       status.error());
  const auto take = [this, place, direction](BoardStep turned) {
    auto& from = steps(direction);
    from.erase(from.begin() + static_cast<std::ptrdiff_t>(place));
    auto& to = direction == StepDirection::Undo ? undone_ : done_;
    to.push_back(std::move(turned));
    emit changed();
  };
  if (!step.files.empty()) return turnFilesOf(std::move(step), direction, take);
  turnTexts(step, direction);
  tell(step);
  take(std::move(step));
}

} // namespace rankwright
