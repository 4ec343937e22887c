#pragma once

#include "core/base/error.h"

#include <QString>

namespace rankwright {

/// What an error means to the person who meets it, and what to do about it.
struct ErrorAdvice {
  QString meaning; ///< a whole sentence; empty for ErrorKind::Cancelled, which needs no explanation
  QString remedy;  ///< a whole sentence that begins with what to do; empty like `meaning`
};

/// The advice for the error's kind; where the error stands in a text, the remedy names the place.
ErrorAdvice adviceFor(const Error& error);

} // namespace rankwright
