#include "sample_store.h"
#include "widgets/simulator/card_view.h"
#include "widgets/simulator/phone_screen.h"
#include "widgets/simulator/phone_view.h"

#include <QApplication>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace rankwright;

class TestPhoneScreen : public QObject {
  Q_OBJECT

  static std::vector<Card> cards(std::uint32_t count) {
    std::vector<Card> cards;
    for (std::uint32_t i = 0; i < count; ++i)
      cards.push_back({.item = ItemId(i),
                       .slot = i + 1,
                       .app = {QStringLiteral("k%1").arg(i), QStringLiteral("App %1").arg(i), true,
                               QStringLiteral("Games"), QStringLiteral("4.2 ★")},
                       .score = 0.5,
                       .reasons = {}});
    return cards;
  }

  QString fold(const PhoneScreen& phone) {
    return phone.findChild<QLabel*>(QStringLiteral("phoneFold"))->text();
  }

private slots:
  void saysWhatIsSeenFirst() {
    CardView list;
    PhoneScreen phone(list);
    phone.resize(400, 800);
    phone.show();
    QCOMPARE(fold(phone), QString());
    list.setCards(cards(20));
    QCOMPARE(phone.view()->rowsSeenFirst(), 8);
    QCOMPARE(fold(phone), QStringLiteral("8 of 20 apps are seen without scrolling."));
    list.setCards(cards(3));
    QCOMPARE(fold(phone), QStringLiteral("3 of 3 apps are seen without scrolling."));
  }

  void keepsThePageWhateverTheScale_data() {
    QTest::addColumn<int>("scale");
    for (const int scale : {100, 150, 200, 300})
      QTest::newRow(qPrintable(QString::number(scale))) << scale;
  }

  void keepsThePageWhateverTheScale() {
    QFETCH(int, scale);
    CardView list;
    list.setCards(cards(20));
    PhoneScreen phone(list);
    phone.resize(400, 800);
    phone.show();
    phone.findChild<QSpinBox*>(QStringLiteral("phoneScale"))->setValue(scale);
    QCOMPARE(phone.scale(), scale);
    QCOMPARE(phone.view()->rowsSeenFirst(), 8);
  }

  void clickSelectsTheCard() {
    CardView list;
    list.setCards(cards(20));
    PhoneScreen phone(list);
    phone.resize(400, 800);
    phone.show();
    QSignalSpy selected(&list, &CardView::itemSelected);
    const auto row = phone.view()->visualRect(phone.view()->model()->index(2, 0));
    QTest::mouseClick(phone.view()->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected[0][0].value<ItemId>(), ItemId(2));
    list.selectItem(ItemId(5));
    QCOMPARE(phone.view()->currentIndex().row(), 5);
  }

  void keysWalkAndScroll() {
    CardView list;
    list.setCards(cards(20));
    PhoneScreen phone(list);
    phone.resize(400, 800);
    phone.show();
    phone.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&phone));
    phone.setFocus();
    QVERIFY(phone.view()->hasFocus());
    QTest::keyClick(phone.view(), Qt::Key_Down);
    QCOMPARE(phone.view()->currentIndex().row(), 1);
    QTest::keyClick(phone.view(), Qt::Key_End);
    QCOMPARE(phone.view()->currentIndex().row(), 19);
    QVERIFY(phone.view()->verticalScrollBar()->value() > 0);
    QTest::keyClick(phone.view(), Qt::Key_PageUp);
    QVERIFY(phone.view()->currentIndex().row() < 19);
  }
};

QTEST_MAIN(TestPhoneScreen)
#include "test_phone_screen.moc"
