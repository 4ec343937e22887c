#include "core/index/key_order.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

using namespace rankwright;

class TestKeyOrder : public QObject {
  Q_OBJECT

private slots:
  void isTheOrderOfTheirBytes_data() {
    QTest::addColumn<QByteArray>("letters");
    QTest::addColumn<int>("longest");
    QTest::addColumn<QByteArray>("prefix");
    QTest::newRow("short") << QByteArray("abc") << 6 << QByteArray();
    QTest::newRow("one long beginning") << QByteArray("ab") << 9 << QByteArray("country=Spain_tag=");
    QTest::newRow("zeros") << QByteArray("\0\1", 2) << 12 << QByteArray();
    QTest::newRow("high bytes") << QByteArray("\x7F\x80\xFF") << 20 << QByteArray("\xFF");
    QTest::newRow("one letter") << QByteArray("a") << 60 << QByteArray();
  }
  void isTheOrderOfTheirBytes() {
    QFETCH(QByteArray, letters);
    QFETCH(int, longest);
    QFETCH(QByteArray, prefix);
    std::mt19937 random(7);
    std::set<std::string> distinct;
    for (int i = 0; i < 3000; ++i) {
      auto key = prefix.toStdString();
      for (auto left = random() % static_cast<unsigned>(longest + 1); left > 0; --left)
        key += letters[static_cast<qsizetype>(random()) % letters.size()];
      distinct.insert(key);
    }
    std::vector<std::string> keys(distinct.begin(), distinct.end());
    std::ranges::shuffle(keys, random);
    const auto order = orderOfKeys(static_cast<std::uint32_t>(keys.size()),
                                   [&keys](std::uint32_t key) { return std::string_view(keys[key]); });
    QCOMPARE(order.size(), keys.size());
    for (std::size_t i = 0; i + 1 < order.size(); ++i)
      QVERIFY(keys[order[i]] < keys[order[i + 1]]);
  }

  void ofNoneThereIsNone() {
    QVERIFY(orderOfKeys(0, [](std::uint32_t) { return std::string_view(); }).empty());
  }
};

QTEST_APPLESS_MAIN(TestKeyOrder)
#include "test_key_order.moc"
