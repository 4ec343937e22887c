#include "widgets/document/syntax_colors.h"

#include "widgets/common/theme.h"

#include <array>

namespace rankwright {

namespace {

/// In the order of SyntaxKind, without Plain.
using Shades = std::array<QRgb, 12>;

constexpr Shades kLight{0x57616d, 0x004f7c, 0x7a1f5c, 0x2d6a2f, 0x004f7c, 0x8f4700,
                        0x8f4700, 0x7a1f5c, 0x57616d, 0x0068a3, 0x6a3fa0, 0xb3261e};
constexpr Shades kDark{0xa3adba, 0x7cc4f0, 0xe39fc8, 0x9bd29b, 0x7cc4f0, 0xf0b072,
                       0xf0b072, 0xe39fc8, 0xa3adba, 0x56b4e9, 0xc5a8f0, 0xff9488};
constexpr Shades kHighContrastLight{0x3a424c, 0x003f88, 0x5f1245, 0x1c4a1e, 0x003f88, 0x6a3200,
                                    0x6a3200, 0x5f1245, 0x3a424c, 0x004b87, 0x4b2882, 0x8a0000};
constexpr Shades kHighContrastDark{0xc8d0da, 0x8fd3ff, 0xf0b8dc, 0xb4e6b4, 0x8fd3ff, 0xffc890,
                                   0xffc890, 0xf0b8dc, 0xc8d0da, 0x8fd3ff, 0xd8c4ff, 0xffb0a5};

const Shades& shadesOf(const QPalette& palette) {
  if (isHighContrast(palette)) return isDark(palette) ? kHighContrastDark : kHighContrastLight;
  return isDark(palette) ? kDark : kLight;
}

// The selection is quiet, so that the colours of the text and of matches in it stay.
EditorColors lightColors() {
  return {.currentLine = QColor(0xf2f6fa),
          .margin = QColor(0xf3f5f7),
          .selection = QColor(0xbcdcf2),
          .selectedText = {},
          .found = QColor(0xf3cf5b),
          .removed = QColor(0xfbe3d6),
          .added = QColor(0xd9ecf7)};
}

EditorColors darkColors() {
  return {.currentLine = QColor(0x2a2f37),
          .margin = QColor(0x1c1f24),
          .selection = QColor(0x2a4f6d),
          .selectedText = {},
          .found = QColor(0x5a4a1a),
          .removed = QColor(0x47291a),
          .added = QColor(0x173649)};
}

} // namespace

QColor syntaxColor(SyntaxKind kind, const QPalette& palette) {
  if (kind == SyntaxKind::Plain) return palette.color(QPalette::Text);
  return QColor::fromRgb(shadesOf(palette).at(static_cast<std::size_t>(kind) - 1));
}

EditorColors editorColors(const QPalette& palette) {
  auto colors = isDark(palette) ? darkColors() : lightColors();
  if (!isHighContrast(palette)) return colors;
  colors.currentLine = palette.color(QPalette::AlternateBase);
  colors.margin = palette.color(QPalette::Base);
  colors.selection = palette.color(QPalette::Highlight);
  colors.selectedText = palette.color(QPalette::HighlightedText);
  return colors;
}

} // namespace rankwright
