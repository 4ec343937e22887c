#pragma once

#include "widgets/document/syntax.h"

#include <QColor>
#include <QPalette>

namespace rankwright {

/// The colour of a kind of text, at least 4.5 : 1 on the palette's base and on the current line; 7 : 1 with
/// high contrast.
QColor syntaxColor(SyntaxKind kind, const QPalette& palette);

/// Backgrounds of an editor and of a comparison.
struct EditorColors {
  QColor currentLine;
  QColor margin;
  QColor selection;
  QColor selectedText; ///< invalid where selected text keeps its colours
  QColor found;        ///< what the search found
  QColor removed;      ///< a line that is gone
  QColor added;
};

EditorColors editorColors(const QPalette& palette);

} // namespace rankwright
