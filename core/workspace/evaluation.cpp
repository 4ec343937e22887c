#include "core/workspace/evaluation.h"

#include "core/index/popularity_index.h"
#include "core/metrics/top_k.h"
#include "core/workspace/rule_keys.h"
#include "core/workspace/serving.h"
#include "core/workspace/user_profiles.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <random>
#include <set>
#include <unordered_set>
#include <utility>

namespace rankwright {

namespace {

struct Split {
  std::vector<Interaction> train;
  std::vector<std::vector<ItemId>> heldOut; ///< [users], ascending
};

/// A shuffle that is the same with every standard library.
void shuffle(std::vector<ItemId>& items, std::mt19937_64& random) {
  for (std::size_t i = items.size(); i > 1; --i)
    std::swap(items[i - 1], items[random() % i]);
}

Split splitByItem(std::span<const Interaction> interactions, std::uint32_t userCount,
                  const EvaluationOptions& options) {
  std::vector<std::set<ItemId>> itemsOfUser(userCount);
  for (const auto& each : interactions)
    itemsOfUser[each.user.value()].insert(each.item);

  std::mt19937_64 random(options.seed);
  Split split{{}, std::vector<std::vector<ItemId>>(userCount)};
  for (std::uint32_t user = 0; user < userCount; ++user) {
    std::vector<ItemId> items(itemsOfUser[user].begin(), itemsOfUser[user].end());
    shuffle(items, random);
    items.resize(static_cast<std::size_t>(static_cast<double>(items.size()) * options.heldOutShare));
    std::sort(items.begin(), items.end());
    split.heldOut[user] = std::move(items);
  }
  for (const auto& each : interactions) {
    const auto& held = split.heldOut[each.user.value()];
    if (!std::binary_search(held.begin(), held.end(), each.item)) split.train.push_back(each);
  }
  return split;
}

std::vector<std::string> keysOf(const UserStore& users) {
  std::vector<std::string> keys;
  for (std::uint32_t row = 0; row < users.size(); ++row)
    keys.emplace_back(users.keyOf(UserId(row)));
  return keys;
}

/// Serving data built from the training part only, with a model trained on it in `scratch`.
Result<std::unique_ptr<const Serving>> serveTrainPart(const WorkspaceSources& sources, const Split& split,
                                                      const std::filesystem::path& scratch,
                                                      const JobControl& job) {
  ServingData data;
  data.items = sources.items;
  RW_ASSIGN(data.users,
            deriveUserProfiles(keysOf(sources.users), sources.items, sources.log.contexts, split.train));
  data.contexts = catalogueContexts(sources.log.contexts, split.train);
  data.rules = sources.transform.rules;
  data.pipelines.emplace(kDefaultPipeline, sources.pipeline);
  data.models = scratch;
  const IndexSources from{sources.items,       sources.log.contexts,
                          split.train,         data.users.size(),
                          sources.config.data, ruleKeysOf(sources.transform.rules, sources.items, job)};
  RW_ASSIGN(data.indexes, buildIndexes(sources.indexes, from, job));
  if (!sources.pipeline.model.empty()) {
    auto training = sources.training();
    training.users = &data.users.features();
    training.interactions = split.train;
    RW_ASSIGN(const auto report, trainModel(sources.model, training, scratch / sources.pipeline.model, job));
  }
  RW_ASSIGN(const auto vectorSources, sources.vectorSources(scratch));
  RW_ASSIGN(data.vectors, buildVectorIndexes(sources.vectors, vectorSources, job));
  for (const auto& each : sources.vectors)
    if (!each.model.empty()) data.vectorModels.emplace(each.name, each.model);
  return Serving::create(std::move(data));
}

std::vector<ItemId> popularItems(std::span<const Interaction> train, std::uint32_t itemCount,
                                 std::uint32_t userCount) {
  const auto index = buildPopularityIndex(distinctUserCounts(train, itemCount, userCount));
  std::vector<ItemId> items;
  for (PostingCursor cursor(index.find(kPopularityKey).value_or(PostingList{})); cursor.valid();
       cursor.next())
    items.push_back(cursor.item());
  return items;
}

std::vector<ItemId> withoutUsed(std::span<const ItemId> items, std::span<const ItemId> used,
                                std::size_t count) {
  std::vector<ItemId> kept;
  for (const auto item : items) {
    if (kept.size() == count) break;
    if (!std::binary_search(used.begin(), used.end(), item)) kept.push_back(item);
  }
  return kept;
}

/// The judgement of a list's first `depth` places.
struct Judged {
  std::vector<std::uint8_t> relevant;
  std::size_t relevantCount;

  Judged(std::span<const ItemId> items, std::span<const ItemId> heldOut, std::size_t depth)
      : relevantCount(heldOut.size()) {
    for (const auto item : items.first(std::min(depth, items.size())))
      relevant.push_back(std::binary_search(heldOut.begin(), heldOut.end(), item) ? 1 : 0);
  }
  JudgedList list() const { return {relevant, relevantCount}; }
};

/// Sums of a metric over users for the pipeline and for the popularity list.
class PairedSums {
public:
  void add(double pipeline, double popularity) {
    ++n_;
    pipeline_ += pipeline;
    popularity_ += popularity;
    const double difference = pipeline - popularity;
    squares_ += difference * difference;
  }

  PairedMetric finish() const {
    const double n = std::max(1.0, n_);
    PairedMetric metric{pipeline_ / n, popularity_ / n, (pipeline_ - popularity_) / n, 0};
    const double variance =
        std::max(0.0, squares_ - n * metric.difference * metric.difference) / std::max(1.0, n - 1);
    metric.halfInterval = 1.96 * std::sqrt(variance / n);
    return metric;
  }

private:
  double n_ = 0;
  double pipeline_ = 0;
  double popularity_ = 0;
  double squares_ = 0;
};

std::vector<ItemId> itemsOf(std::span<const ListedItem> list) {
  std::vector<ItemId> items;
  for (const auto& each : list)
    items.push_back(each.item);
  return items;
}

/// Asks for every user with held-out items and judges the answers.
class Judge {
public:
  Judge(const Serving& serving, const EvaluationOptions& options, std::vector<ItemId> popular)
      : serving_(serving), options_(options), popular_(std::move(popular)) {}

  Status judgeUser(UserId user, std::span<const ItemId> heldOut, const JobControl& job) {
    const auto start = std::chrono::steady_clock::now();
    RW_ASSIGN(const auto answer, serving_.pipeline().recommend({user, {}, options_.ndcgDepth}, true, job));
    const double taken = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    seconds_ += taken;
    slowest_ = std::max(slowest_, taken);
    const auto depth = std::max(options_.recallDepth, options_.ndcgDepth);
    const auto popular = withoutUsed(popular_, serving_.usedItems(user), depth);
    RW_CHECK(add(recall_, recallAt, options_.recallDepth, answer.trace->merged, popular, heldOut));
    RW_CHECK(add(ndcg_, ndcgAt, options_.ndcgDepth, itemsOf(answer.list), popular, heldOut));
    ++users_;
    return {};
  }

  void fill(EvaluationReport& report) const {
    report.users = users_;
    report.recall = recall_.finish();
    report.ndcg = ndcg_.finish();
    report.slowestSeconds = slowest_;
    report.secondsPerRequest = users_ > 0 ? seconds_ / users_ : 0;
  }

private:
  using Metric = Result<double> (*)(std::size_t, const JudgedList&);

  static Status add(PairedSums& sums, Metric metric, std::size_t depth, std::span<const ItemId> list,
                    std::span<const ItemId> popular, std::span<const ItemId> heldOut) {
    RW_ASSIGN(const auto own, metric(depth, Judged(list, heldOut, depth).list()));
    RW_ASSIGN(const auto baseline, metric(depth, Judged(popular, heldOut, depth).list()));
    sums.add(own, baseline);
    return {};
  }

  const Serving& serving_;
  const EvaluationOptions& options_;
  std::vector<ItemId> popular_;
  PairedSums recall_;
  PairedSums ndcg_;
  std::uint32_t users_ = 0;
  double seconds_ = 0;
  double slowest_ = 0;
};

} // namespace

Result<EvaluationReport> evaluateByHoldOut(const WorkspaceSources& sources, const EvaluationOptions& options,
                                           const std::filesystem::path& scratch, const JobControl& job) {
  const auto userCount = sources.users.size();
  const auto split = splitByItem(sources.log.interactions, userCount, options);
  RW_ASSIGN(const auto serving, serveTrainPart(sources, split, scratch, job));
  if (!sources.pipeline.model.empty()) {
    // Loading is no part of the time for a request.
    RW_ASSIGN(const auto ranker, serving->ranker(sources.pipeline.model));
  }

  EvaluationReport report;
  report.trainInteractions = split.train.size();
  Judge judge(*serving, options, popularItems(split.train, sources.items.size(), userCount));
  for (std::uint32_t user = 0; user < userCount; ++user) {
    if (split.heldOut[user].empty()) continue;
    job.report("asking for every user", user, userCount);
    RW_CHECK(judge.judgeUser(UserId(user), split.heldOut[user], job));
    report.heldOutItems += split.heldOut[user].size();
  }
  judge.fill(report);
  if (report.users == 0)
    return fail(ErrorKind::InvalidArgument, "nobody has enough items to hold out a share of {}",
                options.heldOutShare);
  return report;
}

} // namespace rankwright
