#include "core/base/hot_swap.h"
#include "core/feature/snapshot.h"
#include "core/feature/string_interner.h"
#include "core/simulate/pool_mix.h"
#include "tests/bench/cold_file.h"
#include "tests/bench/row_stores.h"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <malloc.h>
#include <optional>
#include <random>
#include <string>
#include <thread>
#include <vector>

// What a pool of N items costs as a snapshot of columns, in the arena of the source document, and as a map
// for each item: bytes, reads, opening, freeing, waste, and what requests notice of a reload.
//
//   bench_pool [items] [items of the arena] [items of the maps] [folder]

namespace {

using namespace rankwright;
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

template <class Work>
double secondsOf(Work&& work) {
  const auto start = Clock::now();
  work();
  return secondsSince(start);
}

/// Resident bytes of this process.
double residentBytes() {
  std::ifstream statm("/proc/self/statm");
  double total = 0;
  double resident = 0;
  statm >> total >> resident;
  return resident * static_cast<double>(::sysconf(_SC_PAGESIZE));
}

void report(const char* what, const std::string& figure) {
  fmt::print("{:<58} {:>16}\n", what, figure);
  std::fflush(stdout);
}

/// Nanoseconds of one read of a random integer feature of a random item; the best of three rounds.
template <class Read>
double readNanoseconds(const PoolMix& mix, std::uint32_t rows, Read read) {
  constexpr std::size_t kReads = 2'000'000;
  std::mt19937 random(1);
  std::vector<std::pair<std::uint32_t, std::size_t>> places(kReads);
  for (auto& [row, feature] : places) {
    row = static_cast<std::uint32_t>(random() % rows);
    feature = mix.integers()[random() % mix.integers().size()];
  }
  double best = 1e9;
  std::int64_t sum = 0;
  for (int round = 0; round < 3; ++round)
    best = std::min(best, secondsOf([&] {
                      for (const auto& [row, feature] : places)
                        sum += read(row, feature);
                    }));
  if (sum == 42) fmt::print("\n"); // so that the reads are made
  return best / kReads * 1e9;
}

void measureKeys(const PoolMix& mix, const ItemPool& pool) {
  constexpr std::size_t kKeys = 200'000;
  std::mt19937 random(2);
  std::vector<std::string> present;
  std::vector<std::string> absent;
  for (std::size_t i = 0; i < kKeys; ++i) {
    present.push_back(mix.keyOf(static_cast<std::uint32_t>(random() % pool.size())));
    absent.push_back("org" + present.back().substr(3));
  }
  const auto find = [&pool](const std::vector<std::string>& keys) {
    std::size_t found = 0;
    const auto seconds = secondsOf([&] {
      for (const auto& key : keys)
        found += pool.find(key) ? 1 : 0;
    });
    return fmt::format("{:.0f} ns",
                       seconds / static_cast<double>(keys.size()) * 1e9 + (found == keys.size() + 1 ? 1 : 0));
  };
  find(present);
  report("columns: row of a present key", find(present));
  report("columns: of an absent key", find(absent));
  report("columns: hash table, bytes a key",
         fmt::format("{:.2f}", static_cast<double>(pool.keys().parts().buckets.span().size_bytes()) /
                                   static_cast<double>(pool.size())));
}

void measureColumns(const PoolMix& mix, std::uint32_t rows, const fs::path& path) {
  bool written = false;
  const auto buildSeconds = secondsOf([&] { written = mix.save(rows, path, {}).has_value(); });
  if (!written) return report("columns", "cannot be written");
  ::malloc_trim(0);
  report("columns: made and written", fmt::format("{:.1f} s", buildSeconds));
  report("columns: bytes an item on disk",
         fmt::format("{:.0f}", static_cast<double>(fs::file_size(path)) / rows));
  forgetCached(path);
  std::optional<ItemPool> pool;
  const auto before = residentBytes();
  const auto openSeconds = secondsOf([&] { pool = openItemPool(path, Verification::Later).value(); });
  report("columns: opened, a cold file", fmt::format("{:.2f} ms", openSeconds * 1e3));
  report("columns: resident after opening", fmt::format("{:.1f} MB", (residentBytes() - before) / 1e6));
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < 20; ++i) // integers and a float
    for (std::uint32_t row = 0; row < rows; ++row)
      sum += i < 19 ? pool->features().column(i).int64At(row)
                    : static_cast<std::int64_t>(pool->features().column(i).float32At(row));
  report("columns: resident after reading 20 scalar columns",
         fmt::format("{:.1f} MB", (residentBytes() - before) / 1e6 + (sum == 42 ? 1 : 0)));
  report("columns: random read of an integer",
         fmt::format("{:.0f} ns", readNanoseconds(mix, rows, [&pool](std::uint32_t row, std::size_t feature) {
                       return pool->features().column(feature).int64At(row);
                     })));
  measureKeys(mix, *pool);
  report("columns: freed", fmt::format("{:.1f} ms", secondsOf([&] { pool.reset(); }) * 1e3));
  report("columns: opened and verified",
         fmt::format("{:.2f} s", secondsOf([&] { pool = openItemPool(path, Verification::Now).value(); })));
}

void measureArena(const PoolMix& mix, std::uint32_t rows) {
  const auto before = residentBytes();
  std::optional<RowArenaStore> store(std::in_place, mix.schema().size(), rows);
  const auto load = secondsOf([&] {
    for (std::uint32_t row = 0; row < rows; ++row)
      for (std::size_t i = 0; i < mix.schema().size(); ++i)
        store->append(mix.valueOf(i, row));
  });
  report("row arena: loaded", fmt::format("{:.1f} s", load));
  report("row arena: resident bytes an item", fmt::format("{:.0f}", (residentBytes() - before) / rows));
  report("row arena: waste",
         fmt::format("{:.1f} %", 100 - 100 * static_cast<double>(store->arena().live()) /
                                           static_cast<double>(store->arena().committed())));
  report(
      "row arena: random read of an integer",
      fmt::format("{:.0f} ns", readNanoseconds(mix, rows, [&store](std::uint32_t row, std::size_t feature) {
                    return store->int64At(row, feature);
                  })));
  report("row arena: freed", fmt::format("{:.1f} ms", secondsOf([&] { store.reset(); }) * 1e3));
  ::malloc_trim(0);
}

void measureMaps(const PoolMix& mix, std::uint32_t rows) {
  const auto before = residentBytes();
  std::optional<VariantMapStore> store(std::in_place);
  const auto load = secondsOf([&] {
    for (std::uint32_t row = 0; row < rows; ++row)
      for (std::size_t i = 0; i < mix.schema().size(); ++i)
        store->append(row, mix.schema().fields()[i].name, mix.valueOf(i, row));
  });
  report("maps: loaded", fmt::format("{:.1f} s", load));
  report("maps: resident bytes an item", fmt::format("{:.0f}", (residentBytes() - before) / rows));
  report("maps: random read of an integer",
         fmt::format("{:.0f} ns", readNanoseconds(mix, rows, [&](std::uint32_t row, std::size_t feature) {
                       return store->int64At(row, mix.schema().fields()[feature].name);
                     })));
  report("maps: freed", fmt::format("{:.1f} ms", secondsOf([&] { store.reset(); }) * 1e3));
  ::malloc_trim(0);
}

void measureBuildingArena(const PoolMix& mix) {
  StringInterner strings;
  for (std::uint32_t row = 0; row < 1'000'000; ++row)
    strings.codeOf(mix.keyOf(row));
  report("arena of the building phase: waste", fmt::format("{:.2f} %", strings.arena().waste() * 100));
}

/// The 99th percentile of requests that read a thousand values each.
double requestMicroseconds(const HotSwap<ItemPool>& slot, const PoolMix& mix, double seconds) {
  std::mt19937 random(3);
  std::vector<double> times;
  const auto start = Clock::now();
  std::int64_t sum = 0;
  while (secondsSince(start) < seconds)
    times.push_back(secondsOf([&] {
                      const auto pool = slot.current();
                      for (int i = 0; i < 1000; ++i)
                        sum += pool->features()
                                   .column(mix.integers()[random() % mix.integers().size()])
                                   .int64At(static_cast<std::uint32_t>(random() % pool->size()));
                    }) *
                    1e6);
  if (sum == 42) fmt::print("\n");
  const auto place = times.begin() + static_cast<std::ptrdiff_t>(times.size() * 99 / 100);
  std::nth_element(times.begin(), place, times.end());
  return *place;
}

void measureReload(const PoolMix& mix, const fs::path& path) {
  constexpr double kSeconds = 4;
  HotSwap<ItemPool> slot(std::make_shared<const ItemPool>(openItemPool(path, Verification::Now).value()));
  requestMicroseconds(slot, mix, 1);
  const auto quiet = requestMicroseconds(slot, mix, kSeconds);
  std::atomic<bool> done = false;
  std::jthread reloading([&] {
    while (!done) {
      auto next = openItemPool(path, Verification::Now);
      if (next) slot.swap(std::make_shared<const ItemPool>(std::move(*next)));
    }
  });
  const auto busy = requestMicroseconds(slot, mix, kSeconds);
  done = true;
  report("requests of 1,000 reads: p99 while nothing else runs", fmt::format("{:.0f} us", quiet));
  report("requests of 1,000 reads: p99 while snapshots are reloaded", fmt::format("{:.0f} us", busy));
}

std::uint32_t countAt(int argc, char** argv, int position, std::uint32_t otherwise) {
  return argc > position ? static_cast<std::uint32_t>(std::strtoul(argv[position], nullptr, 10)) : otherwise;
}

} // namespace

int main(int argc, char** argv) {
  const auto rows = countAt(argc, argv, 1, 200'000);
  const PoolMix mix;
  const fs::path folder = argc > 4 ? fs::path(argv[4]) : fs::temp_directory_path();
  const auto path = folder / fmt::format("bench_pool_{}.rwp", ::getpid());
  report("items with 75 features each", fmt::format("{}", rows));
  measureColumns(mix, rows, path);
  measureReload(mix, path);
  fs::remove(path);
  measureBuildingArena(mix);
  const auto arenaRows = countAt(argc, argv, 2, 100'000);
  report("row arena: items", fmt::format("{}", arenaRows));
  if (arenaRows > 0) measureArena(mix, arenaRows);
  const auto mapRows = countAt(argc, argv, 3, 50'000);
  report("maps: items", fmt::format("{}", mapRows));
  if (mapRows > 0) measureMaps(mix, mapRows);
}
