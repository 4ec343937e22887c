#include "widgets/common/appearance.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/theme.h"
#include "widgets/common/themed_icon.h"

#include <QApplication>
#include <QTest>

#include <algorithm>

using namespace rankwright;

class TestTheme : public QObject {
  Q_OBJECT

private slots:
  void textIsReadable_data();
  void textIsReadable();
  void contrastFollowsWcag();
  void modesChangeWidgetsAtOnce();
  void hiddenLabelsFollowWhenTheyAreShown();
  void iconsAreOfThePresentTheme();
  void highContrastKeepsTheMode();
};

void TestTheme::textIsReadable_data() {
  QTest::addColumn<QColor>("text");
  QTest::addColumn<QColor>("background");
  QTest::addColumn<double>("least");
  for (const auto& [name, palette] : {std::pair("light", lightPalette()), std::pair("dark", darkPalette()),
                                      std::pair("high contrast, light", highContrastLightPalette()),
                                      std::pair("high contrast, dark", highContrastDarkPalette())}) {
    const auto& theme = themeOf(palette);
    const auto high = isHighContrast(palette);
    const auto row = [&](const char* what, const QColor& text, const QColor& background, double least) {
      // WCAG's enhanced contrast is the least that high contrast promises.
      QTest::addRow("%s: %s", name, what) << text << background << (high ? std::max(least, 7.0) : least);
    };
    row("text on the window", palette.color(QPalette::WindowText), palette.color(QPalette::Window), 7.0);
    row("text in lists", palette.color(QPalette::Text), palette.color(QPalette::Base), 7.0);
    row("selected text", palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight), 4.5);
    row("placeholder", palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base), 4.5);
    row("muted on the window", theme.muted, palette.color(QPalette::Window), 4.5);
    row("muted on a card", theme.muted, theme.card, 4.5);
    row("muted on a selected card", theme.muted, theme.cardSelected, 4.5);
    row("warning", theme.warningText, theme.warning, 4.5);
    row("positive bar on a card", theme.positive, theme.card, 3.0);
    row("negative bar on a list", theme.negative, palette.color(QPalette::Base), 3.0);
    row("focus on a card", theme.accent, theme.card, 3.0);
  }
}

void TestTheme::textIsReadable() {
  QFETCH(QColor, text);
  QFETCH(QColor, background);
  QFETCH(double, least);
  const auto measured = contrast(text, background);
  QVERIFY2(measured >= least, qPrintable(QString::number(measured)));
}

void TestTheme::contrastFollowsWcag() {
  QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
  QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
}

void TestTheme::modesChangeWidgetsAtOnce() {
  Appearance appearance;
  MutedLabel label(QStringLiteral("text"));
  label.show();
  appearance.setMode(Appearance::Mode::Dark);
  QCoreApplication::sendPostedEvents();
  QVERIFY(isDark(label.palette()));
  QCOMPARE(label.palette().color(QPalette::WindowText), themeOf(darkPalette()).muted);
  QCOMPARE(QIcon::themeName(), QStringLiteral("breeze-dark"));
  appearance.setMode(Appearance::Mode::Light);
  QCoreApplication::sendPostedEvents();
  QVERIFY(!isDark(QApplication::palette()));
  QCOMPARE(label.palette().color(QPalette::WindowText), themeOf(lightPalette()).muted);
}

void TestTheme::hiddenLabelsFollowWhenTheyAreShown() {
  Appearance appearance;
  appearance.setMode(Appearance::Mode::Light);
  MutedLabel label(QStringLiteral("text"));
  appearance.setMode(Appearance::Mode::Dark);
  QCoreApplication::sendPostedEvents();
  label.show();
  QCOMPARE(label.palette().color(QPalette::WindowText), themeOf(darkPalette()).muted);
}

void TestTheme::iconsAreOfThePresentTheme() {
  Appearance appearance;
  appearance.setMode(Appearance::Mode::Light);
  ThemedIcon icon(QIcon::fromTheme(QStringLiteral("object-locked")), 32);
  QCOMPARE(icon.sizeHint(), QSize(32, 32));
  icon.resize(icon.sizeHint());
  const auto draw = [&icon] {
    QImage image(icon.size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    icon.render(&image, {}, {}, {});
    return image;
  };
  const auto light = draw();
  QImage nothing(light.size(), light.format());
  nothing.fill(Qt::transparent);
  QVERIFY(light != nothing);
  appearance.setMode(Appearance::Mode::Dark);
  QVERIFY(draw() != light);
  appearance.setMode(Appearance::Mode::Light);
  QCOMPARE(draw(), light);
}

void TestTheme::highContrastKeepsTheMode() {
  Appearance appearance;
  appearance.setMode(Appearance::Mode::Dark);
  QVERIFY(!isHighContrast(QApplication::palette()));
  appearance.setHighContrast(true);
  QVERIFY(isHighContrast(QApplication::palette()));
  QVERIFY(isDark(QApplication::palette()));
  appearance.setMode(Appearance::Mode::Light);
  QVERIFY(isHighContrast(QApplication::palette()));
  QVERIFY(!isDark(QApplication::palette()));
}

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
