#include "widgets/common/phrase_book.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace rankwright {

namespace {

/// Messages quote messages twice at most: an index's fault is a file's, whose reason is the system's.
constexpr int kDeepest = 3;

bool isLoneWord(const QString& text) {
  return std::none_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

} // namespace

bool PhraseBook::Reading::beats(const Reading& other) const {
  // What wraps another text is lighter than what it wraps.
  return std::tie(weight, inside) > std::tie(other.weight, other.inside);
}

PhraseBook::PhraseBook(std::span<const char* const> sources, Translate translate)
    : translate_(std::move(translate)) {
  for (const auto* source : sources) {
    MessagePattern pattern(QString::fromUtf8(source));
    if (pattern.valuesIn(pattern.source()) == QStringList())
      whole_.insert(pattern.source(), pattern.weight());
    else
      patterns_.push_back(std::move(pattern));
  }
}

QString PhraseBook::translated(const QString& text) const {
  Memo memo;
  const auto reading = read(text, 0, memo);
  return reading.weight > 0 ? reading.text : text;
}

PhraseBook::Reading PhraseBook::read(const QString& text, int depth, Memo& memo) const {
  if (const auto whole = whole_.constFind(text); whole != whole_.constEnd())
    return {translate_(text), *whole};
  if (depth > kDeepest) return {text};
  const std::pair place(text, depth);
  if (const auto known = memo.constFind(place); known != memo.constEnd()) return *known;
  const auto best = bestFit(text, depth, memo);
  memo.insert(place, best);
  return best;
}

PhraseBook::Reading PhraseBook::bestFit(const QString& text, int depth, Memo& memo) const {
  Reading best{text};
  for (const auto& pattern : patterns_) {
    const auto values = pattern.valuesIn(text);
    if (!values) continue;
    auto reading = fit(pattern, *values, depth, memo);
    if (reading.beats(best)) best = std::move(reading);
  }
  return best;
}

PhraseBook::Reading PhraseBook::fit(const MessagePattern& pattern, const QStringList& values, int depth,
                                    Memo& memo) const {
  QStringList texts;
  int inside = 0;
  for (qsizetype i = 0; i < values.size(); ++i) {
    auto value = readValue(pattern, static_cast<std::size_t>(i), values[i], depth + 1, memo);
    inside += value.weight;
    texts << std::move(value.text);
  }
  if (inside == 0 && !pattern.hasWords()) return {};
  return {filled(translate_(pattern.source()), texts), pattern.weight() + inside, inside};
}

PhraseBook::Reading PhraseBook::readValue(const MessagePattern& pattern, std::size_t index,
                                          const QString& value, int depth, Memo& memo) const {
  if (pattern.isQuoted(index)) return {value};
  if (isLoneWord(value) && (pattern.isOffender(index) || !whole_.contains(value))) return {value};
  return read(value, depth, memo);
}

} // namespace rankwright
