#pragma once

#include <QString>

#include <vector>

namespace rankwright {

/// A heading of a page and the text up to the next one.
struct HelpSection {
  QString anchor; ///< what `#…` links name; distinct within a page
  QString title;  ///< without Markdown's marks
  int level = 1;  ///< 1 to 6
  QString text;   ///< without Markdown's marks, one line a block; for searching
};

/// One page of the guide.
struct HelpPage {
  QString id;       ///< its file's name without the suffix, e.g. "tables"; links and F1 name it
  QString file;     ///< path below the guide's root, e.g. "en/tables.md"; pictures are relative to it
  QString markdown; ///< ready to be shown: without the lines that only name anchors
  std::vector<HelpSection> sections;

  /// The first heading; the id when there is none.
  QString title() const;
  const HelpSection* find(const QString& anchor) const;
};

/// Splits a page at its headings. A heading's anchor is made from its text as GitHub does it, unless a line
/// `<a id="…"></a>` right before it gives another: translated pages keep the anchors of the original that
/// way.
HelpPage parseHelpPage(const QString& file, const QString& markdown);

/// The anchor that GitHub gives to a heading: "Filter by this cell" → "filter-by-this-cell".
QString anchorOf(const QString& heading);

/// A line of Markdown as a person reads it: links are their texts, emphasis and code lose their marks.
QString plainText(const QString& markdown);

} // namespace rankwright
