#pragma once

#include "core/document/file_fingerprint.h"
#include "core/document/text_change.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rankwright {

/// One edit as the journal keeps it.
struct JournaledEdit {
  TextChange change;
  std::int64_t time = 0;  ///< milliseconds since 1970, UTC
  std::uint64_t seal = 0; ///< `sealOf` the edit and the one before, so that damage is found
};

/// Everything the journal says about one document of one session: the file as it was at the first edit, and
/// all edits since.
struct JournalRecord {
  std::int64_t id = 0;
  std::string path; ///< relative to the workspace
  std::string base; ///< the file's text at the first edit
  std::uint64_t baseSeal = 0;
  std::vector<JournaledEdit> edits;
  bool damaged = false; ///< some of it could not be read
};

std::uint64_t sealOf(std::string_view path, std::string_view base);
std::uint64_t sealOf(const TextChange& change, std::uint64_t previous);

/// The edits put on the base again.
struct ReplayedText {
  std::string text;
  std::size_t edits = 0;     ///< how many were put on
  std::int64_t lastEdit = 0; ///< milliseconds since 1970; 0 without edits
  bool damaged = false;      ///< stopped at an edit that contradicts its seal or the text, or the base does
  bool passedThroughFile = false; ///< the base or a state on the way is what `file` says
};

/// Goes as far as the edits are sound.
ReplayedText replay(const JournalRecord& record, const FileFingerprint& file = {});

} // namespace rankwright
