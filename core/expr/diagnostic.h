#pragma once

#include "core/base/error.h"
#include "core/expr/text_place.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rankwright {

enum class Severity : std::uint8_t {
  Error,       ///< the rule has no value
  Warning,     ///< it has one, though perhaps not the one that was meant
  Portability, ///< the original library rejects it or reads it otherwise
};

/// "error", "warning", "portability".
std::string_view describe(Severity severity);

/// One finding about a rule text.
struct Diagnostic {
  Severity severity = Severity::Error;
  ErrorKind kind = ErrorKind::Parse;
  TextPlace place;
  std::string message;                             ///< a sentence that ends with the offending text
  std::string suggestion = {};                     ///< what to write at `place` instead, or ""
  std::optional<TextPlace> related = std::nullopt; ///< e.g. the first definition of a name

  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// The finding as compilers print it: `file:line:column: error: message (did you mean 'x'?)`.
std::string describe(const Diagnostic& diagnostic, const std::string& source);

/// The same, then the line of `text` that it is about and a caret under the place.
std::string describeWithLine(const Diagnostic& diagnostic, const std::string& source, std::string_view text);

/// The finding as the error that stops a caller, with its place in `source`.
Error errorOf(const Diagnostic& diagnostic, const std::string& source);

} // namespace rankwright
