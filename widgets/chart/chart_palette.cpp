#include "widgets/chart/chart_palette.h"

#include "widgets/common/theme.h"

#include <algorithm>
#include <array>

namespace rankwright {

namespace {

/// Okabe and Ito, "Color Universal Design" (2008), without the yellow, which no filling on white can carry.
constexpr std::array<QRgb, 7> kOnLight = {0x0072b2, 0xd55e00, 0x009e73, 0xcc79a7,
                                          0xe69f00, 0x56b4e9, 0x808080};
/// The same, the lighter of the two blues first.
constexpr std::array<QRgb, 7> kOnDark = {0x56b4e9, 0xd55e00, 0x009e73, 0xcc79a7,
                                         0xe69f00, 0x0072b2, 0x808080};
constexpr std::array kDashes = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine,
                                Qt::DashDotDotLine};
constexpr std::array kMarkers = {Marker::Circle,  Marker::Square, Marker::Triangle,
                                 Marker::Diamond, Marker::Cross,  Marker::Plus};
constexpr std::array kFillings = {Qt::SolidPattern, Qt::BDiagPattern, Qt::FDiagPattern, Qt::DiagCrossPattern,
                                  Qt::HorPattern,   Qt::VerPattern,   Qt::CrossPattern};

/// Cividis (Nuñez, Anderton and Renslow 2018), which looks the same with any colour vision, at five places.
const std::vector<QColor> kCividis = {QColor(0x00, 0x22, 0x4e), QColor(0x43, 0x4e, 0x6c),
                                      QColor(0x7d, 0x7c, 0x78), QColor(0xbc, 0xaf, 0x6f),
                                      QColor(0xfe, 0xe8, 0x38)};

QColor blend(const QColor& a, const QColor& b, double share) {
  const auto mix = [share](int x, int y) { return qRound(x + (y - x) * share); };
  return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
}

SeriesStyle styleAt(std::size_t index, const QColor& background, double ratio, double textRatio) {
  const auto& colours =
      contrast(background, Qt::white) > contrast(background, Qt::black) ? kOnDark : kOnLight;
  const auto colour = withContrast(QColor::fromRgb(colours[index % colours.size()]), background, ratio);
  return {colour, withContrast(colour, background, textRatio), kDashes[index % kDashes.size()],
          kMarkers[index % kMarkers.size()], kFillings[index % kFillings.size()]};
}

} // namespace

QPen SeriesStyle::pen(double width) const {
  return QPen(colour, width, dash, Qt::FlatCap, Qt::RoundJoin);
}

QColor withContrast(QColor colour, const QColor& background, double ratio) {
  const auto end = contrast(background, Qt::white) > contrast(background, Qt::black) ? QColor(Qt::white)
                                                                                     : QColor(Qt::black);
  const auto start = colour;
  for (int step = 1; step <= 50 && contrast(colour, background) < ratio; ++step)
    colour = blend(start, end, step / 50.0);
  return colour;
}

ChartColours chartColoursOf(const QPalette& palette) {
  const auto background = palette.color(QPalette::Base);
  const auto text = palette.color(QPalette::Text);
  const bool high = contrast(background, text) > 19;
  const auto& theme = themeOf(palette);
  ChartColours colours;
  colours.background = background;
  colours.text = text;
  colours.muted = high ? text : theme.muted;
  colours.grid = blend(background, text, high ? 0.4 : 0.12);
  colours.reference = withContrast(colours.muted, background, high ? 7 : 4.5);
  colours.cursor = text;
  for (std::size_t i = 0; i < kDashes.size() * kOnLight.size(); ++i)
    colours.series.push_back(styleAt(i, background, high ? 4.5 : 3, high ? 7 : 4.5));
  colours.sequential = colours.places = kCividis;
  if (contrast(background, kCividis.back()) > contrast(background, kCividis.front()))
    std::ranges::reverse(colours.places);
  colours.diverging = {QColor::fromRgb(0x0072b2), blend(background, text, 0.06), QColor::fromRgb(0xd55e00)};
  return colours;
}

} // namespace rankwright
