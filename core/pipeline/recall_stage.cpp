#include "core/pipeline/recall_stage.h"

#include "core/pipeline/channel_factory.h"

#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

/// How far `rankOf` looks, and by how much further each time: what stands far behind is not worth the wait.
constexpr std::uint32_t kFarthestRank = 20'000;
constexpr std::uint32_t kCountsApart = 8;

ChannelTrace traceOf(const ChannelConfig& config) {
  ChannelTrace trace;
  trace.name = config.name;
  trace.index = config.index;
  trace.keyRule = config.keys.empty() ? config.vector : config.keys;
  trace.limit = config.count;
  trace.kind = config.kind;
  return trace;
}

/// A channel that failed brings nothing: what it had found by then would hang on how fast the machine is.
void fail(ChannelTrace& trace, const Error& error) {
  trace.status = error.kind == ErrorKind::Cancelled ? ChannelStatus::TimedOut : ChannelStatus::Failed;
  trace.message = error.describe();
  trace.proposals.clear();
  trace.repeats.clear();
  trace.removals.clear();
  trace.removalCounts.clear();
  for (auto& key : trace.keys)
    key.taken = 0;
}

/// The items of a list of keys that the caller gives.
std::vector<ItemId> itemsOf(const Value& keys, const ItemPool& pool) {
  std::vector<ItemId> items;
  if (const auto* list = std::get_if<std::vector<std::string>>(&keys))
    for (const auto& key : *list)
      if (const auto item = pool.find(key)) items.push_back(*item);
  return items;
}

} // namespace

Result<RecallStage> RecallStage::create(const PipelineConfig& config, const PipelineSources& sources) {
  RecallStage stage;
  stage.config_ = &config;
  stage.sources_ = &sources;
  RW_ASSIGN(stage.schema_, RequestSchema::of(*sources.context, *sources.users, *sources.items));
  RW_ASSIGN(stage.frequency_, FrequencyControl::create(config.frequency, sources.users->features().schema()));
  const ChannelMaker& make = sources.channelMaker ? sources.channelMaker : ChannelMaker(makeChannel);
  for (const auto& channel : config.channels) {
    auto& asked = stage.channels_.emplace_back();
    RW_ASSIGN(asked.channel, make(channel, sources));
    if (channel.filter.empty()) continue;
    RW_ASSIGN(asked.filter, FilterRule::compile(channel, *sources.rules, stage.schema_.withItems()));
  }
  RW_ASSIGN(stage.keyRules_, KeyRules::compile(config.channels, *sources.rules, stage.schema_.features()));
  return stage;
}

std::shared_ptr<const BoardShelf> RecallStage::shelf() const {
  return sources_->shelf ? sources_->shelf() : nullptr;
}

std::vector<ItemId> RecallStage::usedItems(const Request& request) const {
  if (!config_->excludeUsed) return {};
  const auto given = std::ranges::find(request.features, kUsedItemsFeature, &NamedValue::first);
  if (given != request.features.end()) return itemsOf(given->second, *sources_->items);
  if (request.user == kNoUser) return {};
  const auto used = sources_->usedItems(request.user);
  return {used.begin(), used.end()};
}

Exclusions RecallStage::exclusions(const Request& request, const RequestFeatures& features,
                                   Trace& trace) const {
  const auto used = usedItems(request);
  const auto over = frequency_.overLimit(features.tables(), *sources_->items);
  Exclusions excluded(used.size() + over.size() + 1);
  if (request.related) excluded.add(*request.related, excluded.addReason("the related item itself"));
  if (!used.empty()) {
    const auto reason = excluded.addReason("used already");
    for (const auto item : used)
      excluded.add(item, reason);
  }
  std::vector<std::uint32_t> reasons;
  if (!over.empty())
    for (const auto& rule : frequency_.rules())
      reasons.push_back(excluded.addReason(describe(rule)));
  for (const auto& each : over) {
    excluded.add(each.item, reasons[each.rule]);
    trace.overLimit.push_back({each.item, excluded.reasons()[reasons[each.rule]]});
  }
  return excluded;
}

Status RecallStage::run(const RequestFeatures& features, const Exclusions& excluded, bool explain,
                        const JobControl& job, Trace& trace) const {
  const auto boards = shelf();
  auto keys = keyRules_.evaluate(features.tables(), explain);
  trace.keyFeatures = std::move(keys.features);
  trace.channels.resize(channels_.size());
  const auto askOne = [&](std::size_t number) {
    if (job.cancelled()) return;
    trace.channels[number] =
        ask(number, {features, excluded, boards.get(), explain}, std::move(keys.ofChannel[number]));
  };
  // Isolated: a thread that waits for the last channel must not take up another request meanwhile.
  if (config_->parallelRecall && channels_.size() > 1)
    tbb::this_task_arena::isolate([&] { tbb::parallel_for(std::size_t{0}, channels_.size(), askOne); });
  else
    for (std::size_t number = 0; number < channels_.size(); ++number)
      askOne(number);
  return job.check();
}

Status RecallStage::recallInto(ChannelTrace& trace, std::size_t number, const Question& question,
                               ChannelKeys keys, const Deadline& deadline) const {
  const auto& asked = channels_[number];
  const ChannelRequest request{.items = *sources_->items,
                               .excluded = question.excluded,
                               .deadline = deadline,
                               .explain = question.explain,
                               .filter = asked.filter ? &*asked.filter : nullptr,
                               .features = &question.features,
                               .shelf = question.shelf};
  return asked.channel->recall(request, std::move(keys), trace);
}

ChannelTrace RecallStage::ask(std::size_t number, const Question& question, ChannelKeys keys) const {
  const auto& config = config_->channels[number];
  auto trace = traceOf(config);
  const Deadline deadline(config.budgetMilliseconds);
  if (const auto done = recallInto(trace, number, question, std::move(keys), deadline); !done)
    fail(trace, done.error());
  trace.milliseconds = deadline.milliseconds();
  return trace;
}

Result<std::optional<std::uint32_t>> RecallStage::rankOf(ItemId item, std::size_t channel,
                                                         const RequestFeatures& features,
                                                         const Exclusions& excluded) const {
  const auto boards = shelf();
  const auto keys = keyRules_.evaluate(features.tables(), false).ofChannel[channel];
  const auto& config = config_->channels[channel];
  const auto most = std::min(sources_->items->size(), kFarthestRank);
  for (auto count = config.count;; count = std::min(count * kCountsApart, most)) {
    auto trace = traceOf(config);
    trace.limit = count;
    RW_CHECK(recallInto(trace, channel, {features, excluded, boards.get()}, keys, Deadline(0)));
    const auto found = std::ranges::find(trace.proposals, item, &Proposal::item);
    if (found != trace.proposals.end()) return found->rank;
    if (trace.proposals.size() < count || count >= most) return std::nullopt;
  }
}

} // namespace rankwright
