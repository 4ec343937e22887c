#include "core/expr/check.h"
#include "core/expr/program.h"
#include "core/expr/rule_set.h"
#include "tests/bench/peak_memory.h"

#include <RulesLexer.h>
#include <RulesParser.h>
#include <antlr4-runtime.h>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

// How long it takes to read rules: cold and warm, step by step, by depth of nesting, by length and by number,
// and what an editor asks for at each key. What has to grow in proportion to the text says so by `BigO`.

namespace rankwright {

namespace {

const Schema& inputs() {
  static const auto schema = *Schema::of({{"age", ValueType::Int64},
                                          {"price", ValueType::Float32},
                                          {"name", ValueType::String},
                                          {"tags", ValueType::StringList}});
  return schema;
}

std::vector<std::string> ruleLines(std::int64_t count) {
  std::vector<std::string> lines;
  for (std::int64_t i = 0; i < count; ++i)
    lines.push_back(
        fmt::format("rule_{0} = if(age + {0} > 30 & len(name) < 20, bucket(price * 2.5, [0, 18, 60]), "
                    "{0})  # 说明 {0}\n",
                    i));
  return lines;
}

std::string rules(std::int64_t count) {
  std::string text;
  for (const auto& line : ruleLines(count))
    text += line;
  return text;
}

std::string nested(std::int64_t depth) {
  const auto brackets = static_cast<std::size_t>(depth);
  return "x = " + std::string(brackets, '(') + "1" + std::string(brackets, ')');
}

template <class T>
T valueOf(Result<T> result) {
  if (result) return *std::move(result);
  std::cerr << result.error().describe() << '\n';
  std::exit(1);
}

void parse(std::string_view text) {
  benchmark::DoNotOptimize(valueOf(RuleSet::parse(text, "bench")));
}

void check(std::string_view text) {
  benchmark::DoNotOptimize(analyzeRules(text, "bench", inputs()));
}

void compile(std::string_view text) {
  const auto parsed = valueOf(RuleSet::parse(text, "bench"));
  benchmark::DoNotOptimize(valueOf(Program::compile(parsed, parsed.names(), inputs())));
}

void cut(std::string_view text) {
  benchmark::DoNotOptimize(tokensOf(text));
}

void countBytes(benchmark::State& state, const std::string& text) {
  state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * state.iterations());
}

/// One step over so many rules, with the memory that the process took at most meanwhile.
void step(benchmark::State& state, void (*take)(std::string_view)) {
  const auto text = rules(state.range(0));
  resetPeakMemory();
  for (auto _ : state)
    take(text);
  state.counters["peak_MB"] = peakMegabytes();
  countBytes(state, text);
  state.SetComplexityN(state.range(0));
}

// Once, as the first thing in the process: nothing is cached yet.
BENCHMARK_CAPTURE(step, compile_cold, compile)->Arg(100)->Iterations(1)->Unit(benchmark::kMillisecond);

// What each step adds: tokens, the tree, all mistakes and types, the program.
BENCHMARK_CAPTURE(step, tokens, cut)->Arg(100)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(step, parse, parse)->Arg(100)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(step, check, check)->Arg(100)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(step, compile, compile)->Arg(100)->Unit(benchmark::kMillisecond);

/// What the editor asks for at each key: colours, then every mistake and the outline.
void answerKey(benchmark::State& state) {
  const auto text = rules(100);
  for (auto _ : state) {
    cut(text);
    check(text);
  }
}
BENCHMARK(answerKey)->Unit(benchmark::kMillisecond);

/// As an editor does it that has just opened the file.
void colourLineByLine(benchmark::State& state) {
  const auto lines = ruleLines(state.range(0));
  for (auto _ : state)
    for (const auto& line : lines)
      cut(line);
}
BENCHMARK(colourLineByLine)->Arg(1)->Arg(10'000)->Unit(benchmark::kMicrosecond);

// By number.
BENCHMARK_CAPTURE(step, parse_many, parse)
    ->RangeMultiplier(10)
    ->Range(100, 10'000)
    ->Complexity(benchmark::oN)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(step, parse_most, parse)->Arg(100'000)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(step, check_most, check)->Arg(100'000)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(step, compile_most, compile)->Arg(100'000)->Iterations(1)->Unit(benchmark::kMillisecond);

void parseNested(benchmark::State& state) {
  const auto text = nested(state.range(0));
  for (auto _ : state)
    parse(text);
  state.SetComplexityN(state.range(0));
}
BENCHMARK(parseNested)
    ->RangeMultiplier(2)
    ->Range(10, 160)
    ->Complexity(benchmark::oN)
    ->Unit(benchmark::kMicrosecond);

/// Deeper than the limit: the error, which costs no more than the tokens.
void rejectNested(benchmark::State& state) {
  const auto text = nested(state.range(0));
  for (auto _ : state)
    benchmark::DoNotOptimize(RuleSet::parse(text, "bench"));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(rejectNested)
    ->RangeMultiplier(10)
    ->Range(1'000, 100'000)
    ->Complexity(benchmark::oN)
    ->Unit(benchmark::kMicrosecond);

/// The generated parser without our limit. Every decision of the grammar needs one token, so that full LL
/// prediction, the costly one, takes no longer than SLL.
void parseWith(benchmark::State& state, antlr4::atn::PredictionMode mode) {
  antlr4::ANTLRInputStream input(nested(state.range(0)));
  grammar::RulesLexer lexer(&input);
  antlr4::CommonTokenStream tokens(&lexer);
  grammar::RulesParser parser(&tokens);
  parser.getInterpreter<antlr4::atn::ParserATNSimulator>()->setPredictionMode(mode);
  for (auto _ : state) {
    tokens.seek(0);
    parser.reset();
    benchmark::DoNotOptimize(parser.statement());
  }
  if (parser.getNumberOfSyntaxErrors() > 0) state.SkipWithError("the text does not parse");
  state.SetComplexityN(state.range(0));
}
BENCHMARK_CAPTURE(parseWith, SLL, antlr4::atn::PredictionMode::SLL)
    ->RangeMultiplier(10)
    ->Range(10, 1'000)
    ->Complexity(benchmark::oN)
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(parseWith, LL, antlr4::atn::PredictionMode::LL)
    ->RangeMultiplier(10)
    ->Range(10, 1'000)
    ->Complexity(benchmark::oN)
    ->Unit(benchmark::kMicrosecond);

/// One rule of this length.
void parseLongLine(benchmark::State& state) {
  std::string text = "x = downloads";
  while (text.size() < static_cast<std::size_t>(state.range(0)))
    text += "+downloads";
  resetPeakMemory();
  for (auto _ : state)
    parse(text);
  state.counters["peak_MB"] = peakMegabytes();
  countBytes(state, text);
  state.SetComplexityN(state.range(0));
}
BENCHMARK(parseLongLine)
    ->RangeMultiplier(10)
    ->Range(10'000, 1'000'000)
    ->Complexity(benchmark::oN)
    ->Unit(benchmark::kMillisecond);

/// A line of a million bytes that has more words than a rule may: the error.
void rejectLongLine(benchmark::State& state) {
  std::string text = "x = 1";
  while (text.size() < 1'000'000)
    text += "+1";
  resetPeakMemory();
  for (auto _ : state)
    benchmark::DoNotOptimize(RuleSet::parse(text, "bench"));
  state.counters["peak_MB"] = peakMegabytes();
  countBytes(state, text);
}
BENCHMARK(rejectLongLine)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace rankwright
