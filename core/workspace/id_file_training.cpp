#include "core/workspace/id_file_training.h"

#include "core/model/backend_loader.h"
#include "core/model/output_correction.h"
#include "core/model/prepared_samples.h"
#include "core/model/sample_file_writer.h"
#include "core/model/saved_model.h"
#include "core/workspace/id_file_rows.h"
#include "core/workspace/sample_quality.h"
#include "core/workspace/scratch_folder.h"

#include <chrono>
#include <limits>
#include <optional>
#include <utility>

namespace rankwright {

namespace {

constexpr std::string_view kTestSamplesFile = "test.samples";

Status checkLabels(const IdFileTask& task) {
  const std::size_t wanted = isMultiTask(task.config.kind) ? 2 : 1;
  if (task.mapping.labels.size() == wanted) return {};
  return fail(ErrorKind::InvalidArgument, "a model of the kind \"{}\" learns {} label(s), not {}",
              describe(task.config.kind), wanted, task.mapping.labels.size());
}

Result<SampleFile> encodeTest(const IdFileTask& task, const FeatureEncoder& encoder,
                              const std::filesystem::path& folder, const JobControl& job) {
  const auto path = folder / kTestSamplesFile;
  RW_ASSIGN(auto writer, SampleFileWriter::create(
                             path, {encoder.fieldCount(), encoder.idCount(), task.mapping.labels, false}));
  RW_CHECK(readIdFile(task.test, task.mapping, {.heldOut = true}, "encoding test rows", job,
                      [&](const SourceBatch& batch) -> Status {
                        RW_ASSIGN(const auto rows, encoder.encode(batch.values, batch.rowCount));
                        return writer.append({rows, batch.labels});
                      }));
  RW_CHECK(writer.commit());
  return SampleFile::open(path, {job.stop, {}});
}

/// The files, encoded.
struct IdFileRows {
  PreparedSamples prepared;
  std::optional<SampleFile> test;
};

Result<IdFileRows> encodeFiles(const IdFileTask& task, const std::filesystem::path& folder,
                               const JobControl& job) {
  RW_ASSIGN(auto source, IdFileSamples::create(task.mapping, task.config, task.train, task.valid));
  RW_ASSIGN(auto prepared, prepareSamples(task.config, source, folder, job));
  IdFileRows rows{std::move(prepared), {}};
  if (task.test.empty()) return rows;
  RW_ASSIGN(auto test, encodeTest(task, rows.prepared.encoder, folder, job));
  rows.test.emplace(std::move(test));
  return rows;
}

Result<std::vector<OutputQuality>> judge(const std::filesystem::path& model, const SampleBlocks& test,
                                         const JobControl& job) {
  RW_ASSIGN(const auto saved, readModelFiles(model));
  RW_ASSIGN(const auto* backend, loadModelBackend());
  const auto& counts = saved.card.samples;
  const auto shape = shapeOf(saved.card.config, saved.encoder.fieldCount(), saved.encoder.idCount());
  RW_ASSIGN(const auto ranker, backend->load(shape, saved.tensors));
  return qualityOn(test, *ranker, OutputCorrection::of(counts.negativeRate, counts.positiveWeight), job);
}

std::filesystem::path folderOf(const IdFileTask& task, std::uint64_t seed,
                               const std::filesystem::path& scratch) {
  if (task.out.empty() || (task.group && task.group->rank > 0)) return scratch / "model";
  return task.seeds.size() > 1 ? task.out / fmt::format("seed-{}", seed) : task.out;
}

/// Each training has a port of its own: a process that is through with one would else meet what is left of
/// it.
Result<std::optional<TrainingGroup>> groupOf(const IdFileTask& task, std::size_t training) {
  auto group = task.group;
  if (!group) return group;
  const auto port = group->port + training;
  if (port > std::numeric_limits<std::uint16_t>::max())
    return fail(ErrorKind::InvalidArgument,
                "each seed's training has a port of its own, but there is none: {}", port);
  group->port = static_cast<std::uint16_t>(port);
  return group;
}

void addTo(std::optional<double>& sum, const std::optional<double>& value) {
  sum = sum && value ? std::optional(*sum + *value) : std::nullopt;
}

void divide(std::optional<double>& sum, std::size_t count) {
  if (sum) *sum /= static_cast<double>(count);
}

} // namespace

std::vector<OutputQuality> IdFileReport::meanTest() const {
  if (runs.empty()) return {};
  auto means = runs.front().test;
  for (std::size_t run = 1; run < runs.size(); ++run)
    for (std::size_t output = 0; output < means.size(); ++output) {
      addTo(means[output].logLoss, runs[run].test[output].logLoss);
      addTo(means[output].auc, runs[run].test[output].auc);
    }
  for (auto& mean : means) {
    divide(mean.logLoss, runs.size());
    divide(mean.auc, runs.size());
  }
  return means;
}

Result<IdFileReport> trainOnIdFiles(const IdFileTask& task, const JobControl& job,
                                    const SeedCallback& onPoint) {
  RW_CHECK(checkModelConfig(task.config));
  RW_CHECK(checkLabels(task));
  RW_ASSIGN(const auto scratch, ScratchFolder::create("training"));
  const auto start = std::chrono::steady_clock::now();
  RW_ASSIGN(const auto rows, encodeFiles(task, scratch.path(), job));
  IdFileReport report;
  report.prepareSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  report.testRows = rows.test ? rows.test->rowCount() : 0;
  const auto seeds = task.seeds.empty() ? std::vector{task.config.seed} : task.seeds;
  for (const auto seed : seeds) {
    auto config = task.config;
    config.seed = seed;
    const auto folder = folderOf(task, seed, scratch.path());
    TrainingExtras extras;
    RW_ASSIGN(extras.group, groupOf(task, report.runs.size()));
    if (onPoint) extras.onPoint = [&onPoint, seed](const CurvePoint& point) { onPoint(seed, point); };
    IdFileRun run{seed, {}, {}};
    RW_ASSIGN(run.report, trainOnPrepared(config, rows.prepared, folder, job, extras));
    if (rows.test) {
      RW_ASSIGN(run.test, judge(folder, *rows.test, job));
    }
    report.runs.push_back(std::move(run));
  }
  return report;
}

} // namespace rankwright
