#include "widgets/common/workbench_style.h"

#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace rankwright {

namespace {

QColor sliderColour(const QStyleOptionSlider& bar) {
  const auto& palette = bar.palette;
  const auto touched = bar.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider);
  if (touched && bar.state.testFlag(QStyle::State_Sunken)) return themeOf(palette).accent;
  if (isHighContrast(palette)) return palette.color(QPalette::WindowText);
  const auto rest = palette.color(QPalette::Mid);
  if (!touched || !bar.state.testFlag(QStyle::State_MouseOver)) return rest;
  return isDark(palette) ? rest.lighter(130) : rest.darker(120);
}

/// The edge of a tool bar that faces the middle of the window.
QRect innerEdge(const QStyleOptionToolBar& bar) {
  auto edge = bar.rect;
  switch (bar.toolBarArea) {
  case Qt::LeftToolBarArea:
    edge.setLeft(edge.right());
    break;
  case Qt::RightToolBarArea:
    edge.setRight(edge.left());
    break;
  case Qt::BottomToolBarArea:
    edge.setBottom(edge.top());
    break;
  default:
    edge.setTop(edge.bottom());
  }
  return edge;
}

void drawToolBar(const QStyleOptionToolBar& bar, QPainter* painter) {
  painter->fillRect(bar.rect, bar.palette.color(QPalette::Window));
  painter->fillRect(innerEdge(bar), themeOf(bar.palette).border);
}

QColor outlineColour(const QStyleOption& option) {
  const auto& theme = themeOf(option.palette);
  if (option.state.testFlag(QStyle::State_HasFocus)) return theme.accent;
  if (!option.state.testFlag(QStyle::State_Enabled))
    return option.palette.color(QPalette::Disabled, QPalette::WindowText);
  return isHighContrast(option.palette) ? option.palette.color(QPalette::WindowText) : theme.muted;
}

void drawOutline(const QStyleOption& option, QPainter* painter, bool round) {
  const QPen pen(outlineColour(option), option.state.testFlag(QStyle::State_HasFocus) ? 2 : 1);
  painter->save();
  painter->setPen(pen);
  painter->setBrush(Qt::NoBrush);
  painter->setRenderHint(QPainter::Antialiasing);
  const auto inset = pen.widthF() / 2;
  const auto outline = QRectF(option.rect).adjusted(inset, inset, -inset, -inset);
  if (round)
    painter->drawEllipse(outline);
  else
    painter->drawRect(outline);
  painter->restore();
}

/// What is to be ticked: Fusion's outline of it is darker than a dark window.
bool isIndicator(QStyle::PrimitiveElement element) {
  return element == QStyle::PE_IndicatorCheckBox || element == QStyle::PE_IndicatorRadioButton ||
         element == QStyle::PE_IndicatorItemViewItemCheck;
}

bool needsOutline(QStyle::PrimitiveElement element, const QPalette& palette) {
  if (isIndicator(element)) return isHighContrast(palette) || isDark(palette);
  return isHighContrast(palette) && (element == QStyle::PE_FrameLineEdit ||
                                     element == QStyle::PE_PanelButtonCommand || element == QStyle::PE_Frame);
}

bool needsOutline(QStyle::ControlElement element) {
  return element == QStyle::CE_ProgressBarGroove || element == QStyle::CE_TabBarTabShape;
}

bool needsOutline(QStyle::ComplexControl control) {
  return control == QStyle::CC_ComboBox || control == QStyle::CC_SpinBox;
}

/// Fusion blends with the window's colour, which leaves light icons on dark as bright as they are.
QPixmap faded(const QPixmap& pixmap) {
  constexpr double kOpacity = 0.35;
  auto faint = pixmap;
  faint.fill(Qt::transparent);
  QPainter painter(&faint);
  painter.setOpacity(kOpacity);
  painter.drawPixmap(0, 0, pixmap);
  return faint;
}

} // namespace

WorkbenchStyle::WorkbenchStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void WorkbenchStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                        QPainter* painter, const QWidget* widget) const {
  if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option); bar && control == CC_ScrollBar)
    return drawScrollBar(*bar, painter, widget);
  QProxyStyle::drawComplexControl(control, option, painter, widget);
  if (needsOutline(control) && isHighContrast(option->palette)) drawOutline(*option, painter, false);
}

void WorkbenchStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const {
  if (const auto* bar = qstyleoption_cast<const QStyleOptionToolBar*>(option); bar && element == CE_ToolBar)
    return drawToolBar(*bar, painter);
  QProxyStyle::drawControl(element, option, painter, widget);
  if (needsOutline(element) && isHighContrast(option->palette)) drawOutline(*option, painter, false);
}

void WorkbenchStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                   const QWidget* widget) const {
  QProxyStyle::drawPrimitive(element, option, painter, widget);
  if (needsOutline(element, option->palette))
    drawOutline(*option, painter, element == PE_IndicatorRadioButton);
}

QPixmap WorkbenchStyle::generatedIconPixmap(QIcon::Mode mode, const QPixmap& pixmap,
                                            const QStyleOption* option) const {
  if (mode == QIcon::Disabled) return faded(pixmap);
  if (mode != QIcon::Selected) return QProxyStyle::generatedIconPixmap(mode, pixmap, option);
  auto tinted = pixmap;
  QPainter painter(&tinted);
  painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
  painter.fillRect(tinted.rect(), option->palette.color(QPalette::HighlightedText));
  return tinted;
}

QIcon WorkbenchStyle::standardIcon(StandardPixmap icon, const QStyleOption* option,
                                   const QWidget* widget) const {
  auto& kept = standardIcons_[{icon, QIcon::themeName()}];
  if (kept.isNull()) kept = QProxyStyle::standardIcon(icon, option, widget);
  return kept;
}

void WorkbenchStyle::drawScrollBar(const QStyleOptionSlider& bar, QPainter* painter,
                                   const QWidget* widget) const {
  painter->fillRect(bar.rect, bar.palette.color(QPalette::Window));
  if (!bar.state.testFlag(State_Enabled) || bar.minimum == bar.maximum) return;
  const auto across = bar.orientation == Qt::Horizontal ? QPoint(0, kUnit / 2) : QPoint(kUnit / 2, 0);
  const auto slider = subControlRect(CC_ScrollBar, &bar, SC_ScrollBarSlider, widget);
  painter->fillRect(slider.adjusted(across.x(), across.y(), -across.x(), -across.y()), sliderColour(bar));
  drawScrollArrow(bar, SC_ScrollBarSubLine, painter, widget);
  drawScrollArrow(bar, SC_ScrollBarAddLine, painter, widget);
}

void WorkbenchStyle::drawScrollArrow(const QStyleOptionSlider& bar, SubControl part, QPainter* painter,
                                     const QWidget* widget) const {
  if (!bar.subControls.testFlag(part)) return;
  const auto back = (part == SC_ScrollBarSubLine) == (bar.direction == Qt::LeftToRight);
  QStyleOption arrow(bar);
  arrow.rect =
      subControlRect(CC_ScrollBar, &bar, part, widget).adjusted(kUnit / 2, kUnit / 2, -kUnit / 2, -kUnit / 2);
  arrow.state.setFlag(State_Sunken, false);
  if (bar.orientation == Qt::Horizontal)
    proxy()->drawPrimitive(back ? PE_IndicatorArrowLeft : PE_IndicatorArrowRight, &arrow, painter, widget);
  else
    proxy()->drawPrimitive(part == SC_ScrollBarSubLine ? PE_IndicatorArrowUp : PE_IndicatorArrowDown, &arrow,
                           painter, widget);
}

} // namespace rankwright
