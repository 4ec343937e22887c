#include "core/pipeline/pipeline.h"

#include "core/model/output_correction.h"
#include "core/pipeline/channel_merge.h"
#include "core/pipeline/configuration_hash.h"
#include "core/pipeline/deadline.h"
#include "core/pipeline/exclusions.h"
#include "core/pipeline/fallback.h"
#include "core/pipeline/list_stages.h"
#include "core/pipeline/recall_stage.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace rankwright {

struct Pipeline::Plan {
  PipelineConfig config;
  PipelineSources sources;
  RecallStage recall; ///< borrows the others
  ListStages list;
  std::string hash;
};

namespace {

std::vector<std::uint32_t> rowsOf(std::span<const ItemId> items) {
  std::vector<std::uint32_t> rows;
  rows.reserve(items.size());
  for (const auto item : items)
    rows.push_back(item.value());
  return rows;
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

  Status prepare(const RequestSchema& schema) {
    RW_ASSIGN(features_, RequestFeatures::of(schema, request_));
    return {};
  }

  Status recall(const RecallStage& stage, bool explain, const JobControl& job) {
    const Stopwatch watch;
    excluded_ = stage.exclusions(request_, *features_, trace_);
    RW_CHECK(stage.run(*features_, excluded_, explain, job, trace_));
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
    trace_.removedAfterMerge = excluded_.removeFrom(trace_.merged);
    trace_.mergeMilliseconds = watch.milliseconds();
  }

  Status makeList(const ListStages& stages, bool explain) {
    const auto wanted = request_.count > 0 ? request_.count : config_.listCount;
    RW_ASSIGN(list_, stages.run(sources_, features_->tables(), wanted, trace_, explain));
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
  const PipelineConfig& config_;
  const PipelineSources& sources_;
  const Request& request_;
  std::optional<RequestFeatures> features_;
  Exclusions excluded_;
  Trace trace_;
  FinalList list_;
};

} // namespace

Pipeline::Pipeline(std::unique_ptr<const Plan> plan) : plan_(std::move(plan)) {}
Pipeline::~Pipeline() = default;

Result<std::unique_ptr<const Pipeline>> Pipeline::create(PipelineConfig config, PipelineSources sources) {
  auto plan = std::make_unique<Plan>();
  plan->config = std::move(config);
  plan->sources = std::move(sources);
  RW_ASSIGN(plan->recall, RecallStage::create(plan->config, plan->sources));
  const auto& inputs = plan->recall.schema().withItems();
  RW_ASSIGN(plan->list, ListStages::compile(plan->config, plan->sources, inputs));
  plan->hash = hashOfConfiguration(plan->config, *plan->sources.rules, plan->sources.model.fields);
  return std::unique_ptr<const Pipeline>(new Pipeline(std::move(plan)));
}

Result<Recommendation> Pipeline::recommend(const Request& request, bool withTrace,
                                           const JobControl& job) const {
  Run run(plan_->config, plan_->sources, request);
  // What is wrong with the request is no reason for a kept list.
  RW_CHECK(run.prepare(plan_->recall.schema()));
  const auto compute = [&]() -> Result<Recommendation> {
    RW_CHECK(run.recall(plan_->recall, withTrace, job));
    run.merge();
    RW_CHECK(job.check());
    RW_CHECK(run.makeList(plan_->list, withTrace));
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
  RW_CHECK(run.prepare(plan_->recall.schema()));
  RW_CHECK(run.recall(plan_->recall, true, job));
  return run.takeChannels();
}

Result<std::optional<std::string>> Pipeline::exclusionOf(const Request& request, ItemId item) const {
  RW_ASSIGN(const auto own, features(request));
  Trace unread;
  const auto excluded = plan_->recall.exclusions(request, own, unread);
  const auto reason = excluded.reasonFor(item);
  return reason ? std::optional(excluded.reasons()[*reason]) : std::nullopt;
}

Result<std::optional<std::uint32_t>> Pipeline::rankInChannel(const Request& request, std::size_t channel,
                                                             ItemId item) const {
  RW_ASSIGN(const auto own, features(request));
  Trace unread;
  return plan_->recall.rankOf(item, channel, own, plan_->recall.exclusions(request, own, unread));
}

Result<std::vector<LogitParts>> Pipeline::partsOf(const Request& request,
                                                  std::span<const ItemId> items) const {
  if (!plan_->list.needsModel()) return std::vector<LogitParts>();
  RW_ASSIGN(const auto own, features(request));
  RW_ASSIGN(const auto ranker, plan_->sources.ranker());
  const auto rows = rowsOf(items);
  auto tables = own.tables();
  tables.addRows(plan_->sources.items->features(), rows);
  return ranker->explain(tables, static_cast<std::uint32_t>(rows.size()));
}

bool Pipeline::needsModel() const {
  return plan_->list.needsModel();
}

double ItemOutputs::at(std::size_t item, std::string_view output) const {
  const auto column = std::ranges::find(names, output) - names.begin();
  return double{values[item * names.size() + static_cast<std::size_t>(column)]};
}

Result<ItemOutputs> Pipeline::outputsOf(const Request& request, std::span<const ItemId> items) const {
  RW_ASSIGN(const auto own, features(request));
  RW_ASSIGN(const auto ranker, plan_->sources.ranker());
  const auto rows = rowsOf(items);
  auto tables = own.tables();
  tables.addRows(plan_->sources.items->features(), rows);
  RW_ASSIGN(auto values, ranker->score(tables, static_cast<std::uint32_t>(rows.size())));
  const auto correction = OutputCorrection::of(ranker->negativeRate(), ranker->positiveWeight());
  auto names = ranker->outputs();
  correction.applyTo(names, values);
  return ItemOutputs{std::move(names), std::move(values)};
}

Result<RequestFeatures> Pipeline::features(const Request& request) const {
  return RequestFeatures::of(plan_->recall.schema(), request);
}
const RequestSchema& Pipeline::requestSchema() const {
  return plan_->recall.schema();
}
const PipelineConfig& Pipeline::config() const {
  return plan_->config;
}
const PipelineSources& Pipeline::sources() const {
  return plan_->sources;
}

} // namespace rankwright
