#include "widgets/document/diff_highlighter.h"

#include "widgets/common/theme.h"
#include "widgets/document/syntax_colors.h"

#include <QGuiApplication>

namespace rankwright {

void DiffHighlighter::highlightBlock(const QString& text) {
  const auto palette = QGuiApplication::palette();
  const auto colors = editorColors(palette);
  QTextCharFormat format;
  if (text.startsWith(QLatin1String("---")) || text.startsWith(QLatin1String("+++")))
    format.setFontWeight(QFont::DemiBold);
  else if (text.startsWith(QLatin1String("@@")) || text.startsWith(QLatin1Char('\\')))
    format.setForeground(themeOf(palette).muted);
  else if (text.startsWith(QLatin1Char('-')))
    format.setBackground(colors.removed);
  else if (text.startsWith(QLatin1Char('+')))
    format.setBackground(colors.added);
  setFormat(0, static_cast<int>(text.size()), format);
}

} // namespace rankwright
