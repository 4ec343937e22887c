#include "widgets/document/syntax_colors.h"

#include "widgets/common/theme.h"

#include <array>

namespace rankwright {

namespace {

/// In the order of SyntaxKind, without Plain.
using Shades = std::array<QRgb, 9>;

constexpr Shades kLight{0x57616d, 0x004f7c, 0x7a1f5c, 0x2d6a2f, 0x8f4700,
                        0x8f4700, 0x57616d, 0x0068a3, 0x6a3fa0};
constexpr Shades kDark{0xa3adba, 0x7cc4f0, 0xe39fc8, 0x9bd29b, 0xf0b072,
                       0xf0b072, 0xa3adba, 0x56b4e9, 0xc5a8f0};

} // namespace

QColor syntaxColor(SyntaxKind kind, const QPalette& palette) {
  if (kind == SyntaxKind::Plain) return palette.color(QPalette::Text);
  const auto& shades = isDark(palette) ? kDark : kLight;
  return QColor::fromRgb(shades.at(static_cast<std::size_t>(kind) - 1));
}

EditorColors editorColors(const QPalette& palette) {
  if (isDark(palette))
    return {.currentLine = QColor(0x2a2f37),
            .margin = QColor(0x1c1f24),
            .selection = QColor(0x2a4f6d),
            .found = QColor(0x5a4a1a),
            .removed = QColor(0x47291a),
            .added = QColor(0x173649)};
  return {.currentLine = QColor(0xf2f6fa),
          .margin = QColor(0xf3f5f7),
          .selection = QColor(0xbcdcf2),
          .found = QColor(0xf3cf5b),
          .removed = QColor(0xfbe3d6),
          .added = QColor(0xd9ecf7)};
}

} // namespace rankwright
