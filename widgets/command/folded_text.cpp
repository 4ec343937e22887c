#include "widgets/command/folded_text.h"

#include <QChar>

#include <algorithm>
#include <array>
#include <utility>

namespace rankwright {

namespace {

/// Letters that Unicode does not take apart, yet people type without their stroke or dot.
constexpr std::array<std::pair<char32_t, char32_t>, 5> kBareLetters{
    {{U'ø', U'o'}, {U'ł', U'l'}, {U'đ', U'd'}, {U'ħ', U'h'}, {U'ı', U'i'}}};

char32_t bare(char32_t letter) {
  const auto found = std::ranges::find(kBareLetters, letter, &std::pair<char32_t, char32_t>::first);
  return found == kBareLetters.end() ? letter : found->second;
}

bool isCjk(char32_t letter) {
  switch (QChar::script(letter)) {
  case QChar::Script_Han:
  case QChar::Script_Hiragana:
  case QChar::Script_Katakana:
  case QChar::Script_Hangul:
  case QChar::Script_Bopomofo:
    return true;
  default:
    return false;
  }
}

bool isMark(char32_t letter) {
  return QChar::category(letter) == QChar::Mark_NonSpacing;
}

/// `before` is 0 at the beginning of the text.
bool startsWord(char32_t before, char32_t letter) {
  if (!QChar::isLetterOrNumber(letter)) return false;
  if (before == 0 || !QChar::isLetterOrNumber(before) || isCjk(before) != isCjk(letter)) return true;
  if (QChar::isDigit(letter)) return !QChar::isDigit(before);
  return QChar::isUpper(letter) && !QChar::isUpper(before);
}

/// Whether the letter folds to itself: most of Chinese, found without asking Unicode.
bool isPlainHan(char32_t letter) {
  return letter >= 0x4E00 && letter <= 0x9FFF;
}

QList<uint> foldedLetters(char32_t letter) {
  if (letter < 0x80) return {letter >= U'A' && letter <= U'Z' ? letter + (U'a' - U'A') : letter};
  if (isPlainHan(letter)) return {letter};
  if (letter == U'ß' || letter == U'ẞ') return {U's', U's'};
  return QString::fromUcs4(&letter, 1).normalized(QString::NormalizationForm_KD).toCaseFolded().toUcs4();
}

/// Appends what one character folds to; only its first letter can start a word.
void appendFolded(FoldedText& folded, char32_t letter, int at, bool starts) {
  const auto cjk = letter >= 0x80 && isCjk(letter);
  for (const auto part : foldedLetters(letter))
    if (!isMark(part)) folded.push_back({bare(part), at, std::exchange(starts, false), cjk});
}

} // namespace

FoldedText foldText(const QString& text) {
  FoldedText folded;
  folded.reserve(static_cast<std::size_t>(text.size()));
  char32_t before = 0;
  int at = 0;
  for (const auto unit : text.toUcs4()) {
    const auto letter = static_cast<char32_t>(unit);
    appendFolded(folded, letter, at, startsWord(before, letter));
    if (!isMark(letter)) before = letter;
    at += QChar::requiresSurrogates(letter) ? 2 : 1;
  }
  return folded;
}

bool containsFolded(const FoldedText& text, const FoldedText& word) {
  return !std::ranges::search(text, word, {}, &FoldedChar::letter, &FoldedChar::letter).empty() ||
         word.empty();
}

} // namespace rankwright
