#pragma once

#include "core/base/result.h"
#include "widgets/help/help_page.h"

#include <QHash>
#include <QStringList>

#include <memory>

namespace rankwright {

/// The pages of the guide in one language. A page that is not translated is taken in English; the reference
/// pages (rules, files, figures) are in English only and serve every language. Immutable.
class HelpLibrary {
public:
  /// Reads and parses every page below `root` (a folder, or ":/rankwright/help" in the program):
  /// `<language>/*.md`, then `en/*.md`, then `reference/*.md`. `language` is a locale's name such as "zh_CN".
  /// Call it on a worker. Errors: NotFound when there is no page "index".
  static Result<std::shared_ptr<const HelpLibrary>> read(const QString& root, const QString& language);

  /// The folder that pages and pictures lie in.
  const QString& root() const { return root_; }

  /// nullptr when there is no such page.
  const HelpPage* find(const QString& id) const;

  /// The ids of the pages in the order in which the index page links them, itself first, then any other by
  /// id.
  const QStringList& contents() const { return contents_; }

private:
  void readFolder(const QString& folder);
  void orderContents();

  QString root_;
  QHash<QString, HelpPage> pages_;
  QStringList contents_;
};

/// Where the program keeps the guide.
QString helpRoot();

/// Every link and picture of a page: what stands in the parentheses of `[text](…)`, code aside.
QStringList linksOf(const HelpPage& page);

} // namespace rankwright
