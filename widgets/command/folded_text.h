#pragma once

#include <QString>

#include <string>
#include <vector>

namespace rankwright {

/// One character of a text as a search sees it.
struct FoldedChar {
  char32_t letter = 0; ///< without case, diacritics and width
  int at = 0;          ///< where its character begins in the text, in UTF-16 units
  bool startsWord = false;
  bool isCjk = false; ///< of a script that is written without blanks between words

  bool operator==(const FoldedChar&) const = default;
};

using FoldedText = std::vector<FoldedChar>;

/// Folds case ("É" and "e" are the same), diacritics and full-width forms, and marks where words start: after
/// a blank or punctuation, at a capital after a small letter, at the first digit of a number, and where
/// Chinese, Japanese or Korean begins or ends.
FoldedText foldText(const QString& text);

/// Whether the folded `word` is somewhere in the text, in one piece.
bool containsFolded(const FoldedText& text, const FoldedText& word);

} // namespace rankwright
