#pragma once

#include <QString>

namespace rankwright {

/// What changed lately, in Markdown, in the language of the locale or else in English.
QString whatsNewMarkdown(const QString& localeName);

} // namespace rankwright
