// How long 1,000 candidates of one request take on one core: five fields of the user and context, five of the
// item, factors of 10, rows already encoded. Beside the same model as a plain LibTorch graph over all ten
// fields, and the matrix products that the candidates cannot do without.
//
//   env -u OPENBLAS_CORETYPE -u OPENBLAS_L2_SIZE bench_scoring

#include "click_rows.h"
#include "core/model/backend_loader.h"
#include "core/model/fm_scorer.h"
#include "core/model/model_preset.h"
#include "plain_torch.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

extern "C" void openblas_set_num_threads(int) __attribute__((weak));

namespace rankwright {

namespace {

constexpr std::uint32_t kCandidates = 1000;
constexpr std::uint32_t kFields = ClickRows::kFields;
constexpr std::uint32_t kCommonFields = 5;
constexpr std::uint32_t kFactors = 10;

/// Microseconds of the fastest tenth of many calls.
template <class Work>
double microseconds(Work work) {
  std::vector<double> times;
  for (int call = 0; call < 300; ++call) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    times.push_back(
        std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin).count());
  }
  std::ranges::sort(times);
  return times[times.size() / 10];
}

/// The fields below `kCommonFields` of one row, or the others of all.
EncodedBatch encoded(bool common) {
  EncodedBatch batch;
  batch.fieldCount = kFields;
  batch.rowCount = common ? 1 : kCandidates;
  for (std::uint32_t row = 0; row < batch.rowCount; ++row)
    for (std::uint32_t field = 0; field < kFields; ++field) {
      if ((field < kCommonFields) == common) {
        batch.ids.push_back(
            static_cast<std::int64_t>(field * 538 + hashInteger(row * kFields + field) % 538));
        batch.values.push_back(1);
      }
      batch.offsets.push_back(static_cast<std::uint32_t>(batch.ids.size()));
    }
  return batch;
}

/// Weights to score with: those of a short training.
std::vector<FloatTensor> weightsOf(const ModelConfig& config, const ModelShape& shape) {
  const auto samples = ClickRows::drawn(8192).samples(isMultiTask(config.kind));
  TrainingPlan plan;
  plan.config = config;
  plan.config.epochs = 1;
  plan.shape = shape;
  const auto none = MemorySamples::create(samples.shape()).value();
  return loadModelBackend().value()->train(plan, samples, none, {}, {}).value().tensors;
}

double ours(const ModelConfig& config, const EncodedBatch& common, const EncodedBatch& rows) {
  const auto shape = shapeOf(config, kFields, ClickRows::kIds);
  const auto model = loadModelBackend().value()->load(shape, weightsOf(config, shape)).value();
  return microseconds([&] { static_cast<void>(model->scoresWithCommon(common, rows).value()); });
}

double withoutTorch(const EncodedBatch& common, const EncodedBatch& rows) {
  auto config = presetOf(ModelKind::FactorizationMachine);
  const auto shape = shapeOf(config, kFields, ClickRows::kIds);
  const auto model =
      makeFmScorer(shape, std::make_shared<const std::vector<FloatTensor>>(weightsOf(config, shape))).value();
  return microseconds([&] { static_cast<void>(model->scoresWithCommon(common, rows).value()); });
}

double plain(const std::vector<std::int64_t>& hidden, const EncodedBatch& common, const EncodedBatch& rows) {
  const torch::NoGradGuard noGradients;
  PlainTorch net(ClickRows::kIds, kFactors, kFields, hidden);
  const auto all = joined(common, rows);
  const auto ids =
      torch::from_blob(const_cast<std::int64_t*>(all.ids.data()), {kCandidates, kFields}, torch::kInt64);
  return microseconds([&] { static_cast<void>(torch::sigmoid(net(ids))); });
}

/// The products of the candidates' own fields through all layers.
double products(const std::vector<std::int64_t>& hidden) {
  const torch::NoGradGuard noGradients;
  std::vector<torch::Tensor> weights, values;
  std::int64_t inputs = (kFields - kCommonFields) * kFactors;
  for (const auto units : hidden) {
    weights.push_back(torch::randn({units, inputs}));
    values.push_back(torch::randn({kCandidates, inputs}));
    inputs = units;
  }
  return microseconds([&] {
    for (std::size_t i = 0; i < weights.size(); ++i)
      static_cast<void>(torch::mm(values[i], weights[i].t()));
  });
}

void print(const char* name, double time, double graph, double alone) {
  fmt::print("{:<32} {:>9.0f} µs", name, time);
  if (graph > 0) fmt::print("   plain graph {:>7.0f} µs", graph);
  if (alone > 0) fmt::print("   products alone {:>7.0f} µs ({:.2f} x)", alone, time / alone);
  fmt::print("\n");
}

ModelConfig deep(ModelKind kind, std::vector<std::uint32_t> hidden) {
  auto config = presetOf(kind);
  config.network.hidden = std::move(hidden);
  return config;
}

void run() {
  const auto common = encoded(true), rows = encoded(false);
  static_cast<void>(loadModelBackend());
  at::set_num_threads(1);
  if (openblas_set_num_threads) openblas_set_num_threads(1);
  fmt::print("{} candidates, one core\n\n", kCandidates);
  const auto machine = presetOf(ModelKind::FactorizationMachine);
  print("FM", ours(machine, common, rows), plain({}, common, rows), 0);
  print("FM without LibTorch", withoutTorch(common, rows), plain({}, common, rows), 0);
  print("DeepFM 64-32", ours(deep(ModelKind::DeepFm, {64, 32}), common, rows), plain({64, 32}, common, rows),
        products({64, 32}));
  print("DeepFM 400-400-400", ours(deep(ModelKind::DeepFm, {400, 400, 400}), common, rows),
        plain({400, 400, 400}, common, rows), products({400, 400, 400}));
  print("DCN-V2 400-400-400", ours(deep(ModelKind::DcnV2, {400, 400, 400}), common, rows), 0, 0);
  print("MMoE, 2 experts 64, towers 64", ours(deep(ModelKind::Mmoe, {64}), common, rows), 0, 0);
  print("ESMM, towers 64", ours(presetOf(ModelKind::Esmm), common, rows), 0, 0);
}

} // namespace

} // namespace rankwright

int main() {
  rankwright::run();
  return 0;
}
