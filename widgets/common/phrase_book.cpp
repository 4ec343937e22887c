#include "widgets/common/phrase_book.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

/// Messages quote messages twice at most: an index's fault is a file's, whose reason is the system's.
constexpr int kDeepest = 3;

bool isLoneWord(const QString& text) {
  return std::none_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

} // namespace

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
  const auto reading = read(text, 0);
  return reading.weight > 0 ? reading.text : text;
}

PhraseBook::Reading PhraseBook::read(const QString& text, int depth) const {
  if (const auto whole = whole_.constFind(text); whole != whole_.constEnd())
    return {translate_(text), *whole};
  Reading best{text};
  if (depth > kDeepest) return best;
  for (const auto& pattern : patterns_) {
    const auto values = pattern.valuesIn(text);
    if (!values) continue;
    auto reading = fit(pattern, *values, depth);
    if (reading.weight > best.weight) best = std::move(reading);
  }
  return best;
}

PhraseBook::Reading PhraseBook::fit(const MessagePattern& pattern, const QStringList& values,
                                    int depth) const {
  QStringList texts;
  int inside = 0;
  for (qsizetype i = 0; i < values.size(); ++i) {
    auto value = readValue(pattern, static_cast<std::size_t>(i), values[i], depth + 1);
    inside += value.weight;
    texts << std::move(value.text);
  }
  if (inside == 0 && !pattern.hasWords()) return {};
  return {filled(translate_(pattern.source()), texts), pattern.weight() + inside};
}

PhraseBook::Reading PhraseBook::readValue(const MessagePattern& pattern, std::size_t index,
                                          const QString& value, int depth) const {
  if (pattern.isQuoted(index)) return {value};
  if (isLoneWord(value) && (pattern.isOffender(index) || !whole_.contains(value))) return {value};
  return read(value, depth);
}

} // namespace rankwright
