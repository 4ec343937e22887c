#include "widgets/common/figures.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace rankwright;

namespace {

constexpr int kWidth = 200;
constexpr int kHeight = 24;

QImage drawn(const QString& text, int width, Qt::LayoutDirection direction) {
  QImage picture(width, kHeight, QImage::Format_RGB32);
  picture.fill(Qt::white);
  QPainter painter(&picture);
  painter.setLayoutDirection(direction);
  drawFigures(&painter, picture.rect(), text);
  return picture;
}

/// What is not white, without the frame around it.
QImage inkOf(const QImage& picture) {
  QRect ink;
  for (int y = 0; y < picture.height(); ++y)
    for (int x = 0; x < picture.width(); ++x)
      if (picture.pixelColor(x, y) != Qt::white) ink |= QRect(x, y, 1, 1);
  return ink.isNull() ? QImage() : picture.copy(ink);
}

} // namespace

class TestFigures : public QObject {
  Q_OBJECT

private slots:
  void readFromLeftToRightInEveryLanguage_data();
  void readFromLeftToRightInEveryLanguage();
  void standAtTheLineEnd();
};

void TestFigures::readFromLeftToRightInEveryLanguage_data() {
  QTest::addColumn<QString>("text");
  QTest::newRow("positive") << contributionText(3.561);
  QTest::newRow("negative") << contributionText(-2.077);
  QTest::newRow("grouped") << countText(4082);
}

void TestFigures::readFromLeftToRightInEveryLanguage() {
  QFETCH(QString, text);
  QCOMPARE(inkOf(drawn(text, kWidth, Qt::RightToLeft)), inkOf(drawn(text, kWidth, Qt::LeftToRight)));
}

void TestFigures::standAtTheLineEnd() {
  const QRect left(0, 0, kWidth / 2, kHeight);
  const auto right = left.translated(kWidth / 2, 0);
  QVERIFY(inkOf(drawn(countText(7), kWidth, Qt::RightToLeft).copy(right)).isNull());
  QVERIFY(inkOf(drawn(countText(7), kWidth, Qt::LeftToRight).copy(left)).isNull());
}

QTEST_MAIN(TestFigures)
#include "test_figures.moc"
