#pragma once

#include "core/document/text_change.h"

#include <QString>

#include <string>
#include <vector>

namespace rankwright {

struct SearchQuery {
  QString text;
  bool matchCase = false;
  bool wholeWords = false;
  bool regex = false;

  bool operator==(const SearchQuery&) const = default;
};

/// A place that fits, bytes, and what "Replace" puts there.
struct SearchMatch {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string replacement;
};

/// Everything in the text that fits, at most `limit` places, none for an empty query. In a regular
/// expression's replacement \1 to \9 stand for its groups. Errors: Parse for a pattern that is none,
/// Unsupported for a text that is no UTF-8.
Result<std::vector<SearchMatch>> findMatches(const std::string& text, const SearchQuery& query,
                                             const QString& replacement = {}, std::size_t limit = 10'000);

/// The changes that replace all matches, to be made one after the other.
std::vector<TextChange> replacementsOf(const std::string& text, const std::vector<SearchMatch>& matches);

} // namespace rankwright
