#include "widgets/help/help_page.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>

namespace rankwright {

namespace {

/// The level of an ATX heading; 0 for any other line.
int headingLevel(const QString& line) {
  const auto marks = line.indexOf(QRegularExpression(QStringLiteral("[^#]")));
  return marks >= 1 && marks <= 6 && line.at(marks).isSpace() ? int(marks) : 0;
}

std::optional<QString> anchorLine(const QString& line) {
  static const QRegularExpression pattern(QStringLiteral("^<a id=\"([^\"]+)\"></a>$"));
  const auto match = pattern.match(line.trimmed());
  return match.hasMatch() ? std::optional(match.captured(1)) : std::nullopt;
}

/// Reads a page line by line.
class PageReader {
public:
  explicit PageReader(HelpPage& page) : page_(page) {}

  void read(const QString& line) {
    if (line.startsWith(QLatin1String("```"))) isCode_ = !isCode_;
    const auto anchor = isCode_ ? std::nullopt : anchorLine(line);
    if (anchor) {
      nextAnchor_ = *anchor;
      return;
    }
    page_.markdown += line + QLatin1Char('\n');
    if (const auto level = isCode_ ? 0 : headingLevel(line); level > 0)
      begin(level, plainText(line.mid(level)).trimmed());
    else
      add(isCode_ ? line : plainText(line));
  }

private:
  void begin(int level, const QString& title) {
    auto anchor = nextAnchor_.isEmpty() ? anchorOf(title) : nextAnchor_;
    for (int copy = 1; anchors_.contains(anchor); ++copy)
      anchor = anchorOf(title) + QLatin1Char('-') + QString::number(copy);
    anchors_ << anchor;
    nextAnchor_.clear();
    page_.sections.push_back({anchor, title, level, {}});
  }

  void add(const QString& text) {
    const auto trimmed = text.trimmed();
    if (trimmed.isEmpty() || page_.sections.empty() || trimmed.startsWith(QLatin1String("```"))) return;
    auto& section = page_.sections.back().text;
    if (!section.isEmpty()) section += QLatin1Char('\n');
    section += trimmed;
  }

  HelpPage& page_;
  QSet<QString> anchors_;
  QString nextAnchor_;
  bool isCode_ = false;
};

} // namespace

QString HelpPage::title() const {
  return sections.empty() ? id : sections.front().title;
}

const HelpSection* HelpPage::find(const QString& anchor) const {
  const auto found = std::ranges::find(sections, anchor, &HelpSection::anchor);
  return found == sections.end() ? nullptr : &*found;
}

QString anchorOf(const QString& heading) {
  QString anchor;
  for (const auto c : heading.toLower()) {
    if (c.isSpace())
      anchor += QLatin1Char('-');
    else if (c.isLetterOrNumber() || c == QLatin1Char('-') || c == QLatin1Char('_'))
      anchor += c;
  }
  return anchor;
}

QString plainText(const QString& markdown) {
  static const QRegularExpression link(QStringLiteral("!?\\[([^\\]]*)\\]\\([^)]*\\)"));
  static const QRegularExpression rule(QStringLiteral("^[|:\\- ]+$"));
  static const QRegularExpression marks(QStringLiteral("\\*\\*|`|^\\s*([-*]|\\d+\\.|>)\\s+"));
  if (rule.match(markdown).hasMatch()) return {};
  auto text = markdown;
  text.replace(link, QStringLiteral("\\1")).remove(marks);
  static const QRegularExpression cellEdge(QStringLiteral("(?<!\\\\)\\|"));
  if (text.startsWith(QLatin1Char('|'))) text.replace(cellEdge, QStringLiteral(" "));
  text.replace(QStringLiteral("\\|"), QStringLiteral("|"));
  return text.simplified();
}

HelpPage parseHelpPage(const QString& file, const QString& markdown) {
  HelpPage page{.id = QFileInfo(file).completeBaseName(), .file = file, .markdown = {}, .sections = {}};
  PageReader reader(page);
  for (const auto& line : markdown.split(QLatin1Char('\n')))
    reader.read(line);
  return page;
}

} // namespace rankwright
