#include "core/model/usage_samples.h"

#include <algorithm>

namespace rankwright {

namespace {

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

Status needsExposures(std::string_view what) {
  return fail(ErrorKind::InvalidArgument, "the log of usage has no exposures; name an event log for {}",
              what);
}

Status checkSelection(const ModelConfig& config) {
  if (isMultiTask(config.kind)) return needsExposures(fmt::format("kind = \"{}\"", describe(config.kind)));
  if (!config.samples.given.empty())
    return needsExposures(fmt::format("given = \"{}\"", config.samples.given));
  if (config.samples.splitByTime) return needsExposures("split = \"time\"");
  if (config.samples.negativeRate != 1)
    return needsExposures(fmt::format("negative_rate = {}", config.samples.negativeRate));
  return {};
}

std::vector<float> weightsOf(std::span<const std::uint8_t> labels, double positiveWeight) {
  std::vector<float> weights;
  for (const auto label : labels)
    weights.push_back(label == 1 ? static_cast<float>(positiveWeight) : 1);
  return weights;
}

} // namespace

Result<UsageSamples> UsageSamples::create(const ModelConfig& config, const TrainingSources& sources,
                                          const JobControl& job) {
  RW_CHECK(checkSelection(config));
  RW_CHECK(checkInteractions(sources));
  UsageSamples samples(sources);
  samples.labels_ = {config.samples.label};
  samples.positiveWeight_ = config.samples.positiveWeight;
  RW_ASSIGN(const auto inputs, trainingInputs(sources));
  RW_ASSIGN(samples.program_, compileFields(config, *sources.rules, inputs));
  const SampleOptions options{config.negatives, config.negativePower, config.distinctPairs, config.heldOut,
                              config.seed};
  RW_ASSIGN(samples.split_, drawSamples(sources.interactions, sources.items->rowCount(), options, job));
  return samples;
}

Status UsageSamples::forEachBatch(std::string_view stage, const JobControl& job, const Take& take) {
  const auto total = static_cast<double>(split_.train.size()) + split_.heldOut.size();
  double done = 0;
  const Take counted = [&](const SourceBatch& batch) -> Status {
    RW_CHECK(job.check());
    job.report(stage, done, total);
    done += batch.rowCount;
    return take(batch);
  };
  RW_CHECK(giveBatches(split_.train, false, job, counted));
  return giveBatches(split_.heldOut, true, job, counted);
}

Status UsageSamples::giveBatches(const Samples& samples, bool heldOut, const JobControl& job,
                                 const Take& take) const {
  const SampleTables tables{*sources_.users, *sources_.items, *sources_.contexts};
  for (std::uint32_t begin = 0; begin < samples.size();) {
    RW_CHECK(job.check());
    const auto rows = std::min(kBatchRows, samples.size() - begin);
    const auto part = [begin, rows](const auto& all) { return std::span(all).subspan(begin, rows); };
    const auto values =
        evaluateSamples(program_, tables, {part(samples.users), part(samples.items), part(samples.contexts)});
    SourceBatch batch{rows, heldOut, values, part(samples.labels), {}, part(samples.users)};
    std::vector<float> weights;
    if (positiveWeight_ != 1 && !heldOut) batch.weights = weights = weightsOf(batch.labels, positiveWeight_);
    RW_CHECK(take(batch));
    begin += rows;
  }
  return {};
}

SampleCounts UsageSamples::leftOut() const {
  SampleCounts counts;
  counts.negativeRate = split_.negativeRate;
  counts.positiveWeight = positiveWeight_;
  return counts;
}

} // namespace rankwright
