#include "core/model/training.h"

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/model/backend_loader.h"
#include "core/model/folder_replacement.h"
#include "core/model/prepared_samples.h"
#include "core/model/saved_model.h"
#include "core/model/usage_samples.h"
#include "core/model/vocabulary_file.h"

#include <algorithm>
#include <chrono>
#include <thread>

namespace rankwright {

namespace {

class Stopwatch {
public:
  double seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
  }

private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

// The card names the number of threads, on which the last bits of the weights depend.
ModelConfig withThreads(ModelConfig config) {
  if (config.threads == 0) config.threads = std::max(1U, std::thread::hardware_concurrency());
  return config;
}

TrainingPlan planOf(const ModelConfig& config, const PreparedSamples& samples, const TrainingExtras& extras) {
  TrainingPlan plan;
  plan.config = config;
  plan.shape = shapeOf(config, samples.encoder.fieldCount(), samples.encoder.idCount());
  plan.idCounts = samples.idCounts;
  plan.checkpoint = extras.checkpoint;
  plan.keepsCheckpoint = extras.keepsCheckpoint;
  plan.dataHash = samples.hash();
  plan.pause = extras.pause;
  plan.group = extras.group;
  return plan;
}

std::string hexadecimal(std::uint64_t hash) {
  return fmt::format("{:016x}", hash);
}

ModelCard makeCard(const ModelConfig& config, const PreparedSamples& samples, const std::string& rules,
                   const TrainedWeights& weights, const std::string& date) {
  ModelCard card;
  card.config = config;
  card.date = date;
  card.fields = describeFields(samples.encoder);
  card.samples = samples.counts;
  card.dataHash = hexadecimal(samples.hash());
  if (!rules.empty()) card.rulesHash = hexadecimal(hashText(rules));
  card.curve = weights.curve;
  card.kept = weights.kept;
  return card;
}

Status removeSamples(const std::filesystem::path& folder) {
  for (const auto name : {kTrainSamplesFile, kHeldOutSamplesFile}) {
    std::error_code error;
    std::filesystem::remove(folder / name, error);
    if (error) return fail(ErrorKind::Io, "cannot remove the file: {}", (folder / name).string());
  }
  return {};
}

// What training takes, and the rules that made it.
struct TrainingRows {
  const PreparedSamples& samples;
  std::string rules;
};

// Writes the model's files to `work`, but for a pause. A vocabulary that cannot be saved fails before
// training.
Result<TrainingReport> trainInto(const std::filesystem::path& work, const ModelBackend& backend,
                                 const ModelConfig& used, const TrainingRows& rows, const JobControl& job,
                                 const TrainingExtras& extras) {
  const auto& [samples, rules] = rows;
  RW_CHECK(writeVocabulary(samples.encoder, work / kVocabularyFile));
  if (!rules.empty()) RW_CHECK(writeFileAtomically(work / kRulesFile, rules));
  TrainingReport report;
  const Stopwatch training;
  RW_ASSIGN(const auto weights, backend.train(planOf(used, samples, extras), samples.train, samples.heldOut,
                                              extras.onPoint, job));
  report.trainSeconds = training.seconds();
  report.paused = weights.paused;
  report.card = makeCard(used, samples, rules, weights, extras.date);
  report.card.library = backend.name();
  if (!report.paused) RW_CHECK(writeWeights(report.card, weights.tensors, work));
  return report;
}

} // namespace

Result<Schema> trainingInputs(const TrainingSources& sources) {
  return unionOf({&sources.users->schema(), &sources.items->schema(), &sources.contexts->schema()});
}

Result<TrainingReport> trainOnSamples(const ModelConfig& config, SampleSource& source,
                                      const std::filesystem::path& folder, const JobControl& job,
                                      const TrainingExtras& extras) {
  RW_CHECK(checkModelConfig(config));
  const auto used = withThreads(config);
  // What can fail without training fails before it: the folder and the library.
  RW_ASSIGN(auto replacement, FolderReplacement::begin(folder));
  const auto& work = replacement.workFolder();
  RW_ASSIGN(const auto* backend, loadModelBackend());
  const Stopwatch preparing;
  RW_ASSIGN(const auto samples, prepareSamples(used, source, work, job));
  const auto prepareSeconds = preparing.seconds();
  RW_ASSIGN(auto report, trainInto(work, *backend, used, {samples, source.rulesText()}, job, extras));
  report.prepareSeconds = prepareSeconds;
  if (report.paused) return report; // the old model stays until training has ended
  if (!extras.keepSamples) RW_CHECK(removeSamples(work));
  RW_CHECK(replacement.commit());
  return report;
}

Result<TrainingReport> trainOnPrepared(const ModelConfig& config, const PreparedSamples& samples,
                                       const std::filesystem::path& folder, const JobControl& job,
                                       const TrainingExtras& extras) {
  RW_CHECK(checkModelConfig(config));
  RW_ASSIGN(auto replacement, FolderReplacement::begin(folder));
  RW_ASSIGN(const auto* backend, loadModelBackend());
  RW_ASSIGN(const auto report,
            trainInto(replacement.workFolder(), *backend, withThreads(config), {samples, {}}, job, extras));
  if (!report.paused) RW_CHECK(replacement.commit());
  return report;
}

Result<TrainingReport> trainModel(const ModelConfig& config, const TrainingSources& sources,
                                  const std::filesystem::path& folder, const JobControl& job,
                                  const TrainingExtras& extras) {
  RW_CHECK(checkModelConfig(config));
  RW_ASSIGN(auto samples, UsageSamples::create(config, sources, job));
  return trainOnSamples(config, samples, folder, job, extras);
}

} // namespace rankwright
