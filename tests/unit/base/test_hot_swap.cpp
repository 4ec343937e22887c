#include "core/base/hot_swap.h"

#include <QTest>

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

using namespace rankwright;

namespace {

/// Counts those alive, and knows whether it is whole.
class Counted {
public:
  Counted(int number, std::atomic<int>& alive) : numbers_(256, number), alive_(alive) { ++alive_; }
  Counted(const Counted&) = delete;
  Counted& operator=(const Counted&) = delete;
  ~Counted() {
    numbers_.assign(numbers_.size(), -1);
    --alive_;
  }

  int number() const { return numbers_.front(); }
  bool isWhole() const { return numbers_.front() >= 0 && numbers_.front() == numbers_.back(); }

private:
  std::vector<int> numbers_;
  std::atomic<int>& alive_;
};

} // namespace

class TestHotSwap : public QObject {
  Q_OBJECT

private slots:
  void nothingBeforeTheFirst() {
    const HotSwap<int> slot;
    QVERIFY(!slot.current());
    QVERIFY(slot.live().empty());
  }

  void readersKeepWhatTheyHold() {
    HotSwap<int> slot(std::make_shared<const int>(1));
    const auto held = slot.current();
    slot.swap(std::make_shared<const int>(2));
    QCOMPARE(*held, 1);
    QCOMPARE(*slot.current(), 2);
  }

  void theOldOneGoesWithItsLastReader() {
    std::atomic<int> alive = 0;
    HotSwap<Counted> slot(std::make_shared<const Counted>(1, alive));
    auto reader = slot.current();
    slot.swap(std::make_shared<const Counted>(2, alive));
    QCOMPARE(alive.load(), 2);
    reader.reset();
    QCOMPARE(alive.load(), 1);
    slot.swap(nullptr);
    QCOMPARE(alive.load(), 0);
  }

  void liveSnapshotsAreOnRecord() {
    HotSwap<int> slot(std::make_shared<const int>(1));
    const auto first = slot.current();
    slot.swap(std::make_shared<const int>(2));
    slot.swap(std::make_shared<const int>(3));
    const auto third = slot.current();
    const auto again = slot.current();
    const auto live = slot.live();
    QCOMPARE(live.size(), std::size_t{2});
    QCOMPARE(live[0].generation, std::uint64_t{1});
    QCOMPARE(live[0].readers, 1L);
    QVERIFY(!live[0].isCurrent);
    QCOMPARE(live[1].generation, std::uint64_t{3});
    QCOMPARE(live[1].readers, 2L);
    QVERIFY(live[1].isCurrent && live[1].openedAt >= live[0].openedAt);
  }

  void readersSeeWholeSnapshotsInOrderUnderLoad() {
    constexpr int kSwaps = 2000;
    std::atomic<int> alive = 0;
    std::atomic<bool> good = true;
    std::atomic<bool> done = false;
    {
      HotSwap<Counted> slot(std::make_shared<const Counted>(0, alive));
      std::vector<std::jthread> readers;
      for (int i = 0; i < 4; ++i)
        readers.emplace_back([&] {
          int last = 0;
          while (!done) {
            const auto held = slot.current();
            if (!held->isWhole() || held->number() < last) good = false;
            last = held->number();
          }
        });
      for (int number = 1; number <= kSwaps; ++number) {
        slot.swap(std::make_shared<const Counted>(number, alive));
        if (number % 100 == 0 && slot.live().empty()) good = false;
      }
      done = true;
      readers.clear();
      QVERIFY(good.load());
      QCOMPARE(slot.current()->number(), kSwaps);
    }
    QCOMPARE(alive.load(), 0);
  }
};

QTEST_APPLESS_MAIN(TestHotSwap)
#include "test_hot_swap.moc"
