#pragma once

#include "widgets/help/help_library.h"

namespace rankwright {

/// A section of the guide that a search found.
struct HelpHit {
  QString page;
  QString anchor;
  QString title;   ///< "Page › Section", or the page's title alone for its first section
  QString excerpt; ///< about a line of the text around the first word
  int score = 0;   ///< higher is better
};

/// The text of every section, folded for searching. Immutable; used by several threads at once.
class HelpIndex {
public:
  /// Takes some milliseconds: call it on a worker.
  explicit HelpIndex(std::shared_ptr<const HelpLibrary> library);

  /// The sections that hold every word of the query, in any order, whatever the case, also inside of longer
  /// words; the best first, at most `limit`. A word in a heading counts ten times one in the text. Nothing
  /// for a blank query.
  std::vector<HelpHit> search(const QString& query, std::size_t limit = 50) const;

private:
  struct Entry {
    const HelpPage* page;
    const HelpSection* section;
    QString title; ///< folded
    QString text;  ///< folded, as long as the section's own
  };

  void add(const HelpPage& page);
  HelpHit hitOf(const Entry& entry, const QString& firstWord, int score) const;

  std::shared_ptr<const HelpLibrary> library_;
  std::vector<Entry> entries_;
};

} // namespace rankwright
