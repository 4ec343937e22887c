#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rankwright {

/// What kind of thing went wrong. Callers decide by kind; people read the message.
enum class ErrorKind : std::uint8_t {
  InvalidArgument, ///< a value that the caller passed cannot be used
  NotFound,        ///< a file, key, user, item or name does not exist
  Parse,           ///< text that does not follow its grammar
  Type,            ///< a well-formed rule or configuration whose types do not fit
  Corrupt,         ///< a file whose bytes contradict its format or checksum
  Io,              ///< the operating system refused
  Conflict,        ///< it exists already, or somebody else holds it
  Cancelled,       ///< the caller asked to stop
  Unsupported,     ///< valid, but of a version or kind that this build does not know
  Internal,        ///< a library beneath us failed in a way we did not foresee
};

/// The name of `kind` as it is printed, e.g. "not found".
std::string_view describe(ErrorKind kind);

/// A place in a text. Lines and columns count from 1, columns in Unicode code points.
struct SourceSpan {
  std::string source; ///< file name or another label of the text
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  std::uint32_t length = 1; ///< code points covered, at least 1

  friend bool operator==(const SourceSpan&, const SourceSpan&) = default;
};

/// Why something failed: a kind, a sentence that ends with the offending value, and where it stands in a
/// text.
struct Error {
  ErrorKind kind = ErrorKind::Internal;
  std::string message;
  std::optional<SourceSpan> span = std::nullopt;

  /// `source:line:column: message`, or the message alone when there is no span.
  std::string describe() const;
};

} // namespace rankwright
