// Measures an inverted index against plain containers, and an index of vectors against comparing all of them,
// in the same run:
//
//     bench_index [keys [postings [weight bits [memory in MiB [vectors [links [build width]]]]]]]
//
// 1,000,000 keys, 10,000,000 postings, 8 bits, 256 MiB, 50,000 vectors of 32 numbers, 24 links and a build
// width of 200 unless given. With 0 keys only the vectors are measured, with 0 vectors only the rest.

#include "core/base/hash.h"
#include "core/base/section_file.h"
#include "core/index/index_file_builder.h"
#include "core/index/inverted_index.h"
#include "core/index/vector_index_builder.h"
#include "core/index/vector_recall.h"
#include "tests/bench/cold_file.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <optional>
#include <random>
#include <span>
#include <string>
#include <string_view>
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
  std::uint64_t vectors = 50'000;
  std::uint64_t links = 24;
  std::uint64_t buildWidth = 200;
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

/// Writes the last digits of a number over the `count` characters before `end`.
void putDigits(std::uint64_t number, char* end, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i, number /= 10)
    *--end = static_cast<char>('0' + number % 10);
}

/// Writes a key into `text`; numbers at or above the number of keys give keys that an index lacks. Digit by
/// digit, since a build is measured that takes one for each posting.
void keyOf(std::uint64_t number, std::string& text) {
  constexpr std::string_view kForm = "country=00_tag=00000000";
  constexpr std::size_t kCountryEnd = 10;
  text = kForm;
  putDigits(number % 40, text.data() + kCountryEnd, 2);
  putDigits(number / 40, text.data() + kForm.size(), 8);
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

constexpr std::size_t kBatch = 16;

/// The median time of a kBatch-th of one call in nanoseconds; it gets the first of the numbers it is for.
template <class Call>
double medianOfBatches(std::size_t batches, Call call) {
  std::vector<double> times;
  for (std::size_t batch = 0; batch < batches; ++batch) {
    const auto start = Clock::now();
    call(batch * kBatch);
    times.push_back(std::chrono::duration<double, std::nano>(Clock::now() - start).count() / kBatch);
  }
  std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(batches / 2), times.end());
  return times[batches / 2];
}

/// The median time of one call in nanoseconds, measured over batches.
template <class Call>
double medianNanoseconds(std::size_t batches, Call call) {
  return medianOfBatches(batches, [&](std::size_t first) {
    for (std::size_t i = first; i < first + kBatch; ++i)
      call(i);
  });
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

constexpr std::size_t kLookupBatches = 20'000;
constexpr std::size_t kLookups = kLookupBatches * kBatch;

double lookupAmongOthers(const InvertedIndex& index, const std::vector<std::string>& keys,
                         std::uint64_t& found) {
  std::vector<std::string_view> texts(keys.begin(), keys.end());
  std::array<std::optional<PostingList>, kBatch> lists;
  return medianOfBatches(kLookupBatches, [&](std::size_t first) {
    index.findAll(std::span(texts).subspan(first, kBatch), lists);
    for (const auto& list : lists)
      found += list.has_value() ? 1 : 0;
  });
}

void measureLookups(const Sizes& sizes, const InvertedIndex& index, const Plain& plain) {
  std::uint64_t found = 0;
  for (const bool present : {true, false}) {
    const auto keys = drawKeys(present ? 0 : sizes.keys, sizes.keys, kLookups);
    const std::string what = present ? "a present key" : "an absent key";
    const auto ours = medianNanoseconds(
        kLookupBatches, [&](std::size_t i) { found += index.find(keys[i]).has_value() ? 1 : 0; });
    const auto theirs =
        medianNanoseconds(kLookupBatches, [&](std::size_t i) { found += plain.count(keys[i]); });
    row(("lookup of " + what + ", p50 in ns").c_str(), fmt::format("{:.0f}", ours),
        fmt::format("{:.0f}", theirs));
    const auto others = drawKeys(present ? 0 : sizes.keys, sizes.keys, kLookups);
    row((what + " among 16 looked up together, ns").c_str(),
        fmt::format("{:.0f}", lookupAmongOthers(index, others, found)));
  }
  if (found != 3 * kLookups) fmt::print("present keys found: {}\n", found / 3);
}

/// What the machine takes for one cache line of the postings, when which one hangs on the one before: a
/// lookup waits for one in the hash table and then for one here.
void measureWaiting(const fs::path& path) {
  constexpr std::size_t kLine = 64;
  const auto file = SectionFile::open(path, InvertedIndex::kFile).value();
  const auto postings = file.section<std::byte>("postings").value();
  const auto lines = postings.size() / kLine;
  std::uint64_t state = 1;
  for (std::size_t line = 0; line < lines; ++line) // so that every page is mapped
    state += static_cast<std::uint64_t>(postings[line * kLine]);
  const auto nanoseconds = medianNanoseconds(kLookupBatches, [&](std::size_t i) {
    state = hashInteger(static_cast<std::int64_t>(state + i));
    state += static_cast<std::uint64_t>(postings[state % lines * kLine]);
  });
  row("a random line of the postings, p50 in ns", fmt::format("{:.0f}", nanoseconds));
  if (state == 0) fmt::print("the lines say nothing\n");
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
  forgetCached(path);
  Result<InvertedIndex> index;
  const auto seconds = secondsOf([&] { index = InvertedIndex::open(path, kItems); });
  row("open a cold file, in µs", fmt::format("{:.0f}", seconds * 1e6));
}

void measureSize(const InvertedIndex& index, const fs::path& path) {
  const auto postings = static_cast<double>(index.postingCount());
  row("bytes a posting, items and weights",
      fmt::format("{:.2f}", static_cast<double>(index.bytes().postings) / postings), "8");
  row("bytes a posting, whole file",
      fmt::format("{:.2f}", static_cast<double>(fs::file_size(path)) / postings));
  row("largest error of a weight", fmt::format("{:.2g}", index.header().maxWeightError));
}

constexpr std::uint32_t kDimension = 32;

/// Vectors in a thousand groups, as embeddings of items have them: a centre and as much again of noise.
ItemVectors drawVectors(std::uint32_t count) {
  constexpr std::size_t kGroups = 1000;
  std::mt19937 random(5);
  std::normal_distribution<float> normal;
  std::vector<float> centres(kGroups * kDimension);
  for (auto& number : centres)
    number = normal(random);
  ItemVectors vectors(kDimension);
  std::array<float, kDimension> vector{};
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto* centre = centres.data() + random() % kGroups * kDimension;
    for (std::size_t d = 0; d < kDimension; ++d)
      vector[d] = centre[d] + normal(random);
    (void)vectors.add(ItemId(i), vector);
  }
  return vectors;
}

bool measureVectors(const Sizes& sizes, const fs::path& path) {
  constexpr std::uint32_t kWanted = 100;
  const auto vectors = drawVectors(static_cast<std::uint32_t>(sizes.vectors));
  VectorIndexOptions options;
  options.links = static_cast<std::uint32_t>(sizes.links);
  options.buildWidth = static_cast<std::uint32_t>(sizes.buildWidth);
  Result<VectorIndex> built;
  const auto seconds = secondsOf([&] { built = buildVectorIndex(vectors, options); });
  if (!built || !built->save(path)) return false;
  fmt::print("\n{} vectors of {} numbers, cosine, {} links, build width {}\n", sizes.vectors, kDimension,
             sizes.links, sizes.buildWidth);
  row("", "hnsw", "all compared");
  row("build, thousand vectors/s", fmt::format("{:.1f}", static_cast<double>(sizes.vectors) / seconds / 1e3));
  row("bytes a vector",
      fmt::format("{:.0f}", static_cast<double>(fs::file_size(path)) / static_cast<double>(sizes.vectors)),
      fmt::format("{}", kDimension * sizeof(float)));
  const auto index = VectorIndex::open(path, static_cast<std::uint32_t>(sizes.vectors)).value();
  const auto queries = sampledVectors(index, 300);
  for (const std::uint32_t width : {100U, 200U, 400U, 800U}) {
    const auto figures = measureRecall(index, queries, kWanted, width).value();
    row(fmt::format("width {}: recall@100", width).c_str(), fmt::format("{:.4f}", figures.recall), "1");
    row(fmt::format("width {}: a search, p50 in µs", width).c_str(),
        fmt::format("{:.0f}", figures.medianMicroseconds), fmt::format("{:.0f}", figures.exactMicroseconds));
    row(fmt::format("width {}: a search, p99 in µs", width).c_str(),
        fmt::format("{:.0f}", figures.p99Microseconds));
  }
  return true;
}

std::uint64_t numberOr(int argc, char** argv, int place, std::uint64_t otherwise) {
  return argc > place ? std::strtoull(argv[place], nullptr, 10) : otherwise;
}

bool measureIndex(const Sizes& sizes, const fs::path& path) {
  fmt::print("{} keys, {} postings, {}-bit weights, {} items\n", sizes.keys, sizes.postings, sizes.weightBits,
             kItems);
  row("", "index", "plain map");
  if (!build(sizes, path)) return false;
  measureOpening(path);
  const auto index = InvertedIndex::open(path, kItems).value();
  measureSize(index, path);
  const auto plain = buildPlain(sizes);
  measureWaiting(path);
  measureLookups(sizes, index, plain);
  measureSeeks(sizes, index, plain);
  measureDecoding(index, plain);
  return true;
}

} // namespace

int main(int argc, char** argv) {
  Sizes sizes;
  sizes.keys = numberOr(argc, argv, 1, sizes.keys);
  sizes.postings = std::max(sizes.keys, numberOr(argc, argv, 2, sizes.postings));
  sizes.weightBits = static_cast<unsigned>(numberOr(argc, argv, 3, sizes.weightBits));
  sizes.memory = numberOr(argc, argv, 4, sizes.memory);
  sizes.vectors = numberOr(argc, argv, 5, sizes.vectors);
  sizes.links = numberOr(argc, argv, 6, sizes.links);
  sizes.buildWidth = numberOr(argc, argv, 7, sizes.buildWidth);
  auto folder = (fs::temp_directory_path() / "bench-index-XXXXXX").string();
  if (::mkdtemp(folder.data()) == nullptr) return EXIT_FAILURE;
  const bool isMeasured = (sizes.keys == 0 || measureIndex(sizes, fs::path(folder) / "bench.rwi")) &&
                          (sizes.vectors == 0 || measureVectors(sizes, fs::path(folder) / "bench.rwv"));
  fs::remove_all(folder);
  return isMeasured ? EXIT_SUCCESS : EXIT_FAILURE;
}
