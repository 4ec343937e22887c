#include "core/expr/check.h"
#include "core/expr/program.h"
#include "core/expr/rule_set.h"

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <string>

// How long it takes to read rules: cold and warm, by depth of nesting, by length, and what an editor asks for
// at each key. The time by depth has to grow in proportion, which `BigO` states.

namespace {

using namespace rankwright;

Schema inputs() {
  return *Schema::of({{"age", ValueType::Int64},
                      {"price", ValueType::Float32},
                      {"name", ValueType::String},
                      {"tags", ValueType::StringList}});
}

std::string rules(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i)
    text += fmt::format(
        "rule_{0} = if(age + {0} > 30 & len(name) < 20, bucket(price * 2.5, [0, 18, 60]), {0})  # 说明 {0}\n",
        i);
  return text;
}

std::string nested(std::size_t depth) {
  return "x = " + std::string(depth, '(') + "1" + std::string(depth, ')');
}

void compileHundredRules(benchmark::State& state) {
  const auto text = rules(100);
  const auto schema = inputs();
  for (auto _ : state) {
    const auto parsed = RuleSet::parse(text, "bench");
    const auto names = parsed->names();
    benchmark::DoNotOptimize(Program::compile(*parsed, names, schema));
  }
}
// Once, as the first thing in the process: nothing is cached yet.
BENCHMARK(compileHundredRules)->Name("compileHundredRulesCold")->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(compileHundredRules)->Unit(benchmark::kMillisecond);

void parseNested(benchmark::State& state) {
  const auto text = nested(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state)
    benchmark::DoNotOptimize(RuleSet::parse(text, "bench"));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(parseNested)
    ->RangeMultiplier(2)
    ->Range(10, 160)
    ->Complexity(benchmark::oN)
    ->Unit(benchmark::kMicrosecond);

/// Ten thousand deep: the error, which costs no more than the tokens.
void rejectDeepText(benchmark::State& state) {
  const auto text = nested(10'000);
  for (auto _ : state)
    benchmark::DoNotOptimize(RuleSet::parse(text, "bench"));
}
BENCHMARK(rejectDeepText)->Unit(benchmark::kMillisecond);

void parseRules(benchmark::State& state) {
  const auto text = rules(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state)
    benchmark::DoNotOptimize(RuleSet::parse(text, "bench"));
  state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * state.iterations());
  state.SetComplexityN(state.range(0));
}
BENCHMARK(parseRules)
    ->Arg(100)
    ->Arg(1'000)
    ->Arg(10'000)
    ->Complexity(benchmark::oN)
    ->Unit(benchmark::kMillisecond);

void parseLineOfAMegabyte(benchmark::State& state) {
  std::string text = "x = 1";
  while (text.size() < 1'000'000)
    text += "+1";
  for (auto _ : state)
    benchmark::DoNotOptimize(RuleSet::parse(text, "bench"));
}
BENCHMARK(parseLineOfAMegabyte)->Unit(benchmark::kMillisecond);

/// What the editor asks for at each key: colours, then every mistake and the outline.
void checkHundredRules(benchmark::State& state) {
  const auto text = rules(100);
  const auto schema = inputs();
  for (auto _ : state) {
    benchmark::DoNotOptimize(tokensOf(text));
    benchmark::DoNotOptimize(analyzeRules(text, "bench", schema));
  }
}
BENCHMARK(checkHundredRules)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
