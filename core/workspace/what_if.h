#pragma once

#include "core/base/result.h"
#include "core/expr/rule_set.h"
#include "core/pipeline/pipeline.h"
#include "core/workspace/workspace.h"

#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace rankwright {

/// A text and what errors call it.
struct NamedText {
  std::string source; ///< e.g. the path of the file; one that ends with .toml holds a transform
  std::string text;

  friend bool operator==(const NamedText&, const NamedText&) = default;
};

/// The texts of a configuration while it is being edited.
struct DraftTexts {
  NamedText pipeline;
  NamedText rules;

  friend bool operator==(const DraftTexts&, const DraftTexts&) = default;
};

/// A pipeline made from a draft, with what it reads. Immutable; requests may run in parallel.
class DraftPipeline {
public:
  const Pipeline& pipeline() const { return *pipeline_; }
  const RuleSet& rules() const { return rules_; }

private:
  friend class WhatIf;
  DraftPipeline() = default;

  std::shared_ptr<const Workspace> workspace_;
  RuleSet rules_;
  std::unique_ptr<const Pipeline> pipeline_;
};

/// Makes pipelines from drafts over the data of an open workspace: items, users and indexes stay where they
/// are, and so does a ranking model whose rules an edit leaves alone. What the model of a vector index makes
/// of a request follows the workspace's own rules. Safe on any thread.
class WhatIf {
public:
  explicit WhatIf(std::shared_ptr<const Workspace> workspace);

  /// The pipeline of the draft; that of a draft seen shortly before is the same object. Errors: those of
  /// parsing, with the place in the draft's texts, and of `Pipeline::create`. A model that cannot be loaded
  /// is told by the first request that ranks.
  Result<std::shared_ptr<const DraftPipeline>> make(const DraftTexts& draft);

  const std::shared_ptr<const Workspace>& workspace() const { return workspace_; }

private:
  class Rankers;
  struct KeptPipeline {
    DraftTexts draft;
    std::shared_ptr<const DraftPipeline> pipeline;
  };

  std::shared_ptr<const DraftPipeline> kept(const DraftTexts& draft);
  void keep(const DraftTexts& draft, const std::shared_ptr<const DraftPipeline>& pipeline);

  std::shared_ptr<const Workspace> workspace_;
  std::shared_ptr<Rankers> rankers_; ///< shared with the pipelines, which may outlive this
  std::mutex mutex_;
  std::list<KeptPipeline> pipelines_; ///< the latest first
};

/// The rules that the names are computed from, themselves included, as text: two sets that agree there give the
/// same values.
std::string ruleClosure(const RuleSet& rules, const std::vector<std::string>& names);

/// Reads the text of a rules file: a transform when `source` ends with .toml, else plain rules. Errors: those
/// of parsing, with the place.
Result<RuleSet> parseRulesFile(const NamedText& file);

} // namespace rankwright
