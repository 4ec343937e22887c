#include "widgets/common/message_pattern.h"

#include <algorithm>

namespace rankwright {

namespace {

/// "or" and "to" are words, but so short that names and figures have them as well.
constexpr int kFewestLetters = 4;

bool isPlaceholder(const QString& text, qsizetype at) {
  return text[at] == QLatin1Char('%') && at + 1 < text.size() && text[at + 1] >= QLatin1Char('1') &&
         text[at + 1] <= QLatin1Char('9');
}

std::vector<QString> literalsOf(const QString& source) {
  std::vector<QString> literals(1);
  for (qsizetype at = 0; at < source.size(); ++at) {
    if (isPlaceholder(source, at)) {
      literals.emplace_back();
      ++at;
    } else {
      literals.back() += source[at];
    }
  }
  return literals;
}

template <class Test>
int countIn(const std::vector<QString>& literals, Test test) {
  qsizetype count = 0;
  for (const auto& literal : literals)
    count += std::count_if(literal.begin(), literal.end(), test);
  return static_cast<int>(count);
}

bool isDecimalPoint(const QString& text, qsizetype at) {
  return at > 0 && at + 1 < text.size() && text[at] == QLatin1Char('.') && text[at - 1].isDigit() &&
         text[at + 1].isDigit();
}

/// Where a literal next stands in a text; the point within a number ends no sentence.
qsizetype placeOf(const QString& literal, const QString& text, qsizetype from) {
  auto place = text.indexOf(literal, from);
  while (place >= 0 && isDecimalPoint(text, place))
    place = text.indexOf(literal, place + 1);
  return place;
}

} // namespace

MessagePattern::MessagePattern(const QString& source)
    : source_(source),
      literals_(literalsOf(source)),
      weight_(countIn(literals_, [](QChar c) { return !c.isSpace(); })),
      hasWords_(countIn(literals_, [](QChar c) { return c.isLetter(); }) >= kFewestLetters) {}

bool MessagePattern::isQuoted(std::size_t value) const {
  return literals_[value].endsWith(QLatin1Char('\'')) && literals_[value + 1].startsWith(QLatin1Char('\''));
}

bool MessagePattern::isOffender(std::size_t value) const {
  return value + 2 == literals_.size() && literals_[value].endsWith(QLatin1String(": "));
}

std::optional<QStringList> MessagePattern::valuesIn(const QString& text) const {
  const auto& last = literals_.back();
  if (literals_.size() == 1) return text == last ? std::optional(QStringList()) : std::nullopt;
  if (!text.startsWith(literals_.front()) || !text.endsWith(last)) return std::nullopt;
  QStringList values;
  auto at = literals_.front().size();
  const auto end = text.size() - last.size();
  for (std::size_t i = 1; i + 1 < literals_.size(); ++i) {
    const auto found = placeOf(literals_[i], text, at);
    if (found < 0 || found + literals_[i].size() > end) return std::nullopt;
    values << text.mid(at, found - at);
    at = found + literals_[i].size();
  }
  if (at > end) return std::nullopt;
  return values << text.mid(at, end - at);
}

QString filled(const QString& pattern, const QStringList& values) {
  QString text;
  for (qsizetype at = 0; at < pattern.size(); ++at) {
    const auto value = isPlaceholder(pattern, at) ? pattern[at + 1].digitValue() - 1 : -1;
    if (value < 0 || value >= values.size()) {
      text += pattern[at];
    } else {
      text += values[value];
      ++at;
    }
  }
  return text;
}

} // namespace rankwright
