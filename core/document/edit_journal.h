#pragma once

#include "core/base/result.h"
#include "core/document/journal_lock.h"
#include "core/document/journal_record.h"
#include "core/sqlite/sqlite.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace rankwright {

/// A document is about to get its first edit since it was read or saved; `base` is the file's text. Replaces
/// what this session said about the document before.
struct BeginDocument {
  std::string path;
  std::shared_ptr<const std::string> base;
};

/// A document that was begun changed.
struct AppendEdit {
  std::string path;
  TextChange change;
  std::int64_t time = 0; ///< milliseconds since 1970
};

/// A document was saved or closed on purpose: what this session said about it is removed.
struct ForgetDocument {
  std::string path;
};

/// An earlier session's record is no longer needed: it was restored into the document's own record, or
/// discarded.
struct DropRecord {
  std::int64_t id = 0;
};

using JournalStep = std::variant<BeginDocument, AppendEdit, ForgetDocument, DropRecord>;

/// The edits of a workspace that are not saved yet, in an SQLite file. It belongs to one process at a time.
/// Used from one thread at a time; every call writes or reads the disk.
class EditJournal {
public:
  /// Opens the journal in `folder`, making both when there are none. A damaged file is set aside, what can be
  /// read of it is taken over. Errors: Conflict while another process holds it, Unsupported for a journal of
  /// a later version, Io.
  static Result<EditJournal> open(const std::filesystem::path& folder);

  /// What earlier sessions left, the oldest first.
  Result<std::vector<JournalRecord>> leftBehind() const;

  /// Does all of the steps or none; they are on disk when this returns. Errors: Io, Corrupt; InvalidArgument
  /// for an edit of a document that was not begun.
  Status apply(std::span<const JournalStep> steps);

  /// Where the damaged journal lies now that was found by `open`.
  const std::optional<std::filesystem::path>& setAside() const { return setAside_; }

private:
  struct Live {
    std::int64_t record = 0;
    std::int64_t nextSequence = 0;
    std::uint64_t seal = 0;
  };
  using LiveDocuments = std::map<std::string, Live>;

  EditJournal(JournalLock lock, SqliteDatabase database, std::int64_t session);

  Status takeOver(const JournalRecord& record);
  Status write(const JournalStep& step);
  Status write(const BeginDocument& step);
  Status write(const AppendEdit& step);
  Status write(const ForgetDocument& step);
  Status write(const DropRecord& step);

  JournalLock lock_; // first, so that it is let go of last
  SqliteDatabase database_;
  std::int64_t session_;
  LiveDocuments live_;
  std::optional<std::filesystem::path> setAside_;
};

} // namespace rankwright
