#include "core/base/hot_swap.h"
#include "core/index/inverted_index_builder.h"
#include "core/index/vector_index_builder.h"
#include "tests/unit/feature/packed_samples.h"
#include "tests/unit/index/vector_samples.h"

#include <QTest>

#include <array>
#include <cstdlib>
#include <functional>
#include <memory>
#include <new>

namespace {

thread_local std::uint64_t allocations = 0;

void* counted(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size > 0 ? size : 1)) return memory;
  throw std::bad_alloc();
}

} // namespace

void* operator new(std::size_t size) {
  return counted(size);
}
void* operator new[](std::size_t size) {
  return counted(size);
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete[](void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
  std::free(memory);
}

using namespace rankwright;

/// What a request reads allocates nothing: a thread that allocates may wait for another one that does.
class TestReadPath : public QObject {
  Q_OBJECT

  static std::uint64_t allocationsOf(const std::function<void()>& work) {
    work(); // memory that a thread keeps is taken the first time
    const auto before = allocations;
    work();
    return allocations - before;
  }

  static double readRow(const ItemPool& pool, std::uint32_t row) {
    double sum = 0;
    for (std::size_t i = 0; i < pool.features().schema().size(); ++i) {
      const auto& column = pool.features().column(i);
      switch (column.type()) {
      case ValueType::Int64:
        sum += static_cast<double>(column.int64At(row));
        break;
      case ValueType::Float32:
        sum += column.float32At(row);
        break;
      case ValueType::String:
        sum += static_cast<double>(column.stringAt(row).size());
        break;
      case ValueType::Int64List:
        for (const auto number : column.int64ListAt(row))
          sum += static_cast<double>(number);
        break;
      case ValueType::Float32List:
        for (const auto number : column.float32ListAt(row))
          sum += number;
        break;
      case ValueType::StringList:
        for (const auto code : column.codeListAt(row))
          sum += static_cast<double>(column.dictionary().at(code).size());
        break;
      }
    }
    return sum;
  }

private slots:
  void countsAllocations() {
    static std::unique_ptr<int> kept; // so that nothing is optimised away
    QVERIFY(allocationsOf([] { kept = std::make_unique<int>(7); }) > 0);
  }

  void readingAPool() {
    const HotSwap<ItemPool> slot(std::make_shared<const ItemPool>(PackedSamples().make()));
    double sum = 0;
    std::uint32_t found = 0;
    const auto count = allocationsOf([&] {
      const auto pool = slot.current();
      for (std::uint32_t row = 0; row < pool->size(); ++row) {
        sum += readRow(*pool, row);
        found += pool->find(pool->keyOf(ItemId(row))) ? 1U : 0U;
      }
      found += pool->find("absent") ? 1U : 0U;
    });
    QCOMPARE(count, std::uint64_t{0});
    QVERIFY(found > 0 && sum != 0);
  }

  void readingAnIndex() {
    InvertedIndexBuilder builder({SIZE_MAX, 8, true});
    for (std::uint32_t i = 0; i < 5000; ++i)
      builder.add("key" + std::to_string(i % 30), ItemId(i), static_cast<float>(i % 77));
    const auto index = builder.finish();
    double sum = 0;
    constexpr std::array<std::string_view, 3> kKeys{"key1", "key17", "absent"};
    std::array<std::optional<PostingList>, kKeys.size()> together;
    const auto count = allocationsOf([&] {
      index.findAll(kKeys, together);
      sum += together[0]->size();
      for (const auto key : kKeys)
        if (const auto list = index.find(key))
          for (PostingCursor cursor(*list); cursor.valid(); cursor.next())
            sum += cursor.weight() + static_cast<double>(cursor.item().value());
    });
    QCOMPARE(count, std::uint64_t{0});
    QVERIFY(sum > 0);
  }

  void searchingVectors() {
    const auto index = buildVectorIndex(sampleVectors(1000, 8), {VectorMetric::Cosine, 8, 50, 50, 1}).value();
    std::vector<NearItem> found;
    const auto count = allocationsOf([&] {
      for (const std::uint32_t node : {0U, 500U, 999U})
        index.findNearest(index.graph().vectorAt(node), 20, found);
    });
    QCOMPARE(count, std::uint64_t{0});
    QCOMPARE(found.size(), std::size_t{20});
  }
};

QTEST_APPLESS_MAIN(TestReadPath)
#include "test_read_path.moc"
