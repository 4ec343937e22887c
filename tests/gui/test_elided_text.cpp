#include "widgets/common/elided_text.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace rankwright;

namespace {

constexpr QSize kPicture(200, 24);

QImage drawn(const QString& text, int width, Qt::LayoutDirection direction = Qt::LeftToRight) {
  QImage image(kPicture, QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.setLayoutDirection(direction);
  drawElided(painter, QRect(0, 0, width, kPicture.height()), text);
  return image;
}

bool isBlank(const QImage& image, const QRect& part) {
  for (int y = part.top(); y <= part.bottom(); ++y)
    for (int x = part.left(); x <= part.right(); ++x)
      if (image.pixel(x, y) != qRgb(255, 255, 255)) return false;
  return true;
}

} // namespace

class TestElidedText : public QObject {
  Q_OBJECT

private slots:
  void staysInItsPlace_data();
  void staysInItsPlace();
  void showsWhatFits();
  void losesNoMoreThanItMust_data();
  void losesNoMoreThanItMust();
  void theEndOfALongTextDoesNotMatter();
};

void TestElidedText::staysInItsPlace_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<bool>("mirrored");
  QTest::newRow("Latin") << QString(40, QLatin1Char('m')) << false;
  QTest::newRow("narrow") << QString(400, QLatin1Char('i')) << false;
  QTest::newRow("lines") << QStringLiteral("one\ntwo\nthree\nfour\nfive\nsix\nseven") << false;
  QTest::newRow("Chinese") << QString(40, QChar(0x4e2d)) << false;
  QTest::newRow("Hebrew") << QString(40, QChar(0x5d0)) << false;
  QTest::newRow("mixed") << QString(QString(20, QLatin1Char('a')) + QString(20, QChar(0x5d0))) << false;
  QTest::newRow("Latin, mirrored") << QString(40, QLatin1Char('m')) << true;
  QTest::newRow("accents") << QStringLiteral("e\u0301").repeated(60) << false;
}

void TestElidedText::staysInItsPlace() {
  QFETCH(QString, text);
  QFETCH(bool, mirrored);
  constexpr int kWidth = 90;
  const auto image = drawn(text, kWidth, mirrored ? Qt::RightToLeft : Qt::LeftToRight);
  QVERIFY(!isBlank(image, QRect(0, 0, kWidth, kPicture.height())));
  QVERIFY(isBlank(image, QRect(kWidth, 0, kPicture.width() - kWidth, kPicture.height())));
}

void TestElidedText::showsWhatFits() {
  QCOMPARE(drawn(QStringLiteral("short"), 190), drawn(QStringLiteral("short"), 200));
}

void TestElidedText::losesNoMoreThanItMust_data() {
  QTest::addColumn<int>("width");
  for (const int width : {40, 41, 57, 90, 123})
    QTest::addRow("%d", width) << width;
}

/// One letter more would not have fitted.
void TestElidedText::losesNoMoreThanItMust() {
  QFETCH(int, width);
  const auto text = QStringLiteral("abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz");
  const QFontMetrics metrics(listFont(QFont()));
  qsizetype kept = 0;
  const auto room = width - metrics.horizontalAdvance(QChar(0x2026));
  while (metrics.horizontalAdvance(text.left(kept + 1)) <= room)
    ++kept;
  QCOMPARE(drawn(text, width), drawn(QString(text.left(kept) + QChar(0x2026)), width));
}

void TestElidedText::theEndOfALongTextDoesNotMatter() {
  const QString text(100, QLatin1Char('x'));
  QCOMPARE(drawn(text + QString(100'000, QLatin1Char('y')), 120), drawn(text, 120));
}

QTEST_MAIN(TestElidedText)
#include "test_elided_text.moc"
