#pragma once

#include "core/document/file_fingerprint.h"
#include "core/document/journal_writer.h"
#include "core/document/workspace_parts.h"
#include "widgets/document/text_edit.h"

#include <QObject>
#include <QUndoStack>

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

class JobRunner;

/// A file as a worker saw it.
struct SeenFile {
  QString file;
  std::optional<FileFingerprint> fingerprint; ///< nothing: there is no file
  std::chrono::steady_clock::time_point readAt;
};

/// A text file of a workspace while it is open: its text in UTF-8, its undo steps, whether they are saved,
/// and whether the file on disk is still the one that was read. Every change goes through the undo stack and
/// from there into the journal.
class Document final : public QObject {
  Q_OBJECT

public:
  /// How the file on disk differs from what was read or saved last.
  enum class Disk { Same, Changed, Deleted };

  /// `text` is nothing when there is no file yet. Without a journal nothing is kept for after a crash.
  Document(WorkspacePart part, std::optional<std::string> text, std::shared_ptr<JournalWriter> journal,
           QObject* parent = nullptr);

  QString path() const; ///< relative to the workspace
  const std::filesystem::path& file() const { return part_.file; }
  const std::string& text() const { return text_; }
  /// The file's text as it was read or saved last.
  const std::shared_ptr<const std::string>& savedText() const { return base_; }

  QUndoStack& undoStack() { return stack_; }
  bool isDirty() const { return saving_ || !stack_.isClean(); }
  bool isSaving() const { return saving_; }
  Disk disk() const { return disk_; }

  /// Changes the text as one undo step, or as part of the last one where `mark` and typing say so. `name` is
  /// what "Undo …" says. Expects changes that fit one after the other.
  void edit(std::vector<TextChange> changes, EditMark mark = {}, const QString& name = {});

  /// Writes the file on a worker. Emits `saved` or `saveFailed`. What is typed meanwhile stays unsaved;
  /// another call meanwhile saves again afterwards.
  void save(JobRunner& jobs);

  /// Goes back to the saved text, as an edit that can be undone.
  void revert();

  /// Takes the text that the file has now, as an edit that can be undone.
  void reload(const std::string& text);

  /// Keeps the text although the file on disk is another one: the next save replaces it.
  void keepMine();

  /// Takes unsaved work of an earlier session, as an edit that can be undone; the record leaves the journal
  /// in the same moment.
  void restore(const std::string& text, std::int64_t record);

  /// Closes on purpose: unsaved work leaves the journal.
  void forgetUnsaved();

  /// Keeps nothing any more for after a crash; what the journal has stays in it.
  void leaveJournal() { journal_.reset(); }

  /// Compares with what a worker found on disk.
  void see(const SeenFile& seen);

signals:
  void changed(const rankwright::TextChange& change);
  void dirtyChanged(bool dirty);
  void diskChanged();
  void saved();
  void saveFailed(const rankwright::Error& error);
  /// What is known of the disk is out of date.
  void checkWanted();

private:
  friend class TextEdit;
  using Text = std::shared_ptr<const std::string>;

  void apply(const TextChange& change);
  void record(const TextChange& change);
  void post(std::vector<JournalStep> steps);
  void replaceBy(const std::string& text, const QString& name);
  void settle(Text base, std::optional<FileFingerprint> onDisk);
  void journalFrom(const Text& base);
  void startSaving(JobRunner& jobs);
  void finishSaving(JobRunner& jobs);
  void takeSaved(const Text& text, const FileFingerprint& fingerprint);
  void giveUpSaving(const Error& error);
  void tellDirty();

  WorkspacePart part_;
  std::string text_;
  Text base_;
  std::optional<FileFingerprint> expected_; ///< of the file as we know it; nothing: it is not there
  std::optional<FileFingerprint> found_;    ///< of the file as it was seen last
  Disk disk_ = Disk::Same;
  std::chrono::steady_clock::time_point settledAt_ = std::chrono::steady_clock::now();

  std::shared_ptr<JournalWriter> journal_;
  bool journaled_ = false;             ///< the journal knows the base
  std::vector<JournalStep> alongside_; ///< goes into the journal together with the next change

  bool saving_ = false;
  bool saveAgain_ = false;
  bool toldDirty_ = false;
  bool startsStep_ = false;
  QUndoStack stack_;
};

} // namespace rankwright

Q_DECLARE_METATYPE(rankwright::SeenFile)
