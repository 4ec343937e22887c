#include "core/model/training.h"

#include "core/expr/program.h"
#include "core/model/backend_loader.h"
#include "core/model/folder_replacement.h"
#include "core/model/sample_rows.h"
#include "core/model/samples.h"
#include "core/model/saved_model.h"
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

Status checkInteractions(const TrainingSources& sources) {
  for (const auto& interaction : sources.interactions) {
    if (interaction.user.value() >= sources.users->rowCount())
      return fail(ErrorKind::InvalidArgument, "an interaction names a user outside the {} users: {}",
                  sources.users->rowCount(), interaction.user.value());
    if (interaction.context >= sources.contexts->rowCount())
      return fail(ErrorKind::InvalidArgument, "an interaction names a context outside the {} contexts: {}",
                  sources.contexts->rowCount(), interaction.context);
  }
  return {};
}

Result<Program> compileFields(const ModelConfig& config, const TrainingSources& sources) {
  RW_ASSIGN(const auto inputs, trainingInputs(sources));
  std::vector<std::string> names;
  for (const auto& field : config.fields)
    names.push_back(field.name);
  return Program::compile(*sources.rules, names, inputs);
}

// Everything that the backend needs, in its terms.
struct PreparedRows {
  FeatureEncoder encoder;
  SampleSplit samples;
  EncodedBatch train;
  EncodedBatch heldOut;
};

Result<PreparedRows> prepareRows(const ModelConfig& config, const TrainingSources& sources,
                                 const JobControl& job) {
  RW_CHECK(checkInteractions(sources));
  RW_ASSIGN(const auto program, compileFields(config, sources));
  PreparedRows rows;
  const SampleOptions options{config.negatives, config.negativePower, config.distinctPairs, config.heldOut,
                              config.seed};
  RW_ASSIGN(rows.samples, drawSamples(sources.interactions, sources.items->rowCount(), options, job));
  const SampleTables tables{*sources.users, *sources.items, *sources.contexts};
  const SampleRows train(program, tables, rows.samples.train);
  RW_ASSIGN(rows.encoder, train.buildEncoder(config, job));
  RW_ASSIGN(rows.train, train.encode(rows.encoder, "encoding training rows", job));
  const SampleRows heldOut(program, tables, rows.samples.heldOut);
  RW_ASSIGN(rows.heldOut, heldOut.encode(rows.encoder, "encoding held-out rows", job));
  return rows;
}

Result<TrainedWeights> trainWeights(const ModelBackend& backend, const ModelConfig& config,
                                    const PreparedRows& rows, const CurveCallback& onEpoch,
                                    const JobControl& job) {
  const auto shape = shapeOf(config, rows.encoder.fieldCount(), rows.encoder.idCount());
  return backend.train(config, shape, {rows.train, rows.samples.train.labels},
                       {rows.heldOut, rows.samples.heldOut.labels}, onEpoch, job);
}

ModelCard makeCard(const ModelConfig& config, const PreparedRows& rows, const TrainedWeights& weights,
                   const std::string& date) {
  ModelCard card;
  card.config = config;
  card.date = date;
  card.fields = describeFields(rows.encoder);
  card.samples = countSamples(rows.samples);
  card.curve = weights.curve;
  card.kept = weights.kept;
  return card;
}

} // namespace

Result<Schema> trainingInputs(const TrainingSources& sources) {
  return unionOf({&sources.users->schema(), &sources.items->schema(), &sources.contexts->schema()});
}

Result<TrainingReport> trainModel(const ModelConfig& config, const TrainingSources& sources,
                                  const std::filesystem::path& folder, const JobControl& job,
                                  const TrainingExtras& extras) {
  RW_CHECK(checkModelConfig(config));
  const auto used = withThreads(config);
  // What can fail without training fails before it: the folder, the library, and a vocabulary that cannot be
  // saved.
  RW_ASSIGN(auto replacement, FolderReplacement::begin(folder));
  RW_ASSIGN(const auto* backend, loadModelBackend());
  const Stopwatch preparing;
  RW_ASSIGN(const auto rows, prepareRows(used, sources, job));
  RW_CHECK(writeVocabulary(rows.encoder, replacement.workFolder() / kVocabularyFile));
  TrainingReport report;
  report.prepareSeconds = preparing.seconds();
  const Stopwatch training;
  RW_ASSIGN(const auto weights, trainWeights(*backend, used, rows, extras.onPoint, job));
  report.trainSeconds = training.seconds();
  report.card = makeCard(used, rows, weights, extras.date);
  RW_CHECK(writeWeights(report.card, weights.tensors, replacement.workFolder()));
  RW_CHECK(replacement.commit());
  return report;
}

} // namespace rankwright
