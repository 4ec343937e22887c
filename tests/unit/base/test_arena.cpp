#include "core/base/arena.h"

#include <QTest>

#include <algorithm>

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace rankwright;

class TestArena : public QObject {
  Q_OBJECT

private slots:
  void nothingTakesNothing() {
    Arena arena;
    QVERIFY(arena.make<int>(0).empty());
    QCOMPARE(arena.committed(), std::size_t{0});
    QCOMPARE(arena.waste(), 0.0);
  }

  void copiesStayWhereTheyAre() {
    Arena arena;
    std::mt19937 random(3);
    std::vector<std::string> texts;
    std::vector<std::string_view> copies;
    for (int i = 0; i < 20'000; ++i) {
      texts.push_back(std::string(random() % 80, static_cast<char>('a' + i % 26)));
      copies.push_back(arena.copy(texts.back()));
    }
    for (std::size_t i = 0; i < texts.size(); ++i)
      QVERIFY(copies[i] == texts[i]);
  }

  void elementsAreAligned() {
    Arena arena;
    for (std::size_t i = 1; i < 2000; ++i) {
      arena.copy(std::string(i % 7, 'x'));
      const auto numbers = arena.make<std::uint64_t>(i % 5 + 1);
      QCOMPARE(reinterpret_cast<std::uintptr_t>(numbers.data()) % alignof(std::uint64_t), std::uintptr_t{0});
      std::ranges::fill(numbers, i);
    }
  }

  void whatIsLargeLeavesNoGap() {
    Arena arena;
    for (int i = 0; i < 100; ++i) {
      arena.make<char>(100);
      arena.make<char>(std::size_t{1} << 16);
    }
    QVERIFY2(arena.waste() < 0.01, qPrintable(QString::number(arena.waste())));
  }

  void wasteIsAtMostFourPercent() {
    Arena arena;
    std::mt19937 random(5);
    while (arena.live() < std::size_t{4} << 20)
      arena.copy(std::string(1 + random() % 64, 'x'));
    while (arena.live() < std::size_t{64} << 20) {
      arena.copy(std::string(1 + random() % 64, 'x'));
      if (arena.waste() > 0.04) QFAIL(qPrintable(QString::number(arena.waste())));
    }
  }

  void clearedIsEmpty() {
    Arena arena;
    arena.make<char>(10'000);
    arena.clear();
    QCOMPARE(arena.live(), std::size_t{0});
    QCOMPARE(arena.committed(), std::size_t{0});
    QCOMPARE(arena.copy("x"), std::string_view("x"));
  }
};

QTEST_APPLESS_MAIN(TestArena)
#include "test_arena.moc"
