// Measures an inverted index against plain containers in the same run:
//
//     bench_index [keys [postings [weight bits [memory in MiB]]]]
//
// 1,000,000 keys, 10,000,000 postings, 8 bits and 256 MiB unless given.

#include "core/index/index_file_builder.h"
#include "core/index/inverted_index.h"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

using namespace rankwright;
namespace fs = std::filesystem;

namespace {

using Clock = std::chrono::steady_clock;
using Plain = std::unordered_map<std::string, std::vector<std::pair<std::uint32_t, float>>>;

constexpr std::uint32_t kItems = 1'000'000;

struct Sizes {
  std::uint64_t keys = 1'000'000;
  std::uint64_t postings = 10'000'000;
  unsigned weightBits = 8;
  std::uint64_t memory = 256;
};

/// The same numbers on every machine.
class Numbers {
public:
  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15;
    auto z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
  }

private:
  std::uint64_t state_ = 1;
};

/// Writes a key into `text`; numbers at or above the number of keys give keys that an index lacks.
void keyOf(std::uint64_t number, std::string& text) {
  text.clear();
  fmt::format_to(std::back_inserter(text), "country={:02}_tag={:08}", number % 40, number / 40);
}

template <class Put>
void generate(const Sizes& sizes, Put put) {
  Numbers numbers;
  std::string key;
  for (std::uint64_t i = 0; i < sizes.postings; ++i) {
    const auto number = i < sizes.keys ? i : numbers.next() % sizes.keys;
    const auto draw = numbers.next();
    keyOf(number, key);
    put(key, static_cast<std::uint32_t>(draw % kItems), static_cast<float>(draw >> 40) / 16777216.0F);
  }
}

double secondsOf(const std::function<void()>& work) {
  const auto start = Clock::now();
  work();
  return std::chrono::duration<double>(Clock::now() - start).count();
}

/// The median time of one call in nanoseconds, measured over batches.
template <class Call>
double medianNanoseconds(std::size_t batches, Call call) {
  constexpr std::size_t kBatch = 16;
  std::vector<double> times;
  for (std::size_t batch = 0; batch < batches; ++batch) {
    const auto start = Clock::now();
    for (std::size_t i = 0; i < kBatch; ++i)
      call(batch * kBatch + i);
    times.push_back(std::chrono::duration<double, std::nano>(Clock::now() - start).count() / kBatch);
  }
  std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(batches / 2), times.end());
  return times[batches / 2];
}

std::uint64_t peakMiB() {
  std::ifstream status("/proc/self/status");
  std::string line;
  while (std::getline(status, line))
    if (line.starts_with("VmHWM:")) return std::strtoull(line.c_str() + 6, nullptr, 10) >> 10;
  return 0;
}

void row(const char* what, const std::string& ours, const std::string& plain = "—") {
  fmt::print("{:<44} {:>16} {:>16}\n", what, ours, plain);
  std::fflush(stdout);
}

std::vector<std::string> drawKeys(std::uint64_t first, std::uint64_t count, std::size_t number) {
  Numbers numbers;
  std::vector<std::string> keys(number);
  for (auto& key : keys)
    keyOf(first + numbers.next() % count, key);
  return keys;
}

bool build(const Sizes& sizes, const fs::path& path) {
  IndexLayout layout;
  layout.weightBits = static_cast<std::uint8_t>(sizes.weightBits);
  Status done;
  const auto seconds = secondsOf([&] {
    IndexFileBuilder builder(layout, {path.parent_path(), sizes.memory << 20});
    generate(sizes, [&](const std::string& key, std::uint32_t item, float weight) {
      if (done) done = builder.put(key, ItemId(item), weight, 0);
    });
    if (done) done = builder.finish(path);
  });
  if (!done) {
    fmt::print(stderr, "{}\n", done.error().describe());
    return false;
  }
  row("build, million postings/s",
      fmt::format("{:.2f}", static_cast<double>(sizes.postings) / seconds / 1e6));
  row("build, peak memory in MiB", fmt::format("{}", peakMiB()));
  return true;
}

Plain buildPlain(const Sizes& sizes) {
  Plain plain;
  const auto seconds = secondsOf([&] {
    generate(sizes, [&](const std::string& key, std::uint32_t item, float weight) {
      plain[key].emplace_back(item, weight);
    });
    for (auto& [key, list] : plain)
      std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  });
  row("plain map: build, million postings/s", "",
      fmt::format("{:.2f}", static_cast<double>(sizes.postings) / seconds / 1e6));
  return plain;
}

void measureLookups(const Sizes& sizes, const InvertedIndex& index, const Plain& plain) {
  constexpr std::size_t kBatches = 20'000;
  constexpr std::size_t kKeys = kBatches * 16;
  std::uint64_t found = 0;
  for (const bool present : {true, false}) {
    const auto keys = drawKeys(present ? 0 : sizes.keys, sizes.keys, kKeys);
    const auto ours =
        medianNanoseconds(kBatches, [&](std::size_t i) { found += index.find(keys[i]).has_value() ? 1 : 0; });
    const auto theirs = medianNanoseconds(kBatches, [&](std::size_t i) { found += plain.count(keys[i]); });
    row(present ? "lookup of a present key, p50 in ns" : "lookup of an absent key, p50 in ns",
        fmt::format("{:.0f}", ours), fmt::format("{:.0f}", theirs));
  }
  if (found != 2 * kKeys) fmt::print("present keys found: {}\n", found / 2);
}

void measureSeeks(const Sizes& sizes, const InvertedIndex& index, const Plain& plain) {
  constexpr std::size_t kBatches = 2'000;
  std::vector<std::string> sorted;
  for (const auto& [key, list] : plain)
    sorted.push_back(key);
  std::sort(sorted.begin(), sorted.end());
  auto prefixes = drawKeys(0, sizes.keys, kBatches * 16);
  for (auto& prefix : prefixes)
    prefix.resize(prefix.size() - 2);
  std::uint64_t sum = 0;
  const auto ours =
      medianNanoseconds(kBatches, [&](std::size_t i) { sum += index.keysWithPrefix(prefixes[i]).first; });
  const auto theirs = medianNanoseconds(kBatches, [&](std::size_t i) {
    sum -= static_cast<std::uint64_t>(std::lower_bound(sorted.begin(), sorted.end(), prefixes[i]) -
                                      sorted.begin());
  });
  row("prefix seek, p50 in ns (plain: sorted vector)", fmt::format("{:.0f}", ours),
      fmt::format("{:.0f}", theirs));
  if (sum != 0) fmt::print("the seeks disagree\n");
}

void measureDecoding(const InvertedIndex& index, const Plain& plain) {
  PostingBlock block;
  double sum = 0;
  const auto ours = secondsOf([&] {
    for (std::uint32_t key = 0; key < index.keyCount(); ++key) {
      const auto list = index.postingsAt(key);
      for (std::uint32_t i = 0; i < list.blockCount(); ++i)
        if (list.decode(i, block)) sum += block.items[block.count - 1] + block.weights[0];
    }
  });
  const auto theirs = secondsOf([&] {
    for (const auto& [key, list] : plain)
      for (const auto& [item, weight] : list)
        sum += item + weight;
  });
  const auto postings = static_cast<double>(index.postingCount());
  row("all lists in order, million postings/s", fmt::format("{:.0f}", postings / ours / 1e6),
      fmt::format("{:.0f}", postings / theirs / 1e6));
  if (sum == 0) fmt::print("no items\n");
}

void measureOpening(const fs::path& path) {
  Result<InvertedIndex> index;
  const auto seconds = secondsOf([&] { index = InvertedIndex::open(path, kItems); });
  row("open, in µs", fmt::format("{:.0f}", seconds * 1e6));
}

void measureSize(const InvertedIndex& index, const fs::path& path) {
  const auto postings = static_cast<double>(index.postingCount());
  row("bytes a posting, items and weights",
      fmt::format("{:.2f}", static_cast<double>(index.bytes().postings) / postings), "8");
  row("bytes a posting, whole file",
      fmt::format("{:.2f}", static_cast<double>(fs::file_size(path)) / postings));
  row("largest error of a weight", fmt::format("{:.2g}", index.header().maxWeightError));
}

std::uint64_t numberOr(int argc, char** argv, int place, std::uint64_t otherwise) {
  return argc > place ? std::strtoull(argv[place], nullptr, 10) : otherwise;
}

} // namespace

int main(int argc, char** argv) {
  Sizes sizes;
  sizes.keys = numberOr(argc, argv, 1, sizes.keys);
  sizes.postings = std::max(sizes.keys, numberOr(argc, argv, 2, sizes.postings));
  sizes.weightBits = static_cast<unsigned>(numberOr(argc, argv, 3, sizes.weightBits));
  sizes.memory = numberOr(argc, argv, 4, sizes.memory);
  fmt::print("{} keys, {} postings, {}-bit weights, {} items\n", sizes.keys, sizes.postings, sizes.weightBits,
             kItems);
  row("", "index", "plain map");
  auto folder = (fs::temp_directory_path() / "bench-index-XXXXXX").string();
  if (::mkdtemp(folder.data()) == nullptr) return EXIT_FAILURE;
  const fs::path path = fs::path(folder) / "bench.rwi";
  const bool built = build(sizes, path);
  if (built) {
    measureOpening(path);
    const auto index = InvertedIndex::open(path, kItems).value();
    measureSize(index, path);
    const auto plain = buildPlain(sizes);
    measureLookups(sizes, index, plain);
    measureSeeks(sizes, index, plain);
    measureDecoding(index, plain);
  }
  fs::remove_all(folder);
  return built ? EXIT_SUCCESS : EXIT_FAILURE;
}
