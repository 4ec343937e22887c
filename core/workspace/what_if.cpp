#include "core/workspace/what_if.h"

#include "core/expr/rule_reach.h"
#include "core/model/ranker.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

/// Undo and redo go back and forth between these without compiling anything.
constexpr std::size_t kPipelinesKept = 4;
constexpr std::size_t kRankersKept = 2;

using SharedRanker = std::shared_ptr<const Ranker>;

} // namespace

/// The rankers of drafts: the workspace's own where the rules of its fields are the same, else one compiled
/// from the draft's rules and kept for the next edit.
class WhatIf::Rankers {
public:
  explicit Rankers(std::shared_ptr<const Workspace> workspace) : workspace_(std::move(workspace)) {}

  Result<SharedRanker> rankerOf(const std::string& model, const RuleSet& rules) {
    const std::lock_guard lock(mutex_);
    if (auto found = find(model, rules)) return found;
    if (model == workspace_->pipeline().config().model) {
      RW_ASSIGN(auto published, workspace_->pipeline().sources().ranker());
      keep(model, workspace_->rules(), std::move(published));
      if (auto found = find(model, rules)) return found;
    }
    RW_ASSIGN(auto loaded, load(model, rules));
    keep(model, rules, loaded);
    return loaded;
  }

private:
  struct Kept {
    std::string model;
    std::string rules; ///< the closure of the ranker's fields
    SharedRanker ranker;
  };

  SharedRanker find(const std::string& model, const RuleSet& rules) {
    const auto found = std::ranges::find_if(kept_, [&](const Kept& each) {
      return each.model == model && each.rules == ruleClosure(rules, each.ranker->fields());
    });
    if (found == kept_.end()) return nullptr;
    kept_.splice(kept_.begin(), kept_, found);
    return kept_.front().ranker;
  }

  void keep(const std::string& model, const RuleSet& rules, SharedRanker ranker) {
    auto closure = ruleClosure(rules, ranker->fields());
    kept_.push_front({model, std::move(closure), std::move(ranker)});
    if (kept_.size() > kRankersKept) kept_.pop_back();
  }

  Result<SharedRanker> load(const std::string& model, const RuleSet& rules) const {
    const auto& workspace = *workspace_;
    const auto& items = workspace.items().features();
    RW_ASSIGN(const auto request,
              unionOf({&workspace.contextSchema(), &workspace.users().features().schema()}));
    RW_ASSIGN(const auto inputs, unionOf({&request, &items.schema()}));
    return loadRanker(workspace.config().data / "models" / model, rules, inputs, ScoredItems{items, request});
  }

  std::shared_ptr<const Workspace> workspace_;
  std::mutex mutex_;
  std::list<Kept> kept_; ///< the latest first
};

std::string ruleClosure(const RuleSet& rules, const std::vector<std::string>& names) {
  std::string text;
  for (const auto& name : rulesReachedFrom(rules, names))
    text += std::string(rules.textOf(name)) + '\n';
  return text;
}

Result<RuleSet> parseRulesFile(const NamedText& file) {
  if (!file.source.ends_with(".toml")) return RuleSet::parse(file.text, file.source);
  RW_ASSIGN(auto transform, parseTransformToml(file.text, file.source));
  return std::move(transform.rules);
}

WhatIf::WhatIf(std::shared_ptr<const Workspace> workspace)
    : workspace_(std::move(workspace)), rankers_(std::make_shared<Rankers>(workspace_)) {}

Result<std::shared_ptr<const DraftPipeline>> WhatIf::make(const DraftTexts& draft) {
  if (auto found = kept(draft)) return found;
  const std::shared_ptr<DraftPipeline> made(new DraftPipeline);
  made->workspace_ = workspace_;
  RW_ASSIGN(made->rules_, parseRulesFile(draft.rules));
  RW_ASSIGN(auto config, parsePipelineToml(draft.pipeline.text, draft.pipeline.source));
  auto sources = workspace_->pipeline().sources();
  sources.rules = &made->rules_;
  sources.model = workspace_->signatureOf(config.model);
  sources.fallback = nullptr; // what is tried out is not what users got
  sources.ranker = [rankers = rankers_, model = config.model, rules = &made->rules_] {
    return rankers->rankerOf(model, *rules);
  };
  RW_ASSIGN(made->pipeline_, Pipeline::create(std::move(config), std::move(sources)));
  keep(draft, made);
  return std::shared_ptr<const DraftPipeline>(made);
}

std::shared_ptr<const DraftPipeline> WhatIf::kept(const DraftTexts& draft) {
  const std::lock_guard lock(mutex_);
  const auto found = std::ranges::find(pipelines_, draft, &KeptPipeline::draft);
  if (found == pipelines_.end()) return nullptr;
  pipelines_.splice(pipelines_.begin(), pipelines_, found);
  return pipelines_.front().pipeline;
}

void WhatIf::keep(const DraftTexts& draft, const std::shared_ptr<const DraftPipeline>& pipeline) {
  const std::lock_guard lock(mutex_);
  pipelines_.push_front({draft, pipeline});
  if (pipelines_.size() > kPipelinesKept) pipelines_.pop_back();
}

} // namespace rankwright
