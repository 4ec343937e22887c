#pragma once

#include "core/leaderboard/leaderboard_config.h"
#include "widgets/leaderboards/board_step.h"

#include <QObject>
#include <QStringList>

#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

class BoardDesk;

/// The board's text, edited. `board` is what `toml` says.
using BoardEdit = std::function<Result<std::string>(std::string_view toml, const LeaderboardConfig& board)>;

/// What a step does to one board.
struct BoardChange {
  QString board;
  BoardEdit edit;
};

/// A board that is to be made.
struct NewBoard {
  QString name;
  std::string toml;
};

/// Edits of several boards, and boards that come or go, each as one step that is undone as one from wherever
/// it is seen. Texts stay unsaved in their documents as any edit does; files are written and taken away at
/// once. A step is done whole or not at all.
class BoardChanges final : public QObject {
  Q_OBJECT

public:
  /// The desk outlives this.
  explicit BoardChanges(BoardDesk& desk, QObject* parent = nullptr);

  /// Edits the boards' texts; `name` is what "Undo …" says, e.g. "move of Maps to Top free". A board that is
  /// named twice is edited twice. Emits `done`, or `failed` with the reason for a board that is gone, cannot
  /// be read or not be edited so, and for a read-only workspace.
  void apply(const QString& name, std::vector<BoardChange> changes);
  /// Makes the boards' files. Emits as `apply`, also for a name that is taken.
  void create(const QString& name, const std::vector<NewBoard>& boards);
  /// Takes the boards' files away; what of them is published stays on the shelf. Emits as `apply`.
  void remove(const QString& name, const QStringList& boards);

  /// Whether there is anything to be undone or done again: the step that `front` has had last, or else that
  /// document's own last edit; without a document the latest step of all.
  bool can(StepDirection direction, Document* front) const;
  /// What that is called; empty where there is nothing.
  QString nameOf(StepDirection direction, Document* front) const;
  /// Takes it back, or does it again. A step is turned whole or not at all: `failed` names the board that was
  /// changed since.
  void turn(StepDirection direction, Document* front);

  /// Whether documents are being opened or files written.
  bool isBusy() const { return isWorking_ || !waiting_.empty(); }
  /// Forgets all steps.
  void clear();

signals:
  /// A step was done, undone or done again.
  void done(const QString& name, const QStringList& boards);
  /// The files of boards were made by a step.
  void created(const QStringList& boards);
  /// Something else can be undone, or work began or ended.
  void changed();
  void failed(const QString& title, const rankwright::Error& error);

private:
  struct Wanted {
    QString name;
    std::vector<BoardChange> changes;
  };

  void openNext();
  Status checkOpen(const QString& board) const;
  Result<BoardStep> stepOf(const Wanted& wanted) const;
  void refuse(const QString& title, const Error& error);
  std::vector<BoardText> unsavedTextsOf(const std::vector<BoardFileText>& files) const;
  Status checkUnsaved(const BoardStep& step) const;
  void turnFilesOf(BoardStep step, StepDirection direction, std::function<void(BoardStep)> then);
  void followFiles(const BoardStep& step, StepDirection direction) const;
  void giveUp(const QString& title, const Error& error);
  void keep(BoardStep step);
  void tell(const BoardStep& step);
  void turnStep(std::size_t place, StepDirection direction);
  const std::vector<BoardStep>& steps(StepDirection direction) const;
  std::vector<BoardStep>& steps(StepDirection direction);
  /// Where the step is that `front` has had last, or the latest; nothing where there is none.
  std::optional<std::size_t> find(StepDirection direction, Document* front) const;

  BoardDesk& desk_;
  std::deque<Wanted> waiting_; ///< the first one's documents are being opened
  bool isWorking_ = false;     ///< files are being read or written
  std::vector<BoardStep> done_;
  std::vector<BoardStep> undone_; ///< what is done again first last
};

} // namespace rankwright
