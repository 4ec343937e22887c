#include "core/base/hash.h"
#include "core/base/hash_buckets.h"

#include <QTest>

#include <array>
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

  void marksTheSlotsOfATag_data() {
    QTest::addColumn<int>("tag");
    for (const int tag : {0x00, 0x01, 0x7F, 0x80, 0x81, 0xFF}) // at the borders of a byte's bits
      QTest::addRow("tag %02x", tag) << tag;
  }
  void marksTheSlotsOfATag() {
    QFETCH(int, tag);
    std::mt19937 random(4);
    for (int round = 0; round < 2000; ++round) {
      HashBucket bucket = {};
      bucket.used = static_cast<std::uint32_t>(random() % 16); // more than there are when damaged
      std::uint32_t expected = 0;
      for (std::size_t slot = 0; slot < HashBucket::kSlots; ++slot) {
        const std::array near = {tag, tag ^ 0x80, tag ^ 1, tag - 1};
        bucket.tags[slot] = static_cast<std::uint8_t>(near[random() % near.size()]);
        if (bucket.tags[slot] == tag && slot < bucket.used) expected |= 1U << slot;
      }
      QCOMPARE(hash_buckets::slotsTagged(bucket, static_cast<std::uint8_t>(tag)), expected);
    }
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
