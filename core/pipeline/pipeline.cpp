#include "core/pipeline/pipeline.h"

#include "core/pipeline/channel_merge.h"
#include "core/pipeline/configuration_hash.h"
#include "core/pipeline/fallback.h"
#include "core/pipeline/key_rules.h"
#include "core/pipeline/list_stages.h"
#include "core/pipeline/match_channel.h"
#include "core/pipeline/stopwatch.h"

#include <algorithm>
#include <utility>

namespace rankwright {

struct Pipeline::Plan {
  PipelineConfig config;
  PipelineSources sources;
  KeyRules keyRules;
  ListStages listStages;
  std::string hash;
};

namespace {

/// The vector index that a channel reads; nullptr when it reads another one.
const VectorIndex* vectorIndexOf(const PipelineSources& sources, const ChannelConfig& channel) {
  if (sources.vectorIndexes == nullptr) return nullptr;
  const auto found = sources.vectorIndexes->find(channel.index);
  return found == sources.vectorIndexes->end() ? nullptr : &found->second;
}

Status checkIndex(const ChannelConfig& channel, const PipelineSources& sources) {
  const auto* vectors = vectorIndexOf(sources, channel);
  if (vectors == nullptr && !sources.indexes->contains(channel.index))
    return fail(ErrorKind::NotFound, "channel '{}' reads an index that does not exist: {}", channel.name,
                channel.index);
  if (vectors == nullptr && (channel.vectorOfModel || !channel.vector.empty()))
    return fail(ErrorKind::Type, "channel '{}' has a vector, but its index has none: {}", channel.name,
                channel.index);
  if (channel.vectorOfModel && vectors->header().source == 0)
    return fail(ErrorKind::Type,
                "channel '{}' has the vector of a model, but its index was built from none: {}", channel.name,
                channel.index);
  return {};
}

Status checkIndexes(const PipelineConfig& config, const PipelineSources& sources) {
  for (const auto& channel : config.channels)
    RW_CHECK(checkIndex(channel, sources));
  return {};
}

/// One request on its way through the stages. The trace is the stages' own working memory: the same code runs
/// whether or not the caller keeps it.
class Run {
public:
  Run(const PipelineConfig& config, const PipelineSources& sources, const Request& request)
      : config_(config), sources_(sources), request_(request) {
    trace_.request = request;
    trace_.mergePolicy = config.mergePolicy;
    trace_.mergeLimit = config.mergeCount;
  }

  Status prepare() {
    if (request_.user.value() >= sources_.users->size())
      return fail(ErrorKind::InvalidArgument, "the user store has no row {}", request_.user.value());
    RW_ASSIGN(context_, contextTable(*sources_.context, request_.context));
    return {};
  }

  Status recall(const KeyRules& keyRules, const JobControl& job) {
    const Stopwatch watch;
    auto keys = keyRules.evaluate(requestTables());
    trace_.keyFeatures = std::move(keys.features);
    const auto excluded = config_.excludeUsed ? sources_.usedItems(request_.user) : std::span<const ItemId>();
    for (std::size_t i = 0; i < config_.channels.size(); ++i) {
      RW_CHECK(job.check());
      const Stopwatch channelWatch;
      RW_ASSIGN(auto trace,
                recallBy(config_.channels[i], keys.ofChannel[i], keys.vectorOfChannel[i], excluded));
      trace_.channels.push_back(std::move(trace));
      trace_.channels.back().milliseconds = channelWatch.milliseconds();
    }
    trace_.recallMilliseconds = watch.milliseconds();
    return {};
  }

  void merge() {
    const Stopwatch watch;
    std::vector<OfferedChannel> offered;
    for (std::size_t i = 0; i < trace_.channels.size(); ++i)
      offered.push_back({trace_.channels[i].proposals, config_.channels[i].share});
    auto result = mergeChannels(config_.mergePolicy, offered, config_.mergeCount);
    trace_.merged = std::move(result.merged);
    trace_.turns = std::move(result.turns);
    trace_.mergeMilliseconds = watch.milliseconds();
  }

  Status makeList(const ListStages& stages, bool explain) {
    const auto wanted = request_.count > 0 ? request_.count : config_.listCount;
    RW_ASSIGN(list_, stages.run(sources_, requestTables(), wanted, trace_, explain));
    return {};
  }

  std::vector<ChannelTrace> takeChannels() { return std::move(trace_.channels); }

  Recommendation finish(bool withTrace, const std::string& configuration) {
    Recommendation answer{.list = std::move(list_.list), .trace = nullptr, .note = std::move(list_.note)};
    trace_.configuration = configuration;
    if (withTrace) answer.trace = std::make_shared<const Trace>(std::move(trace_));
    return answer;
  }

private:
  Result<ChannelTrace> recallBy(const ChannelConfig& channel, std::span<const std::string> keys,
                                std::vector<float>& vector, std::span<const ItemId> excluded) const {
    const auto* index = vectorIndexOf(sources_, channel);
    if (index == nullptr)
      return runMatchChannel(channel, sources_.indexes->at(channel.index), keys, excluded);
    if (channel.vectorOfModel) {
      RW_ASSIGN(vector, sources_.modelVector(channel.index, requestTables()));
    } else if (channel.vector.empty()) {
      return runVectorChannel(channel, *index, questionsFor(keys, *sources_.items, *index), excluded);
    }
    const VectorQuestion question{channel.vectorOfModel ? channel.index : channel.vector, vector, {}};
    return runVectorChannel(channel, *index, std::span(&question, 1), excluded);
  }

  InputTables requestTables() const {
    InputTables tables;
    tables.setClock(request_.clock);
    tables.addBroadcast(context_, 0);
    tables.addBroadcast(sources_.users->features(), request_.user.value());
    return tables;
  }

  const PipelineConfig& config_;
  const PipelineSources& sources_;
  const Request& request_;
  FeatureTable context_;
  Trace trace_;
  FinalList list_;
};

} // namespace

Pipeline::Pipeline(std::unique_ptr<const Plan> plan) : plan_(std::move(plan)) {}
Pipeline::~Pipeline() = default;

Result<std::unique_ptr<const Pipeline>> Pipeline::create(PipelineConfig config, PipelineSources sources) {
  RW_CHECK(checkIndexes(config, sources));
  RW_ASSIGN(const auto inputs, unionOf({sources.context, &sources.users->features().schema()}));
  RW_ASSIGN(auto keyRules, KeyRules::compile(config.channels, *sources.rules, inputs));
  RW_ASSIGN(auto listStages, ListStages::compile(config, sources));
  auto hash = hashOfConfiguration(config, *sources.rules, sources.modelFields);
  auto plan = std::make_unique<const Plan>(Plan{std::move(config), std::move(sources), std::move(keyRules),
                                                std::move(listStages), std::move(hash)});
  return std::unique_ptr<const Pipeline>(new Pipeline(std::move(plan)));
}

Result<Recommendation> Pipeline::recommend(const Request& request, bool withTrace,
                                           const JobControl& job) const {
  Run run(plan_->config, plan_->sources, request);
  RW_CHECK(run.prepare()); // what is wrong with the request is no reason for a kept list
  const auto compute = [&]() -> Result<Recommendation> {
    RW_CHECK(run.recall(plan_->keyRules, job));
    run.merge();
    RW_CHECK(job.check());
    RW_CHECK(run.makeList(plan_->listStages, withTrace));
    RW_CHECK(job.check());
    return run.finish(withTrace, plan_->hash);
  };
  return answerWithFallback(plan_->sources.fallback, request, plan_->hash, withTrace, compute);
}

const std::string& Pipeline::configurationHash() const {
  return plan_->hash;
}

Result<std::vector<ChannelTrace>> Pipeline::recall(const Request& request, const JobControl& job) const {
  Run run(plan_->config, plan_->sources, request);
  RW_CHECK(run.prepare());
  RW_CHECK(run.recall(plan_->keyRules, job));
  return run.takeChannels();
}

const PipelineConfig& Pipeline::config() const {
  return plan_->config;
}
const PipelineSources& Pipeline::sources() const {
  return plan_->sources;
}

} // namespace rankwright
