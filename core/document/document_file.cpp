#include "core/document/document_file.h"

#include "core/base/file.h"

#include <system_error>

namespace rankwright {

namespace {

namespace fs = std::filesystem;

Result<std::optional<FileFingerprint>> onDisk(const fs::path& path) {
  auto found = fingerprintOfFile(path);
  if (found) return *found;
  if (found.error().kind == ErrorKind::NotFound) return std::nullopt;
  return failureOf(found);
}

// Replacing a link itself would cut the file behind it off.
fs::path behindLinks(const fs::path& path) {
  std::error_code error;
  auto target = fs::weakly_canonical(path, error);
  return error ? path : target;
}

Status makeFolderOf(const fs::path& path) {
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  if (error)
    return fail(ErrorKind::Io, "cannot make the folder ({}): {}", error.message(),
                path.parent_path().string());
  return {};
}

} // namespace

Result<std::string> readDocumentFile(const fs::path& path) {
  RW_ASSIGN(const auto bytes, mapFile(path));
  if (bytes.size() > kLargestDocument)
    return fail(ErrorKind::Unsupported, "too large to be edited, {} MiB at most: {}", kLargestDocument >> 20,
                path.string());
  return std::string(reinterpret_cast<const char*>(bytes.span().data()), bytes.size());
}

Status saveDocumentFile(const fs::path& path, std::string_view text,
                        std::optional<FileFingerprint> expected) {
  const auto target = behindLinks(path);
  RW_ASSIGN(const auto found, onDisk(target));
  if (found != expected)
    return fail(ErrorKind::Conflict, "{}: {}",
                found ? "another program changed the file" : "another program deleted the file",
                path.string());
  if (!found) RW_CHECK(makeFolderOf(target));
  return writeFileAtomically(target, text);
}

} // namespace rankwright
