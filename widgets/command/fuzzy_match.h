#pragma once

#include "widgets/command/folded_text.h"

#include <optional>
#include <vector>

namespace rankwright {

/// What an alignment of a word's letters with a text is worth.
namespace fuzzy {
inline constexpr int kLetter = 16;    ///< each letter that was found
inline constexpr int kWordStart = 12; ///< it starts a word of the text
inline constexpr int kFollows = 12;   ///< it stands right behind the letter found before
inline constexpr int kGapOpen = -6;   ///< letters were skipped since the one found before
inline constexpr int kGapLetter = -1; ///< each of those
inline constexpr int kLaterField =
    -8; ///< the word was found in another field than the first, for each on the way
} // namespace fuzzy

/// Where one word was found.
struct WordMatch {
  int score = 0;
  std::vector<int> letters; ///< indexes into the folded text, rising

  bool operator==(const WordMatch&) const = default;
};

/// The best alignment of the word's letters, in their order, with letters of the text; nothing when there is
/// none. Between two neighbouring letters of a CJK word nothing may be skipped: those scripts have too few
/// letters a word for abbreviations to mean anything. Takes time and memory of |word| × |text|.
std::optional<WordMatch> matchWord(const FoldedText& word, const FoldedText& text);

/// How well a query fits something that has a name and perhaps more fields.
struct FuzzyMatch {
  int score = 0;
  bool plain = true; ///< every run of letters found starts a word: no letter was picked from inside one
  std::vector<int> positions = {}; ///< of the matched characters in the first field, in UTF-16 units, rising
};

/// Words to be found in any order.
class FuzzyQuery {
public:
  explicit FuzzyQuery(const QString& text);

  bool isEmpty() const { return words_.empty(); }

  /// Every word has to be in one of the fields, best of all in the first; nothing when one is in none. The
  /// empty query matches everything with score 0.
  std::optional<FuzzyMatch> match(const std::vector<FoldedText>& fields) const;
  std::optional<FuzzyMatch> match(const QString& text) const;

private:
  std::vector<FoldedText> words_;
};

} // namespace rankwright
