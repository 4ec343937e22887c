#include "core/feature/chunked_offsets.h"
#include "core/feature/distinct_numbers.h"
#include "core/feature/element_range.h"
#include "core/feature/packed_codes.h"
#include "core/feature/packed_numbers.h"
#include "core/feature/row_keys.h"
#include "core/feature/string_interner.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <random>
#include <string>
#include <unordered_map>
#include <vector>

using namespace rankwright;

namespace {

constexpr auto kLeast = std::numeric_limits<std::int64_t>::min();
constexpr auto kMost = std::numeric_limits<std::int64_t>::max();

template <class T>
PackedUnsigned packedAs(const std::vector<std::uint64_t>& numbers) {
  return PackedUnsigned(Buffer(std::vector<T>(numbers.begin(), numbers.end())));
}

PackedUnsigned packed(const std::vector<std::uint64_t>& numbers, unsigned width) {
  switch (width) {
  case 0:
    return PackedUnsigned({}, 0, numbers.size());
  case 1:
    return packedAs<std::uint8_t>(numbers);
  case 2:
    return packedAs<std::uint16_t>(numbers);
  case 4:
    return packedAs<std::uint32_t>(numbers);
  default:
    return packedAs<std::uint64_t>(numbers);
  }
}

/// Numbers below 2^(8·width).
std::vector<std::uint64_t> randomNumbers(unsigned width, std::size_t count) {
  std::mt19937_64 random(width);
  std::vector<std::uint64_t> numbers(count);
  for (auto& number : numbers)
    number = width == 0 ? 0 : random() >> (64 - 8 * width);
  return numbers;
}

} // namespace

class TestPacked : public QObject {
  Q_OBJECT

private slots:
  void widthIsTheNarrowest() {
    const std::map<std::uint64_t, unsigned> expected = {
        {0, 0}, {1, 1}, {255, 1}, {256, 2}, {65535, 2}, {65536, 4}, {0xFFFF'FFFF, 4}, {0x1'0000'0000, 8}};
    for (const auto& [largest, width] : expected)
      QCOMPARE(widthFor(largest), width);
  }

  void everyWidthReadsAlike_data() {
    QTest::addColumn<unsigned>("width");
    for (const auto width : {0U, 1U, 2U, 4U, 8U})
      QTest::addRow("%u bytes", width) << width;
  }

  void everyWidthReadsAlike() {
    QFETCH(unsigned, width);
    const auto numbers = randomNumbers(width, 1000);
    const auto stored = packed(numbers, width);
    const auto integers = PackedIntegers::frame(stored, kMost - 3);
    const PackedCodes codes(stored, 200, false);
    std::vector<std::int64_t> decoded(numbers.size());
    std::vector<std::uint32_t> decodedCodes(numbers.size());
    integers.decode(10, 900, decoded.data() + 10);
    codes.decode(10, 900, decodedCodes.data() + 10);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      QCOMPARE(stored[i], numbers[i]);
      const auto expected = static_cast<std::int64_t>(static_cast<std::uint64_t>(kMost - 3) + numbers[i]);
      QCOMPARE(integers[i], expected);
      QCOMPARE(codes[i], static_cast<std::uint32_t>(std::min<std::uint64_t>(numbers[i], 199)));
      if (i < 10 || i >= 910) continue;
      QCOMPARE(decoded[i], expected);
      QCOMPARE(decodedCodes[i], codes[i]);
    }
  }

  void positionsPastTheEndReadTheLastNumber() {
    const auto numbers = PackedFloats::distinct(packed({0, 1, 255}, 1), Buffer(std::vector<float>{0.5F, 2}));
    std::vector<float> decoded(3);
    numbers.decode(0, 3, decoded.data());
    QCOMPARE(numbers[2], 2.0F);
    QVERIFY(decoded == (std::vector<float>{0.5F, 2, 2}));
  }

  void onlyCheckedCodesAreReadInPlace() {
    const auto stored = packed({0, 5}, 4);
    QVERIFY(PackedCodes(stored, 2, false).plain().empty());
    QCOMPARE(PackedCodes(stored, 6, true).plain().size(), std::size_t{2});
    QVERIFY(PackedCodes(packed({0, 1}, 1), 2, true).plain().empty());
  }

  void offsetsStayWithinTheElements_data() {
    QTest::addColumn<std::vector<std::uint64_t>>("positions");
    QTest::addColumn<bool>("valid");
    QTest::newRow("rows") << std::vector<std::uint64_t>{0, 2, 2, 5} << true;
    QTest::newRow("falling") << std::vector<std::uint64_t>{0, 4, 1, 5} << false;
    QTest::newRow("past the end") << std::vector<std::uint64_t>{0, 900, 901, 5} << false;
    QTest::newRow("not from the start") << std::vector<std::uint64_t>{1, 2, 3, 5} << false;
    QTest::newRow("huge") << std::vector<std::uint64_t>{~std::uint64_t{0}, 1, ~std::uint64_t{0}, 5} << false;
  }

  void offsetsStayWithinTheElements() {
    QFETCH(std::vector<std::uint64_t>, positions);
    QFETCH(bool, valid);
    const auto offsets = ChunkedOffsets::chunked(packed(positions, 8), {}, 5);
    QCOMPARE(offsets.check(3).has_value(), valid);
    std::vector<ElementSpan> rows(3);
    offsets.decode(0, rows);
    std::uint64_t end = rows[0].first;
    for (std::uint64_t row = 0; row < 3; ++row) {
      const auto place = offsets.at(row);
      QVERIFY(place.first <= 5 && place.count <= 5 - place.first);
      QVERIFY(rows[row].first == end && rows[row].count <= 5 - rows[row].first);
      end += rows[row].count;
    }
  }

  void compactedOffsetsAreTheSame() {
    std::mt19937 random(1);
    std::vector<std::uint64_t> positions{0};
    for (int i = 0; i < 5000; ++i)
      positions.push_back(positions.back() + random() % 60);
    const auto offsets = compacted(positions);
    QCOMPARE(offsets.distances().width(), 2U);
    QVERIFY(offsets.check(5000).has_value());
    std::vector<ElementSpan> rows(4000);
    offsets.decode(1000, rows);
    for (std::uint64_t row = 0; row < 5000; ++row) {
      if (row >= 1000) QCOMPARE(rows[row - 1000].first, positions[row]);
      if (row >= 1000) QCOMPARE(rows[row - 1000].count, positions[row + 1] - positions[row]);
      QCOMPARE(offsets.at(row).first, positions[row]);
      QCOMPARE(offsets.at(row).count, positions[row + 1] - positions[row]);
    }
  }

  void rangesAreWalked() {
    const auto numbers = PackedIntegers::frame(packed({1, 2, 3, 4}, 1), 10);
    const ElementRange range(numbers, {1, 2});
    QVERIFY(std::vector<std::int64_t>(range.begin(), range.end()) == (std::vector<std::int64_t>{12, 13}));
    QCOMPARE(range.front(), std::int64_t{12});
    QVERIFY(std::ranges::any_of(range, [](auto each) { return each == 13; }));
  }

  void distinctNumbersGetSortedCodes() {
    DistinctNumbers<std::int64_t> numbers(1000);
    for (const auto number : {kMost, std::int64_t{0}, kLeast, std::int64_t{0}})
      QVERIFY(numbers.add(number));
    QVERIFY(numbers.sort() == (std::vector<std::int64_t>{kLeast, 0, kMost}));
    QCOMPARE(numbers.codeOf(kMost), 2U);
  }

  void distinctFloatsAreToldByTheirBits() {
    DistinctNumbers<float> numbers(10);
    for (const auto number : {0.0F, -0.0F, std::nanf("1"), std::nanf("2"), std::nanf("1")})
      numbers.add(number);
    QCOMPARE(numbers.size(), std::uint64_t{4});
    const auto sorted = numbers.sort();
    QVERIFY(std::signbit(sorted[numbers.codeOf(-0.0F)]));
  }

  void tooManyDistinctNumbersAreGivenUp() {
    DistinctNumbers<std::int64_t> numbers(100);
    for (std::int64_t i = 0; i < 100; ++i)
      QVERIFY(numbers.add(i * 1'000'003));
    QVERIFY(!numbers.isFull());
    QVERIFY(!numbers.add(-1));
    QVERIFY(numbers.isFull());
  }

  void internedStringsKeepTheirNumbers() {
    StringInterner interner;
    std::unordered_map<std::string, std::uint32_t> reference;
    std::mt19937 random(9);
    for (int i = 0; i < 20'000; ++i) {
      const auto text = std::to_string(random() % 5000);
      const auto [entry, isNew] = reference.try_emplace(text, static_cast<std::uint32_t>(reference.size()));
      QCOMPARE(interner.codeOf(text), entry->second);
    }
    QCOMPARE(interner.size(), static_cast<std::uint32_t>(reference.size()));
    for (const auto& [text, code] : reference) {
      QCOMPARE(interner.at(code), std::string_view(text));
      QCOMPARE(interner.find(text), std::optional(code));
    }
    QVERIFY(!interner.find("absent"));
  }

  void keysTakeEightBytesAtMostInTheTable_data() {
    QTest::addColumn<int>("count");
    for (const auto count : {0, 1, 8, 9, 10, 12, 13, 100, 30'000})
      QTest::addRow("%d keys", count) << count;
  }

  void keysTakeEightBytesAtMostInTheTable() {
    QFETCH(int, count);
    RowKeysBuilder builder;
    for (int i = 0; i < count; ++i)
      QCOMPARE(builder.add("com.app." + std::to_string(i)).value(), static_cast<std::uint32_t>(i));
    const auto keys = builder.finish();
    QVERIFY(keys.check({}).has_value());
    QCOMPARE(keys.size(), static_cast<std::uint32_t>(count));
    for (int i = 0; i < count; ++i)
      QCOMPARE(keys.find("com.app." + std::to_string(i)), std::optional(static_cast<std::uint32_t>(i)));
    for (int i = 0; i < 1000; ++i)
      QVERIFY(!keys.find("org.app." + std::to_string(i)));
    if (count >= 100)
      QVERIFY(keys.parts().buckets.span().size_bytes() <= 8 * static_cast<std::size_t>(count));
  }

  void aKeyIsAddedOnce() {
    RowKeysBuilder builder;
    QVERIFY(builder.add("a").has_value());
    QCOMPARE(builder.add("a").error().kind, ErrorKind::Conflict);
    QCOMPARE(builder.add("").error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(builder.size(), 1U);
    QCOMPARE(builder.find("a"), std::optional(0U));
  }
};

QTEST_APPLESS_MAIN(TestPacked)
#include "test_packed.moc"
