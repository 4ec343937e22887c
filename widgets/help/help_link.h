#pragma once

#include <QString>

namespace rankwright {

/// Where a link of the guide leads.
struct HelpLink {
  enum class Kind {
    Page, ///< `target` is a page's id, empty for the page that the link stands on; perhaps with an `anchor`
    Command, ///< `target` is a command's id: "show me"
    Address, ///< `target` is an object's address, e.g. "item:123"
    Web,     ///< `target` is an http(s) address, opened outside
    Unknown, ///< anything else: never followed
  };

  Kind kind = Kind::Unknown;
  QString target;
  QString anchor = {};

  bool operator==(const HelpLink&) const = default;
};

/// Reads a link as it stands in Markdown: `tables.md#filters`, `../reference/rules.md`, `#filters`,
/// `action:workspace.open`, `address:item:123`, `https://…`.
HelpLink parseHelpLink(const QString& href);

/// Reads what F1 and callers name a place by: "tables" or "tables#filters".
HelpLink helpPlace(const QString& pageAndAnchor);

} // namespace rankwright
