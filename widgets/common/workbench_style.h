#pragma once

#include <QIcon>
#include <QProxyStyle>

#include <map>
#include <utility>

class QStyleOptionSlider;

namespace rankwright {

/// Fusion, with flat scroll bars and tool bars that are filled instead of shaded, which takes a fraction of
/// the time in a large window, and with an outline around every control under high contrast, and around what
/// is to be ticked on dark, where Fusion's own cannot be seen.
class WorkbenchStyle final : public QProxyStyle {
  Q_OBJECT

public:
  WorkbenchStyle();

  void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                          const QWidget* widget) const override;
  void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                   const QWidget* widget) const override;
  void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;

  /// In a selected row an icon has the colour of the row's text; a disabled one is faint on light and dark.
  QPixmap generatedIconPixmap(QIcon::Mode mode, const QPixmap& pixmap,
                              const QStyleOption* option) const override;

  /// Kept by name: Qt reads and draws the file of a standard icon again for every line that can be cleared.
  QIcon standardIcon(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const override;

private:
  void drawScrollBar(const QStyleOptionSlider& bar, QPainter* painter, const QWidget* widget) const;
  void drawScrollArrow(const QStyleOptionSlider& bar, SubControl part, QPainter* painter,
                       const QWidget* widget) const;

  mutable std::map<std::pair<StandardPixmap, QString>, QIcon> standardIcons_; ///< by icon theme
};

} // namespace rankwright
