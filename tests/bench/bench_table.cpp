#include "core/table/case_folding.h"
#include "core/table/row_query.h"
#include "tests/bench/synthetic_table.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <numeric>
#include <string>
#include <thread>
#include <vector>

// Each question beside the plainest program that answers it: one thread, std::stable_sort, a loop.

namespace rankwright {

namespace {

using Rows = std::vector<std::uint32_t>;

const SyntheticTable& table() {
  static const SyntheticTable kTable;
  return kTable;
}

void ask(benchmark::State& state, const RowQuery& query) {
  table();
  for (auto _ : state) {
    const auto rows = queryRows(table(), query, {});
    if (!rows) std::abort();
    benchmark::DoNotOptimize((*rows)->data());
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * SyntheticTable::kRows);
}

template <class Keep>
void filterPlainly(benchmark::State& state, Keep keep) {
  table();
  for (auto _ : state) {
    Rows rows;
    for (std::uint32_t row = 0; row < SyntheticTable::kRows; ++row)
      if (keep(row)) rows.push_back(row);
    benchmark::DoNotOptimize(rows.data());
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * SyntheticTable::kRows);
}

template <class Before>
void sortPlainly(benchmark::State& state, Before before) {
  table();
  for (auto _ : state) {
    Rows rows(SyntheticTable::kRows);
    std::iota(rows.begin(), rows.end(), 0);
    std::stable_sort(rows.begin(), rows.end(), before);
    benchmark::DoNotOptimize(rows.data());
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * SyntheticTable::kRows);
}

/// Whether a row's cell comes before another's, missing ones last.
template <class Value>
bool before(std::uint32_t a, std::uint32_t b, std::size_t column) {
  const auto cellA = table().cell(a, column);
  const auto cellB = table().cell(b, column);
  if (isMissing(cellA) || isMissing(cellB)) return !isMissing(cellA) && isMissing(cellB);
  return std::get<Value>(cellA) < std::get<Value>(cellB);
}

bool textBefore(std::uint32_t a, std::uint32_t b) {
  return compareTexts(std::get<std::string_view>(table().cell(a, SyntheticTable::kText)),
                      std::get<std::string_view>(table().cell(b, SyntheticTable::kText))) < 0;
}

void filterNumber(benchmark::State& state) {
  ask(state, {{{"integer", "> 50000"}}, {}});
}

void filterNumberPlainly(benchmark::State& state) {
  filterPlainly(state, [](std::uint32_t row) {
    const auto cell = table().cell(row, SyntheticTable::kInteger);
    return !isMissing(cell) && std::get<std::int64_t>(cell) > 50000;
  });
}

void filterText(benchmark::State& state) {
  ask(state, {{{"text", "abc"}}, {}});
}

void filterTextPlainly(benchmark::State& state) {
  filterPlainly(state, [](std::uint32_t row) {
    const auto text = std::get<std::string_view>(table().cell(row, SyntheticTable::kText));
    return foldedCase(text).find("abc") != std::string::npos;
  });
}

void filterExpression(benchmark::State& state) {
  ask(state, {{{"text", "/^a.*z$/"}}, {}});
}

void sortInteger(benchmark::State& state) {
  ask(state, {{}, {{"integer", false}}});
}

void sortIntegerPlainly(benchmark::State& state) {
  sortPlainly(state, [](auto a, auto b) { return before<std::int64_t>(a, b, SyntheticTable::kInteger); });
}

void sortReal(benchmark::State& state) {
  ask(state, {{}, {{"real", false}}});
}

void sortRealPlainly(benchmark::State& state) {
  sortPlainly(state, [](auto a, auto b) { return before<double>(a, b, SyntheticTable::kReal); });
}

void sortTwoKeys(benchmark::State& state) {
  ask(state, {{}, {{"integer", false}, {"real", false}}});
}

void sortTwoKeysPlainly(benchmark::State& state) {
  sortPlainly(state, [](auto a, auto b) {
    if (before<std::int64_t>(a, b, SyntheticTable::kInteger)) return true;
    if (before<std::int64_t>(b, a, SyntheticTable::kInteger)) return false;
    return before<double>(a, b, SyntheticTable::kReal);
  });
}

void sortText(benchmark::State& state) {
  ask(state, {{}, {{"text", false}}});
}

void sortTextPlainly(benchmark::State& state) {
  sortPlainly(state, textBefore);
}

void sortFewTexts(benchmark::State& state) {
  ask(state, {{}, {{"category", false}}});
}

/// How long a cancel takes, asked for at ten moments of a sort by two keys and by a text; the longest of
/// them.
void cancel(benchmark::State& state, const RowQuery& query) {
  table();
  double longest = 0;
  for (auto _ : state)
    for (int moment = 1; moment <= 10; ++moment) {
      std::stop_source stop;
      std::chrono::steady_clock::time_point asked;
      std::jthread canceller([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(moment * 40));
        asked = std::chrono::steady_clock::now();
        stop.request_stop();
      });
      const bool finished = queryRows(table(), query, {stop.get_token(), {}}).has_value();
      const auto ended = std::chrono::steady_clock::now();
      canceller.join();
      if (!finished)
        longest = std::max(longest, std::chrono::duration<double, std::milli>(ended - asked).count());
    }
  state.counters["longest_ms"] = longest;
}

void cancelNumbers(benchmark::State& state) {
  cancel(state, {{}, {{"integer", false}, {"real", false}}});
}

void cancelTexts(benchmark::State& state) {
  cancel(state, {{}, {{"text", false}}});
}

#define RW_BENCH(name) BENCHMARK(name)->Unit(benchmark::kMillisecond)->UseRealTime()
RW_BENCH(filterNumber);
RW_BENCH(filterNumberPlainly);
RW_BENCH(filterText);
RW_BENCH(filterTextPlainly);
RW_BENCH(filterExpression);
RW_BENCH(sortInteger);
RW_BENCH(sortIntegerPlainly);
RW_BENCH(sortReal);
RW_BENCH(sortRealPlainly);
RW_BENCH(sortTwoKeys);
RW_BENCH(sortTwoKeysPlainly);
RW_BENCH(sortText);
RW_BENCH(sortTextPlainly);
RW_BENCH(sortFewTexts);
RW_BENCH(cancelNumbers)->Iterations(1);
RW_BENCH(cancelTexts)->Iterations(1);
#undef RW_BENCH

} // namespace

} // namespace rankwright
