#pragma once

#include "core/base/error.h"

#include <QString>

#include <string_view>

namespace rankwright {

/// A text of the engine (UTF-8, English: a stage, a reason) in the language of the window. English stays
/// where the text is unknown, as what other libraries say.
QString engineText(std::string_view english);

/// The error's message in the language of the window, without its place.
QString messageText(const Error& error);

/// `source:line:column: message`, or the message alone when there is no place, in the language of the window.
QString errorText(const Error& error);

/// The error for a report that others read and search for: as `errorText`, and below it the kind and the
/// message in English.
QString reportText(const Error& error);

} // namespace rankwright
