#pragma once

#include "core/base/result.h"
#include "core/document/file_fingerprint.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace rankwright {

/// A text of this size or less can be edited: 16 MiB.
inline constexpr std::size_t kLargestDocument = std::size_t{16} << 20;

/// The file's text, as it is: line endings and bytes that are no UTF-8 are kept.
/// Errors: NotFound, Io; Unsupported when it is too large to be edited.
Result<std::string> readDocumentFile(const std::filesystem::path& path);

/// Replaces the file's content in one step if the file is still as `expected` says (nothing: there is no
/// file). Links are followed; the file keeps its permissions. Folders on the way are made. Errors: Conflict
/// when somebody else changed the file, Io. The file is untouched then.
Status saveDocumentFile(const std::filesystem::path& path, std::string_view text,
                        std::optional<FileFingerprint> expected);

} // namespace rankwright
