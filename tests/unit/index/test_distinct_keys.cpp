#include "core/base/hash.h"
#include "core/index/distinct_keys.h"

#include <QTest>

#include <map>
#include <random>
#include <string>
#include <vector>

using namespace rankwright;

class TestDistinctKeys : public QObject {
  Q_OBJECT

  static std::uint32_t numberOf(DistinctKeys& keys, const std::string& key, std::uint64_t hash) {
    return keys.numberOf(key, hash, keys.likelySlot(hash, key.size()));
  }

  static bool holds(const DistinctKeys& keys, const std::map<std::string, std::uint32_t>& expected) {
    const auto places = keys.places();
    if (keys.size() != expected.size() || places.size() != expected.size()) return false;
    for (const auto& [key, number] : expected)
      if (keys.keyAt(places[number]) != key) return false;
    return true;
  }

private slots:
  void numbersAgreeWithAMap() {
    std::mt19937 random(3);
    std::map<std::string, std::uint32_t> expected;
    DistinctKeys keys;
    for (int i = 0; i < 50'000; ++i) {
      const std::string key(random() % 40, static_cast<char>('a' + random() % 26));
      const auto longer = key + std::to_string(random() % 300);
      const auto number = expected.emplace(longer, static_cast<std::uint32_t>(expected.size())).first->second;
      keys.reserve(1);
      QCOMPARE(numberOf(keys, longer, hashText(longer)), number);
    }
    QVERIFY(expected.size() > 10'000);
    QVERIFY(holds(keys, expected));
  }

  void keysOfOneHashAreToldApart() {
    constexpr std::uint32_t kKeys = 600;
    constexpr std::uint64_t kHash = 77;
    std::map<std::string, std::uint32_t> expected;
    DistinctKeys keys;
    keys.reserve(kKeys); // nothing grows, so no other hash is asked of a key
    for (std::uint32_t round = 0; round < 2; ++round)
      for (std::uint32_t i = 0; i < kKeys; ++i) {
        expected[std::to_string(i)] = i;
        QCOMPARE(numberOf(keys, std::to_string(i), kHash), i);
      }
    QVERIFY(holds(keys, expected));
  }

  void slotsThatWereLookedUpBeforeOthersCameServe() {
    DistinctKeys keys;
    keys.reserve(3);
    const auto hash = hashText("k");
    const auto slot = keys.likelySlot(hash, 1); // free, until the first of the three comes
    QCOMPARE(keys.numberOf("k", hash, slot), 0U);
    QCOMPARE(keys.numberOf("k", hash, slot), 0U);
    QCOMPARE(keys.numberOf("other", hash, slot), 1U);
  }

  void memoryGrowsWithTheKeys() {
    DistinctKeys keys;
    QCOMPARE(keys.bytes(), std::size_t{0});
    keys.reserve(1);
    const auto before = keys.bytes();
    const std::string key(100'000, 'x');
    (void)numberOf(keys, key, hashText(key));
    QVERIFY(keys.bytes() >= before + key.size());
  }
};

QTEST_APPLESS_MAIN(TestDistinctKeys)
#include "test_distinct_keys.moc"
