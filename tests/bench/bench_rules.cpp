#include "core/expr/program.h"
#include "core/expr/row_evaluation.h"
#include "core/expr/rule_set.h"
#include "core/expr/syntax.h"
#include "tests/bench/narrow_table.h"
#include "tests/bench/rule_pool.h"
#include "tests/bench/tree_walk.h"

#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <tbb/global_control.h>

#include <array>
#include <cmath>
#include <cstdlib>
#include <iostream>

// Rules over a million rows, beside the plain ways to compute the same: a tree walk, and loops by hand.

namespace rankwright {

namespace {

/// Strings, numbers and lists, as a store's rules mix them.
constexpr std::string_view kMixed = R"(
price_log = log(price + 1.0)
quality = sigmoid(z_score(rating, 3.9, 0.6))
age_band = bucket(age, [18, 25, 35, 50])
size_band = bucket(size, [10.0, 50.0, 200.0])
key = concat(category, '_', band)
key_id = hash(key)
gender_category = hash(concat(gender, '_', category))
shout = upper(category)
head = substr(developer, 1, 9)
is_seven = contains(tags, 'tag7')
title_length = len(title)
mean_score = avg(scores)
)";

/// Numbers only.
constexpr std::string_view kNumeric = R"(
a = log(price + 1.0)
b = sigmoid(z_score(rating, 3.9, 0.6))
c = (downloads - 1000.0) / 5000.0
d = a * b + c
e = min_max(rating, 1.0, 5.0)
f = size * 0.25 - price
g = sqrt(downloads)
h = d * 0.5 - e
i = a / (1.0 + b)
j = if(rating > 4.0, h, i)
k = abs(c - f)
l = 0.3 * a + 0.7 * e
)";

/// Texts of one column each.
constexpr std::string_view kTexts = R"(
a = upper(NAME)
b = hash(concat('key_', NAME))
c = substr(NAME, 2, 5)
d = len(NAME)
)";

const RulePool& pool() {
  static const RulePool kPool;
  return kPool;
}

template <class T>
T valueOf(Result<T> result) {
  if (result) return *std::move(result);
  std::cerr << result.error().describe() << '\n';
  std::exit(1);
}

Program compile(std::string_view text) {
  const auto rules = valueOf(RuleSet::parse(text, "bench"));
  return valueOf(Program::compile(rules, rules.names(), pool().schema()));
}

void countRows(benchmark::State& state, std::uint32_t rows) {
  const auto all = static_cast<double>(state.iterations()) * rows;
  state.counters["row"] = benchmark::Counter(all, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

void runOver(const Program& program, const InputTables& tables) {
  const auto done = evaluateRows(program, tables, RulePool::kRows, {}, [](auto, auto outputs) {
    for (const auto& output : outputs)
      benchmark::DoNotOptimize(output.valid().data());
  });
  if (!done) std::exit(1);
}

void run(const Program& program) {
  InputTables tables;
  tables.addBroadcast(pool().users(), 0);
  tables.addRange(pool().items(), 0);
  runOver(program, tables);
}

/// Each round compiles anew, so that nothing but the columns is known before.
void evaluate(benchmark::State& state, std::string_view text, std::size_t threads) {
  pool();
  const tbb::global_control control(tbb::global_control::max_allowed_parallelism, threads);
  std::string unlike;
  for (auto _ : state) {
    state.PauseTiming();
    const auto program = compile(fmt::format("{}{}", text, unlike += '\n'));
    state.ResumeTiming();
    run(program);
  }
  countRows(state, RulePool::kRows);
}

void mixed(benchmark::State& state) {
  evaluate(state, kMixed, 1);
}
void mixedTwoThreads(benchmark::State& state) {
  evaluate(state, kMixed, 2);
}
void numeric(benchmark::State& state) {
  evaluate(state, kNumeric, 1);
}
void numericTwoThreads(benchmark::State& state) {
  evaluate(state, kNumeric, 2);
}

void textsOf(benchmark::State& state, const std::string& column) {
  std::string text(kTexts);
  for (auto at = text.find("NAME"); at != std::string::npos; at = text.find("NAME"))
    text.replace(at, 4, column);
  evaluate(state, text, 1);
}
void texts50(benchmark::State& state) {
  textsOf(state, "category");
}
void texts20000(benchmark::State& state) {
  textsOf(state, "developer");
}
void texts100000(benchmark::State& state) {
  textsOf(state, "title");
}

/// The rows of the tree walk, which are held as its caller would hold them.
std::vector<TreeWalk::Features> treeRows(std::uint32_t count) {
  std::vector<TreeWalk::Features> rows(count);
  const auto schema = pool().schema();
  for (std::uint32_t row = 0; row < count; ++row) {
    auto values = pool().rowOf(row);
    for (std::size_t i = 0; i < values.size(); ++i)
      rows[row][schema.fields()[i].name] = std::move(values[i]);
  }
  return rows;
}

void walk(benchmark::State& state, std::string_view text) {
  constexpr std::uint32_t kWalkedRows = 20'000;
  const auto rules = valueOf(RuleSet::parse(text, "bench"));
  const TreeWalk tree(rules.syntax());
  auto rows = treeRows(kWalkedRows);
  for (auto _ : state)
    for (auto& row : rows)
      tree.evaluate(row);
  countRows(state, kWalkedRows);
}
void mixedTreeWalk(benchmark::State& state) {
  walk(state, kMixed);
}
void numericTreeWalk(benchmark::State& state) {
  walk(state, kNumeric);
}

/// The numeric rules as one loop over the columns, a block of rows at a time; a missing rating gives NaN.
void numericByHand(benchmark::State& state) {
  using Block = std::array<float, kBatchRows>;
  const auto numbers = [](const char* name) {
    return pool().items().find(name)->parts().floats.plain().data();
  };
  const auto* price = numbers("price");
  const auto* rating = numbers("rating");
  const auto* downloads = numbers("downloads");
  const auto* size = numbers("size");
  std::array<Block, 12> outputs;
  for (auto _ : state) {
    for (std::uint32_t first = 0; first + kBatchRows <= RulePool::kRows; first += kBatchRows) {
      for (std::uint32_t row = 0; row < kBatchRows; ++row) {
        const auto at = first + row;
        const float a = std::log(price[at] + 1.0F);
        const float b = 1.0F / (1.0F + std::exp(-((rating[at] - 3.9F) / 0.6F)));
        const float c = (downloads[at] - 1000.0F) / 5000.0F;
        const float d = a * b + c;
        const float e = (rating[at] - 1.0F) / (5.0F - 1.0F);
        const float f = size[at] * 0.25F - price[at];
        const float h = d * 0.5F - e;
        const float i = a / (1.0F + b);
        const std::array values = {a,
                                   b,
                                   c,
                                   d,
                                   e,
                                   f,
                                   std::sqrt(downloads[at]),
                                   h,
                                   i,
                                   rating[at] > 4.0F ? h : i,
                                   std::abs(c - f),
                                   0.3F * a + 0.7F * e};
        for (std::size_t rule = 0; rule < values.size(); ++rule)
          outputs[rule][row] = values[rule];
      }
      benchmark::DoNotOptimize(outputs);
    }
  }
  countRows(state, RulePool::kRows);
}

/// The same as a loop for each operation, which a compiler turns into vector instructions more easily.
void numericLoopsByHand(benchmark::State& state) {
  using Block = std::array<float, kBatchRows>;
  const auto numbers = [](const char* name) {
    return pool().items().find(name)->parts().floats.plain().data();
  };
  std::array<Block, 12> out;
  auto& [a, b, c, d, e, f, g, h, i, j, k, l] = out;
  const auto each = [](Block& to, auto function) {
    for (std::uint32_t row = 0; row < kBatchRows; ++row)
      to[row] = function(row);
  };
  for (auto _ : state) {
    for (std::uint32_t first = 0; first + kBatchRows <= RulePool::kRows; first += kBatchRows) {
      const auto* price = numbers("price") + first;
      const auto* rating = numbers("rating") + first;
      const auto* downloads = numbers("downloads") + first;
      const auto* size = numbers("size") + first;
      each(a, [&](auto row) { return std::log(price[row] + 1.0F); });
      each(b, [&](auto row) { return 1.0F / (1.0F + std::exp(-((rating[row] - 3.9F) / 0.6F))); });
      each(c, [&](auto row) { return (downloads[row] - 1000.0F) / 5000.0F; });
      each(d, [&](auto row) { return a[row] * b[row] + c[row]; });
      each(e, [&](auto row) { return (rating[row] - 1.0F) / (5.0F - 1.0F); });
      each(f, [&](auto row) { return size[row] * 0.25F - price[row]; });
      each(g, [&](auto row) { return std::sqrt(downloads[row]); });
      each(h, [&](auto row) { return d[row] * 0.5F - e[row]; });
      each(i, [&](auto row) { return a[row] / (1.0F + b[row]); });
      each(j, [&](auto row) { return rating[row] > 4.0F ? h[row] : i[row]; });
      each(k, [&](auto row) { return std::abs(c[row] - f[row]); });
      each(l, [&](auto row) { return 0.3F * a[row] + 0.7F * e[row]; });
      benchmark::DoNotOptimize(out);
    }
  }
  countRows(state, RulePool::kRows);
}

/// Little arithmetic, so that reading the columns is most of the work.
constexpr std::string_view kReading = R"(
a = stars * 2 + 1
b = visits - stars
c = price * 0.5
d = if(score > 100.0, price, score)
)";

/// The same rules over the same values, stored as a snapshot narrows them or as they are.
void readColumns(benchmark::State& state, ColumnWidth width) {
  const auto table = narrowTable(width);
  const auto rules = valueOf(RuleSet::parse(kReading, "bench"));
  const auto program = valueOf(Program::compile(rules, rules.names(), table.schema()));
  const tbb::global_control control(tbb::global_control::max_allowed_parallelism, 1);
  InputTables tables;
  tables.addRange(table, 0);
  for (auto _ : state)
    runOver(program, tables);
  countRows(state, table.rowCount());
}
void narrowedColumns(benchmark::State& state) {
  readColumns(state, ColumnWidth::Narrowed);
}
void plainColumns(benchmark::State& state) {
  readColumns(state, ColumnWidth::Plain);
}

std::string hundredRules() {
  std::string text;
  for (int rule = 0; rule < 100; ++rule)
    text += fmt::format(
        "r{} = if(rating > {}.5, sigmoid(z_score(price, {}.0, 2.0)) + {}.0, log(downloads + 1.0) * {}.25)\n",
        rule, rule % 5, rule, rule, rule);
  return text;
}

/// A text that was never seen: parsing, types, passes.
void compileHundredRules(benchmark::State& state) {
  pool();
  auto text = hundredRules();
  for (auto _ : state)
    benchmark::DoNotOptimize(compile(text += '\n'));
}

void parseNested(benchmark::State& state) {
  const auto depth = static_cast<std::size_t>(state.range(0));
  const auto text = "a = " + std::string(depth, '(') + "1" + std::string(depth, ')');
  for (auto _ : state)
    benchmark::DoNotOptimize(RuleSet::parse(text, "bench"));
}

#define RW_BENCH(name) BENCHMARK(name)->Unit(benchmark::kMillisecond)->UseRealTime()
RW_BENCH(mixed);
RW_BENCH(mixedTwoThreads);
RW_BENCH(mixedTreeWalk);
RW_BENCH(numeric);
RW_BENCH(numericTwoThreads);
RW_BENCH(numericByHand);
RW_BENCH(numericLoopsByHand);
RW_BENCH(numericTreeWalk);
RW_BENCH(texts50);
RW_BENCH(texts20000);
RW_BENCH(texts100000);
RW_BENCH(narrowedColumns);
RW_BENCH(plainColumns);
RW_BENCH(compileHundredRules);
RW_BENCH(parseNested)->Arg(10)->Arg(100)->Arg(1000)->Arg(10000);
#undef RW_BENCH

} // namespace

} // namespace rankwright
