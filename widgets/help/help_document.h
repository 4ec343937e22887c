#pragma once

#include "widgets/help/help_library.h"

#include <QColor>
#include <QFont>

#include <memory>

class QPalette;
class QTextDocument;

namespace rankwright {

/// How a page of the guide looks.
struct HelpStyle {
  QFont body;
  QFont title;
  QFont fixed;
  QColor text;
  QColor muted;
  QColor link;
  QColor border;
  QColor codeBackground;
  int pictureWidth = 0; ///< pictures are made no wider, in logical pixels
  qreal pixelRatio = 1; ///< of the screen

  bool operator==(const HelpStyle&) const = default;
};

/// The style of the theme and the desktop's fonts, the text `zoom` times as large.
HelpStyle helpStyle(const QPalette& palette, qreal zoom, int pictureWidth, qreal pixelRatio);

/// Lays out a page: headings carry their anchors as anchor names, pictures are loaded from `root`. Works on
/// any thread; the document then belongs to the thread that runs the application.
std::shared_ptr<QTextDocument> makeHelpDocument(const HelpPage& page, const QString& root,
                                                const HelpStyle& style);

} // namespace rankwright
