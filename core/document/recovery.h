#pragma once

#include "core/document/edit_journal.h"

#include <filesystem>
#include <string>
#include <vector>

namespace rankwright {

/// Unsaved work of an earlier session, as it is offered.
struct RecoveryOffer {
  enum class File {
    Unchanged, ///< still as it was when the edits began, or as one of them left it
    Changed,   ///< somebody else wrote it since
    Missing,
  };

  std::int64_t record = 0;
  std::string path;     ///< relative to the workspace
  std::string text;     ///< the last whole text
  std::string fileText; ///< the file as it is now; empty when it is missing
  File file = File::Unchanged;
  std::size_t edits = 0;
  std::int64_t lastEdit = 0; ///< milliseconds since 1970
  bool damaged = false;      ///< some of the edits are lost
};

/// What the journal offers for the workspace in `folder`, the oldest first. Records that hold nothing beyond
/// the file's own text are dropped from the journal. Errors: Io, Corrupt.
Result<std::vector<RecoveryOffer>> recoveryOffers(EditJournal& journal, const std::filesystem::path& folder);

} // namespace rankwright
