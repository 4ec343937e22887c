#include "core/pipeline/pipeline.h"

#include "core/pipeline/channel_merge.h"
#include "core/pipeline/deadline.h"
#include "core/pipeline/exclusions.h"
#include "core/pipeline/rank_stage.h"
#include "core/pipeline/recall_stage.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace rankwright {

struct Pipeline::Plan {
  PipelineConfig config;
  PipelineSources sources;
  RecallStage recall; ///< borrows the others
};

namespace {

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

  Status recall(const RecallStage& stage, bool explain, const JobControl& job) {
    const Stopwatch watch;
    RW_ASSIGN(features_, RequestFeatures::of(stage.schema(), request_));
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

  Status rank(bool explain) {
    const Stopwatch watch;
    if (config_.model.empty()) {
      trace_.ranked = rankByMergeOrder(trace_.merged);
    } else {
      RW_ASSIGN(const auto ranker, sources_.ranker());
      std::vector<std::uint32_t> rows;
      for (const auto item : trace_.merged)
        rows.push_back(item.value());
      auto tables = features_->tables();
      tables.addRows(sources_.items->features(), rows);
      RW_ASSIGN(trace_.ranked, rankByModel(trace_.merged, tables, *ranker, explain));
      trace_.model = config_.model;
      trace_.modelDigest = ranker->digest();
      trace_.fields = ranker->fields();
    }
    const auto wanted = request_.count > 0 ? request_.count : config_.listCount;
    trace_.listed = std::min(wanted, static_cast<std::uint32_t>(trace_.ranked.size()));
    trace_.rankMilliseconds = watch.milliseconds();
    return {};
  }

  std::vector<ChannelTrace> takeChannels() { return std::move(trace_.channels); }

  Recommendation finish(bool withTrace) {
    Recommendation answer;
    for (std::uint32_t i = 0; i < trace_.listed; ++i)
      answer.list.push_back({trace_.ranked[i].item, trace_.ranked[i].score});
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
};

} // namespace

Pipeline::Pipeline(std::unique_ptr<const Plan> plan) : plan_(std::move(plan)) {}
Pipeline::~Pipeline() = default;

Result<std::unique_ptr<const Pipeline>> Pipeline::create(PipelineConfig config, PipelineSources sources) {
  auto plan = std::make_unique<Plan>();
  plan->config = std::move(config);
  plan->sources = std::move(sources);
  RW_ASSIGN(plan->recall, RecallStage::create(plan->config, plan->sources));
  return std::unique_ptr<const Pipeline>(new Pipeline(std::move(plan)));
}

Result<Recommendation> Pipeline::recommend(const Request& request, bool withTrace,
                                           const JobControl& job) const {
  Run run(plan_->config, plan_->sources, request);
  RW_CHECK(run.recall(plan_->recall, withTrace, job));
  run.merge();
  RW_CHECK(job.check());
  RW_CHECK(run.rank(withTrace));
  RW_CHECK(job.check());
  return run.finish(withTrace);
}

Result<std::vector<ChannelTrace>> Pipeline::recall(const Request& request, const JobControl& job) const {
  Run run(plan_->config, plan_->sources, request);
  RW_CHECK(run.recall(plan_->recall, true, job));
  return run.takeChannels();
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
