#include "core/base/hash.h"
#include "core/index/key_blocks.h"

#include <QTest>

#include <algorithm>
#include <iterator>
#include <random>
#include <set>
#include <string>
#include <vector>

using namespace rankwright;

namespace {

std::set<std::string> draw(int kind, std::mt19937& random) {
  std::set<std::string> keys;
  const auto count = kind == 0 ? 0U : kind == 1 ? 1U : 600U + random() % 100;
  while (keys.size() < count) {
    std::string key = kind == 2 ? "" : kind == 3 ? "category=" : std::string(200, 'x');
    for (auto size = random() % 7; size > 0; --size)
      key += static_cast<char>(kind == 2 ? random() % 256 : 'a' + random() % 4);
    keys.insert(key);
  }
  return keys;
}

KeyBlocks written(const std::set<std::string>& keys) {
  KeyBlocksWriter writer;
  for (const auto& key : keys)
    writer.add(key);
  return writer.finish();
}

} // namespace

class TestKeyBlocks : public QObject {
  Q_OBJECT

private slots:
  void agreesWithASet_data() {
    QTest::addColumn<int>("kind");
    QTest::newRow("no keys") << 0;
    QTest::newRow("one key") << 1;
    QTest::newRow("any bytes") << 2;
    QTest::newRow("short common prefix") << 3;
    QTest::newRow("long common prefix") << 4;
  }

  void agreesWithASet() {
    QFETCH(int, kind);
    std::mt19937 random(11);
    const auto set = draw(kind, random);
    const auto keys = written(set);
    QCOMPARE(keys.size(), static_cast<std::uint32_t>(set.size()));
    std::uint32_t number = 0;
    KeyCursor cursor(keys);
    for (const auto& key : set) {
      QCOMPARE(keys.at(number), key);
      QVERIFY(keys.equals(number, key));
      QVERIFY(!keys.equals(number, key + "a"));
      QVERIFY(cursor.valid() && cursor.key() == key);
      cursor.next();
      ++number;
    }
    QVERIFY(!cursor.valid());
    for (int i = 0; i < 500; ++i) {
      auto text = set.empty() ? std::string("a")
                              : *std::next(set.begin(), static_cast<std::ptrdiff_t>(random() % set.size()));
      if (i % 3 == 1) text.resize(random() % (text.size() + 1));
      if (i % 3 == 2) text += static_cast<char>(random() % 256);
      const auto place = std::distance(set.begin(), set.lower_bound(text));
      QCOMPARE(keys.lowerBound(text), static_cast<std::uint32_t>(place));
    }
  }

  void cursorStartsAnywhere() {
    std::mt19937 random(12);
    const auto keys = written(draw(3, random));
    for (std::uint32_t first = 0; first < keys.size(); first += 13)
      QCOMPARE(std::string(KeyCursor(keys, first).key()), keys.at(first));
    QVERIFY(!KeyCursor(keys, keys.size()).valid());
  }

  void damagedBlocksAreReadWithinTheirBytes() {
    std::mt19937 random(14);
    const auto whole = written(draw(2, random));
    for (int round = 0; round < 2000; ++round) {
      std::vector<char> text(whole.text().span().begin(), whole.text().span().end());
      std::vector<std::uint64_t> offsets(whole.offsets().span().begin(), whole.offsets().span().end());
      for (int i = 0; i < 5; ++i)
        text[random() % text.size()] = static_cast<char>(random());
      offsets[random() % offsets.size()] = random() % 3 == 0 ? UINT64_MAX - random() : random() % 5000;
      const auto keys = KeyBlocks::of(whole.size(), Buffer(offsets), Buffer(text)).value();
      QVERIFY(keys.lowerBound("m") <= keys.size());
      std::size_t bytes = 0;
      for (KeyCursor cursor(keys); cursor.valid(); cursor.next())
        bytes += cursor.key().size();
      QVERIFY(bytes < text.size() * kKeysPerBlock * keys.blockCount());
      QVERIFY(keys.at(random() % keys.size()).size() < text.size() * kKeysPerBlock);
    }
  }

  void asManyBlocksAsKeysNeed() {
    QVERIFY(!KeyBlocks::of(17, Buffer(std::vector<std::uint64_t>{0, 0}), Buffer<char>()));
  }
};

QTEST_APPLESS_MAIN(TestKeyBlocks)
#include "test_key_blocks.moc"
