#include "core/base/hash.h"
#include "core/base/hash_buckets.h"

#include <QTest>

#include <random>

using namespace rankwright;

class TestHashBuckets : public QObject {
  Q_OBJECT

private slots:
  void findsEveryEntryAndNoOther_data() {
    QTest::addColumn<std::uint32_t>("entries");
    for (const std::uint32_t entries : {0U, 1U, 9U, 10U, 1000U, 20000U})
      QTest::addRow("%u entries", entries) << entries;
  }
  void findsEveryEntryAndNoOther() {
    QFETCH(std::uint32_t, entries);
    auto buckets = hash_buckets::make(entries);
    for (std::uint32_t i = 0; i < entries; ++i)
      hash_buckets::insert(buckets, hashInteger(i), i);
    for (std::uint32_t i = 0; i < 2 * entries; ++i) {
      const auto found =
          hash_buckets::find(buckets, hashInteger(i), [i](std::uint32_t value) { return value == i; });
      QCOMPARE(found.has_value(), i < entries);
    }
  }

  void equalHashesAreToldApartByTheirValues() {
    auto buckets = hash_buckets::make(50); // so many that they run over into the next buckets
    for (std::uint32_t i = 0; i < 50; ++i)
      hash_buckets::insert(buckets, UINT64_MAX, i);
    for (std::uint32_t i = 0; i < 50; ++i)
      QCOMPARE(hash_buckets::find(buckets, UINT64_MAX, [i](std::uint32_t value) { return value == i; }),
               std::optional(i));
  }

  void anyBytesEndTheSearch() {
    std::mt19937 random(3);
    std::vector<HashBucket> buckets(7);
    for (int round = 0; round < 500; ++round) {
      for (auto& byte : std::as_writable_bytes(std::span(buckets)))
        byte = static_cast<std::byte>(random());
      QVERIFY(!hash_buckets::find(buckets, hashInteger(round), [](std::uint32_t) { return false; }));
    }
  }
};

QTEST_APPLESS_MAIN(TestHashBuckets)
#include "test_hash_buckets.moc"
