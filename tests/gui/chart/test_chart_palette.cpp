#include "sample_charts.h"
#include "widgets/chart/chart_palette.h"
#include "widgets/chart/chart_panel.h"
#include "widgets/chart/heat_map_painter.h"
#include "widgets/common/appearance.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QSet>
#include <QTest>

using namespace rankwright;

namespace {

QPalette highContrast(QPalette palette, Qt::GlobalColor background, Qt::GlobalColor text) {
  for (const auto role : {QPalette::Window, QPalette::Base})
    palette.setColor(role, background);
  for (const auto role : {QPalette::WindowText, QPalette::Text})
    palette.setColor(role, text);
  return palette;
}

bool holdsColour(const QImage& image, const QColor& colour) {
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x)
      if (image.pixelColor(x, y).rgb() == colour.rgb()) return true;
  return false;
}

} // namespace

class TestChartPalette : public QObject {
  Q_OBJECT

private slots:
  void seriesStandOut_data();
  void seriesStandOut();
  void neighboursDifferWithoutColour();
  void chartsRecolourAtOnce();
  void heatScalesEndWhereTheySay_data();
  void heatScalesEndWhereTheySay();
  void firstPlaceStandsOut_data();
  void firstPlaceStandsOut();
};

void TestChartPalette::seriesStandOut_data() {
  QTest::addColumn<QPalette>("palette");
  QTest::addColumn<double>("fill");
  QTest::addColumn<double>("text");
  QTest::newRow("light") << lightPalette() << 3.0 << 4.5;
  QTest::newRow("dark") << darkPalette() << 3.0 << 4.5;
  QTest::newRow("high contrast, light") << highContrast(lightPalette(), Qt::white, Qt::black) << 4.5 << 7.0;
  QTest::newRow("high contrast, dark") << highContrast(darkPalette(), Qt::black, Qt::white) << 4.5 << 7.0;
}

void TestChartPalette::seriesStandOut() {
  QFETCH(QPalette, palette);
  QFETCH(double, fill);
  QFETCH(double, text);
  const auto colours = chartColoursOf(palette);
  QSet<QRgb> distinct;
  for (std::size_t i = 0; i < 7; ++i) {
    const auto& style = colours.style(i);
    QVERIFY2(contrast(style.colour, colours.background) >= fill, qPrintable(style.colour.name()));
    QVERIFY2(contrast(style.text, colours.background) >= text, qPrintable(style.text.name()));
    distinct << style.colour.rgb();
  }
  QCOMPARE(distinct.size(), 7);
  QVERIFY(contrast(colours.muted, colours.background) >= text);
  QVERIFY(contrast(colours.reference, colours.background) >= text);
}

void TestChartPalette::neighboursDifferWithoutColour() {
  const auto colours = chartColoursOf(lightPalette());
  QSet<QPair<int, int>> looks;
  for (std::size_t i = 0; i < 30; ++i)
    looks << qMakePair(int(colours.style(i).dash), int(colours.style(i).marker));
  QCOMPARE(looks.size(), 30);
}

void TestChartPalette::chartsRecolourAtOnce() {
  Appearance appearance;
  appearance.setMode(Appearance::Mode::Light);
  JobRunner jobs;
  ChartPanel panel(jobs);
  panel.resize(500, 350);
  panel.setChart(groupedBars());
  panel.show();
  QVERIFY(QTest::qWaitForWindowExposed(&panel));
  const auto light = chartColoursOf(lightPalette()), dark = chartColoursOf(darkPalette());
  const auto before = panel.grab().toImage();
  QVERIFY(holdsColour(before, light.style(0).colour));
  QVERIFY(!holdsColour(before, dark.style(0).colour));
  appearance.setMode(Appearance::Mode::Dark);
  QCoreApplication::sendPostedEvents(); // Qt tells widgets of a new palette in the same turn of the event
                                        // loop.
  const auto after = panel.grab().toImage();
  QVERIFY(holdsColour(after, dark.style(0).colour));
  QVERIFY(holdsColour(after, dark.background));
  QVERIFY(!holdsColour(after, light.style(0).colour));
}

void TestChartPalette::heatScalesEndWhereTheySay_data() {
  QTest::addColumn<HeatScale>("scale");
  QTest::addColumn<double>("lower");
  QTest::addColumn<double>("upper");
  QTest::newRow("from the smallest to the largest") << HeatScale::Sequential << 0.4 << 0.6;
  QTest::newRow("of shares") << HeatScale::Share << 0.0 << 1.0;
  QTest::newRow("around zero") << HeatScale::Diverging << -0.6 << 0.6;
}

void TestChartPalette::heatScalesEndWhereTheySay() {
  QFETCH(HeatScale, scale);
  const ColourScale colours({0.4, 0.6}, scale);
  QTEST(colours.lower(), "lower");
  QTEST(colours.upper(), "upper");
}

void TestChartPalette::firstPlaceStandsOut_data() {
  QTest::addColumn<QPalette>("palette");
  QTest::newRow("light") << lightPalette();
  QTest::newRow("dark") << darkPalette();
}

void TestChartPalette::firstPlaceStandsOut() {
  QFETCH(QPalette, palette);
  const auto colours = chartColoursOf(palette);
  const ColourScale scale({1, 20}, HeatScale::Places);
  const auto contrastOf = [&](double place) {
    return contrast(scale.colourOf(place, colours), colours.background);
  };
  QVERIFY(contrastOf(1) > 4.5);
  QVERIFY(contrastOf(1) > contrastOf(20));
}

QTEST_MAIN(TestChartPalette)
#include "test_chart_palette.moc"
