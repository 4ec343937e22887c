#include "core/index/posting_encoder.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <random>
#include <vector>

using namespace rankwright;

namespace {

/// What a list must be: sums by item, by falling weight and rising item.
std::vector<Posting> expected(const std::vector<Posting>& added, std::size_t most) {
  std::map<ItemId, Posting> sums;
  for (const auto& posting : added) {
    const auto [place, isNew] = sums.try_emplace(posting.item, posting);
    if (!isNew) place->second.weight += posting.weight;
  }
  std::vector<Posting> list;
  for (const auto& [item, posting] : sums)
    list.push_back(posting);
  std::stable_sort(list.begin(), list.end(),
                   [](const auto& a, const auto& b) { return a.weight > b.weight; });
  for (auto& posting : list)
    posting.weight =
        std::clamp(posting.weight, -std::numeric_limits<float>::max(), std::numeric_limits<float>::max());
  list.resize(std::min(most, list.size()));
  return list;
}

/// Packs lists and keeps the bytes alive.
class Packed {
public:
  Packed(std::vector<Posting> postings, PostingFormat format) : format_(format), encoder_(format) {
    PostingOrder order;
    order.arrange(postings, SIZE_MAX);
    size_ = static_cast<std::uint32_t>(postings.size());
    if (!encoder_.append(bytes_, postings)) qFatal("the list is too large");
    packed_ = bytes_.size();
    bytes_.resize(bytes_.size() + kPackedSlack);
  }

  PostingList list() const { return {std::span(bytes_).first(packed_), size_, format_}; }
  float error() const { return encoder_.maxWeightError(); }
  std::size_t packedSize() const { return packed_; }
  std::vector<std::byte>& bytes() { return bytes_; }

private:
  PostingFormat format_;
  PostingEncoder encoder_;
  std::vector<std::byte> bytes_;
  std::size_t packed_ = 0;
  std::uint32_t size_ = 0;
};

constexpr std::uint32_t kItems = 1'000'000;
constexpr float kMost = std::numeric_limits<float>::max();

float drawWeight(int kind, std::mt19937& random) {
  switch (kind) {
  case 0:
    return 1;
  case 1:
    return static_cast<float>(random() % 5);
  case 2:
    return static_cast<float>(random()) / 4e9F;
  default:
    return (static_cast<float>(random()) / 2e9F - 1) * 2.5e38F; // finite, and their sums often are not
  }
}

std::vector<Posting> draw(std::size_t count, std::uint32_t items, int weights, std::mt19937& random) {
  std::vector<Posting> postings;
  for (std::size_t i = 0; i < count; ++i)
    postings.push_back(
        {ItemId(random() % items), drawWeight(weights, random), static_cast<std::uint32_t>(random() % 9)});
  return postings;
}

} // namespace

class TestPostingList : public QObject {
  Q_OBJECT

private slots:
  void unpacksWhatWasPacked_data() {
    QTest::addColumn<unsigned>("width");
    for (unsigned width = 0; width <= 32; ++width)
      QTest::addRow("%u bits", width) << width;
  }

  void unpacksWhatWasPacked() {
    QFETCH(unsigned, width);
    std::mt19937_64 random(width);
    for (const std::size_t count : {1U, 7U, 127U, 128U}) {
      std::vector<std::uint32_t> values(count);
      for (auto& value : values)
        value = static_cast<std::uint32_t>(random() & ((std::uint64_t{1} << width) - 1));
      std::vector<std::byte> bytes;
      appendPacked(bytes, values, width);
      QCOMPARE(bytes.size(), packedBytes(count, width));
      bytes.resize(bytes.size() + kPackedSlack);
      std::vector<std::uint32_t> read(count);
      unpack(bytes.data(), width, read);
      QCOMPARE(read, values);
    }
  }

  void wholeWeightsComeBackBitForBit_data() {
    QTest::addColumn<int>("count");
    QTest::addColumn<unsigned>("items");
    QTest::addColumn<int>("weights");
    for (const int count : {1, 2, 127, 128, 129, 1000, 5000})
      for (const unsigned items : {3U, 700U, kItems})
        for (const int weights : {0, 1, 2, 3})
          QTest::addRow("%d of %u items, weights %d", count, items, weights) << count << items << weights;
  }

  void wholeWeightsComeBackBitForBit() {
    QFETCH(int, count);
    QFETCH(unsigned, items);
    QFETCH(int, weights);
    std::mt19937 random(static_cast<unsigned>(count));
    const auto postings = draw(static_cast<std::size_t>(count), items, weights, random);
    const Packed packed(postings, {32, true, kItems});
    const auto list = expected(postings, SIZE_MAX);
    QCOMPARE(packed.list().decoded(), list);
    QCOMPARE(packed.error(), 0.0F);
    for (std::uint32_t i = 0; i < list.size(); i += 37)
      QCOMPARE(*packed.list().at(i), list[i]);
    QCOMPARE(packed.list().decoded(5).size(), std::min<std::size_t>(5, list.size()));
  }

  void levelsStayWithinTheirError_data() { wholeWeightsComeBackBitForBit_data(); }

  void levelsStayWithinTheirError() {
    QFETCH(int, count);
    QFETCH(unsigned, items);
    QFETCH(int, weights);
    for (const std::uint8_t bits : {std::uint8_t{8}, std::uint8_t{16}}) {
      std::mt19937 random(static_cast<unsigned>(count));
      auto postings = draw(static_cast<std::size_t>(count), items, weights, random);
      const auto list = expected(postings, SIZE_MAX);
      const Packed packed(postings, {bits, false, kItems});
      const auto read = packed.list().decoded();
      QCOMPARE(read.size(), list.size());
      std::map<ItemId, double> weightOf;
      for (const auto& posting : list)
        weightOf[posting.item] = std::clamp(posting.weight, -kMost, kMost);
      const double range = weightOf.at(list.front().item) - weightOf.at(list.back().item);
      const double rounding = std::ldexp(
          std::max(std::abs(weightOf.at(list.front().item)), std::abs(weightOf.at(list.back().item))), -23);
      const double bound = range / (2 * ((1 << bits) - 1)) + rounding;
      for (std::size_t i = 0; i < read.size(); ++i) {
        const double error = std::abs(double{read[i].weight} - weightOf.at(read[i].item));
        QVERIFY2(error <= bound && error <= double{packed.error()} + rounding,
                 qPrintable(QString::number(error)));
        QVERIFY(i == 0 || read[i - 1].weight > read[i].weight ||
                (read[i - 1].weight == read[i].weight && read[i - 1].item < read[i].item));
      }
    }
  }

  void listsAreSmall_data() {
    QTest::addColumn<int>("bits");
    QTest::addColumn<int>("weights");
    QTest::addColumn<double>("most");
    QTest::newRow("8-bit weights") << 8 << 2 << 4.0;
    QTest::newRow("16-bit weights") << 16 << 2 << 4.8;
    QTest::newRow("equal weights, rising items") << 32 << 0 << 2.4;
  }

  /// Lists of 100 postings among a million items.
  void listsAreSmall() {
    QFETCH(int, bits);
    QFETCH(int, weights);
    std::mt19937 random(1);
    const Packed packed(draw(100, kItems, weights, random), {static_cast<std::uint8_t>(bits), false, kItems});
    const auto bytes = static_cast<double>(packed.packedSize()) / packed.list().size();
    QFETCH(double, most);
    QVERIFY2(bytes <= most, qPrintable(QString::number(bytes)));
  }

  void damagedBytesGiveNoItemOutsideTheBound() {
    std::mt19937 random(5);
    for (int round = 0; round < 3000; ++round) {
      const std::uint8_t bits = round % 3 == 0 ? 8 : round % 3 == 1 ? 16 : 32;
      Packed packed(draw(1 + random() % 400, 5000, static_cast<int>(random() % 3), random),
                    {bits, round % 2 == 0, 5000});
      for (int i = 0; i < 4; ++i)
        packed.bytes()[random() % packed.packedSize()] = static_cast<std::byte>(random());
      for (const auto& posting : packed.list().decoded())
        QVERIFY(posting.item.value() < 5000);
      const auto whole = packed.list();
      PostingBlock block;
      for (std::uint32_t i = 0; i < whole.blockCount(); ++i)
        QVERIFY(whole.decode(i, block) ? block.count > 0 : block.count == 0);
    }
  }

  void cutBytesAreNotReadBehindTheirEnd() {
    std::mt19937 random(6);
    Packed packed(draw(300, 5000, 2, random), {8, true, 5000});
    const auto whole = packed.list();
    for (std::size_t size = 0; size < packed.packedSize(); ++size) {
      std::vector<std::byte> cut(packed.bytes().begin(),
                                 packed.bytes().begin() + static_cast<std::ptrdiff_t>(size));
      cut.resize(size + kPackedSlack);
      const std::span<const std::byte> bytes(cut.data(), size);
      const PostingList list(bytes, whole.size(), {8, true, 5000});
      QVERIFY(list.decoded().size() < whole.size());
    }
  }

  void sortedItemsRise() {
    std::mt19937 random(8);
    const auto postings = draw(500, 900, 2, random);
    const Packed packed(postings, {32, false, 900});
    const auto items = packed.list().sortedItems();
    QVERIFY(std::is_sorted(items.begin(), items.end()));
    QCOMPARE(items.size(), std::size_t{packed.list().size()});
  }
};

QTEST_APPLESS_MAIN(TestPostingList)
#include "test_posting_list.moc"
