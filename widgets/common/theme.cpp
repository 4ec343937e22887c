#include "widgets/common/theme.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rankwright {

namespace {

QColor rgb(QRgb value) {
  return QColor::fromRgb(value);
}

/// The roles of one palette, from the window up.
struct Roles {
  QRgb window, base, alternate, button, text, disabled, placeholder, highlight, highlightedText, light, mid,
      dark, shadow, link, tip;
};

void setShades(QPalette& palette, const Roles& roles) {
  palette.setColor(QPalette::Light, rgb(roles.light));
  palette.setColor(QPalette::Midlight, rgb(roles.light));
  palette.setColor(QPalette::Mid, rgb(roles.mid));
  palette.setColor(QPalette::Dark, rgb(roles.dark));
  palette.setColor(QPalette::Shadow, rgb(roles.shadow));
}

void setTexts(QPalette& palette, const Roles& roles) {
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::BrightText,
                          QPalette::ToolTipText}) {
    palette.setColor(role, rgb(roles.text));
    palette.setColor(QPalette::Disabled, role, rgb(roles.disabled));
  }
  palette.setColor(QPalette::PlaceholderText, rgb(roles.placeholder));
  palette.setColor(QPalette::Link, rgb(roles.link));
  palette.setColor(QPalette::LinkVisited, rgb(roles.link));
}

QPalette paletteOf(const Roles& roles) {
  QPalette palette;
  palette.setColor(QPalette::Window, rgb(roles.window));
  palette.setColor(QPalette::Base, rgb(roles.base));
  palette.setColor(QPalette::AlternateBase, rgb(roles.alternate));
  palette.setColor(QPalette::Button, rgb(roles.button));
  palette.setColor(QPalette::ToolTipBase, rgb(roles.tip));
  palette.setColor(QPalette::Highlight, rgb(roles.highlight));
  palette.setColor(QPalette::HighlightedText, rgb(roles.highlightedText));
  palette.setColor(QPalette::Disabled, QPalette::Highlight, rgb(roles.mid));
  setTexts(palette, roles);
  setShades(palette, roles);
  return palette;
}

Theme lightTheme() {
  return {.card = rgb(0xffffff),
          .cardHovered = rgb(0xf7fafc),
          .cardSelected = rgb(0xebf4fb),
          .border = rgb(0xd7dce2),
          .muted = rgb(0x57616d),
          .accent = rgb(0x0072b2),
          .positive = rgb(0x0072b2),
          .negative = rgb(0xd55e00),
          .track = rgb(0xe9edf1),
          .warning = rgb(0xfdf1e6),
          .warningText = rgb(0x6e3200)};
}

Theme darkTheme() {
  return {.card = rgb(0x262a31),
          .cardHovered = rgb(0x2c3139),
          .cardSelected = rgb(0x1f3444),
          .border = rgb(0x3b424d),
          .muted = rgb(0xa3adba),
          .accent = rgb(0x56b4e9),
          .positive = rgb(0x56b4e9),
          .negative = rgb(0xe8833a),
          .track = rgb(0x363c46),
          .warning = rgb(0x43301f),
          .warningText = rgb(0xffd9b5)};
}

Theme highContrastLightTheme() {
  return {.card = rgb(0xffffff),
          .cardHovered = rgb(0xf0f0f0),
          .cardSelected = rgb(0xe0efff),
          .border = rgb(0x000000),
          .muted = rgb(0x262626),
          .accent = rgb(0x003f88),
          .positive = rgb(0x004b87),
          .negative = rgb(0x8f2d00),
          .track = rgb(0xd0d0d0),
          .warning = rgb(0xffffff),
          .warningText = rgb(0x5c1500)};
}

Theme highContrastDarkTheme() {
  return {.card = rgb(0x000000),
          .cardHovered = rgb(0x1c1c1c),
          .cardSelected = rgb(0x00304f),
          .border = rgb(0xffffff),
          .muted = rgb(0xe0e0e0),
          .accent = rgb(0x8fd3ff),
          .positive = rgb(0x8fd3ff),
          .negative = rgb(0xffb27a),
          .track = rgb(0x404040),
          .warning = rgb(0x000000),
          .warningText = rgb(0xffd9b5)};
}

double luminance(const QColor& color) {
  const auto linear = [](double channel) {
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

QPalette lightPalette() {
  return paletteOf({.window = 0xf3f5f7,
                    .base = 0xffffff,
                    .alternate = 0xf7f9fa,
                    .button = 0xfafbfc,
                    .text = 0x1f242b,
                    .disabled = 0x98a1ab,
                    .placeholder = 0x6b7580,
                    .highlight = 0x0072b2,
                    .highlightedText = 0xffffff,
                    .light = 0xffffff,
                    .mid = 0xc3cad2,
                    .dark = 0x9aa3ad,
                    .shadow = 0x6b7580,
                    .link = 0x0068a3,
                    .tip = 0xffffff});
}

QPalette darkPalette() {
  return paletteOf({.window = 0x1c1f24,
                    .base = 0x22262c,
                    .alternate = 0x262a31,
                    .button = 0x2c3139,
                    .text = 0xe5e9ee,
                    .disabled = 0x6f7a87,
                    .placeholder = 0x8a95a3,
                    .highlight = 0x2a6f9e,
                    .highlightedText = 0xffffff,
                    .light = 0x3b424d,
                    .mid = 0x3b424d,
                    .dark = 0x14171b,
                    .shadow = 0x0d0f12,
                    .link = 0x56b4e9,
                    .tip = 0x2c3139});
}

QPalette highContrastLightPalette() {
  return paletteOf({.window = 0xffffff,
                    .base = 0xffffff,
                    .alternate = 0xf0f0f0,
                    .button = 0xffffff,
                    .text = 0x000000,
                    .disabled = 0x595959,
                    .placeholder = 0x404040,
                    .highlight = 0x003f88,
                    .highlightedText = 0xffffff,
                    .light = 0xffffff,
                    .mid = 0x000000,
                    .dark = 0x000000,
                    .shadow = 0x000000,
                    .link = 0x003f88,
                    .tip = 0xffffff});
}

QPalette highContrastDarkPalette() {
  return paletteOf({.window = 0x000000,
                    .base = 0x000000,
                    .alternate = 0x1c1c1c,
                    .button = 0x000000,
                    .text = 0xffffff,
                    .disabled = 0xa6a6a6,
                    .placeholder = 0xd0d0d0,
                    .highlight = 0x8fd3ff,
                    .highlightedText = 0x000000,
                    .light = 0xffffff,
                    .mid = 0xffffff,
                    .dark = 0xffffff,
                    .shadow = 0xffffff,
                    .link = 0x8fd3ff,
                    .tip = 0x000000});
}

bool isDark(const QPalette& palette) {
  return luminance(palette.color(QPalette::Window)) < luminance(palette.color(QPalette::WindowText));
}

bool isHighContrast(const QPalette& palette) {
  return contrast(palette.color(QPalette::Window), palette.color(QPalette::WindowText)) > 20;
}

const Theme& themeOf(const QPalette& palette) {
  static const auto light = lightTheme();
  static const auto dark = darkTheme();
  static const auto highLight = highContrastLightTheme();
  static const auto highDark = highContrastDarkTheme();
  // Every cell that is painted asks; the contrast of a palette takes many powers to work out.
  static std::pair<qint64, const Theme*> last = {0, nullptr};
  if (last.second && last.first == palette.cacheKey()) return *last.second;
  const auto* high = isDark(palette) ? &highDark : &highLight;
  const auto* plain = isDark(palette) ? &dark : &light;
  last = {palette.cacheKey(), isHighContrast(palette) ? high : plain};
  return *last.second;
}

double contrast(const QColor& a, const QColor& b) {
  const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
  return (lighter + 0.05) / (darker + 0.05);
}

} // namespace rankwright
