#include "widgets/command/fuzzy_match.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <limits>

namespace rankwright {

namespace {

constexpr int kNever = std::numeric_limits<int>::min() / 2;

bool isSubsequence(const FoldedText& word, const FoldedText& text) {
  auto at = text.begin();
  return std::ranges::all_of(word, [&](const FoldedChar& letter) {
    at = std::find_if(at, text.end(), [&](const FoldedChar& other) { return other.letter == letter.letter; });
    return at != text.end() && at++ != text.end();
  });
}

int worth(const FoldedChar& letter) {
  return fuzzy::kLetter + (letter.startsWord ? fuzzy::kWordStart : 0);
}

/// The best score of the word's first letters when the last of them stands at each place of the text, and
/// where the letter before it stood then.
class Alignment {
public:
  Alignment(const FoldedText& word, const FoldedText& text)
      : word_(word),
        text_(text),
        score_(word.size() * text.size(), kNever),
        before_(word.size() * text.size(), -1) {
    placeFirst();
    for (std::size_t row = 1; row < word_.size(); ++row)
      placeNext(row);
  }

  std::optional<WordMatch> best() const {
    const auto last = score_.end() - static_cast<std::ptrdiff_t>(text_.size());
    const auto found = std::max_element(last, score_.end());
    if (*found <= kNever / 2) return std::nullopt;
    return WordMatch{*found, lettersTo(static_cast<int>(found - last))};
  }

private:
  std::size_t cell(std::size_t row, std::size_t column) const { return row * text_.size() + column; }

  bool fits(std::size_t row, std::size_t column) const { return word_[row].letter == text_[column].letter; }

  void placeFirst() {
    for (std::size_t column = 0; column < text_.size(); ++column)
      if (fits(0, column)) score_[cell(0, column)] = worth(text_[column]);
  }

  /// Whether letters may be skipped between this letter of the word and the one before.
  bool mayLeap(std::size_t row) const { return !(word_[row].isCjk && word_[row - 1].isCjk); }

  void placeNext(std::size_t row) {
    int leap = kNever; // the best of the places further left, with what the way from there costs
    int leapFrom = -1;
    for (std::size_t column = 1; column < text_.size(); ++column) {
      leap += fuzzy::kGapLetter;
      if (column >= 2 && mayLeap(row)) {
        const auto from = score_[cell(row - 1, column - 2)] + fuzzy::kGapOpen + fuzzy::kGapLetter;
        if (from > leap) {
          leap = from;
          leapFrom = static_cast<int>(column) - 2;
        }
      }
      if (fits(row, column)) place(row, column, leap, leapFrom);
    }
  }

  void place(std::size_t row, std::size_t column, int leap, int leapFrom) {
    const auto follow = score_[cell(row - 1, column - 1)] + fuzzy::kFollows;
    const auto follows = follow >= leap;
    if (std::max(follow, leap) <= kNever / 2) return;
    score_[cell(row, column)] = std::max(follow, leap) + worth(text_[column]);
    before_[cell(row, column)] = follows ? static_cast<int>(column) - 1 : leapFrom;
  }

  std::vector<int> lettersTo(int column) const {
    std::vector<int> letters(word_.size());
    for (auto row = word_.size(); row-- > 0;) {
      letters[row] = column;
      column = before_[cell(row, static_cast<std::size_t>(column))];
    }
    return letters;
  }

  const FoldedText& word_;
  const FoldedText& text_;
  std::vector<int> score_;
  std::vector<int> before_;
};

bool isPlain(const WordMatch& match, const FoldedText& text) {
  for (std::size_t i = 0; i < match.letters.size(); ++i) {
    const auto follows = i > 0 && match.letters[i] == match.letters[i - 1] + 1;
    const auto& letter = text[static_cast<std::size_t>(match.letters[i])];
    if (!follows && !letter.startsWord && !letter.isCjk) return false;
  }
  return true;
}

struct FieldMatch {
  std::size_t field = 0;
  WordMatch word;
};

std::optional<FieldMatch> bestField(const FoldedText& word, const std::vector<FoldedText>& fields) {
  std::optional<FieldMatch> best;
  for (std::size_t field = 0; field < fields.size(); ++field) {
    auto found = matchWord(word, fields[field]);
    if (!found) continue;
    found->score += fuzzy::kLaterField * static_cast<int>(field);
    if (!best || found->score > best->word.score) best = FieldMatch{field, std::move(*found)};
  }
  return best;
}

void addPositions(std::vector<int>& positions, const WordMatch& match, const FoldedText& text) {
  for (const auto letter : match.letters)
    positions.push_back(text[static_cast<std::size_t>(letter)].at);
}

void sortUnique(std::vector<int>& positions) {
  std::ranges::sort(positions);
  const auto rest = std::ranges::unique(positions);
  positions.erase(rest.begin(), rest.end());
}

} // namespace

std::optional<WordMatch> matchWord(const FoldedText& word, const FoldedText& text) {
  if (word.empty()) return WordMatch{};
  if (!isSubsequence(word, text)) return std::nullopt;
  return Alignment(word, text).best();
}

FuzzyQuery::FuzzyQuery(const QString& text) {
  static const QRegularExpression blanks(QStringLiteral(R"(\s+)"),
                                         QRegularExpression::UseUnicodePropertiesOption);
  for (const auto& word : text.split(blanks, Qt::SkipEmptyParts))
    words_.push_back(foldText(word));
}

std::optional<FuzzyMatch> FuzzyQuery::match(const std::vector<FoldedText>& fields) const {
  FuzzyMatch match;
  for (const auto& word : words_) {
    const auto found = bestField(word, fields);
    if (!found) return std::nullopt;
    match.score += found->word.score;
    match.plain = match.plain && isPlain(found->word, fields[found->field]);
    if (found->field == 0) addPositions(match.positions, found->word, fields.front());
  }
  sortUnique(match.positions);
  return match;
}

std::optional<FuzzyMatch> FuzzyQuery::match(const QString& text) const {
  return match(std::vector<FoldedText>{foldText(text)});
}

} // namespace rankwright
