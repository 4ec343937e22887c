#include "widgets/common/theme.h"
#include "widgets/common/workbench_style.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QStyleOptionButton>
#include <QTest>

#include <algorithm>

using namespace rankwright;

namespace {

constexpr QRect kIndicator(4, 4, 16, 16);

/// The strongest contrast with the window that an unticked indicator shows.
double contrastOf(QStyle::PrimitiveElement indicator, const QPalette& palette) {
  QImage picture(24, 24, QImage::Format_RGB32);
  const auto window = palette.color(QPalette::Window);
  picture.fill(window);
  QStyleOptionButton option;
  option.rect = kIndicator;
  option.palette = palette;
  option.state = QStyle::State_Enabled | QStyle::State_Off;
  QPainter painter(&picture);
  WorkbenchStyle().drawPrimitive(indicator, &option, &painter, nullptr);
  double best = 1;
  for (int y = kIndicator.top(); y <= kIndicator.bottom(); ++y)
    for (int x = kIndicator.left(); x <= kIndicator.right(); ++x)
      best = std::max(best, contrast(picture.pixelColor(x, y), window));
  return best;
}

} // namespace

class TestWorkbenchStyle : public QObject {
  Q_OBJECT

private slots:
  void whatCanBeTickedIsSeenOnDark_data();
  void whatCanBeTickedIsSeenOnDark();
  void iconsOfSelectedRowsTakeTheColourOfTheText();
  void disabledIconsAreFaint_data();
  void disabledIconsAreFaint();
};

void TestWorkbenchStyle::whatCanBeTickedIsSeenOnDark_data() {
  QTest::addColumn<int>("indicator");
  QTest::addColumn<QPalette>("palette");
  for (const auto& [name, palette] :
       {std::pair("dark", darkPalette()), std::pair("high contrast, dark", highContrastDarkPalette())}) {
    QTest::addRow("check box, %s", name) << int(QStyle::PE_IndicatorCheckBox) << palette;
    QTest::addRow("radio button, %s", name) << int(QStyle::PE_IndicatorRadioButton) << palette;
    QTest::addRow("tick in a list, %s", name) << int(QStyle::PE_IndicatorItemViewItemCheck) << palette;
  }
}

void TestWorkbenchStyle::whatCanBeTickedIsSeenOnDark() {
  QFETCH(int, indicator);
  QFETCH(QPalette, palette);
  QVERIFY(contrastOf(QStyle::PrimitiveElement(indicator), palette) >=
          3); // WCAG 2.1, success criterion 1.4.11
}

void TestWorkbenchStyle::iconsOfSelectedRowsTakeTheColourOfTheText() {
  QPixmap icon(8, 8);
  icon.fill(Qt::white);
  QStyleOption option;
  option.palette = highContrastDarkPalette();
  const auto selected = WorkbenchStyle().generatedIconPixmap(QIcon::Selected, icon, &option).toImage();
  QCOMPARE(selected.pixelColor(4, 4), option.palette.color(QPalette::HighlightedText));
}

void TestWorkbenchStyle::disabledIconsAreFaint_data() {
  QTest::addColumn<QPalette>("palette");
  QTest::newRow("light") << lightPalette();
  QTest::newRow("dark") << darkPalette();
}

/// Against the window an icon that does nothing has less than half of the contrast of one that does.
void TestWorkbenchStyle::disabledIconsAreFaint() {
  QFETCH(QPalette, palette);
  QPixmap icon(8, 8);
  icon.fill(palette.color(QPalette::WindowText));
  QStyleOption option;
  option.palette = palette;
  const auto window = palette.color(QPalette::Window);
  QImage picture(8, 8, QImage::Format_RGB32);
  picture.fill(window);
  QPainter(&picture).drawPixmap(0, 0, WorkbenchStyle().generatedIconPixmap(QIcon::Disabled, icon, &option));
  QVERIFY(contrast(picture.pixelColor(4, 4), window) <
          contrast(palette.color(QPalette::WindowText), window) / 2);
}

QTEST_MAIN(TestWorkbenchStyle)
#include "test_workbench_style.moc"
