#pragma once

#include <QString>

#include <vector>

namespace rankwright {

class CommandRegistry;

/// The shortcuts of one group, as the sheet lists them.
struct ShortcutGroup {
  struct Line {
    QString command;
    QString keys; ///< as the desktop writes them
    bool operator==(const Line&) const = default;
  };
  QString title;
  std::vector<Line> lines = {};
};

using ShortcutGroups = std::vector<ShortcutGroup>;

/// The commands that have a shortcut and fit the filter, by group in the order they were added.
ShortcutGroups listShortcuts(const CommandRegistry& registry, const QString& filter);

/// A table a group, under a heading of the second level.
QString toMarkdown(const ShortcutGroups& groups);
/// The same for a QTextDocument.
QString toHtml(const ShortcutGroups& groups);

} // namespace rankwright
