#include "widgets/document/text_search.h"

#include "widgets/common/text.h"

#include <QRegularExpression>

#include <ranges>

namespace rankwright {

namespace {

QRegularExpression patternOf(const SearchQuery& query) {
  auto pattern = query.regex ? query.text : QRegularExpression::escape(query.text);
  if (query.wholeWords) pattern = QStringLiteral("\\b(?:") + pattern + QStringLiteral(")\\b");
  auto options = QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption;
  if (!query.matchCase) options |= QRegularExpression::CaseInsensitiveOption;
  return QRegularExpression(pattern, options);
}

/// \1 to \9 become the groups, \\ a backslash.
QString expanded(const QString& replacement, const QRegularExpressionMatch& match) {
  QString result;
  for (qsizetype i = 0; i < replacement.size(); ++i) {
    const auto next = i + 1 < replacement.size() ? replacement[i + 1] : QChar();
    if (replacement[i] != QLatin1Char('\\') || !(next.isDigit() || next == QLatin1Char('\\'))) {
      result += replacement[i];
      continue;
    }
    result += next.isDigit() ? match.captured(next.digitValue()) : QString(next);
    ++i;
  }
  return result;
}

/// Turns positions of UTF-16 into bytes; asked for them in rising order.
class ByteCounter {
public:
  explicit ByteCounter(const QString& text) : text_(text) {}

  std::size_t at(qsizetype position) {
    bytes_ += static_cast<std::size_t>(QStringView(text_).sliced(place_, position - place_).toUtf8().size());
    place_ = position;
    return bytes_;
  }

private:
  const QString& text_;
  qsizetype place_ = 0;
  std::size_t bytes_ = 0;
};

} // namespace

Result<std::vector<SearchMatch>> findMatches(const std::string& text, const SearchQuery& query,
                                             const QString& replacement, std::size_t limit) {
  std::vector<SearchMatch> matches;
  if (query.text.isEmpty()) return matches;
  const auto pattern = patternOf(query);
  if (!pattern.isValid())
    return fail(ErrorKind::Parse, "{}: {}", pattern.errorString().toStdString(), query.text.toStdString());
  const auto wide = toQt(text);
  // Bytes that are no UTF-8 would shift every place behind them.
  if (static_cast<std::size_t>(wide.toUtf8().size()) != text.size())
    return fail(ErrorKind::Unsupported, "the text is no UTF-8, so that it cannot be searched for: {}",
                query.text.toStdString());
  ByteCounter bytes(wide);
  for (auto found = pattern.globalMatch(wide); found.hasNext() && matches.size() < limit;) {
    const auto match = found.next();
    if (match.capturedLength() == 0) continue;
    const auto begin = bytes.at(match.capturedStart());
    const auto by = query.regex ? expanded(replacement, match) : replacement;
    matches.push_back({begin, bytes.at(match.capturedEnd()), by.toStdString()});
  }
  return matches;
}

std::vector<TextChange> replacementsOf(const std::string& text, const std::vector<SearchMatch>& matches) {
  std::vector<TextChange> changes;
  // From the end, so that positions stay true.
  for (const auto& match : std::views::reverse(matches))
    changes.push_back({match.begin, text.substr(match.begin, match.end - match.begin), match.replacement});
  return changes;
}

} // namespace rankwright
