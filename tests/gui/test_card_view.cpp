#include "sample_store.h"
#include "widgets/common/figures.h"
#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"
#include "widgets/simulator/card_layout.h"
#include "widgets/simulator/card_view.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace rankwright;

namespace {

std::vector<Card> sampleCards(std::uint32_t count) {
  const AppCatalogue apps(test::sampleItems());
  std::vector<Card> cards;
  for (std::uint32_t i = 0; i < count; ++i)
    cards.push_back(
        {.item = ItemId(i),
         .slot = i + 1,
         .app = apps.textOf(ItemId(i % apps.size())),
         .score = 0.9 - 0.01 * i,
         .reasons = {{QStringLiteral("country × category"), 1.5}, {QStringLiteral("item_id"), 0.5}}});
  return cards;
}

/// Two cards, the first of them selected, as they are painted in a palette.
class PaintedCards {
public:
  explicit PaintedCards(const QPalette& palette) {
    QApplication::setPalette(palette);
    CardView view;
    view.setCards(sampleCards(2));
    view.resize(700, 300);
    view.show();
    picture_ = view.grab().toImage();
    for (int row = 0; row < 2; ++row)
      corners_ << layOutCard(view.visualRect(view.model()->index(row, 0))).frame.topLeft();
  }

  /// `offset` counts from the corner of the card's frame.
  QColor colourAt(int row, const QPoint& offset) const { return picture_.pixelColor(corners_[row] + offset); }

private:
  QImage picture_;
  QList<QPoint> corners_;
};

} // namespace

class TestCardView : public QObject {
  Q_OBJECT

private slots:
  void modelKeepsItsPromises();
  void screenReadersHearTheCard();
  void listIsCopiedAsText();
  void partsFitTheCard_data();
  void partsFitTheCard();
  void selectionIsVisible_data();
  void selectionIsVisible();
  void frameShowsTheSelectionWithHighContrast_data();
  void frameShowsTheSelectionWithHighContrast();
  void columnsFillTheWidth_data();
  void columnsFillTheWidth();
  void arrowKeysMoveInTwoDimensions();
  void keepsTheSelectedApp();
};

void TestCardView::modelKeepsItsPromises() {
  CardModel model;
  QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
  model.setCards(sampleCards(5));
  model.setCards({});
  model.setCards(sampleCards(2));
  QCOMPARE(model.rowCount(), 2);
  QCOMPARE(model.rowOf(ItemId(1)), std::optional(1));
  QCOMPARE(model.rowOf(ItemId(7)), std::nullopt);
  QCOMPARE(model.reasonScale(), 1.5);
}

void TestCardView::screenReadersHearTheCard() {
  CardModel model;
  model.setCards(sampleCards(1));
  QCOMPARE(
      model.index(0).data(Qt::AccessibleTextRole).toString(),
      QStringLiteral(
          "Slot 1: Angry Birds, Games, score 0.9000, because of country × category +1.500, item_id +0.500"));
}

void TestCardView::listIsCopiedAsText() {
  QCOMPARE(
      tabSeparated(sampleCards(1)),
      QStringLiteral(
          "slot\tkey\tname\tcategory\tscore\treasons\n"
          "1\tcom.rovio.birds\tAngry Birds\tGames\t0.9000\tcountry × category +1.500; item_id +0.500\n"));
}

void TestCardView::partsFitTheCard_data() {
  QTest::addColumn<QSize>("cell");
  QTest::newRow("smallest") << smallestCardCell();
  QTest::newRow("wide") << QSize(460, smallestCardCell().height());
}

void TestCardView::partsFitTheCard() {
  QFETCH(QSize, cell);
  const auto layout = layOutCard(QRect(QPoint(10, 20), cell));
  const QFontMetrics strong(strongFont());
  const QFontMetrics small(smallFont());
  QVERIFY(layout.name.height() >= strong.height());
  QVERIFY(layout.name.width() >= strong.horizontalAdvance(QStringLiteral("Angry Birds")));
  QVERIFY(layout.score.width() >= figuresWidth(strongFont(), QStringLiteral("0.9312")));
  QVERIFY(layout.slot.width() >= figuresWidth(smallFont(), QStringLiteral("200")));
  QVERIFY(layout.category.height() >= small.height());
  std::vector<QRect> parts = {layout.slot,  layout.icon,     layout.name,
                              layout.score, layout.category, layout.terms};
  for (const auto& reason : layout.reasons) {
    QVERIFY(reason.label.height() >= small.height());
    QVERIFY(reason.figure.width() >= figuresWidth(smallFont(), QStringLiteral("+12.345")));
    QVERIFY(reason.bar.width() >= 24);
    parts.insert(parts.end(), {reason.label, reason.bar, reason.figure});
  }
  QVERIFY(layout.slot.contains(layout.slotOfTwo) && layout.slot.contains(layout.change));
  QVERIFY(!layout.slotOfTwo.intersects(layout.change));
  QVERIFY(layout.category.contains(layout.scoreChange));
  for (std::size_t i = 0; i < parts.size(); ++i) {
    QVERIFY(layout.frame.contains(parts[i]));
    for (std::size_t j = 0; j < i; ++j)
      QVERIFY2(!parts[i].intersects(parts[j]), qPrintable(QStringLiteral("%1 and %2").arg(i).arg(j)));
  }
}

void TestCardView::selectionIsVisible_data() {
  QTest::addColumn<QPalette>("palette");
  QTest::newRow("light") << lightPalette();
  QTest::newRow("dark") << darkPalette();
}

void TestCardView::selectionIsVisible() {
  QFETCH(QPalette, palette);
  const PaintedCards cards(palette);
  constexpr QPoint kInside(20, 6);
  QCOMPARE(cards.colourAt(0, kInside), themeOf(palette).cardSelected);
  QCOMPARE(cards.colourAt(1, kInside), themeOf(palette).card);
}

void TestCardView::frameShowsTheSelectionWithHighContrast_data() {
  QTest::addColumn<QPalette>("palette");
  QTest::newRow("light") << highContrastLightPalette();
  QTest::newRow("dark") << highContrastDarkPalette();
}

void TestCardView::frameShowsTheSelectionWithHighContrast() {
  QFETCH(QPalette, palette);
  const PaintedCards cards(palette);
  constexpr QPoint kOnTheFrame(20, 2);
  QVERIFY(contrast(cards.colourAt(0, kOnTheFrame), cards.colourAt(1, kOnTheFrame)) >= 4.5);
}

void TestCardView::columnsFillTheWidth_data() {
  QTest::addColumn<int>("columns");
  QTest::newRow("one") << 1;
  QTest::newRow("three") << 3;
}

void TestCardView::columnsFillTheWidth() {
  QFETCH(int, columns);
  CardView view;
  view.setCards(sampleCards(12));
  view.resize(smallestCardCell().width() * columns + 60, 600);
  view.show();
  const auto first = view.visualRect(view.model()->index(0, 0));
  int inFirstRow = 0;
  for (int row = 0; row < 12; ++row)
    inFirstRow += view.visualRect(view.model()->index(row, 0)).top() == first.top();
  QCOMPARE(inFirstRow, columns);
  const auto last = view.visualRect(view.model()->index(columns - 1, 0));
  QVERIFY(view.width() - last.right() <= columns + view.verticalScrollBar()->sizeHint().width() + kUnit);
}

void TestCardView::arrowKeysMoveInTwoDimensions() {
  CardView view;
  view.setCards(sampleCards(9));
  view.resize(smallestCardCell().width() * 3 + 60, 600);
  view.show();
  QSignalSpy selected(&view, &CardView::itemSelected);
  QTest::keyClick(&view, Qt::Key_Right);
  QCOMPARE(view.currentIndex().row(), 1);
  QTest::keyClick(&view, Qt::Key_Down);
  QCOMPARE(view.currentIndex().row(), 4);
  QTest::keyClick(&view, Qt::Key_Left);
  QTest::keyClick(&view, Qt::Key_Up);
  QCOMPARE(view.currentIndex().row(), 0);
  QCOMPARE(selected.size(), 4);
}

void TestCardView::keepsTheSelectedApp() {
  CardView view;
  view.setCards(sampleCards(4));
  view.selectItem(ItemId(2));
  auto cards = sampleCards(4);
  std::swap(cards[0], cards[2]);
  view.setCards(cards);
  QCOMPARE(view.currentIndex().row(), 0);
  view.setCards(sampleCards(2));
  QCOMPARE(view.currentIndex().row(), 0);
}

QTEST_MAIN(TestCardView)
#include "test_card_view.moc"
