#include "core/document/file_fingerprint.h"

#include "core/base/file.h"
#include "core/base/hash.h"

namespace rankwright {

FileFingerprint fingerprintOf(std::string_view text) {
  return {hashText(text), text.size()};
}

Result<FileFingerprint> fingerprintOfFile(const std::filesystem::path& path) {
  RW_ASSIGN(const auto text, readTextFile(path));
  return fingerprintOf(text);
}

} // namespace rankwright
