#include "core/base/hot_swap.h"
#include "core/feature/snapshot.h"
#include "tests/unit/feature/numbered_pool.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <filesystem>
#include <thread>
#include <vector>

using namespace rankwright;
namespace fs = std::filesystem;

/// Readers go on while mapped snapshots are replaced under them: on the disk, and in the place where requests
/// find them. What a reader holds is one snapshot, whole, whatever happens meanwhile.
class TestSnapshotSwap : public QObject {
  Q_OBJECT

  static constexpr std::int64_t kSwaps = 150;
  static constexpr std::uint32_t kRows = 500;

  /// What a request does: finds items and reads their features. The number of the pool, or −1 when it is not
  /// that of every row.
  static std::int64_t request(const ItemPool& pool, std::uint32_t first) {
    const auto number = pool.features().column(0).int64At(0);
    for (std::uint32_t i = 0; i < 50; ++i) {
      const ItemId item((first + i * 7) % pool.size());
      const bool isFound = pool.find(pool.keyOf(item)) == item;
      const auto& text = pool.features().column(1);
      if (!isFound || pool.features().column(0).int64At(item.value()) != number ||
          text.stringAt(item.value()) != std::to_string(number * 1000 + item.value()))
        return -1;
    }
    return number;
  }

private slots:
  void readersSeeWholeSnapshots() {
    const QTemporaryDir folder;
    const auto path = fs::path(folder.path().toStdString()) / "items.rwp";
    const auto open = [&path] {
      return std::make_shared<const ItemPool>(openItemPool(path, Verification::Later).value());
    };
    QVERIFY(saveSnapshot(numberedPool(kRows, 0), path).has_value());
    HotSwap<ItemPool> slot(open());
    std::atomic<std::uint64_t> requests = 0;
    std::atomic<std::uint64_t> wrong = 0;
    std::vector<std::jthread> readers;
    for (std::uint32_t reader = 0; reader < 4; ++reader)
      readers.emplace_back([&, reader](const std::stop_token& stop) {
        std::int64_t last = 0;
        while (!stop.stop_requested()) {
          const auto number = request(*slot.current(), reader * 100);
          if (number < last) ++wrong; // torn, or an older one after a later one
          last = number;
          ++requests;
        }
      });
    for (std::int64_t number = 1; number <= kSwaps; ++number) {
      QVERIFY(saveSnapshot(numberedPool(kRows, number), path).has_value());
      slot.swap(open());
      QVERIFY(slot.live().size() <= 6); // one a reader, the present one, and one that is just going
    }
    readers.clear();
    QCOMPARE(wrong.load(), std::uint64_t{0});
    QVERIFY(requests.load() > 0);
    QCOMPARE(request(*slot.current(), 3), kSwaps);
    QCOMPARE(slot.live().size(), std::size_t{1});
  }
};

QTEST_APPLESS_MAIN(TestSnapshotSwap)
#include "test_snapshot_swap.moc"
