#include "core/base/error.h"

#include <fmt/format.h>

namespace rankwright {

std::string_view describe(ErrorKind kind) {
  switch (kind) {
  case ErrorKind::InvalidArgument:
    return "invalid argument";
  case ErrorKind::NotFound:
    return "not found";
  case ErrorKind::Parse:
    return "syntax error";
  case ErrorKind::Type:
    return "type error";
  case ErrorKind::Corrupt:
    return "corrupt data";
  case ErrorKind::Io:
    return "input/output error";
  case ErrorKind::Conflict:
    return "conflict";
  case ErrorKind::Cancelled:
    return "cancelled";
  case ErrorKind::Unsupported:
    return "unsupported";
  case ErrorKind::Internal:
    return "internal error";
  }
  return "unknown error";
}

std::string Error::describe() const {
  if (!span) return message;
  return fmt::format("{}:{}:{}: {}", span->source, span->line, span->column, message);
}

} // namespace rankwright
