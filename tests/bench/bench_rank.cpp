#include "core/model/feature_encoder.h"
#include "core/model/fm_scorer.h"
#include "core/model/fm_tensors.h"
#include "core/pipeline/constraint_stage.h"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <random>
#include <string>
#include <vector>

// What ranking a thousand candidates of a million items by a factorisation machine takes, with the user's
// side made for each candidate and once for all, and with the parts of every logit; and what constraints over
// them take for a list of twenty.

namespace rankwright {

namespace {

constexpr std::uint32_t kItems = 1'000'000;
constexpr std::uint32_t kCandidates = 1'000;
constexpr std::uint32_t kPlaces = 20;
constexpr std::uint32_t kEmbedding = 16;
constexpr std::uint32_t kBuckets = 1U << 16;

/// The value, or the end: a benchmark has nobody to tell.
template <class T>
T must(Result<T> result) {
  if (!result) std::abort();
  return std::move(*result);
}

const ItemPool& pool() {
  static const ItemPool items = [] {
    std::mt19937 random(3);
    FeatureTableBuilder builder(must(Schema::of({{"item_id", ValueType::String},
                                                 {"category", ValueType::String},
                                                 {"developer", ValueType::String},
                                                 {"price", ValueType::Float32}})));
    std::vector<std::string> keys;
    for (std::uint32_t i = 0; i < kItems; ++i) {
      keys.push_back(std::to_string(i));
      const auto price = random() % 4 == 0 ? static_cast<float>(random() % 10) : 0.0F;
      if (!builder.appendRow(std::vector<Value>{keys.back(), "category " + std::to_string(random() % 40),
                                                "developer " + std::to_string(random() % 50'000), price}))
        std::abort();
    }
    return ItemPool(must(RowKeys::of(keys)), builder.finish());
  }();
  return items;
}

const FeatureTable& user() {
  static const FeatureTable table = [] {
    FeatureTableBuilder builder(must(Schema::of(
        {{"user_id", ValueType::String}, {"country", ValueType::String}, {"taste", ValueType::StringList}})));
    const std::vector<std::string> taste = {"category 1", "category 2", "category 3"};
    if (!builder.appendRow(std::vector<Value>{std::string("54"), std::string("Spain"), taste})) std::abort();
    return builder.finish();
  }();
  return table;
}

const std::vector<std::uint32_t>& candidateRows() {
  static const std::vector<std::uint32_t> rows = [] {
    std::mt19937 random(4);
    std::vector<std::uint32_t> drawn(kCandidates);
    for (auto& row : drawn)
      row = static_cast<std::uint32_t>(random() % kItems);
    return drawn;
  }();
  return rows;
}

InputTables tables() {
  InputTables inputs;
  inputs.addBroadcast(user(), 0);
  inputs.addRows(pool().features(), candidateRows());
  return inputs;
}

Schema inputs() {
  return must(unionOf({&user().schema(), &pool().features().schema()}));
}

/// Six fields, three of the user and three of the item.
struct Machine {
  Program program;
  FeatureEncoder encoder;
  std::shared_ptr<const RankModel> model;
};

std::vector<FloatTensor> weightsOf(const ModelShape& shape) {
  std::mt19937 random(5);
  const auto drawn = [&random](std::vector<std::int64_t> sizes, std::int64_t count) {
    FloatTensor tensor{"", std::move(sizes), std::vector<float>(static_cast<std::size_t>(count))};
    for (auto& value : tensor.values)
      value = static_cast<float>(random() % 1000) / 10'000 - 0.05F;
    return tensor;
  };
  std::vector<FloatTensor> tensors = {
      drawn({1}, 1), drawn({shape.idCount}, shape.idCount),
      drawn({shape.idCount, shape.embedding}, shape.idCount * shape.embedding)};
  tensors[0].name = kFmBias;
  tensors[1].name = kFmLinear;
  tensors[2].name = kFmFactors;
  return tensors;
}

Machine makeMachine() {
  const std::vector<std::string> names = {"user_id", "country", "taste", "item_id", "category", "developer"};
  Machine machine;
  machine.program = must(Program::compile(RuleSet(), names, inputs()));
  std::vector<FieldEncoding> fields;
  for (const auto& field : machine.program.outputs().fields())
    fields.emplace_back(field.name, field.type, Hashing{kBuckets});
  machine.encoder = must(FeatureEncoder::of(std::move(fields)));
  const ModelShape shape{machine.encoder.fieldCount(), machine.encoder.idCount(), kEmbedding};
  machine.model =
      must(makeFmScorer(shape, std::make_shared<const std::vector<FloatTensor>>(weightsOf(shape))));
  return machine;
}

void rankEachRow(benchmark::State& state) {
  const auto machine = makeMachine();
  const auto rows = tables();
  for (auto _ : state) {
    const auto values = machine.program.evaluate(rows, kCandidates);
    const auto batch = must(machine.encoder.encode(values, kCandidates));
    benchmark::DoNotOptimize(must(machine.model->logits(batch)));
  }
}

void rankUserOnce(benchmark::State& state) {
  const auto machine = makeMachine();
  const auto rows = tables();
  for (auto _ : state) {
    const auto values = machine.program.evaluate(rows, kCandidates);
    const auto batch = must(machine.encoder.encodeShared(values, kCandidates));
    benchmark::DoNotOptimize(must(machine.model->logitsWithCommon(batch.common, batch.rows)));
  }
}

void explainUserOnce(benchmark::State& state) {
  const auto machine = makeMachine();
  const auto rows = tables();
  for (auto _ : state) {
    const auto values = machine.program.evaluate(rows, kCandidates);
    const auto batch = must(machine.encoder.encodeShared(values, kCandidates));
    benchmark::DoNotOptimize(must(machine.model->explainWithCommon(batch.common, batch.rows)));
  }
}

ConstraintConfig constraint(ConstraintKind kind) {
  ConstraintConfig config;
  config.name = std::string(nameOf(kind));
  config.kind = kind;
  return config;
}

std::vector<ConstraintConfig> spreads() {
  auto scatter = constraint(ConstraintKind::Scatter);
  scatter.fields = {"category", "developer"};
  scatter.window = 5;
  auto cap = constraint(ConstraintKind::Cap);
  cap.fields = {"developer"};
  cap.most = 2;
  return {scatter, cap};
}

std::vector<ConstraintConfig> everyKind() {
  auto all = spreads();
  auto weight = constraint(ConstraintKind::Weight);
  weight.when = {"price > 5", {}};
  weight.ratio = 0.5;
  auto fixed = constraint(ConstraintKind::Fixed);
  fixed.when = {"category == 'category 7'", {}};
  fixed.position = 2;
  auto exclude = constraint(ConstraintKind::Exclude);
  exclude.when = {"category == 'category 9'", {}};
  all.insert(all.end(), {weight, fixed, exclude});
  return all;
}

void applyTo(benchmark::State& state, const std::vector<ConstraintConfig>& constraints) {
  const auto plan = must(ConstraintPlan::compile(constraints, RuleSet(), inputs(), pool()));
  std::vector<ScoredCandidate> ranked;
  for (std::uint32_t i = 0; i < kCandidates; ++i)
    ranked.push_back({ItemId(candidateRows()[i]), i, 1 - static_cast<float>(i) / kCandidates, true});
  const auto rows = tables();
  for (auto _ : state)
    benchmark::DoNotOptimize(applyConstraints(plan, rows, ranked, kPlaces));
}

void constrainNothing(benchmark::State& state) {
  applyTo(state, {});
}
void constrainScatterAndCap(benchmark::State& state) {
  applyTo(state, spreads());
}
void constrainEveryKind(benchmark::State& state) {
  applyTo(state, everyKind());
}

} // namespace

BENCHMARK(rankEachRow)->Unit(benchmark::kMicrosecond);
BENCHMARK(rankUserOnce)->Unit(benchmark::kMicrosecond);
BENCHMARK(explainUserOnce)->Unit(benchmark::kMicrosecond);
BENCHMARK(constrainNothing)->Unit(benchmark::kMicrosecond);
BENCHMARK(constrainScatterAndCap)->Unit(benchmark::kMicrosecond);
BENCHMARK(constrainEveryKind)->Unit(benchmark::kMicrosecond);

} // namespace rankwright
