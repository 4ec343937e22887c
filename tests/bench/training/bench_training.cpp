// How many samples a second training takes, beside the same models as plain LibTorch graphs and, for the deep
// one, the matrix products that no way around them can leave out. Batches of 4,096 rows, factors of 10.
//
//   env -u OPENBLAS_CORETYPE -u OPENBLAS_L2_SIZE bench_training [threads]

#include "click_rows.h"
#include "core/model/backend_loader.h"
#include "core/model/model_preset.h"
#include "peak_memory.h"
#include "plain_torch.h"

#include <fmt/format.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>

extern "C" void openblas_set_num_threads(int) __attribute__((weak));

namespace rankwright {

namespace {

constexpr std::uint32_t kBatch = 4096;
constexpr std::uint32_t kFactors = 10;
constexpr int kRounds = 3;

double now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

void setThreads(int threads) {
  at::set_num_threads(threads);
  if (openblas_set_num_threads) openblas_set_num_threads(threads);
}

ModelConfig configOf(ModelKind kind, std::uint32_t threads) {
  auto config = presetOf(kind);
  if (kind != ModelKind::LogisticRegression) config.embedding = kFactors;
  config.batchSize = kBatch;
  config.learningRate = 1e-3;
  config.threads = threads;
  return config;
}

/// Samples a second of whole epochs, the best of some rounds.
double ours(ModelConfig config, const MemorySamples& samples, std::uint32_t epochs) {
  config.epochs = epochs;
  TrainingPlan plan;
  plan.config = config;
  plan.shape = shapeOf(config, ClickRows::kFields, ClickRows::kIds);
  const auto none = MemorySamples::create(samples.shape()).value();
  double best = 0;
  for (int round = 0; round < kRounds; ++round) {
    double begin = 0, last = 0, share = 0;
    const JobControl job{{}, [&](const Progress& progress) {
                           if (begin == 0) begin = now();
                           last = now();
                           share = progress.done;
                         }};
    const auto trained = loadModelBackend().value()->train(plan, samples, none, {}, job);
    if (!trained) fmt::print("{}\n", trained.error().message);
    best = std::max(best, share * static_cast<double>(samples.rowCount()) / (last - begin));
  }
  return best;
}

double plain(const std::vector<std::int64_t>& hidden, const ClickRows& rows, int threads) {
  setThreads(threads);
  PlainTorch net(ClickRows::kIds, kFactors, ClickRows::kFields, hidden);
  torch::optim::Adam adam(net->parameters(), torch::optim::AdamOptions(1e-3));
  const auto ids = torch::from_blob(const_cast<std::int64_t*>(rows.batch.ids.data()),
                                    {rows.batch.rowCount, ClickRows::kFields}, torch::kInt64);
  std::vector<float> clicks;
  for (std::size_t i = 0; i < rows.labels.size(); i += 2)
    clicks.push_back(rows.labels[i]);
  const auto labels = torch::from_blob(clicks.data(), {rows.batch.rowCount});
  double best = 0;
  for (int round = 0; round < kRounds; ++round) {
    const auto order = torch::randperm(rows.batch.rowCount);
    const auto begin = now();
    std::int64_t done = 0;
    for (; done + kBatch <= rows.batch.rowCount && now() - begin < 4; done += kBatch) {
      const auto chosen = order.slice(0, done, done + kBatch);
      adam.zero_grad();
      torch::binary_cross_entropy_with_logits(net(ids.index_select(0, chosen)),
                                              labels.index_select(0, chosen))
          .backward();
      adam.step();
    }
    best = std::max(best, static_cast<double>(done) / (now() - begin));
  }
  setThreads(1);
  return best;
}

/// The products of one batch forward and back: of each layer X Wᵀ, gᵀ X and g W.
void products(std::int64_t rows, const std::vector<std::int64_t>& sizes, std::vector<torch::Tensor>& weights,
              const std::vector<torch::Tensor>& values) {
  for (std::size_t i = 0; i + 1 < sizes.size(); ++i) {
    const auto x = values[i].slice(0, 0, rows);
    const auto y = torch::mm(x, weights[i].t());
    const auto slope = torch::mm(y.t(), x);
    const auto back = torch::mm(y, weights[i]);
  }
}

double productsAlone(const std::vector<std::int64_t>& sizes, int threads, bool byChunks) {
  const torch::NoGradGuard noGradients;
  const std::int64_t chunk = byChunks ? 512 : kBatch;
  std::vector<torch::Tensor> weights, values;
  for (std::size_t i = 0; i + 1 < sizes.size(); ++i) {
    weights.push_back(torch::randn({sizes[i + 1], sizes[i]}));
    values.push_back(torch::randn({chunk, sizes[i]}));
  }
  setThreads(byChunks ? 1 : threads);
  const auto batch = [&] {
    if (!byChunks) return products(kBatch, sizes, weights, values);
    tbb::task_arena arena(threads);
    arena.execute([&] {
      tbb::parallel_for(0L, kBatch / chunk, [&](std::int64_t) {
        const torch::NoGradGuard inThread;
        products(chunk, sizes, weights, values);
      });
    });
  };
  batch();
  const auto begin = now();
  int batches = 0;
  for (; now() - begin < 2; ++batches)
    batch();
  const auto rate = static_cast<double>(batches) * kBatch / (now() - begin);
  setThreads(1);
  return rate;
}

void print(const char* name, double rate, const char* beside, double other) {
  fmt::print("{:<34} {:>11.0f}   {:<40} {:>11.0f}   {:5.2f} x\n", name, rate, beside, other, rate / other);
}

double megabytesPerMillionRows(std::uint32_t threads) {
  constexpr std::int64_t kRows = 2'000'000;
  EncodedBatch batch;
  batch.fieldCount = 1;
  std::vector<std::uint8_t> labels;
  for (std::int64_t row = 0; row < 100'000; ++row) {
    batch.ids.push_back(row * 20);
    batch.values.push_back(1);
    batch.offsets.push_back(static_cast<std::uint32_t>(row + 1));
    labels.push_back(row % 2);
  }
  batch.rowCount = 100'000;
  const auto samples = MemorySamples::of({1, kRows, {"click"}, false}, {batch, labels}).value();
  const auto none = MemorySamples::create(samples.shape()).value();
  auto config = configOf(ModelKind::FactorizationMachine, threads);
  config.epochs = 1;
  TrainingPlan plan;
  plan.config = config;
  plan.shape = shapeOf(config, 1, kRows);
  resetPeakMemory();
  const auto before = peakMegabytes();
  double during = 0;
  const JobControl job{{}, [&](const Progress&) { during = std::max(during, peakMegabytes()); }};
  static_cast<void>(loadModelBackend().value()->train(plan, samples, none, {}, job));
  return (during - before) / (static_cast<double>(kRows) / 1e6);
}

void run(std::uint32_t threads) {
  const auto rows = ClickRows::read(RW_SHARED_DATA "/frappe_x1/train_recon.csv");
  const auto clicks = rows.samples(false);
  const auto both = rows.samples(true);
  const auto lanes = static_cast<int>(threads);
  fmt::print("{} rows, {} threads, samples a second\n\n", rows.batch.rowCount, threads);
  print("LR", ours(configOf(ModelKind::LogisticRegression, threads), clicks, 5), "", 0);
  print("FM", ours(configOf(ModelKind::FactorizationMachine, threads), clicks, 5), "plain LibTorch graph",
        plain({}, rows, lanes));
  auto small = configOf(ModelKind::DeepFm, threads);
  print("DeepFM 64-32", ours(small, clicks, 3), "plain LibTorch graph", plain({64, 32}, rows, lanes));
  auto deep = configOf(ModelKind::DeepFm, threads);
  deep.network.hidden = {400, 400, 400};
  const auto rate = ours(deep, clicks, 1);
  const std::vector<std::int64_t> sizes = {100, 400, 400, 400, 1};
  print("DeepFM 400-400-400", rate, "plain LibTorch graph", plain({400, 400, 400}, rows, lanes));
  print("", rate, "products alone, threads of OpenBLAS", productsAlone(sizes, lanes, false));
  print("", rate, "products alone, a core for each chunk", productsAlone(sizes, lanes, true));
  deep.network.dropout = 0.2;
  print("DeepFM 400-400-400, dropout 0.2", ours(deep, clicks, 1), "", 0);
  auto cross = configOf(ModelKind::DcnV2, threads);
  cross.network.hidden = {400, 400, 400};
  print("DCN-V2 400-400-400", ours(cross, clicks, 1), "", 0);
  auto experts = configOf(ModelKind::Mmoe, threads);
  experts.network.hidden = {64};
  print("MMoE, 2 experts 64, towers 64", ours(experts, both, 2), "", 0);
  print("ESMM, towers 64", ours(configOf(ModelKind::Esmm, threads), both, 3), "", 0);
  fmt::print("\n{:.0f} MB for a million rows of embeddings (k = 10, Adam)\n",
             megabytesPerMillionRows(threads));
}

} // namespace

} // namespace rankwright

int main(int argc, char** argv) {
  rankwright::run(argc > 1 ? static_cast<std::uint32_t>(std::atoi(argv[1])) : 2);
  return 0;
}
