#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace rankwright {

/// A snapshot that is alive: the one in use, or an earlier one that somebody still reads.
struct SnapshotRecord {
  std::uint64_t generation = 0; ///< 1 for the first
  std::chrono::system_clock::time_point openedAt;
  long readers = 0; ///< that hold it at this moment, besides the place itself
  bool isCurrent = false;
};

/// Where requests find the snapshot of the moment, e.g. an item pool, and where a reload puts the next one. A
/// reader holds the snapshot for the length of a request and sees the same one all the while; it never waits
/// for a reload. The old snapshot goes when its last reader does. Safe on any thread.
///
///     HotSwap<ItemPool> pool(std::make_shared<const ItemPool>(std::move(opened)));
///     const auto items = pool.current(); // on any thread, for one request
///     pool.swap(reloaded);               // on another one
template <class Snapshot>
class HotSwap {
public:
  using Pointer = std::shared_ptr<const Snapshot>;

  HotSwap() = default;
  explicit HotSwap(Pointer first) { swap(std::move(first)); }
  HotSwap(const HotSwap&) = delete;
  HotSwap& operator=(const HotSwap&) = delete;

  /// The snapshot in use; nullptr before there is one. Takes no lock.
  Pointer current() const {
    while (true) {
      const auto& place = places_[inUse_.load()];
      const Pin pin(place);
      // Only a place that is in use while it is pinned is left alone by `swap`.
      if (&places_[inUse_.load()] == &place) return place.snapshot;
    }
  }

  /// Puts the next snapshot in use. Waits for readers that are copying the pointer at this moment, but not
  /// for those that hold it.
  void swap(Pointer next) {
    Pointer old; // goes after the lock: freeing it may take long
    const std::lock_guard lock(swapping_);
    const auto before = inUse_.load();
    auto& free = places_[1 - before];
    free.waitUntilUnpinned();
    if (next) history_.push_back({next, ++generation_, std::chrono::system_clock::now()});
    free.snapshot = std::move(next);
    inUse_.store(1 - before);
    places_[before].waitUntilUnpinned();
    old = std::exchange(places_[before].snapshot, nullptr);
  }

  /// The snapshots that are alive, the oldest first.
  std::vector<SnapshotRecord> live() const {
    const std::lock_guard lock(swapping_);
    std::erase_if(history_, [](const Entry& entry) { return entry.snapshot.expired(); });
    std::vector<SnapshotRecord> records;
    for (const auto& entry : history_) {
      const bool isCurrent = places_[inUse_.load()].snapshot && entry.generation == generation_;
      const auto holders = entry.snapshot.use_count();
      if (holders > 0)
        records.push_back({entry.generation, entry.openedAt, holders - (isCurrent ? 1 : 0), isCurrent});
    }
    return records;
  }

private:
  struct Place {
    Pointer snapshot;
    mutable std::atomic<std::uint32_t> pins = 0; ///< readers that are copying the pointer

    void waitUntilUnpinned() const {
      while (pins.load() != 0)
        std::this_thread::yield();
    }
  };

  class Pin {
  public:
    explicit Pin(const Place& place) : place_(place) { place_.pins.fetch_add(1); }
    Pin(const Pin&) = delete;
    Pin& operator=(const Pin&) = delete;
    ~Pin() { place_.pins.fetch_sub(1); }

  private:
    const Place& place_;
  };

  struct Entry {
    std::weak_ptr<const Snapshot> snapshot;
    std::uint64_t generation;
    std::chrono::system_clock::time_point openedAt;
  };

  std::array<Place, 2> places_;
  std::atomic<std::size_t> inUse_ = 0;
  mutable std::mutex swapping_; ///< for what writes, and for the history
  mutable std::vector<Entry> history_;
  std::uint64_t generation_ = 0;
};

} // namespace rankwright
